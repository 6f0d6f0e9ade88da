"""Each rule of the checks, as the writer of a job description meets it."""

import json
from datetime import date

import pytest

from ametijuhend.assets import asset
from ametijuhend.model.checks import check, fix_words, sentence
from ametijuhend.model.checks.data import given_names, legal
from ametijuhend.model.document import Document, Duty, Signatory
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.node import Item
from ametijuhend.model.paths import get, put
from ametijuhend.model.regime import Regime

TODAY = date(2026, 11, 24)
MISSING = {"empty", "no-duties", "no-task", "no-result", "no-items", "no-name", "no-signatory"}


def document(regime: Regime = Regime.EMPLOYEE, **texts: object) -> Document:
    """Return a document with some texts: field names as keyword, `__` for a step down."""
    made = Document(id="a", regime=regime)
    for name, value in texts.items():
        made = put(made, name.replace("__", "/"), value)
    return made


def items(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(id=f"i{place}", text=text) for place, text in enumerate(texts))


def duty(task: str, *results: str, name: str = "d1", subtasks: tuple[str, ...] = ()) -> Duty:
    return Duty(id=name, task=task, results=items(*results), subtasks=items(*subtasks))


def remarks(made: Document) -> list[Finding]:
    return [one for one in check(made, TODAY) if one.code not in MISSING]


def codes(made: Document) -> list[str]:
    return [one.code for one in remarks(made)]


def meant(made: Document) -> list[str]:
    """Return the words that the findings point at."""
    return [get(made, one.path)[slice(*one.span)] for one in remarks(made) if one.span]


def put_right(made: Document) -> Document:
    """Return a document after all fixes, one by one."""
    for _ in range(20):
        fixes = [one.fix for one in remarks(made) if one.fix]
        if not fixes:
            return made
        before, made = made, fixes[0](made)
        assert made is not before, "a fix changes what it was found for"
    raise AssertionError("the fixes come to no end")


# Duties

GOOD_TASKS = [
    "Juhendite koostamine ja uuendamine.",
    "Koostöö teiste osakondadega oma pädevusvaldkonnas.",
    "Andmete analüüs",
    "Metoodilis(t)e koolitus(t)e hankimine.",
    "Osalemine teenuse mõjude hindamisel",
    "Mudeli arenda\u00admine ja juurutamine",
    "Teenuse järelevalve.",
]
BAD_TASKS = ["Tegevused projekti tagamise eesmärgil.", "Korraldab koolitusi", "Järgmine aasta", "Aruanded"]


@pytest.mark.parametrize("task", GOOD_TASKS)
def test_task_that_names_what_is_done(task: str) -> None:
    assert codes(document(duties=(duty(task, "Töö on tehtud."),))) == []


@pytest.mark.parametrize("task", BAD_TASKS)
def test_task_that_does_not(task: str) -> None:
    assert codes(document(duties=(duty(task, "Töö on tehtud."),))) == ["no-action-noun"]


def test_task_that_leads_in_sub_tasks_goes_by_them() -> None:
    made = document(duties=(duty("Vastutab järgmise eest:", "On.", subtasks=("aruannete koostamine",)),))
    assert codes(made) == []


GOOD_RESULTS = [
    "Aruanded on koostatud.",
    "Tagatud on koostöö.",
    "Kaasatud osapooled",
    "Kliendid teavad oma õigusi.",
    "Toimub infovahetus.",
    "E-koolitus on jõudnud KOVideni.",
    "Vigu ei ole.",
]
BAD_RESULTS = [
    "Koostab aruandeid.",
    "Aruannete koostamine.",
    "Partneritele pakutakse tuge.",
    "ettepanekud, mis lähtuvad eesmärkidest",
    "Hea meeskond",
]


@pytest.mark.parametrize("result", GOOD_RESULTS)
def test_result_that_is_a_state(result: str) -> None:
    assert codes(document(duties=(duty("Töö tegemine", result),))) == []


@pytest.mark.parametrize("result", BAD_RESULTS)
def test_result_that_is_none(result: str) -> None:
    assert codes(document(duties=(duty("Töö tegemine", result),))) == ["no-state"]


def test_result_said_twice_can_be_removed() -> None:
    made = document(duties=(duty("Töö tegemine.", "Töö on tehtud.", "Muu on tehtud.", "töö on tehtud"),))
    assert "result-twice" in codes(made)
    assert [one.text for one in put_right(made).duties[0].results] == ["Töö on tehtud.", "Muu on tehtud."]


