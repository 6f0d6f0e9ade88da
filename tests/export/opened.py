"""A DOCX taken apart for the tests."""

from collections import Counter
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMES = {"w": W[1:-1]}
_CHARACTERS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}softHyphen": "\u00ad", f"{W}noBreakHyphen": "\u2011"}


class OpenedDocx:
    """The parts of a DOCX as XML."""

    def __init__(self, docx: bytes) -> None:
        with ZipFile(BytesIO(docx)) as archive:
            self.entries = archive.infolist()
            self.parts = {entry.filename: archive.read(entry) for entry in self.entries}
        self.body = etree.fromstring(self.parts["word/document.xml"])
        self.styles = etree.fromstring(self.parts["word/styles.xml"])
        self.numbering = etree.fromstring(self.parts["word/numbering.xml"])
        self.settings = etree.fromstring(self.parts["word/settings.xml"])

    def find(self, path: str, part: str = "body") -> list:
        """Return what an XPath finds in a part."""
        return getattr(self, part).xpath(path, namespaces=_NAMES)

    def paragraphs(self) -> list:
        """Return all paragraphs in reading order, those of cells too."""
        return self.find("//w:p")

    def counted_in(self, style: str) -> tuple[int, int] | None:
        """Return the list and the level that a style's paragraphs are counted in."""
        for number in self.find(f"/w:styles/w:style[@w:styleId='{style}']/w:pPr/w:numPr", "styles"):
            return int(number.find(f"{W}numId").get(f"{W}val")), int(number.find(f"{W}ilvl").get(f"{W}val"))
        base = self.find(f"/w:styles/w:style[@w:styleId='{style}']/w:basedOn/@w:val", "styles")
        return self.counted_in(base[0]) if base else None

    def level(self, number: int, place: int):
        """Return the definition of a level of a list."""
        (definition,) = self.find(
            f"/w:numbering/w:num[@w:numId='{number}']/w:abstractNumId/@w:val", "numbering"
        )
        (found,) = self.find(
            f"/w:numbering/w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[@w:ilvl='{place}']",
            "numbering",
        )
        return found


def style_of(paragraph) -> str:
    """Return a paragraph's style id."""
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def text_of(paragraph) -> str:
    """Return a paragraph's text as it was written: breaks, tabs and hyphens as characters."""
    return "".join(
        piece.text or "" if piece.tag == f"{W}t" else _CHARACTERS[piece.tag]
        for run in paragraph.iter(f"{W}r")
        for piece in run
        if piece.tag != f"{W}rPr"
    )


def labels_as_word_counts(docx: OpenedDocx) -> list[str]:
    """Return the number or bullet that Word puts before every paragraph.

    Word's rule: a level counts on from its start, and begins anew after any level above it.
    """
    counts: Counter[tuple[int, int]] = Counter()
    return [_label(docx, paragraph, counts) for paragraph in docx.paragraphs()]


def _label(docx: OpenedDocx, paragraph, counts: Counter[tuple[int, int]]) -> str:
    place = docx.counted_in(style_of(paragraph))
    if place is None:
        return ""
    number, level = place
    counts[place] += 1
    for deeper in range(level + 1, 9):
        counts[number, deeper] = 0
    label = docx.level(number, level).find(f"{W}lvlText").get(f"{W}val")
    for above in range(level + 1):
        label = label.replace(f"%{above + 1}", str(counts[number, above]))
    return label
