"""What a finding can be put right with: values that are called with a document, one undo step later."""

from dataclasses import dataclass

from ametijuhend.model import paths
from ametijuhend.model.document import Document, Duty
from ametijuhend.model.paths import DocumentPath, NoSuchPlaceError


@dataclass(frozen=True, slots=True)
class NewTexts:
    """Puts texts in the places of others: path, the text it was found with, the text instead."""

    changes: tuple[tuple[DocumentPath, str, str], ...]

    def __call__(self, document: Document) -> Document:
        """Return the document with all of the texts, or as it is if one of them has changed meanwhile."""
        if any(_at(document, path) != before for path, before, _ in self.changes):
            return document
        for path, _, after in self.changes:
            document = paths.put(document, path, after)
        return document


def new_text(path: DocumentPath, before: str, after: str) -> NewTexts:
    """Return the fix that puts one text in another's place."""
    return NewTexts(((path, before, after),))


@dataclass(frozen=True, slots=True)
class WithoutItem:
    """Takes a list item away, if it still says what was found."""

    path: DocumentPath
    text: str

    def __call__(self, document: Document) -> Document:
        """Return the document without the item."""
        there = _at(document, f"{self.path}/text") == self.text
        return paths.remove(document, self.path) if there else document


@dataclass(frozen=True, slots=True)
class JoinedDuties:
    """Gives what a duty holds to another that has the same task, and takes it away: nothing is lost."""

    first: DocumentPath
    second: DocumentPath
    task: str
    """What the second one said when both were found to say the same."""

    def __call__(self, document: Document) -> Document:
        """Return the document with one duty in place of the two."""
        kept, gone = _at(document, self.first), _at(document, self.second)
        if not isinstance(kept, Duty) or not isinstance(gone, Duty) or gone.task != self.task:
            return document
        for field in ("subtasks", "results"):
            have = {item.text.strip() for item in getattr(kept, field)}
            taken = {item.id for item in getattr(kept, field)}
            more = tuple(
                item
                for item in getattr(gone, field)
                if item.text.strip() and item.text.strip() not in have and item.id not in taken
            )
            document = paths.put(document, f"{self.first}/{field}", (*getattr(kept, field), *more))
        return paths.remove(document, self.second)


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Leaves a section out."""

    path: DocumentPath

    def __call__(self, document: Document) -> Document:
        """Return the document with the section switched off; its content stays."""
        return paths.put(document, self.path, value=False) if _at(document, self.path) else document


def _at(document: Document, path: DocumentPath) -> object:
    try:
        found: object = paths.get(document, path)
    except NoSuchPlaceError:
        return None
    return found
