"""Reading 300 Word documents, guard to document, beside the mere parsing and walking of their XML."""

import time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.readers.reader import read_file
from generated import generated_document
from readers.office import SEEDS, office
from strategies import FULL

DOCUMENTS = 300 if FULL else 60
TIMES = 10.0


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return files of offices and, with much smaller styles, of this program by turns."""
    offices = [office(seed).docx for seed in SEEDS]
    own = [write_docx(one, profile_of(one)) for one in map(generated_document, SEEDS)]
    made = [docx for pair in zip(offices, own, strict=True) for docx in pair]
    paths = [tmp_path / f"{number}.docx" for number in range(DOCUMENTS)]
    for number, path in enumerate(paths):
        path.write_bytes(made[number % len(made)])
    return paths


def walked(path: Path) -> int:
    """Parse every part of a file and look at each element's tag, attributes and text."""
    seen = 0
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                for element in etree.fromstring(archive.read(name)).iter():
                    seen += bool(element.tag) + len(element.attrib) + len(element.text or "")
    return seen


def test_reading_takes_at_most_ten_times_the_walking_of_its_xml(files):
    read_file(files[0])  # what is loaded once is no reading
    reading = walking = 0.0
    for path in files:  # side by side, so that a busy machine slows both
        start = time.process_time()
        assert walked(path) > 1000
        middle = time.process_time()
        assert read_file(path).words_in > 20
        walking += middle - start
        reading += time.process_time() - middle
    each = reading / len(files) * 1000
    print(f"\n{len(files)} DOCX: {each:.2f} ms each, {reading / walking:.1f} times as long as walking")
    assert reading < TIMES * walking
