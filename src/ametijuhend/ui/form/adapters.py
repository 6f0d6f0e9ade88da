"""How each class of input shows a value and gives one back: the one table the binder goes by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ametijuhend.ui.form.dates import DateEdit
from ametijuhend.ui.form.inputs import GrowingTextEdit, HeadingEdit


@dataclass(frozen=True, slots=True)
class Adapter:
    """Reads and writes one class of input, and knows which signal tells of the user's change."""

    read: Callable[[Any], object]
    write: Callable[[Any, Any], None]
    signal: Callable[[Any], SignalInstance]
    typed: bool = False
    """Whether keys make the value: then a burst of them is one undo step."""


def _write_line(edit: QLineEdit, text: str) -> None:
    place = edit.cursorPosition()
    edit.setText(text)
    edit.setCursorPosition(place if edit.hasFocus() else 0)


def _read_choice(combo: QComboBox) -> object:
    return combo.property("values")[combo.currentIndex()]


def _write_choice(combo: QComboBox, value: str) -> None:
    combo.setCurrentIndex(list(combo.property("values")).index(str(value)))


ADAPTERS: dict[type[QWidget], Adapter] = {
    GrowingTextEdit: Adapter(
        lambda edit: edit.text, GrowingTextEdit.show_text, lambda edit: edit.textChanged, typed=True
    ),
    HeadingEdit: Adapter(
        lambda edit: edit.own_text, HeadingEdit.show_text, lambda edit: edit.textChanged, typed=True
    ),
    DateEdit: Adapter(lambda edit: edit.value, DateEdit.show_date, lambda edit: edit.date_changed),
    QLineEdit: Adapter(QLineEdit.text, _write_line, lambda edit: edit.textEdited, typed=True),
    QCheckBox: Adapter(QCheckBox.isChecked, QCheckBox.setChecked, lambda check: check.toggled),
    QComboBox: Adapter(_read_choice, _write_choice, lambda combo: combo.currentIndexChanged),
}


def adapter_of(widget: QWidget) -> Adapter | None:
    """Return the adapter of an input's own class."""
    return ADAPTERS.get(type(widget))
