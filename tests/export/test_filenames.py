"""What an exported file is called."""

import re
from datetime import date

import pytest
from hypothesis import given

from ametijuhend.export.filenames import PATTERN, file_stem, free_path, unknown_fields
from ametijuhend.model.paths import put
from strategies import documents, effort, texts


@pytest.fixture
def dated(tiimijuht):
    return put(tiimijuht, "approved", date(2026, 1, 1))


def titled(document, title):
    return put(document, "general/job_title", title)


def test_the_usual_name(dated):
    assert file_stem(dated) == "Ametijuhend-tiimijuht-2026-01-01"
    assert file_stem(dated, public=True) == "Ametijuhend-tiimijuht-2026-01-01-avalik"


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Õigusnõunik (II järk)", "Ametijuhend-oigusnounik-II-jark-2026-01-01"),
        ("NEET-koordinaator", "Ametijuhend-NEET-koordinaator-2026-01-01"),
        ("Noorte\u00adgarantii – juht\n§ 3", "Ametijuhend-noortegarantii-juht-3-2026-01-01"),
        ("", "Ametijuhend-2026-01-01"),
        ("../../etc/passwd", "Ametijuhend-..-..-etc-passwd-2026-01-01"),
        ("👩‍🔧", "Ametijuhend-2026-01-01"),
    ],
)
def test_a_title_becomes_plain_letters(dated, title, stem):
    assert file_stem(titled(dated, title)) == stem


def test_an_undated_document_has_no_date(tiimijuht):
    undated = put(put(tiimijuht, "approved", None), "last_reviewed", None)
    assert file_stem(undated) == "Ametijuhend-tiimijuht"


@pytest.mark.parametrize(
    ("pattern", "stem"),
    [
        ("{kuupäev}_{ametinimetus}", "2026-01-01_tiimijuht"),
        ("{nimi}", "Ametijuhend"),
        ("{ametinimetus}.", "tiimijuht"),
        ("{", "Ametijuhend"),
        ("con", "_con"),
        ("Juhend {ametinimetus} {kuupäev}", "Juhend-tiimijuht-2026-01-01"),
    ],
)
def test_the_user_s_own_pattern(dated, pattern, stem):
    assert file_stem(dated, pattern) == stem


def test_a_pattern_s_unknown_names_are_told():
    assert unknown_fields("{ametinimetus}-{nimi}") == ("nimi",)
    assert unknown_fields(PATTERN) == ()


def test_estonian_letters_stay_where_they_are_wished(dated):
    stem = file_stem(titled(dated, "O\u0303igusnõunik: vanem"), ascii_only=False)
    assert stem == "Ametijuhend-õigusnõunik-vanem-2026-01-01"


def test_a_long_title_is_cut_between_words(dated):
    stem = file_stem(titled(dated, "juhataja " * 40))
    assert len(stem) <= 80
    assert stem.endswith("-juhataja")


@given(document=documents, pattern=texts)
@effort
def test_any_name_is_unreserved_ascii(document, pattern):
    for stem in (file_stem(document), file_stem(document, pattern), file_stem(document, public=True)):
        assert re.fullmatch(r"[A-Za-z0-9_~.-]*[A-Za-z0-9]", stem)
        assert len(stem) <= 80
    wide = file_stem(document, pattern, ascii_only=False)
    assert not set(wide) & set('+#%:/\\*?"<>|\n\t\x00')
    assert 0 < len(wide.encode()) <= 255 - len(".docx") - len("-1000")
    assert not wide.endswith((".", " "))


def test_what_is_there_is_never_meant(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"")
    assert free_path(tmp_path, "a", ".docx") == tmp_path / "a-2.docx"
    assert free_path(tmp_path, "a", ".docx", {tmp_path / "a-2.docx"}) == tmp_path / "a-3.docx"
    assert free_path(tmp_path, "b", ".docx") == tmp_path / "b.docx"
