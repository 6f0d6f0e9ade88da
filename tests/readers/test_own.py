"""Our own DOCX comes back: what its paper shows, to the character, whoever saved it since."""

import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.readers.docx import docx_text
from ametijuhend.readers.own import read_own
from ametijuhend.readers.printed import printed
from ametijuhend.readers.reading import Reading
from ametijuhend.storage.documents import open_document
from generated import generated_document
from readers.parts import zipped
from rendering.tools import tool
from strategies import FULL, documents, effort

SAMPLES = ("koordinaator-noortegarantii", "koordinaator-ohvriabi", "tiimijuht")
SEEDS = 300 if FULL else 25
KASKKIRI = LayoutRef(profile="ska-kaskkiri", version=1)


def of(name: str) -> Document:
    return open_document(asset("resources", "samples", f"{name}.ametijuhend")).document


def written(document: Document) -> bytes:
    return write_docx(document, profile_of(document))


def read(docx: bytes) -> Reading:
    found = read_own(docx_text(docx, "meie.docx"))
    assert found is not None
    return found


def in_order_form(document: Document) -> Document:
    return document.model_copy(update={"layout": KASKKIRI, "regime": Regime.OFFICIAL})


any_document = st.one_of(documents, documents.map(in_order_form))


@given(document=any_document)
@effort
def test_any_document_comes_back_as_it_is_printed(document):
    back = read(written(document))
    assert printed(back.document) == printed(document)
    assert back.leftovers == ()
    assert back.words_placed == back.words_in


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_come_back(name):
    document = of(name)
    back = read(written(document))
    assert printed(back.document) == printed(document)
    assert len(back.document.duties) > 5
    assert back.words_in > 500


@pytest.mark.parametrize("layout", [None, KASKKIRI], ids=["lisa", "käskkiri"])
def test_generated_documents_come_back(layout):
    for seed in range(SEEDS):
        document = generated_document(seed, layout)
        assert printed(read(written(document)).document) == printed(document), seed


# Saved again by LibreOffice

AGAIN = 60 if FULL else 6
SECONDS = 580


def saved_again(documents: dict[str, Document], folder: Path) -> dict[str, bytes]:
    """Return the documents as LibreOffice saves their DOCX, all in one run of it."""
    soffice = tool("soffice", "Debian: libreoffice-writer-nogui")
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(written(document))
    command = [
        soffice, f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}", "--headless",
        "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder / "uuesti",
        *(folder / f"{name}.docx" for name in documents),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    return {name: (folder / "uuesti" / f"{name}.docx").read_bytes() for name in documents}


