"""What a DOCX says, and in which words two of them differ, whichever program saved them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element

from ametijuhend.export.aligning import aligned
from ametijuhend.export.wording import Mark, Stretch, alike, reworded
from ametijuhend.readers.guard import Archive

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {f"{_W}br": " ", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_GONE = {f"{_W}del", f"{_W}moveFrom", f"{_W}pPr", f"{_W}rPr", f"{_W}instrText", f"{_W}txbxContent"}
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Change:
    """Words that went and words that came in one place, with a little of what stands around them."""

    before: str
    after: str
    around: str = ""


def texts_of(archive: Archive) -> tuple[str, ...]:
    """Return the paragraphs that a DOCX shows, without empty ones; raises `FileProblem`."""
    root = archive.xml("word/document.xml")
    shown = (" ".join("".join(_shown(one)).split()) for one in root.iter(f"{_W}p"))
    return tuple(text for text in shown if text)


def _shown(paragraph: _Element) -> Iterator[str]:
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _CHARACTERS:
            yield _CHARACTERS[str(element.tag)]
        elif element.tag not in _GONE:
            waiting.extend(reversed(element))


def changes(before: Sequence[str], after: Sequence[str]) -> tuple[Change, ...]:
    """Return what differs between two texts, paragraph by paragraph, in their order."""
    return tuple(
        change
        for old, new in aligned(before, after, (lambda text: text,), alike)
        if old != new
        for change in _in_paragraph(old or "", new or "")
    )


def _in_paragraph(before: str, after: str) -> Iterator[Change]:
    went = came = around = ""
    for stretch in (*reworded([(before, "")], [(after, "")]), Stretch("", "", Mark.KEPT)):
        if stretch.mark is Mark.DELETED:
            went += stretch.text
        elif stretch.mark is Mark.INSERTED:
            came += stretch.text
        else:
            if went or came:
                yield Change(went.strip(), came.strip(), around)
            went = came = ""
            around = stretch.text[-_AROUND:].strip()


def same_words(before: Sequence[str], after: Sequence[str]) -> float:
    """Return which share of the words two texts have in common, from 0 to 1."""
    ours, theirs = ({word for text in texts for word in text.split()} for texts in (before, after))
    return len(ours & theirs) / max(1, len(ours | theirs))
