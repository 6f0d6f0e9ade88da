"""What people write in other ways than the agency's own: each way is understood, and doubts are said."""

from datetime import date

import pytest

from ametijuhend.model.document import BoxKind, NumberForm, QualifierForm, SectionKind
from ametijuhend.model.regime import Regime
from ametijuhend.readers.reading import UNSURE, Reading
from ametijuhend.readers.source import Block, Cell, Marker, Paragraph, Row, Source, Table
from ametijuhend.readers.text import read_text_source
from ametijuhend.readers.understand import understand
from ametijuhend.readers.understand_general import split_values
from ametijuhend.readers.vocabulary import load_vocabulary


def p(text: str, marker: str = "", **looks) -> Paragraph:
    return Paragraph(text, marker=Marker(marker) if marker else None, **looks)


def table(*rows: tuple[str | tuple[Paragraph, ...], ...]) -> Table:
    return Table(
        tuple(
            Row(
                tuple(
                    Cell((p(cell),) if isinstance(cell, str) and cell else tuple(cell), column)
                    for column, cell in enumerate(row)
                )
            )
            for row in rows
        )
    )


def read(*blocks: Block) -> Reading:
    return understand(Source("x.docx", "docx", blocks))


def duties(reading: Reading) -> list[tuple[str, list[str], list[str]]]:
    return [
        (duty.task, [item.text for item in duty.subtasks], [item.text for item in duty.results])
        for duty in reading.document.duties
    ]


def left(reading: Reading) -> list[str]:
    return [one.text for one in reading.leftovers]


def shown(reading: Reading) -> list[SectionKind]:
    return [section.kind for section in reading.document.sections if section.shown]


@pytest.mark.parametrize(
    "heading",
    [
        p("3. TÖÖÜLESANDED"),
        p("TÖÖÜLESANDED", "3."),
        p("Tööülesanded", bold=True),
        p("Tööülesanded", heading=1),
        p("3 Tööülesanded"),
        p("III Tööülesanded", bold=True),
        p("TÖÖÜLESANED"),
        p("Tööülesanded:"),
        p("Tööülesanded ja oodatavad tulemused", bold=True),
    ],
)
def test_a_heading_however_it_is_written(heading):
    reading = read(p("ÜLDOSA"), heading, table(("3.1 Juhtimine.", (p("Juhitud.", "▪"),))))
    assert duties(reading) == [("Juhtimine.", [], ["Juhitud."])]
    assert left(reading) == []


def test_a_misspelt_heading_is_set_right_and_said_and_a_synonym_stays():
    misspelt = read(p("ÜLDOSA"), p("TÖÖVAHENID", bold=True), p("Arvuti."))
    (tools,) = [section for section in misspelt.document.sections if section.kind is SectionKind.TOOLS]
    assert tools.heading == ""
    assert any("TÖÖVAHENID" in field.reason for field in misspelt.fields if field.path == "tools")
    worded = read(p("ÜLDOSA"), p("Kasutatavad töövahendid", bold=True), p("Arvuti."))
    (tools,) = [section for section in worded.document.sections if section.kind is SectionKind.TOOLS]
    assert tools.heading == "Kasutatavad töövahendid"


def test_sentences_that_begin_like_headings_stay_sentences():
    reading = read(
        p("Eesmärk", bold=True),
        p("Vastutuse võtmine kuulub ameti eesmärkide hulka."),
        p("Õigused", bold=True),
        p("vastutus", "▪"),
        p("haridus", "▪"),
        p("Vastutus", bold=True),
        p("vara eest.", "▪"),
    )
    assert reading.document.purpose == "Vastutuse võtmine kuulub ameti eesmärkide hulka."
    assert [item.text for item in reading.document.rights.items] == ["vastutus", "haridus"]
    assert [item.text for item in reading.document.responsibilities.items] == ["vara eest."]


