"""The sentence on languages as rows, and back in its own phrasing.

The sentence is what a document stores and prints. What cannot be read stays the plain text that it is:
`read` returns None, and never a row that would be written otherwise.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2")


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language that is asked for."""

    language: str
    """As it stands before "keel": eesti, inglise; empty for any foreign language."""
    level: str = ""
    """By the European framework, A1 to C2; empty where none is named."""
    at_least: bool = True
    preferred: bool = False
    """Soovitavalt."""
    one_of: bool = False
    """Üks neist: one of the rows that share its clause."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a clause says its rows: its parts with their spaces, its first letter small."""

    verb: str = "valdab "
    noun: str = " keelt"
    one: str = ""
    """Words for one of several, such as "vähemalt ühte võõrkeelt"; its languages follow in brackets."""
    joiners: tuple[str, ...] = ()
    opening: str = " "
    level_before: str = "tasemel "
    level_after: str = ""
    preferred_before: str = ""
    preferred_after: str = ""
    least: str = "vähemalt "
    capital: bool = True
    """Whether the clause begins with a capital letter."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Rows that are said together, and how; what stands between the clause before and this one."""

    rows: tuple[LanguageRow, ...]
    phrase: Phrase = Phrase()
    before: str = ""


@dataclass(frozen=True, slots=True)
class Languages:
    """A sentence, or several, on languages."""

    clauses: tuple[Clause, ...] = ()
    after: str = ""

    @property
    def rows(self) -> tuple[LanguageRow, ...]:
        """All rows, in the order in which they are said."""
        return tuple(row for clause in self.clauses for row in clause.rows)


_LANGUAGE = r"(?!keel|soovitavalt|valdab|oskab|vähemalt|üh[et])[a-zõäöüšž]+(?:-[a-zõäöüšž]+)?"
_LANGUAGES = rf"{_LANGUAGE}(?:(?:, | või | ja | ning | ja/või ){_LANGUAGE})*"
_JOINER = re.compile(r", | või | ja/või | ja | ning ")
_LEVEL = (
    r"(?:(?P<opening> \(| – | - |: | )(?P<least>vähemalt )?(?P<level_before>tasemel |tasemega |tase )?"
    r"(?P<level>[ABC][12])(?P<level_after>(?:-tasemel|-tasemega|-tase| tasemel)?\)?))?"
)
_CLAUSE = re.compile(
    rf"(?P<preferred_before>soovitavalt )?(?P<verb>valdab |oskab )?(?P<languages>{_LANGUAGES})"
    r"(?P<noun> keele (?:valdamine|oskus|oskamine|tundmine)| keelt| keel)"
    rf"{_LEVEL}(?P<preferred_after> \(soovitavalt\)|, soovitavalt(?! \w))?(?![\w-])",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?P<verb>valdab |oskab )?"
    r"(?P<one>(?:vähemalt )?(?:ühte|üht) võõrkeelt|(?:vähemalt )?ühe võõrkeele (?:valdamine|oskus|oskamine))"
    rf"(?: \((?P<preferred_before>soovitavalt )?(?P<languages>{_LANGUAGES})(?P<noun> keelt| keele| keel)\))?"
    rf"{_LEVEL}(?![\w-])",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[.;,]\s+|\s+(?:ja|ning)\s+|\s*\n\s*)")
_ENDING = re.compile(r"\s*[.;]?\s*")


def read(text: str) -> Languages | None:
    """Return a text as rows with their phrasing; None where any part of it cannot be read."""
    if not text.strip():
        return Languages(after=text)
    clauses: list[Clause] = []
    at, before = 0, ""
    while found := _ONE.match(text, at) or _CLAUSE.match(text, at):
        clauses.append(_clause(found, before))
        at = found.end()
        between = _BETWEEN.match(text, at)
        if between is None or between.end() == len(text):
            break
        at, before = between.end(), between.group()
    languages = Languages(tuple(clauses), text[at:])
    whole = bool(clauses) and _ENDING.fullmatch(text, at) and written(languages) == text
    return languages if whole else None


