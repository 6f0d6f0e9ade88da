"""Brings what people already have to the desk: one file, a pasted text, or many files at once."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ametijuhend.house.coming_back import read_back, settled
from ametijuhend.language import translate
from ametijuhend.model.document import Document
from ametijuhend.model.merge import Choice, Side
from ametijuhend.readers.bringing import files_in
from ametijuhend.readers.pasted_text import read_pasted
from ametijuhend.readers.reader import read_file
from ametijuhend.readers.reading import Reading
from ametijuhend.session.background import patiently
from ametijuhend.session.filing import READ_PATIENCE
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.native import SUFFIX
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.house.merging import keep_saved, show_merge
from ametijuhend.ui.imports.many import ManyDialog
from ametijuhend.ui.imports.reading import ReadingOne
from ametijuhend.ui.imports.review import ImportReview, imported_step
from ametijuhend.ui.imports.text import TextImportDialog
from ametijuhend.ui.look.theme import Theme


class Importing(QObject):
    """Reads off the window's thread, lets the user look it through, and changes nothing before that."""

    def __init__(self, desk: Desk, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._theme, self._window = desk, theme, window
        self.reading = ReadingOne(window)

    def take(self, paths: Sequence[Path]) -> None:
        """Import one file to be looked through, or many of them and folders at once."""
        if self.reading.busy or not paths:
            return
        if len(paths) == 1 and not paths[0].is_dir():
            self._read(paths[0])
        else:
            self.many(paths)

    def ask_text(self) -> None:
        """Let the user paste a text, and import that."""
        if self.reading.busy:
            return
        dialog = TextImportDialog(self._window)
        name = translate("ImportReview", "Pasted text")
        dialog.accepted.connect(
            lambda: self.reading.start(
                name,
                read_pasted,
                (dialog.text, name),
                self._review,
                refused=self._desk.conversation.tell_problem,
            )
        )
        dialog.open()

    def ask_folder(self) -> None:
        """Let the user choose a folder, and import all that is in it."""
        title = translate("ImportReview", "Import a folder")
        folder = self._desk.conversation.ask_folder(title, self._desk.folder())
        if folder is not None:
            self.many([folder])

    def many(self, paths: Sequence[Path]) -> None:
        """Import many files at once."""
        files = files_in(list(paths))
        if not files:
            text = translate(
                "ImportReview", "“{name}” holds no Word document, PDF or text: choose another folder."
            )
            self._desk.conversation.tell_problem(text.format(name=shown_name(paths[0])))
            return
        folder = paths[0] if paths[0].is_dir() else paths[0].parent
        ManyDialog(self._desk, self._theme, files, folder, self._window).open()

    def leave(self) -> None:
        """Read no further: the window closes."""
        self.reading.cancel()

    def _read(self, path: Path) -> None:
        self.reading.start(
            shown_name(path),
            read_file,
            (path,),
            lambda reading: self._review(reading, path),
            refused=self._desk.conversation.tell_problem,
        )

    def _review(self, reading: Reading, path: Path | None = None) -> None:
        native = native_beside(self._desk, path) if path is not None else None
        desk = self._desk
        review = ImportReview(reading, self._theme.colours, desk.library, self._window, native)
        review.take = self._take
        review.open()

    def _take(self, review: ImportReview) -> bool:
        """Put what was looked through on the desk; whether that is done."""
        step = imported_step(review.draft.reading.source.name)
        if review.joins and review.native is not None:
            return self._join(review, review.native[0], step)
        return self._desk.start_from_import(review.document, step)

    def _join(self, review: ImportReview, path: Path, step: str) -> bool:
        """Open the native file if it is not open, and change it by one step."""
        desk = self._desk
        if not (desk.has_document and is_same(desk.session.path, path)):
            desk.open_file(path)
        session = desk.session
        if not is_same(session.path, path):
            return False
        keep_saved(desk)
        back = read_back(review.draft.document, session.document, desk.filing.backups)
        if back.found and back.merge.of(Side.CLASH):
            show_merge(desk, self._window, back, path.name)
            return True
        after = review.joined(session.document)
        if back.found and back.merge.of(Side.MINE):  # what was looked through is taken, what is here stays
            after = settled(back.merge, back.merge.all(Choice.THEIRS, Side.THEIRS))
        if after != session.document:
            session.replace(after, step)
        return True


def native_beside(desk: Desk, path: Path) -> tuple[Path, Document] | None:
    """Return the program's own file of the same name in the same folder, and what it holds."""
    native = path.with_suffix(SUFFIX)
    if desk.has_document and is_same(desk.session.path, native):
        return native, desk.session.document
    try:
        found = patiently(lambda: open_document(native) if native.is_file() else None, READ_PATIENCE)
    except (FileProblem, TimeoutError, OSError):
        return None
    return (native, found.document) if found is not None else None


def is_same(one: Path | None, other: Path) -> bool:
    """Return whether two paths are the same file."""
    if one is None:
        return False
    try:
        return one == other or one.samefile(other)
    except OSError:
        return False
