"""Pages are filled by Word's rules, and an edit gives the pages that a fresh start would give."""

import random

from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.layout.blocks import Block, Paragraph
from ametijuhend.layout.boxes import ParagraphBox, RowBox
from ametijuhend.layout.paginate import Fragment, Page
from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty, SectionKind
from ametijuhend.model.node import Item
from generated import generated_document
from layout.measuring import LINE, PROFILE, engine, header, row, small_sheets, stacked, table, text
from strategies import FULL, documents, effort

BORDER = 10


def standing(page: Page) -> list[str]:
    """Return the lines on a page, a row's cells one after another, a repeated header in brackets."""
    found: list[str] = []
    for fragment in page.fragments:
        said = ["".join(span.text for span in line.spans) for line in lines_of(fragment)]
        found += [f"({line})" for line in said] if fragment.repeated else said
    return found


def lines_of(fragment: Fragment):
    if isinstance(fragment.box, ParagraphBox):
        cells = [((fragment.box,), fragment.start[0], fragment.end[0])]
    else:
        cells = [
            (cell.boxes, start, end)
            for cell, start, end in zip(fragment.box.cells, fragment.start, fragment.end, strict=True)
        ]
    for boxes, start, end in cells:
        for index in range(start[0], min(end[0] + 1, len(boxes))):
            first = start[1] if index == start[0] else 0
            last = end[1] if index == end[0] else len(boxes[index].lines)
            yield from boxes[index].lines[first:last]


def shown(blocks: list[Block], lines: int) -> list[list[str]]:
    return [standing(page) for page in stacked(blocks, lines)]


def named(name: str, count: int) -> list[str]:
    return [f"{name}{number}" for number in range(1, count + 1)]


# Paragraphs


def test_nothing_is_one_empty_page():
    assert shown([], 5) == [[]]


def test_paragraphs_fill_pages_exactly():
    assert shown([text(1, name=name) for name in "abcdef"], 3) == [["a1", "b1", "c1"], ["d1", "e1", "f1"]]


def test_a_paragraph_goes_on_over_the_foot():
    assert shown([text(7)], 4) == [named("r", 4), ["r5", "r6", "r7"]]


def test_one_line_of_a_paragraph_is_not_left_behind():
    assert shown([text(2, name="a"), text(5, name="b")], 3) == [
        ["a1", "a2"],
        ["b1", "b2", "b3"],
        ["b4", "b5"],
    ]


def test_one_line_of_a_paragraph_does_not_go_on_alone():
    assert shown([text(1, name="a"), text(5, name="b")], 5) == [["a1", "b1", "b2", "b3"], ["b4", "b5"]]


def test_three_lines_are_never_parted():
    assert shown([text(2, name="a"), text(3, name="b")], 4) == [["a1", "a2"], ["b1", "b2", "b3"]]


def test_a_paragraph_that_stays_whole_moves():
    assert shown([text(1, name="a"), text(4, "whole", "b")], 4) == [["a1"], ["b1", "b2", "b3", "b4"]]


def test_a_paragraph_that_stays_whole_and_is_longer_than_a_page_is_parted():
    assert shown([text(1, name="a"), text(5, "whole", "b")], 4) == [["a1"], named("b", 4), ["b5"]]


def test_space_between_blocks_is_the_larger_and_none_at_the_head():
    pages = stacked([text(1, "heading", "h"), text(1, "heading", "i"), text(1)], 10)
    assert [fragment.y for fragment in pages[0].fragments] == [0, LINE + 150, 2 * LINE + 300]


# Headings


def test_a_heading_does_not_stay_alone_at_the_foot():
    made = shown([text(3, name="a"), text(1, "kept", "h"), text(4, name="b")], 5)
    assert made == [["a1", "a2", "a3"], ["h1", "b1", "b2", "b3", "b4"]]