def test_result_of_another_duty() -> None:
    made = document(duties=(duty("A tegemine.", "On tehtud."), duty("B tegemine.", "On tehtud.", name="d2")))
    assert [(one.code, one.path) for one in remarks(made)] == [
        ("result-elsewhere", "duties/d2/results/i0/text")
    ]


def test_duty_said_twice_is_joined_and_nothing_is_lost() -> None:
    second = Duty(id="d2", task="töö tegemine", results=(Item(id="x", text="Muu on tehtud."),))
    made = document(duties=(duty("Töö tegemine.", "On tehtud."), second))
    finding = next(one for one in remarks(made) if one.code == "duty-twice")
    assert finding.path == "duties/d2/task"
    assert finding.fix is not None
    (only,) = finding.fix(made).duties
    assert [one.text for one in only.results] == ["On tehtud.", "Muu on tehtud."]
    assert finding.fix(finding.fix(made)) == finding.fix(made), "a second time it finds nothing to join"


CATCH_ALL = [
    "Muude pädevusvaldkonda kuuluvate tegevuste korraldamine.",
    "Vahetu juhi ühekordsete ülesannete teostamine.",
    "Vahetu juhi antud muude ühekordsete ülesannete täitmine.",
    "Muude nimetamata ülesannete täitmine",
]
NO_CATCH_ALL = [
    "Juhendite ja muude materjalide ettevalmistamises osalemine oma tegevusvaldkonna piires.",
    "Muude osakondade nõustamine ja tegevuste kavandamine",
    "Tegevuste korraldamine",
]


@pytest.mark.parametrize("task", CATCH_ALL[1:])
def test_second_duty_for_all_other_tasks(task: str) -> None:
    made = document(
        duties=(duty(CATCH_ALL[0], "A on tehtud."), duty(f"{task.rstrip('.')}.", "B on.", name="d2"))
    )
    assert [(one.code, one.path) for one in remarks(made)] == [("catch-all-twice", "duties/d2/task")]


@pytest.mark.parametrize("task", NO_CATCH_ALL)
def test_duty_that_is_none(task: str) -> None:
    made = document(
        duties=(duty(CATCH_ALL[0], "A on tehtud."), duty(f"{task.rstrip('.')}.", "B on.", name="d2"))
    )
    assert codes(made) == []


# Lists

ALIKE = [
    ("a;", "b;", "c."),
    ("a;", "b;", "c;"),
    ("A.", "B."),
    ("a", "b"),
    ("a", "b", "c."),
    ("a,", "b."),
    ("a",),
]
UNLIKE = [
    (("saada abi;", "teha tööd.", "osaleda."), ("saada abi;", "teha tööd;", "osaleda.")),
    (("saada abi", "teha tööd;", "osaleda", "esindada."), ("saada abi", "teha tööd", "osaleda", "esindada.")),
    (("On tehtud.", "On loodud", "On olemas."), ("On tehtud.", "On loodud.", "On olemas.")),
    (
        ("koolitustel jne.", "saada abi;", "teha;", "olla"),
        ("koolitustel jne;", "saada abi;", "teha;", "olla."),
    ),
]


@pytest.mark.parametrize("texts", ALIKE)
def test_list_whose_items_end_alike(texts: tuple[str, ...]) -> None:
    assert codes(document(rights__items=items(*texts))) == []


@pytest.mark.parametrize(("texts", "right"), UNLIKE)
def test_list_whose_items_do_not_can_be_put_right_at_once(
    texts: tuple[str, ...], right: tuple[str, ...]
) -> None:
    made = document(rights__items=items(*texts))
    assert codes(made) == ["list-marks"]
    assert tuple(one.text for one in put_right(made).rights.items) == right


def test_tasks_are_a_list_too() -> None:
    made = document(
        duties=tuple(
            duty(f"{one} tegemine{mark}", f"{one} on.", name=one)
            for one, mark in zip("ab", ".-", strict=True)
        )
    )
    assert "list-marks" not in codes(put(made, "duties/b/task", "b tegemine."))
    assert "list-marks" in codes(put(made, "duties/b/task", "b tegemine"))


# Spaces and stray characters