HEADS = {
    "above": (
        table(("1.1 Ametinimetus", "1.2 Osakond"), ("Nõunik", "Haldustalitus")),
        table(("Otsene juht",), ("Juhataja",)),
    ),
    "beside": (
        table(("Ametinimetus", "Nõunik"), ("Struktuuriüksus", "Haldustalitus"), ("Vahetu juht", "Juhataja")),
    ),
    "in one cell": (
        table(
            (
                (p("Ametinimetus"), p("Nõunik")),
                (p("Üksus:"), p("Haldustalitus")),
                (p("Vahetu juht:\nJuhataja"),),
            )
        ),
    ),
    "lines by a tab": (p("Ametinimetus\tStruktuuriüksus\tVahetu juht"), p("Nõunik\tHaldustalitus\tJuhataja")),
    "lines": (
        p("Töökoha nimetus: Nõunik"),
        p("Struktuuriüksus\tHaldustalitus"),
        p("Vahetu ülemus – Juhataja"),
    ),
    "label lines": (
        p("Ametnimetus"),
        p("Nõunik"),
        p("Struktuuriüksus"),
        p("Haldustalitus"),
        p("Vahetu juht"),
        p("Juhataja"),
    ),
    "misspelt": (p("Ametinietus: Nõunik"), p("Struktuuriuksus: Haldustalitus"), p("Vahetujuht: Juhataja")),
}


@pytest.mark.parametrize("way", HEADS)
def test_the_general_part_however_it_is_laid_out(way):
    general = read(p("1. ÜLDOSA"), *HEADS[way]).document.general
    assert (general.job_title, general.unit, general.superior) == ("Nõunik", "Haldustalitus", "Juhataja")


def test_values_that_are_words_of_labels():
    rows = (("Kes asendab", "Vahetu juht"), ("Keda asendab", "Vahetu juhti"), ("Alluvad", "Puuduvad"))
    general = read(p("1. ÜLDOSA"), table(*rows)).document.general
    assert (general.substituted_by, general.substitutes_for, general.subordinates) == (
        "Vahetu juht",
        "Vahetu juhti",
        "Puuduvad",
    )


def test_a_task_and_its_result_go_on_in_the_table_of_the_next_page():
    reading = read(
        p("ÜLDOSA"),
        p("TÖÖÜLESANDED"),
        table(("Ülesanded", "Tulemused"), ("3.1 Mudeli arendamine ning", (p("Mudel on valmis ja", "▪"),))),
        table(
            ("rakendamine.", (p("kasutusel."), p("Juhend on koostatud.", "▪"))),
            ("", (p("Koolitatud.", "▪"),)),
        ),
        table(("Ülesanded", "Tulemused"), ("3.2 Nõustamine.", (p("Nõustatud.", "▪"),))),
    )
    assert duties(reading) == [
        (
            "Mudeli arendamine ning rakendamine.",
            [],
            ["Mudel on valmis ja kasutusel.", "Juhend on koostatud.", "Koolitatud."],
        ),
        ("Nõustamine.", [], ["Nõustatud."]),
    ]
    assert reading.words_placed == reading.words_in


def test_results_as_a_list_under_each_duty_and_sub_tasks():
    reading = understand(
        read_text_source(
            "ÜLDOSA\n\nTÖÖÜLESANDED\n\n3.1. Tiimi juhtimine, sh:\n- planeerimine;\n- hindamine.\n"
            "Oodatavad tulemused:\n- Tiim töötab.\n3.2. Nõustamine.\nOodatav tulemus: Kõik on nõustatud."
        )
    )
    assert duties(reading) == [
        ("Tiimi juhtimine, sh:", ["planeerimine;", "hindamine."], ["Tiim töötab."]),
        ("Nõustamine.", [], ["Kõik on nõustatud."]),
    ]
    assert reading.document.duty_number is NumberForm.DOTTED


