"""PDFs: what stands on the pages, and files that nobody should have to wait for."""

import os
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.readers.pdf import read_here, read_pdf_source
from ametijuhend.readers.pdf_source import MOST_PAGES
from ametijuhend.readers.source import Paragraph, Source, Table, paragraphs, words_of
from ametijuhend.storage.problems import FileProblem
from benchmarks.timing import MOOD
from readers.office_posts import sample
from readers.pdf_files import bomb, locked, pdf_of, ruled, written
from rendering.tools import soffice_pdf

LEFT = 85.0
SECONDS = 5


def read(*pages: bytes) -> Source:
    return read_here(pdf_of(list(pages)), "a.pdf")


def texts(source: Source) -> list[str]:
    return [paragraph.text for _, paragraph in paragraphs(source.blocks)]


def page(*lines: str, top: float = 100) -> bytes:
    return written(*((LEFT, top + 13 * place, text) for place, text in enumerate(lines)))


WIDE = (
    "Ametikoha eesmärk on korraldada ameti teenuste arendamist ja tagada nende kvaliteet ning kättesaadavus"
)


def test_lines_that_a_word_filled_are_one_paragraph() -> None:
    source = read(page(WIDE, "kogu riigis.", "Teine lõik."))
    assert texts(source) == [f"{WIDE} kogu riigis.", "Teine lõik."]


def test_a_known_word_loses_the_hyphen_of_its_line_end() -> None:
    source = read(page(f"{WIDE[:80]} arenda-", "mine ja muu.", "Teenuste arendamine on oluline."))
    assert texts(source)[0].endswith("arendamine ja muu.")


def test_a_hyphen_before_and_stays() -> None:
    source = read(page(f"{WIDE[:82]} aja-", "ja tegevuskava koostamine."))
    assert "aja- ja tegevuskava" in texts(source)[0]


def test_bullets_and_their_further_lines() -> None:
    source = read(
        written(
            (LEFT, 100, "•"), (LEFT + 14, 100, WIDE[:-8]), (LEFT + 14, 113, "kättesaadavus üle Eesti;"),
            (LEFT, 126, "•"), (LEFT + 14, 126, "teine asi."),
        )
    )  # fmt: skip
    first, second = (block for block in source.blocks if isinstance(block, Paragraph))
    assert first.marker is not None
    assert second.marker is not None
    assert first.text.endswith("üle Eesti;")
    assert second.text == "teine asi."


def test_running_lines_and_page_numbers_are_no_text() -> None:
    def sheet(number: int, text: str) -> bytes:
        return written((LEFT, 30, "Sotsiaalkindlustusamet"), (LEFT, 200, text), (300, 810, f"{number} (3)"))

    source = read(*(sheet(number, f"Sisu {word}.") for number, word in enumerate(("üks", "kaks", "kolm"), 1)))
    body = [paragraph for _, paragraph in paragraphs(source.blocks) if not paragraph.place]
    aside = [paragraph for _, paragraph in paragraphs(source.blocks) if paragraph.place]
    assert [one.text for one in body] == ["Sisu üks.", "Sisu kaks.", "Sisu kolm."]
    assert [(one.text, one.place) for one in aside] == [("Sotsiaalkindlustusamet", "header")]


def duties(top: float, *rows: tuple[str, str]) -> bytes:
    drawn = []
    for place, (task, result) in enumerate(rows):
        above = top + 40 * place
        drawn += [ruled(80, above, 250, above + 40), ruled(250, above, 550, above + 40)]
        drawn.append(written((85, above + 15, task), (255, above + 15, result)))
    return b"\n".join(drawn)


def test_a_table_goes_on_on_the_next_page_without_its_head() -> None:
    head = ("Ülesanne", "Tulemus")
    source = read(
        duties(600, head, ("3.1 Nõustamine", "On nõustatud.")),
        duties(50, head, ("3.2 Koolitus", "On koolitatud.")),
    )
    (table,) = source.blocks
    assert isinstance(table, Table)
    assert texts(source) == [*head, "3.1 Nõustamine", "On nõustatud.", "3.2 Koolitus", "On koolitatud."]


