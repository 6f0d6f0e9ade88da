"""Packs made to do harm, or that are something else: one sentence, soon, and nothing changed."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from ametijuhend.library import pack
from ametijuhend.library.folder import FolderStore
from ametijuhend.storage.problems import FileProblem
from library.generated import generated_library
from library.houses import SHIPPED, reworded

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
SECONDS, MEGABYTES = 2.0, 200.0
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="a process's greatest size is read from /proc")


def with_digest(text: str) -> bytes:
    """Return a pack's bytes with a digest that is right: whoever does harm can reckon it."""
    zeros = "0" * 64
    text = re.sub('"digest": "[0-9a-f]{64}"', f'"digest": "{zeros}"', text, count=1)
    return text.replace(zeros, hashlib.sha256(text.encode()).hexdigest(), 1).encode()


def spoiled(change: Callable[[dict[str, Any]], Any]) -> Callable[[], bytes]:
    def make() -> bytes:
        whole = json.loads(pack.to_bytes(SHIPPED.entries, 1, NOON))
        change(whole)
        return with_digest(json.dumps(whole))

    return make


def entry_with(**fields: Any) -> Callable[[], bytes]:
    return spoiled(lambda whole: whole["entries"][1].update(fields))


def head_with(**fields: Any) -> Callable[[], bytes]:
    return spoiled(lambda whole: whole.update(fields))


def worded(text: str) -> Callable[[], bytes]:
    return lambda: pack.to_bytes([reworded(SHIPPED.entries[0], text)], 1, NOON)


def raw_entries(entries: str) -> bytes:
    head = f'{{"format": "{pack.FORMAT}", "schema": 1, "digest": "{"0" * 64}", "revision": 1, '
    return with_digest(f'{head}"written": "2026-03-12T12:00:00Z", "entries": {entries}}}')


def million() -> bytes:
    return raw_entries(f"[{','.join(['{}'] * 1_000_000)}]")


def as_many_as_fit() -> bytes:
    one = '{"id":"%d","kind":"duty","wordings":[{"id":"a","text":"%s"}]}'
    return raw_entries(f"[{','.join(one % (number, 'õ' * 350) for number in range(24_000))}]")


def just_under_the_limits_and_wrong_at_the_end() -> bytes:
    one = '{"id":"%d","kind":"duty","wordings":[{"id":"a","text":"😀%s"}],"tags":[%s]}'
    tags = ",".join(['"a"'] * 30)
    entries = [one % (number, "x" * 800, tags) for number in range(12_500)]
    return raw_entries(f"[{','.join(entries)},{{}}]")


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "not JSON": lambda: b"\x89PNG\r\n\x1a\n" + bytes(1000),
    "a page to sign in": lambda: b"<!DOCTYPE html><html><body>Logi sisse</body></html>",
    "a document": lambda: b'{"format": "ametijuhend", "schema": 1, "document": {}}',
    "a list": lambda: b"[]",
    "not UTF-8": lambda: pack.to_bytes(SHIPPED.entries, 1, NOON).replace("öö".encode(), b"\xf6\xf6"),
    "one letter changed": lambda: pack.to_bytes(SHIPPED.entries, 1, NOON).replace(b"Teeb", b"Neeb"),
    "deep": lambda: raw_entries("[" * 50_000 + "]" * 50_000),
    "deep objects": lambda: raw_entries('[{"id": ' * 50_000 + "1" + "}]" * 50_000),
    "a million entries": million,
    "24,000 entries": as_many_as_fit,
    "wrong at the very end": just_under_the_limits_and_wrong_at_the_end,
    "later program": head_with(schema=2),
    "no schema": head_with(schema="1"),
    "other format": head_with(format="muu"),
    "revision in words": head_with(revision="seitse"),
    "revision too high": head_with(revision=10**12),
    "no date": head_with(written="eile"),
    "entries in an object": head_with(entries={}),
    "entry in words": head_with(entries=["koostoo"]),
    "unknown kind": entry_with(kind="virus"),
    "name is a list": entry_with(name=["Koostöö"]),
    "wordings are text": entry_with(wordings="Teeb koostööd."),
    "revision is true": entry_with(revision=True),
    "revision below one": entry_with(revision=0),
    "revision of an entry too high": entry_with(revision=10**15),
    "number without end": entry_with(revision=10**400),
    "not a number": entry_with(revision=float("nan")),
    "half a character": entry_with(name="\ud800"),
    "the same id twice": entry_with(id="koostoo"),
    "a path as id": entry_with(id="../../etc/passwd"),
    "a path of Windows as id": entry_with(id="C:\\Windows\\win.ini"),
    "id of a thousand letters": entry_with(id="a" * 1000),
    "a wording's id is a path": entry_with(wordings=[{"id": "../w"}]),
    "text of a megabyte": entry_with(note="a" * 1_000_000),
    "a thousand wordings": entry_with(wordings=[{"id": f"w{number}"} for number in range(1000)]),
    "HTML": worded("Teeb <b>koostööd</b>."),
    "a script": worded("Teeb <ScRiPt src=//x>koostööd."),
    "a picture": worded('<img src="file:///etc/passwd">'),
    "HTML in a field of later programs": entry_with(later={"a": ["<iframe src=x>"]}),
    "field twice": lambda: with_digest(
        pack.to_bytes(SHIPPED.entries, 1, NOON).decode().replace('"id": "oigus"', '"id": "oigus", "id": "x"')
    ),
}


