"""Who substitutes whom in the house, as the documents say it, and where they do not say it on both sides.

Of a document that is not at hand nothing is said. Where a name may stand for several posts, one of them that
answers is enough.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ametijuhend.house.briefs import Brief
from ametijuhend.house.titles import Mention, Name, Titles, Words, names_nobody
from ametijuhend.language import translate
from ametijuhend.spelling.lemmas import Lemmas


class Kind(StrEnum):
    """What is found."""

    SELF = "self"
    """A field names the document's own title."""
    NOT_FOR = "not-for"
    """1.4 names another post whose 1.5 does not name this one."""
    NOT_BY = "not-by"
    """1.5 names another post whose 1.4 does not name this one."""
    NOBODY = "nobody"
    """1.4 names nobody, and no other document's 1.5 names this one."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One post that is covered by another, and which of the two documents say so."""

    covered: Brief
    by: Brief
    said_by_covered: bool
    said_by_other: bool
    sure: bool = True
    """Whether the words leave no other post that could be meant."""

    @property
    def mutual(self) -> bool:
        """Whether both documents say it."""
        return self.said_by_covered and self.said_by_other


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be looked at in one document."""

    kind: Kind
    brief: Brief
    path: str
    """The field that says it."""
    text: str = ""
    """The name as the field has it."""
    others: tuple[Brief, ...] = ()
    """The documents that the name may stand for."""
    sure: bool = True
    """Whether the words alone lead there; else only that no other post at hand is called so."""


@dataclass(frozen=True, slots=True)
class Substitutions:
    """The house's covers as a graph, what is found in it, and the names of posts that are not at hand."""

    covers: tuple[Cover, ...]
    findings: tuple[Finding, ...]
    unknown: tuple[tuple[Brief, str], ...]


@dataclass(slots=True)
class _Post:
    brief: Brief
    name: Name
    unit: Words
    parts: tuple[str, ...]
    covered_by: tuple[Mention, ...] = ()
    covers: tuple[Mention, ...] = ()


_UNIT_TITLE = re.compile(
    "(?:talituse|osakonna|büroo|keskuse|teenistuse|tiimi|üksuse|rühma|piirkonna|sektori)"
)
"""How titles begin that go on a unit's name."""
_SHORTEST_UNIT = 3
BY, FOR = "general/substituted_by", "general/substitutes_for"


def substitutions(briefs: Iterable[Brief], lemmas: Lemmas) -> Substitutions:
    """Return who substitutes whom among some documents."""
    return _House([one for one in briefs if not one.problem and one.title.strip()], lemmas).substitutions()


def sentence(found: Finding) -> str:
    """Return a finding in words."""
    patterns = {
        Kind.SELF: translate(
            "House", "“{title}” names its own title, “{text}”: if another holder is meant, say “teine”."
        ),
        Kind.NOT_FOR: translate(
            "House", "“{title}” is substituted by “{text}”, but {others} does not say that it substitutes it."
        ),
        Kind.NOT_BY: translate(
            "House", "“{title}” substitutes “{text}”, but {others} does not say that it is substituted by it."
        ),
        Kind.NOBODY: translate("House", "“{title}”: nobody is named who substitutes it."),
    }
    if not found.sure:
        patterns |= {
            Kind.NOT_FOR: translate(
                "House",
                "“{title}” is substituted by “{text}”. "
                "If that is {others}: it does not say that it substitutes it.",
            ),
            Kind.NOT_BY: translate(
                "House",
                "“{title}” substitutes “{text}”. "
                "If that is {others}: it does not say that it is substituted by it.",
            ),
        }
    others = ", ".join(_called(one) for one in found.others)
    return patterns[found.kind].format(title=found.brief.name, text=found.text, others=others)


def _called(brief: Brief) -> str:
    unit = " ".join(brief.unit.split())
    return f"“{brief.name}” ({unit})" if unit else f"“{brief.name}”"


