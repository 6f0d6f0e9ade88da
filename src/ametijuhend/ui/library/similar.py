"""Before a text is saved to the library: what says nearly the same, so that no second one is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ametijuhend.language import translate
from ametijuhend.library.keeping import similar
from ametijuhend.library.matcher import Match
from ametijuhend.model.library import Entry
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.cards import Answer, Card, CardsDialog


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done with a text that an entry is like: take the entry, add to it, save it apart."""

    same_words: str
    """The words for taking the entry as it is."""
    take: Callable[[Match], object]
    add: Callable[[Match], object]
    save: Callable[[], object]


class SimilarDialog(CardsDialog):
    """The text on the left, each entry that is like it on the right."""

    def __init__(self, entry: Entry, matches: Sequence[Match], ways: Ways, parent: QWidget) -> None:
        super().__init__(translate("Library", "The library has something like this"), parent)
        self._entry, self._ways = entry, ways
        self.words.setText(
            self.tr(
                "The library already says this, or nearly. Take what is there, or add yours as another "
                "wording of it: so the house does not come to say one thing in two ways."
            )
        )
        self.add_button(self.tr("Cancel"), self.reject)
        self.add_button(self.tr("Save as a new entry"), lambda: self._do(ways.save))
        self.show_cards([self._card(match) for match in matches])

    def _card(self, match: Match) -> Card:
        take = Answer(self._ways.same_words, lambda: self._do(lambda: self._ways.take(match)))
        add = Answer(
            self.tr("Add as another wording"), lambda: self._do(lambda: self._ways.add(match)), quiet=True
        )
        heads = self.tr("Your text"), self.tr("In the library now")
        remark = "" if match.difference else self.tr("Word for word the same.")
        answers = (add, take) if match.difference else (take,)
        return Card(match.entry, heads, (self._entry, _alone(match)), answers, remark)

    def _do(self, act: Callable[[], object]) -> None:
        self.accept()
        act()


def ask_similar(
    library: LibraryInUse, entry: Entry, ways: Ways, window: Callable[[], QWidget | None]
) -> None:
    """Look for what is like an entry, off the window's thread; ask where something is, else save it."""
    held = library.library

    def show(matches: tuple[Match, ...]) -> None:
        parent = window()
        if matches and parent is not None:
            SimilarDialog(entry, matches, ways, parent).open()
        elif parent is not None:
            ways.save()

    if library.store is None:
        ways.save()  # which says that nothing can be saved
    else:
        library.ask(lambda _store: similar(held, entry), show)


def _alone(match: Match) -> Entry:
    """Return an entry with the one wording that a text is like."""
    return match.entry.model_copy(update={"wordings": (match.wording,), "tags": (), "note": ""})
