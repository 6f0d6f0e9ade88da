"""The stages of a document for the user: koostamisel, valmis, allkirjastatud, and the ways between them."""

from PySide6.QtCore import QObject

from ametijuhend.language import translate
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import made_ready, made_signed, reopened
from ametijuhend.ui.desk import Desk

WAYS = {
    State.DRAFT: ("make_ready", "sign"),
    State.READY: ("sign", "reopen", "make_signed"),
    State.SIGNED: ("start_replacement",),
}
"""The commands that lead on from each stage."""


class Stages(QObject):
    """Leads the document on the desk from one stage to another, each time in one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def make_ready(self) -> None:
        """Mark the draft as ready."""
        session = self._desk.session
        session.replace(made_ready(session.document), translate("Stages", "Mark as ready"))

    def reopen(self) -> None:
        """Open the ready document for changes."""
        session = self._desk.session
        session.replace(reopened(session.document), translate("Stages", "Open for changes"))

    def make_signed(self) -> None:
        """Mark the ready document as signed today."""
        session = self._desk.session
        day = self._desk.now().date()
        session.replace(made_signed(session.document, day), translate("Stages", "Mark as signed"))


def stage_name(document: Document) -> str:
    """Return what a document's stage is called."""
    return {
        State.DRAFT: translate("TopBar", "Draft"),
        State.READY: translate("TopBar", "Ready"),
        State.SIGNED: translate("TopBar", "Signed"),
    }[document.state]


def read_only_sentence(document: Document) -> str:
    """Return why a document cannot be changed; empty for a draft."""
    if document.state is State.READY:
        return translate("Stages", "Ready, read-only.")
    if document.state is State.SIGNED and document.signed:
        return translate("Stages", "Signed {day}, read-only.").format(day=f"{document.signed:%d.%m.%Y}")
    return translate("Stages", "Signed, read-only.") if document.state is State.SIGNED else ""


def replaced_sentence(document: Document) -> str:
    """Return which signed job description a document takes the place of, and why; empty for none."""
    if document.replaces is None:
        return ""
    text = translate("Stages", "Takes the place of the signed “{title}”: {reason}")
    return text.format(title=document.replaces.title, reason=document.replaces.reason)
