"""Who substitutes whom: names in any case, what one side alone says, silence where nothing is known."""

from pathlib import Path

import pytest

from ametijuhend.house.briefs import Brief, Stamp
from ametijuhend.house.substitution import Kind, sentence, substitutions
from ametijuhend.house.titles import Titles
from ametijuhend.spelling.lemmas import lemmas_from, no_lemmas
from ametijuhend.spelling.vabamorf import find_speller

UNIT = "Ennetusosakond"


@pytest.fixture(params=["vabamorf", "lõpud"], scope="module")
def lemmas(request):
    speller = find_speller()
    if request.param == "vabamorf" and not speller.available:
        pytest.skip("no Vabamorf here")
    return lemmas_from(speller) if request.param == "vabamorf" else no_lemmas


def post(title, by="", instead="", unit=UNIT, superior=""):
    return Brief(
        Path(f"{title}-{unit}.ametijuhend"),
        Stamp(1, 1),
        id=title,
        title=title,
        unit=unit,
        superior=superior,
        substituted_by=by,
        substitutes_for=instead,
    )


def kinds(lemmas, *posts):
    return [(one.kind, one.brief.title) for one in substitutions(posts, lemmas).findings]


def pairs(lemmas, *posts):
    return {(one.by.title, one.covered.title, one.mutual) for one in substitutions(posts, lemmas).covers}


def test_both_sides_say_it_in_other_cases(lemmas):
    posts = (
        post("Koordinaator", "Teenuse juht", "Teenuse juhti"),
        post("Teenuse juht", "koordinaator", "Koordinaatorit"),
    )
    assert kinds(lemmas, *posts) == []
    assert pairs(lemmas, *posts) == {
        ("Koordinaator", "Teenuse juht", True),
        ("Teenuse juht", "Koordinaator", True),
    }


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Teenuse juht", "teenuse juhti"),
        ("Tiimijuht", "tiimi juhti"),
        ("Talituse juhataja", "Talitusejuhatajat"),
        ("Peaspetsialist VII", "peaspetsialisti VII"),
        ("Nõunik", "nõunikku"),
        ("Nõunik", "nõuniku"),
        ("Õigusnõunik (hanked)", "õigusnõunikku (hanked)"),
        ("Ohvriabi ja ennetuse osakonna juhataja", "ohvriabi ja ennetuse osakonna juhatajat"),
        ("Peadirektori asetäitja", "peadirektori asetäitjat"),
        ("Klienditeenindaja", "teist klienditeenindajat vahetu juhi korraldusel"),
        ("Jurist", "ennetusosakonna juristi"),
    ],
)
def test_cases_spaces_levels_and_units_are_understood(lemmas, title, said):
    found = substitutions([post("Referent", instead=said), post(title, by="Keegi muu")], lemmas)
    assert [(one.kind, one.others[0].title) for one in found.findings if one.others] == [(Kind.NOT_BY, title)]
    assert [(one.by.title, one.covered.title) for one in found.covers] == [("Referent", title)]


def test_a_one_way_link_is_said_with_its_words(lemmas):
    found = substitutions([post("Referent", by="jurist, tiimijuht"), post("Jurist", "Sekretär")], lemmas)
    (finding,) = found.findings
    assert (finding.kind, finding.text, finding.sure) == (Kind.NOT_FOR, "jurist", True)
    assert "Jurist" in sentence(finding)
    assert [text for _, text in found.unknown] == ["tiimijuht", "Sekretär"]


def test_of_what_is_not_at_hand_nothing_is_said(lemmas):
    assert kinds(lemmas, post("Referent", by="Jurist ja tiimijuht", instead="Teenuse juhti")) == []


def test_one_of_several_that_answers_is_enough(lemmas):
    posts = (
        post("Referent", by="spetsialist"),
        post("Spetsialist", "Jurist", "Referenti"),
        post("Spetsialist", "Jurist", "Sekretäri"),
    )
    assert kinds(lemmas, *posts) == []


def test_the_nearest_unit_is_meant(lemmas):
    near = post("Jurist", "Keegi muu", unit=f"{UNIT}, õigustalitus")
    far = post("Jurist", "Keegi muu", unit="Haldusosakond")
    (finding,) = substitutions([post("Referent", by="jurist"), near, far], lemmas).findings
    assert finding.others == (near,)
    (finding,) = substitutions([post("Referent", by="haldusosakonna jurist"), near, far], lemmas).findings
    assert finding.others == (far,)


