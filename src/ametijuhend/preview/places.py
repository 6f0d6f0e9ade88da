"""From a point on a page to the place in the document behind it, and back."""

from collections.abc import Iterator
from typing import NamedTuple

from ametijuhend.layout.lines import Span, TextMeasurer
from ametijuhend.layout.paginate import Page
from ametijuhend.layout.placed import placed_lines
from ametijuhend.layout.profile import Page as Sheet
from ametijuhend.model.paths import DocumentPath


class PagePlace(NamedTuple):
    """A place in the document: the field's path and the position of the cursor in its text."""

    path: DocumentPath
    position: int


class Mark(NamedTuple):
    """A rectangle on a page that a field's text covers, in twips."""

    x: float
    y: float
    width: float
    height: float


def place_at(page: Page, sheet: Sheet, measurer: TextMeasurer, x: float, y: float) -> PagePlace | None:
    """Return the place in the document behind a point of the page in twips; None beside all text."""
    lines = [line for line in placed_lines(page, sheet) if line.x <= x <= line.x + line.width and line.origin]
    if not lines:
        return None
    line = min(lines, key=lambda line: abs(line.y + line.height / 2 - y))
    if abs(line.y + line.height / 2 - y) > 2 * line.height:
        return None
    spans = [span for span in line.line.spans if span.origin]
    if not spans:
        return PagePlace(line.origin, 0)
    inner = x - line.x
    span = next((span for span in reversed(spans) if span.x <= inner), spans[0])
    return PagePlace(span.origin, span.start + _characters(span, inner - span.x, measurer))


def _characters(span: Span, width: float, measurer: TextMeasurer) -> int:
    """Return after how many characters of a span a distance from its beginning falls."""
    before = 0.0
    for count in range(1, len(span.text) + 1):
        after = measurer.advance(span.text[:count], span.bold)
        if (before + after) / 2 >= width:
            return count - 1
        before = after
    return len(span.text)


def marks(page: Page, sheet: Sheet, measurer: TextMeasurer, path: DocumentPath) -> Iterator[Mark]:
    """Yield what the text of a field, or of all fields below a path, covers on the page."""
    for line in placed_lines(page, sheet):
        spans = [span for span in line.line.spans if _below(span.origin, path)]
        if spans:
            left = line.x + spans[0].x
            last = spans[-1]
            right = line.x + last.x + measurer.advance(last.text.rstrip(), last.bold)
            yield Mark(left, line.y, right - left, line.height)
        elif not line.line.spans and _below(line.origin, path):
            yield Mark(line.x, line.y, line.width, line.height)


def _below(origin: DocumentPath, path: DocumentPath) -> bool:
    return bool(path) and (origin == path or origin.startswith(f"{path}/"))


def caret(page: Page, sheet: Sheet, measurer: TextMeasurer, place: PagePlace) -> Mark | None:
    """Return where the cursor stands on the page, without a width; None if it is on another page."""
    found = None
    for line in placed_lines(page, sheet):
        for span in line.line.spans:
            if span.origin == place.path and span.start <= place.position <= span.start + len(span.text):
                before = measurer.advance(span.text[: place.position - span.start], span.bold)
                found = Mark(line.x + span.x + before, line.y, 0, line.height)
        if found is None and line.origin == place.path and not any(one.origin for one in line.line.spans):
            found = Mark(line.x, line.y, 0, line.height)
    return found
