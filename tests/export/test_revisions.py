"""Tracked changes: accepting all gives exactly the new document, rejecting all exactly the old one."""

import re
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ametijuhend.export.audit import audit
from ametijuhend.export.docx import write_docx
from ametijuhend.export.revisions import untracked, write_revisions
from ametijuhend.model.document import LayoutRef, NumberForm
from ametijuhend.model.paths import put
from export.altering import altered
from export.opened import OpenedDocx
from export.tracked import Settled, adjacent_tables
from generated import generated_document
from rendering.changes_settled import settled_by_libreoffice
from rendering.tools import validate
from strategies import FULL, documents, effort

SEEDS = range(1000 if FULL else 60)
CHANGES = "//w:ins | //w:del | //w:moveFrom | //w:moveTo | //w:pPrChange"


def keeps_both(old, new, profile) -> bytes:
    docx = write_revisions(old, new, profile)
    accepted, rejected = (Settled(docx, accepted=deed).blocks for deed in (True, False))
    assert accepted == Settled(write_docx(new, profile), accepted=True).blocks
    assert rejected == Settled(write_docx(old, profile), accepted=False).blocks
    assert adjacent_tables(docx, accepted=True) == adjacent_tables(docx, accepted=False) == 0
    return docx


@given(old=documents, new=documents)
@effort
def test_any_two_documents(old, new, profile):
    docx = keeps_both(old, new, profile)
    structural = [one for one in audit(docx) if one.code not in {"empty", "heading"}]
    assert structural == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_year_of_changes(seed, profile):
    old = generated_document(seed, profile_ref(profile))
    keeps_both(old, altered(old, seed), profile)


def profile_ref(profile) -> LayoutRef:
    return LayoutRef(profile=profile.profile, version=profile.version)


def test_the_same_document_has_no_changes(sample, profile):
    assert write_revisions(sample, sample, profile) == write_docx(sample, profile)


def test_a_reworded_sentence_shows_the_words_alone(tiimijuht, profile):
    path = f"duties/{tiimijuht.duties[0].id}/task"
    old = put(tiimijuht, path, "Korraldab tiimi tööd ja annab aru vahetule juhile.")
    new = put(tiimijuht, path, "Korraldab tiimi igapäevast tööd ja annab aru direktorile.")
    opened = OpenedDocx(write_revisions(old, new, profile))
    assert words(opened, "ins") == [" igapäevast", "direktorile"]
    assert words(opened, "del") == ["vahetule juhile"]


def test_another_sentence_is_shown_whole(tiimijuht, profile):
    old = put(tiimijuht, "purpose", "Teenuste arendamine ja tiimi juhtimine.")
    new = put(tiimijuht, "purpose", "Rahvusvaheline koostöö, eelarve koostamine.")
    opened = OpenedDocx(write_revisions(old, new, profile))
    assert words(opened, "ins") == ["Rahvusvaheline koostöö, eelarve koostamine."]
    assert words(opened, "del") == ["Teenuste arendamine ja tiimi juhtimine."]


def test_a_moved_right_is_marked_as_moved(tiimijuht, profile):
    items = tiimijuht.rights.items
    new = put(tiimijuht, "rights/items", (*items[1:3], items[0], *items[3:]))
    opened = OpenedDocx(keeps_both(tiimijuht, new, profile))
    assert words(opened, "moveFrom") == words(opened, "moveTo") == [items[0].text]
    assert opened.find("//w:ins | //w:del") == []
    (name,) = set(opened.find("//w:moveFromRangeStart/@w:name"))
    assert opened.find("//w:moveToRangeStart/@w:name") == [name]
    for kind in ("moveFrom", "moveTo"):
        (start,) = opened.find(f"//w:{kind}RangeStart/@w:id")
        assert opened.find(f"//w:{kind}RangeEnd/@w:id") == [start]