class _House:
    def __init__(self, briefs: Sequence[Brief], lemmas: Lemmas) -> None:
        texts = (
            text
            for one in briefs
            for text in (one.title, one.unit, one.superior, one.substituted_by, one.substitutes_for)
        )
        self._titles = Titles(lemmas, texts)
        self._posts = [self._post(one) for one in briefs]
        self._known: dict[str, list[_Post]] = {}
        self._allowed: dict[Mention, dict[int, _Post]] = {}
        for post in self._posts:
            for key in post.name.keys:
                self._known.setdefault(key, []).append(post)
        for post in self._posts:
            post.covered_by = self._mentions(post, post.brief.substituted_by)
            post.covers = self._mentions(post, post.brief.substitutes_for)

    def substitutions(self) -> Substitutions:
        covers: dict[tuple[int, int], Cover] = {}
        findings: list[Finding] = []
        unknown: list[tuple[Brief, str]] = []
        for post in self._posts:
            for path, mentions in ((BY, post.covered_by), (FOR, post.covers)):
                for mention in mentions:
                    meant = self._meant(post, mention)
                    if not meant and not mention.vague and not self._is_self(post, mention):
                        unknown.append((post.brief, mention.text))
                    findings += self._found(post, path, mention, meant)
                    for cover in self._covers(post, path, meant):
                        key = (id(cover.covered), id(cover.by))
                        covers[key] = _joined(covers.get(key), cover)
        findings += self._uncovered()
        return Substitutions(tuple(covers.values()), tuple(findings), tuple(unknown))

    def _post(self, brief: Brief) -> _Post:
        parts = tuple(" ".join(part.split()).lower() for part in brief.unit.replace("(", ",").split(","))
        name = self._titles.name(brief.title)
        return _Post(brief, name, self._titles.words(brief.unit), tuple(filter(None, parts)))

    def _mentions(self, post: _Post, field: str) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for one in self._titles.mentions(field, self._known):
            if one.superior:  # whoever that is stands in 1.3
                found += self._titles.mentions(post.brief.superior, self._known)
            else:
                found.append(one)
        return tuple(found)

    def _found(self, post: _Post, path: str, mention: Mention, meant: Sequence[_Post]) -> Iterator[Finding]:
        if self._is_self(post, mention) and not meant:
            yield Finding(Kind.SELF, post.brief, path, mention.text)
        if not meant or any(self._answers(other, path, post) for other in meant):
            return
        kind = Kind.NOT_FOR if path == BY else Kind.NOT_BY
        sure = self._is_qualified(mention) or _nearness(post, meant[0]) < _FAR
        yield Finding(kind, post.brief, path, mention.text, tuple(one.brief for one in meant), sure)

    def _covers(self, post: _Post, path: str, meant: Sequence[_Post]) -> Iterator[Cover]:
        answering = [other for other in meant if self._names(other, path, post)]
        if len(answering or meant) > _MANY:
            return
        for other in answering or meant:
            both, sure = bool(answering), len(answering or meant) == 1
            if path == BY:
                yield Cover(post.brief, other.brief, said_by_covered=True, said_by_other=both, sure=sure)
            else:
                yield Cover(other.brief, post.brief, said_by_covered=both, said_by_other=True, sure=sure)

    def _uncovered(self) -> Iterator[Finding]:
        covered = {
            id(one.brief)
            for post in self._posts
            for name in post.covers
            for one in self._maybe(name).values()
        }
        for post in self._posts:
            if names_nobody(post.brief.substituted_by) and id(post.brief) not in covered:
                yield Finding(Kind.NOBODY, post.brief, BY)

    def _meant(self, post: _Post, mention: Mention) -> list[_Post]:
        """Return the posts that a name may stand for: the nearest in the house, never the document itself."""
        found = [one for one in self._maybe(mention).values() if one is not post]
        if not found:
            return []
        if self._is_self(post, mention) and not mention.other:
            found = [one for one in found if _nearness(post, one) == 0]
        nearest = min((_nearness(post, one) for one in found), default=0)
        near = [one for one in found if _nearness(post, one) == nearest]
        if nearest == _FAR and not self._is_qualified(mention) and len(near) > 1:
            return []  # any of them, anywhere in the house
        return near

    def _is_qualified(self, mention: Mention) -> bool:
        """Return whether a name says of which unit the post is."""
        known = self._known.keys()
        whole = mention.readings[0][1] & known if mention.readings else frozenset()
        return bool(mention.within) or not whole

    def _maybe(self, mention: Mention) -> dict[int, _Post]:
        """Return the posts that a name's words allow, wherever they are."""
        if mention not in self._allowed:
            self._allowed[mention] = {id(one): one for one in self._found_by(mention)}
        return self._allowed[mention]

    def _found_by(self, mention: Mention) -> list[_Post]:
        if mention.vague and not any(keys & self._known.keys() for _, keys in mention.readings):
            return []
        for before, keys in mention.readings:
            found = {id(one): one for key in keys for one in self._known.get(key, ())}
            fitting = [one for one in found.values() if _fits(mention, before, one)]
            if fitting:
                return fitting
        return [one for _, keys in mention.readings[:1] for key in keys for one in self._within(key, mention)]

    def _within(self, key: str, mention: Mention) -> Iterator[_Post]:
        """Return whom „arendustalituse juhataja“ may stand for: a „talituse juhataja“ of such a unit."""
        found = _UNIT_TITLE.search(key, _SHORTEST_UNIT)
        for post in self._known.get(key[found.start() :], ()) if found else ():
            begins = key[: found.start()] if found else ""
            if any(form.startswith(begins) for word in post.unit for form in word) and _fits(
                mention, (), post
            ):
                yield post

    def _answers(self, other: _Post, path: str, post: _Post) -> bool:
        """Return whether a document names this one in its turn, or may: what is vague denies nothing."""
        names = other.covers if path == BY else other.covered_by
        return any(one.vague for one in names) or self._names(other, path, post)

    def _names(self, other: _Post, path: str, post: _Post) -> bool:
        names = other.covers if path == BY else other.covered_by
        return any(id(post) in self._maybe(name) for name in names)

    def _is_self(self, post: _Post, mention: Mention) -> bool:
        """Return whether a name is the document's own title, whole."""
        if mention.other or mention.level != post.name.level or mention.within != post.name.within:
            return False
        return bool(mention.readings) and bool(mention.readings[0][1] & post.name.keys)


_FAR = 3
_MANY = 12
"""A name that so many posts answer to is no line in a picture."""


def _nearness(post: _Post, other: _Post) -> int:
    """Return how far two units are from each other: 0 the same, 1 one within the other, 2 of one whole."""
    one, two = post.parts, other.parts
    if one == two:
        return 0
    shorter = min(len(one), len(two))
    if shorter and one[:shorter] == two[:shorter]:
        return 1
    return 2 if shorter and one[0] == two[0] else _FAR


def _fits(mention: Mention, before: Words, post: _Post) -> bool:
    """Return whether a post has what a name says beside its title: level, unit, words in brackets."""
    if mention.level and mention.level != post.name.level:
        return False
    known = frozenset().union(*post.unit, *post.name.within)
    return all(word & known for word in (*before, *mention.within))


def _joined(one: Cover | None, other: Cover) -> Cover:
    if one is None:
        return other
    return Cover(
        one.covered,
        one.by,
        one.said_by_covered or other.said_by_covered,
        one.said_by_other or other.said_by_other,
        one.sure or other.sure,
    )
