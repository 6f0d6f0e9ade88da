"""How offices lay out a job description, and how their people type: all by seed."""

import random
from dataclasses import dataclass

from readers.typing_hand import Habits


@dataclass(frozen=True, slots=True)
class Manner:
    """How one office lays a job description out."""

    headings: str
    numbers: str
    bullets: str
    header: str
    duties: str
    requirements: str
    competencies: str
    signatures: str
    slips: float
    synonyms: float
    upper: bool
    colon: str
    annex_box: bool
    letterhead: bool
    own_heading: bool
    number_dot: bool
    numbered_rights: bool
    roman: bool
    """Headings counted I, II, III."""
    numbered_boxes: bool
    """Requirements counted 7.1, 7.2."""
    names_above: bool
    """An additional competency's name on a line of its own."""
    result_numbers: str
    """What stands before results instead of a bullet."""
    whole_table: bool
    """The whole document in one table, its headings in rows of their own."""
    capital_boxes: bool
    heading_colon: bool
    title: str
    approval: bool
    """An order's lines above the title."""
    tool_list: bool


def manner_of(seed: int) -> Manner:
    chance = random.Random(seed * 7919 + 3)  # noqa: S311
    pick = chance.choice
    return Manner(
        headings=pick(("style", "style", "bold", "bold", "style counted", "list counted")),
        numbers=pick(("typed", "typed", "counted", "none", "typed tab", "plain")),
        bullets=pick(
            ("▪ ", "• ", "- ", "–\t", "list ▪", "list symbol", "list style", "breaks", "none", "list -")
        ),
        header=pick(
            ("two tables", "one merged", "left labels", "paragraphs", "label in cell", "label above", "tabs")
        ),
        duties=pick(
            (
                "table", "table", "cut in two", "row goes on",
                "numbered column", "merged down", "paragraphs", "no header",
            )
        ),
        requirements=pick(("boxes", "one table", "stacked table", "paragraphs", "inline")),
        competencies=pick(("bold names", "plain names", "name column")),
        signatures=pick(("columns", "columns", "tabs", "below")),
        slips=pick((0.0, 0.0, 0.3)),
        synonyms=pick((0.0, 0.0, 0.4)),
        upper=pick((True, True, False)),
        colon=pick((":", "")),
        annex_box=chance.random() < 0.15,
        letterhead=chance.random() < 0.3,
        own_heading=chance.random() < 0.2,
        number_dot=chance.random() < 0.4,
        numbered_rights=chance.random() < 0.2,
        roman=chance.random() < 0.12,
        numbered_boxes=chance.random() < 0.15,
        names_above=chance.random() < 0.15,
        result_numbers=pick(("", "", "", "", "1) ", "a) ")),
        whole_table=chance.random() < 0.12,
        capital_boxes=chance.random() < 0.15,
        heading_colon=chance.random() < 0.1,
        title=pick(("AMETIJUHEND", "AMETIJUHEND", "Ametijuhend", "with post", "A M E T I J U H E N D")),
        approval=chance.random() < 0.5,
        tool_list=chance.random() < 0.2,
    )  # fmt: skip


def habits_of(seed: int, *, final: bool) -> Habits:
    """Return a typist's habits; ``final`` is a document whose tracked changes were accepted."""
    chance = random.Random(seed * 104_729 + 11)  # noqa: S311
    return Habits(
        font=chance.choice(("Arial", "Times New Roman", "Calibri", "Arial", "Liberation Serif")),
        size=chance.choice((20, 22, 22, 24)),
        cut_runs=chance.choice((0.0, 0.3, 0.5)),
        spaces=chance.choice((0.0, 0.1, 0.3)),
        soft_hyphens=chance.choice((0.0, 0.0, 0.15)),
        revisions=0.0 if final else chance.choice((0.0, 0.0, 0.12)),
        controls=chance.choice((0.0, 0.0, 0.1)),
        controls_around=chance.random() < 0.2,
        empty=chance.choice((0.0, 0.0, 0.15)),
    )
