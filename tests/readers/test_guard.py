"""Hostile and hopeless files: each is refused in one Estonian sentence, soon and in little memory."""

import contextlib
import io
import random
import re
import struct
import subprocess
import sys
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile, ZipInfo

import pytest

from ametijuhend.readers.docx import docx_source
from ametijuhend.readers.guard import LIMITS, Archive
from ametijuhend.storage.problems import FileProblem
from readers.parts import NAMESPACES, counted, docx, p, part, r, table, tc, tr, zipped
from strategies import FULL

SECONDS, MEGABYTES = 5.0, 300.0

READER = """
import sys, time
from pathlib import Path
from ametijuhend.language import language
from ametijuhend.readers.docx import read_docx_source
from ametijuhend.storage.problems import FileProblem
language.choose("et")
def memory(name):
    # Not getrusage: its peak begins with that of the process that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
for line in sys.stdin:
    start = time.perf_counter()
    try:
        found = read_docx_source(Path(line.rstrip()))
        said = f"read {len(found.blocks)}"
    except FileProblem as problem:
        said = "refused " + problem.sentence
    print(f"{time.perf_counter() - start:.2f} {memory('VmHWM'):.0f} {said}", flush=True)
"""


def with_part(content: bytes, name: str = "word/document.xml") -> bytes:
    stream = io.BytesIO(docx(p(r("x"))))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the duplicate that is meant
        with ZipFile(stream, "a", ZIP_DEFLATED) as archive:
            archive.writestr(name, content)
    return stream.getvalue()


def replaced(document: str) -> bytes:
    whole = {"word/document.xml": document}
    return zipped(whole)


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(2000)


@cache
def bomb() -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as member:
        for _ in range(1000):
            member.write(bytes(1_000_000))
    return stream.getvalue()


def lying_bomb() -> bytes:
    """Return a gigabyte that the directory calls a thousand bytes."""
    data = bytearray(bomb())
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.rindex(mark)
        data[at + place : at + place + 4] = struct.pack("<I", 1000)
    return bytes(data)


def crowd(count: int) -> bytes:
    return zipped({f"word/{number}.xml": "" for number in range(count)})


def directory(count: int) -> bytes:
    """Return a directory of very many entries that all mean the same member."""
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<HHH", 1, 0, 0) + bytes(12) + b"a"
    whole = entry * count
    end = b"PK\x05\x06" + bytes(4) + struct.pack("<HHIIH", 65535, 65535, len(whole), 4, 0)
    return b"PK\x03\x04" + whole + end


def entities() -> str:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    return f'<?xml version="1.0"?><!DOCTYPE w [{laughs}]><w:document {NAMESPACES}>&l11;</w:document>'


def fetching() -> str:
    file = '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return f'<?xml version="1.0"?>{file}<w:document {NAMESPACES}>&f;</w:document>'


def wide_letters() -> bytes:
    return zipped({"word/document.xml": fetching().encode("utf-16")})


def long_table(rows: int) -> bytes:
    return docx(table("".join(tr(tc(f"{number * 7919:x}"), tc("b")) for number in range(rows))))


def nested(depth: int) -> bytes:
    return docx("<w:tbl><w:tr><w:tc>" * depth + p("") + "</w:tc></w:tr></w:tbl>" * depth)


def attributes() -> bytes:
    many = " ".join('a{}=""'.format(number) for number in range(2_000_000))  # noqa: UP032
    return docx(f"<w:p {many}/>")


def encrypted() -> bytes:
    data = bytearray(docx(p(r("x"))))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.index(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def lzma() -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_LZMA) as archive:
        archive.writestr("word/document.xml", part("document", "<w:body/>"))
    return stream.getvalue()


def damaged() -> bytes:
    whole = bytearray(docx(p(r("Tekst " * 400))))
    at = whole.index(b"word/document.xml") + 40
    whole[at : at + 20] = bytes(20)
    return bytes(whole)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "parool.docx": (lambda: ole("EncryptedPackage"), "parool"),
    "vana.doc": (lambda: ole("WordDocument"), "DOC"),
    "rtf.docx": (lambda: rb"{\rtf1\ansi tere}", "RTF"),
    "tekst.docx": (lambda: b"lihtsalt tekst", "DOCX"),
    "tühi.docx": (lambda: b"", "tühi"),
    "odt.docx": (lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "ODT"),
    "zip.docx": (lambda: zipped({"a.txt": "a"}), "ZIP"),
    "pomm.docx": (bomb, "lahti"),
    "valepomm.docx": (lying_bomb, "kahjustatud"),
    "rahvas.docx": (lambda: crowd(401), "osadest"),
    "kataloog.docx": (lambda: directory(300_000), "osadest"),
    "suur.docx": (lambda: bytes(LIMITS.file + 1), "suurem"),
    "naerud.docx": (lambda: replaced(entities()), "DOCTYPE"),
    "fail.docx": (lambda: replaced(fetching()), "DOCTYPE"),
    "fail16.docx": (wide_letters, "DOCTYPE"),
    "topelt.docx": (lambda: with_part(b"<x/>"), "korduvad"),
    "suurtäht.docx": (lambda: with_part(b"<x/>", "Word/Document.xml"), "korduvad"),
    "välja.docx": (lambda: with_part(b"x", "../../x"), "korduvad"),
    "juur.docx": (lambda: with_part(b"x", "/etc/x"), "korduvad"),
    "ketas.docx": (lambda: with_part(b"x", "C:\\x"), "korduvad"),
    "krüpt.docx": (encrypted, "parool"),
    "lzma.docx": (lzma, "kahjustatud"),
    "pool.docx": (lambda: docx(p(r("x")))[:-60], "kahjustatud"),
    "katki.docx": (damaged, "kahjustatud"),
    "xml.docx": (lambda: replaced("<w:document"), "kahjustatud"),
    "sügav.docx": (lambda: nested(5000), "kahjustatud"),
    "pesa.docx": (lambda: nested(60), "lahti"),
    "lai.docx": (lambda: docx(table(tr(tc("a", '<w:gridSpan w:val="2000000"/>')))), "63"),
    "nihkes.docx": (lambda: docx(table(tr(tc("a"), properties='<w:gridBefore w:val="99999"/>'))), "63"),
    "read.docx": (lambda: long_table(100_000), "lahti"),
    "pikk.docx": (lambda: long_table(8_000), "pikem"),
    "jutt.docx": (lambda: docx("".join(p(r(f"{n * 7919:x} jutt " * 30)) for n in range(2_000))), "pikem"),
    "lõigud.docx": (lambda: docx("".join(f"<w:p a='{n}'/>" for n in range(190_000))), "pikem"),
    "omadused.docx": (attributes, "lahti"),
}


