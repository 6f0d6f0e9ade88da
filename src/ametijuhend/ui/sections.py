"""What each section's page is made of, and one page: its head, its form, its findings."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import as_name
from ametijuhend.ui.arranging import ArrangedPage, Arranging
from ametijuhend.ui.binder import Binder
from ametijuhend.ui.cards import CardListEditor, CardRow
from ametijuhend.ui.forms import child, load_form
from ametijuhend.ui.inputs import HeadingEdit
from ametijuhend.ui.layout_choice import LayoutChoice, show_asked
from ametijuhend.ui.lists import ListEditor
from ametijuhend.ui.row_drops import RowDrops

DETAILS = "details"
"""The page of what belongs to the document but is not printed."""


@dataclass(frozen=True, slots=True)
class SectionForm:
    """The form file of a section, and the prefix its paths stand below."""

    form: str
    prefix: DocumentPath = ""


SECTION_FORMS = {
    SectionKind.GENERAL: SectionForm("general"),
    SectionKind.PURPOSE: SectionForm("purpose"),
    SectionKind.DUTIES: SectionForm("duties"),
    SectionKind.RIGHTS: SectionForm("item_list", "rights"),
    SectionKind.RESPONSIBILITIES: SectionForm("item_list", "responsibilities"),
    SectionKind.TOOLS: SectionForm("tools"),
    SectionKind.REQUIREMENTS: SectionForm("requirements"),
    SectionKind.AMENDMENT: SectionForm("amendment"),
    SectionKind.SIGNATURES: SectionForm("signatures"),
}


def hint(kind: SectionKind) -> str:
    """Return the sentence that says what belongs in a section."""
    return {
        SectionKind.GENERAL: translate(
            "Sections", "What the post is called, where it stands, and who stands in for whom."
        ),
        SectionKind.PURPOSE: translate(
            "Sections", "In one or two sentences: why the post exists and what it achieves."
        ),
        SectionKind.DUTIES: translate(
            "Sections", "What the person does, and what comes of it. Ctrl+Enter adds a duty."
        ),
        SectionKind.RIGHTS: translate(
            "Sections", "What the person may decide, ask for and use to do the work."
        ),
        SectionKind.RESPONSIBILITIES: translate("Sections", "What the person answers for."),
        SectionKind.TOOLS: translate("Sections", "What the employer provides for the work."),
        SectionKind.REQUIREMENTS: translate(
            "Sections",
            "What the person must know and be able to do. Boxes that are not needed can be left out.",
        ),
        SectionKind.AMENDMENT: translate("Sections", "When and how the job description is changed."),
        SectionKind.SIGNATURES: translate("Sections", "Who signs. Names stand only here."),
    }[kind]


def short_name(document: Document, kind: SectionKind) -> str:
    """Return what the section list calls a section: the document's own heading, or one word."""
    own = next(section.heading for section in document.sections if section.kind is kind)
    return (
        as_name(own)
        if own
        else {
            SectionKind.GENERAL: translate("Sections", "General"),
            SectionKind.PURPOSE: translate("Sections", "Purpose"),
            SectionKind.DUTIES: translate("Sections", "Duties"),
            SectionKind.RIGHTS: translate("Sections", "Rights"),
            SectionKind.RESPONSIBILITIES: translate("Sections", "Responsibilities"),
            SectionKind.TOOLS: translate("Sections", "Tools"),
            SectionKind.REQUIREMENTS: translate("Sections", "Requirements"),
            SectionKind.AMENDMENT: translate("Sections", "Amendment"),
            SectionKind.SIGNATURES: translate("Sections", "Signatures"),
        }[kind]
    )


