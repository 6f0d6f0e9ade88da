"""The sample documents against the texts they were made from, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from ametijuhend.assets import asset
from ametijuhend.layout.blocks import Block, Paragraph
from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import load_profile
from ametijuhend.model.checks import check
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Severity
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.native import to_bytes

NAMES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")
REFERENCE = Path(__file__).parents[1] / "reference"
SOFT = "\N{SOFT HYPHEN}"
NUMBER = re.compile(r"\d+\.(\d+\.?)?")
MARK = "(allkirjastatud digitaalselt)"


def sample_path(name: str) -> Path:
    return asset("resources", "samples", f"{name}.ametijuhend")


def sample(name: str) -> Document:
    opened = open_document(sample_path(name))
    assert opened.remarks() == ()
    return opened.document


def printed_words(document: Document) -> list[str]:
    """Return the words that a document prints, without numbers and bullets, in the order of reading."""
    blocks = compose(document, load_profile(document.layout)).blocks
    lines = ("".join(run.text for run in paragraph.runs) for paragraph in paragraphs(blocks))
    return [word for line in lines for word in line.split()]


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs


def words(text: str) -> list[str]:
    """Return the words of a reference text without numbers and bullets."""
    return [word for word in text.split() if word not in {"▪", "•"} and not NUMBER.fullmatch(word)]


def before_signatures(found: list[str], first: str) -> list[str]:
    return found[: found.index(first)]


def test_there_are_exactly_the_three() -> None:
    folder = asset("resources", "samples")
    assert {path.stem for path in folder.glob("*.ametijuhend")} == set(NAMES)
    assert {path.stem for path in REFERENCE.glob("*.txt")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_sample_is_saved_as_this_program_saves(name: str) -> None:
    assert to_bytes(sample(name)) == sample_path(name).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_sample_lacks_nothing(name: str) -> None:
    findings = check(sample(name))
    assert findings, "the originals are not flawless"
    assert {one.severity for one in findings} <= {Severity.WARNING, Severity.HINT}
    assert {one.code for one in findings} & {
        "empty",
        "no-duties",
        "no-task",
        "no-result",
        "no-items",
    } == set()


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_no_doubled_space_and_no_space_at_an_end(name: str) -> None:
    values = re.findall(r'": "(.*)"', sample_path(name).read_text("utf-8"))
    assert len(values) > 100
    assert [value for value in values if "  " in value or value != value.strip()] == []


@pytest.mark.parametrize("name", NAMES)
def test_only_the_placeholder_stands_for_a_name(name: str) -> None:
    names = {one.name for one in sample(name).signatures.signatories}
    assert names <= {"", "Eesnimi Perenimi"}


def test_tiimijuht_has_the_words_of_its_text() -> None:
    expected = words((REFERENCE / "tiimijuht.txt").read_text("utf-8"))
    found = printed_words(sample("tiimijuht"))
    assert len(found) > 800
    end = "Tööandja:"
    assert before_signatures(found, end) == before_signatures(expected, end)
    # The text has the two columns line by line at their head and one after the other below it.
    assert sorted(found) == sorted(expected)


def test_noortegarantii_has_the_words_of_its_text_with_soft_hyphens() -> None:
    text, hyphens = re.subn(
        r"-\s*\n\s*", SOFT, (REFERENCE / "koordinaator-noortegarantii.txt").read_text("utf-8")
    )
    assert hyphens == 10
    found = printed_words(sample("koordinaator-noortegarantii"))
    assert len(found) > 700
    assert found == words(text)


def test_tiimijuht_as_a_document() -> None:
    document = sample("tiimijuht")
    assert document.regime is Regime.EMPLOYEE
    assert all(section.shown and not section.heading for section in document.sections)
    assert [len(duty.results) for duty in document.duties] == [6, 2, 2, 2, 1, 1, 3, 3, 4, 1, 2, 3, 1]
    assert [len(duty.subtasks) for duty in document.duties] == [5, *[0] * 12]
    assert document.duty_number == "3.1"
    assert document.rights.lead_in == "Töötajal on õigus:"
    assert document.responsibilities.lead_in == "Töötaja vastutab:"
    employer, employee = document.signatures.signatories
    assert (employer.party, employer.mark, employer.title) == ("Tööandja:", MARK, "peadirektor")
    assert (employee.party, employee.mark, employee.title) == ("Töötaja:", MARK, "")


def test_noortegarantii_as_a_document() -> None:
    document = sample("koordinaator-noortegarantii")
    assert document.regime is Regime.EMPLOYEE
    assert [section.kind for section in document.sections if not section.shown] == [SectionKind.TOOLS]
    assert [len(duty.results) for duty in document.duties] == [2, 2, 1, 1, 1, 1, 4, 3, 2, 2]
    assert document.duty_number == "3.1."
    assert (document.rights.lead_in, document.responsibilities.lead_in) == ("", "")
    assert document.signatures.heading == ""
    assert [(one.party, one.mark, one.name, one.title) for one in document.signatures.signatories] == [
        ("", MARK, "", ""),
        ("", MARK, "", ""),
    ]


def test_ohvriabi_as_a_document() -> None:
    document = sample("koordinaator-ohvriabi")
    assert document.regime is Regime.OFFICIAL
    assert [section.kind for section in document.sections if not section.shown] == [SectionKind.AMENDMENT]
    assert [len(duty.results) for duty in document.duties] == [1, 1, 1, 1, 3, 1, 2, 2, 3, 1, 1]
    (only,) = document.signatures.signatories
    assert (only.party, only.mark, only.name, only.title) == ("", "", "", "koordinaator")
    for content in (document.rights, document.responsibilities):
        ends = [item.text[-1] for item in content.items]
        assert ends == [";"] * (len(ends) - 1) + ["."]


@pytest.mark.parametrize("name", NAMES)
def test_competencies_are_told_apart(name: str) -> None:
    requirements = sample(name).requirements
    named = [competency.name for competency in requirements.core_competencies]
    assert named == ["Kliendikesksus", "Asjatundlikkus", "Koostöövõime", "Efektiivsus"]
    assert [len(one.indicators) for one in requirements.core_competencies] == [3, 4, 4, 5]
    additional = {
        one.name: (one.qualifier, one.qualifier_form.value) for one in requirements.additional_competencies
    }
    assert len(additional) == 9
    assert additional["Pingetaluvus"] == ("tasakaalukus", "brackets")
    assert additional["Suhtlemis- ja mõjutamisoskus"] == ("sh selge ja veenev eneseväljendusoskus", "comma")
    assert {qualifier for qualifier, _ in additional.values()} > {""}


SLIPS = [
    ("ennetustalitus.", "ennetustalitus"),
    ("elluviimine", "elluviimine,"),
    ("ettevalmistatud", "ette valmistatud"),
    ("Vahejuhi", "Vahetu juhi"),
    ("struktuuriüksustelt", "struktuuriüksustelt;"),
    ("nõustamises", "nõustamises;"),
    ("-tingimusi", "-tingimusi;"),
    ("jne", "jne;"),
    ("infosüsteemidele", "infosüsteemidele;"),
    ("kaugtööd,", "kaugtööd"),
    ("vahejuhi", "vahetu"),
    ("eesmärkidele.", "eesmärkidele;"),
    ("eest.", "eest;"),
    ("täitmise", "täitmisega"),
    ("eest.", "eest;"),
    ("eest.", "eest;"),
    ("eest", "eest;"),
    ("andmetöötlemise", "andmetöötluse"),
    ("Töös", "Tööks"),
    ("töös", "tööks"),
    ("usaldusväärset", "usaldusväärsuse"),
    ("tegutsemis-meetodeid,", "tegutsemismeetodeid,"),
    ("muutavas", "muutuvas"),
    ("Põhjub", "Põhjendab"),
    ("soovitude", "soovituste"),
    ("Korrektus:", "Korrektsus:"),
    ("Innustab", "Innustub"),
    ("kokusaamisi.", "kokkusaamisi."),
]
"""Every slip of the original that the sample sets right, in order: what stood there, what stands here."""


def test_ohvriabi_differs_from_its_text_exactly_by_the_slips_set_right() -> None:
    text = (REFERENCE / "koordinaator-ohvriabi.txt").read_text("utf-8")
    plain = re.sub(
        r"<[^>]*>|\*\*|^- |^#+ ", " ", text.replace("**:", ":").replace("**,", ","), flags=re.MULTILINE
    )
    original = words(re.sub(r" +([:,])", r"\1", plain))
    found = printed_words(sample("koordinaator-ohvriabi"))
    assert len(found) > 600
    matcher = SequenceMatcher(None, original, found, autojunk=False)
    changes = [
        (" ".join(original[start:end]), " ".join(found[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]
    assert changes == SLIPS