@pytest.fixture
def reader(published: Path, tmp_path: Path) -> Iterator[FolderStore]:
    store = FolderStore(tmp_path / "a.sqlite", published, SHIPPED, publishes=False)
    yield store
    store.close()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pack_is_refused_in_one_sentence(reader: FolderStore, published: Path, name: str) -> None:
    published.write_bytes(HOSTILE[name]())
    with pytest.raises(FileProblem) as caught:
        pack.read_pack(published)
    sentence = caught.value.sentence
    assert published.name in sentence
    assert len(sentence) < 250
    assert sentence.count("\n") == 0
    before = reader.changes_since(0)
    assert reader.refresh() == ()
    assert reader.refresh() == ()
    assert reader.notices() == (sentence,)
    assert reader.load() == SHIPPED
    assert reader.changes_since(0) == before


READ = """
import sys, time
from pathlib import Path
from ametijuhend.library.pack import read_pack
from ametijuhend.storage.problems import FileProblem
def peak():
    # not getrusage: what that says begins with the parent's
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
before = peak()
start = time.process_time()  # other tests may have the processor meanwhile
try:
    read_pack(Path(sys.argv[1]))
    outcome = "taken"
except FileProblem:
    outcome = "refused"
seconds = time.process_time() - start
print(outcome, seconds, (peak() - before) / 1000)
"""


def cost_of_reading(path: Path) -> tuple[str, float, float]:
    """Return the outcome, the seconds and the megabytes, in a process of its own."""
    done = subprocess.run([sys.executable, "-c", READ, path], capture_output=True, text=True, check=True)
    outcome, seconds, megabytes = done.stdout.split()
    return outcome, float(seconds), float(megabytes)


LARGE = ["a million entries", "24,000 entries", "wrong at the very end", "deep objects"]


@on_linux
@pytest.mark.parametrize("name", LARGE)
def test_large_hostile_pack_costs_little(published: Path, name: str) -> None:
    published.write_bytes(HOSTILE[name]())
    outcome, seconds, megabytes = cost_of_reading(published)
    assert outcome == "refused"
    assert (seconds < SECONDS, megabytes < MEGABYTES) == (True, True), (seconds, megabytes)


@on_linux
def test_pack_of_500_megabytes_is_not_read(published: Path) -> None:
    with published.open("wb") as file:
        file.truncate(500_000_000)
    outcome, seconds, megabytes = cost_of_reading(published)
    assert outcome == "refused"
    assert (seconds < 0.1, megabytes < 5) == (True, True), (seconds, megabytes)


@on_linux
def test_pack_of_a_large_house_is_taken(published: Path) -> None:
    published.write_bytes(pack.to_bytes(generated_library(10_000).entries, 1, NOON))
    outcome, seconds, megabytes = cost_of_reading(published)
    assert outcome == "taken"
    assert (seconds < SECONDS, megabytes < MEGABYTES) == (True, True), (seconds, megabytes)


def test_folder_or_pipe_in_the_packs_place_is_refused(reader: FolderStore, published: Path) -> None:
    published.mkdir()
    assert reader.refresh() == ()
    assert published.name in reader.notices()[0]


def test_what_others_would_refuse_is_not_published(
    published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FolderStore(tmp_path / "hr.sqlite", published, SHIPPED, publishes=True)
    store.publish()
    before = published.read_bytes()
    with monkeypatch.context() as earlier:  # a program that did not look at what it saved
        earlier.setattr(pack, "refuse_unfit", lambda _entry: None)
        store.save(reworded(store.load().entries[0], "Teeb <b>koostööd</b>."), 1)
    with pytest.raises(FileProblem, match="HTML"):
        store.publish()
    assert published.read_bytes() == before
    store.close()
