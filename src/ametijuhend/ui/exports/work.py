"""The files that the window writes of a document: all are made before any is written, off its thread."""

import hashlib
import os
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.export.audit import AuditFinding, audit
from ametijuhend.export.digest import content_digest
from ametijuhend.export.docx import write_docx
from ametijuhend.export.filenames import PUBLIC, free_names
from ametijuhend.export.public import name_remarks, public_copy
from ametijuhend.layout.compose import compose
from ametijuhend.layout.glyphs import lacking, lacking_sentence
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.library.report import place_in_words
from ametijuhend.model.document import Document
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.storage.files import write_together

DOCX, PDF = ".docx", ".pdf"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written, and where."""

    folder: Path
    stem: str
    pdf: bool = False
    public: bool = False
    replace: bool = False
    """Whether the user wants files of these names to be written over."""

    @property
    def endings(self) -> tuple[str, ...]:
        """What follows the name in each file's name; the Word file to be signed comes first."""
        suffixes = (DOCX, PDF) if self.pdf else (DOCX,)
        marks = ("", f"-{PUBLIC}") if self.public else ("",)
        return tuple(mark + suffix for mark in marks for suffix in suffixes)

    def names(self, taken: Container[str]) -> tuple[str, ...]:
        """Return the files' names: with a number that makes all of them new, unless they are to replace.

        ``taken`` holds the names in the folder, in small letters.
        """
        for stem in free_names(self.stem, ""):
            names = tuple(stem + ending for ending in self.endings)
            if self.replace or not any(name.casefold() in taken for name in names):
                return names
        raise AssertionError("there is always another number")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written of a document, and what there is to say of it."""

    document: Document
    files: tuple[Path, ...]
    to_sign: tuple[Path, ...]
    """The files that both parties sign: the Word file and its twin."""
    sha256: str
    content: str
    audit: tuple[AuditFinding, ...]
    remarks: tuple[str, ...]
    public: bool


def names_in(folder: Path) -> frozenset[str]:
    """Return the names in a folder, in small letters; none where it cannot be listed."""
    try:
        return frozenset(name.casefold() for name in os.listdir(folder))  # noqa: PTH208  # names are enough
    except (OSError, ValueError):
        return frozenset()


def export(document: Document, profile: LayoutProfile, wish: Wish) -> Exported:
    """Write the files and return what was written; raises `FileProblem`."""
    made = list(_made(document, profile, wish))
    docx = made[0]
    files = _targets(wish)
    write_together(dict(zip(files, made, strict=True)))
    return Exported(
        document=document,
        files=files,
        to_sign=files[: 2 if wish.pdf else 1],
        sha256=hashlib.sha256(docx).hexdigest(),
        content=content_digest(docx),
        audit=audit(docx),
        remarks=tuple(_remarks(document, profile, wish)),
        public=wish.public,
    )


def _targets(wish: Wish) -> tuple[Path, ...]:
    """Return where the files go, none over another unasked: a folder need not list all that is in it."""
    taken = set(names_in(wish.folder))
    while True:
        names = wish.names(taken)
        hidden = {name.casefold() for name in names if os.path.lexists(wish.folder / name)}
        if wish.replace or not hidden:
            return tuple(wish.folder / name for name in names)
        taken |= hidden


def _made(document: Document, profile: LayoutProfile, wish: Wish) -> Iterator[bytes]:
    """Yield the files' bytes in the order of their endings."""
    copies = [document, public_copy(document, profile.blank)] if wish.public else [document]
    for copy in copies:
        yield write_docx(copy, profile)
        if wish.pdf:
            yield write_pdf(copy, profile)


def _remarks(document: Document, profile: LayoutProfile, wish: Wish) -> Iterator[str]:
    if wish.public:
        yield from name_remarks(public_copy(document, profile.blank))
    if wish.pdf:
        for path, characters in lacking(compose(document, profile), profile.font):
            yield f"{place_in_words(document, path)}: {lacking_sentence(characters)}"
