"""A document's content apart from what the document is: its digest, and packed into a short text."""

import base64
import hashlib
import json
import zlib
from typing import Any

from pydantic import ValidationError

from ametijuhend.model.document import Document
from ametijuhend.model.states import OWN

BESIDE_CONTENT = frozenset({*OWN, "approved", "last_reviewed", "approval", "notes", "leftovers"})
"""The fields that are of one document alone: what it is, its days, its order, what people remark on it."""
_MOST = 20_000_000


def content_digest(document: Document) -> str:
    """Return the digest of a document's content; a field that says nothing changes none."""
    return hashlib.sha256(_written(document)).hexdigest()[:16]


def packed(document: Document) -> str:
    """Return a document's content as a text that `unpacked` reads."""
    return base64.b64encode(zlib.compress(_written(document), 9)).decode()


def unpacked(text: str) -> Document | None:
    """Return a document with the content that was packed; None where the text is none that was."""
    opener = zlib.decompressobj()
    try:
        raw = opener.decompress(base64.b64decode(text, validate=True), _MOST)
        return Document.model_validate_json(raw) if opener.eof else None
    except (ValueError, zlib.error, ValidationError, RecursionError):
        return None


def _written(document: Document) -> bytes:
    raw: dict[str, Any] = document.model_dump(mode="json", exclude=set(BESIDE_CONTENT), exclude_defaults=True)
    return json.dumps({"id": "base"} | raw, ensure_ascii=False, sort_keys=True).encode()
