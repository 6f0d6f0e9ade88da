"""Where the words of our own DOCX went."""

from collections.abc import Iterable

from ametijuhend.language import translate
from ametijuhend.readers.ledger import Ledger
from ametijuhend.readers.own_styles import Line


class Account:
    """Keeps the account of what a reader of our own DOCX takes and leaves."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def _place(self, path: str, lines: Iterable[Line]) -> None:
        pieces = [line.piece for line in lines if line.says]
        if pieces:
            self._ledger.place(path, pieces)

    def _leave_unless_blank(self, *lines: Line) -> None:
        reason = translate("Import", "This section has no field for it.")
        self._ledger.leave(reason, *(line.piece for line in lines if line.says))
