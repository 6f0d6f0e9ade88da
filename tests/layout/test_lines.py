"""Lines end where Word ends them, and every span knows the place in its field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.layout.blocks import SOFT_HYPHEN, Paragraph, Run
from ametijuhend.layout.lines import Line, LineBreaker
from ametijuhend.layout.profile import Alignment, ParagraphStyle
from layout.measuring import BOLD, PLAIN, TAB_STOP, Monospaced, style, wide
from strategies import effort

NO_BREAK = "\N{NO-BREAK SPACE}"


def lines(
    *runs: str | Run, width: int, label: str = "", look: ParagraphStyle | None = None
) -> tuple[Line, ...]:
    made = tuple(Run(run, origin="purpose") if isinstance(run, str) else run for run in runs)
    paragraph = Paragraph("body", tuple(run for run in made if run.text), label)
    return LineBreaker(Monospaced(), TAB_STOP).lines(paragraph, look or style(), wide(width))


def shown(made: tuple[Line, ...]) -> list[str]:
    """Return each line as it is printed."""
    texts = ("".join(span.text for span in line.spans).replace(SOFT_HYPHEN, "") for line in made)
    return [text + "-" * line.hyphenated for text, line in zip(texts, made, strict=True)]


def test_nothing_is_one_empty_line():
    assert shown(lines(width=10)) == [""]


def test_words_that_fit_exactly_stay_together():
    assert shown(lines("kaks sõna", width=9)) == ["kaks sõna"]
    assert shown(lines("kaks sõna", width=8)) == ["kaks ", "sõna"]


def test_a_column_of_whole_words_but_for_a_twip_is_full():
    paragraph = Paragraph("body", (Run("kaks sõna"),))
    made = LineBreaker(Monospaced(), TAB_STOP).lines(paragraph, style(), wide(9) - 1)
    assert shown(made) == ["kaks ", "sõna"]


def test_spaces_at_the_end_hang_over_the_edge():
    assert shown(lines("kaks     sõna", width=4)) == ["kaks     ", "sõna"]


def test_spaces_at_the_beginning_are_kept():
    made = lines("  ees", width=10)
    assert made[0].spans[0].text == "  ees"
    assert made[0].spans[0].x == 0


def test_a_hyphen_ends_a_line():
    assert shown(lines("aja-ja asjakohane", width=6)) == ["aja-ja ", "asjako", "hane"]
    assert shown(lines("asja-ajamine", width=8)) == ["asja-", "ajamine"]


def test_a_hyphen_needs_room_itself():
    assert shown(lines("asja-ajamine", width=5))[0] == "asja-"
    assert shown(lines("asja-ajamine", width=4)) == ["asja", "-", "ajam", "ine"]


def test_a_soft_hyphen_shows_only_at_the_end_of_a_line():
    text = f"juhtumi{SOFT_HYPHEN}korraldus"
    assert shown(lines(text, width=20)) == ["juhtumikorraldus"]
    assert shown(lines(text, width=10)) == ["juhtumi-", "korraldus"]


def test_a_soft_hyphen_needs_room_for_what_it_shows():
    text = f"on juhtumi{SOFT_HYPHEN}korraldus"
    assert shown(lines(text, width=11)) == ["on juhtumi-", "korraldus"]
    assert shown(lines(text, width=10)) == ["on ", "juhtumi-", "korraldus"]


def test_the_last_soft_hyphen_that_has_room_is_taken():
    text = SOFT_HYPHEN.join(("vald", "kondade", "ülene"))
    assert shown(lines(text, width=12)) == ["valdkondade-", "ülene"]
    assert shown(lines(text, width=11)) == ["vald-", "kondade-", "ülene"]


def test_a_soft_hyphen_at_the_end_of_the_text_does_not_show():
    assert shown(lines(f"lõpp{SOFT_HYPHEN}", width=10)) == ["lõpp"]


def test_a_soft_hyphen_before_a_typed_line_end_does_not_show():
    assert shown(lines(f"lõpp{SOFT_HYPHEN}\nalgus", width=10)) == ["lõpp", "algus"]


def test_a_soft_hyphen_that_shows_counts_where_lines_are_aligned():
    made = lines(f"juhtumi{SOFT_HYPHEN}korraldus", width=10, look=style(align=Alignment.RIGHT))
    assert [(line.spans[0].x, line.hyphenated) for line in made] == [(201, True), (101, False)]


def test_a_no_break_space_keeps_its_words_together():
    assert shown(lines(f"summa 100{NO_BREAK}000", width=9)) == ["summa ", f"100{NO_BREAK}000"]


def test_a_typed_line_end_ends_the_line():
    assert shown(lines("üks\nkaks\n\nneli", width=10)) == ["üks", "kaks", "", "neli"]
    assert shown(lines("üks\n", width=10)) == ["üks", ""]


def test_a_word_wider_than_the_column_is_cut():
    assert shown(lines("sotsiaalkindlustus", width=7)) == ["sotsiaa", "lkindlu", "stus"]


def test_a_word_wider_than_the_column_begins_on_a_line_of_its_own():
    assert shown(lines("on sotsiaalkindlustus", width=7)) == ["on ", "sotsiaa", "lkindlu", "stus"]


def test_a_column_narrower_than_a_character_takes_one_at_a_time():
    assert shown(lines("abc", width=0)) == ["a", "b", "c"]


def test_a_tab_goes_to_the_next_stop():
    made = lines("ab\tcd\tefghij\tk", width=40)
    assert [(span.x, span.text) for span in made[0].spans] == [
        (0, "ab"), (500, "cd"), (1000, "efghij"), (2000, "k"),
    ]  # fmt: skip
    assert [span.start for span in made[0].spans] == [0, 3, 6, 13]


def test_a_tab_at_a_stop_goes_to_the_one_after():
    assert [span.x for span in lines("abcde\tf", width=40)[0].spans] == [0, 1000]


def test_a_tab_that_leaves_no_room_ends_the_line():
    assert shown(lines("abcdef\tghi", width=12)) == ["abcdef", "ghi"]
    assert shown(lines("abcdef\tghi", width=13)) == ["abcdefghi"]


def test_a_number_stands_before_the_text_with_a_space():
    made = lines("üldosa", label="1.", width=20, look=style(bold=True))
    assert [(span.x, span.text, span.start, span.origin) for span in made[0].spans] == [
        (0, "1.", -1, ""), (3 * BOLD, "üldosa", 0, "purpose"),
    ]  # fmt: skip


def test_a_bullet_hangs_before_the_lines():
    look = style(left=400, hanging=400)
    made = lines("kaks sõna", label="▪", width=9, look=look)
    assert [[(span.x, span.text) for span in line.spans] for line in made] == [
        [(0, "▪"), (400, "kaks ")], [(400, "sõna")],
    ]  # fmt: skip


def test_a_label_wider_than_its_indent_pushes_the_text():
    made = lines("tekst", label="3.1.10", width=20, look=style(left=400, hanging=400))
    assert made[0].spans[1].x == 6 * PLAIN


def test_a_first_line_may_begin_after_the_others():
    made = lines("kaks sõna", width=6, look=style(hanging=-200))
    assert [line.spans[0].x for line in made] == [200, 0]


@pytest.mark.parametrize(("align", "left"), [(Alignment.RIGHT, 601), (Alignment.CENTER, 300.5)])
def test_lines_are_aligned_without_the_spaces_that_hang(align, left):
    made = lines("sõna sõnasõnasõ", width=10, look=style(align=align))
    assert made[0].spans[0].x == pytest.approx(left)


def test_a_bold_stretch_inside_a_word_is_no_place_to_end_a_line():
    runs = (Run("eri", origin="a"), Run("töö", bold=True, origin="b"), Run("line mees", origin="c"))
    made = lines(*runs, width=6)
    # "eritööline" is wider than the column and is cut, but never at the weight's edge as such.
    assert "".join(shown(made)) == "eritööline mees"
    made = lines("on ", *runs, width=12)
    assert shown(made) == ["on ", "eritööline ", "mees"]


def test_bold_characters_take_their_own_width():
    made = lines(Run("nimi", bold=True, origin="a"), Run(": tekst", origin="b"), width=20)
    assert [(span.x, span.bold) for span in made[0].spans] == [(0, True), (4 * BOLD, False)]
    assert shown(lines(Run("nimi tekst", bold=True), width=10)) == ["nimi ", "tekst"]


def test_spans_know_their_place_in_the_field():
    runs = (Run("Nimi", bold=True, origin="name"), Run(": "), Run("üks kaks kolm", origin="description"))
    made = lines(*runs, width=11)
    places = [[(span.origin, span.start, span.text) for span in line.spans] for line in made]
    assert places == [
        [("name", 0, "Nimi"), ("", 0, ": "), ("description", 0, "üks ")],
        [("description", 4, "kaks kolm")],
    ]


_letters = st.text("abõ -\t\n\u00ad\u00a0", max_size=40)
_runs = st.lists(st.builds(Run, _letters.filter(bool), st.booleans(), st.just("x")), max_size=4)
_looks = st.builds(
    style, left=st.integers(0, 400), hanging=st.integers(-100, 400), align=st.sampled_from(Alignment)
)


@effort
@given(_runs, _looks, st.integers(3, 30), st.sampled_from(("", "▪", "3.1")))
def test_no_character_is_lost_or_moved(runs, look, width, label):
    """Every printed character stands at its own place of its run, once and in order."""
    runs = [run if number == 0 else Run(run.text, run.bold, f"x{number}") for number, run in enumerate(runs)]
    made = lines(*runs, width=width, label=label, look=look)
    texts = {run.origin: run.text for run in runs}
    seen = []
    for span in (span for line in made for span in line.spans if span.start >= 0):
        assert texts[span.origin][span.start : span.start + len(span.text)] == span.text
        assert span.text
        seen += [(span.origin, span.start + at) for at in range(len(span.text))]
    printed = [(run.origin, at) for run in runs for at, letter in enumerate(run.text) if letter not in "\t\n"]
    assert seen == printed


@effort
@given(_runs, _looks, st.integers(8, 30))
def test_nothing_printed_passes_the_edge(runs, look, width):
    """Only spaces may hang over it, and what no line can end within is cut."""
    made = lines(*runs, width=width, look=look)
    measurer = Monospaced()
    for line in made:
        if not line.spans:
            continue
        # The spaces that hang may be spread over several spans: only what is printed counts.
        ends = [
            span.x + measurer.advance(span.text.rstrip(" "), span.bold)
            for span in line.spans
            if span.text.rstrip(" ")
        ]
        hyphen = BOLD if line.hyphenated and line.spans[-1].bold else PLAIN * line.hyphenated
        assert max(ends, default=0) + hyphen <= wide(width)
