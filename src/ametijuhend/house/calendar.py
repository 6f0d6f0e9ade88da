"""The reviews that are due as a calendar file (RFC 5545), for whatever calendar the office has."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from ametijuhend.house.briefs import Brief
from ametijuhend.language import language, translate

_MOST_BYTES = 75
"""Of a line, by the standard; what is longer goes on behind a space."""
_DOMAIN = "ametijuhend.local"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar(briefs: Iterable[Brief], now: datetime) -> bytes:
    """Return a calendar with a day for each document whose next review is known.

    A document's event has the same name each time: a calendar that reads the file again moves the event and
    makes no second one.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ametijuhend//Reviews//" + language.code.upper(),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(line for one in _once(briefs) for line in _event(one, now)),
        "END:VCALENDAR",
    ]
    return b"".join(_folded(line) for line in lines)


def _once(briefs: Iterable[Brief]) -> Iterator[Brief]:
    seen: set[str] = set()
    for one in briefs:
        if one.next_review is not None and _uid(one) not in seen:
            seen.add(_uid(one))
            yield one


def _event(brief: Brief, now: datetime) -> Iterator[str]:
    day = brief.next_review
    assert day is not None  # noqa: S101  # `_once` leaves the others out
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(brief)}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(day)}"
    if day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(day + timedelta(days=1))}"
    summary = translate("House", "Review the job description: {title}").format(title=brief.name)
    yield f"SUMMARY:{_text(summary)}"
    last = brief.last_review
    told = [" ".join(brief.unit.split())]
    if last is not None:
        reviewed = translate("House", "Last reviewed: {day}")
        told.append(reviewed.format(day=f"{last.day:02}.{last.month:02}.{last.year}"))
    told.append(str(brief.path))
    yield "DESCRIPTION:" + _text("\n".join(filter(None, told)))
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(brief: Brief) -> str:
    name = brief.id or hashlib.sha256(str(brief.path).encode(errors="replace")).hexdigest()[:16]
    return f"{name}@{_DOMAIN}"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    """Return a text as the format writes it."""
    seen = "".join(one for one in text if one == "\n" or one >= " ")
    return seen.translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """Return a line, and its end, in pieces that are short enough; no letter is cut in two."""
    pieces: list[bytes] = [b""]
    for letter in line:
        data = letter.encode(errors="replace")
        if len(pieces[-1]) + len(data) > _MOST_BYTES:
            pieces.append(b" ")
        pieces[-1] += data
    return b"\r\n".join(pieces) + b"\r\n"