def test_one_of_another_unit_is_only_maybe_meant_and_two_are_not(lemmas):
    one, other = (post("Jurist", "Keegi muu", unit=name) for name in ("Haldusosakond", "Õigusosakond"))
    (finding,) = substitutions([post("Referent", by="jurist"), one], lemmas).findings
    assert not finding.sure
    assert sentence(finding) != sentence(
        substitutions([post("Referent", by="haldusosakonna jurist"), one], lemmas).findings[0]
    )
    assert kinds(lemmas, post("Referent", by="jurist"), one, other) == []


def test_every_units_word_tells_no_unit_from_another(lemmas):
    posts = [post("Juhataja", "Keegi muu", unit=f"{name} talitus") for name in ("Õigus", "Haldus")]
    assert kinds(lemmas, post("Referent", by="talituse juhataja", unit="Arendus talitus"), *posts) == []


def test_one_that_answers_from_further_off_is_enough(lemmas):
    near = post("Jurist", "Keegi muu", unit=f"{UNIT}, õigustalitus")
    far = post("Jurist", "Keegi muu", "Referenti", unit="Haldusosakond")
    found = substitutions([post("Referent", by="jurist"), near, far], lemmas)
    assert found.findings == ()
    assert [(one.by, one.mutual) for one in found.covers] == [(far, True)]


def test_another_level_is_another_post(lemmas):
    assert (
        kinds(lemmas, post("Referent", by="peaspetsialist VI"), post("Peaspetsialist VII", "Keegi muu")) == []
    )
    posts = (
        post("Referent", by="peaspetsialist VI või VII"),
        post("Peaspetsialist VI", "Keegi muu", "referenti"),
        post("Peaspetsialist VII", "Keegi muu"),
    )
    assert kinds(lemmas, *posts) == [(Kind.NOT_FOR, "Referent")]


def test_oneself_is_found_but_not_another_holder(lemmas):
    assert kinds(lemmas, post("Referent", by="Referent")) == [(Kind.SELF, "Referent")]
    assert kinds(lemmas, post("Referent", by="teine referent")) == []
    assert kinds(lemmas, post("Koordinaator (noored)", by="koordinaator")) == []
    assert kinds(lemmas, post("Referent II", by="referent I")) == []


@pytest.mark.parametrize("empty", ["", "-", "–", "Puudub", "puudub.", "ei asendata", "Mitte keegi"])
def test_nobody_covers(lemmas, empty):
    assert kinds(lemmas, post("Referent", by=empty)) == [(Kind.NOBODY, "Referent")]
    posts = (post("Referent", by=empty), post("Jurist", "Keegi muu", "referenti"))
    assert kinds(lemmas, *posts) == [(Kind.NOT_BY, "Jurist")]


@pytest.mark.parametrize("vague", ["talituse teenistuja", "Vastavalt kokkuleppele", "osakonna töötajat"])
def test_what_is_vague_denies_nothing(lemmas, vague):
    assert kinds(lemmas, post("Referent", by="jurist"), post("Jurist", "Keegi muu", vague)) == []
    assert kinds(lemmas, post("Referent", by=vague)) == []


def test_the_own_superior_is_whom_the_third_field_names(lemmas):
    posts = (post("Referent", by="vahetu juht", superior="Teenuse juht"), post("Teenuse juht", "Keegi muu"))
    assert kinds(lemmas, *posts) == [(Kind.NOT_FOR, "Referent")]
    posts = (posts[0], post("Teenuse juht", "Keegi muu", "referenti"))
    assert kinds(lemmas, *posts) == []


def test_a_title_on_its_units_name(lemmas):
    posts = (
        post("Referent", by="Arendustalituse juhataja"),
        post("Talituse juhataja", "X", unit="Arendustalitus"),
    )
    found = substitutions(posts, lemmas)
    assert [one.by.title for one in found.covers] == ["Talituse juhataja"]
    assert (
        substitutions((posts[0], post("Talituse juhataja", "X", unit="Haldustalitus")), lemmas).covers == ()
    )


def test_broken_and_untitled_ones_are_left_out(lemmas):
    broken = Brief(Path("katki"), Stamp(1, 1), "Katki.")
    assert substitutions([broken, post("", by="")], lemmas).findings == ()


def test_a_text_instead_of_names_is_vague_and_takes_no_time(lemmas):
    """Each beginning of it would be another title: a page of words has to stay out of that."""
    page = " ".join(f"sõna{number}" for number in range(4_000)) + " nõunik"
    posts = [post("Jurist", by=page), post("Nõunik", instead="juristi")]
    assert kinds(lemmas, *posts) == [(Kind.NOBODY, "Nõunik")], "what is not understood is held against nobody"
    (mention,) = Titles(lemmas, [page]).mentions(page, {})
    assert (mention.vague, mention.readings) == (True, ())
