"""Two versions of a job description as a Word file with tracked changes, where the user chooses."""

from pathlib import Path

from ametijuhend.export.revisions import comparable, untracked, write_revisions
from ametijuhend.language import translate
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import Document
from ametijuhend.session.background import patiently
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.conversation import FileKind
from ametijuhend.ui.desk import Desk

_PATIENCE = 60.0
"""Seconds that it may take: far more than it ever does."""


def export_changes(desk: Desk, old: Document, new: Document) -> Path | None:
    """Write what changed from the old version to the new one; where it lies now."""
    profile = profile_of(new)
    if not comparable(old, profile):
        desk.conversation.tell_problem(
            translate(
                "Versions",
                "One version is for an employee and the other for an official, in different layouts: Word "
                "cannot track that. Give both the same layout first.",
            )
        )
        return None
    ending = translate("Versions", "changes")
    suggested = desk.folder() / f"{desk.export_stem()}-{ending}{FileKind.DOCX}"
    path = desk.conversation.ask_target(suggested, FileKind.DOCX)
    if path is None:
        return None
    try:
        desk.filing.export(path, patiently(lambda: write_revisions(old, new, profile), _PATIENCE))
    except FileProblem as problem:
        desk.conversation.tell_problem(problem.sentence)
        return None
    remarks = untracked(old, new)
    if remarks:
        desk.conversation.tell(translate("Desk", "Good to know"), "\n\n".join(remarks))
    return path
