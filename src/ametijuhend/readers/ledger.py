"""Keeps account of every word of a source while it is understood."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ametijuhend.language import translate
from ametijuhend.model.document import Document, Leftover
from ametijuhend.model.node import Node
from ametijuhend.readers.pieces import Piece
from ametijuhend.readers.reading import FieldReading, Furniture
from ametijuhend.readers.source import Address, words_of

_HIDDEN = {
    "id",
    "kind",
    "leftovers",
    "regime",
    "layout",
    "duty_number",
    "state",
    "qualifier_form",
    "approved",
}


@dataclass
class Ledger:
    """Where the words of a source went."""

    fields: list[FieldReading] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    stray: list[tuple[Piece, str, str]] = field(default_factory=list)
    """What found no place: the piece, under which heading it stood, why."""
    under: str = ""
    """The heading that is being read under."""

    def place(self, path: str, pieces: Iterable[Piece], confidence: float = 1.0, reason: str = "") -> None:
        """Note which pieces a field was read from."""
        sources = tuple(dict.fromkeys(piece.address for piece in pieces))
        self.fields.append(FieldReading(path, confidence, reason, sources))

    def furnish(self, *pieces: Piece) -> None:
        """Note pieces that the layout prints itself."""
        for piece in pieces:
            self.furniture.append(Furniture(piece.spoken, piece.address))

    def furnish_marker(self, piece: Piece) -> None:
        """Note that a number that was typed before a text is the layout's to count."""
        if piece.marker and not piece.marker.counted:
            self.furniture.append(Furniture(piece.marker.text, piece.address))

    def leave(self, reason: str, *pieces: Piece) -> None:
        """Note pieces that found no place."""
        self.stray += ((piece, self.under, reason) for piece in pieces)


def balanced(
    ledger: Ledger, document: Document, source: "Counter[str]", pieces: tuple[Piece, ...]
) -> tuple[Document, tuple[Address, ...], int]:
    """Return the document with its leftovers, where these stood, and how many words found a place.

    Every word is counted again in the finished document: one that no rule gave a place, or that a rule lost,
    brings its whole line into the leftovers.
    """
    furniture = Counter(word for one in ledger.furniture for word in words_of(one.text))
    missing = source - furniture - Counter(printed_words(document))
    left = Counter(word for piece, _, _ in ledger.stray for word in words_of(piece.spoken))
    unplaced = missing | (left & missing)
    missing -= left
    stray = list(ledger.stray)
    done = {(piece.address, piece.text) for piece, _, _ in stray}
    reason = translate("Import", "Some words of this line found no field.")
    for piece in pieces:
        words = Counter(words_of(piece.spoken))
        if (piece.address, piece.text) not in done and words & missing:
            stray.append((piece, "", reason))
            missing -= words
    leftovers = tuple(
        Leftover(id=f"j{number}", text=piece.spoken, stood=stood, reason=why)
        for number, (piece, stood, why) in enumerate(stray, 1)
    )
    placed = source.total() - unplaced.total()
    return (
        document.model_copy(update={"leftovers": leftovers}),
        tuple(piece.address for piece, _, _ in stray),
        placed,
    )


def printed_words(node: Node) -> Iterator[str]:
    """Yield every word that a document's fields hold."""
    for name in type(node).model_fields:
        value = getattr(node, name)
        if name in _HIDDEN:
            continue
        if isinstance(value, str):
            yield from words_of(value)
        elif isinstance(value, Node):
            yield from printed_words(value)
        elif isinstance(value, tuple):
            for inner in value:
                yield from printed_words(inner)
