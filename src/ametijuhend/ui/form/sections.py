"""What each section's page is made of, and one page: its head, its form, its findings."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QToolButton,
)
from typing_extensions import override

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.model.document import Document, SectionKind
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.editing import DocumentSession
from ametijuhend.session.places import as_name
from ametijuhend.ui.form.binder import Binder
from ametijuhend.ui.form.cards import CardListEditor
from ametijuhend.ui.form.form_page import FormPage
from ametijuhend.ui.form.inputs import GrowingTextEdit, HeadingEdit
from ametijuhend.ui.form.layout_choice import LayoutChoice, show_asked
from ametijuhend.ui.look.forms import child, load_form

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
        self.put_help(kind, child(self.head, QToolButton, "helpButton"), self.column, 1)
        self._prepare_head()
        self.binders = [
            Binder(session, self.head, f"sections/{kind}"),
            Binder(session, self.form, spec.prefix),
        ]
        show_asked(self.form, session)
        if spec.form == "requirements":
            from ametijuhend.ui.form.language_rows import LanguageRows  # noqa: PLC0415  # of one page

            rows = child(self.form, LanguageRows, "languageRows")
            rows.attach(session, child(self.form, GrowingTextEdit, "languagesEdit"))
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
            heading.set_default(translate("Places", "Signatures"))

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
        self.put_help(DETAILS, child(self.form, QToolButton, "helpButton"), self.form.layout(), 2)
        regimes = {
            "employee": translate("Sections", "Employee (Employment Contracts Act)"),
            "official": translate("Sections", "Official (Civil Service Act)"),
        }
        child(self.form, QLabel, "regimeLabel").setText(regimes[session.document.regime])
        self._layouts = LayoutChoice(
            session, child(self.form, QComboBox, "layoutCombo"), child(self.form, QLabel, "movedLabel")
        )
        self.switch_button = child(self.form, QPushButton, "switchButton")
        self.binders = [Binder(session, self.form)]
        show_asked(self.form, session)

    @override
    def offer(self, switch_regime: QAction) -> None:
        """Let the button beside the regime's name do what the command of the menu does."""
        words = switch_regime.toolTip()
        self.switch_button.setToolTip(words)
        self.switch_button.setAccessibleName(words)
        self.switch_button.clicked.connect(switch_regime.trigger)

    def refresh(self, before: Document, after: Document) -> None:
        """Show what changed between two documents."""
        super().refresh(before, after)
        self._layouts.show()
        if before.layout is not after.layout:
            show_asked(self.form, self.session)


def make_page(session: DocumentSession, key: str) -> FormPage:
    """Return the page of a section, or that of the document's details."""
    return DetailsPage(session) if key == DETAILS else SectionPage(session, SectionKind(key))
