"""Loads the forms that Qt Designer edits."""

from importlib import import_module
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QFile, QIODevice
from PySide6.QtUiTools import QUiLoader
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ametijuhend.assets import asset
from ametijuhend.ui.look.icons import put_icons

CUSTOM_WIDGETS = {
    "CardListEditor": "form.cards",
    "DateEdit": "form.dates",
    "ElidedLabel": "look.labels",
    "GrowingTextEdit": "form.inputs",
    "HeadingEdit": "form.inputs",
    "HitList": "library.hits",
    "HouseTable": "house.table",
    "ItemListEditor": "form.items",
    "LanguageRows": "form.language_rows",
    "LinkList": "look.links",
}
"""Every class that forms promote to, and its module, which is loaded with the first form that needs it.

One that is missing here silently becomes its base class.
"""

Part = TypeVar("Part", bound=QWidget)


class FormMissingError(LookupError):
    """This program has no such form, or the shipped file is damaged."""


class _FormLoader(QUiLoader):
    """Makes the promoted widgets itself: those that Qt makes of registered classes are never let go."""

    @override
    def createWidget(self, className: str, parent: QWidget | None = None, name: str = "") -> QWidget:
        """Return a new widget of a class."""
        if className not in CUSTOM_WIDGETS:
            return super().createWidget(className, parent, name)
        made: QWidget = custom_widget(className)(parent)
        made.setObjectName(name)
        return made


def _new_loader() -> _FormLoader:
    """Return a loader that has not looked for Designer's plugins: no form needs one, and they take 15 ms."""
    paths = QCoreApplication.libraryPaths()
    QCoreApplication.setLibraryPaths([])
    try:
        return _FormLoader()
    finally:
        QCoreApplication.setLibraryPaths(paths)


def custom_widget(name: str) -> type[QWidget]:
    """Return a class that forms promote to."""
    module = import_module(f"ametijuhend.ui.{CUSTOM_WIDGETS[name]}")
    found: type[QWidget] = getattr(module, name)
    return found


def load_form(name: str, parent: QWidget | None = None) -> QWidget:
    """Return a new widget made from ``forms/<name>.ui``; its inputs have accessible names and icons."""
    loader = _new_loader()
    file = QFile(str(asset("forms", f"{name}.ui")))
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FormMissingError(name)
    form = loader.load(file, parent)
    file.close()
    if form is None:
        raise FormMissingError(f"{name}: {loader.errorString()}")
    _name_inputs(form)
    put_icons(form)
    return form


def fill(widget: QWidget, name: str) -> QWidget:
    """Return a form of ``forms/<name>.ui`` that fills a widget from edge to edge."""
    form = load_form(name)
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(form)
    return form


def child(form: QWidget, kind: type[Part], name: str) -> Part:
    """Return the widget of a form by its object name; raises `FormMissingError` where the form lacks it."""
    found = form.findChild(kind, name)
    if found is None:
        raise FormMissingError(f"{form.objectName()} has no {kind.__name__} {name}")
    return found


def _name_inputs(form: QWidget) -> None:
    """Give every input without an accessible name that of the label above it."""
    for label in form.findChildren(QLabel):
        buddy = label.buddy()
        if buddy is not None and not buddy.accessibleName():
            buddy.setAccessibleName(label.text().replace("&", ""))
