"""Which entry a text is: in the real documents, altered as people alter texts, and where it is none."""

import random
from pathlib import Path

import pytest

from ametijuhend.assets import asset
from ametijuhend.library.content import shipped_library
from ametijuhend.library.differing import Change
from ametijuhend.library.matcher import Degree, Match, Matcher
from ametijuhend.model.document import Document
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.storage.native import from_bytes
from library.altering import ALTERATIONS, SLIPS, slipped, word_changed
from strategies import FULL

MATCHER = Matcher(shipped_library())
CORE, ADDITIONAL = EntryKind.CORE_COMPETENCY, EntryKind.ADDITIONAL_COMPETENCY
SEEDS = range(200 if FULL else 5)
FILES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")


def _document(name: str) -> Document:
    path = asset("resources", "samples", f"{name}.ametijuhend")
    return from_bytes(path.read_bytes(), path.name).document


def _competencies(document: Document, *, named: bool) -> dict[str, Match | None]:
    requirements = document.requirements
    core = {
        one.name: MATCHER.match(CORE, items=[item.text for item in one.indicators], name=one.name * named)
        for one in requirements.core_competencies
    }
    return core | {
        one.name: MATCHER.match(ADDITIONAL, one.description, name=one.name * named)
        for one in requirements.additional_competencies
    }


@pytest.mark.parametrize("named", [True, False], ids=["by name and text", "by the text alone"])
@pytest.mark.parametrize("name", FILES)
def test_every_competency_of_the_documents_is_recognised(name: str, named: bool):
    found = _competencies(_document(name), named=named)
    assert len(found) == 13
    assert {wanted: match and match.entry.name for wanted, match in found.items()} == {
        one: one for one in found
    }
    lengths = {wanted for wanted, match in found.items() if match and match.degree is Degree.SHORT}
    assert lengths == {
        "Suhtlemis- ja mõjutamisoskus",
        "Empaatiavõime",
        "Pingetaluvus",
        "Abivalmidus",
        "Suhete loomise oskus",
    }


def test_what_the_documents_changed_is_said_word_by_word():
    found = _competencies(_document("koordinaator-ohvriabi"), named=True)
    adapted = {
        name: match.difference for name, match in found.items() if match and match.degree is Degree.ADAPTED
    }
    assert adapted == {
        "Korrektsus": (Change("koheselt.", "kohe."),),
        "Juhendamisoskus": (Change("teadmist.", "teadmisi."),),
    }


def test_the_uncorrected_copy_is_recognised_with_its_slips():
    text = (Path(__file__).parents[1] / "reference" / "koordinaator-ohvriabi.txt").read_text("utf-8")
    lines = [line for line in text.split("### Täiendavad", 1)[1].splitlines() if line.startswith("- **")]
    found = {}
    for line in lines:
        name, _, description = line.removeprefix("- **").partition(": ")
        found[name.partition("**")[0]] = MATCHER.match(ADDITIONAL, description, name=name.partition("**")[0])
    assert len(found) == 9
    assert {name: match and match.entry.name for name, match in found.items()} == {
        name: name.replace("Korrektus", "Korrektsus") for name in found
    }
    adapted = {name for name, match in found.items() if match and match.degree is Degree.ADAPTED}
    assert adapted == {
        "Suhtlemis- ja mõjutamisoskus",
        "Analüüsi- ja üldistusvõime",
        "Korrektus",
        "Juhendamisoskus",
        "Loovus",
        "Suhete loomise oskus",
    }


def _every_wording() -> list[tuple[Entry, Wording]]:
    return [(entry, wording) for entry in shipped_library().entries for wording in entry.wordings]


@pytest.mark.parametrize(("entry", "wording"), _every_wording(), ids=lambda one: one.id)
def test_every_shipped_wording_is_itself(entry: Entry, wording: Wording):
    match = MATCHER.match(entry.kind, wording.text, wording.items, entry.name)
    assert match is not None
    assert (match.entry, match.wording, match.difference) == (entry, wording, ())
    assert match.degree.name == {"any": "SAME"}.get(wording.length, wording.length.upper())


@pytest.mark.parametrize("alteration", ALTERATIONS, ids=lambda one: one.__name__)
def test_an_altered_wording_is_never_taken_for_another_entry(alteration):
    wrong, missed, tried = [], [], 0
    for entry, wording in _every_wording():
        for seed in SEEDS:
            chance = random.Random(f"{entry.id} {wording.id} {seed}")  # noqa: S311
            text = alteration(wording.text, chance) if wording.text else ""
            items = [alteration(item, chance) for item in wording.items]
            if wording.items and alteration.__name__ == "sentence_dropped":
                items.pop(chance.randrange(len(items)))
            for name in {entry.name, ""}:
                match = MATCHER.match(entry.kind, text, items, name)
                tried += 1
                if match is None:
                    missed.append((entry.id, name, text or items))
                elif match.entry.id != entry.id:
                    wrong.append((entry.id, match.entry.id, text or items))
    print(
        f"{alteration.__name__}: {tried} tried, {len(missed)} not recognised, {len(wrong)} taken for another"
    )
    assert wrong == []
    assert len(missed) <= 0.1 * tried, missed[:20]


