"""What comes out of the printer: the same pages as in the PDF, those that were asked for, at real size."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from ametijuhend.preview.pdf import write_pdf
from ametijuhend.preview.printing import new_printer, print_dialog, print_pages
from rendering.tools import pdf_words


@pytest.fixture
def printer(sample, profile, tmp_path):
    made = new_printer(sample, profile)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "trükk.pdf"))
    return made


@pytest.fixture
def exported(sample, profile, tmp_path):
    path = tmp_path / "eksport.pdf"
    path.write_bytes(write_pdf(sample, profile))
    return words(path)


def words(path):
    return [page.extract_text().split() for page in PdfReader(path).pages]


def test_all_pages_are_printed_with_the_words_of_the_pdf(printer, sample, profile, exported):
    assert print_pages(printer, sample, profile)
    printed = words(printer.outputFileName())
    assert len(printed) > 2
    assert sum(map(len, printed)) > 400
    assert printed == exported


def test_the_paper_is_that_of_the_layout_and_the_name_that_of_the_document(printer, sample, profile):
    assert print_pages(printer, sample, profile)
    made = PdfReader(printer.outputFileName())
    assert [float(side) for side in made.pages[0].mediabox[2:]] == pytest.approx([595.3, 841.9], abs=1)
    assert made.metadata.title == f"Ametijuhend: {sample.general.job_title}"


def test_words_stand_where_they_stand_in_the_pdf(printer, sample, profile, tmp_path):
    assert print_pages(printer, sample, profile)
    (tmp_path / "eksport.pdf").write_bytes(write_pdf(sample, profile))
    printed = pdf_words(Path(printer.outputFileName()))
    exported = pdf_words(tmp_path / "eksport.pdf")
    assert len(printed) > 400
    for one, other in zip(printed, exported, strict=True):
        assert (one.page, one.text) == (other.page, other.text)
        assert (one.left, one.bottom) == pytest.approx((other.left, other.bottom), abs=0.5)


@pytest.mark.parametrize("ranges", ["2", "1-2", "1,3"])
def test_a_range_is_honoured(printer, sample, profile, exported, ranges):
    expected = {"2": exported[1:2], "1-2": exported[:2], "1,3": exported[0:3:2]}[ranges]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString(ranges))
    assert print_pages(printer, sample, profile)
    assert words(printer.outputFileName()) == expected


def test_the_page_in_sight_alone(printer, sample, profile, exported):
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert print_pages(printer, sample, profile, current=1)
    assert words(printer.outputFileName()) == [exported[1]]


def test_the_last_page_first(printer, sample, profile, exported):
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert print_pages(printer, sample, profile)
    assert words(printer.outputFileName()) == exported[::-1]


@pytest.mark.parametrize("collated", [True, False])
def test_copies_for_a_printer_that_makes_none_itself(printer, sample, profile, exported, collated):
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    assert print_pages(printer, sample, profile)
    twice = exported * 2 if collated else [page for page in exported for _ in range(2)]
    assert words(printer.outputFileName()) == twice


def test_a_range_beyond_the_document_prints_nothing_and_says_so(printer, sample, profile):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("90"))
    assert not print_pages(printer, sample, profile)


def test_the_dialog_offers_the_pages_there_are(printer):
    dialog = print_dialog(printer, 4, None)
    assert (dialog.minPage(), dialog.maxPage()) == (1, 4)
    assert dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    assert dialog.testOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintSelection)
    dialog.deleteLater()
