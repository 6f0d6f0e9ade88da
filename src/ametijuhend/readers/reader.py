"""A file of any kind that is read, by what it holds and not by what it is called."""

from pathlib import Path

from ametijuhend.readers import refusals
from ametijuhend.readers.docx import docx_source, docx_text, in_plain_characters
from ametijuhend.readers.guard import LIMITS
from ametijuhend.readers.own import read_own
from ametijuhend.readers.reading import Reading
from ametijuhend.readers.source import Source
from ametijuhend.readers.text import read_text_source
from ametijuhend.readers.understand import understand
from ametijuhend.storage.files import read_limited
from ametijuhend.storage.oserrors import shown_name

_HEAD = 1024
_ZIP = b"PK"
_ODD = 0.01
"""The part of a text that may be characters which no text has."""


def read_file(path: Path) -> Reading:
    """Return what a file holds, understood; a DOCX of ours by its styles. Raises `FileProblem`."""
    data, name = read_limited(path, LIMITS.file), shown_name(path)
    if not _is_word(data, path):
        return understand(_source(data, path))
    text = docx_text(data, name)
    return read_own(text) or understand(in_plain_characters(text.source))


def read_source(path: Path) -> Source:
    """Return what a file holds: a Word document, a PDF or text; raises `FileProblem`."""
    data = read_limited(path, LIMITS.file)
    return docx_source(data, shown_name(path)) if _is_word(data, path) else _source(data, path)


def _is_word(data: bytes, path: Path) -> bool:
    named = path.suffix.casefold() in {".docx", ".docm", ".doc"}
    return b"%PDF-" not in data[:_HEAD] and (data.startswith(_ZIP) or named)


def _source(data: bytes, path: Path) -> Source:
    name = shown_name(path)
    if b"%PDF-" in data[:_HEAD]:
        from ametijuhend.readers.pdf import read_pdf_source  # noqa: PLC0415  # a heavy library, for PDF only

        return read_pdf_source(path)
    text = _decoded(data)
    if text is None or not text.strip():
        raise refusals.other_kind(data, name)
    return read_text_source(text, name)


def _decoded(data: bytes) -> str | None:
    """Return the text of bytes that are text: in UTF-8, UTF-16 or the old Baltic and Western code pages."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1257", "replace")
    odd = sum(character < " " and character not in "\t\n\r\f\v" for character in text)
    return None if text.startswith("{\\rtf") or odd > len(text) * _ODD else text
