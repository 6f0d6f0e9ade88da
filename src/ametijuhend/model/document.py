"""A job description as one immutable value: `Document` and its parts.

The terms are listed in ``docs/architecture.md``; the Estonian word stands in each class's docstring.
An empty string means "left out" everywhere. A draft may be empty or wrong in any way: the checks
(`ametijuhend.model.checks`) say so, the model does not refuse it.
"""

from datetime import date
from enum import StrEnum

from pydantic import Field

from ametijuhend.model.node import Item, ItemId, Node, Text
from ametijuhend.model.regime import Regime


class SectionKind(StrEnum):
    """The sections that a document switches on and off and puts in order."""

    GENERAL = "general"
    PURPOSE = "purpose"
    DUTIES = "duties"
    RIGHTS = "rights"
    RESPONSIBILITIES = "responsibilities"
    TOOLS = "tools"
    REQUIREMENTS = "requirements"
    AMENDMENT = "amendment"
    SIGNATURES = "signatures"


class BoxKind(StrEnum):
    """The requirement boxes that a document switches on and off and puts in order."""

    EDUCATION = "education"
    EXPERIENCE = "experience"
    LANGUAGES = "languages"
    COMPUTER_SKILLS = "computer_skills"
    CORE_COMPETENCIES = "core_competencies"
    ADDITIONAL_COMPETENCIES = "additional_competencies"


class State(StrEnum):
    """How far a document is; `ametijuhend.model.states` holds what leads from one to the next."""

    DRAFT = "draft"
    """Koostamisel."""
    READY = "ready"
    """Valmis: read-only until it is opened for changes."""
    SIGNED = "signed"
    """Allkirjastatud: final."""


class NumberForm(StrEnum):
    """How a duty's number is printed."""

    PLAIN = "3.1"
    DOTTED = "3.1."


class QualifierForm(StrEnum):
    """How an additional competency's qualifier follows its name."""

    COMMA = "comma"
    """Name, qualifier: description."""
    BRACKETS = "brackets"
    """Name (qualifier): description."""


class Section(Node):
    """One section's place and switch; its content stays in the document while it is off."""

    kind: SectionKind
    shown: bool = True
    heading: Text = ""
    """The document's own heading without its number; empty for the layout profile's."""


class Box(Node):
    """One requirement box's place and switch."""

    kind: BoxKind
    shown: bool = True
    heading: Text = ""
    """The document's own heading; empty for the layout profile's."""


class LayoutRef(Node):
    """The layout profile that a document names."""

    profile: str = "ska-lisa"
    version: int = Field(default=1, ge=1)


class General(Node):
    """Üldosa: what the post is called and where it stands."""

    job_title: Text = ""
    unit: Text = ""
    superior: Text = ""
    subordinates: Text = ""
    substituted_by: Text = ""
    substitutes_for: Text = ""


class Duty(Node):
    """Põhiülesanne with its sub-tasks and oodatavad tulemused."""

    id: ItemId
    task: Text = ""
    subtasks: tuple[Item, ...] = ()
    results: tuple[Item, ...] = ()


class ItemList(Node):
    """Õigused or vastutus: an optional lead-in line and its items."""

    lead_in: Text = ""
    items: tuple[Item, ...] = ()


class Competency(Node):
    """Tööks vajalik kompetents with its käitumisnäitajad."""

    id: ItemId
    name: Text = ""
    indicators: tuple[Item, ...] = ()


class AdditionalCompetency(Node):
    """Täiendav kompetents, isikuomadus or teadmine."""

    id: ItemId
    name: Text = ""
    qualifier: Text = ""
    qualifier_form: QualifierForm = QualifierForm.COMMA
    qualifier_bold: bool = False
    description: Text = ""


class Requirements(Node):
    """Ametikohale or töökohale esitatavad nõuded: a row of boxes."""

    boxes: tuple[Box, ...] = tuple(Box(kind=kind) for kind in BoxKind)
    education: Text = ""
    experience: Text = ""
    languages: Text = ""
    computer_skills: Text = ""
    core_competencies: tuple[Competency, ...] = ()
    additional_competencies: tuple[AdditionalCompetency, ...] = ()


class Signatory(Node):
    """One column of the signature block; every line of it may be empty."""

    id: ItemId
    party: Text = ""
    mark: Text = ""
    name: Text = ""
    title: Text = ""


class Signatures(Node):
    """Allkirjad: an optional heading line and one or two signatories."""

    heading: Text = ""
    signatories: tuple[Signatory, ...] = ()


class Approval(Node):
    """Kinnitamine: the order that approves an official's job description."""

    order_number: Text = ""
    annex_number: Text = ""


class Note(Node):
    """A remark on a place in the document; never printed."""

    id: ItemId
    path: str = ""
    text: Text = ""


class Replaces(Node):
    """The signed document that this one takes the place of, and why."""

    id: ItemId
    title: Text = ""
    reason: Text = ""


class Review(Node):
    """Ülevaatamine: the day on which nothing had to be changed, and the role of who says so."""

    id: ItemId
    day: date
    role: Text = ""


class Base(Node):
    """The document that this one is a variant of, as it was when it was last taken from."""

    id: ItemId
    title: Text = ""
    digest: Text = ""
    """The digest of the base's content; another one means that the base was changed since."""
    snapshot: Text = ""
    """That content, packed: a change to the base is found without anybody's backups."""


class Link(Node):
    """Where a field, an item or a card was taken from: an entry of the library at a revision."""

    id: ItemId
    path: str
    entry: ItemId
    wording: ItemId
    revision: int = Field(default=1, ge=1)
    taken: Text = ""
    """A digest of the wording as it was taken, which tells later which side has changed; empty: unknown."""


class Leftover(Node):
    """What an import could not place; it stays with the draft until the user has dealt with it."""

    id: ItemId
    text: Text = ""
    stood: Text = ""
    """Under which heading of the source it stood."""
    reason: Text = ""


class Document(Node):
    """Ametijuhend: everything one job description says."""

    id: ItemId
    regime: Regime = Regime.EMPLOYEE
    layout: LayoutRef = LayoutRef()
    duty_number: NumberForm = NumberForm.PLAIN
    sections: tuple[Section, ...] = tuple(Section(kind=kind) for kind in SectionKind)
    general: General = General()
    purpose: Text = ""
    duties: tuple[Duty, ...] = ()
    rights: ItemList = ItemList()
    responsibilities: ItemList = ItemList()
    tools: Text = ""
    requirements: Requirements = Requirements()
    amendment: Text = ""
    signatures: Signatures = Signatures()
    approval: Approval = Approval()
    approved: date | None = None
    last_reviewed: date | None = None
    state: State = State.DRAFT
    export_hash: Text = ""
    """The hash of the file that was exported of a ready document; empty for none."""
    signed: date | None = None
    container_hash: Text = ""
    """The hash of the container that it was signed in; empty for none."""
    replaces: Replaces | None = None
    base: Base | None = None
    reviews: tuple[Review, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