def test_a_heading_stays_with_two_lines_of_what_follows():
    made = shown([text(2, name="a"), text(1, "kept", "h"), text(4, name="b")], 5)
    assert made == [["a1", "a2", "h1", "b1", "b2"], ["b3", "b4"]]


def test_headings_in_a_row_move_together():
    made = shown([text(3, name="a"), text(1, "kept", "h"), text(1, "kept", "i"), text(2, name="b")], 5)
    assert made == [["a1", "a2", "a3"], ["h1", "i1", "b1", "b2"]]


def test_more_headings_than_a_page_holds_are_parted_anyway():
    made = shown([text(1, "kept", name) for name in "abcde"], 3)
    assert made == [["a1", "b1", "c1"], ["d1", "e1"]]


def test_a_heading_stays_with_the_table_below_it():
    rows = (header(text(1, "kept", "k")), row(text(2, name="a")))
    made = shown([text(4, name="t"), text(1, "kept", "h"), table(*rows)], 6)
    assert made == [named("t", 4), ["h1", "k1", "a1", "a2"]]


# Rows


def test_a_row_is_as_high_as_its_highest_cell_and_its_line():
    pages = stacked([table(row(text(1), text(3)), row(text(1), text(1)))], 10)
    assert [fragment.height for fragment in pages[0].fragments] == [3 * LINE + BORDER, LINE + 2 * BORDER]


def test_a_row_goes_on_by_lines_in_every_cell():
    made = shown([table(row(text(5, name="a"), text(2, name="b")), kind="plain")], 3)
    assert made == [["a1", "a2", "a3", "b1", "b2"], ["a4", "a5"]]


def test_one_line_of_a_cell_may_stand_alone():
    made = shown([text(2, name="t"), table(row(text(3, name="a")), kind="plain")], 3)
    assert made == [["t1", "t2", "a1"], ["a2", "a3"]]


def test_a_row_is_not_parted_before_the_first_line_of_a_cell():
    cells = row(text(3, name="a"), (Paragraph("gap"), text(3, name="b")))
    assert all(page != [] for page in shown([text(2, name="t"), table(cells, kind="plain")], 4))


def test_a_row_that_may_not_split_moves():
    made = shown([text(2, name="t"), table(row(text(3, name="a"), splits=False), kind="plain")], 4)
    assert made == [["t1", "t2"], ["a1", "a2", "a3"]]


def test_a_row_that_may_not_split_is_parted_if_no_page_holds_it():
    made = shown([text(1, name="t"), table(row(text(5, name="a"), splits=False), kind="plain")], 3)
    assert made == [["t1"], ["a1", "a2", "a3"], ["a4", "a5"]]


def test_the_header_row_is_repeated_on_every_page():
    rows = (header(text(1, "kept", "k")), *(row(text(2, name=name)) for name in "abcd"))
    made = shown([table(*rows, kind="plain")], 5)
    assert made == [["k1", "a1", "a2", "b1", "b2"], ["(k1)", "c1", "c2", "d1", "d2"]]


def test_the_header_row_is_repeated_where_a_row_goes_on():
    made = shown([table(header(text(1, "kept", "k")), row(text(5, name="a")), kind="plain")], 4)
    assert made == [["k1", "a1", "a2", "a3"], ["(k1)", "a4", "a5"]]


def test_the_header_row_does_not_stay_alone():
    rows = (header(text(1, "kept", "k")), row(text(2, name="a"), splits=False))
    made = shown([text(3, name="t"), table(*rows, kind="plain")], 5)
    assert made == [["t1", "t2", "t3"], ["k1", "a1", "a2"]]


def test_the_header_row_is_not_repeated_after_the_table():
    rows = (header(text(1, "kept", "k")), row(text(2, name="a")))
    made = shown([table(*rows, kind="plain"), text(2, name="t")], 3)
    assert made == [["k1", "a1", "a2"], ["t1", "t2"]]


