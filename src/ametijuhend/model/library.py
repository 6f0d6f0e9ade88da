"""The shared library: wordings that recur in job descriptions, and a document's links to them.

An entry is one thing that is said (a competency, a duty, a right …) in one wording or several: a short and a
long one, or one for each regime. A document keeps the text it took; its `Link` only remembers where from.
"""

from enum import StrEnum

from pydantic import Field

from ametijuhend.model.document import QualifierForm
from ametijuhend.model.node import ItemId, Node, Text
from ametijuhend.model.regime import Regime


class EntryKind(StrEnum):
    """What an entry is inserted as."""

    CORE_COMPETENCY = "core_competency"
    ADDITIONAL_COMPETENCY = "additional_competency"
    DUTY = "duty"
    RIGHT = "right"
    RESPONSIBILITY = "responsibility"
    TOOLS = "tools"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    LANGUAGES = "languages"
    COMPUTER_SKILLS = "computer_skills"
    PURPOSE = "purpose"
    UNIT = "unit"
    JOB_TITLE = "job_title"


class EntryState(StrEnum):
    """Whether an entry is offered."""

    PROPOSAL = "proposal"
    IN_USE = "in_use"
    RETIRED = "retired"


class Length(StrEnum):
    """Which of a competency's wordings one is."""

    ANY = "any"
    SHORT = "short"
    LONG = "long"


class Wording(Node):
    """One way to say an entry."""

    id: ItemId
    length: Length = Length.ANY
    regime: Regime | None = None
    """The regime whose documents take this wording; None for both."""
    text: Text = ""
    """The duty's task, the item, the requirement, the additional competency's description."""
    items: tuple[Text, ...] = ()
    """A duty's expected results, a core competency's indicators."""


class Entry(Node):
    """One thing that the house says again and again, in one wording or several."""

    id: ItemId
    kind: EntryKind
    name: Text = ""
    """A competency's name; empty for entries that are known by their text."""
    qualifier: Text = ""
    qualifier_form: QualifierForm = QualifierForm.COMMA
    wordings: tuple[Wording, ...] = ()
    tags: tuple[Text, ...] = ()
    revision: int = Field(default=1, ge=1)
    state: EntryState = EntryState.IN_USE
    successor: ItemId | None = None
    """The entry that took a retired one's place: documents that hold the retired one's id are led there."""
    source: Text = ""
    note: Text = ""


class Library(Node):
    """All entries of a house."""

    entries: tuple[Entry, ...] = ()
