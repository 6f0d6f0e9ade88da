"""A container says who signed what, and which digests match; it is never taken for a judgement."""

import hashlib
import random
import unicodedata
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.signing.certificate import Subject, subject_of
from ametijuhend.signing.container import Digest, container_of, read_container
from ametijuhend.signing.report import disclaimer, found_fault, sentences
from ametijuhend.storage.problems import FileProblem
from signing.containers import METHODS, NAME, SERIAL, Signing, container, throw_away
from strategies import effort

FILES = {"Ametijuhend-tiimijuht.docx": b"docx", "Ametijuhend-tiimijuht.pdf": b"%PDF-"}
SECOND = Signing(name="TEINE,EESNIMI,48001010000", serial="PNOEE-48001010000", time="2026-03-13T08:00:00Z")


def opened(data: bytes):
    return container_of(data, "leping.asice")


def said(data: bytes) -> str:
    return "\n".join(sentences(opened(data)))


def test_a_good_one_lists_who_signed_what_and_when(tmp_path):
    path = tmp_path / "leping.asice"
    path.write_bytes(container(FILES, Signing(role="osakonnajuhataja"), SECOND))
    found = read_container(path)
    assert found.name == "leping.asice"
    assert list(found.files) == list(FILES)
    first, second = found.signatures
    assert first.signer == Subject(NAME, SERIAL)
    assert first.roles == ("osakonnajuhataja",)
    assert first.time == datetime(2026, 3, 12, 12, 2, tzinfo=UTC)
    assert second.signer.common_name.startswith("TEINE")
    assert [one.found for one in first.references] == [Digest.MATCHES] * 2
    assert (found.intact, found.proper, found.hashcode, found.uncovered) == (True, True, False, ())
    assert found.day == second.time
    assert not found_fault(found)


def test_a_forged_signature_has_matching_digests_and_is_not_called_valid():
    data = container(FILES, Signing(forged=True))
    assert opened(data).intact
    lines = sentences(opened(data))
    assert lines[-1] == disclaimer()
    assert "DigiDoc4" in disclaimer()
    assert not any("valid" in line for line in lines[:-1])


def test_a_changed_file_differs():
    changed = {**FILES, "Ametijuhend-tiimijuht.docx": b"muu"}
    found = opened(container(FILES, Signing(), stored=changed))
    assert [one.found for one in found.signatures[0].references] == [Digest.DIFFERS, Digest.MATCHES]
    assert not found.intact
    assert found_fault(found)


def test_an_added_file_is_covered_by_no_signature():
    found = opened(container(FILES, Signing(), SECOND, added={"lisa.docx": b"x"}))
    assert found.uncovered == ("lisa.docx",)
    assert not found.intact
    assert "lisa.docx" in "\n".join(sentences(found))


def test_a_file_that_one_signature_leaves_out():
    found = opened(container(FILES, Signing(), Signing(only=tuple(FILES)[:1])))
    assert found.uncovered == ("Ametijuhend-tiimijuht.pdf",)
    assert not found.intact


def test_a_removed_file_is_missing():
    found = opened(container(FILES, Signing(), stored=dict(list(FILES.items())[:1])))
    assert [one.found for one in found.signatures[0].references] == [Digest.MATCHES, Digest.MISSING]
    assert not found.intact


@pytest.mark.parametrize("algorithm", METHODS)
def test_every_usual_algorithm_is_reckoned_and_sha_1_is_told(algorithm):
    found = opened(container(FILES, Signing(algorithm=algorithm)))
    assert found.intact
    weak = algorithm == "sha1"
    assert found_fault(found) is weak
    assert ("SHA-1" in "\n".join(sentences(found))) is weak


@pytest.mark.parametrize("signing", [Signing(algorithm="urn:md99"), Signing(transforms=True)])
def test_what_cannot_be_reckoned_is_not_called_matching(signing):
    found = opened(container(FILES, signing))
    assert {one.found for one in found.signatures[0].references} == {Digest.UNCHECKED}
    assert not found.intact


@pytest.mark.parametrize(
    "name", ["Ametijuhend õ ä ü.docx", "50% + #1.docx", unicodedata.normalize("NFD", "Õigusnõunik.docx")]
)
def test_percent_encoded_names(name):
    assert opened(container({name: b"x"}, Signing())).intact


def test_a_name_written_in_the_other_way():
    composed = "Õigusnõunik.docx"
    other = unicodedata.normalize("NFD", composed)
    assert other != composed
    assert opened(container({composed: b"x"}, Signing(), stored={other: b"x"})).intact


def test_a_container_without_signatures():
    found = opened(container(FILES))
    assert (found.signatures, found.intact, found.day) == ((), False, None)
    assert found.uncovered == tuple(FILES)


