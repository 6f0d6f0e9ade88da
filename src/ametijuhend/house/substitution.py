"""Who substitutes whom in the house, as the documents say it, and where they do not say it on both sides.

Of a document that is not at hand nothing is said. Where a name may stand for several posts, one of them that
answers is enough.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ametijuhend.house.briefs import Brief
from ametijuhend.house.posts import FAR, Post, Posts, is_self, nearness
from ametijuhend.house.titles import Mention, names_nobody
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


_MANY = 12
"""A name that so many posts answer to is no line in a picture."""
BY, FOR = "general/substituted_by", "general/substitutes_for"


def substitutions(briefs: Iterable[Brief], lemmas: Lemmas) -> Substitutions:
    """Return who substitutes whom among some documents."""
    return _Looking([one for one in briefs if not one.problem and one.title.strip()], lemmas).substitutions()


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
    text = translate("House", "“{title}” ({unit})") if unit else translate("House", "“{title}”")
    return text.format(title=brief.name, unit=unit)


class _Looking:
    def __init__(self, briefs: Sequence[Brief], lemmas: Lemmas) -> None:
        self._posts = Posts(briefs, lemmas)

    def substitutions(self) -> Substitutions:
        covers: dict[tuple[int, int], Cover] = {}
        findings: list[Finding] = []
        unknown: list[tuple[Brief, str]] = []
        for post in self._posts.all:
            for path, mention in _names_in(post):
                meant = self._posts.meant(post, mention)
                if not meant and is_self(post, mention):
                    findings.append(Finding(Kind.SELF, post.brief, path, mention.text))
                elif not meant and not mention.vague:
                    unknown.append((post.brief, mention.text))
                answering = self._answering(post, path, mention, meant)
                if not answering:
                    findings += self._one_way(post, path, mention, meant)
                for cover in _covers(post, path, answering, meant):
                    key = (id(cover.covered), id(cover.by))
                    covers[key] = _joined(covers.get(key), cover)
        findings += self._uncovered()
        return Substitutions(tuple(covers.values()), tuple(findings), tuple(unknown))

    def _answering(self, post: Post, path: str, mention: Mention, meant: Sequence[Post]) -> list[Post]:
        """Return which of the posts that are meant name this one in their turn; else which of any allowed."""
        for some in (meant, self._posts.allowed(mention).posts.values() if meant else ()):
            found = [one for one in some if one is not post and self._names(one, path, post)]
            if found:
                return found
        return []

    def _one_way(self, post: Post, path: str, mention: Mention, meant: Sequence[Post]) -> Iterator[Finding]:
        """Find that nobody who is meant answers; what is vague denies nothing."""
        if not meant or any(one.vague for other in meant for one in _answers(other, path)):
            return
        kind = Kind.NOT_FOR if path == BY else Kind.NOT_BY
        sure = self._posts.allowed(mention).qualified or nearness(post, meant[0]) < FAR
        yield Finding(kind, post.brief, path, mention.text, tuple(one.brief for one in meant), sure)

    def _names(self, other: Post, path: str, post: Post) -> bool:
        return any(id(post) in self._posts.allowed(name).posts for name in _answers(other, path))

    def _uncovered(self) -> Iterator[Finding]:
        named = [name for post in self._posts.all for name in post.covers]
        covered = {key for name in named for key in self._posts.allowed(name).posts}
        for post in self._posts.all:
            if names_nobody(post.brief.substituted_by) and id(post) not in covered:
                yield Finding(Kind.NOBODY, post.brief, BY)


def _names_in(post: Post) -> Iterator[tuple[str, Mention]]:
    yield from ((BY, mention) for mention in post.covered_by)
    yield from ((FOR, mention) for mention in post.covers)


def _answers(other: Post, path: str) -> tuple[Mention, ...]:
    """Return the names that must answer a field of another document."""
    return other.covers if path == BY else other.covered_by


def _covers(post: Post, path: str, answering: Sequence[Post], meant: Sequence[Post]) -> Iterator[Cover]:
    others, both = answering or meant, bool(answering)
    for other in others if len(others) <= _MANY else ():
        sure = len(others) == 1
        if path == BY:
            yield Cover(post.brief, other.brief, said_by_covered=True, said_by_other=both, sure=sure)
        else:
            yield Cover(other.brief, post.brief, said_by_covered=both, said_by_other=True, sure=sure)


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