SPACES = {
    "kaks  tühikut": "kaks tühikut",
    "tühik , enne": "tühik, enne",
    "tühik enne .": "tühik enne.",
    "puudu,tühik": "puudu, tühik",
    "  algus": "algus",
    "kaks\u00a0 eri": "kaks eri",
}
STRAYS = {
    "▪ saada abi": "saada abi",
    "- saada abi": "saada abi",
    "\uf0b7saada abi": "saada abi",
    "saada\u200babi": "saadaabi",
    "saada&nbsp;abi": "saada abi",
    "<b>saada</b> abi": "saada abi",
    "saada abi;;": "saada abi;",
    "saada abi..": "saada abi.",
    "saada\tabi": "saada abi",
}
CLEAN = [
    *(
        "saada abi",
        "aja- ja tegevuskava",
        "jne.",
        "kell 12.30 – 14.00",
        "10 000,50 eurot",
        "vt … ja",
        "a...b",
    ),
    *("s.o töö", "lg 2\u00a0p 3", "jätku\u00adsuutlik", "2 < 3 ja 4 > 3", "R&D", "kirjavahemärk:", "lõpus "),
]


@pytest.mark.parametrize("text", SPACES)
def test_spaces(text: str) -> None:
    made = document(tools=text)
    assert codes(made) == ["spaces"]
    assert put_right(made).tools == SPACES[text]


@pytest.mark.parametrize("text", STRAYS)
def test_stray_characters(text: str) -> None:
    made = document(rights__items=items(text))
    assert "stray" in codes(made)
    assert put_right(made).rights.items[0].text == STRAYS[text]


@pytest.mark.parametrize("text", CLEAN)
def test_text_that_only_looks_odd(text: str) -> None:
    assert codes(document(tools=text)) == []


def test_number_typed_before_a_task_is_one_too_many() -> None:
    made = document(duties=(duty("3.1. Töö tegemine.", "On tehtud."),))
    assert codes(made) == ["stray"]
    assert put_right(made).duties[0].task == "Töö tegemine."


def test_lost_character_can_only_be_named() -> None:
    (finding,) = remarks(document(tools="t\ufffd\ufffd"))
    assert finding.code == "stray"
    assert finding.fix is None


# Words of the other regime

OTHER_WORDS = {
    "Ametikoha ülesandeks on töö.": "Töökoha ülesandeks on töö.",
    "Ametikohta rahastatakse.": "Töökohta rahastatakse.",
    "Teenistuja vastutab.": "Töötaja vastutab.",
    "Teenistujale antud.": "Töötajale antud.",
    "AMETIKOHALE": "TÖÖKOHALE",
}


@pytest.mark.parametrize("text", OTHER_WORDS)
def test_officials_words_in_an_employee_s_document(text: str) -> None:
    made = document(purpose=text)
    assert codes(made) == ["other-regime"]
    assert put_right(made).purpose == OTHER_WORDS[text]
    assert codes(document(Regime.OFFICIAL, purpose=text)) == ["closed-list"] * 3


def test_employees_words_in_an_official_s_document() -> None:
    made = document(Regime.OFFICIAL, purpose="Töökoha eesmärk on see. Töötaja teeb. Tööleping sõlmitakse.")
    assert meant(made) == ["Töökoha", "Töötaja", "Tööleping"]
    assert (
        "Ametikoha eesmärk on see. Teenistuja teeb."
        in put_right(document(Regime.OFFICIAL, purpose=("Töökoha eesmärk on see. Töötaja teeb."))).purpose
    )


@pytest.mark.parametrize("text", ["Teenistujate ja ametikohtade arvestus.", "Ametikohad on täidetud."])
def test_words_for_many_are_about_others(text: str) -> None:
    assert codes(document(purpose=text)) == []


def test_heading_of_one_s_own() -> None:
    made = put(document(), "sections/purpose/heading", "AMETIKOHA EESMÄRK")
    assert [one.path for one in remarks(made)] == ["sections/purpose/heading"]


# Persons


def test_personal_data_outside_the_signature_block() -> None:
    said = "Küsi: Eesnimi Perenimi, info@amet.ee, tel 612 1360, +372 5123 4567, 38001085718."
    made = document(purpose=said)
    assert set(codes(made)) == {"name", "email", "phone", "personal-code"}
    assert meant(made) == [
        *("Eesnimi Perenimi", "info@amet.ee", "612 1360", "+372 5123 4567", "38001085718"),
    ]
    assert remarks(made)[-1].severity is Severity.ERROR


def test_signature_block_is_where_names_belong() -> None:
    made = document(signatures__signatories=(Signatory(id="s", name="Eesnimi Perenimi"),))
    assert codes(made) == []
    again = put(made, "general/superior", "talitusejuhataja Eesnimi Perenime asetäitja")
    assert meant(again) == ["Eesnimi Perenime"]


