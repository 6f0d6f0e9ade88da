"""Choosing a layout: what it asks for appears, what has no place is named, undo brings all back."""

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ametijuhend.assets import asset
from ametijuhend.ui.form.sections import DETAILS

OHVRIABI = asset("resources", "samples", "koordinaator-ohvriabi.ametijuhend")


def _details(user) -> QWidget:
    user.editor.show_section(DETAILS)
    return user.editor.page


def _choose(page: QWidget, words: str) -> None:
    combo = page.findChild(QComboBox, "layoutCombo")
    place = next(place for place in range(combo.count()) if words in combo.itemText(place))
    combo.setCurrentIndex(place)
    combo.activated.emit(place)


def _visible(page: QWidget, name: str) -> bool:
    return page.findChild(QWidget, name).isVisibleTo(page)


def test_a_layout_shows_its_fields_names_what_it_asks_for_and_is_one_step(user):
    user.program.desk.start_from_sample(OHVRIABI)
    original = user.document
    user.editor.show_section("general")
    general = user.editor.page
    assert not _visible(general, "subordinatesEdit")
    details = _details(user)
    assert not _visible(details, "orderNumberEdit")
    assert not _visible(details, "movedLabel")
    _choose(details, "Käskkirja lisa")
    assert user.document.layout.profile == "ska-kaskkiri"
    assert _visible(details, "orderNumberEdit")
    assert _visible(general, "subordinatesEdit")
    assert _visible(general, "subordinatesLabel")
    notice = details.findChild(QLabel, "movedLabel").text()
    assert "Alluvad" in notice
    assert "käskkirja number" in notice
    user.type_into("general/subordinates", "Puuduvad")
    assert "Alluvad" not in details.findChild(QLabel, "movedLabel").text()
    _choose(_details(user), "Töölepingu")
    assert "alluvad" in details.findChild(QLabel, "movedLabel").text()
    assert not _visible(general, "subordinatesEdit")
    session = user.program.desk.session
    while session.stack.canUndo():
        session.undo()
    assert user.document is original


def test_every_section_s_page_opens_in_the_other_layout(user):
    user.program.desk.start_from_sample(OHVRIABI)
    _choose(_details(user), "Käskkirja lisa")
    for section in user.document.sections:
        user.editor.show_section(section.kind.value)
        assert user.editor.page.isVisible()
    assert user.editor.panel.pages.page_count == 3


def test_an_employee_is_offered_no_official_s_layout(user):
    user.program.desk.start_from_sample(OHVRIABI.with_name("tiimijuht.ametijuhend"))
    combo = _details(user).findChild(QComboBox, "layoutCombo")
    assert combo.count() == 1
