"""Rules about duties: what a task and a result are, and what is said twice."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ametijuhend.model.checks.context import Context, same_letters
from ametijuhend.model.checks.data import words
from ametijuhend.model.checks.fixes import JoinedDuties, WithoutItem
from ametijuhend.model.document import Document, Duty
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath

_SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BRACKETS = re.compile(r"\([^()]*\)")
_IN_WORD = re.compile(r"(?<=\w)\((\w{1,3})\)(?=\w|\s|$)")
_CLAUSE = re.compile(r",\s*(?:mis|kes|et|kuna|sest|kui|kuhu|kus|millega|mille|milles|milleks)\b[^,.;]*")
_FINITE = frozenset({"on", "pole", "ole", "olid", "oli", "saab", "saavad"})
_PARTICIPLE = ("tud", "dud", "nud")
_SHORTEST_VERB = 4


def duty_parts(path: DocumentPath, value: Node | str, context: Context) -> Iterator[Finding]:
    """Find what a duty lacks, and where its task or a result is no such thing."""
    if not isinstance(value, Duty):
        return
    task, results = value.task.strip(), [one for one in value.results if one.text.strip()]
    if not task:
        yield Finding(f"{path}/task", Severity.WARNING, "no-task")
    elif not context.approved(task) and not _named_doing(value):
        yield Finding(f"{path}/task", Severity.HINT, "no-action-noun")
    if not results:
        yield Finding(f"{path}/results", Severity.WARNING, "no-result")
    said: set[str] = set()
    for item in results:
        at, letters = f"{path}/results/{item.id}", same_letters(item.text)
        if letters in said:
            yield Finding(f"{at}/text", Severity.WARNING, "result-twice", fix=WithoutItem(at, item.text))
        elif not context.approved(item.text) and not is_state(item.text):
            yield Finding(f"{at}/text", Severity.HINT, "no-state")
        said.add(letters)


def same_duty(document: Document) -> Iterator[Finding]:
    """Find duties that have the task of one before."""
    first: dict[str, Duty] = {}
    for duty in document.duties:
        letters = same_letters(duty.task)
        known = first.setdefault(letters, duty)
        if letters and known is not duty:
            fix = JoinedDuties(f"duties/{known.id}", f"duties/{duty.id}", duty.task)
            yield Finding(f"duties/{duty.id}/task", Severity.WARNING, "duty-twice", fix=fix)


def same_result(document: Document) -> Iterator[Finding]:
    """Find results that another duty has already."""
    first: dict[str, Duty] = {}
    for duty in document.duties:
        for item in duty.results:
            letters = same_letters(item.text)
            if letters and first.setdefault(letters, duty) is not duty:
                path = f"duties/{duty.id}/results/{item.id}/text"
                yield Finding(path, Severity.HINT, "result-elsewhere")


def catch_all_twice(document: Document) -> Iterator[Finding]:
    """Find a second duty for whatever else there is to do."""
    found = [duty for duty in document.duties if _catches_all(duty.task)]
    for duty in found[1:]:
        yield Finding(f"duties/{duty.id}/task", Severity.HINT, "catch-all-twice")


def is_doing(text: str) -> bool:
    """Return whether a text names something that is done: *koostamine*, *analüüs*, *koostöö*."""
    for word in _words(text):
        doing = word.endswith("mine") and word not in words().no_action_nouns
        if doing or word.endswith(words().action_nouns):
            return True
    return False


def is_state(text: str) -> bool:
    """Return whether a text says what has come about: *on koostatud*, *toimub*, *kliendid teavad*.

    A verb at the very beginning has no subject: that is what somebody does.
    """
    said = _words(_CLAUSE.sub("", text))
    for place, word in enumerate(said):
        if word in _FINITE or word.endswith(_PARTICIPLE) or word.startswith("toimu"):
            return True
        if place and len(word) >= _SHORTEST_VERB and (word.endswith(("b", "vad"))):
            return True
    return False


@lru_cache(2048)
def _catches_all(task: str) -> bool:
    return bool(words().catch_all.search(task.replace(_SOFT_HYPHEN, "")))


def _named_doing(duty: Duty) -> bool:
    """Return whether a duty's task names doing, or leads in sub-tasks that do."""
    return is_doing(duty.task) or any(is_doing(item.text) for item in duty.subtasks)


def _words(text: str) -> list[str]:
    """Return a text's words, small, without what stands in brackets between them."""
    whole = _IN_WORD.sub(r"\1", text.replace(_SOFT_HYPHEN, ""))
    return _WORD.findall(_BRACKETS.sub(" ", whole).lower())
