"""The whole PDF of a sample, against LibreOffice's of its DOCX."""

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.preview.pdf import write_pdf
from benchmarks.papers import sample
from benchmarks.timing import MOOD, in_turn
from rendering.tools import soffice_pdf, tool


def test_the_pdf_against_libreoffice(qapp, tmp_path):
    assert qapp is not None
    tool("soffice", "Debian: libreoffice-writer-nogui")
    document = sample()
    profile = load_profile(document.layout)
    docx = write_docx(document, profile)
    soffice_pdf(docx, tmp_path)  # the first run makes LibreOffice's profile
    ours, theirs = in_turn(
        5, lambda _: write_pdf(document, profile), lambda _: soffice_pdf(docx, tmp_path).read_bytes()
    )
    ratio = theirs.median / ours.median
    print(f"\nPDF: {ratio:.0f} times faster, asked 30 (ours {ours}; LibreOffice {theirs})")
    assert ratio >= 30 / MOOD
