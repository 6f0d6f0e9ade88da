"""The PDF: real text, its own fonts, PDF/A, and the same bytes for the same document."""

import io
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from pypdf import PdfReader

from ametijuhend.assets import asset
from ametijuhend.model.paths import put
from ametijuhend.model.states import exported, made_ready, made_signed
from ametijuhend.preview.pdf import write_pdf
from rendering.tools import tool
from strategies import FULL, documents, effort

JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "preflight",
        "xmpbox",
        "pdfbox2",
        "fontbox2",
        "commons-logging",
        "javax.activation",
        "jaxb-api",
    )
]
PREFLIGHT = "org.apache.pdfbox.preflight.Validator_A1b"
PACKAGES = "libpdfbox2-java libfontbox2-java libcommons-logging-java libactivation-java libjaxb-api-java"

WRITER = """
import sys
from pathlib import Path
from ametijuhend.layout.profile import load_profile
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.storage.documents import open_document
document = open_document(Path(sys.argv[1])).document
sys.stdout.buffer.write(write_pdf(document, load_profile(document.layout)))
"""


def preflight(pdf: Path) -> str:
    """Return what PDFBox Preflight says of a file."""
    java = tool("java", "Debian: default-jre-headless")
    if not all(jar.exists() for jar in JARS):
        reason = f"PDFBox Preflight is not installed (Debian: {PACKAGES})"
        if os.environ.get("AMETIJUHEND_REQUIRE_TOOLS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    command = [java, "-cp", os.pathsep.join(map(str, JARS)), PREFLIGHT, pdf]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False).stdout


@pytest.fixture
def pdf(sample, profile) -> bytes:
    return write_pdf(sample, profile)


def test_it_is_valid_pdf_a(pdf, tmp_path):
    path = tmp_path / "ametijuhend.pdf"
    path.write_bytes(pdf)
    assert preflight(path).strip().endswith("is a valid PDF/A-1b file")


def test_odd_titles_are_valid_pdf_a(sample, profile, tmp_path):
    path = tmp_path / "odd.pdf"
    odd = 'A & B <c> (d) \\ "õ"\n  /Author () /DeviceCMYK startxref /Type /Catalog Date (D:20200101000000Z)'
    path.write_bytes(write_pdf(put(sample, "general/job_title", odd), profile))
    assert preflight(path).strip().endswith("is a valid PDF/A-1b file")


ODD = "👩‍🔧 漢字 \u0627\u0628 \ue000 \ufdd0 x\u0303 \u200b\ufeff ⚙️ \U0001f1ea\U0001f1ea 1️⃣ ﷽ ก็ \u2066a"


def test_what_the_font_lacks_is_a_box_and_the_file_is_valid(sample, profile, tmp_path):
    path = tmp_path / "odd.pdf"
    path.write_bytes(write_pdf(put(put(sample, "purpose", ODD), "general/unit", f"Üksus {ODD}"), profile))
    assert preflight(path).strip().endswith("is a valid PDF/A-1b file")
    reader = PdfReader(io.BytesIO(path.read_bytes()), strict=True)
    words = "".join(page.extract_text() for page in reader.pages)
    assert "□" in words
    assert "👩" not in words


def test_any_document_is_valid_pdf_a(profile, tmp_path):
    checked = []

    @given(document=documents)
    @settings(effort, max_examples=60 if FULL else 5)
    def check(document):
        path = tmp_path / "any.pdf"
        path.write_bytes(write_pdf(document, profile))
        said = preflight(path).strip()
        assert said.endswith("is a valid PDF/A-1b file"), said
        checked.append(document)

    check()
    assert len(checked) >= 5


def test_the_validator_refuses_what_is_not_pdf_a(pdf, tmp_path):
    path = tmp_path / "broken.pdf"
    path.write_bytes(pdf.replace(b"/CSpcmyk /DeviceRGB ", b"/CSpcmyk /DeviceCMYK"))
    assert "is not a valid PDF/A-1b file" in preflight(path)


def test_it_holds_the_words_of_every_section(pdf, sample):
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    words = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) == 3
    assert "AMETIJUHEND" in words
    assert sample.general.job_title in words
    first = sample.duties[0].results[0].text.replace("\N{SOFT HYPHEN}", "").split()
    assert len(first) > 2
    assert " ".join(first[:3]) in words


def test_it_knows_its_title_and_language(pdf):
    reader = PdfReader(io.BytesIO(pdf), strict=True)
    assert reader.metadata.title == "Ametijuhend: Koordinaator (noortegarantii tugisüsteem)"
    assert reader.metadata.author is None
    assert reader.trailer["/Root"]["/Lang"] == "et-EE"
    assert "Koordinaator (noortegarantii tugisüsteem)" in reader.xmp_metadata.dc_title["x-default"]
    assert reader.xmp_metadata.dc_language == ["et-EE"]


def test_its_date_is_the_document_s(sample, profile):
    def created(document) -> date:
        reader = PdfReader(io.BytesIO(write_pdf(document, profile)), strict=True)
        assert reader.metadata.creation_date == reader.metadata.modification_date
        assert reader.xmp_metadata.xmp_create_date.date() == reader.metadata.creation_date.date()
        return reader.metadata.creation_date.date()

    undated = put(put(sample, "approved", None), "last_reviewed", None)
    approved = put(undated, "approved", date(2025, 3, 1))
    assert created(undated) == date(2000, 1, 1)
    assert created(approved) == date(2025, 3, 1)
    assert created(put(approved, "last_reviewed", date(2026, 4, 2))) == date(2026, 4, 2)
    assert created(put(approved, "last_reviewed", date(1582, 1, 1))).year == 2000, "readers disagree on it"


def test_its_fonts_are_embedded(pdf, tmp_path):
    path = tmp_path / "ametijuhend.pdf"
    path.write_bytes(pdf)
    command = [tool("pdffonts", "Debian: poppler-utils"), path]
    listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    names = sorted(line.split()[0].rpartition("+")[2] for line in listing)
    assert names == ["LiberationSans", "LiberationSans-Bold"]
    for line in listing:
        embedded, _subset, real_text = line.split()[-5:-2]  # the last two are the object's number
        assert (embedded, real_text) == ("yes", "yes")


def test_the_same_document_gives_the_same_bytes(sample, profile, pdf):
    assert write_pdf(sample, profile) == pdf
    assert write_pdf(put(sample, "purpose", "Muu."), profile) != pdf


def test_another_run_of_the_program_gives_the_same_bytes():
    path = asset("resources", "samples", "tiimijuht.ametijuhend")
    command = [sys.executable, "-c", WRITER, str(path)]
    env = {name: value for name, value in os.environ.items() if name != "QT_HASH_SEED"}
    runs = [
        subprocess.run(command, capture_output=True, check=True, env=env | {"TZ": place}).stdout
        for place in ("UTC", "UTC", "Europe/Tallinn", "America/Lima")
    ]
    assert runs[0].startswith(b"%PDF-1.4")
    assert len(set(runs)) == 1


def test_a_document_that_has_become_ready_or_signed_gives_the_same_bytes(sample, profile, pdf):
    ready = exported(made_ready(sample), "a" * 64)
    assert write_pdf(ready, profile) == pdf
    assert write_pdf(made_signed(ready, date(2026, 3, 12), "b" * 64), profile) == pdf
    assert write_pdf(sample.model_copy(update={"id": "another"}), profile) != pdf
