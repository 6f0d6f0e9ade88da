"""What an import did not understand, over the findings of a draft until the user has dealt with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QMenu, QPushButton, QWidget

from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.model.leftovers import drop_leftover, place_leftover
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.ui.imports.words import leftover_words
from ametijuhend.ui.look.forms import child, fill
from ametijuhend.ui.look.labels import plain_tip
from ametijuhend.ui.look.row_height import fit_rows
from ametijuhend.ui.look.whole_rows import WholeRows

_ROWS = 3


class LeftoversPanel(QWidget):
    """One line with the count; shown, the pieces, each to be put into a field or given up as one step."""

    placed = Signal(str)
    """The path of the text that a piece stands in now."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.setObjectName("leftoversPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        form = fill(self, "leftovers")
        self._count = child(form, QLabel, "countLabel")
        self._sentence = child(form, QLabel, "sentenceLabel")
        self._body = child(form, QWidget, "body")
        self.show_button = child(form, QPushButton, "showButton")
        self.list = child(form, QListWidget, "strayList")
        self.list.setItemDelegate(WholeRows(self.list))
        self.place_button = child(form, QPushButton, "placeButton")
        self.drop_button = child(form, QPushButton, "dropButton")
        self.places = QMenu(self.place_button)
        self.places.aboutToShow.connect(self._fill)
        self.place_button.setMenu(self.places)
        self.drop_button.clicked.connect(self.drop)
        self.show_button.toggled.connect(self._unfold)
        self._body.hide()
        self._shown: Document | None = None

    def show_document(self, document: Document) -> None:
        """Show what a document still holds; nothing where it holds nothing."""
        if self._shown is not None and self._shown.leftovers is document.leftovers:
            self._shown = document
            return
        self._shown = document
        found, here = document.leftovers, max(self.list.currentRow(), 0)
        self.setVisible(bool(found))
        self.list.clear()
        for one in found:
            item = QListWidgetItem("\n".join(filter(None, (one.text, leftover_words(one)))))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setToolTip(plain_tip(one.text))
            self.list.addItem(item)
        self.list.setCurrentRow(min(here, len(found) - 1))
        fit_rows(self.list, _ROWS)
        self._count.setText(self.tr("Not understood: %n", "", len(found)))
        self._show_sentence()
        for button in (self.place_button, self.drop_button):
            button.setEnabled(self._session.editable)

    def place(self, path: DocumentPath) -> None:
        """Put the chosen piece into a place of the document."""
        name = self._chosen()
        if name:
            document, text = place_leftover(self._session.document, name, path)
            step = translate("Leftovers", "Put into its place: what was not understood")
            self._session.apply(document, text, step)
            self.placed.emit(text)

    def drop(self) -> None:
        """Give the chosen piece up."""
        name = self._chosen()
        if name:
            step = translate("Leftovers", "Give up: what was not understood")
            self._session.apply(drop_leftover(self._session.document, name), "leftovers", step)

    def _fill(self) -> None:
        from ametijuhend.ui.imports.places import fill_places  # noqa: PLC0415  # only where it is used

        fill_places(self.places, self._session.document, self.place)

    def _show_sentence(self) -> None:
        """Show the first piece as long as the list is folded."""
        pieces = self._shown.leftovers if self._shown is not None else ()
        folded = not self.show_button.isChecked()
        self._sentence.setText(pieces[0].text if pieces and folded else "")

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _unfold(self, on: bool) -> None:  # Qt's signal
        self._body.setVisible(on)
        self._show_sentence()
        self.show_button.setText(self.tr("Hide") if on else self.tr("Show"))
        if on:
            fit_rows(self.list, _ROWS)
            self.list.setFocus()
