"""How the library stands to the house's: a line in the library's window, a notice in the main one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ametijuhend.language import translate
from ametijuhend.library.stores import RevisionClash
from ametijuhend.model.library import Entry
from ametijuhend.session.house import House, HouseState
from ametijuhend.session.library import LibraryInUse


class HouseBar(QWidget):
    """Over the library's entries: where the house's library is, what is new, what waits, publishing."""

    def __init__(
        self,
        house: House,
        library: LibraryInUse,
        parent: QWidget,
        to_file: Callable[[Sequence[Entry]], object],
    ) -> None:
        """Show the house; ``to_file`` writes proposals for who sends them by hand."""
        super().__init__(parent)
        self._house, self._library = house, library
        self.words = QLabel()
        self.words.setProperty("look", "muted")
        self.words.setWordWrap(True)
        self.news = self._button(lambda: _open_news(house, self.window()))
        self.clashes = self._button(lambda: _open_clashes(house, self.window()))
        self.proposals = self._button(lambda: _open_proposals(house, library, self.window()))
        self.waiting = self._button(lambda: _open_waiting(house, library, self.window(), to_file))
        self.publish = self._button(house.publish)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.news, self.clashes, self.proposals, self.waiting, self.publish):
            row.addWidget(button)
        house.changed.connect(self._show)
        house.outrun.connect(self._tell_outrun)
        self._show()
        house.look()

    def leave(self) -> None:
        """Follow the house no longer."""
        self._house.changed.disconnect(self._show)
        self._house.outrun.disconnect(self._tell_outrun)

    def _button(self, act: Callable[[], object]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _show(self) -> None:
        state = self._house.state
        waiting = len(state.waiting)
        proposed = 0 if state.publishes else waiting
        self.setVisible(state.shared)
        self.words.setText(_standing(state))
        for button, count, words in (
            (self.news, len(state.news), self.tr("%n changes", "", len(state.news))),
            (self.clashes, len(state.clashes), self.tr("%n to decide", "", len(state.clashes))),
            (self.proposals, len(state.proposals), self.tr("%n proposals", "", len(state.proposals))),
            (self.waiting, proposed, self.tr("%n proposed", "", proposed)),
        ):
            button.setText(words)
            button.setVisible(count > 0)
        self.publish.setText(self.tr("Publish %n", "", waiting) if waiting else self.tr("Publish"))
        self.publish.setVisible(state.publishes and not state.takes_at_once)

    def _tell_outrun(self, sentence: str) -> None:
        """Show what the one who published first has changed; nothing of ours is lost."""
        if self._house.state.news:
            _open_news(self._house, self.window(), sentence)
        elif self._house.state.clashes:
            _open_clashes(self._house, self.window())
        else:
            self._library.failed.emit(sentence)


class HouseNotice(QPushButton):
    """In the main window's corner, only while the house's library asks for a look."""

    def __init__(self, house: House, library: LibraryInUse, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("houseNotice")
        self.setProperty("look", "stage")
        self._house, self._library = house, library
        self._dialogs = ClashFollower(house, library, window)
        house.changed.connect(self._show)
        self.clicked.connect(self._open)
        self._show()

    def leave(self) -> None:
        """Follow the house no longer."""
        self._house.changed.disconnect(self._show)
        self._dialogs.leave()

    def _show(self) -> None:
        state = self._house.state
        words, tip = self._call()
        self.setText(words)
        self.setToolTip(tip)
        self.setEnabled(bool(state.clashes or state.news or state.proposals))
        self.setVisible(bool(words))
        parent = self.parentWidget()
        if parent is not None:
            self.adjustSize()
            parent.updateGeometry()

    def _call(self) -> tuple[str, str]:
        """Return what the notice says, and its tooltip; empty where there is nothing to say."""
        state = self._house.state
        if state.clashes:
            return (
                self.tr("Library: %n to decide", "", len(state.clashes)),
                self.tr("You and somebody else changed the same entries: choose which stand."),
            )
        if state.news:
            return (
                self.tr("Library: %n changes", "", len(state.news)),
                self.tr("The house's library has changed: look at it and take it."),
            )
        if state.proposals:
            return (
                self.tr("Library: %n proposals", "", len(state.proposals)),
                self.tr("Others propose texts for the library: accept or decline them."),
            )
        if state.away:
            return (
                self.tr("The house's library is away"),
                self.tr("Go on with the copy on this computer; nothing is lost."),
            )
        return "", ""

    def _open(self) -> None:
        state, window = self._house.state, self.window()
        if state.clashes:
            _open_clashes(self._house, window)
        elif state.news:
            _open_news(self._house, window)
        elif state.proposals:
            _open_proposals(self._house, self._library, window)


class ClashFollower(QObject):
    """Shows what was just to be saved beside what somebody else has saved meanwhile."""

    def __init__(self, house: House, library: LibraryInUse, window: QWidget) -> None:
        super().__init__(window)
        self._house, self._library, self._window = house, library, window
        library.clashed.connect(self._show)

    def leave(self) -> None:
        """Follow the library no longer."""
        self._library.clashed.disconnect(self._show)

    def _show(self, clash: RevisionClash) -> None:
        dialogs = [one for one in self._window.findChildren(QWidget) if one.isWindow() and one.isVisible()]
        _open_clashes(self._house, dialogs[-1] if dialogs else self._window, clash)


def _standing(state: HouseState) -> str:
    """Return in words where the house's library is, and whether it can be reached."""
    if state.away:
        return translate(
            "Library", "The house's library cannot be reached; this is the copy on this computer."
        )
    if not state.publishes:
        return translate("Library", "The house's library. What you save goes as a proposal to who keeps it.")
    if state.takes_at_once:
        return translate("Library", "The house's library on a server. What you save is in use at once.")
    return translate("Library", "The house's library. Others get what you save once you publish it.")


# The dialogs are loaded when one is opened: no start needs them.


def _open_news(house: House, window: QWidget, reason: str = "") -> None:
    from ametijuhend.ui.library.publishing import NewsDialog  # noqa: PLC0415

    NewsDialog(house, window, reason).open()


def _open_waiting(
    house: House, library: LibraryInUse, window: QWidget, to_file: Callable[[Sequence[Entry]], object]
) -> None:
    from ametijuhend.ui.library.publishing import WaitingDialog  # noqa: PLC0415

    WaitingDialog(house, library, window, to_file).open()


def _open_clashes(house: House, window: QWidget, now: RevisionClash | None = None) -> None:
    from ametijuhend.ui.library.publishing import ClashDialog  # noqa: PLC0415

    ClashDialog(house, window, now).open()


def _open_proposals(house: House, library: LibraryInUse, window: QWidget) -> None:
    from ametijuhend.ui.library.proposals import ProposalsDialog  # noqa: PLC0415

    ProposalsDialog(house, library, window).open()
