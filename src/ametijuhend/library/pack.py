"""A library pack: a whole library, or a proposal for it, as one JSON file that any program can read.

The file is an object of ``format``, ``schema``, ``digest``, ``revision``, ``written`` and ``entries``, in
this order. The digest is that of the file's bytes with zeros in the digest's place: it tells a file that was
copied by half, and the first few bytes are enough to see whether a pack is known already.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from ametijuhend.library import problems
from ametijuhend.library.places import title
from ametijuhend.model.library import Entry
from ametijuhend.storage.files import read_limited
from ametijuhend.storage.jsontext import Fault, JsonFaultError, parse, shortened
from ametijuhend.storage.problems import FileProblem

FORMAT = "ametijuhend-library"
SCHEMA = 1
MAX_BYTES = 20_000_000
MAX_ENTRIES = 20_000
_MAX_VALUES = 500_000
MAX_TEXT = 10_000
_MAX_LIST = 200
_MAX_REVISION = 1_000_000_000
_HEAD = 400
_NO_DIGEST = "0" * 64
_DIGEST = re.compile(rb'"digest": "([0-9a-f]{64})"')
_TAG = re.compile(
    r"</?(?:a|b|body|br|div|em|embed|font|form|h[1-6]|head|html|i|iframe|img|input|li|link|meta|object|ol|p|pre"
    r"|script|span|strong|style|svg|table|tbody|td|th|title|tr|u|ul|video)\b[^<>]*>|<!--|<!doctype",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pack:
    """A published library, or a proposal."""

    digest: str
    revision: int
    written: datetime
    entries: tuple[Entry, ...]


class _Content(BaseModel):
    revision: int = Field(ge=1, le=_MAX_REVISION)
    written: AwareDatetime
    entries: tuple[Entry, ...]


def to_bytes(entries: Iterable[Entry], revision: int, written: datetime) -> bytes:
    """Return the file of a pack."""
    whole = {
        "format": FORMAT,
        "schema": SCHEMA,
        "digest": _NO_DIGEST,
        "revision": revision,
        "written": written.astimezone(UTC).isoformat(),
        "entries": [entry.model_dump(mode="json") for entry in entries],
    }
    data = (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
    return data.replace(_NO_DIGEST.encode(), hashlib.sha256(data).hexdigest().encode(), 1)


def read_pack(path: Path, limit: int = MAX_BYTES) -> Pack:
    """Return the pack in a file; raises `FileProblem`."""
    try:
        large = path.stat().st_size > limit
    except (OSError, ValueError):
        large = False
    if large:
        raise problems.too_large(path, limit)
    return from_bytes(read_limited(path, limit), path)


def holds_markup(text: str) -> bool:
    """Return whether a text has marks of a web page."""
    return "<" in text and _TAG.search(text) is not None


def refuse_unfit(entry: Entry) -> None:
    """Raise `FileProblem` for an entry that no pack may hold: nobody would get what was saved."""
    name = shortened(title(entry))
    _look_into(
        entry.model_dump(mode="json"),
        partial(problems.saved_web_page, name),
        lambda _field: problems.saved_too_much(name),
    )


def read_digest(path: Path) -> str:
    """Return the digest that a file says it has; empty where it says none. Raises `FileProblem`."""
    if not path.is_file():
        read_limited(path, 0)
    with path.open("rb") as file:
        return _said_digest(file.read(_HEAD))


def from_bytes(data: bytes, path: Path) -> Pack:
    """Return the pack of a file with this name; raises `FileProblem`."""
    digest = _said_digest(data[:_HEAD])
    if not data.strip(b"\0 \r\n"):  # a place kept for a copy that has not come yet
        raise problems.not_whole(path)
    if not digest or f'"{FORMAT}"'.encode() not in data[:_HEAD]:
        raise problems.no_pack(path)
    if digest != _digest(data):
        raise problems.not_whole(path)
    try:
        whole = parse(data, _MAX_VALUES)
    except JsonFaultError as fault:
        raise (problems.too_much if fault.fault is Fault.OUTSIZED else problems.no_pack)(path) from fault
    _refuse_other_schema(whole, path)
    _look_through(whole.get("entries"), path)
    try:
        # Strict, and as JSON: a regime in words is one, but neither 1 nor "yes" is true.
        content = _Content.model_validate_json(data, strict=True)
    except ValidationError as error:
        raise _wrong(path, error) from error
    return Pack(digest, content.revision, content.written, content.entries)


def _said_digest(head: bytes) -> str:
    found = _DIGEST.search(head)
    return found[1].decode() if found else ""


def _digest(data: bytes) -> str:
    found = _DIGEST.search(data)
    if not found:
        return ""
    digest = hashlib.sha256(memoryview(data)[: found.start(1)])
    digest.update(_NO_DIGEST.encode())
    digest.update(memoryview(data)[found.end(1) :])
    return digest.hexdigest()


def _refuse_other_schema(whole: Any, path: Path) -> None:
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise problems.no_pack(path)
    schema = whole.get("schema")
    if type(schema) is not int or schema < 1:
        raise problems.no_pack(path)
    if schema > SCHEMA:
        raise problems.newer(path, schema, SCHEMA)


def _look_through(entries: Any, path: Path) -> None:
    """Refuse what an entry's types allow, and a library nevertheless never holds."""
    if not isinstance(entries, list):
        raise problems.no_pack(path)
    if len(entries) > MAX_ENTRIES:
        raise problems.too_much(path)
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            raise problems.wrong_entry(path, number, "")
        _look_into(
            entry, partial(problems.web_page, path, number), partial(problems.wrong_entry, path, number)
        )
        entry_id = entry.get("id")
        if isinstance(entry_id, str) and entry_id in seen:
            raise problems.repeated(path, shortened(entry_id))
        seen.add(str(entry_id))


def _look_into(
    entry: dict[str, Any], web_page: Callable[[], FileProblem], wrong: Callable[[str], FileProblem]
) -> None:
    waiting: list[tuple[str, Any]] = list(entry.items())
    while waiting:
        field, value = waiting.pop()
        if isinstance(value, str):
            if holds_markup(value):
                raise web_page()
        elif isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += ((field, inner) for inner in value)
        if _too_big(field, value):
            raise wrong(shortened(field))


def _too_big(field: str, value: Any) -> bool:
    """Return whether a value is more than any entry has; a text long enough for a page is."""
    if isinstance(value, str):
        return len(value) > MAX_TEXT
    if isinstance(value, int):
        return field == "revision" and value > _MAX_REVISION
    return isinstance(value, list | dict) and len(value) > _MAX_LIST


def _wrong(path: Path, error: ValidationError) -> Exception:
    place = error.errors(include_url=False, include_context=False, include_input=False)[0]["loc"]
    if len(place) > 1 and isinstance(place[1], int):
        fields = ".".join(str(part) for part in place[2:])
        return problems.wrong_entry(path, place[1] + 1, shortened(fields))
    return problems.no_pack(path)
