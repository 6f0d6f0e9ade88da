"""What the house changed, what waits here, and changes of two people that met: side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ametijuhend.library.stores import News, RevisionClash
from ametijuhend.model.library import Entry
from ametijuhend.session.house import House
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.cards import Answer, Card, CardsDialog


class NewsDialog(CardsDialog):
    """The house's newer library: this computer's wording on the left, the house's on the right."""

    def __init__(self, house: House, parent: QWidget, reason: str = "") -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Changes in the house's library"))
        self._house, self._reason = house, reason
        self.add_button(self.tr("Not now"), self.reject)
        self.take = self.add_button(self.tr("Take all"), self._take, first=True)
        house.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        news = self._house.state.news
        if not news:
            self.accept()
            return
        words = self.tr("%n entries have changed in the house's library.", "", len(news))
        self.words.setText(f"{self._reason}\n\n{words}" if self._reason else words)
        self.show_cards([self._card(one) for one in news])

    def _card(self, news: News) -> Card:
        here = self.tr("On this computer") if news.here else self.tr("Not on this computer yet")
        return Card(news.there, (here, self.tr("In the house's library now")), (news.here, news.there))

    def _take(self) -> None:
        self.take.setEnabled(False)
        self._house.take()


class WaitingDialog(CardsDialog):
    """What was proposed here and has had no answer: the house's wording on the left, the proposed one."""

    def __init__(
        self,
        house: House,
        library: LibraryInUse,
        parent: QWidget,
        to_file: Callable[[Sequence[Entry]], object],
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Proposed here"))
        self._house, self._library = house, library
        self.words.setText(
            self.tr(
                "Those who keep the library have not answered these yet. They get them by themselves; where "
                "they cannot reach the library either, send them a file."
            )
        )
        self.add_button(self.tr("Save as a file…"), lambda: to_file(house.state.waiting))
        self.add_button(self.tr("Close"), self.accept)
        house.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        waiting = self._house.state.waiting
        if not waiting:
            self.accept()
            return
        self.show_cards([self._card(one) for one in waiting])

    def _card(self, mine: Entry) -> Card:
        current = self._library.entry(mine.id)
        there = None if current == mine else current  # what is new here is among the entries already
        head = self.tr("In the library now") if there else self.tr("Not in the library yet")
        return Card(mine, (head, self.tr("Proposed")), (there, mine))


class ClashDialog(CardsDialog):
    """Changes that met somebody else's: theirs on the left, mine on the right; nothing is merged."""

    def __init__(self, house: House, parent: QWidget, now: RevisionClash | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Changed by two people"))
        self._house = house
        self._now = now
        self.words.setText(
            self.tr(
                "Somebody else changed these entries meanwhile; theirs stand in the library and nothing of "
                "yours is lost. Which wording is to stand?"
            )
        )
        self.add_button(self.tr("Decide later"), self.reject)
        house.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        clashes = {one.mine.id: one for one in self._house.state.clashes}
        if self._now is not None:
            clashes[self._now.mine.id] = self._now
        if not clashes:
            self.accept()
            return
        self.show_cards([self._card(one) for one in clashes.values()])

    def _card(self, clash: RevisionClash) -> Card:
        answers = (
            Answer(self.tr("Leave theirs"), self._answer(clash, self._house.keep_theirs), quiet=True),
            Answer(self.tr("Save mine over it"), self._answer(clash, self._house.keep_mine)),
        )
        there = self.tr("In the library now") if clash.current else self.tr("Not in the library")
        return Card(clash.mine, (there, self.tr("Mine")), (clash.current, clash.mine), answers)

    def _answer(self, clash: RevisionClash, act: Callable[[RevisionClash], object]) -> Callable[[], None]:
        def give() -> None:
            if clash is self._now:
                self._now = None
            act(clash)

        return give