def drawn_documents(count: int) -> list[Document]:
    """Return some of the documents that the property test sees."""
    found: list[Document] = []

    @given(document=any_document)
    @settings(
        max_examples=count, derandomize=True, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def collect(document: Document) -> None:
        found.append(document)

    collect()
    return found


def test_documents_come_back_after_libreoffice_has_saved_them(tmp_path):
    documents = {name: of(name) for name in SAMPLES}
    documents |= {f"s{seed}": generated_document(seed) for seed in range(AGAIN)}
    documents |= {f"k{seed}": generated_document(seed, KASKKIRI) for seed in range(AGAIN)}
    documents |= {f"d{number}": one for number, one in enumerate(drawn_documents(2 * AGAIN))}
    for name, docx in saved_again(documents, tmp_path).items():
        assert b"LibreOffice" in ZipFile(BytesIO(docx)).read("docProps/app.xml")
        back = read(docx)
        assert printed(back.document) == printed(documents[name]), name
        assert back.leftovers == (), name


# Changed in Word


def edited(docx: bytes, change) -> bytes:
    """Return the DOCX with another main part."""
    with ZipFile(BytesIO(docx)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    body = members["word/document.xml"].decode()
    members["word/document.xml"] = change(body).encode()
    assert members["word/document.xml"].decode() != body
    return zipped(members)


def plain(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def after_text(text: str, more: str):
    """Return a change that puts XML behind the paragraph with a text."""
    return lambda body: re.sub(
        rf"({re.escape(text)}</w:t></w:r></w:p>)", lambda found: found[1] + more, body, count=1
    )


@pytest.fixture
def post() -> Document:
    return of("tiimijuht")


def test_a_new_paragraph_goes_by_the_section_it_stands_in(post):
    docx = written(post)
    last = post.rights.items[-1].text
    back = read(edited(docx, after_text(last, plain("puhata.")))).document
    assert [item.text for item in back.rights.items] == [item.text for item in post.rights.items] + [
        "puhata."
    ]
    back = read(edited(docx, after_text(post.purpose, plain("Teine lõik.")))).document
    assert back.purpose == f"{post.purpose}\nTeine lõik."
    back = read(edited(docx, after_text(post.requirements.education, plain("Kutse.")))).document
    assert back.requirements.education == f"{post.requirements.education}\nKutse."


def test_a_new_result_stays_with_its_duty(post):
    duty = post.duties[4]
    last = duty.results[-1].text
    back = read(edited(written(post), after_text(last, plain("Uus tulemus.")))).document
    assert [item.text for item in back.duties[4].results] == [*(i.text for i in duty.results), "Uus tulemus."]
    assert len(back.duties) == len(post.duties)


def test_a_deleted_row_is_a_deleted_duty_and_a_tracked_one_too(post):
    row = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?" + re.escape(post.duties[3].task) + r".*?</w:tr>", re.DOTALL)
    expected = [duty.task for duty in post.duties if duty is not post.duties[3]]
    gone = read(edited(written(post), lambda body: row.sub("", body, count=1)))
    assert [duty.task for duty in gone.document.duties] == expected
    mark = "<w:tr><w:trPr><w:del/></w:trPr>"
    tracked = edited(
        written(post),
        lambda body: row.sub(lambda found: mark + found[0].removeprefix("<w:tr>"), body, count=1),
    )
    back = read(tracked)
    assert [duty.task for duty in back.document.duties] == expected
    assert [one.code for one in back.notices] == ["revisions"]


def test_a_heading_with_other_words_is_still_its_section(post):
    back = read(edited(written(post), lambda body: body.replace(">TÖÖVAHENDID<", ">VAHENDID<"))).document
    assert back.tools == post.tools
    assert [one.heading for one in back.sections if one.heading] == ["VAHENDID"]


def test_what_fits_nowhere_is_left_over(post):
    docx = written(post)
    title = after_text("AMETIJUHEND", plain("Kinnitan"))
    back = read(edited(docx, title))
    assert [one.text for one in back.leftovers] == ["Kinnitan"]
    assert back.words_placed == back.words_in - 1
    section = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>PALK</w:t></w:r></w:p>'
    back = read(edited(docx, after_text(post.amendment, section + plain("Suur palk."))))
    assert [(one.text, one.stood) for one in back.leftovers] == [("PALK", "PALK"), ("Suur palk.", "PALK")]


def test_changed_styles_leave_every_word_in_its_section(post):
    def stripped(body: str) -> str:
        return body.replace('<w:pPr><w:pStyle w:val="Item"/></w:pPr>', "").replace(
            '<w:pPr><w:pStyle w:val="Result"/></w:pPr>', ""
        )

    back = read(edited(written(post), stripped))
    assert printed(back.document) == printed(post)


def test_a_file_of_other_origin_is_not_ours(post):
    foreign = edited(written(post), lambda body: re.sub(r'<w:pStyle w:val="\w+"/>', "", body))
    assert read_own(docx_text(foreign, "x")) is None


def test_no_copy_of_the_data_hides_in_the_file(post):
    with ZipFile(BytesIO(written(post))) as archive:
        found = [name for name in archive.namelist() if post.duties[0].task.encode() in archive.read(name)]
    assert found == ["word/document.xml"]