@pytest.mark.parametrize(
    "text",
    [
        *("Eesti Töötukassa ja Haridus- ja Noorteamet", "MS Office Word", "Ringist Välja", "Euroopa Liit"),
        *("RT I, 27.06.2011, 1", "100 000 eurot", "5000 000 €", "2021-2027.4.07.23-0001", "38001085719"),
        *("§ 52 lg 1", "500 inimest", "24/7", "käskkiri nr 5123456/2", "12345678901234"),
    ],
)
def test_what_only_looks_like_personal_data(text: str) -> None:
    assert codes(document(purpose=text)) == []


# The law


def test_estonian_above_what_the_law_allows() -> None:
    made = document(
        requirements__languages="Valdab eesti keelt vähemalt tasemel C2 ja inglise keelt tasemel C2."
    )
    (finding,) = remarks(made)
    assert (finding.code, finding.severity) == ("language-level", Severity.ERROR)
    assert "määrus nr 84" in sentence(finding)
    assert "01.07.2014" in sentence(finding)
    right = put_right(made).requirements.languages
    assert right == "Valdab eesti keelt vähemalt tasemel C1 ja inglise keelt tasemel C2."


@pytest.mark.parametrize(
    "text",
    [
        "Valdab eesti keelt vähemalt tasemel C1. Valdab inglise keelt tasemel C2.",
        "Inglise keel C2, eesti keel C1",
        "Inglise keel C2",
        "Eesti keele oskus",
    ],
)
def test_estonian_within_the_law(text: str) -> None:
    assert codes(document(requirements__languages=text)) == []


def test_native_estonian_cannot_be_asked_for() -> None:
    made = document(requirements__languages="Eesti keele oskus emakeele tasemel.")
    assert codes(made) == ["language-level"]
    assert put_right(made).requirements.languages == "Eesti keele oskus tasemel C1."


def test_official_s_sections_outside_the_closed_list_can_be_left_out() -> None:
    made = document(Regime.OFFICIAL)
    found = remarks(made)
    assert [one.path for one in found] == [
        *("sections/rights/heading", "sections/responsibilities/heading", "sections/tools/heading"),
    ]
    assert {one.severity for one in found} == {Severity.HINT}
    assert all("§ 52 lg 1" in sentence(one) for one in found)
    assert [one.kind for one in put_right(made).sections if not one.shown] == [
        "rights",
        "responsibilities",
        "tools",
    ]


def test_review_that_is_due() -> None:
    for field in ("last_reviewed", "approved", "signed"):
        assert codes(document(**{field: date(2025, 11, 20)})) == ["review-due"]
        assert codes(document(**{field: date(2025, 11, 24)})) == []
    assert codes(document(approved=date(2020, 1, 1), last_reviewed=date(2026, 1, 1))) == []
    (finding,) = remarks(document(approved=date(2020, 1, 1)))
    assert finding.path == "last_reviewed"
    assert "01.01.2020" in sentence(finding)


def test_every_legal_rule_has_a_source_and_a_day_on_which_it_was_confirmed() -> None:
    data = json.loads(asset("resources", "checks", "legal.json").read_text("utf-8"))
    assert len(data) == 3
    for rule in data.values():
        assert rule["source"]
        assert date.fromisoformat(rule["confirmed"])
    assert legal().language_level.since == date(2014, 7, 1)


# The rest


def test_superior_that_is_the_post_itself() -> None:
    made = document(general__job_title="Tiimijuht", general__superior="tiimijuht")
    assert [one.path for one in remarks(made)] == ["general/superior"]
    assert codes(put(made, "general/superior", "Talitusejuhataja")) == []


def test_given_names_are_names() -> None:
    assert len(given_names()) > 400
    assert all(one.isalpha() and one[0].isupper() for one in given_names())


def test_fix_leaves_a_text_alone_that_has_changed_meanwhile() -> None:
    made = document(purpose="kaks  tühikut", rights__items=items("a;", "b.", "c;"))
    for finding in remarks(made):
        other = put(put(made, "purpose", "muu"), "rights/items", items("a;", "muu", "c;"))
        assert finding.fix is not None
        assert finding.fix(other) is other
        assert finding.fix(Document(id="b")) == Document(id="b")


def test_every_fix_says_what_it_does() -> None:
    made = document(purpose="kaks  tühikut, Ametikoht", rights__items=items("• a;", "b.", "c"))
    assert all(fix_words(one) for one in remarks(made) if one.fix)
    assert fix_words(Finding("purpose", Severity.HINT, "no-state")) == ""
