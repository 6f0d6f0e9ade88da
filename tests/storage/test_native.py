import difflib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend import __version__
from ametijuhend.model.document import BoxKind, Document, SectionKind
from ametijuhend.storage.native import MAX_BYTES, from_bytes, to_bytes
from ametijuhend.storage.problems import FileProblem
from strategies import FULL, documents, effort, json_values

NAME = "tiim õäöü.ametijuhend"


def spoilt(raw: dict) -> bytes:
    return json.dumps(raw, ensure_ascii=False).encode()


def refusal(data: bytes) -> str:
    """Return the sentence that opening these bytes is refused with."""
    with pytest.raises(FileProblem) as caught:
        from_bytes(data, NAME)
    sentence = caught.value.sentence
    assert NAME in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@effort
@given(documents)
def test_saving_and_opening_gives_the_same_document(document: Document) -> None:
    data = to_bytes(document)
    opened = from_bytes(data, NAME)
    assert opened.document == document
    assert opened.remarks() == ()
    assert to_bytes(opened.document) == data


def test_file_is_indented_utf8_json_with_the_format_first(document: Document) -> None:
    data = to_bytes(document.model_copy(update={"purpose": "Töökoha eesmärk – õäöü „šž“"}))
    assert list(json.loads(data)) == ["format", "schema", "written_by", "document"]
    lines = data.decode().split("\n")
    assert lines[:5] == [
        "{",
        '  "format": "ametijuhend",',
        '  "schema": 1,',
        f'  "written_by": "{__version__}",',
        '  "document": {',
    ]
    assert '    "purpose": "Töökoha eesmärk – õäöü „šž“",' in lines
    assert lines[-2:] == ["}", ""]


def test_one_changed_word_changes_one_line(document: Document) -> None:
    changed = document.model_copy(update={"purpose": "Uus eesmärk."})
    both = [to_bytes(one).decode().splitlines() for one in (document, changed)]
    differing = [line for line in difflib.ndiff(*both) if line[:2] in {"- ", "+ "}]
    assert len(differing) == 2


def test_keys_stand_in_the_model_s_order_however_the_file_had_them(raw: dict, document: Document) -> None:
    turned = {key: raw[key] for key in reversed(raw)}
    turned["document"] = {key: raw["document"][key] for key in reversed(raw["document"])}
    assert to_bytes(from_bytes(spoilt(turned), NAME).document) == to_bytes(document)


def test_unknown_fields_open_are_named_once_and_survive_saving(raw: dict) -> None:
    raw["stamp"] = {"by": "later"}
    raw["document"]["future"] = ["õ", 1, None, {"deep": 1.5}]
    raw["document"]["duties"][0]["weight"] = 40
    raw["document"]["sections"][2]["colour"] = "sinine"
    opened = from_bytes(spoilt(raw), NAME)
    (remark,) = opened.remarks()
    assert [remark.count(field) for field in ("stamp", "future", "weight", "colour")] == [1, 1, 1, 1]
    assert "ülesanded › 1 › weight" in remark

    saved = json.loads(to_bytes(opened.document))
    assert saved == raw
    assert list(saved)[:4] == ["format", "schema", "written_by", "document"]
    again = from_bytes(to_bytes(opened.document), NAME)
    assert again.document == opened.document


@effort
@given(
    documents, st.dictionaries(st.text("abcõ_$.", min_size=1).map("uus{}".format), json_values, max_size=3)
)
def test_whatever_is_unknown_survives(document: Document, extra: dict) -> None:
    raw = json.loads(to_bytes(document))
    raw |= extra
    raw["document"] |= extra
    raw["document"]["general"] |= extra
    opened = from_bytes(spoilt(raw), NAME)
    assert json.loads(to_bytes(opened.document)) == raw
    assert bool(opened.remarks()) == bool(extra)


def test_newer_format_is_refused_naming_its_version(raw: dict) -> None:
    raw["schema"] = 7
    raw["document"] = {"quite": "different"}
    sentence = refusal(spoilt(raw))
    assert "7" in sentence
    assert "uuendage programmi" in sentence


@pytest.mark.parametrize(
    "whole",
    [[], "ametijuhend", 1, None, {}, {"format": "pärandus"}, {"format": None, "schema": 1, "document": {}}],
)
def test_other_json_is_not_a_job_description(whole: object) -> None:
    assert ".ametijuhend" in refusal(spoilt(whole))


@pytest.mark.parametrize("schema", [0, -1, 1.0, "1", True, None, [1], 1e3])
def test_format_version_must_be_a_number(raw: dict, schema: object) -> None:
    raw["schema"] = schema
    assert "versioon" in refusal(spoilt(raw))


