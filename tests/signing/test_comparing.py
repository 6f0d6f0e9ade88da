"""Did we sign the right thing? This version, another one, or words that changed after the export."""

import hashlib
import time
from io import BytesIO
from itertools import cycle, islice

import docx as python_docx
import pytest

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import State
from ametijuhend.model.paths import put
from ametijuhend.model.states import exported, made_ready
from ametijuhend.signing.closing import closed
from ametijuhend.signing.comparing import Candidate, Match, compared
from ametijuhend.signing.container import container_of
from ametijuhend.signing.report import found_fault, sentences
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.problems import FileProblem
from export.packing import repacked
from signing.containers import Signing, container

NAME = "Ametijuhend-tiimijuht.docx"


@pytest.fixture
def document():
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document


def export(document) -> bytes:
    return write_docx(document, profile_of(document))


def verdict_on(docx: bytes, document, versions=()):
    signed = container_of(container({NAME: docx}, Signing()), "a.asice")
    found = compared(signed, document, lambda: export(document), versions)
    return found, "\n".join(sentences(signed, found)), signed


def test_this_version_unchanged(document):
    found, said, signed = verdict_on(export(document), document)
    assert found.match is Match.THIS
    assert NAME in said
    assert not found_fault(signed, found)


def test_this_version_however_it_was_packed(document):
    assert verdict_on(repacked(export(document), level=1), document)[0].match is Match.THIS


def test_the_remembered_export_counts_where_the_program_now_writes_other_bytes(document):
    """The program's next version may write other bytes; what was exported stays what was exported."""
    old_bytes = repacked(export(document), {"word/settings.xml": b"<x/>"})
    ready = exported(made_ready(document), hashlib.sha256(old_bytes).hexdigest())
    assert verdict_on(old_bytes, document)[0].match is not Match.THIS
    assert verdict_on(old_bytes, ready)[0].match is Match.THIS


def test_another_version_is_named(document):
    earlier = put(document, "purpose", "Varasem eesmärk.")
    versions = [
        Candidate("11.03.2026 09:00", lambda: export(put(document, "purpose", "Kolmas."))),
        Candidate("10.03.2026 14:02 „Esimene“", lambda: export(earlier)),
    ]
    found, said, signed = verdict_on(export(earlier), document, versions)
    assert (found.match, found.version) == (Match.OTHER, "10.03.2026 14:02 „Esimene“")
    assert "10.03.2026 14:02" in said
    assert found_fault(signed, found)


def test_a_stranger_s_endless_paragraph_keeps_nobody_waiting(document):
    words = [word for one in document.duties for word in one.task.split()]
    opened = python_docx.Document(BytesIO(export(document)))
    opened.add_paragraph(" ".join(islice(cycle(words), 200_000)))
    saved = BytesIO()
    opened.save(saved)
    before = time.process_time()
    assert verdict_on(saved.getvalue(), document)[0].match is Match.CHANGED
    assert time.process_time() - before < 4, "every word was compared with every word"


def test_a_second_word_file_beside_this_version_is_told(document):
    other = export(put(document, "purpose", "Muu."))
    files = {"a.docx": other, NAME: export(document), "b.docx": export(document)}
    signed = container_of(container(files, Signing()), "a.asice")
    found = compared(signed, document, lambda: export(document))
    assert (found.match, found.file, found.beside) == (Match.THIS, NAME, ("a.docx",))
    assert "“a.docx” is another Word document" in "\n".join(sentences(signed, found))
    assert found_fault(signed, found)


def test_another_version_is_known_by_the_export_that_it_remembers(document):
    """The program's next version may write other bytes of a kept state; what was signed is still found."""
    old_bytes = repacked(export(put(document, "purpose", "Varasem.")), {"word/settings.xml": b"<x/>"})
    kept = Candidate("esimene", lambda: export(document), hashlib.sha256(old_bytes).hexdigest())
    other = put(document, "purpose", "Praegune.")
    found, *_ = verdict_on(old_bytes, other, [kept])
    assert (found.match, found.version) == (Match.OTHER, "esimene")


