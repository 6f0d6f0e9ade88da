"""How much of a document came back: fields, pairs of duty and result, words."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ametijuhend.model.document import Document, ItemList
from ametijuhend.readers.source import words_of

_SEEN_ALIKE = str.maketrans(
    {
        "\N{SOFT HYPHEN}": "",
        "\N{NON-BREAKING HYPHEN}": "-",
        "\N{NO-BREAK SPACE}": " ",
        "\N{FIGURE SPACE}": " ",
    }
)

_LINE_END = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
"""A hyphen in a word: on paper nobody can tell it from one that a line's end brought."""

_MARK = re.compile(r"^\s*[▪•–-]\s+")
"""A list's mark kept in a field of plain text is no mistake."""

Field = tuple[str, str]
"""Which kind of field, and what stands in it."""


def seen(text: str, *, lines: bool = True) -> str:
    """Return a text as a reader sees it: hyphens that do not show and spaces too many make no difference."""
    plain = text.translate(_SEEN_ALIKE)
    parts = plain.split("\n")
    kept = [part for one in parts if (part := re.sub(r"\s+", " ", _MARK.sub("", one)).strip())]
    return "\n".join(kept) if lines else _LINE_END.sub("", " ".join(kept))


def fields(document: Document, *, lines: bool = True) -> list[Field]:
    """Return every field that says something, in the order of the document's own parts."""
    return [(kind, text) for kind, value in _fields(document) if (text := seen(value, lines=lines))]


def _fields(document: Document) -> Iterator[Field]:
    yield "regime", document.regime
    yield "sections", " ".join(section.kind for section in document.sections if section.shown)
    for name in type(document.general).model_fields:
        yield name, getattr(document.general, name)
    yield "purpose", document.purpose
    for duty in document.duties:
        yield "task", duty.task
        yield from (("subtask", item.text) for item in duty.subtasks)
        yield from (("result", item.text) for item in duty.results)
    yield from _list("right", document.rights)
    yield from _list("responsibility", document.responsibilities)
    yield "tools", document.tools
    requirements = document.requirements
    for name in ("education", "experience", "languages", "computer_skills"):
        yield name, getattr(requirements, name)
    for competency in requirements.core_competencies:
        yield "competency", competency.name
        yield from (("indicator", item.text) for item in competency.indicators)
    for extra in requirements.additional_competencies:
        yield "additional", extra.name
        yield "qualifier", extra.qualifier
        yield "description", extra.description
    yield "amendment", document.amendment
    yield "signatures", document.signatures.heading
    for signatory in document.signatures.signatories:
        for name in ("party", "mark", "name", "title"):
            yield f"signatory's {name}", getattr(signatory, name)


def _list(kind: str, content: ItemList) -> Iterator[Field]:
    yield f"{kind}s' lead-in", content.lead_in
    yield from ((kind, item.text) for item in content.items)


def pairs(document: Document, *, lines: bool = True) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return every duty with what belongs to it."""
    return [
        (
            seen(duty.task, lines=lines),
            tuple(seen(item.text, lines=lines) for item in duty.subtasks),
            tuple(seen(item.text, lines=lines) for item in duty.results),
        )
        for duty in document.duties
    ]


@dataclass(frozen=True, slots=True)
class Score:
    """What came back of one document."""

    fields: int
    right: int
    wrong: tuple[str, ...]
    """The fields that differ, as lines to look at: what should stand there, and what stands there."""
    pairs: int
    pairs_right: int
    lost: "Counter[str]"
    """Words of the fields that are neither in the document nor among what was not understood."""


def score(expected: Document, read: Document, left: str, *, lines: bool = True) -> Score:
    """Return how much came back; ``left`` is the text that was not understood."""
    wanted, found = fields(expected, lines=lines), fields(read, lines=lines)
    wrong: list[str] = []
    right = 0
    matcher = SequenceMatcher(None, wanted, found, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            right += last - first
            continue
        wrong += (f"- {name}: {text}" for name, text in wanted[first:last])
        wrong += (f"+ {name}: {text}" for name, text in found[start:end])
    theirs, ours = pairs(expected, lines=lines), pairs(read, lines=lines)
    return Score(
        fields=max(len(wanted), len(found)),
        right=right,
        wrong=tuple(wrong),
        pairs=max(len(theirs), len(ours)),
        pairs_right=sum(one in ours for one in theirs),
        lost=_words(wanted) - _words(found) - Counter(words_of(left)),
    )


def _words(of: list[Field]) -> "Counter[str]":
    return Counter(word for kind, text in of if kind not in {"regime", "sections"} for word in words_of(text))