def test_results_in_a_list_of_their_own_find_their_duties_by_number():
    reading = read(
        p("ÜLDOSA"), p("TÖÖÜLESANDED"), p("3.1 Juhtimine."), p("3.2 Nõustamine."),
        p("Oodatavad tulemused"), p("3.1 Juhitud."), p("3.2 Nõustatud."),
    )  # fmt: skip
    assert duties(reading) == [("Juhtimine.", [], ["Juhitud."]), ("Nõustamine.", [], ["Nõustatud."])]


def test_lists_without_a_word_on_what_they_are_raise_a_doubt():
    reading = read(p("ÜLDOSA"), p("TÖÖÜLESANDED"), p("3.1 Juhtimine."), p("Tiim on hinnatud.", "▪"))
    assert duties(reading) == [("Juhtimine.", [], ["Tiim on hinnatud."])]
    assert [field.path for field in reading.unsure] == ["duties/d01/task", "duties/d01/results/d01r1/text"]
    assert all(field.reason for field in reading.unsure)


def test_a_missing_heading_is_known_by_the_content():
    reading = read(
        p("ÜLDOSA"), p("Ametinimetus: Nõunik"),
        table(("Põhiülesanded", "Oodatavad tulemused"), ("Juhtimine.", "Juhitud.")),
        p("Töötajal on õigus:"), p("saada infot.", "▪"), p("Töötaja vastutab:"), p("vara eest.", "▪"),
        p("Töövahenditeks on arvuti."), p("Haridus", bold=True), p("Kõrgharidus"),
        p("Ametijuhend vaadatakse üle kord aastas."), p("(allkirjastatud digitaalselt)"),
    )  # fmt: skip
    kinds = [kind for kind in SectionKind if kind is not SectionKind.PURPOSE]
    assert sorted(shown(reading)) == sorted(kinds)
    assert (reading.document.tools, reading.document.requirements.education) == (
        "Töövahenditeks on arvuti.",
        "Kõrgharidus",
    )
    assert left(reading) == []


def test_rights_and_responsibilities_under_one_heading():
    reading = read(
        p("ÜLDOSA"), p("ÕIGUSED JA VASTUTUS"), p("saada infot;", "▪"), p("vara hoidmise eest.", "▪"),
    )  # fmt: skip
    assert [item.text for item in reading.document.rights.items] == ["saada infot;"]
    assert [item.text for item in reading.document.responsibilities.items] == ["vara hoidmise eest."]
    assert {field.path.partition("/")[0] for field in reading.unsure} >= {"rights", "responsibilities"}


BOXES = {
    "boxes": (Table((Row((Cell((p("Haridus", bold=True),)),)), Row((Cell((p("Kõrgharidus"),)),)))),
              Table((Row((Cell((p("Keelteoskus", bold=True),)),)), Row((Cell((p("Eesti keel C1"),)),))))),
    "one table": (table(("Haridus", "Kõrgharidus"), ("Keeleoskus", "Eesti keel C1")),),
    "inline": (p("Haridus: Kõrgharidus"), p("Keeleoskused: Eesti keel C1")),
    "paragraphs": (p("Haridus"), p("Kõrgharidus"), p("Keeleoskus"), p("Eesti keel C1")),
    "numbered": (p("6.1 Nõutav haridus: Kõrgharidus"), p("6.2 Keelteoskus: Eesti keel C1")),
}  # fmt: skip


@pytest.mark.parametrize("way", BOXES)
def test_requirements_however_they_are_laid_out(way):
    requirements = read(p("ÜLDOSA"), p("6. NÕUDED"), *BOXES[way]).document.requirements
    assert (requirements.education, requirements.languages) == ("Kõrgharidus", "Eesti keel C1")
    assert [box.kind for box in requirements.boxes if box.shown] == [BoxKind.EDUCATION, BoxKind.LANGUAGES]


