"""A signed container (ASiC-E, BDOC) read: its files, its signatures as they state themselves, their digests.

A digest that matches says that a file is the one that the signature names. It does not say that the signature
is valid: whoever forges a signature writes matching digests into it. That judgement is DigiDoc4's.
"""

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from urllib.parse import unquote

from lxml.etree import _Element

from ametijuhend.language import translate
from ametijuhend.readers import refusals
from ametijuhend.readers.guard import LIMITS, Archive
from ametijuhend.signing.certificate import Subject, subject_of
from ametijuhend.storage.files import read_limited
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem

SUFFIXES = (".asice", ".sce", ".bdoc", ".asics", ".scs")
_MIMETYPES = (b"application/vnd.etsi.asic-e+zip", b"application/vnd.etsi.asic-s+zip")
_SIGNATURES = re.compile(r"META-INF/[^/]*signatures?[^/]*\.xml", re.IGNORECASE)
_OTHER_SIGNATURES = re.compile(r"META-INF/[^/]*\.(?:p7s|tst|ers)", re.IGNORECASE)
_HASHCODES = "META-INF/hashcodes-"
_DS = "{http://www.w3.org/2000/09/xmldsig#}"
_SIGNED_PROPERTIES = "#SignedProperties"
_MOST_SIGNATURES = 100
_LONGEST = 200
_YEARS = range(1990, 2200)
"""A year beyond these is no time of signing, and at the ends of the calendar no place's clock can show it."""
_ALGORITHMS = {
    "http://www.w3.org/2000/09/xmldsig#sha1": "sha1",
    "http://www.w3.org/2001/04/xmldsig-more#sha224": "sha224",
    "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
    "http://www.w3.org/2001/04/xmldsig-more#sha384": "sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
}


class Digest(StrEnum):
    """How a signature's digest of a file compares with the file."""

    MATCHES = "matches"
    DIFFERS = "differs"
    MISSING = "missing"
    """The container does not hold the file."""
    UNCHECKED = "unchecked"
    """The signature uses an algorithm or a transformation that is not known here."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A file that a signature names."""

    name: str
    """As the signature writes it: to be shown, it goes through `one_line`."""
    algorithm: str
    digest: bytes
    found: Digest

    @property
    def weak(self) -> bool:
        """Whether the digest is SHA-1, which can be forged."""
        return self.algorithm == "sha1"


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature as it states itself: who, when, in which role, of which files."""

    signer: Subject
    time: datetime | None
    roles: tuple[str, ...]
    references: tuple[Reference, ...]

    def covers(self, name: str) -> bool:
        """Return whether the signature names a file."""
        return any(reference.name == name for reference in self.references)


@dataclass(frozen=True, slots=True)
class Container:
    """A container as it was read."""

    name: str
    sha256: str
    files: Mapping[str, bytes]
    """The data files by name."""
    signatures: tuple[Signature, ...]
    proper: bool = True
    """Whether it begins with the MIME type that such a container must begin with."""
    hashcode: bool = False
    """Whether digests stand in the files' place."""
    unread: bool = False
    """Whether it holds signatures or time stamps in a form that is not read here."""

    @property
    def intact(self) -> bool:
        """Whether there is a signature, and each names every file, with a digest that matches."""
        return (
            bool(self.signatures and self.files)
            and all(signature.covers(name) for signature in self.signatures for name in self.files)
            and all(one.found is Digest.MATCHES for signed in self.signatures for one in signed.references)
        )

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The files that at least one signature does not name, or all if there is none."""
        return tuple(
            name
            for name in self.files
            if not self.signatures or not all(one.covers(name) for one in self.signatures)
        )

    @property
    def day(self) -> datetime | None:
        """When the last signature was given, as it states."""
        times = [signature.time for signature in self.signatures if signature.time]
        return max(times) if times else None


def read_container(path: Path) -> Container:
    """Return the container in a file; raises `FileProblem`."""
    return container_of(read_limited(path, LIMITS.file), shown_name(path))


def container_of(data: bytes, name: str) -> Container:
    """Return the container of these bytes; raises `FileProblem`."""
    if not data.startswith(b"PK"):
        raise _no_container(name)
    try:
        return _read(Archive(data, name), hashlib.sha256(data).hexdigest())
    except FileProblem as problem:
        if problem.sentence in {refusals.damaged(name).sentence, refusals.encrypted(name).sentence}:
            raise _broken(name) from problem
        raise


def _read(archive: Archive, sha256: str) -> Container:
    listed = archive.names
    mimetype = archive.read("mimetype").strip() if "mimetype" in listed else b""
    inside = [one for one in listed if one != "mimetype" and not one.startswith("META-INF/")]
    signed = [one for one in listed if _SIGNATURES.fullmatch(one)]
    if not mimetype and not signed:
        raise _no_container(archive.name)
    if len(set(map(_normal, inside))) < len(inside):
        raise refusals.odd_names(archive.name)
    files = {_normal(one): archive.read(one) for one in inside}
    elements = [found for one in signed for found in archive.xml(one).iter(f"{_DS}Signature")]
    if len(elements) > _MOST_SIGNATURES:
        raise refusals.too_many_members(archive.name)
    digests = _Digests(files)
    return Container(
        name=archive.name,
        sha256=sha256,
        files=files,
        signatures=tuple(_signature(element, digests) for element in elements),
        proper=mimetype in _MIMETYPES and listed[0] == "mimetype",
        hashcode=any(one.startswith(_HASHCODES) for one in listed),
        unread=any(_OTHER_SIGNATURES.fullmatch(one) for one in listed),
    )


class _Digests:
    """The digests of the files, each reckoned once: a signature may name a large file ten thousand times."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._known: dict[tuple[str, str], bytes] = {}

    def compared(self, name: str, algorithm: str, digest: bytes) -> Digest:
        """Return how a digest compares with a file's."""
        if name not in self._files:
            return Digest.MISSING
        if not algorithm:
            return Digest.UNCHECKED
        place = (name, algorithm)
        if place not in self._known:
            made = hashlib.new(algorithm, self._files[name], usedforsecurity=False)
            self._known[place] = made.digest()
        return Digest.MATCHES if self._known[place] == digest else Digest.DIFFERS