def test_a_box_heading_stays_with_its_content():
    rows = (row(text(1, "kept", "k"), splits=False), row(text(2, "whole", "a"), splits=False))
    made = shown([text(3, name="t"), table(*rows, kind="plain")], 5)
    assert made == [["t1", "t2", "t3"], ["k1", "a1", "a2"]]


def test_a_box_heading_is_not_repeated():
    rows = (row(text(1, "kept", "k"), splits=False), row(text(4, name="a")))
    assert shown([table(*rows, kind="plain")], 3) == [["k1", "a1", "a2"], ["a3", "a4"]]


def test_signatures_move_whole():
    cell = tuple(text(1, "signed", name) for name in "abcd")
    signed = table(row(cell, cell, splits=False), kind="plain")
    made = shown([text(3, name="t"), text(1, "kept", "h"), signed, Paragraph("gap")], 6)
    assert made == [["t1", "t2", "t3"], ["h1", *["a1", "b1", "c1", "d1"] * 2, ""]]


# Any document


def _own(pages: tuple[Page, ...]) -> list[Fragment]:
    return [one for page in pages for one in page.fragments if not one.repeated]


def _every_line_once(pages: tuple[Page, ...]) -> None:
    """Every box begins where the page before left it, and ends: nothing is lost, doubled or out of order."""
    before: Fragment | None = None
    for fragment in _own(pages):
        if before is not None and before.end != before.box.end:
            assert fragment.box is before.box
            assert fragment.start == before.end
        else:
            assert fragment.start == fragment.box.begin
        before = fragment
    assert before is None or before.end == before.box.end


def _nothing_passes_the_foot(pages: tuple[Page, ...], body: int) -> None:
    for page in pages:
        own = [fragment for fragment in page.fragments if not fragment.repeated]
        for fragment in page.fragments:
            over = fragment.y + fragment.height > body
            forced = fragment is own[0] if own else False
            # Only what alone does not fit below its headers may pass, and then no more than a line of each.
            assert not over or (forced and isinstance(fragment.box, RowBox) and len(own) == 1)
        tops = [fragment.y for fragment in page.fragments]
        assert tops == sorted(tops)


def _by_value(pages: tuple[Page, ...]) -> list[list[object]]:
    return [
        [(one.y, one.height, one.start, one.end, one.repeated, one.box) for one in page.fragments]
        for page in pages
    ]


@effort
@given(documents, st.integers(4, 60))
def test_every_line_stands_on_one_page_and_on_it(document, lines):
    profile = small_sheets(lines)
    pages = engine(profile).pages(document)
    _every_line_once(pages)
    _nothing_passes_the_foot(pages, profile.page.body)


def test_long_documents_stand_on_their_pages():
    for seed in range(100 if FULL else 8):
        for lines in (8, 20, 55):
            pages = engine(small_sheets(lines)).pages(generated_document(seed))
            assert len(_own(pages)) > 5
            _every_line_once(pages)
            _nothing_passes_the_foot(pages, small_sheets(lines).page.body)


