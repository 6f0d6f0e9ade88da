"""Which version of a document a container holds: this one, an earlier one, or one that somebody changed."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from ametijuhend.export.digest import digest_of
from ametijuhend.model.document import Document
from ametijuhend.readers.guard import Archive
from ametijuhend.signing.container import Container
from ametijuhend.signing.words import Change, changes, same_words, texts_of
from ametijuhend.storage.problems import FileProblem

_UNRELATED = 0.3


class Match(StrEnum):
    """How the file in a container compares with a document."""

    THIS = "this"
    """This version, unchanged."""
    RESAVED = "resaved"
    """This version's words, saved by another program."""
    OTHER = "other"
    """Another version of the document."""
    CHANGED = "changed"
    """Changed after it was exported."""
    UNRELATED = "unrelated"
    """Another document altogether."""
    NONE = "none"
    """The container holds no DOCX that can be compared."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A version of the document; its DOCX is made when it is asked for."""

    name: str
    export: Callable[[], bytes]
    export_hash: str = ""
    """What the version remembers of its export: another program version may have made other bytes."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A PDF in a container."""

    file: str
    same: bool
    """Whether it is the one that is made of the document, byte by byte."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which version a container holds."""

    match: Match
    file: str = ""
    """The file in the container that was compared."""
    version: str = ""
    """The other version's name."""
    changes: tuple[Change, ...] = ()
    twins: tuple[Twin, ...] = ()
    """The PDFs beside it."""
    beside: tuple[str, ...] = ()
    """The Word files beside it that are not this version."""


def twins_in(container: Container, pdf: Callable[[], bytes]) -> tuple[Twin, ...]:
    """Return the PDFs in a container; ``pdf``, asked only where there are any, gives the document's own."""
    found = {name: data for name, data in container.files.items() if name.lower().endswith(".pdf")}
    made = pdf() if found else b""
    return tuple(Twin(name, data == made) for name, data in found.items())


def compared(
    container: Container, document: Document, export: Callable[[], bytes], versions: Iterable[Candidate] = ()
) -> Verdict:
    """Return which version of a document a container holds; ``export`` gives the document's own DOCX."""
    if not container.files:
        return _of_digests(container, document, export, versions)
    found = [_of_file(container, name, document, export) for name in _docx_in(container)]
    best = min(found, key=lambda verdict: list(Match).index(verdict.match), default=Verdict(Match.NONE))
    if best.match not in {Match.THIS, Match.NONE}:
        best = _of_versions(container, versions) or best
    strange = {one.file for one in found if one.match is not Match.THIS} - {best.file}
    return replace(best, beside=tuple(one.file for one in found if one.file in strange))


def _of_versions(container: Container, versions: Iterable[Candidate]) -> Verdict | None:
    """Return which kept version a container holds; None for none of them."""
    digests = {_digest(container.files[name], name): name for name in _docx_in(container)}
    hashes = {_sha256(container.files[name]): name for name in _docx_in(container)}
    for version in versions:
        file = hashes.get(version.export_hash) or digests.get(_digest(version.export(), version.name))
        if file:
            return Verdict(Match.OTHER, file, version.name)
    return None


def _of_digests(
    container: Container, document: Document, export: Callable[[], bytes], versions: Iterable[Candidate]
) -> Verdict:
    """Return which version a container without files stands for: the digests alone tell."""
    signed = {
        reference.digest.hex(): reference.name
        for signature in container.signatures
        for reference in signature.references
        if reference.algorithm == "sha256"
    }
    file = signed.get(document.export_hash) or signed.get(_sha256(export()))
    if file:
        return Verdict(Match.THIS, file)
    for version in versions if signed else ():
        file = signed.get(version.export_hash) or signed.get(_sha256(version.export()))
        if file:
            return Verdict(Match.OTHER, file, version.name)
    return Verdict(Match.NONE)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _docx_in(container: Container) -> list[str]:
    return [name for name in container.files if name.lower().endswith(".docx")]


def _of_file(container: Container, name: str, document: Document, export: Callable[[], bytes]) -> Verdict:
    data = container.files[name]
    if document.export_hash and _sha256(data) == document.export_hash:
        return Verdict(Match.THIS, name)
    try:
        signed = Archive(data, name)
        texts = texts_of(signed)
        digest = digest_of({member: signed.read(member) for member in signed.names})
    except (FileProblem, KeyError):
        return Verdict(Match.NONE, name)
    own = export()
    if digest == _digest(own, name):
        return Verdict(Match.THIS, name)
    ours = texts_of(Archive(own, name))
    if texts == ours:
        return Verdict(Match.RESAVED, name)
    if same_words(ours, texts) < _UNRELATED:
        return Verdict(Match.UNRELATED, name)
    return Verdict(Match.CHANGED, name, changes=changes(ours, texts))


def _digest(docx: bytes, name: str) -> str:
    """Return a DOCX's content digest; empty where it cannot be read within the limits."""
    try:
        archive = Archive(docx, name)
        return digest_of({member: archive.read(member) for member in archive.names})
    except FileProblem:
        return ""
