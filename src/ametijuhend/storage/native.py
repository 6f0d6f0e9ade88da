"""The native format: a document as indented UTF-8 JSON that two versions can be compared in line by line.

The file is an object of ``format``, ``schema``, ``written_by`` and ``document``, in this order. Fields that
this version does not know are kept: those of the document in their nodes, those beside it under `_BESIDE`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from ametijuhend import __version__
from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.model.node import Node
from ametijuhend.model.places import in_words
from ametijuhend.storage import refusals
from ametijuhend.storage.jsontext import JsonFaultError, parse, shortened
from ametijuhend.storage.migrations import SCHEMA, migrated
from ametijuhend.storage.repair import repaired

FORMAT = "ametijuhend"
SUFFIX = ".ametijuhend"
MAX_BYTES = 20_000_000

_KNOWN = ("format", "schema", "written_by", "document")
_BESIDE = "$file"
_NAMED = 5
_OTHER_FORMATS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How DOCX and ASiC-E, PDF, old Word files and RTF begin."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A document from a file, and what the user should be told of it once."""

    document: Document
    unknown: tuple[str, ...] = ()
    """Places of fields that this version does not know."""
    repairs: tuple[str, ...] = ()
    """Sentences on what was set right."""

    def remarks(self) -> tuple[str, ...]:
        """Return everything worth telling, each in one sentence."""
        text = translate("Files", "Fields that this version does not know are kept as they are: {fields}.")
        told = [text.format(fields=", ".join(_first(self.unknown)))] if self.unknown else []
        return (*told, *_first(self.repairs))


def to_bytes(document: Document) -> bytes:
    """Return a document in the native format."""
    raw = document.model_dump(mode="json")
    beside = raw.pop(_BESIDE, {})
    whole = {"format": FORMAT, "schema": SCHEMA, "written_by": __version__, "document": raw}
    return (json.dumps(whole | beside | whole, ensure_ascii=False, indent=2) + "\n").encode()


def from_bytes(data: bytes, name: str) -> Opened:
    """Return the document of a file of this name; raises `FileProblem`."""
    if len(data) > MAX_BYTES:
        raise refusals.too_large(name, MAX_BYTES)
    if data.startswith(_OTHER_FORMATS):
        raise refusals.other_format(name, SUFFIX)
    try:
        whole = parse(data)
    except JsonFaultError as fault:
        raise refusals.faulty(name, fault) from fault
    raw = migrated(_document_of(whole, name), whole["schema"])
    beside = {field: value for field, value in whole.items() if field not in _KNOWN}
    document, repairs = repaired(_validated(raw | ({_BESIDE: beside} if beside else {}), name))
    return Opened(document, (*map(str, beside), *_unknown(document, ())), repairs)


def _document_of(whole: Any, name: str) -> dict[str, Any]:
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise refusals.other_format(name, SUFFIX)
    schema = whole.get("schema")
    if type(schema) is not int or schema < 1:
        raise refusals.no_schema(name)
    if schema > SCHEMA:
        raise refusals.newer(name, schema, SCHEMA)
    raw = whole.get("document")
    if not isinstance(raw, dict) or _BESIDE in raw:
        raise refusals.wrong_value(name, [{"loc": (), "type": "model_type"}])
    return raw


def _validated(raw: dict[str, Any], name: str) -> Document:
    try:
        # Strict, and as JSON: a date in words is one, but neither 1 nor "yes" is true.
        return Document.model_validate_json(json.dumps(raw), strict=True)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        raise refusals.wrong_value(name, errors) from error


def _unknown(node: Node, place: tuple[str | int, ...]) -> Iterator[str]:
    yield from (in_words((*place, field)) for field in node.model_extra or {} if field != _BESIDE)
    for field in type(node).model_fields:
        value = getattr(node, field)
        inner = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for position, item in inner:
            if isinstance(item, Node):
                here = (*place, field) if position is None else (*place, field, position)
                yield from _unknown(item, here)


def _first(texts: tuple[str, ...]) -> list[str]:
    """Return the first few texts, shortened: a person reads them."""
    more = ["…"] if len(texts) > _NAMED else []
    return [shortened(text, 120) for text in texts[:_NAMED]] + more
