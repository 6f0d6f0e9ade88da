"""A copy of a document that comes back, from a manager or from Word, and the version that both come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.library.standing import drop_dead_links
from ametijuhend.model.compare import differences
from ametijuhend.model.content import content_digest
from ametijuhend.model.document import Document
from ametijuhend.model.merge import Choices, Merge, merge
from ametijuhend.model.notes import drop_dead_notes
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.native import SUFFIX
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem

_MOST = 40
"""How many earlier versions are looked at: the latest."""


@dataclass(frozen=True, slots=True)
class Back:
    """A copy that came back, and what it and the document at hand have changed since they were one."""

    merge: Merge
    found: bool
    """Whether the common version is known; else all that differs is offered as theirs."""
    remarks: tuple[str, ...] = ()


def come_back(copy: Path, mine: Document, backups: Backups, base: Document | None = None) -> Back:
    """Return what a copy changed: a document of this program by its ids, a DOCX or PDF by its words.

    The common version is the one given, else the kept version of the document that the copy is nearest to.
    Raises `FileProblem`.
    """
    if copy.suffix.lower() == SUFFIX:
        opened = open_document(copy)
        theirs = opened.document
        if theirs.id != mine.id:
            raise _another(copy)
        common = base or _nearest(mine, theirs, backups)
        return Back(merge(common or mine, mine, theirs), common is not None, opened.remarks())
    return _from_paper(copy, mine, backups, base)


def settled(found: Merge, choices: Choices) -> Document:
    """Return the document that the choices make, without links and notes on what is gone."""
    joined = found.joined(choices)
    return joined if joined == found.mine else drop_dead_notes(drop_dead_links(joined))


def _from_paper(copy: Path, mine: Document, backups: Backups, base: Document | None) -> Back:
    from ametijuhend.readers.reader import read_file  # noqa: PLC0415  # what reads DOCX takes its time

    reading = read_file(copy)
    return read_back(reading.document, mine, backups, base, tuple(one.sentence for one in reading.notices))


def read_back(
    read: Document,
    mine: Document,
    backups: Backups,
    base: Document | None = None,
    remarks: tuple[str, ...] = (),
) -> Back:
    """Return what a copy changed that was read from paper, by its words."""
    from ametijuhend.readers.rejoin import rejoin  # noqa: PLC0415  # what reads DOCX takes its time

    candidates = [base] if base is not None else _candidates(mine, backups)
    joined = [(one, rejoin(read, one)) for one in candidates]
    common, theirs = min(joined, key=lambda pair: len(differences(*pair)))
    known = base is not None or len(candidates) > 1 or common == theirs
    return Back(merge(common, mine, theirs), known, remarks)


def _nearest(mine: Document, theirs: Document, backups: Backups) -> Document | None:
    """Return the version that theirs has changed least. None where none is kept.

    Mine is one of them: where I have not changed anything since, both come from it. Where another one is as
    near, it is that: what I have changed since is then shown as mine, and never lost to theirs.
    """
    candidates = _candidates(mine, backups)
    if len(candidates) == 1 and mine != theirs:
        return None
    return min(candidates, key=lambda one: len(differences(one, theirs)))


def _candidates(mine: Document, backups: Backups) -> list[Document]:
    """Return the kept versions, the latest first, and mine behind them, each content once."""
    found: dict[str, Document] = {}
    for document in _kept(mine, backups):
        found.setdefault(content_digest(document), document)
    found[content_digest(mine)] = mine
    return list(found.values())


def _kept(mine: Document, backups: Backups) -> Iterator[Document]:
    for version in backups.versions(mine.id)[:_MOST]:
        try:
            yield backups.read(version).document
        except FileProblem:
            continue  # what cannot be read is no common version


def _another(copy: Path) -> FileProblem:
    text = translate(
        "House",
        "“{name}” is another document, not a copy of this one: compare the two, or open it by itself.",
    )
    return FileProblem(text.format(name=shown_name(copy)))
