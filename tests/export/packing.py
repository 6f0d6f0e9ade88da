"""A DOCX packed anew: with other parts, in another order, at another level of deflate."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo


def repacked(
    docx: bytes, changed: Mapping[str, bytes] | None = None, *, level: int = 6, backwards: bool = False
) -> bytes:
    """Return the DOCX with some parts changed."""
    made = BytesIO()
    with ZipFile(BytesIO(docx)) as source, ZipFile(made, "w") as target:
        names = source.namelist()
        for name in reversed(names) if backwards else names:
            data = (changed or {}).get(name, source.read(name))
            target.writestr(ZipInfo(name), data, ZIP_DEFLATED if level else ZIP_STORED, level or None)
    return made.getvalue()