def _broken(name: str) -> FileProblem:
    text = translate(
        "Signing", "“{name}” is damaged or incomplete: open it in DigiDoc4, or ask for the container anew."
    )
    return FileProblem(text.format(name=name))


def _no_container(name: str) -> FileProblem:
    text = translate(
        "Signing",
        "“{name}” is no signed container (ASiC-E or BDOC): choose the file that DigiDoc4 made when signing.",
    )
    return FileProblem(text.format(name=name))


def _normal(name: str) -> str:
    """Return a file's name as it is compared: systems write the same letters in two ways."""
    return unicodedata.normalize("NFC", name)


def _signature(element: _Element, digests: _Digests) -> Signature:
    return Signature(
        signer=_signer(element),
        time=_time(_first(element, "SigningTime")),
        roles=tuple(_line(one.text or "") for one in element.iter("{*}ClaimedRole") if one.text),
        references=tuple(_references(element, digests)),
    )


def _references(element: _Element, digests: _Digests) -> Iterator[Reference]:
    for one in element.iterfind(f"{_DS}SignedInfo/{_DS}Reference"):
        uri = one.get("URI", "")
        if uri.startswith("#") or one.get("Type", "").endswith(_SIGNED_PROPERTIES):
            continue
        method = one.find(f"{_DS}DigestMethod")
        named = "" if method is None else method.get("Algorithm", "")
        algorithm = _ALGORITHMS.get(named, "")
        digest = _decoded(one.findtext(f"{_DS}DigestValue"))
        name = _normal(unquote(uri).removeprefix("./"))
        transformed = one.find(f"{_DS}Transforms") is not None
        found = digests.compared(name, "" if transformed else algorithm, digest)
        yield Reference(name, algorithm or _line(named), digest, found)


def _signer(element: _Element) -> Subject:
    path = f"{_DS}KeyInfo/{_DS}X509Data/{_DS}X509Certificate"
    return subject_of(_decoded(element.findtext(path)))


def _first(element: _Element, tag: str) -> str:
    return next((one.text or "" for one in element.iter(f"{{*}}{tag}")), "")


def _time(text: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if time.year not in _YEARS:
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _decoded(text: str | None) -> bytes:
    try:
        return base64.b64decode("".join((text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _line(text: str) -> str:
    return one_line(text)[:_LONGEST]


def one_line(text: str) -> str:
    """Return a text of unknown origin in one line, without what would steer a terminal or turn words."""
    return " ".join("".join(map(_shown, text)).split())


def _shown(character: str) -> str:
    kind = unicodedata.category(character)
    return "" if kind == "Cf" else " " if kind.startswith("C") else character
