"""The inputs of the forms, looked at closely."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("family", ["DejaVu Sans", "Liberation Sans"])
@pytest.mark.parametrize("size", [9, 10, 10.5, 11, 12])
def test_a_long_text_is_shown_to_its_last_line(reader, size, family):
    edit = reader.field("purpose")
    edit.setStyleSheet(f"font-family: '{family}'; font-size: {size}pt")
    edit.show_text("Töökoha eesmärk on pikk jutt. " * 60)
    QApplication.processEvents()
    block = edit.document().firstBlock()
    assert block.layout().lineCount() > 10
    assert edit.document().documentLayout().blockBoundingRect(block).height() <= edit.viewport().height()
    assert edit.firstVisibleBlock() == block
    assert edit.verticalScrollBar().maximum() == 0
