"""The content digest of a DOCX: the same for the same parts, whichever zlib or system packed them."""

import hashlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile


def content_digest(docx: bytes) -> str:
    """Return the digest of a DOCX of our own; a foreign one is read within limits first."""
    with ZipFile(BytesIO(docx)) as archive:
        return digest_of({name: archive.read(name) for name in archive.namelist()})


def digest_of(parts: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal, over the sorted parts' names, lengths and bytes."""
    whole = hashlib.sha256()
    for name in sorted(parts):
        whole.update(f"{name}\n{len(parts[name])}\n".encode())
        whole.update(parts[name])
    return whole.hexdigest()