def test_competencies_with_qualifiers():
    reading = read(
        p("ÜLDOSA"), p("NÕUDED"), p("Töös vajalikud kompetentsid", bold=True),
        p("Koostöövõime:", bold=True), p("Täidab lubadused.", "▪"), p("Efektiivsus"), p("On kiire.", "▪"),
        p("Isikuomadused", bold=True),
        p("Suhtlemisoskus, sh veenev eneseväljendusoskus: Selgitab.", "▪", strong=14),
        p("Pingetaluvus (tasakaalukus): Talub.", "▪", strong=27),
        p("Loovus", bold=True), p("Loob uut."), p("Täpsus – teeb hoolega."),
    )  # fmt: skip
    requirements = reading.document.requirements
    core = [(one.name, [item.text for item in one.indicators]) for one in requirements.core_competencies]
    assert core == [("Koostöövõime", ["Täidab lubadused."]), ("Efektiivsus", ["On kiire."])]
    more = [
        (one.name, one.qualifier, one.qualifier_form, one.qualifier_bold, one.description)
        for one in requirements.additional_competencies
    ]
    assert more == [
        ("Suhtlemisoskus", "sh veenev eneseväljendusoskus", QualifierForm.COMMA, False, "Selgitab."),
        ("Pingetaluvus", "tasakaalukus", QualifierForm.BRACKETS, True, "Talub."),
        ("Loovus", "", QualifierForm.COMMA, False, "Loob uut."),
        ("Täpsus", "", QualifierForm.COMMA, False, "teeb hoolega."),
    ]
    boxes = {box.kind: box.heading for box in requirements.boxes if box.shown}
    assert boxes == {BoxKind.CORE_COMPETENCIES: "", BoxKind.ADDITIONAL_COMPETENCIES: "Isikuomadused"}


def test_signatures_side_by_side_and_below_each_other():
    columns = table(
        ("Tööandja:", "Töötaja:"),
        ("(allkirjastatud digitaalselt)", "(allkirjastatud digitaalselt)"),
        ("Eesnimi Perenimi", "Eesnimi Perenimi"),
        ("peadirektor", ""),
    )
    lines = (
        "Tööandja:", "(allkirjastatud digitaalselt)", "Eesnimi Perenimi", "peadirektor",
        "Töötaja:", "(allkirjastatud digitaalselt)", "Eesnimi Perenimi",
    )  # fmt: skip
    for blocks in ((columns,), tuple(map(p, lines))):
        signatures = read(p("ÜLDOSA"), p("Poolte allkirjad:"), *blocks).document.signatures
        assert signatures.heading == "Poolte allkirjad:"
        assert [(one.party, one.mark, one.name, one.title) for one in signatures.signatories] == [
            ("Tööandja:", "(allkirjastatud digitaalselt)", "Eesnimi Perenimi", "peadirektor"),
            ("Töötaja:", "(allkirjastatud digitaalselt)", "Eesnimi Perenimi", ""),
        ]


def test_an_order_s_document_for_an_official():
    reading = read(
        p("KINNITATUD"), p("peadirektori 12. märtsi 2026 käskkirjaga nr 1.1-5/23"), p("Lisa 4"),
        p("AMETIJUHEND"),
        table(("Struktuuriüksus", "Haldustalitus"), ("Teenistuskoht", "Nõunik"), ("Alluvad", "puuduvad"),
              ("Teenistuja asendab", "juhatajat"), ("Teenistuja asendaja", "juhataja"),
              ("Teenistuskoha eesmärk", "Talituse töö tagamine.")),
        p("1. TEENISTUSKOHUSTUSED"), table(("1.1 Juhtimine.", "Juhitud.")),
    )  # fmt: skip
    document = reading.document
    assert document.regime is Regime.OFFICIAL
    assert document.layout.profile == "ska-kaskkiri"
    assert (document.approval.order_number, document.approval.annex_number) == ("1.1-5/23", "4")
    assert document.approved == date(2026, 3, 12)
    general = document.general
    assert (general.unit, general.job_title, general.substitutes_for) == (
        "Haldustalitus",
        "Nõunik",
        "juhatajat",
    )
    assert (general.substituted_by, general.subordinates) == ("juhataja", "puuduvad")
    assert document.purpose == "Talituse töö tagamine."
    assert left(reading) == []


