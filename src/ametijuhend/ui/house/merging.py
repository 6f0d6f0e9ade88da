"""Another copy of the open document, back from whoever looked at it, joined with what is here."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ametijuhend.house.coming_back import Back, come_back, settled
from ametijuhend.language import translate
from ametijuhend.model.merge import Choice
from ametijuhend.storage.native import to_bytes
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.merge_dialog import MergeDialog, Words
from ametijuhend.ui.imports.reading import ReadingOne
from ametijuhend.ui.stages import read_only_sentence


def ask_copy(desk: Desk, window: QWidget) -> None:
    """Let the user choose a copy, and join it."""
    path = desk.conversation.ask_open(desk.folder())
    if path is not None:
        join_copy(desk, window, path)


def join_copy(desk: Desk, window: QWidget, path: Path) -> None:
    """Read a copy in a process of its own, and show what it changed."""
    session = desk.session
    if not session.editable:
        text = translate("Merging", "{why} Open it for changes first, then join the copy.")
        desk.conversation.tell_problem(text.format(why=read_only_sentence(session.document)))
        return
    keep_saved(desk)
    document, name = session.document, shown_name(path)
    reading = ReadingOne(window)
    reading.start(
        name,
        come_back,
        (path, document, desk.filing.backups),
        lambda back: _show(desk, window, back, name),
        refused=desk.conversation.tell_problem,
    )


def show_merge(desk: Desk, window: QWidget, back: Back, name: str) -> MergeDialog:
    """Show what came back; what is chosen of it becomes one step."""
    words = [
        translate(
            "Merging",
            "Nothing is taken unless you choose it; all that you take is one step that undo takes back.",
        )
    ]
    if not back.found:
        words.append(
            translate(
                "Merging",
                "The version that both come from is not on this computer: all that differs is shown as "
                "theirs.",
            )
        )
    said = Words(
        title=translate("Merging", "Join: {name}").format(name=name),
        words=" ".join([*words, *back.remarks]),
        base=translate("Merging", "Before, in both"),
        mine=translate("Merging", "Here now"),
        theirs=translate("Merging", "In the copy"),
        theirs_alone=translate("Merging", "Take all that only the copy changed"),
    )
    step = translate("Merging", "Join: {name}").format(name=name)

    def take(choices: dict[str, Choice]) -> None:
        if desk.session.document is back.merge.mine or desk.session.document == back.merge.mine:
            desk.session.replace(settled(back.merge, choices), step)
        else:
            text = translate("Merging", "The document was changed meanwhile: join “{name}” once more.")
            desk.conversation.tell_problem(text.format(name=name))

    dialog = MergeDialog(back.merge, said, take, window)
    dialog.open()
    return dialog


def _show(desk: Desk, window: QWidget, back: Back, name: str) -> None:
    show_merge(desk, window, back, name)


def keep_saved(desk: Desk) -> None:
    """Keep what the file holds among the earlier states: a copy is likely to come from it."""
    path = desk.session.path
    if path is None:
        return
    with suppress(FileProblem):
        stored = desk.filing.read(path)
        document = stored.opened.document
        if document.id == desk.session.document.id:
            desk.filing.backups.keep(document.id, to_bytes(document), stored.fingerprint.written)
