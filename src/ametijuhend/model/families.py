"""Posts from one base: a document remembers the base as it took it, so what either changed since is known."""

from ametijuhend.model.compare import Difference, differences
from ametijuhend.model.content import BESIDE_CONTENT, content_digest, packed, unpacked
from ametijuhend.model.document import Base, Document, State
from ametijuhend.model.merge import Choices, Merge, merge
from ametijuhend.model.node import new_id
from ametijuhend.model.states import editable


def variant_of(base: Document) -> Document:
    """Return a new draft that says what a base says, and remembers it."""
    fresh = Document(id=new_id(), state=State.DRAFT)
    own = {field: getattr(fresh, field) for field in BESIDE_CONTENT}
    return based_on(base.model_copy(update=own), base)


def based_on(document: Document, base: Document) -> Document:
    """Return a document that names another as its base, and takes that as it is now for known."""
    taken = Base(id=base.id, title=base.general.job_title, digest=content_digest(base), snapshot=packed(base))
    return document.model_copy(update={"base": taken})


def without_base(document: Document) -> Document:
    """Return the document that stands for itself."""
    return document.model_copy(update={"base": None})


def own_differences(document: Document) -> tuple[Difference, ...]:
    """Return what a document says otherwise than the base that it took; nothing where it has none."""
    base = taken_base(document)
    return differences(_beside(base, document), document) if base is not None else ()


def taken_base(document: Document) -> Document | None:
    """Return the base's content as a document took it; None where it has no base, or cannot be unpacked."""
    return unpacked(document.base.snapshot) if document.base is not None else None


def base_changes(document: Document, base: Document) -> Merge | None:
    """Return what a base has changed since a draft took it, to be joined; None where nothing is to offer.

    Where the remembered base cannot be unpacked, everything in which both differ is offered.
    """
    known = document.base
    if known is None or known.id != base.id or not editable(document) or known.digest == content_digest(base):
        return None
    taken = taken_base(document) or document
    return merge(_beside(taken, document), document, _beside(base, document), BESIDE_CONTENT)


def with_base_changes(found: Merge, base: Document, choices: Choices) -> Document:
    """Return the document with what was chosen of a base's changes; the rest is not offered again."""
    return based_on(found.joined(choices), base)


def _beside(content: Document, document: Document) -> Document:
    """Return a document with one's content and all that is beside it of the other."""
    return content.model_copy(update={field: getattr(document, field) for field in BESIDE_CONTENT})