def test_what_is_not_understood_is_left_over_with_its_heading_and_a_reason():
    reading = read(p("1. ÜLDOSA"), p("Ametinimetus: Nõunik"), p("9. ERITINGIMUSED"), p("Töö toimub öösel."))
    assert [(one.text, one.stood) for one in reading.leftovers] == [
        ("9. ERITINGIMUSED", "ERITINGIMUSED"),
        ("Töö toimub öösel.", "ERITINGIMUSED"),
    ]
    assert all(one.reason for one in reading.leftovers)
    assert reading.words_placed == reading.words_in - 5


def test_another_order_stays_and_what_is_missing_is_off():
    reading = read(p("ÜLDOSA"), p("VASTUTUS"), p("vara eest.", "▪"), p("ÕIGUSED"), p("saada infot.", "▪"))
    assert shown(reading) == [SectionKind.GENERAL, SectionKind.RESPONSIBILITIES, SectionKind.RIGHTS]
    assert {section.kind for section in reading.document.sections} == set(SectionKind)
    assert reading.document.rights.lead_in == ""
    assert reading.document.amendment == ""


def test_the_vocabulary_names_nothing_twice_in_one_group():
    data = load_vocabulary().data
    for group in ("sections", "fields", "boxes", "columns"):
        names = [name for spelled in data[group].values() for name in spelled]
        assert len(names) > 20
        assert sorted({name for name in names if names.count(name) > 1}) == []


def test_an_unfinished_item_goes_on_without_a_mark_and_a_finished_one_does_not():
    reading = read(
        p("ÜLDOSA"), p("ÕIGUSED"), p("saada tööks vajalikku", "▪"), p("infot;"), p("teha kaugtööd.", "▪"),
        p("kui juht lubab"),
    )  # fmt: skip
    assert [item.text for item in reading.document.rights.items] == [
        "saada tööks vajalikku infot;",
        "teha kaugtööd.",
        "kui juht lubab",
    ]


def test_values_side_by_side_are_parted_where_a_value_can_begin():
    texts = ["Koordinaator (Ida Eesti) Ohvriabi osakond,", "Ennetustalitus"]
    assert split_values(texts, 2)[0] == ["Koordinaator (Ida Eesti)", "Ohvriabi osakond, Ennetustalitus"]
    _, sure = split_values(["Ida Regiooni Nõunik Talitus"], 2)
    assert sure < UNSURE


@pytest.mark.parametrize(
    "title",
    [
        "AMETIJUHEND",
        "A M E T I J U H E N D",
        "NÕUNIK AMETIJUHEND",
        "Nõuniku ametijuhend",
        "Ametijuhend: nõunik",
    ],
)
def test_the_title_with_the_post_or_set_apart_is_the_layouts(title):
    reading = read(p("Sotsiaalkindlustusamet"), p(title), p("ÜLDOSA"), p("Ametinimetus: Nõunik"))
    assert left(reading) == []
    assert reading.document.general.job_title == "Nõunik"


def test_signatures_in_a_cell_of_their_own_after_the_last_section():
    cell = (
        p("Poolte allkirjad:"), p("Tööandja:\t\tTöötaja:"),
        p("(allkirjastatud digitaalselt)\t\t(allkirjastatud digitaalselt)"),
        p("Eesnimi Perenimi\t\tEesnimi Perenimi"),
        p("peadirektor"),
    )  # fmt: skip
    clause = p("Ametijuhend vaadatakse üle kord aastas.")
    document = read(p("ÜLDOSA"), p("AMETIJUHENDI MUUTMINE"), clause, Table((Row((Cell(cell),)),))).document
    assert document.amendment == "Ametijuhend vaadatakse üle kord aastas."
    assert [(one.party, one.name, one.title) for one in document.signatures.signatories] == [
        ("Tööandja:", "Eesnimi Perenimi", "peadirektor"),
        ("Töötaja:", "Eesnimi Perenimi", ""),
    ]
