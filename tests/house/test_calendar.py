"""The calendar of reviews: a standard's file that can be read again without doubling anything."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from ametijuhend.house.briefs import Brief, Stamp
from ametijuhend.house.calendar import calendar

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def brief(name="a", last=date(2025, 12, 1), **fields):
    return Brief(
        Path(f"/kaust/{name}.ametijuhend"), Stamp(1, 1), id=name, title="Nõunik", last_review=last, **fields
    )


def unfolded(data):
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_each_document_is_a_day_in_the_calendar():
    lines = unfolded(calendar([brief(unit="Büroo"), brief("b", None)], NOW))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1
    assert "DTSTART;VALUE=DATE:20261202" in lines
    assert "DTEND;VALUE=DATE:20261203" in lines
    assert "DTSTAMP:20261124T093000Z" in lines
    (summary,) = [one for one in lines if one.startswith("SUMMARY:")]
    assert "Nõunik" in summary
    assert "Büroo\\nViimati üle vaadatud: 01.12.2025\\n/kaust/a" in "".join(lines)


def test_a_document_keeps_its_event():
    def names(data):
        return [one for one in unfolded(data) if one.startswith("UID:")]

    one = brief()
    later = replace(one, title="Muu", last_review=date(2026, 2, 1), path=Path("/mujal/b.ametijuhend"))
    assert names(calendar([one], NOW)) == names(calendar([later], NOW)) == ["UID:a@ametijuhend.local"]
    assert len(names(calendar([one, later], NOW))) == 1


def test_lines_are_folded_between_letters_and_marks_escaped():
    odd = replace(brief(), title="Õ" * 60 + ", jurist; \\ \n reavahetus \x07")
    data = calendar([odd], NOW)
    assert data.count(b"\r\n") == data.count(b"\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert "Õ" * 60 + "\\, jurist\\; \\\\ reavahetus" in "".join(unfolded(data))
    assert "\x07" not in data.decode()
