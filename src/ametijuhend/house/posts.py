"""The posts of the house as their documents name them, and whom a name in another document stands for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ametijuhend.house.briefs import Brief
from ametijuhend.house.titles import Mention, Name, Titles, Words
from ametijuhend.spelling.lemmas import Lemmas

FAR = 3
"""How far units are from each other that have nothing in common."""
_UNIT_TITLE = re.compile(
    "(?:talituse|osakonna|büroo|keskuse|teenistuse|tiimi|üksuse|rühma|piirkonna|sektori)"
)
"""How titles begin that go on a unit's name."""
_SHORTEST_UNIT = 3
_ANY_UNIT = frozenset(
    {
        "talitus",
        "osakond",
        "büroo",
        "keskus",
        "teenistus",
        "tiim",
        "üksus",
        "rühm",
        "piirkond",
        "sektor",
        "amet",
    }
)
"""Words that every unit may have: they tell none from another."""


@dataclass(slots=True)
class Post:
    """A document's post, and the names in its fields."""

    brief: Brief
    name: Name
    unit: Words
    parts: tuple[str, ...]
    """The unit's parts, the whole first."""
    covered_by: tuple[Mention, ...] = ()
    covers: tuple[Mention, ...] = ()


class Allowed:
    """The posts that a name's words allow, and which of them are of one whole with a post's unit."""

    def __init__(self, posts: Iterable[Post], *, qualified: bool) -> None:
        self.posts = {id(one): one for one in posts}
        self.qualified = qualified
        """Whether the words say of which unit the post is."""
        self._by_whole: dict[tuple[str, ...], list[Post]] = {}
        for one in self.posts.values():
            self._by_whole.setdefault(one.parts[:1], []).append(one)

    def related(self, post: Post) -> list[Post]:
        """Return the posts whose units begin as that of a post."""
        return self._by_whole.get(post.parts[:1], [])


class Posts:
    """All posts at hand, found by the names that documents give them."""

    def __init__(self, briefs: Sequence[Brief], lemmas: Lemmas) -> None:
        texts = (
            text
            for one in briefs
            for text in (one.title, one.unit, one.superior, one.substituted_by, one.substitutes_for)
        )
        self._titles = Titles(lemmas, texts)
        self.all = [self._post(one) for one in briefs]
        self._known: dict[str, list[Post]] = {}
        self._by_words: dict[Mention, Allowed] = {}
        self._allowed: dict[int, Allowed] = {}
        for post in self.all:
            for key in post.name.keys:
                self._known.setdefault(key, []).append(post)
        for post in self.all:
            post.covered_by = self._mentions(post, post.brief.substituted_by)
            post.covers = self._mentions(post, post.brief.substitutes_for)

    def meant(self, post: Post, mention: Mention) -> list[Post]:
        """Return the posts that a name may stand for: the nearest in the house, never the document itself."""
        allowed = self.allowed(mention)
        related = [one for one in allowed.related(post) if one is not post]
        if is_self(post, mention):
            return [one for one in related if nearness(post, one) == 0]
        if related:
            nearest = min(nearness(post, one) for one in related)
            return [one for one in related if nearness(post, one) == nearest]
        far = [one for one in allowed.posts.values() if one is not post]
        return far if allowed.qualified or len(far) == 1 else []  # else any of them, anywhere in the house

    def _post(self, brief: Brief) -> Post:
        parts = tuple(" ".join(part.split()).lower() for part in brief.unit.replace("(", ",").split(","))
        name = self._titles.name(brief.title)
        return Post(brief, name, self._titles.words(brief.unit), tuple(filter(None, parts)))

    def _mentions(self, post: Post, field: str) -> tuple[Mention, ...]:
        found: list[Mention] = []
        for one in self._titles.mentions(field, self._known):
            if one.superior:  # whoever that is stands in 1.3
                found += self._titles.mentions(post.brief.superior, self._known)
            else:
                found.append(one)
        return tuple(found)

    def allowed(self, mention: Mention) -> Allowed:
        """Return the posts that a name's words allow, wherever they are."""
        allowed = self._allowed.get(id(mention))  # the posts keep their mentions
        if allowed is None:
            allowed = self._by_words.get(mention)
            if allowed is None:
                allowed = self._by_words[mention] = self._found_by(mention)
            self._allowed[id(mention)] = allowed
        return allowed

    def _found_by(self, mention: Mention) -> Allowed:
        if mention.vague and not any(keys & self._known.keys() for _, keys in mention.readings):
            return Allowed((), qualified=False)
        for before, keys in mention.readings:
            found = {id(one): one for key in keys for one in self._known.get(key, ())}
            fitting = [one for one in found.values() if _fits(mention, before, one)]
            if fitting:
                telling = [word for word in (*before, *mention.within) if not word & _ANY_UNIT]
                return Allowed(fitting, qualified=bool(telling))
        whole = (key for _, keys in mention.readings[:1] for key in keys)
        return Allowed((one for key in whole for one in self._within(key, mention)), qualified=True)

    def _within(self, key: str, mention: Mention) -> Iterator[Post]:
        """Return whom „arendustalituse juhataja“ may stand for: a „talituse juhataja“ of such a unit."""
        found = _UNIT_TITLE.search(key, _SHORTEST_UNIT)
        for post in self._known.get(key[found.start() :], ()) if found else ():
            begins = key[: found.start()] if found else ""
            if any(form.startswith(begins) for word in post.unit for form in word) and _fits(
                mention, (), post
            ):
                yield post


def is_self(post: Post, mention: Mention) -> bool:
    """Return whether a name is a document's own title, whole."""
    if mention.other or mention.level != post.name.level or mention.within != post.name.within:
        return False
    return bool(mention.readings) and bool(mention.readings[0][1] & post.name.keys)


def nearness(post: Post, other: Post) -> int:
    """Return how far two units are from each other: 0 the same, 1 one within the other, 2 of one whole."""
    one, two = post.parts, other.parts
    if one == two:
        return 0
    shorter = min(len(one), len(two))
    if shorter and one[:shorter] == two[:shorter]:
        return 1
    return 2 if shorter and one[0] == two[0] else FAR


def _fits(mention: Mention, before: Words, post: Post) -> bool:
    """Return whether a post has what a name says beside its title: level, unit, words in brackets."""
    if mention.level and mention.level != post.name.level:
        return False
    known = frozenset().union(*post.unit, *post.name.within)
    return all(word & known for word in (*before, *mention.within))
