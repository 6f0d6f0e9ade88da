"""The library that ships says what library.md says, all of it and nothing else."""

import re

import pytest

from ametijuhend.library.content import shipped_library
from ametijuhend.model.document import QualifierForm
from ametijuhend.model.library import Entry, EntryKind, EntryState, Length
from library import written


def _of(kind: EntryKind) -> list[Entry]:
    return [entry for entry in shipped_library().entries if entry.kind is kind]


def _texts(kind: EntryKind) -> list[list[str]]:
    return [[wording.text for wording in entry.wordings] for entry in _of(kind)]


def test_core_competencies_have_all_their_indicators():
    found = {
        entry.name: [list(one.items) for one in entry.wordings] for entry in _of(EntryKind.CORE_COMPETENCY)
    }
    assert found == {name: [items] for name, items in written.core_competencies().items()}
    assert len(found) == 5


def test_additional_competencies_have_qualifier_and_both_wordings():
    found = {
        entry.name: (
            entry.qualifier,
            entry.qualifier_form is QualifierForm.BRACKETS,
            [wording.text for wording in entry.wordings],
        )
        for entry in _of(EntryKind.ADDITIONAL_COMPETENCY)
    }
    assert found == written.additional_competencies()
    assert len(found) == 9


def test_five_competencies_know_their_short_and_their_long_wording():
    lengths = [[one.length for one in entry.wordings] for entry in _of(EntryKind.ADDITIONAL_COMPETENCY)]
    assert lengths.count([Length.SHORT, Length.LONG]) == 5
    assert lengths.count([Length.ANY]) == 4


def test_duties_have_their_wordings_with_the_results():
    found = [[(one.text, one.items) for one in entry.wordings] for entry in _of(EntryKind.DUTY)]
    assert found == written.duties()
    assert [len(wordings) for wordings in found] == [4, 2, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (EntryKind.RIGHT, "Rights"),
        (EntryKind.RESPONSIBILITY, "Responsibilities"),
        (EntryKind.TOOLS, "Tools"),
    ],
)
def test_lists_are_whole(kind: EntryKind, heading: str):
    assert _texts(kind) == [[line] for line in written.lines(heading)]


def test_purpose_and_unit():
    beginnings, unit = written.lines("Purpose and unit")
    assert _texts(EntryKind.PURPOSE) == [[one.removesuffix(" …") for one in beginnings.split(" | ")]]
    assert _texts(EntryKind.UNIT) == [[unit]]


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        (EntryKind.EDUCATION, "Haridus"),
        (EntryKind.EXPERIENCE, "Töökogemus"),
        (EntryKind.COMPUTER_SKILLS, "Arvutikasutamise oskus"),
    ],
)
def test_requirements_are_whole(kind: EntryKind, label: str):
    assert _texts(kind) == [[text] for text in written.requirements(label).split(" · ")]


def test_both_wordings_of_a_language_are_one_entry():
    usual, other = written.requirements("Keeleoskus").split(" | ")
    estonian, english, foreign = usual.split(" · ")
    nouns = re.findall(r"\S[^.]*\.", other)
    assert _texts(EntryKind.LANGUAGES) == [[estonian, nouns[0]], [english, nouns[1]], [foreign]]


def test_items_have_no_end_mark():
    for entry in (*_of(EntryKind.RIGHT), *_of(EntryKind.RESPONSIBILITY)):
        assert entry.wordings[0].text[-1] not in ".;,", entry.id


def test_every_entry_is_known_by_a_readable_id_and_says_where_it_is_from():
    entries = shipped_library().entries
    assert len({entry.id for entry in entries}) == len(entries) == 54
    for entry in entries:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id)
        assert len({wording.id for wording in entry.wordings}) == len(entry.wordings)
        assert entry.source == "Sotsiaalkindlustusamet"
        assert entry.tags
        assert (entry.state, entry.revision) == (EntryState.IN_USE, 1)
        assert all(wording.regime is None for wording in entry.wordings)


def test_the_slips_of_the_copies_are_set_right():
    slips = "Põhjub Põhjab usaldusväärset otsekohekselt muutavas Korrektus soovitude kokusaamisi vahejuhi"
    whole = shipped_library().model_dump_json()
    assert [slip for slip in slips.split() if slip in whole] == []
    assert "usaldusväärsuse" in whole