def test_changed_after_export_these_words(document):
    opened = python_docx.Document(BytesIO(export(document)))
    paragraph = next(one for one in opened.paragraphs if "projekti" in one.text)
    (run,) = paragraph.runs
    assert "projekti juhtimine" in run.text
    run.text = run.text.replace("projekti juhtimine", "projekti nõustamine")
    changed = BytesIO()
    opened.save(changed)
    found, said, signed = verdict_on(changed.getvalue(), document)
    assert found.match is Match.CHANGED
    assert [(one.before, one.after) for one in found.changes] == [("juhtimine", "nõustamine")]
    assert "“juhtimine” → “nõustamine”" in said
    assert found_fault(signed, found)


def test_saved_anew_by_another_program_with_the_same_words(document):
    saved = BytesIO()
    opened = python_docx.Document(BytesIO(export(document)))
    opened.core_properties.revision = 2
    opened.save(saved)
    assert verdict_on(saved.getvalue(), document)[0].match is Match.RESAVED


def test_another_document(document):
    other = open_document(asset("resources", "samples", "koordinaator-ohvriabi.ametijuhend")).document
    empty = other.model_copy(update={"duties": (), "rights": other.rights.model_copy(update={"items": ()})})
    assert verdict_on(export(empty), document)[0].match in {Match.UNRELATED, Match.CHANGED}
    blank = python_docx.Document()
    blank.add_paragraph("Üürileping")
    saved = BytesIO()
    blank.save(saved)
    assert verdict_on(saved.getvalue(), document)[0].match is Match.UNRELATED


@pytest.mark.parametrize("data", [b"", b"mitte DOCX", b"PK\x03\x04"])
def test_what_is_no_docx(document, data):
    assert verdict_on(data, document)[0].match is Match.NONE


def test_a_hashcode_container_is_compared_by_its_digests(document):
    signing = Signing()
    signed = container_of(container({NAME: export(document)}, signing, stored={}), "a.asice")
    assert compared(signed, document, lambda: export(document)).match is Match.THIS
    other = put(document, "purpose", "Muu.")
    assert compared(signed, other, lambda: export(other)).match is Match.NONE
    versions = [Candidate("muu", lambda: export(other)), Candidate("esimene", lambda: export(document))]
    third = put(document, "purpose", "Kolmas.")
    found = compared(signed, third, lambda: export(third), versions)
    assert (found.match, found.file, found.version) == (Match.OTHER, NAME, "esimene")


def test_the_document_becomes_signed_and_keeps_the_container_s_hash(document):
    ready = exported(made_ready(document), hashlib.sha256(export(document)).hexdigest())
    data = container({NAME: export(document)}, Signing(time="2026-03-12T12:00:00Z"))
    signed = container_of(data, "a.asice")
    made = closed(ready, signed, compared(signed, ready, lambda: export(ready)))
    assert made.state is State.SIGNED
    assert made.signed.isoformat() == "2026-03-12"
    assert made.container_hash == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("fault", ["draft", "unsigned", "undated", "changed", "other"])
def test_nothing_else_makes_it_signed(document, fault):
    ready = document if fault == "draft" else made_ready(document)
    docx = export(document)
    signings = (
        () if fault == "unsigned" else (Signing(time="" if fault == "undated" else "2026-03-12T12:00:00Z"),)
    )
    if fault == "other":
        docx = export(put(document, "purpose", "Muu."))
    added = {"lisa.docx": b""} if fault == "changed" else None
    signed = container_of(container({NAME: docx}, *signings, added=added), "a.asice")
    with pytest.raises(FileProblem) as problem:
        closed(ready, signed, compared(signed, ready, lambda: export(ready)))
    assert problem.value.sentence.endswith(".")
