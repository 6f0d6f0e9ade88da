"""Two copies of a document joined by the version that both come from, place by place.

`merge` looks at three values and says what each side changed; `Merge.joined` makes one document of them, by a
choice for each change. Nothing is taken unasked: what has no choice stays as mine has it.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any

from ametijuhend.model.compare import Difference, Kind, sentence, words_of
from ametijuhend.model.document import Document, Leftover, Link, Note, Review
from ametijuhend.model.node import Item, Node
from ametijuhend.model.paths import DocumentPath, join, key
from ametijuhend.model.places import Location
from ametijuhend.model.states import OWN

_WHOLE = (Item, Note, Review, Link, Leftover)
"""Nodes that are taken or left as a whole."""
_LINES = frozenset(
    {"purpose", "tools", "education", "experience", "languages", "computer_skills", "amendment", "task"}
    | {"description", "text"}
)
"""Fields in which a second text may stand below the first."""
_LINKS = "links/"


class Side(Enum):
    """Who changed a place since the common version."""

    MINE = auto()
    THEIRS = auto()
    CLASH = auto()
    """Both, and each otherwise."""


class Choice(StrEnum):
    """What the joined document gets."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Change:
    """A place at which mine and theirs differ; its path is its name among the others.

    A value is None where the place is not there; of a list whose order differs the values are its items.
    """

    path: DocumentPath
    place: Location
    side: Side
    kind: Kind
    base: Any
    mine: Any
    theirs: Any

    @property
    def can_keep_both(self) -> bool:
        """Whether both texts can stand in the document."""
        return all(_has_text(one) for one in (self.mine, self.theirs))

    @property
    def follows(self) -> bool:
        """Whether it goes with another change: a link to the library with the text that it is of."""
        return self.path.startswith(_LINKS)

    @property
    def words(self) -> tuple[str, str, str]:
        """The three values in words: the common version's, mine, theirs."""
        base, mine, theirs = map(words_of, (self.base, self.mine, self.theirs))
        return base, mine, theirs

    @property
    def sentence(self) -> str:
        """What taking theirs would change in mine, in words."""
        _, mine, theirs = self.words
        kind = Kind.CHANGED if self.kind is Kind.MOVED else self.kind
        return sentence(Difference(kind, self.place, mine, theirs))


Choices = Mapping[DocumentPath, Choice]
_Decide = Callable[[Change], Choice]


@dataclass(frozen=True, slots=True)
class Merge:
    """What differs between two copies of a document, and who changed it."""

    base: Document
    mine: Document
    theirs: Document
    changes: tuple[Change, ...]
    own: frozenset[str]

    def of(self, side: Side) -> tuple[Change, ...]:
        """Return what one side changed, or both, without what only follows."""
        return tuple(one for one in self.changes if one.side is side and not one.follows)

    @property
    def offered(self) -> tuple[Change, ...]:
        """What a person is asked about: all that theirs changed, clashes among it."""
        return tuple(one for one in self.changes if one.side is not Side.MINE and not one.follows)

    def all(self, choice: Choice, *sides: Side) -> dict[DocumentPath, Choice]:
        """Return the same choice for every change, or for those of some sides."""
        return {one.path: choice for one in self.changes if not sides or one.side in sides}

    def joined(self, choices: Choices) -> Document:
        """Return one document of both; what has no choice stays as mine has it.

        A link to the library that has no choice of its own goes with the text that it is of.
        """

        def decide(change: Change) -> Choice:
            chosen = choices.get(change.path)
            if chosen is None and change.follows:
                chosen = self._followed(change, choices)
            chosen = chosen or Choice.MINE
            return Choice.MINE if chosen is Choice.BOTH and not change.can_keep_both else chosen

        joiner = _Joiner(decide)
        made = joiner.node(self.base, self.mine, self.theirs, "", (), self.own)
        assert isinstance(made, Document)  # noqa: S101  # a node is joined to one of its own kind
        return made

    def _followed(self, change: Change, choices: Choices) -> Choice | None:
        link = change.theirs or change.mine
        for other in self.changes:
            if not other.follows and _touches(other.path, link.path):
                chosen = choices.get(other.path)
                if chosen is Choice.THEIRS:
                    return chosen
        return None


def merge(base: Document, mine: Document, theirs: Document, own: Collection[str] = OWN) -> Merge:
    """Return what differs between two documents that come from one version.

    The fields of ``own`` stay mine and are not looked at: what a document is and where it stands.
    """
    found: list[Change] = []

    def note(change: Change) -> Choice:
        found.append(change)
        return Choice.MINE

    _Joiner(note).node(base, mine, theirs, "", (), own)
    return Merge(base, mine, theirs, tuple(found), frozenset(own))


