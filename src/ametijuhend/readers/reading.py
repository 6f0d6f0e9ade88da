"""What was understood of a source: the document, how sure each field is, and what found no place."""

from dataclasses import dataclass

from ametijuhend.model.document import Document, Leftover
from ametijuhend.model.paths import DocumentPath
from ametijuhend.readers.source import Address, Notice, Source


@dataclass(frozen=True, slots=True)
class FieldReading:
    """Where a field's content came from, and how sure that is."""

    path: DocumentPath
    """``purpose``, ``duties/k3f9/task``, ``rights/items/a2/text``."""
    confidence: float
    """From 0 to 1; below `UNSURE` the window marks the field."""
    reason: str = ""
    """Why it is not sure, a sentence in the user's language; empty where it is."""
    sources: tuple[Address, ...] = ()


UNSURE = 0.75


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words that are understood but printed by the layout: a heading, a label, a number, a page's number."""

    text: str
    address: Address


@dataclass(frozen=True, slots=True)
class Reading:
    """A source understood; every word of it is in the document, in furniture or in the leftovers."""

    source: Source
    document: Document
    fields: tuple[FieldReading, ...] = ()
    notices: tuple[Notice, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    stray: tuple[Address, ...] = ()
    """Where each of the leftovers stood, in their order."""
    words_in: int = 0
    words_placed: int = 0

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What was not understood; it stays with the draft until the user has dealt with it."""
        return self.document.leftovers

    @property
    def unsure(self) -> tuple[FieldReading, ...]:
        """The fields that a person should look at."""
        return tuple(field for field in self.fields if field.confidence < UNSURE)
