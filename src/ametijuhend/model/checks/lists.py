"""The rule that the items of one list end alike."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ametijuhend.model.checks.context import Context
from ametijuhend.model.checks.data import words
from ametijuhend.model.checks.fixes import NewTexts
from ametijuhend.model.document import Competency, Document, Duty, ItemList
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.node import Node
from ametijuhend.model.paths import DocumentPath
from ametijuhend.model.texts import Place

_MARKS = ".;,"
_LISTS: dict[type[Node], tuple[str, ...]] = {
    Duty: ("subtasks", "results"),
    ItemList: ("items",),
    Competency: ("indicators",),
}
_AT_END = {";": (";", "."), ",": (",", "."), ".": (".",), "": ("", ".")}
"""How a list may end whose items end in a mark."""


def list_marks(path: DocumentPath, value: Node | str, _context: Context) -> Iterator[Finding]:
    """Find lists whose items end in different marks."""
    for field in _LISTS.get(type(value), ()) if isinstance(value, Node) else ():
        items = getattr(value, field)
        yield from _differing([Place(f"{path}/{field}/{item.id}/text", item.text) for item in items])


def task_marks(document: Document) -> Iterator[Finding]:
    """Find tasks that end in different marks."""
    yield from _differing([Place(f"duties/{duty.id}/task", duty.task) for duty in document.duties])


def _differing(places: Sequence[Place]) -> Iterator[Finding]:
    said = [one for one in places if one.text.strip() and not one.text.rstrip().endswith((":", "!", "?"))]
    if len(said) < 2:  # noqa: PLR2004
        return
    usual = _usual(said)
    wrong = [one for one in said[:-1] if not _ends_in(one.text, (usual,))]
    wrong += [said[-1]] if not _ends_in(said[-1].text, _AT_END[usual]) else []
    if wrong:
        end = len(wrong[0].text.rstrip())
        fix = NewTexts(tuple(_changes(said, usual)))
        yield Finding(wrong[0].path, Severity.HINT, "list-marks", span=(max(end - 1, 0), end), fix=fix)


def _usual(said: Sequence[Place]) -> str:
    """Return the mark between the items: the most common one, else as the first letter asks for."""
    counts = Counter(_mark(one.text) for one in said[:-1])
    most = max(counts.values())
    tied = [mark for mark, count in counts.items() if count == most]
    wanted = ";" if said[0].text.lstrip()[:1].islower() else "."
    return wanted if wanted in tied else tied[0]


def _changes(said: Sequence[Place], usual: str) -> Iterator[tuple[DocumentPath, str, str]]:
    for number, (path, text) in enumerate(said):
        last = number == len(said) - 1
        mark = "." if last and (usual in {";", ","} or _mark(text) == ".") else usual
        new = text.rstrip().rstrip(_MARKS + " ") + mark
        if not _ends_in(text, (mark,)):
            yield path, text, new


def _ends_in(text: str, marks: tuple[str, ...]) -> bool:
    """Return whether a text ends in one of the marks; the stop of an abbreviation may stand for none."""
    mark = _mark(text)
    return mark in marks or ("" in marks and mark == "." and _abbreviated(text))


def _mark(text: str) -> str:
    end = text.rstrip()[-1:]
    return end if end in _MARKS else ""


def _abbreviated(text: str) -> bool:
    last = text.split()[-1:]
    return bool(last) and last[0].rstrip(".").lower() in words().abbreviations
