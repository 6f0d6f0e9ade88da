"""What a reader would stumble over on the pages: the rules prevent most of it, an odd document not all."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ametijuhend.language import translate
from ametijuhend.layout.boxes import Box, CellBox, CellPlace, ParagraphBox, RowBox
from ametijuhend.layout.paginate import Fragment, Page
from ametijuhend.model.document import SectionKind
from ametijuhend.model.paths import DocumentPath


class PageFinding(NamedTuple):
    """One remark on a page; ``y`` is from the top of the text body, in twips."""

    page: int
    """The page's number; the first is 0."""
    y: int
    code: str
    path: DocumentPath


def page_findings(pages: Sequence[Page]) -> tuple[PageFinding, ...]:
    """Return everything found on the pages, from the first to the last."""
    return tuple(finding for number in range(len(pages)) for finding in _on_page(pages, number))


def page_sentence(finding: PageFinding) -> str:
    """Return what a finding on a page says, in the chosen language."""
    return {
        "heading-alone": translate(
            "PageFindings", "A heading stands alone at the foot of page {page}: its text is on the next one."
        ),
        "lone-signatures": translate(
            "PageFindings",
            "Page {page} holds nothing but signatures: leave some text with them, or shorten it.",
        ),
        "row-split": translate(
            "PageFindings",
            "The foot of page {page} splits a row after one line: shorten or lengthen the text.",
        ),
    }[finding.code].format(page=finding.page + 1)


def _on_page(pages: Sequence[Page], number: int) -> Iterator[PageFinding]:
    own = [one for one in pages[number].fragments if not one.repeated and _origin(one.box)]
    if not own:
        return
    last = own[-1]
    if number + 1 < len(pages) and last.box.keep_next and last.end == last.box.end:
        yield PageFinding(number, last.y, "heading-alone", _origin(last.box))
    if number and all(_origin(one.box).startswith(f"{SectionKind.SIGNATURES}/") for one in own):
        yield PageFinding(number, own[0].y, "lone-signatures", _origin(own[0].box))
    if isinstance(last.box, RowBox) and last.end != last.box.end and _lines(last) == 1:
        yield PageFinding(number, last.y, "row-split", _origin(last.box))


def _origin(box: Box) -> DocumentPath:
    """Return where the first words of a box came from; empty for what no field holds."""
    if isinstance(box, ParagraphBox):
        return box.paragraph.origin
    return next((cell.cell.origin for cell in box.cells if cell.cell.origin), "")


def _lines(fragment: Fragment) -> int:
    """Return how many lines of a row that begins on this page stand on it; 0 if it began before."""
    box = fragment.box
    if isinstance(box, ParagraphBox) or fragment.start != box.begin:
        return 0
    return max(_filled(cell, end) for cell, end in zip(box.cells, fragment.end, strict=True))


def _filled(cell: CellBox, end: CellPlace) -> int:
    index, line = end
    return sum(len(box.lines) for box in cell.boxes[:index]) + line
