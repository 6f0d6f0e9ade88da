"""Job descriptions as very different offices write them, each with what a careful reader finds in it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ametijuhend.model.document import (
    AdditionalCompetency,
    Competency,
    Document,
    Duty,
    General,
    ItemList,
    Requirements,
    Section,
    SectionKind,
    Signatory,
    Signatures,
)
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime
from readers.unseen_hand import typed

FOLDER = Path(__file__).parent / "unseen"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.json")))
_PLAIN = ("education", "experience", "languages", "computer_skills")


@dataclass(frozen=True, slots=True)
class Unseen:
    """A document, the ending of its file, and what stands in it."""

    content: bytes
    ending: str
    expected: Document


def unseen(name: str) -> Unseen:
    """Return a document by its name."""
    told = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    ending = told.get("ending", "docx")
    if ending == "docx":
        content = typed(told["blocks"], told.get("header", ""), told.get("footer", ""))
    else:
        content = "\n".join(told["blocks"]).encode()
    return Unseen(content, ending, _document(told["expected"]))


def _items(texts: list[str], name: str) -> tuple[Item, ...]:
    return tuple(Item(id=f"{name}{place}", text=text) for place, text in enumerate(texts, 1))


def _list(told: dict[str, Any], name: str) -> ItemList:
    return ItemList(lead_in=told.get("lead_in", ""), items=_items(told.get("items", []), name))


def _document(told: dict[str, Any]) -> Document:
    return Document(
        id="unseen",
        regime=Regime(told["regime"]),
        sections=tuple(Section(kind=SectionKind(kind)) for kind in told["sections"]),
        general=General(**told.get("general", {})),
        purpose=told.get("purpose", ""),
        duties=tuple(
            Duty(
                id=f"d{place}",
                task=duty["task"],
                subtasks=_items(duty.get("subtasks", []), f"d{place}s"),
                results=_items(duty.get("results", []), f"d{place}r"),
            )
            for place, duty in enumerate(told.get("duties", []), 1)
        ),
        rights=_list(told.get("rights", {}), "r"),
        responsibilities=_list(told.get("responsibilities", {}), "v"),
        tools=told.get("tools", ""),
        requirements=_requirements(told),
        amendment=told.get("amendment", ""),
        signatures=Signatures(
            heading=told.get("signed_under", ""),
            signatories=tuple(
                Signatory(id=f"a{place}", **one) for place, one in enumerate(told.get("signatories", []), 1)
            ),
        ),
    )


def _requirements(told: dict[str, Any]) -> Requirements:
    return Requirements(
        core_competencies=tuple(
            Competency(id=f"c{place}", name=one["name"], indicators=_items(one["indicators"], f"c{place}i"))
            for place, one in enumerate(told.get("competencies", []), 1)
        ),
        additional_competencies=tuple(
            AdditionalCompetency(id=f"m{place}", **one)
            for place, one in enumerate(told.get("additional", []), 1)
        ),
        **{name: told.get(name, "") for name in _PLAIN},
    )
