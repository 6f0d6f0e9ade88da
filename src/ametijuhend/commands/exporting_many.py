"""The command ``export`` over many documents: made on all cores, written in the order of their files."""

import argparse
from collections import deque
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.commands.progress import Progress
from ametijuhend.commands.rendering import Rendered, Wish, refuse_existing, remember, render, report, say
from ametijuhend.export.filenames import free_names
from ametijuhend.language import translate
from ametijuhend.storage.files import write_together
from ametijuhend.storage.problems import FileProblem

_SECONDS, _MEMORY = 120.0, 2_000_000_000
"""What one document may take in a process of its own, with Qt in it: far more than any does."""
_WRITERS = 8
"""How many documents wait for the disk at the same time."""
_FEW = 8
"""So few documents are sooner written than other processes started."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A document on its way to the disk, or the reason why it is not."""

    source: Path
    made: Rendered | None
    targets: dict[str, Path] = field(default_factory=dict)
    writing: "Future[str] | None" = None
    problem: str = ""


def _write(made: Rendered, targets: dict[str, Path]) -> str:
    """Write a document's files; return why that did not go, empty if it did."""
    try:
        write_together({target: made.files[suffix] for suffix, target in targets.items()})
    except FileProblem as problem:
        return problem.sentence
    return ""


class ManyExports:
    """One run over many documents: they are made in any order and written in the order of their files."""

    def __init__(self, chosen: argparse.Namespace, wish: Wish) -> None:
        self._chosen = chosen
        self._wish = wish
        self._files: list[Path] = chosen.files
        self._written = 0
        self._problems: list[str] = []
        self._taken: set[str] = set()

    def through(self) -> None:
        """Write every document that can be; a disk takes longer over one than a core over the next."""
        waiting: dict[int, Rendered | str] = {}
        at = 0
        with (
            Progress(len(self._files)) as progress,
            ThreadPoolExecutor(_WRITERS) as hands,
            closing(self._made()) as made_in_turn,
        ):
            begun: deque[_Begun] = deque()
            for place, made in made_in_turn:
                waiting[place] = made
                while at in waiting:
                    begun.append(self._begin(self._files[at], waiting.pop(at), hands))
                    at += 1
                while len(begun) > _WRITERS:
                    self._end(begun.popleft(), progress)
            while begun:
                self._end(begun.popleft(), progress)

    def _made(self) -> Generator[tuple[int, Rendered | str], None, None]:
        if len(self._files) <= _FEW:
            for place, source in enumerate(self._files):
                yield place, _made_here(source, self._wish)
            return
        from ametijuhend.readers.confined import Confined  # noqa: PLC0415  # not for a single document
        from ametijuhend.readers.many import many  # noqa: PLC0415

        work = [(source.name, (source, self._wish)) for source in self._files]
        with closing(many(render, work, self._chosen.processes, lambda: Confined(_SECONDS, _MEMORY))) as crew:
            for outcome in crew:
                name = self._files[outcome.place].name
                problem = outcome.problem or _fault(name, outcome.fault)
                yield outcome.place, problem if outcome.result is None else outcome.result

    def _begin(self, source: Path, made: Rendered | str, hands: ThreadPoolExecutor) -> "_Begun":
        """Return a document whose files are being written."""
        if isinstance(made, str):
            return _Begun(source, None, problem=made)
        try:
            targets = self._targets(made)
        except CommandError as problem:
            return _Begun(source, None, problem=str(problem))
        return _Begun(source, made, targets, hands.submit(_write, made, targets))

    def _end(self, begun: "_Begun", progress: Progress) -> None:
        """Wait until a document is written, and say what there is to say of it."""
        progress.step(begun.source.name)
        made, problem = begun.made, begun.problem
        if begun.writing is not None:
            problem = begun.writing.result()
        if made is None or problem:
            self._problems.append(problem)
            return
        self._written += 1
        for remark in made.remarks:
            say(f"{begun.source.name}: {remark}")
        report(made, begun.targets, sums=self._chosen.sha256)
        if made.ready and not self._chosen.public:
            remember(begun.source, made.files[".docx"])

    def _targets(self, made: Rendered) -> dict[str, Path]:
        """Return where a document's files go; one of this run has no other's name."""
        stem = next(name for name in free_names(made.stem, "") if name.casefold() not in self._taken)
        self._taken.add(stem.casefold())
        targets = {suffix: self._chosen.output / f"{stem}{suffix}" for suffix in self._wish.suffixes}
        refuse_existing(tuple(targets.values()), force=self._chosen.force)
        return targets

    @property
    def code(self) -> int:
        """The exit code: 2 where a document was not written."""
        return 0 if self._written == len(self._files) else 2

    def say_all(self) -> None:
        """Print what could not be done, and how many were."""
        for problem in self._problems:
            say(problem)
        text = translate("CommandLine", "Exported: {done} of {all}.")
        print(text.format(done=self._written, all=len(self._files)))


def _made_here(source: Path, wish: Wish) -> Rendered | str:
    try:
        return render(source, wish)
    except (FileProblem, CommandError) as problem:
        return str(problem)
    except Exception as fault:  # whatever it is, the other documents are written
        return _fault(source.name, fault)


def _fault(name: str, fault: BaseException | None) -> str:
    text = translate(
        "CommandLine", "“{name}” could not be exported ({reason}): please report it and send the file along."
    )
    return text.format(name=name, reason=type(fault).__name__)