def written(languages: Languages) -> str:
    """Return the sentence that says the rows."""
    return "".join(clause.before + _said(clause) for clause in languages.clauses) + languages.after


def changed(languages: Languages, number: int, row: LanguageRow) -> Languages:
    """Return the languages with another row in a row's place, said in the same way.

    Rows of one clause have one level and are all preferred or none: such a change is made to all of them
    where they are one of several, else the row gets a clause of its own.
    """
    row = _sayable(row)
    place, within = _place(languages, number)
    clause = languages.clauses[place]
    old = clause.rows[within]
    if len(clause.rows) == 1:
        phrase = _phrase_for(row, languages, clause.phrase)
        return _with(languages, place, replace(clause, rows=(row,), phrase=phrase))
    shared = replace(row, language=old.language) == old or (old.one_of and row.one_of)
    if shared and row.language:
        rows = tuple(
            row if at == within else replace(row, language=one.language) for at, one in enumerate(clause.rows)
        )
        return _with(languages, place, replace(clause, rows=rows))
    return added(removed(languages, number), row, place + 1)


def added(languages: Languages, row: LanguageRow, place: int | None = None) -> Languages:
    """Return the languages with one more row, said as the others are, after a number of clauses.

    One of several joins those that it is one of.
    """
    row = _sayable(row)
    place = len(languages.clauses) if place is None else place
    last = languages.clauses[place - 1] if place else None
    if last is not None and row.one_of and row.language and last.rows[0].one_of and last.rows[0].language:
        rows = (*last.rows, replace(last.rows[-1], language=row.language))
        return _with(languages, place - 1, replace(last, rows=rows))
    models = [one.phrase for one in languages.clauses[:place]][::-1] or [Phrase()]
    phrase = replace(_phrase_for(row, languages, models[0]), capital=True)
    before = next((one.before for one in languages.clauses if "." in one.before or "\n" in one.before), ". ")
    following = languages.clauses[place:]
    if place == 0:
        following = tuple(_beginning(one, before) for one in following[:1]) + following[1:]
    new = Clause((row,), phrase, before if place else "")
    clauses = (*languages.clauses[:place], new, *following)
    after = languages.after if languages.clauses and languages.after else "."
    return replace(languages, clauses=clauses, after=after)


def removed(languages: Languages, number: int) -> Languages:
    """Return the languages without a row."""
    place, within = _place(languages, number)
    clause = languages.clauses[place]
    rows = clause.rows[:within] + clause.rows[within + 1 :]
    if rows:
        joiners = clause.phrase.joiners[: len(rows) - 1]
        if len(rows) == 1 and not clause.phrase.one:
            rows = (replace(rows[0], one_of=False),)
        phrase = replace(clause.phrase, joiners=joiners)
        return _with(languages, place, replace(clause, rows=rows, phrase=phrase))
    following = list(languages.clauses[place + 1 :])
    if following and clause.phrase.capital:
        following[0] = _beginning(following[0], clause.before)
    elif following:
        following[0] = replace(following[0], before=clause.before)
    clauses = (*languages.clauses[:place], *following)
    return Languages(clauses, languages.after if clauses else "")


def _beginning(clause: Clause, before: str) -> Clause:
    """Return a clause as the beginning of a sentence: with a verb where its noun asks for one."""
    phrase = clause.phrase
    verb = phrase.verb or ("valdab " if phrase.noun == " keelt" and not phrase.one else "")
    return replace(clause, before=before, phrase=replace(phrase, verb=verb, capital=True))


def _sayable(row: LanguageRow) -> LanguageRow:
    """Return a row that a sentence can say: any foreign language is one of several, none of them named."""
    return row if row.language else replace(row, one_of=True, preferred=False)


