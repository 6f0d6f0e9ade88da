"""A point on the page leads to its field and place, and a place back to its point."""

import pytest

from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.placed import placed_lines
from ametijuhend.model.paths import get, put
from ametijuhend.preview.places import PagePlace, caret, marks, place_at


@pytest.fixture
def pages(sample, profile, measurer):
    return PageEngine(profile, measurer).pages(sample)


def _own(document, path) -> bool:
    """Return whether a field's own text is printed, and not the layout's words in its place."""
    text = get(document, path) if path else ""
    return isinstance(text, str) and text != ""


def _characters(pages, document, sheet, measurer):
    """Yield every character of a field that is printed: page, place, left edge, width, middle height."""
    for page in pages:
        for line in placed_lines(page, sheet):
            for span in (one for one in line.line.spans if _own(document, one.origin)):
                x = line.x + span.x
                for at, letter in enumerate(span.text):
                    left = measurer.advance(span.text[:at], span.bold)
                    width = measurer.advance(span.text[: at + 1], span.bold) - left
                    yield (
                        page,
                        span.origin,
                        span.start + at,
                        letter,
                        (x + left, width, line.y + line.height / 2, line.x + line.width),
                    )


def test_a_click_on_every_character_finds_it(pages, sample, profile, measurer):
    seen = 0
    for page, path, at, letter, (left, width, y, line_end) in _characters(
        pages, sample, profile.page, measurer
    ):
        if width == 0:  # a soft hyphen takes no room: no click falls on it
            continue
        assert get(sample, path)[at] == letter
        for x, expected in ((left + width * 0.25, at), (left + width * 0.75, at + 1)):
            found = place_at(page, profile.page, measurer, x, y)
            if letter == " " and left + width > line_end:
                continue  # it hangs over the edge of its column
            assert found is not None
            assert found.path == path
            between = get(sample, path)[min(found.position, expected) : max(found.position, expected)]
            assert between.strip("\N{SOFT HYPHEN}") == ""
        seen += 1
    assert seen > 5000


def test_the_cursor_stands_before_its_character(pages, sample, profile, measurer):
    seen = 0
    for page, path, at, letter, (left, width, y, _) in _characters(pages, sample, profile.page, measurer):
        found = caret(page, profile.page, measurer, PagePlace(path, at))
        assert found is not None
        here = found.y < y < found.y + found.height
        # At a line's end the cursor may stand there or before the next line's first character.
        if here and letter != " " and width:
            assert found.x == pytest.approx(left, abs=0.01)
            seen += 1
    assert seen > 4500


def test_every_cursor_position_stands_on_one_page(pages, sample, profile, measurer):
    text = sample.purpose
    on = [
        [
            number
            for number, page in enumerate(pages)
            if caret(page, profile.page, measurer, PagePlace("purpose", at))
        ]
        for at in range(len(text) + 1)
    ]
    assert len(text) > 100
    assert on == [[0]] * len(on)


def test_marks_cover_the_field_and_nothing_else(pages, sample, profile, measurer):
    path = f"duties/{sample.duties[0].id}/task"
    covered = [mark for page in pages for mark in marks(page, profile.page, measurer, path)]
    assert covered
    for page, origin, _at, letter, (left, width, y, _) in _characters(pages, sample, profile.page, measurer):
        middle = left + width / 2
        inside = page is pages[0] and any(
            mark.x <= middle <= mark.x + mark.width and mark.y < y < mark.y + mark.height for mark in covered
        )
        if letter != " " and page is pages[0]:
            assert inside == (origin == path)


def test_marks_below_a_path_are_those_of_all_its_fields(pages, sample, profile, measurer):
    duty = sample.duties[0]

    def count(path: str) -> int:
        return sum(1 for page in pages for _ in marks(page, profile.page, measurer, path))

    parts = [f"duties/{duty.id}/task", f"duties/{duty.id}/results", f"duties/{duty.id}/subtasks"]
    assert count(f"duties/{duty.id}") == sum(map(count, parts)) > 2
    assert count("") == 0
    assert count(f"duties/{duty.id[:-1]}") == 0


def test_an_empty_field_is_found_by_its_cell(sample, profile, measurer):
    empty = put(sample, "general/unit", "")
    page = PageEngine(profile, measurer).pages(empty)[0]
    at = caret(page, profile.page, measurer, PagePlace("general/unit", 0))
    assert at is not None
    assert place_at(page, profile.page, measurer, at.x + 1, at.y + at.height / 2) == PagePlace(
        "general/unit", 0
    )


def test_a_click_beside_all_text_finds_nothing(pages, profile, measurer):
    assert place_at(pages[0], profile.page, measurer, 10, 10) is None
    assert (
        place_at(pages[-1], profile.page, measurer, profile.page.left + 10, profile.page.height - 10) is None
    )
