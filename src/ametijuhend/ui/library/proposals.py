"""What others propose for the library, one by one, beside what the library says now."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ametijuhend.library.stores import Proposal
from ametijuhend.session.house import House
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.library.cards import Answer, Card, CardsDialog


class ProposalsDialog(CardsDialog):
    """A card for each proposal: accepted into use, or declined."""

    def __init__(self, house: House, library: LibraryInUse, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Proposals for the library"))
        self._house, self._library = house, library
        self.words.setText(self.tr("What is accepted is in use at once; what is declined is taken away."))
        self.add_button(self.tr("Close"), self.accept)
        house.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        proposals = self._house.state.proposals
        if not proposals:
            self.accept()
            return
        self.show_cards([self._card(one) for one in proposals])

    def _card(self, proposal: Proposal) -> Card:
        current = self._library.entry(proposal.entry.id)
        changed = current is not None and current.revision != proposal.expected_revision
        remark = self.tr(
            "The library's wording has changed since this was proposed: accepting this replaces it."
        )
        at = f"{proposal.written.astimezone():%d.%m.%Y}"
        return Card(
            proposal.entry,
            (
                self.tr("In the library now") if current else self.tr("Not in the library yet"),
                self.tr("Proposed on {day}").format(day=at),
            ),
            (current, proposal.entry),
            (
                Answer(self.tr("Decline"), partial(self._house.decline, proposal), quiet=True),
                Answer(self.tr("Accept"), partial(self._house.accept, proposal, current)),
            ),
            remark if changed else "",
        )
