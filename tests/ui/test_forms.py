"""Every form that ships loads, is bound to places that exist, and can be heard as well as seen."""

import gc
import re
import weakref
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from ametijuhend.assets import asset
from ametijuhend.model.document import SectionKind
from ametijuhend.ui.form.sections import DETAILS, SECTION_FORMS
from ametijuhend.ui.look.forms import CUSTOM_WIDGETS, FormMissingError, custom_widget, load_form

FORMS = sorted(path.stem for path in asset("forms").glob("*.ui"))
INPUTS = (QAbstractButton, QComboBox, QLineEdit, QListWidget, QPlainTextEdit)


def test_there_are_forms():
    assert len(FORMS) >= 15
    assert {spec.form for spec in SECTION_FORMS.values()} < set(FORMS)


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.usefixtures("qapp")
def test_a_form_loads_with_the_classes_it_names(name):
    root = ET.parse(asset("forms", f"{name}.ui")).getroot()  # noqa: S314  # our own file
    form = load_form(name)
    named = {(one.get("name"), one.get("class")) for one in root.iter("widget")}
    promoted = set(CUSTOM_WIDGETS)
    assert named
    for object_name, kind in named:
        found = form if form.objectName() == object_name else form.findChild(QWidget, object_name)
        assert found is not None, object_name
        assert type(found).__name__ == kind
        if kind not in promoted:
            assert kind.startswith("Q"), f"{kind} is not registered"
    form.deleteLater()


@pytest.mark.parametrize("name", FORMS)
def test_a_form_says_where_its_own_classes_are(name):
    root = ET.parse(asset("forms", f"{name}.ui")).getroot()  # noqa: S314  # our own file
    said = {one.findtext("class"): one.findtext("header") for one in root.iter("customwidget")}
    assert said == {one: f"ametijuhend.ui.{CUSTOM_WIDGETS[one]}" for one in said}


@pytest.mark.usefixtures("qapp")
def test_a_form_that_is_not_there_says_so():
    with pytest.raises(FormMissingError):
        load_form("puudub")


@pytest.mark.usefixtures("qapp")
def test_forms_that_are_gone_are_let_go():
    """Qt's own loader keeps every promoted widget for ever: a document's forms would stay in memory."""
    forms = [load_form(name) for name in FORMS]
    watched = [
        weakref.ref(one)
        for form in forms
        for one in form.findChildren(QWidget)
        if isinstance(one, tuple(map(custom_widget, CUSTOM_WIDGETS)))
    ]
    assert len(watched) > 30
    while forms:
        forms.pop().deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [one for one in watched if one() is not None] == []


@pytest.mark.parametrize("section", [*SectionKind, DETAILS])
def test_every_input_has_a_name_for_those_who_hear_it(reader, section):
    page = reader.show(section)
    inputs = [one for one in page.findChildren(QWidget) if isinstance(one, INPUTS)]
    assert inputs
    for one in inputs:
        if one.objectName() == "qt_spinbox_lineedit" or isinstance(one.parent(), QLineEdit):
            continue
        said = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        assert said, f"{one.objectName()} on {section} is nameless"


def test_the_places_of_the_window_outside_the_forms_have_names_too(reader):
    for one in reader.window.findChildren(QAbstractButton):
        if one.isVisible() and "qt_" not in one.objectName():
            assert one.accessibleName() or one.text() or one.toolTip(), one.objectName()


@pytest.mark.parametrize("name", FORMS)
def test_no_form_holds_estonian_of_its_own(name):
    text = asset("forms", f"{name}.ui").read_text(encoding="utf-8")
    assert not re.findall(r"<string>[^<]*[õäöüÕÄÖÜ][^<]*</string>", text)