class Hand:
    """Edits a document as a user may, by the numbers of a seed."""

    def __init__(self, seed: int, document: Document) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self.documents = [document]
        self._made = 0

    def edit(self) -> Document:
        ways = (self._type,) * 6 + (self._add, self._take, self._move, self._switch, self._undo)
        self.documents.append(self.random.choice(ways)(self.documents[-1]))
        return self.documents[-1]

    def _id(self) -> str:
        self._made += 1
        return f"new{self._made}"

    def _words(self) -> str:
        return " ".join(self.random.choices(("töö", "teenuse", "ja-või\nkoostöö", "korraldamine"), k=4))

    def _texts(self, document: Document) -> list[str]:
        found = ["general/job_title", "general/unit", "purpose", "tools", "amendment", "rights/lead_in"]
        found += ["requirements/education", "requirements/languages", "sections/rights/heading"]
        found += [f"rights/items/{item.id}/text" for item in document.rights.items]
        for duty in document.duties:
            found += [f"duties/{duty.id}/task"]
            found += [f"duties/{duty.id}/results/{item.id}/text" for item in duty.results]
        for one in document.requirements.core_competencies:
            found += [f"requirements/core_competencies/{one.id}/name"]
        found += [
            f"requirements/additional_competencies/{one.id}/description"
            for one in document.requirements.additional_competencies
        ]
        found += [f"signatures/signatories/{one.id}/title" for one in document.signatures.signatories]
        return found

    def _type(self, document: Document) -> Document:
        path = self.random.choice(self._texts(document))
        old = paths.get(document, path)
        at = self.random.randint(0, len(old))
        new = self.random.choice(
            (old[:at] + self._words() + old[at:], old[:at], "", old + "\n" * 3, old + "x")
        )
        return paths.put(document, path, new)

    def _add(self, document: Document) -> Document:
        item = Item(id=self._id(), text=self._words())
        duty = Duty(id=self._id(), task=self._words(), results=(item,) * self.random.randint(0, 1))
        at = self.random.randint(0, 3)
        if self.random.random() < 0.5:
            return paths.insert(document, "duties", duty, at)
        return paths.insert(document, "rights/items", item, at)

    def _things(self, document: Document) -> list[str]:
        found = [f"duties/{duty.id}" for duty in document.duties]
        found += [f"rights/items/{item.id}" for item in document.rights.items]
        return found + [f"sections/{section.kind}" for section in document.sections]

    def _take(self, document: Document) -> Document:
        found = [path for path in self._things(document) if not path.startswith("sections")]
        return paths.remove(document, self.random.choice(found)) if found else document

    def _move(self, document: Document) -> Document:
        return paths.move(document, self.random.choice(self._things(document)), self.random.randint(0, 5))

    def _switch(self, document: Document) -> Document:
        path = f"sections/{self.random.choice(list(SectionKind))}/shown"
        return paths.put(document, path, not paths.get(document, path))

    def _undo(self, _document: Document) -> Document:
        return self.random.choice(self.documents)


@effort
@given(st.integers(0, 10**9), st.integers(8, 40))
def test_pages_after_edits_are_the_pages_of_a_fresh_start(seed, lines):
    hand = Hand(seed, generated_document(seed % 200))
    profile = small_sheets(lines)
    living = engine(profile)
    living.pages(hand.documents[0])
    for _ in range(12):
        document = hand.edit()
        assert _by_value(living.pages(document)) == _by_value(engine(profile).pages(document))


@effort
@given(st.integers(0, 10**9))
def test_pages_that_an_edit_left_as_they_were_are_the_same_objects(seed):
    hand = Hand(seed, generated_document(seed % 200))
    living = engine(small_sheets(30))
    before = living.pages(hand.documents[0])
    for _ in range(6):
        after = living.pages(hand.edit())
        for old, new in ((before, after), (before[::-1], after[::-1])):
            for one, other in zip(old, new, strict=False):
                if not _holds_the_same(one, other):
                    break
                assert one is other
        before = after


def _holds_the_same(one: Page, other: Page) -> bool:
    return _by_value((one,)) == _by_value((other,)) and all(
        mine.box is its.box for mine, its in zip(one.fragments, other.fragments, strict=True)
    )


def test_a_keystroke_leaves_the_other_pages_alone():
    document = next(d for d in map(generated_document, range(50)) if len(d.duties) == 40)
    living = engine(PROFILE)
    before = living.pages(document)
    path = f"duties/{document.duties[20].id}/task"
    after = living.pages(paths.put(document, path, paths.get(document, path) + "x"))
    changed = [number for number, page in enumerate(after) if page not in before]
    kept = [page for page in after if any(page is old for old in before)]
    assert len(before) > 8
    assert len(changed) <= 2
    assert len(kept) >= len(after) - 2