def _phrase_for(row: LanguageRow, languages: Languages, model: Phrase) -> Phrase:
    """Return how a row that stands alone is said, after the model as far as it goes."""
    if row.one_of:
        verb = model.verb or ("oskab " if model.noun == " keelt" else "")
        noun = model.noun if model.one else " keelt"
        one = model.one or "vähemalt ühte võõrkeelt"
        return replace(model, one=one, verb=verb or "oskab ", noun=noun, joiners=(), preferred_after="")
    if not model.one:
        return replace(model, joiners=())
    plain = [one.phrase for one in languages.clauses if not one.phrase.one]
    return replace((plain or [Phrase()])[-1], joiners=(), capital=model.capital)


def _clause(found: re.Match[str], before: str) -> Clause:
    parts = {name: value or "" for name, value in found.groupdict().items()}
    start = found.group()[0]
    named = parts["languages"]
    languages = _JOINER.split(named.lower()) if named else [""]
    joiners = tuple(_JOINER.findall(named))
    one = parts.get("one", "")
    row = LanguageRow(
        language="",
        level=parts["level"].upper(),
        at_least=bool(parts["least"]),
        preferred=bool(parts.get("preferred_before") or parts.get("preferred_after")),
        one_of=bool(one) or any("või" in joiner for joiner in joiners),
    )
    phrase = Phrase(
        verb=parts["verb"].lower(),
        noun=parts["noun"] or "",
        one=one.lower(),
        joiners=joiners,
        opening=parts["opening"] or " ",
        level_before=parts["level_before"] if parts["level"] else Phrase().level_before,
        level_after=parts["level_after"],
        preferred_before=parts.get("preferred_before", "").lower(),
        preferred_after=parts.get("preferred_after", ""),
        capital=start.isupper(),
    )
    return Clause(tuple(replace(row, language=language) for language in languages), phrase, before)


def _said(clause: Clause) -> str:
    """Return a clause in words."""
    phrase, rows = clause.phrase, clause.rows
    first = rows[0]
    preferred = (phrase.preferred_before or "soovitavalt ") if first.preferred else ""
    after = ""
    if first.preferred and phrase.preferred_after and not phrase.preferred_before:
        preferred, after = "", phrase.preferred_after
    named = _joined([row.language for row in rows if row.language], phrase, one_of=first.one_of)
    if phrase.one:
        languages = f" ({preferred}{named}{phrase.noun or ' keelt'})" if named else ""
        text = f"{phrase.verb}{phrase.one}{languages}"
    else:
        text = f"{preferred}{phrase.verb}{named}{phrase.noun}"
    text += _level(first, phrase) + after
    return text[:1].upper() + text[1:] if phrase.capital else text


def _level(row: LanguageRow, phrase: Phrase) -> str:
    if not row.level:
        return ""
    least = phrase.least if row.at_least else ""
    return f"{phrase.opening}{least}{phrase.level_before}{row.level}{phrase.level_after}"


def _joined(languages: Sequence[str], phrase: Phrase, *, one_of: bool) -> str:
    """Return languages in one string, joined as they were; new ones with commas before the last."""
    if not languages:
        return ""
    usual = " või " if one_of else (phrase.joiners[-1] if phrase.joiners else " ja ")
    count = len(languages) - 1
    joiners = list(phrase.joiners[:count])
    if len(joiners) < count:
        joiners = [", "] * (count - 1) + [usual]
    elif joiners and joiners[-1] == ", ":
        joiners[-1] = usual if len(phrase.joiners) > count else joiners[-1]
    return languages[0] + "".join(
        joiner + language for joiner, (_, language) in zip(joiners, pairwise(languages), strict=True)
    )


def _place(languages: Languages, number: int) -> tuple[int, int]:
    """Return the clause of a row, and the row's place in it."""
    for place, clause in enumerate(languages.clauses):
        if number < len(clause.rows):
            return place, number
        number -= len(clause.rows)
    raise IndexError(number)


def _with(languages: Languages, place: int, clause: Clause) -> Languages:
    every = languages.clauses
    return replace(languages, clauses=(*every[:place], clause, *every[place + 1 :]))