WRONG_VALUES = {
    "a number for text": ({"purpose": 5}, "eesmärk"),
    "a list for text": ({"tools": []}, "töövahendid"),
    "null for text": ({"amendment": None}, "ametijuhendi muutmine"),
    "text for a list": ({"duties": "palju"}, "ülesanded"),
    "an object for a list": ({"duties": {}}, "ülesanded"),
    "text in a list": ({"duties": ["üks"]}, "ülesanded › 1"),
    "no id": ({"duties": [{"id": "a"}, {"task": "x"}]}, "ülesanded › 2 › tunnus"),
    "an id with a slash": ({"duties": [{"id": "a/b"}]}, "ülesanded › 1 › tunnus"),
    "deep inside": ({"duties": [{"id": "a", "results": [{"id": "b", "text": 0}]}]}, "1 › tekst"),
    "unknown regime": ({"regime": "intern"}, "teenistuse liik"),
    "unknown section": ({"sections": [{"kind": "annex"}]}, "osad › 1 › liik"),
    "unknown box": ({"requirements": {"boxes": [{"kind": "health"}]}}, "nõuete kastid › 1 › liik"),
    "yes for true": ({"sections": [{"kind": "tools", "shown": "yes"}]}, "osad › 1 › näidatud"),
    "1 for true": ({"sections": [{"kind": "tools", "shown": 1}]}, "osad › 1 › näidatud"),
    "a number for a date": ({"approved": 20260312}, "kinnitamise kuupäev"),
    "words for a date": ({"last_reviewed": "eile"}, "ülevaatamise kuupäev"),
    "impossible date": ({"approved": "2026-02-30"}, "kinnitamise kuupäev"),
    "layout version 0": ({"layout": {"version": 0}}, "kujundus › versioon"),
    "null for a part": ({"general": None}, "üldosa"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG_VALUES)
def test_wrong_value_is_refused_naming_its_place(raw: dict, case: str) -> None:
    change, place = WRONG_VALUES[case]
    raw["document"] |= change
    assert f"{place}“" in refusal(spoilt(raw))


@pytest.mark.parametrize("body", ['"text"', "[]", "null", "1"])
def test_document_must_be_an_object(body: str) -> None:
    refusal(f'{{"format": "ametijuhend", "schema": 1, "document": {body}}}'.encode())


def test_file_cut_off_anywhere_is_refused(document: Document) -> None:
    data = to_bytes(document).rstrip()
    step = 1 if FULL else 37
    places = range(0, len(data), step)
    assert len(places) > 50
    for place in places:
        refusal(data[:place])
    assert "katkeb real" in refusal(data[: len(data) // 2])


NOT_READABLE = {
    "empty": (b"", "tühi"),
    "only space": (b" \n\t\n", "tühi"),
    "only a byte order mark": (b"\xef\xbb\xbf", "tühi"),
    "not JSON": (b"See ei ole JSON.", "vigane"),
    "a Word file": (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff\xff\xfe", "ei ole selle programmi"),
    "a PDF": (b"%PDF-1.7\n", "ei ole selle programmi ametijuhendit"),
    "zeros": (bytes(4096), "vigane"),
    "after the end": (b"{} {}", "vigane"),
    "UTF-16": ('{"format": "ametijuhend"}'.encode("utf-16"), "UTF-8"),
    "Latin-1": ('{"a":\n"Töö on"}'.encode("latin-1"), "UTF-8 tekst (rida 2)"),
    "cut in a letter": ('{"a": "Õ'.encode()[:-1], "katkeb"),
    "NaN": (b'{"a": NaN}', "NaN"),
    "infinity": (b'{"a": -Infinity}', "-Infinity"),
    "over infinity": (b'{"a": 1e999}', "1e999"),
    "5000 digits": (b'{"a": 1' + b"0" * 5000 + b"}", "arv"),
    "a field twice": (b'{"format": "ametijuhend", "x": {"a": 1, "a": 2}}', "„a“"),
    "half a character": (b'{"a": "\\ud83d"}', "poolik"),
    "half a character as a name": (b'{"\\ude00": 1}', "poolik"),
    "deep": (b"[" * 100_000, "rohkem"),
    "rather deep": (b'{"a":' * 60 + b"1" + b"}" * 60, "rohkem"),
    "many values": (b"[" + b"0," * 200_000 + b"0]", "rohkem"),
    "too large": (b" " * (MAX_BYTES + 1), "20 MB"),
}


@pytest.mark.parametrize("case", NOT_READABLE)
def test_file_that_cannot_be_read_says_why(case: str) -> None:
    data, word = NOT_READABLE[case]
    assert word in refusal(data)


def test_byte_order_mark_is_no_obstacle(document: Document) -> None:
    assert from_bytes(b"\xef\xbb\xbf" + to_bytes(document), NAME).document == document


def test_windows_line_ends_are_no_obstacle(document: Document) -> None:
    assert from_bytes(to_bytes(document).replace(b"\n", b"\r\n"), NAME).document == document


@effort
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass")))
def test_any_bytes_are_refused_in_a_sentence(data: bytes) -> None:
    refusal(data)


@effort
@given(documents, st.data())
def test_any_spoilt_document_opens_or_is_refused(document: Document, data: st.DataObject) -> None:
    raw = json.loads(to_bytes(document))
    place: dict | list = raw["document"]
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        inner = place[key]
        if not inner or not isinstance(inner, dict | list) or data.draw(st.booleans()):
            break
        place = inner
    place[key] = data.draw(json_values)
    try:
        opened = from_bytes(spoilt(raw), NAME)
    except FileProblem as problem:
        said = problem.sentence
    else:
        said = NAME
        assert from_bytes(to_bytes(opened.document), NAME).document == opened.document
    assert NAME in said


def test_absent_sections_come_back_switched_off_in_their_place(raw: dict) -> None:
    entries = raw["document"]["sections"]
    raw["document"]["sections"] = [one for one in entries if one["kind"] not in {"general", "tools"}]
    raw["document"]["requirements"]["boxes"] = []
    document = from_bytes(spoilt(raw), NAME).document
    assert [section.kind for section in document.sections] == list(SectionKind)
    assert {section.kind for section in document.sections if not section.shown} == {"general", "tools"}
    assert [(box.kind, box.shown) for box in document.requirements.boxes] == [
        (kind, False) for kind in BoxKind
    ]


def test_odd_order_of_sections_stays(raw: dict) -> None:
    raw["document"]["sections"].reverse()
    document = from_bytes(spoilt(raw), NAME).document
    assert [section.kind for section in document.sections] == list(reversed(SectionKind))


def test_section_that_stands_twice_is_kept_once_and_said(raw: dict, document: Document) -> None:
    raw["document"]["sections"].append({"kind": "tools", "shown": False, "heading": "TEINE"})
    opened = from_bytes(spoilt(raw), NAME)
    assert opened.document == document
    (remark,) = opened.remarks()
    assert remark.startswith("osad:")


def test_id_that_stands_twice_in_a_list_gets_one_of_its_own_and_is_said(raw: dict) -> None:
    duty = raw["document"]["duties"][0]
    duty["results"][1]["id"] = "r1"
    raw["document"]["duties"].append({"id": "d1", "task": "Teine."})
    opened = from_bytes(spoilt(raw), NAME)
    first, second = opened.document.duties
    assert (first.id, second.task) == ("d1", "Teine.")
    assert second.id != "d1"
    assert [result.text for result in first.results] == ["Töö on tehtud.", "Õigel ajal."]
    assert first.results[0].id == "r1"
    assert first.results[1].id != "r1"
    places = [remark.partition(":")[0] for remark in opened.remarks()]
    assert places == ["ülesanded › 1 › oodatavad tulemused › 2", "ülesanded › 2"]


def test_same_id_in_two_lists_is_nothing_to_say(raw: dict, document: Document) -> None:
    raw["document"]["rights"]["items"] = [{"id": "d1", "text": "x"}]
    opened = from_bytes(spoilt(raw), NAME)
    assert opened.remarks() == ()
    assert opened.document.duties == document.duties


def test_a_great_many_remarks_are_told_in_a_few_lines(raw: dict) -> None:
    raw["document"] |= {f"field{number}": 1 for number in range(500)}
    raw["document"]["duties"] = [{"id": "a"}] * 500
    assert sum(map(len, from_bytes(spoilt(raw), NAME).remarks())) < 1500


def test_first_released_format_opens_for_ever() -> None:
    released = sorted((Path(__file__).parent / "released").glob("*.ametijuhend"))
    assert released
    for path in released:
        opened = from_bytes(path.read_bytes(), path.name)
        assert opened.remarks() == ()
        document = opened.document
        assert document.general.job_title == "Näidis"
        assert document.duties[0].subtasks[0].text == "alamülesanne."
        assert document.requirements.additional_competencies[0].qualifier == "tasakaalukus"
        assert document.signatures.signatories[0].title == "peadirektor"
        assert str(document.approved) == "2026-03-12"
        assert document.notes[0].text == "Üle vaadata."


HEAVY = {
    "long text": '"purpose":"' + "õ" * 9_900_000 + '"',
    "duties without ids": '"duties":[' + ",".join(["{}"] * 49_000) + "]",
    "ids that all stand twice": '"duties":[' + ",".join(['{"id":"a"}'] * 30_000) + "]",
    "sections without end": '"sections":[' + ",".join(['{"kind":"rights"}'] * 30_000) + "]",
    "unknown fields": ",".join(f'"x{number}":1' for number in range(90_000)),
    "too many values": '"x":[' + "0," * 9_900_000 + "0]",
}
MEASURE = """
import resource, sys, time
from ametijuhend.storage.native import from_bytes, to_bytes
from ametijuhend.storage.problems import FileProblem
data = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
try:
    from_bytes(data, "x").remarks()
except FileProblem:
    pass
print(time.process_time() - start, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux counts it")
@pytest.mark.parametrize("case", HEAVY)
def test_heavy_files_cost_neither_time_nor_memory(case: str) -> None:
    data = f'{{"format":"ametijuhend","schema":1,"document":{{"id":"a",{HEAVY[case]}}}}}'.encode()
    assert len(data) <= MAX_BYTES
    done = subprocess.run([sys.executable, "-c", MEASURE], input=data, capture_output=True, check=True)
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 2
    assert megabytes < 200
