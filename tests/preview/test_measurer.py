"""The font's own widths, and the places where Word ends lines."""

import re
from struct import unpack

import pytest
from PySide6.QtGui import QRawFont

from ametijuhend.layout.units import twips
from ametijuhend.preview.measurer import page_font

SOFT = "\N{SOFT HYPHEN}"
PATH = "töötajate/ametnike/juhtide"


def parts(measurer, text: str) -> list[str]:
    places = list(measurer.break_places(text))
    return [text[start:end] for start, end in zip([0, *places], places, strict=False)]


@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_the_font_s_own_table(measurer, profile, bold):
    raw = QRawFont.fromFont(page_font(profile.font, bold=bold))
    metrics = raw.fontTable("hmtx").data()
    for text in ("Tööülesanne", "▪", "§ 52 lg 1", "„Noortegarantii“ – 24/7", "iiiWWW"):
        glyphs = raw.glyphIndexesForString(text)
        advances = [unpack(">H", metrics[4 * glyph : 4 * glyph + 2])[0] for glyph in glyphs]
        expected = sum(advances) * profile.font.size / raw.unitsPerEm()
        assert expected > 0
        assert measurer.advance(text, bold) == pytest.approx(expected, abs=0.5)


def test_a_line_is_as_high_as_in_word(measurer):
    assert measurer.line_height == twips("12.65 pt")


def test_a_soft_hyphen_has_no_width(measurer):
    assert measurer.advance(f"juhtumi{SOFT}korraldus", False) == measurer.advance("juhtumikorraldus", False)


def test_bold_is_wider(measurer):
    assert measurer.advance("Nimetus", True) > measurer.advance("Nimetus", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kaks sõna", ["kaks ", "sõna"]),
        ("kaks   sõna", ["kaks   ", "sõna"]),
        ("aja- ja asjaajamine", ["aja- ", "ja ", "asjaajamine"]),
        ("asja-ajamine", ["asja-", "ajamine"]),
        ("10-15 päeva", ["10-", "15 ", "päeva"]),
        ("SKAIS-is", ["SKAIS-", "is"]),
        (f"juhtumi{SOFT}korraldus", [f"juhtumi{SOFT}", "korraldus"]),
        ("100\N{NO-BREAK SPACE}000 eurot", ["100\N{NO-BREAK SPACE}000 ", "eurot"]),
        ("(edaspidi amet)", ["(edaspidi ", "amet)"]),
        ("üks\tkaks", ["üks\t", "kaks"]),
        ("", [""]),
        ("👩 töö-töö", ["👩 ", "töö-", "töö"]),
    ],
)
def test_a_line_may_end_there_and_nowhere_else(measurer, text, expected):
    assert parts(measurer, text) == expected


def test_a_slash_keeps_its_words_together_after_a_space(measurer):
    assert parts(measurer, f"on {PATH}") == ["on ", PATH]


def test_a_slash_ends_a_line_of_what_is_too_long_to_keep_whole(measurer):
    assert parts(measurer, PATH) == ["töötajate/", "ametnike/", "juhtide"]
    long = "https:" + "/lehekülg" * 12
    made = parts(measurer, f"vt {long}")
    assert made[0] == "vt "
    kept = re.match(r"vt (\S+/)", "".join(made[:2]))
    assert kept is not None
    assert len(made) > 3
    assert all(part.endswith("/") for part in made[1:-1])
    assert len(made[0] + made[1]) > 66


def test_the_last_place_is_the_text_s_end(measurer):
    for text in ("a", "a ", "a-", "a/b ", f"a{SOFT}", " "):
        assert measurer.break_places(text)[-1] == len(text)