def test_added_removed_and_moved_duties_are_rows(tiimijuht, profile):
    first, second, *others = tiimijuht.duties
    added = first.model_copy(update={"id": "uus", "task": "Uus ülesanne, mida varem ei olnud."})
    new = put(tiimijuht, "duties", (*others[:5], second, *others[5:], added))
    opened = OpenedDocx(keeps_both(tiimijuht, new, profile))
    rows = {kind: opened.find(f"//w:tr[w:trPr/w:{kind}]") for kind in ("ins", "del")}
    assert {kind: len(found) for kind, found in rows.items()} == {"ins": 2, "del": 2}
    moved = [row.xpath("string(.//w:moveTo//w:t)", namespaces=row.nsmap) for row in rows["ins"]]
    assert sum(bool(text) for text in moved) == 1


def test_another_agency_s_layout_bears_its_own_name(tiimijuht, profile):
    other = profile.model_copy(update={"agency": "Teine amet"})
    new = put(tiimijuht, "purpose", "Muu.")
    for author, wanted in (("", "Teine amet"), ("Personaliosakond", "Personaliosakond")):
        found = OpenedDocx(write_revisions(tiimijuht, new, other, author)).find("//@w:author")
        assert set(found) == {wanted}


def test_the_changes_bear_the_agency_and_the_document_s_day(tiimijuht, profile):
    new = put(put(tiimijuht, "purpose", "Muu."), "approved", date(2026, 3, 1))
    opened = OpenedDocx(write_revisions(tiimijuht, new, profile))
    found = opened.find(CHANGES)
    assert found
    marks = [{etree.QName(name).localname: value for name, value in one.attrib.items()} for one in found]
    assert {one["author"] for one in marks} == {profile.agency} == {"Sotsiaalkindlustusamet"}
    assert {one["date"] for one in marks} == {"2026-03-01T00:00:00Z"}
    assert len({one["id"] for one in marks}) == len(marks)
    assert write_revisions(tiimijuht, new, profile) == write_revisions(tiimijuht, new, profile)


def test_what_word_cannot_track_is_told(tiimijuht):
    assert untracked(tiimijuht, put(tiimijuht, "purpose", "Muu.")) == ()
    dotted = tiimijuht.model_copy(update={"duty_number": NumberForm.DOTTED})
    assert len(untracked(tiimijuht, dotted)) == 1


def test_open_xml_sdk_finds_nothing(tiimijuht, profile, tmp_path):
    for seed in range(60 if FULL else 6):
        assert validate(write_revisions(tiimijuht, altered(tiimijuht, seed), profile), tmp_path) == []


def test_open_xml_sdk_finds_nothing_between_odd_documents(profile, tmp_path):
    @given(pair=st.tuples(documents, documents))
    @settings(effort, max_examples=60 if FULL else 8)
    def check(pair):
        assert validate(write_revisions(*pair, profile), tmp_path) == []

    check()


def test_libreoffice_accepts_and_rejects(sample, profile, tmp_path):
    """LibreOffice keeps the empty end of a paragraph before a table; all else must be exact."""
    pairs = {f"a{seed}": (sample, altered(sample, seed)) for seed in range(25 if FULL else 5)}
    jobs = {}
    for name, (old, new) in pairs.items():
        docx = write_revisions(old, new, profile)
        jobs[f"{name}-accepted"] = ("accept", docx)
        jobs[f"{name}-rejected"] = ("reject", docx)
        jobs[f"{name}-new"] = ("keep", write_docx(new, profile))
        jobs[f"{name}-old"] = ("keep", write_docx(old, profile))
    settled = settled_by_libreoffice(jobs, tmp_path)
    for name in pairs:
        assert settled[f"{name}-accepted"] == settled[f"{name}-new"], name
        assert settled[f"{name}-rejected"] == settled[f"{name}-old"], name


def words(opened: OpenedDocx, kind: str) -> list[str]:
    found = opened.find(f"//w:p/w:{kind}")
    return ["".join(one.itertext()) for one in found]


def test_nothing_of_the_writer_is_in_the_reader():
    source = Path(sys.modules["export.tracked"].__file__).read_text("utf-8")
    assert re.findall(r"^(?:from|import) ametijuhend.*$", source, re.MULTILINE) == []