def test_divided_words_at_line_ends_change_nothing():
    entry = next(one for one in shipped_library().entries if one.id == "kliendikesksus")
    items = [
        item.replace("kvaliteedi", "kvali-\nteedi").replace("sise- kui", "sise-\nkui")
        for item in entry.wordings[0].items
    ]
    match = MATCHER.match(CORE, items=items, name="Kliendi\u00adkesksus")
    assert match is not None
    assert (match.degree, match.difference) == (Degree.SAME, ())


def test_the_slips_are_shown_against_the_right_words():
    chance = random.Random(0)  # noqa: S311
    shown = set()
    for entry, wording in _every_wording():
        text = slipped(wording.text, chance)
        items = [slipped(item, chance) for item in wording.items]
        if (text, tuple(items)) == (wording.text, wording.items):
            continue
        match = MATCHER.match(entry.kind, text, items, entry.name)
        assert match is not None, text
        assert match.degree is Degree.ADAPTED
        assert match.entry.id == entry.id
        changed = " ".join(change.library for change in match.difference)
        shown |= {right for right in SLIPS if any(word in changed.split() for word in _marked(right))}
    assert shown == set(SLIPS)


def _marked(right: str) -> list[str]:
    """Return the words of a phrase with each mark that may follow them."""
    return [word + mark for word in right.split() for mark in ("", ".", ",")]


def _no_competencies() -> list[str]:
    texts = (Path(__file__).parent / "no_competencies.txt").read_text("utf-8").splitlines()
    for name in FILES:
        document = _document(name)
        for duty in document.duties:
            texts += (duty.task, *(result.text for result in duty.results))
        texts += (item.text for item in (*document.rights.items, *document.responsibilities.items))
    return list(dict.fromkeys(texts))


@pytest.mark.parametrize("kind", [CORE, ADDITIONAL])
def test_sentences_that_are_no_competency_match_nothing(kind: EntryKind):
    sentences = _no_competencies()
    assert len(sentences) >= 100
    found = [(text, match.entry.id) for text in sentences if (match := MATCHER.match(kind, text))]
    print(f"{len(sentences)} sentences as {kind}: {len(found)} matched")
    assert found == []


def test_a_competency_of_ones_own_under_another_name_is_none():
    assert MATCHER.match(ADDITIONAL, "Sõidab autoga ka talvel ja pimedas.", name="Sõiduoskus") is None
    assert MATCHER.match(ADDITIONAL, "Sõidab autoga ka talvel ja pimedas.", name="Loovus") is None
    assert MATCHER.match(ADDITIONAL) is None


def test_a_name_alone_is_its_competency():
    match = MATCHER.match(ADDITIONAL, "", name="empaatiavõime")
    assert match is not None
    assert (match.entry.id, match.degree) == ("empaatiavoime", Degree.ADAPTED)


def test_a_duty_goes_by_its_task_and_takes_the_wording_with_its_results():
    document = _document("tiimijuht")
    found = [
        MATCHER.match(EntryKind.DUTY, one.task, [item.text for item in one.results])
        for one in document.duties
    ]
    assert [match.entry.id for match in found if match] == [
        "juhendid-ja-materjalid",
        "informatsioon-ja-uritused",
        "koostoo-teistega",
        "muud-tegevused",
        "uhekordsed-ulesanded",
    ]
    other = next(match for match in found if match and match.entry.id == "muud-tegevused")
    assert other.wording.id == "sonastus-2"


def test_the_sentences_of_a_field_are_entries_one_by_one():
    languages = _document("tiimijuht").requirements.languages
    found = MATCHER.parts_with_texts(EntryKind.LANGUAGES, f"{languages} Räägib vabalt hiina keelt.")
    assert [match.entry.id for match, _ in found] == ["keel-eesti-c1", "keel-inglise-b1"]
    assert {match.wording.id for match, _ in found} == {"sonastus-2"}
    assert " ".join(part for _, part in found) == languages


def test_retired_entries_are_not_recognised():
    retired = [one.model_copy(update={"state": EntryState.RETIRED}) for one in shipped_library().entries]
    matcher = Matcher(Library(entries=tuple(retired)))
    assert matcher.match(EntryKind.EDUCATION, "Kõrgharidus") is None
    assert MATCHER.match(EntryKind.EDUCATION, "kõrgharidus.") is not None


def test_the_generator_alters():
    chance = random.Random(1)  # noqa: S311
    text = "Täidab kokkulepped ja lubadused. Võtab vastutuse."
    altered = {one.__name__: {one(text, chance) for _ in range(20)} - {text} for one in ALTERATIONS}
    assert {name for name, texts in altered.items() if not texts} == {"slipped"}
    assert word_changed("sõna", chance) != "sõna"
