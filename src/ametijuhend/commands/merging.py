"""The command ``merge``: joins a copy that came back with the document, and says what both changed."""

import argparse
import json
import os
from typing import Any

from ametijuhend.commandline import CommandError
from ametijuhend.house.coming_back import Back, come_back, settled
from ametijuhend.language import translate
from ametijuhend.model.merge import Change, Choice, Side
from ametijuhend.model.places import in_words
from ametijuhend.model.states import editable
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.native import SUFFIX

DONE, CLASHES = 0, 1


def merge_files(chosen: argparse.Namespace) -> int:
    """Write the joined document and return the exit code; raises `CommandError` and `FileProblem`.

    What only theirs changed is taken, what both changed stays as mine has it unless told otherwise.
    """
    _refuse_output(chosen)
    mine = open_document(chosen.mine).document
    if not editable(mine):
        text = translate("CommandLine", "“{name}” is ready or signed: open it for changes first.")
        raise CommandError(text.format(name=chosen.mine.name))
    base = open_document(chosen.base).document if chosen.base else None
    back = come_back(chosen.theirs, mine, Backups(user_folders().backups), base)
    choices = back.merge.all(Choice.THEIRS, Side.THEIRS)
    choices |= back.merge.all(Choice(chosen.clashes), Side.CLASH)
    made = settled(back.merge, choices)
    save_document(made, chosen.output)
    _say(back, choices)
    if chosen.report:
        write_atomically(
            chosen.report, (json.dumps(_report(back, choices), ensure_ascii=False, indent=1) + "\n").encode()
        )
    return CLASHES if back.merge.of(Side.CLASH) else DONE


def _refuse_output(chosen: argparse.Namespace) -> None:
    if chosen.output.suffix.lower() != SUFFIX:
        text = translate("CommandLine", "“{name}” must end in {suffix}: give it this ending.")
        raise CommandError(text.format(name=chosen.output.name or chosen.output, suffix=SUFFIX))
    if os.path.lexists(chosen.output) and not chosen.force:
        text = translate("CommandLine", "“{name}” exists already: choose another name or add --force.")
        raise CommandError(text.format(name=chosen.output.name))


def _say(back: Back, choices: dict[str, Choice]) -> None:
    """Print a line for each change of theirs, clashes last, and what they come to."""
    taken, clashes = back.merge.of(Side.THEIRS), back.merge.of(Side.CLASH)
    if not back.found:
        print(
            translate(
                "CommandLine", "The version that both come from is not known: all that differs is taken."
            )
        )
    for remark in back.remarks:
        print(remark)
    for one in taken:
        print(one.sentence)
    for one in clashes:
        text = translate(
            "CommandLine", "clash: {place}: “{base}” → mine “{mine}”, theirs “{theirs}”; kept: {kept}"
        )
        base, mine, theirs = (" ".join(words.split()) for words in one.words)
        print(
            text.format(
                place=in_words(one.place), base=base, mine=mine, theirs=theirs, kept=_kept(one, choices)
            )
        )
    text = translate("CommandLine", "Taken: {taken}; clashes: {clashes}; changed by me alone: {own}.")
    print(text.format(taken=len(taken), clashes=len(clashes), own=len(back.merge.of(Side.MINE))))


def _kept(change: Change, choices: dict[str, Choice]) -> str:
    choice = choices.get(change.path, Choice.MINE)
    if choice is Choice.BOTH and not change.can_keep_both:
        choice = Choice.MINE
    return {
        Choice.MINE: translate("CommandLine", "mine"),
        Choice.THEIRS: translate("CommandLine", "theirs"),
        Choice.BOTH: translate("CommandLine", "both"),
    }[choice]


def _report(back: Back, choices: dict[str, Choice]) -> dict[str, Any]:
    return {
        "base_known": back.found,
        "changes": [_entry(one, choices) for one in back.merge.changes if not one.follows],
    }


def _entry(change: Change, choices: dict[str, Choice]) -> dict[str, Any]:
    base, mine, theirs = change.words
    choice = choices.get(change.path, Choice.MINE)
    return {
        "path": change.path,
        "place": in_words(change.place, "/"),
        "side": change.side.name.lower(),
        "kind": change.kind.name.lower(),
        "base": base,
        "mine": mine,
        "theirs": theirs,
        "kept": "mine" if choice is Choice.BOTH and not change.can_keep_both else choice.value,
    }
