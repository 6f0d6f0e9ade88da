"""Documents as LibreOffice leaves them after accepting or rejecting all tracked changes."""

import os
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from rendering.tools import tool

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHARACTERS = {f"{_W}br": "\n", f"{_W}tab": "\t"}
_PYTHON = "/usr/bin/python3"
_SCRIPT = Path(__file__).with_name("settling.py")


def settled_by_libreoffice(jobs: dict[str, tuple[str, bytes]], folder: Path) -> dict[str, list]:
    """Return what each document says afterwards; a job is ``accept``, ``reject`` or ``keep``, and a DOCX."""
    soffice = tool("soffice", "Debian: libreoffice-writer")
    if subprocess.run([_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode:
        reason = "the system's Python has no UNO (Debian: python3-uno)"
        if os.environ.get("AMETIJUHEND_REQUIRE_TOOLS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    words = []
    for name, (deed, docx) in jobs.items():
        (folder / f"{name}.docx").write_bytes(docx)
        words += [deed, folder / f"{name}.docx", folder / f"{name}.settled.docx"]
    pipe = f"ametijuhend-{os.getpid()}"
    office = [
        soffice, f"-env:UserInstallation={(folder / 'libreoffice').as_uri()}",
        "--headless", "--norestore", f"--accept=pipe,name={pipe};urp",
    ]  # fmt: skip
    with subprocess.Popen(office, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            done = subprocess.run(
                [_PYTHON, _SCRIPT, pipe, *words], capture_output=True, text=True, timeout=300, check=False
            )
        finally:
            running.terminate()
    made = {name: folder / f"{name}.settled.docx" for name in jobs}
    assert all(path.exists() for path in made.values()), done.stderr
    return {name: _without_empty_ends(_said(path.read_bytes())) for name, path in made.items()}


def _said(docx: bytes) -> list:
    with ZipFile(BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml")).find(f"{_W}body")
        styles = etree.fromstring(archive.read("word/styles.xml"))
    assert not list(body.iter(f"{_W}ins", f"{_W}del", f"{_W}moveFrom", f"{_W}moveTo")), "changes are left"
    names = {
        one.get(f"{_W}styleId"): one.find(f"{_W}name").get(f"{_W}val") for one in styles.iter(f"{_W}style")
    }
    return _blocks(body, names)


def _blocks(container, names) -> list:
    made = []
    for element in container:
        if element.tag == f"{_W}p":
            style = element.find(f"{_W}pPr/{_W}pStyle")
            pieces = element.iter(f"{_W}t", *_CHARACTERS)
            text = "".join(_CHARACTERS.get(piece.tag) or piece.text or "" for piece in pieces)
            made.append(("p", "" if style is None else names[style.get(f"{_W}val")], text))
        elif element.tag == f"{_W}tbl":
            made.append(
                (
                    "t",
                    [
                        [_blocks(cell, names) for cell in row.iter(f"{_W}tc")]
                        for row in element.iter(f"{_W}tr")
                    ],
                )
            )
    return made


def _without_empty_ends(blocks: list) -> list:
    """Return the blocks without empty paragraphs outside tables: LibreOffice keeps an end before a table."""
    return [block for block in blocks if block[0] == "t" or block[2]]


def words_in(blocks: list) -> list[str]:
    """Return the paragraphs that say something, in reading order, without soft hyphens."""
    made: list[str] = []
    for block in blocks:
        if block[0] == "p":
            made.append(block[2].replace("\u00ad", "").replace("\u2011", "-"))
        else:
            made += [text for row in block[1] for cell in row for text in words_in(cell)]
    return [text for text in made if text]
