"""Choosing a document's layout, and which inputs a layout asks for."""

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ametijuhend.language import translate
from ametijuhend.layout.moving import missing, placed_fields, unplaced
from ametijuhend.layout.profile import LayoutProfile, shipped_profiles
from ametijuhend.model.document import LayoutRef
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import place_name

ONLY_WHERE_PRINTED = "onlyWherePrinted"
"""Set in a form on inputs that not every layout prints."""


def show_asked(form: QWidget, session: DocumentSession) -> None:
    """Hide the inputs that the document's layout has no place for, with their labels; show the others."""
    asked = placed_fields(session.profile, session.document.regime)
    for widget in form.findChildren(QWidget):
        if widget.property(ONLY_WHERE_PRINTED):
            shown = widget.property("modelPath") in asked
            widget.setVisible(shown)
            for label in form.findChildren(QLabel):
                if label.buddy() is widget:
                    label.setVisible(shown)


class LayoutChoice:
    """The list of layouts on the page of the document's details, and what a layout leaves out or asks for."""

    def __init__(self, session: DocumentSession, combo: QComboBox, notice: QLabel) -> None:
        self._session = session
        self._combo = combo
        self._notice = notice
        for profile in shipped_profiles(session.document.regime):
            combo.addItem(_name(profile), LayoutRef(profile=profile.profile, version=profile.version))
        combo.activated.connect(self._choose)
        self.show()

    def show(self) -> None:
        """Show the document's layout, and in words what has no place in it and what is missing."""
        document, profile = self._session.document, self._session.profile
        layouts = [self._combo.itemData(place) for place in range(self._combo.count())]
        self._combo.setCurrentIndex(
            next(place for place, ref in enumerate(layouts) if ref.profile == profile.profile)
        )
        lines = [
            (
                translate("Layouts", "Not printed in this layout, but kept: {places}."),
                unplaced(document, profile),
            ),
            (translate("Layouts", "This layout also asks for: {places}."), missing(document, profile)),
        ]
        text = "\n".join(
            line.format(places=", ".join(place_name(document, profile, path) for path in paths))
            for line, paths in lines
            if paths
        )
        self._combo.setEnabled(self._session.editable)
        self._notice.setText(text)
        self._notice.setVisible(bool(text))

    def _choose(self, place: int) -> None:
        session = self._session
        ref = self._combo.itemData(place)
        text = translate("Layouts", "Layout: {name}").format(name=self._combo.itemText(place))
        session.edit("layout", ref, text)


def _name(profile: LayoutProfile) -> str:
    if profile.confirmed:
        return profile.title
    return translate("Layouts", "{name} – layout not confirmed").format(name=profile.title)