class FormPage(ArrangedPage):
    """A page of the middle column: a form in a scroll area, bound to the document."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__()
        self.session = session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QWidget()
        self.body.setObjectName("pageBody")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(24, 16, 24, 24)
        self.column.setSpacing(16)
        self.setWidget(self.body)
        self.binders: list[Binder] = []
        self._following = False
        self.arranging = Arranging(session, self)
        RowDrops(self, self.arranging)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""
        for binder in self.binders:
            binder.refresh(before, after)

    @override
    def input_at(self, path: DocumentPath) -> QWidget | None:
        """Return the input on this page that shows a path."""
        found = next((found for binder in self.binders if (found := binder.input_at(path))), None)
        card = _card_of(found) if isinstance(found, ListEditor) and found.isHidden() else None
        return card.first_input() if card is not None else found

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show the findings of this page under their fields."""
        found = list(findings)
        for binder in self.binders:
            binder.show_findings(found)

    @property
    def main_list(self) -> ListEditor | None:
        """The one list that the page is there for; None where it has several or none."""
        lists = [one for one in self.body.findChildren(ListEditor) if not _is_nested(one)]
        return lists[0] if len(lists) == 1 and lists[0].isVisible() else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste rows where the cursor is in no text."""
        path = self.arranging.spot[0] or (self.main_list.path if self.main_list else "")
        pasting = event.matches(QKeySequence.StandardKey.Paste) and path
        if not (pasting and self.arranging.paste(path, QApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Follow the cursor while the page is shown."""
        super().showEvent(event)
        if not self._following:
            QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
            self._following = True

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Follow the cursor no longer."""
        super().hideEvent(event)
        if self._following:
            QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]
            self._following = False

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        for card in {card for card in (_card_of(old), _card_of(now)) if card is not None}:
            card.show_cursor()


class SectionPage(FormPage):
    """One section: number, heading and switch, what belongs here, the fields."""

    def __init__(self, session: DocumentSession, kind: SectionKind) -> None:
        super().__init__(session)
        self.kind = kind
        spec = SECTION_FORMS[kind]
        self.head = load_form("section_head")
        self.form = load_form(spec.form)
        self.column.addWidget(self.head)
        self.column.addWidget(self._left_out_line())
        self.column.addWidget(self.form, 1)
        self.column.addStretch(0)
        self._prepare_head()
        self.binders = [
            Binder(session, self.head, f"sections/{kind}"),
            Binder(session, self.form, spec.prefix),
        ]
        show_asked(self.form, session)
        self._show_head(session.document)
        self._switch(child(self.head, QCheckBox, "shownCheck").isChecked())

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""
        super().refresh(before, after)
        if before.layout is not after.layout:
            show_asked(self.form, self.session)
        numbered = ("sections", "duty_number", "layout")
        if any(getattr(before, name) is not getattr(after, name) for name in numbered):
            self._show_head(after)
            for cards in self.form.findChildren(CardListEditor):
                cards.renumber()

    def _left_out_line(self) -> QLabel:
        self._left_out = QLabel(self.tr("This section is left out of the document. What it holds is kept."))
        self._left_out.setWordWrap(True)
        self._left_out.setProperty("look", "notice")
        return self._left_out

    def _prepare_head(self) -> None:
        child(self.head, QLabel, "hintLabel").setText(hint(self.kind))
        check = child(self.head, QCheckBox, "shownCheck")
        check.toggled.connect(self._switch)
        if self.kind is SectionKind.SIGNATURES:  # printed without a heading of its own
            heading = child(self.head, HeadingEdit, "headingEdit")
            heading.setProperty("modelPath", None)
            heading.setReadOnly(True)
            heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            heading.setText(translate("Places", "Signatures"))

    def _switch(self, shown: bool) -> None:  # Qt's signal
        self.form.setVisible(shown)
        self._left_out.setVisible(not shown)

    def _show_head(self, document: Document) -> None:
        number = section_numbers(document, self.session.profile).get(self.kind)
        label = child(self.head, QLabel, "numberLabel")
        label.setText(str(number or ""))
        label.setVisible(number is not None)


class DetailsPage(FormPage):
    """What belongs to the document but is not printed: regime, layout, dates."""

    def __init__(self, session: DocumentSession) -> None:
        super().__init__(session)
        self.form = load_form("details")
        self.column.addWidget(self.form)
        regimes = {
            "employee": translate("Sections", "Employee (Employment Contracts Act)"),
            "official": translate("Sections", "Official (Civil Service Act)"),
        }
        child(self.form, QLabel, "regimeLabel").setText(regimes[session.document.regime])
        self._layouts = LayoutChoice(
            session, child(self.form, QComboBox, "layoutCombo"), child(self.form, QLabel, "movedLabel")
        )
        self.binders = [Binder(session, self.form)]
        show_asked(self.form, session)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""
        super().refresh(before, after)
        self._layouts.show()
        if before.layout is not after.layout:
            show_asked(self.form, self.session)


def make_page(session: DocumentSession, key: str) -> FormPage:
    """Return the page of a section, or that of the document's details."""
    return DetailsPage(session) if key == DETAILS else SectionPage(session, SectionKind(key))


def _is_nested(editor: ListEditor) -> bool:
    return _card_of(editor.parentWidget()) is not None


def _card_of(widget: QWidget | None) -> CardRow | None:
    """Return the card that a widget stands in."""
    while widget is not None and isValid(widget):
        if isinstance(widget, CardRow):
            return widget
        widget = widget.parentWidget()
    return None
