"""Limits on any ZIP and its XML, checked before anything is unpacked or built.

What passes here unpacks and parses within a few hundred milliseconds and a fraction of 300 MB, whoever made
it. Nothing that a file mentions is ever fetched or run.
"""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import _Element

from ametijuhend.readers import refusals
from ametijuhend.storage.refusals import too_large

_ENTRY = b"PK\x01\x02"
_ENTRIES = 20_000
"""More marks of an entry than this are not even listed: a directory of 400,000 entries takes seconds."""
_UNREADABLE = (
    BadZipFile, NotImplementedError, zlib.error, EOFError, struct.error, ArithmeticError, ValueError,
    RuntimeError, OSError, LookupError,
)  # fmt: skip
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_OUTSIDE = re.compile(r"(^|/)\.\.(/|$)|^/|^[A-Za-z]:")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file, its members and its XML may be; lengths in bytes."""

    file: int = 20_000_000
    members: int = 400
    member: int = 30_000_000
    total: int = 80_000_000
    ratio: int = 150
    """How many times smaller a member over a megabyte may have been packed."""
    elements: int = 200_000
    """XML elements in all parts that are read."""
    attributes: int = 1_000_000


LIMITS = Limits()
_MEGABYTE = 1_000_000


class Archive:
    """A ZIP that keeps within the limits; each member is unpacked when it is asked for."""

    def __init__(self, data: bytes, name: str, limits: Limits = LIMITS) -> None:
        """Look at the ZIP's directory alone; raises `FileProblem`."""
        self.name = name
        self._limits = limits
        self._elements = 0
        if len(data) > limits.file:
            raise too_large(name, limits.file)
        if not data.startswith(b"PK"):
            raise refusals.other_kind(data, name)
        if data.count(_ENTRY) > _ENTRIES:
            raise refusals.too_many_members(name)
        try:
            self._zip = ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _UNREADABLE as error:
            raise refusals.damaged(name) from error
        self._entries = {_plain(entry.filename): entry for entry in self._judged(entries)}

    def _judged(self, entries: list[ZipInfo]) -> Iterator[ZipInfo]:
        limits = self._limits
        if len(entries) > limits.members:
            raise refusals.too_many_members(self.name)
        if sum(entry.file_size for entry in entries) > limits.total:
            raise refusals.too_much_inside(self.name)
        seen: set[str] = set()
        for entry in entries:
            name = _plain(entry.filename)
            if name.casefold() in seen or _OUTSIDE.search(name):
                raise refusals.odd_names(self.name)
            seen.add(name.casefold())
            if entry.flag_bits & 0x1:
                raise refusals.encrypted(self.name)
            if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
                raise refusals.damaged(self.name)
            squeezed = entry.file_size > max(_MEGABYTE, limits.ratio * max(entry.compress_size, 1))
            if entry.file_size > limits.member or squeezed:
                raise refusals.too_much_inside(self.name)
            if not name.endswith("/"):
                yield entry

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the ZIP's order."""
        return tuple(self._entries)

    def read(self, member: str) -> bytes:
        """Return a member's bytes, never more than the directory promised; raises `FileProblem`."""
        entry = self._entries[member]
        try:
            # Asked for a number of bytes, zipfile unpacks no more; asked for all, a lying entry's gigabyte.
            with self._zip.open(entry) as stream:
                data = stream.read(entry.file_size)
        except _UNREADABLE as error:
            raise refusals.damaged(self.name) from error
        if len(data) != entry.file_size:
            raise refusals.damaged(self.name)
        return data

    def xml(self, member: str) -> _Element:
        """Return the root of a member that is XML; raises `FileProblem`."""
        data = self.read(member)
        self._elements += elements_at_most(data)
        if self._elements > self._limits.elements or data.count(b"=") > self._limits.attributes:
            raise refusals.too_much_inside(self.name)
        return parsed(data, self.name)


def elements_at_most(data: bytes) -> int:
    """Return a number that the elements of this XML do not exceed."""
    return data.count(b"<") - data.count(b"</")


def parsed(data: bytes, name: str) -> _Element:
    """Return the root of XML without a document type; raises `FileProblem` naming the file."""
    if any(mark in data for mark in _DOCTYPE):
        raise refusals.document_type(name)
    if b"purl.oclc.org/ooxml" in data:
        data = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data)
    # Office files are UTF-8 or UTF-16; another encoding could hide a mark from the checks above.
    parser = etree.XMLParser(
        encoding=None if data.startswith(_WIDE) else "utf-8", resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusals.damaged(name) from error
    return root


def _plain(name: str) -> str:
    return name.replace("\\", "/")
