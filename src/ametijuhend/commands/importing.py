"""The command ``import``: brings in DOCX, PDF and text, many files at once."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ametijuhend.commandline import CommandError
from ametijuhend.commands.progress import Progress
from ametijuhend.language import translate
from ametijuhend.readers.bringing import Account, bring_in, files_in, targets
from ametijuhend.readers.many import Outcome, many
from ametijuhend.storage.files import write_atomically

ALL_UNDERSTOOD, WORDS_LEFT, REFUSED = 0, 1, 2


def import_files(chosen: argparse.Namespace) -> int:
    """Bring files in and return the exit code; raises `CommandError` where there is nothing to begin with."""
    files = files_in(chosen.files)
    if not files:
        text = translate("CommandLine", "“{name}” holds no DOCX, PDF or text: choose another folder.")
        raise CommandError(text.format(name=chosen.files[0]))
    _make_folder(chosen.output)
    run = _Run(files, targets(files, chosen.output), force=chosen.force)
    try:
        run.through(chosen.processes)
    finally:
        run.say_all()
        if chosen.report:
            write_atomically(chosen.report, run.report())
    return run.code


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        text = translate("CommandLine", "“{name}” is no folder and cannot be made one: choose another.")
        raise CommandError(text.format(name=folder)) from error


class _Run:
    """One run over many files, and what there is to say of it."""

    def __init__(self, files: Sequence[Path], goals: Sequence[Path], *, force: bool) -> None:
        self._files = files
        self._goals = goals
        self._accounts: dict[int, Account] = {}
        self._problems: dict[int, str] = {}
        for place, goal in enumerate(goals):
            if os.path.lexists(goal) and not force:
                text = translate(
                    "CommandLine", "“{name}” exists already: choose another folder or add --force."
                )
                self._problems[place] = text.format(name=goal.name)

    def through(self, processes: int) -> None:
        """Bring in every file that may be."""
        places = [place for place in range(len(self._files)) if place not in self._problems]
        work = [(self._files[place].name, (self._files[place], self._goals[place])) for place in places]
        with Progress(len(work)) as progress:
            for outcome in many(bring_in, work, processes):
                self._note(places[outcome.place], outcome)
                progress.step(self._files[places[outcome.place]].name)

    def _note(self, place: int, outcome: Outcome[Account]) -> None:
        if outcome.result is not None:
            self._accounts[place] = outcome.result
        elif outcome.fault is None:
            self._problems[place] = outcome.problem
        else:
            text = translate(
                "CommandLine",
                "“{name}” could not be read ({reason}): please report it and send the file along.",
            )
            reason = type(outcome.fault).__name__
            self._problems[place] = text.format(name=self._files[place].name, reason=reason)

    @property
    def code(self) -> int:
        """The exit code: 2 where a file was refused, 1 where words were not understood."""
        if self._problems or len(self._accounts) < len(self._files):
            return REFUSED
        return (
            WORDS_LEFT if any(account.words_left for account in self._accounts.values()) else ALL_UNDERSTOOD
        )

    def say_all(self) -> None:
        """Print a line for each file and what they come to."""
        for place, file in enumerate(self._files):
            if place in self._accounts:
                print(self._line(file, self._goals[place], self._accounts[place]))
            elif place in self._problems:
                print(self._problems[place], file=sys.stderr)
        text = translate(
            "CommandLine", "Brought in: {done} of {all}; refused: {refused}; words not understood: {words}."
        )
        words = sum(account.words_left for account in self._accounts.values())
        counts = {"done": len(self._accounts), "all": len(self._files), "refused": len(self._problems)}
        print(text.format(words=words, **counts))

    def _line(self, file: Path, goal: Path, account: Account) -> str:
        text = translate(
            "CommandLine", "{file} → {goal}: words {words}, not understood {left}, fields to look at {unsure}"
        )
        return text.format(
            file=file.name,
            goal=goal.name,
            words=account.words_in,
            left=account.words_left,
            unsure=account.unsure,
        )

    def report(self) -> bytes:
        """Return the report as JSON."""
        accounts = self._accounts.values()
        whole = {
            "files_in": len(self._files),
            "files_brought_in": len(self._accounts),
            "words_in": sum(account.words_in for account in accounts),
            "words_placed": sum(account.words_placed for account in accounts),
            "words_not_understood": sum(account.words_left for account in accounts),
            "files": [self._entry(place) for place in range(len(self._files))],
        }
        return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()

    def _entry(self, place: int) -> dict[str, Any]:
        entry: dict[str, Any] = {"file": str(self._files[place])}
        account = self._accounts.get(place)
        if account is None:
            return entry | {
                "problem": self._problems.get(
                    place, translate("CommandLine", "The run was ended before this file was done.")
                )
            }
        return entry | {
            "output": str(self._goals[place]),
            "words_in": account.words_in,
            "words_placed": account.words_placed,
            "words_not_understood": account.words_left,
            "not_understood": [
                {"text": text, "stood": stood, "reason": reason} for text, stood, reason in account.leftovers
            ],
            "fields": [
                {"path": path, "confidence": round(sure, 2), **({"reason": reason} if reason else {})}
                for path, sure, reason in account.fields
            ],
            "notices": list(account.notices),
        }