def test_a_row_that_the_page_cuts_is_one_row() -> None:
    head = ("Ülesanne", "Tulemus")
    source = read(
        duties(600, head, ("3.1 Nõustamine", "On nõustatud.")),
        duties(50, head, ("", "Aruanne on esitatud."), ("3.2 Koolitus", "On koolitatud.")),
    )
    (table,) = source.blocks
    assert isinstance(table, Table)
    assert len(table.rows) == 3
    assert [block.text for block in table.rows[1].cells[1].blocks] == [
        "On nõustatud.",
        "Aruanne on esitatud.",
    ]


def test_two_lines_side_by_side_are_columns() -> None:
    source = read(
        written(
            (85, 100, "Tööandja:"), (320, 100, "Töötaja:"),
            (85, 114, "Eesnimi Perenimi"), (320, 114, "Perenimi Eesnimi"),
            (85, 128, "peadirektor"),
        )
    )  # fmt: skip
    (table,) = source.blocks
    assert isinstance(table, Table)
    (row,) = table.rows
    assert [len(cell.blocks) for cell in row.cells] == [3, 2]


@pytest.mark.parametrize("name", ["tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi"])
def test_every_word_of_a_printed_sample_is_there(name: str, tmp_path: Path) -> None:
    document = sample(name)
    docx = write_docx(document, load_profile(document.layout))
    source = read_pdf_source(soffice_pdf(docx, tmp_path))
    found = set(words_of("\n".join(texts(source))))
    duties = [text for duty in document.duties for text in (duty.task, *(one.text for one in duty.results))]
    assert len(duties) > 20
    assert not set(words_of("\n".join(duties))) - found


TOO_MUCH = "more time or memory"


def childrens_work() -> float:
    """Return the seconds of the processor that all ended child processes used."""
    times = os.times()
    return times.children_user + times.children_system


def refused(data: bytes, folder: Path) -> str:
    path = folder / "a.pdf"
    path.write_bytes(data)
    start = childrens_work()
    with pytest.raises(FileProblem) as caught:
        read_pdf_source(path)
    assert 0 <= childrens_work() - start <= SECONDS * MOOD
    assert "a.pdf" in caught.value.sentence
    return caught.value.sentence


GOOD = page("Ametijuhend on lühike.")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (lambda: locked(pdf_of([GOOD])), "password"),
        (lambda: pdf_of([GOOD])[:300], "not a whole PDF"),
        (lambda: b"%PDF-1.4\n" + bytes(range(256)) * 200, "not a whole PDF"),
        (lambda: b"no PDF at all", "not a whole PDF"),
        (lambda: pdf_of([b""]), "no text"),
        (lambda: pdf_of([GOOD] * (MOST_PAGES + 1)), "far longer"),
        (lambda: pdf_of([zlib.compress(GOOD * 400_000)], packed=True), TOO_MUCH),
    ],
    ids=["locked", "cut off", "noise", "another file", "scanned", "200 pages", "endless work"],
)
def test_each_bad_file_is_refused_with_its_sentence(data, says: str, tmp_path: Path) -> None:
    sentence = refused(data(), tmp_path)
    # Where memory ends first the library may take what it could not unpack for a broken file.
    assert says in sentence or (says == TOO_MUCH and "not a whole PDF" in sentence)


MOST_OF_CHILDREN = """
import resource, sys
from ametijuhend.readers.pdf import read_pdf_source
from ametijuhend.storage.problems import FileProblem
if __name__ == "__main__":
    try:
        read_pdf_source(__import__("pathlib").Path(sys.argv[1]))
    except FileProblem:
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there a child's memory is told in kilobytes")
def test_a_bomb_takes_neither_the_time_nor_the_memory(tmp_path: Path) -> None:
    assert len(bomb(1)) < 100_000
    path, program = tmp_path / "pomm.pdf", tmp_path / "most.py"
    path.write_bytes(bomb(1000))
    program.write_text(MOST_OF_CHILDREN, encoding="utf-8")
    told = subprocess.run([sys.executable, program, path], capture_output=True, text=True, check=True)
    assert 10_000 < int(told.stdout) < 400_000