@pytest.fixture(scope="module")
def refusals(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[float, float, str]]:
    folder = tmp_path_factory.mktemp("vaenulikud")
    for name, (make, _) in HOSTILE.items():
        (folder / name).write_bytes(make())
    command = [sys.executable, "-c", READER]
    # Each in a process of its own, so that each has its own peak of memory.
    found = {}
    for name in HOSTILE:
        done = subprocess.run(
            command, input=f"{folder / name}\n", capture_output=True, text=True, timeout=60, check=True
        )
        seconds, megabytes, said = done.stdout.strip().split(" ", 2)
        found[name] = float(seconds), float(megabytes), said
    return found


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is measured on Linux")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_a_sentence_soon_and_small(refusals, name):
    seconds, megabytes, said = refusals[name]
    kind, _, sentence = said.partition(" ")
    assert kind == "refused", said
    assert f"„{name}“ " in sentence
    assert HOSTILE[name][1] in sentence
    assert sentence.endswith(".")
    assert sentence.count(". ") == 0
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


ODD = 3000 if FULL else 150


def test_a_file_that_was_damaged_in_any_way_is_read_or_refused():
    whole = docx(table(tr(tc("a"), tc("b"))) + p(r("Tekst")), styles=part("styles", ""))
    chance, refused = random.Random(6), 0  # noqa: S311
    for _ in range(ODD):
        data = bytearray(whole)
        for _ in range(chance.choice([1, 1, 2, 8])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        kept = bytes(data[: chance.choice([len(data), len(data), chance.randrange(len(data))])])
        try:
            docx_source(kept, "katki.docx")
        except FileProblem as problem:
            refused += "katki.docx" in problem.sentence
    assert ODD / 4 < refused < ODD


def test_xml_that_was_damaged_in_any_way_is_read_or_refused():
    """The parts themselves are damaged and packed well, so that the checksums of the ZIP do not help."""
    body = table(tr(tc("a", '<w:gridSpan w:val="2"/>'), tc("b"), properties="<w:tblHeader/>"))
    body += p(r("Tekst", "<w:b/>") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', counted(1))
    levels = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/></w:lvl></w:abstractNum>'
    )
    whole = docx(
        body,
        styles=part("styles", '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>'),
        numbering=part("numbering", levels + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    )
    with ZipFile(io.BytesIO(whole)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    chance, read = random.Random(7), 0  # noqa: S311
    words = [b"-1", b"999999999999999999999", b"", b"x", b"1e999", b"&#xffff;", b"\xff", b"%9"]
    for _ in range(ODD):
        name = chance.choice([one for one in members if one.endswith((".xml", ".rels"))])
        values = list(re.finditer(rb'"([^"<]*)"', members[name]))
        start, end = chance.choice(values).span(1)
        changed = members[name][:start] + chance.choice(words) + members[name][end:]
        with contextlib.suppress(FileProblem):
            docx_source(zipped(members | {name: changed}), "katki.docx")
            read += 1
    assert read > ODD / 4


def test_external_targets_are_never_followed_and_macros_never_run(tmp_path):
    target = tmp_path / "x"
    harmless = docx(p(r("Tekst")), external=target.as_uri(), vbaProject="x")
    archive = Archive(harmless, "x.docm")
    assert "word/document.xml" in archive.names
    assert not target.exists()


def test_any_container_can_be_read_within_the_limits():
    whole = zipped({"mimetype": "application/vnd.etsi.asic-e+zip", "juhend.pdf": "x", "kaust/": ""})
    archive = Archive(whole, "leping.asice")
    assert archive.names == ("mimetype", "juhend.pdf")
    assert archive.read("juhend.pdf") == b"x"


def test_a_member_is_never_larger_than_the_directory_promised():
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(ZipInfo("a"), b"x" * 500)
    data = bytearray(stream.getvalue())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 900)
    with pytest.raises(FileProblem):
        Archive(bytes(data), "x").read("a")
