"""What an exported file is called: by a pattern that the user can set, and never like one that is there."""

import re
import unicodedata
from collections.abc import Container, Iterator
from pathlib import Path

from ametijuhend.model.document import Document

PATTERN = "Ametijuhend-{ametinimetus}-{kuupäev}"
"""Unreserved ASCII alone: the name that signs and travels everywhere without trouble."""
PUBLIC = "avalik"
"""What the name of a public copy ends in."""

_LONGEST = 80
_MOST_BYTES = 200
"""A name of letters that take four bytes each must still fit on every disk."""
_PLACE = re.compile(r"\{([^{}]*)\}")
_JOINING = re.compile(r"[^\w.~-]+")
_RESERVED = re.compile(r"[^A-Za-z0-9._~-]+")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f+#%:/\\*?"<>|\s]+')
"""What some system or DigiDoc4 refuses in a name."""
_JOINTS = re.compile(r"[-_]*-[-_]*")
_WINDOWS_OWN = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def fields_of(document: Document) -> dict[str, str]:
    """Return what a pattern may name, with its text for a document."""
    day = document.approved or document.last_reviewed
    return {
        "ametinimetus": _uncapitalized(document.general.job_title),
        "üksus": _uncapitalized(document.general.unit),
        "kuupäev": day.isoformat() if day else "",
        "käskkiri": document.approval.order_number,
    }


def unknown_fields(pattern: str) -> tuple[str, ...]:
    """Return what a pattern names and no document has; such a place stays empty."""
    known = fields_of(Document(id="x"))
    return tuple(name for name in _PLACE.findall(pattern) if name not in known)


def file_stem(
    document: Document, pattern: str = PATTERN, *, ascii_only: bool = True, public: bool = False
) -> str:
    """Return a document's file name without its ending; places that stay empty leave no gap."""
    fields = fields_of(document)
    filled = _PLACE.sub(lambda place: fields.get(place[1], ""), pattern)
    ending = f"-{PUBLIC}" if public else ""
    stem = _shortened(_safe(filled, ascii_only=ascii_only), _LONGEST - len(ending)) or "Ametijuhend"
    return f"_{stem}{ending}" if _WINDOWS_OWN.match(stem) else stem + ending


def typed_stem(text: str) -> str:
    """Return a name that the user typed, without an ending of ours and without what some system refuses."""
    named = re.sub(r"\.(?:docx|pdf)$", "", text.strip(), flags=re.IGNORECASE)
    stem = _shortened(_safe(named, ascii_only=False), _LONGEST) or "Ametijuhend"
    return f"_{stem}" if _WINDOWS_OWN.match(stem) else stem


def free_names(stem: str, suffix: str) -> Iterator[str]:
    """Yield the name, then the same with 2, 3, 4 … at its end."""
    yield stem + suffix
    number = 1
    while True:
        number += 1
        yield f"{stem}-{number}{suffix}"


def free_path(folder: Path, stem: str, suffix: str, taken: Container[Path] = ()) -> Path:
    """Return the first of the names that no file in the folder has, and that is not taken otherwise."""
    paths = (folder / name for name in free_names(stem, suffix))
    return next(path for path in paths if path not in taken and not path.exists() and not path.is_symlink())


def _uncapitalized(text: str) -> str:
    """Return a text that goes on within a name: ``Tiimijuht`` begins small, ``NEET-juht`` does not."""
    line = " ".join(unicodedata.normalize("NFC", text).replace("\N{SOFT HYPHEN}", "").split())
    return line[:1].lower() + line[1:] if line[1:2].islower() else line


def _safe(text: str, *, ascii_only: bool) -> str:
    if ascii_only:
        words = _JOINING.sub("-", text)  # before a dash of a kind of its own is lost with its letter's mark
        made = _RESERVED.sub("-", unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode())
    else:
        made = _UNSAFE.sub("-", unicodedata.normalize("NFC", text))
    return _JOINTS.sub("-", made).strip("-_. ~")


def _shortened(stem: str, longest: int) -> str:
    """Return a name cut between two words where it is too long."""
    if len(stem) > longest:
        cut = stem[: longest + 1]
        stem = cut.rpartition("-")[0] or cut[:-1]
    while len(stem.encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return stem.strip("-_. ~")
