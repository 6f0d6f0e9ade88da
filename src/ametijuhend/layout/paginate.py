"""Stacks boxes on pages by Word's rules.

A heading stays with what follows it, a paragraph leaves no fewer than two lines alone, a row that may
split goes on over the page's foot below its repeated header, a signature block stays whole. Pages are
immutable; after an edit those that it did not reach are the very same objects as before.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from ametijuhend.layout.boxes import Box, ParagraphBox, Place, RowBox
from ametijuhend.layout.memory import unchanged


class Fragment(NamedTuple):
    """A box, or a part of one, on a page; ``y`` is from the top of the text body, in twips."""

    box: Box
    y: int
    height: int
    start: Place
    end: Place
    repeated: bool = False
    """Whether it is a header row shown again."""


class Page(NamedTuple):
    """One page: its fragments from top to bottom, and the page number line if the layout has one."""

    fragments: tuple[Fragment, ...]
    footer: ParagraphBox | None = None


class _Cursor(NamedTuple):
    """Where a page begins: the box, and how much of it stands on earlier pages."""

    box: int
    start: Place


class _Made(NamedTuple):
    """A page as made, and what it depends on."""

    page: Page
    cursor: _Cursor
    next: _Cursor | None
    reach: int
    """The last box that was looked at: the page holds as long as the boxes up to it do."""


class Paginator:
    """Stacks one document's boxes again and again as it is edited."""

    def __init__(self, body: int) -> None:
        self._body = body
        self._boxes: Sequence[Box] = ()
        self._made: list[_Made] = []

    def pages(self, boxes: Sequence[Box]) -> tuple[Page, ...]:
        """Return the pages of these boxes, at least one; what did not change is the same objects."""
        same_head = unchanged(boxes, self._boxes)
        same_tail = unchanged(boxes[::-1], self._boxes[::-1])
        shift = len(boxes) - len(self._boxes)
        old = {made.cursor: number for number, made in enumerate(self._made)}
        made = list(takewhile(lambda one: one.reach < same_head, self._made))
        cursor = made[-1].next if made else _Cursor(0, boxes[0].begin if boxes else ())
        while cursor is not None:
            if made and cursor.box >= len(boxes) - same_tail:
                known = old.get(cursor._replace(box=cursor.box - shift))
                if known is not None:
                    made += (_shifted(one, shift) for one in self._made[known:])
                    break
            made.append(self._kept(_PageMaker(boxes, self._body, cursor).made(), old.get(cursor)))
            cursor = made[-1].next
        self._boxes, self._made = boxes, made
        return tuple(one.page for one in made)

    def _kept(self, made: _Made, number: int | None) -> _Made:
        """Return a page made again as the object that it was, if only what follows it changed."""
        if number is not None and _same(self._made[number].page, made.page):
            return made._replace(page=self._made[number].page)
        return made


def _same(page: Page, other: Page) -> bool:
    """Return whether two pages hold the very same boxes at the same places."""
    return len(page.fragments) == len(other.fragments) and all(
        one.box is two.box and one[1:] == two[1:]
        for one, two in zip(page.fragments, other.fragments, strict=True)
    )


def _shifted(made: _Made, shift: int) -> _Made:
    if not shift:
        return made
    following = made.next and made.next._replace(box=made.next.box + shift)
    cursor = made.cursor._replace(box=made.cursor.box + shift)
    return made._replace(cursor=cursor, next=following, reach=made.reach + shift)


class _PageMaker:
    """Fills one page."""

    def __init__(self, boxes: Sequence[Box], body: int, cursor: _Cursor) -> None:
        self._boxes = boxes
        self._body = body
        self._cursor = cursor
        self._fragments: list[Fragment] = []
        self._y = 0

    def made(self) -> _Made:
        """Return the page that begins at the cursor."""
        index, start = self._cursor
        if index < len(self._boxes):
            self._repeat_headers(self._boxes[index])
        space = 0
        while index < len(self._boxes):
            box = self._boxes[index]
            top = self._y + (max(space, box.before) if self._fragments else 0)
            fit = box.fit(start, self._body - top)
            if fit is None:
                return self._broken_before(index, start)
            self._fragments.append(Fragment(box, top, fit.height, start, fit.end))
            if fit.end != box.end:
                return self._result(_Cursor(index, fit.end), index)
            self._y = top + fit.height
            space = box.after
            index, start = self._next(index)
        return self._result(None, index)

    def _next(self, index: int) -> _Cursor:
        following = index + 1
        return _Cursor(following, self._boxes[following].begin if following < len(self._boxes) else ())

    def _result(self, following: _Cursor | None, reach: int) -> _Made:
        return _Made(Page(tuple(self._fragments)), self._cursor, following, reach)

    def _repeat_headers(self, box: Box) -> None:
        for header in box.headers if isinstance(box, RowBox) else ():
            fragment = Fragment(header, self._y, header.height, header.begin, header.end, repeated=True)
            self._fragments.append(fragment)
            self._y += header.height

    def _broken_before(self, index: int, start: Place) -> _Made:
        """End the page before a box, and before those above it that must stay with it."""
        kept = len(self._fragments)
        while kept and self._moves_with_next(self._fragments[kept - 1]):
            kept -= 1
        own = [fragment for fragment in self._fragments[:kept] if not fragment.repeated]
        if own:
            moved = len(self._fragments) - kept
            first = index - moved
            del self._fragments[kept:]
            return self._result(_Cursor(first, self._boxes[first].begin if moved else start), index)
        if any(not fragment.repeated for fragment in self._fragments):
            return self._result(_Cursor(index, start), index)
        return self._overflowing(index, start)

    def _moves_with_next(self, fragment: Fragment) -> bool:
        return fragment.box.keep_next and not fragment.repeated and fragment.start == fragment.box.begin

    def _overflowing(self, index: int, start: Place) -> _Made:
        """Put a box on the page that no page can hold by the rules."""
        box = self._boxes[index]
        fit = box.force(start, self._body - self._y)
        self._fragments.append(Fragment(box, self._y, fit.height, start, fit.end))
        following = self._next(index) if fit.end == box.end else _Cursor(index, fit.end)
        return self._result(following if following.box < len(self._boxes) else None, index)
