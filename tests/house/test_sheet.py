"""The house's list as a spreadsheet that Excel opens."""

from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from ametijuhend.house.briefs import Brief, Stamp
from ametijuhend.house.details import Details
from ametijuhend.house.sheet import sheet_of


def test_every_document_is_a_row_with_dates_and_counts():
    one = Brief(
        Path("/kaust/a.ametijuhend"),
        Stamp(1, 1),
        title="=Nõunik",
        unit="Büroo\x07",
        last_review=date(2025, 1, 1),
        details=Details("m", updates=2, differing=5, warnings=3),
    )
    broken = Brief(Path("/kaust/katki.ametijuhend"), Stamp(1, 1), "Fail on katki.")
    sheet = load_workbook(BytesIO(sheet_of([one, broken], date(2026, 11, 24)))).active
    heading, first, second = sheet.iter_rows(values_only=True)
    assert heading[:2] == ("Ametinimetus", "Struktuuriüksus")
    assert first[:4] == ("=Nõunik", "Büroo", None, "koostamisel")
    assert sheet["A2"].data_type == "s"
    assert [day.date() for day in first[4:6]] == [date(2025, 1, 1), date(2026, 1, 2)]
    assert first[6] == "tähtaeg möödas"
    assert first[8:13] == (2, 5, 0, 3, 0)
    assert second[13:] == (str(broken.path), "Fail on katki.")
    assert sheet.freeze_panes == "A2"
