"""What tests of the window need: a program with its own folders, a user's hands, nothing left behind."""

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # in a background job, and so in all that tests start
    signal.signal(signal.SIGINT, signal.default_int_handler)

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ametijuhend.app import Program
from ametijuhend.model.compare import sentences
from ametijuhend.session import filing
from ametijuhend.session.blank import blank_session
from ametijuhend.signing.outside import Start
from ametijuhend.spelling.speller import NoSpeller
from ametijuhend.storage.folders import Folders
from ametijuhend.ui.conversation import Conversation, Copy, FileKind, Unsaved
from ametijuhend.ui.desk import Desk
from ametijuhend.ui.dialogs import Conflict
from ametijuhend.ui.look.theme import Theme
from ametijuhend.ui.look.translator import CatalogueTranslator, install_translator
from ametijuhend.ui.preferences import Preferences

NOON = datetime(2026, 3, 12, 14, 2, tzinfo=UTC)


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds


class FakeConversation:
    """Answers in the user's place, and remembers what was said."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.folder: Path | None = None
        self.unsaved = Unsaved.CANCEL
        self.conflict = Conflict.CANCEL
        self.copy = Copy.OPEN
        self.text = ""
        self.asked: list[str] = []
        self.problems: list[str] = []
        self.told: list[str] = []
        self.reports: list[str] = []

    def ask_open(self, folder: Path) -> Path | None:
        self.asked.append(f"open {folder}")
        return self.file

    def ask_library(self, folder: Path) -> Path | None:
        self.asked.append(f"library {folder}")
        return self.file

    def ask_container(self, folder: Path) -> Path | None:
        self.asked.append(f"container {folder}")
        return self.file

    def ask_folder(self, title: str, folder: Path) -> Path | None:  # noqa: ARG002
        self.asked.append(f"folder {title}")
        return self.folder

    def ask_program(self, title: str, folder: Path) -> Path | None:  # noqa: ARG002
        self.asked.append(f"program {title}")
        return self.file

    def ask_target(self, suggested: Path, kind: FileKind) -> Path | None:
        self.asked.append(f"target {suggested.name} {kind}")
        return self.file

    def ask_unsaved(self, title: str) -> Unsaved:
        self.asked.append(f"unsaved {title}")
        return self.unsaved

    def ask_copy(self, name: str, title: str) -> Copy:
        self.asked.append(f"copy {name} of {title}")
        return self.copy

    def ask_printer(self, printer: object, count: int) -> bool:
        self.asked.append(f"print {count}")
        if self.file is not None:
            printer.setOutputFileName(str(self.file))
        return self.file is not None

    def ask_conflict(self, name: str, written: datetime, found: object) -> Conflict:
        self.asked.append(f"conflict {name} {written.tzinfo}: {'; '.join(sentences(found or ()))}")
        return self.conflict

    def ask_text(self, title: str, words: str) -> str:
        self.asked.append(f"text {title}: {words}")
        return self.text

    def tell_accident(self, sentence: str, report: str) -> None:
        self.problems.append(sentence)
        self.reports.append(report)

    def tell_problem(self, sentence: str) -> None:
        self.problems.append(sentence)

    def tell(self, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")


class OutsideStandIn:
    """Stands in for DigiDoc4 and the file manager: it starts nothing and notes what it was asked."""

    def __init__(self) -> None:
        self.works = True
        self.asked: list[tuple[str, ...]] = []

    def __call__(self, ways: Sequence[Start]) -> bool:
        self.asked += [way.command for way in ways[:1]]
        return self.works


class User:
    """The hands of a user in the program's window."""

    def __init__(self, program: Program, clock: Clock, said: FakeConversation) -> None:
        self.program, self.clock, self.said = program, clock, said

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def editor(self):
        return self.program.window.editor

    @property
    def document(self):
        return self.program.desk.session.document

    def show(self, section: str) -> QWidget:
        self.editor.show_section(section)
        QApplication.processEvents()
        return self.editor.page

    def field(self, path: str) -> QWidget:
        self.editor.go_to(path)
        QApplication.processEvents()
        found = QApplication.focusWidget()
        assert found is not None
        assert found.property("documentPath") == path
        return found

    def type_into(self, path: str, text: str) -> None:
        """Click into a field, go to its end, type."""
        field = self.field(path)
        everything = Qt.KeyboardModifier.ControlModifier
        alone = isinstance(field, QLineEdit)
        QTest.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier if alone else everything)
        self.type(text)

    def type(self, text: str) -> None:
        for letter in text:
            field = QApplication.focusWidget()
            if letter.isascii():
                QTest.keyClicks(field, letter)
            else:  # QTest has no keys for õ; the window sees only the text of the event anyway
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(field, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def press_ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def choose(self, action: str) -> None:
        self.program.window.actions_by_key[action].trigger()
        QApplication.processEvents()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True, scope="session")
def _application() -> QApplication:
    """Make the one application first: writing a PDF would make a lesser one, of no use to windows."""
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(["ametijuhend"])


@pytest.fixture(autouse=True)
def _garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect only here, as the program does: a thread of a test must not destroy the widgets of another."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let saving end before a test goes on, however slow the disk is just now."""
    monkeypatch.setattr(filing, "WRITE_PATIENCE", 30.0)


@pytest.fixture(scope="session")
def _look(qapp: QApplication) -> tuple[Theme, CatalogueTranslator]:
    return Theme(qapp), install_translator(qapp, "et")


@pytest.fixture
def said() -> FakeConversation:
    return FakeConversation()


@pytest.fixture
def start(
    qapp: QApplication,
    _look: tuple[Theme, CatalogueTranslator],
    tmp_path: Path,
    clock: Clock,
    said: FakeConversation,
) -> Iterator[Callable[..., User]]:
    """Start the program on a screen of a size, as if for the first time on this machine, with a file."""
    theme, translator = _look
    translator.choose("et")
    programs: list[Program] = []

    def start_program(width: int = 1366, height: int = 740, file: Path | None = None) -> User:
        folders = Folders(data=tmp_path / "data", config=tmp_path / "config", log=tmp_path / "log")

        def make_desk(preferences: Preferences, conversation: Conversation) -> Desk:
            session = blank_session()
            session._clock = clock
            desk = Desk(session, conversation, preferences, now=lambda: NOON)
            desk.outside = OutsideStandIn()
            desk.spelling.use(NoSpeller)  # loading the real one takes its time; the tests of spelling do
            return desk

        program = Program(Preferences(folders), said, theme, translator, make_desk)
        programs.append(program)
        program.window.resize(width, height)
        program.window.begin(file)
        program.window.activateWindow()
        QApplication.processEvents()
        return User(program, clock, said)

    yield start_program
    for program in programs:
        program.window.replace()
        program.desk.leave()
        program.window.deleteLater()
    _let_go(qapp)
    translator.choose("en")
    left = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert left == [], "the test left windows open"


@pytest.fixture
def user(start: Callable[..., User]) -> User:
    """Return a user in front of the start page."""
    return start()


def _let_go(qapp: QApplication) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
