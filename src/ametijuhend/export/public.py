"""The copy for the public register: the document without people's names, and the register's fields."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from ametijuhend.language import translate
from ametijuhend.layout.compose import title
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.places import in_words

_NO_TEXTS = {"id", "path", "export_hash", "container_hash", "entry", "wording", "profile"}
_ENDING = 2
_SHORTEST_STEM = 3
_BETWEEN = r"\s+"
_PERSON = re.compile(r"\b[A-ZÕÄÖÜŠŽ][a-zõäöüšž]+(?:-[A-ZÕÄÖÜŠŽ][a-zõäöüšž]+)?(?: [A-ZÕÄÖÜŠŽ][a-zõäöüšž]+)+\b")
_WHERE_PEOPLE_STAND = ("superior", "subordinates", "substituted_by", "substitutes_for")

_Node = TypeVar("_Node", bound=Node)


@dataclass(frozen=True, slots=True)
class RegisterFields:
    """What the public register asks for."""

    title: str
    date: str
    kind: str
    restriction: str

    def lines(self) -> tuple[str, ...]:
        """Return the fields, each as a line to copy."""
        return (
            translate("Register", "Title: {text}").format(text=self.title),
            translate("Register", "Date: {text}").format(text=self.date),
            translate("Register", "Kind: {text}").format(text=self.kind),
            translate("Register", "Restriction: {text}").format(text=self.restriction),
        )


def register_fields(document: Document, profile: LayoutProfile, *, public: bool = True) -> RegisterFields:
    """Return the register's fields for the public copy, or for the document with the names in it."""
    day = document.signed or document.approved
    return RegisterFields(
        title=" ".join(title(document, profile).replace("\N{SOFT HYPHEN}", "").split()),
        date=day.strftime(profile.date) if day else "",
        kind=profile.texts[document.regime].title.capitalize(),
        restriction=translate("Register", "public")
        if public
        else translate("Register", "for internal use (AvTS § 35 lg 1 p 12)"),
    )


def public_copy(document: Document, blank: str = "…") -> Document:
    """Return the document without its signatories' names, wherever they stand, inflected too."""
    patterns = [_pattern(one.name) for one in document.signatures.signatories if one.name.strip()]
    without = document.signatures.model_copy(
        update={
            "signatories": tuple(
                one.model_copy(update={"name": ""}) for one in document.signatures.signatories
            )
        }
    )
    unnamed = document.model_copy(
        update={"signatures": without, "notes": (), "leftovers": (), "links": (), "replaces": None}
    )
    return _cleared(unnamed, patterns, blank) if patterns else unnamed


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name in a text: the last word of it may be inflected."""
    *first, last = name.split()
    stem = last[: max(_SHORTEST_STEM, len(last) - _ENDING)]
    words = [*map(re.escape, first), re.escape(stem) + r"\w*"]
    return re.compile(rf"\b{_BETWEEN.join(words)}", re.IGNORECASE)


def _cleared(node: _Node, patterns: list[re.Pattern[str]], blank: str) -> _Node:
    changed: dict[str, object] = {}
    for field in type(node).model_fields:
        value = getattr(node, field)
        made = value
        if type(value) is str and field not in _NO_TEXTS:
            for pattern in patterns:
                made = pattern.sub(blank, made)
        elif isinstance(value, tuple):
            made = tuple(_cleared(one, patterns, blank) if isinstance(one, Node) else one for one in value)
        elif isinstance(value, Node):
            made = _cleared(value, patterns, blank)
        if made != value:
            changed[field] = made
    return node.model_copy(update=changed) if changed else node


def maybe_names(document: Document) -> Iterator[tuple[DocumentPath, str]]:
    """Yield the places of a public copy that may still name a person, with the words that look so."""
    for field in _WHERE_PEOPLE_STAND:
        for found in _PERSON.findall(getattr(document.general, field)):
            yield f"general/{field}", found


def name_remarks(document: Document) -> tuple[str, ...]:
    """Return in sentences what a person should look at before a public copy is published."""
    text = translate("CommandLine", "{place} may name a person, “{words}”: look before you publish it.")
    return tuple(
        text.format(place=in_words(path.split("/")), words=words) for path, words in maybe_names(document)
    )
