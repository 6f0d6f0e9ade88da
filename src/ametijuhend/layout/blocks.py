"""The flow tree: what a document prints, before lines and pages.

The DOCX writer prints it as it is; the page engine breaks it into lines and pages. Every part carries its
origin, the path of the document place it came from, so that a click on the page finds the field.
"""

from dataclasses import dataclass

from ametijuhend.layout.units import Twips
from ametijuhend.model.document import NumberForm
from ametijuhend.model.paths import DocumentPath

LINE_BREAK = "\n"
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one weight; ``origin`` is empty for words that no field holds."""

    text: str
    bold: bool = False
    origin: DocumentPath = ""
    start: int = 0
    """Where in the field the text begins, in characters: a field may hold several paragraphs."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a named style of the profile.

    ``label`` is the number or bullet before the text: Word counts it by the style's numbering, the page
    engine prints it. Runs are never empty; a paragraph without runs is an empty cell or a separator.
    """

    style: str
    runs: tuple[Run, ...] = ()
    label: str = ""
    origin: DocumentPath = ""
    variant: str = ""
    """Which variant of the style it has in the DOCX; all of them look the same."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: one paragraph or more."""

    paragraphs: tuple[Paragraph, ...]
    origin: DocumentPath = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A table row with one cell for every column."""

    cells: tuple[Cell, ...]
    header: bool = False
    """Repeated at the head of every page that the table reaches; never split."""
    splits: bool = True
    """Whether the row may go on to the next page."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a named style of the profile."""

    style: str
    columns: tuple[Twips, ...]
    rows: tuple[Row, ...]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Flow:
    """Everything one document prints, in order."""

    blocks: tuple[Block, ...]
    duty_number: NumberForm
