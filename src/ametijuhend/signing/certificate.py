"""Who a certificate was made out to: as much of X.509 as it takes to read a name, and no judgement of it."""

from collections.abc import Iterator
from dataclasses import dataclass

_OID, _VERSION = 0x06, 0xA0
_COMMON_NAME, _SERIAL_NUMBER = bytes.fromhex("550403"), bytes.fromhex("550405")
_TEXTS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1E: "utf-16-be"}
_LONGEST = 200
_BEFORE_SUBJECT = 4
"""Serial number, algorithm, issuer and validity stand before the subject."""
_LONG_FORM = 0x80
_MOST_LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Subject:
    """The holder of a certificate, as it names him."""

    common_name: str = ""
    serial_number: str = ""


def subject_of(der: bytes) -> Subject:
    """Return the subject of a certificate; an empty one where it cannot be read."""
    try:
        _, certificate = next(_parts(der))
        _, signed_part = next(_parts(certificate))
        fields = [part for part in _parts(signed_part) if part[0] != _VERSION]
        names = dict(_names(fields[_BEFORE_SUBJECT][1]))
    except (ValueError, IndexError, StopIteration, LookupError, UnicodeDecodeError):
        return Subject()
    return Subject(names.get(_COMMON_NAME, ""), names.get(_SERIAL_NUMBER, ""))


def _names(subject: bytes) -> Iterator[tuple[bytes, str]]:
    for _, relative in _parts(subject):
        for _, pair in _parts(relative):
            (kind, oid), (encoding, value) = list(_parts(pair))[:2]
            if kind == _OID and encoding in _TEXTS:
                text = value.decode(_TEXTS[encoding])
                yield oid, "".join(one for one in text if one.isprintable())[:_LONGEST]


def _parts(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the tag and the content of each element; raises `ValueError` where one is cut short."""
    at = 0
    while at < len(der):
        tag, length = der[at], der[at + 1]
        at += 2
        if length & _LONG_FORM:
            count = length & ~_LONG_FORM
            if not 0 < count <= _MOST_LENGTH_BYTES:
                raise ValueError("a length of no known form")
            length = int.from_bytes(der[at : at + count])
            at += count
        if at + length > len(der):
            raise ValueError("an element longer than what holds it")
        yield tag, der[at : at + length]
        at += length
