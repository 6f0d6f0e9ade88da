"""An export, against docxtpl with the same content and against the floor; many documents at once."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.files import write_atomically
from benchmarks.papers import sample
from benchmarks.templating import Template, floor
from benchmarks.timing import MOOD, Times, in_turn, timed
from export.opened import OpenedDocx, text_of
from strategies import FULL

ROUNDS = 60
MANY = 1000 if FULL else 200


def test_an_export_against_docxtpl_and_the_floor():
    document = sample()
    profile = load_profile(document.layout)
    docx = write_docx(document, profile)
    template = Template(document, profile)
    bare = floor(docx)
    said = [text_of(one) for one in OpenedDocx(docx).paragraphs()]
    assert [text_of(one) for one in OpenedDocx(template.render()).paragraphs()] == said
    assert OpenedDocx(bare()).parts["word/document.xml"] == OpenedDocx(docx).parts["word/document.xml"]
    ours, theirs, least = in_turn(
        ROUNDS, lambda _: write_docx(document, profile), lambda _: template.render(), lambda _: bare()
    )
    faster, slower = theirs.median / ours.median, ours.median / least.median
    print(f"\nexport: {faster:.1f} times faster than docxtpl, asked 5 (ours {ours}; docxtpl {theirs})")
    print(f"export: {slower:.2f} times the floor, asked at most 2 (floor {least})")
    assert faster >= 5 / MOOD
    assert slower <= 2 * MOOD


@pytest.mark.skipif(sys.platform == "win32", reason="memory is asked of POSIX")
def test_many_documents_on_all_cores(tmp_path):
    document = sample()
    files = []
    for number in range(MANY):
        files.append(tmp_path / f"{number:04}.ametijuhend")
        general = document.general.model_copy(update={"job_title": f"Juht {number}"})
        save_document(document.model_copy(update={"id": f"d{number}", "general": general}), files[-1])
    profile = load_profile(document.layout)

    def single(path: Path) -> None:
        write_atomically(tmp_path / "single.docx", write_docx(open_document(path).document, profile))

    alone = Times([timed(lambda path=path: single(path)) for path in files[:50]])
    few, _ = _run(files[: MANY // 4], tmp_path / "few")
    seconds, memory = _run(files, tmp_path / "many")
    each = (seconds - few) / (MANY - MANY // 4)
    print(f"\n{MANY} documents: {each * 1000:.1f} ms each, asked no more than a single one's {alone}")
    print(f"all of them with the start: {seconds:.1f} s; the largest process {memory / 1e6:.0f} MB")
    assert len(list((tmp_path / "many").iterdir())) == MANY
    assert each <= alone.median * MOOD
    assert memory < 200e6


def _run(files: list[Path], folder: Path) -> tuple[float, float]:
    """Return the seconds that an export to a folder takes, and the memory of its largest process."""
    start = perf_counter()
    command = [sys.executable, "-m", "ametijuhend", "export", *files, "-o", folder]
    subprocess.run(command, check=True, capture_output=True, env=os.environ)
    unit = 1 if sys.platform == "darwin" else 1024
    return perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
