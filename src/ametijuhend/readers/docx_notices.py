"""What the user is told once of a Word document, beside what its text says."""

from collections.abc import Iterable, Iterator

from ametijuhend.language import translate
from ametijuhend.readers.docx_text import Seen
from ametijuhend.readers.source import Notice, Paragraph


def notices_of(seen: Seen, outside: Iterable[Paragraph], *, macros: bool) -> tuple[Notice, ...]:
    """Return the notices of one document, the weightiest first."""
    return tuple(Notice(code, sentence) for code, sentence, said in _all(seen, outside, macros) if said)


def _all(seen: Seen, outside: Iterable[Paragraph], macros: bool) -> Iterator[tuple[str, str, bool]]:
    places = {paragraph.place for paragraph in outside}
    yield "macros", translate("Reading", "The macros in the file were neither run nor taken over."), macros
    yield (
        "revisions",
        translate("Reading", "The file holds tracked changes: all of them were taken as accepted."),
        seen.revisions > 0,
    )
    yield (
        "chunks",
        translate(
            "Reading",
            "Another file is embedded in the text and was not read: open the file in Word, save it and "
            "bring it in again.",
        ),
        seen.chunks > 0,
    )
    yield (
        "objects",
        translate("Reading", "Embedded objects, such as spreadsheets, were not read."),
        seen.objects > 0,
    )
    yield "pictures", translate("Reading", "Pictures were left out."), seen.pictures > 0
    yield (
        "text-boxes",
        translate("Reading", "Text in text boxes was taken in after the paragraph it is fixed to."),
        seen.text_boxes > 0,
    )
    yield (
        "comments",
        translate("Reading", "Comments do not belong to the text: they are listed as not understood."),
        "comment" in places,
    )
    yield (
        "notes",
        translate("Reading", "Footnotes and endnotes are listed as not understood."),
        bool(places & {"footnote", "endnote"}),
    )
    yield (
        "hidden",
        translate("Reading", "Hidden words do not belong to the text: they are listed as not understood."),
        "hidden" in places,
    )
    yield (
        "prompts",
        translate(
            "Reading", "Some fields of the form were left empty: their prompts are listed as not understood."
        ),
        "prompt" in places,
    )