def test_a_hashcode_container_holds_no_files():
    extra = {"META-INF/hashcodes-sha256.xml": b"<hashcodes/>"}
    found = opened(container(FILES, Signing(), stored={}, added=extra))
    assert found.hashcode
    assert found.files == {}
    assert {one.found for one in found.signatures[0].references} == {Digest.MISSING}
    assert not found.intact


def test_many_signatures():
    assert len(opened(container(FILES, *[Signing()] * 60)).signatures) == 60
    with pytest.raises(FileProblem):
        opened(container(FILES, *[Signing()] * 101))


def test_a_large_file_named_thousands_of_times_is_reckoned_once(monkeypatch):
    data = random.Random(1).randbytes(10_000_000)  # noqa: S311
    signing = Signing(only=("suur.docx",) * 3000, digests={"suur.docx": hashlib.sha256(data).digest()})
    made = container({"suur.docx": data}, signing)
    reckoned = []
    monkeypatch.setattr(hashlib, "new", lambda *a, **_: reckoned.append(a[0]) or hashlib.sha256(a[1]))
    found = opened(made)
    assert len(found.signatures[0].references) == 3000
    assert found.intact
    assert reckoned == ["sha256"]


def test_a_bomb_is_refused_unread():
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", b"application/vnd.etsi.asic-e+zip")
        archive.writestr("a.docx", b"\0" * 60_000_000)
    with pytest.raises(FileProblem, match=r"leping\.asice"):
        opened(made.getvalue())


@pytest.mark.parametrize("name", ["../a.docx", "/a.docx"])
def test_a_name_that_leads_outside_is_refused(name):
    with pytest.raises(FileProblem, match=r"leping\.asice"):
        opened(container({name: b"x"}, Signing()))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"PK\x03\x04rest", b"<SignedDoc/>"])
def test_what_is_no_container_is_refused_in_a_sentence(data):
    with pytest.raises(FileProblem) as problem:
        opened(data)
    assert "leping.asice" in problem.value.sentence
    assert "Word" not in problem.value.sentence


def test_a_plain_zip_and_a_docx_are_no_containers():
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(FileProblem, match=r"leping\.asice"):
        opened(made.getvalue())


def test_a_container_that_does_not_begin_properly_says_so():
    found = opened(container(FILES, Signing(), mimetype=None))
    assert found.intact
    assert not found.proper
    assert found_fault(found)


def test_an_entity_in_a_signature_is_refused():
    evil = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    with pytest.raises(FileProblem):
        opened(container(FILES, added={"META-INF/signatures0.xml": evil}))


@given(spoiled=st.binary(max_size=300), at=st.integers(0, 600))
@effort
def test_any_certificate_is_read_or_not_but_never_raises(spoiled, at):
    der = throw_away()[1].public_bytes(serialization.Encoding.DER)
    subject_of(spoiled)
    subject_of(der[:at])
    subject_of(der[:at] + spoiled + der[at:])


def test_odd_times_and_missing_parts():
    for time in ("", "homme", "2026-13-40T99:00:00Z"):
        found = opened(container(FILES, Signing(time=time)))
        assert found.signatures[0].time is None
        assert found.day is None
        assert len(sentences(found)) >= 4


def test_the_report_prints_nothing_that_moves_the_cursor():
    tricky = Signing(role="juht\u202e\u0000\u001b[2J".replace("\u0000", "").replace("\u001b", ""))
    assert "\u202e" not in said(container(FILES, tricky))


@pytest.mark.parametrize(
    "name", ["kaks  tühikut.docx", "sidus\N{NO-BREAK SPACE}tühik.docx", "a" * 250 + ".docx"]
)
def test_a_file_of_any_name_is_the_one_that_the_signature_names(name):
    found = opened(container({name: b"docx"}, Signing()))
    assert found.intact
    assert found.uncovered == ()


def test_a_file_s_name_writes_no_line_of_its_own_into_the_report():
    files = {"a\nAllkiri: KEEGI TEINE.docx": b"docx"}
    report = sentences(
        opened(container(files, Signing(), added={"b\x1b[31m\N{RIGHT-TO-LEFT OVERRIDE}.txt": b""}))
    )
    assert any("a Allkiri: KEEGI TEINE.docx" in line for line in report)
    assert any("b [31m.txt" in line for line in report)
    assert all(line.isprintable() for line in report)


@pytest.mark.parametrize("zone", ["Z", "+14:00", "-14:00"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_time_at_the_ends_of_the_calendar_is_no_time_of_signing(day, zone):
    found = opened(container(FILES, Signing(time=f"{day}T12:00:00{zone}")))
    assert found.day is None
    assert "time not stated" in "\n".join(sentences(found))


@pytest.mark.parametrize("name", ["META-INF/signature.p7s", "META-INF/timestamp.tst"])
def test_signatures_of_another_form_are_not_denied(name):
    found = opened(container(FILES, added={name: b"der"}))
    report = "\n".join(sentences(found))
    assert "only DigiDoc4 can read" in report
    assert "holds no signature" not in report
    assert found_fault(found)