class _Joiner:
    """Goes through three values at once and asks at each place where two of them differ."""

    def __init__(self, decide: _Decide) -> None:
        self._decide = decide

    def node(  # noqa: PLR0917  # three values, where they stand, and what is left out
        self,
        base: Node,
        mine: Node,
        theirs: Node,
        path: DocumentPath,
        place: Location,
        own: Collection[str] = ("id", "kind"),
    ) -> Node:
        """Return the node that the choices make; mine itself if they change nothing."""
        update = {}
        for field in type(mine).model_fields:
            if field in own:
                continue
            values = (getattr(base, field), getattr(mine, field), getattr(theirs, field))
            made = self._value(values, join(path, field) if path else field, (*place, field))
            if made is not values[1]:
                update[field] = made
        made_node = mine.model_copy(update=update) if update else mine
        return self._with_extras(made_node, base, theirs, path, place)

    def _value(self, values: tuple[Any, Any, Any], path: DocumentPath, place: Location) -> Any:
        base, mine, theirs = values
        if mine == theirs:
            return mine
        if isinstance(mine, tuple):
            return self._list(base, mine, theirs, path, place)
        if all(isinstance(one, Node) for one in values):
            return self.node(base, mine, theirs, path, place)
        chosen = self._decide(_change(path, place, base, mine, theirs))
        if chosen is Choice.BOTH:
            return _both_texts(mine, theirs, place[-1])
        return theirs if chosen is Choice.THEIRS else mine

    def _list(
        self,
        base: tuple[Node, ...],
        mine: tuple[Node, ...],
        theirs: tuple[Node, ...],
        path: DocumentPath,
        place: Location,
    ) -> tuple[Node, ...]:
        was, ours, others = ({key(one): one for one in items} for items in (base, mine, theirs))
        order = self._order(was, ours, others, path, place)
        kept = {
            name: self._item(
                was.get(name), ours.get(name), others.get(name), join(path, name), (*place, position)
            )
            for position, name in enumerate(order)
        }
        made = tuple(one for name in order for one in kept[name])
        return mine if made == mine else made

    def _item(
        self, base: Node | None, mine: Node | None, theirs: Node | None, path: DocumentPath, place: Location
    ) -> tuple[Node, ...]:
        if mine is not None and "id" not in type(mine).model_fields:
            place = (*place[:-1], key(mine))
        if mine is None or theirs is None or mine == theirs or base is None or isinstance(mine, _WHOLE):
            if mine == theirs:
                return () if mine is None else (mine,)
            chosen = self._decide(_change(path, place, base, mine, theirs))
            if chosen is Choice.BOTH and mine is not None and theirs is not None:
                return mine, _apart(theirs)
            one = theirs if chosen is Choice.THEIRS else mine
            return () if one is None else (one,)
        return (self.node(base, mine, theirs, path, place),)

    def _order(
        self,
        base: Mapping[str, Node],
        mine: Mapping[str, Node],
        theirs: Mapping[str, Node],
        path: DocumentPath,
        place: Location,
    ) -> list[str]:
        """Return the names of both sides in one order; where both have their own, in the chosen one."""
        ours, others = [name for name in mine if name in theirs], [name for name in theirs if name in mine]
        if ours == others:
            return _interleaved(list(mine), list(theirs))
        was = [name for name in base if name in mine and name in theirs]
        stayed = [[name for name in names if name in base] == was for names in (ours, others)]
        sides = {(True, False): Side.THEIRS, (False, True): Side.MINE}
        side = sides.get((stayed[0], stayed[1]), Side.CLASH)
        values = (tuple(base.values()), tuple(mine.values()), tuple(theirs.values()))
        chosen = self._decide(Change(path, place, side, Kind.MOVED, *values))
        first, second = (theirs, mine) if chosen is Choice.THEIRS else (mine, theirs)
        return _interleaved(list(first), list(second))

    def _with_extras(self, made: Node, base: Node, theirs: Node, path: DocumentPath, place: Location) -> Node:
        """Return the node with the fields of a later program joined, too."""
        before, mine, other = (one.model_extra or {} for one in (base, made, theirs))
        update = {}
        for field in {**mine, **other}:
            values = before.get(field), mine.get(field), other.get(field)
            if values[1] != values[2]:
                change = _change(join(path, field) if path else field, (*place, field), *values)
                if self._decide(change) is Choice.THEIRS:
                    update[field] = values[2]
        if not update:
            return made
        whole = {
            field: value
            for field, value in {**mine, **update}.items()
            if field in other or field not in update
        }
        changed = made.model_copy()
        object.__setattr__(changed, "__pydantic_extra__", whole)
        return changed


def _change(path: DocumentPath, place: Location, base: Any, mine: Any, theirs: Any) -> Change:
    sides = {(True, False): Side.THEIRS, (False, True): Side.MINE}
    side = sides.get((base == mine, base == theirs), Side.CLASH)
    kind = Kind.REMOVED if theirs is None else Kind.ADDED if mine is None else Kind.CHANGED
    return Change(path, place, side, kind, base, mine, theirs)


def _interleaved(first: list[str], second: list[str]) -> list[str]:
    """Return the first names with those that only the second has, each behind what it stands behind there."""
    made, known = list(first), set(second)
    before: str | None = None
    for name in second:
        if name not in made:
            at = made.index(before) + 1 if before is not None else 0
            while before is not None and at < len(made) and made[at] not in known:
                at += 1
            made.insert(at, name)
        before = name
    return made


def _has_text(value: Any) -> bool:
    text = value.text if isinstance(value, Item) else value
    return isinstance(text, str) and not isinstance(text, Enum) and bool(text.strip())


def _both_texts(mine: str, theirs: str, field: str | int) -> str:
    for whole, part in ((mine, theirs), (theirs, mine)):
        if part in whole:
            return whole
    return f"{mine}\n{theirs}" if field in _LINES else f"{mine} / {theirs}"


def _apart(item: Node) -> Node:
    """Return a copy of an item that can stand beside the other side's: with an id that its words give it."""
    name = hashlib.sha256(item.model_dump_json().encode()).hexdigest()[:12]
    return item.model_copy(update={"id": name})


def _touches(path: DocumentPath, other: DocumentPath) -> bool:
    return path == other or path.startswith(f"{other}/") or other.startswith(f"{path}/")
