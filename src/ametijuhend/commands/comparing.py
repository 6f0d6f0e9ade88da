"""The command ``compare``: two versions of a document as one DOCX with tracked changes."""

import argparse
import os
import sys

from ametijuhend.commandline import CommandError
from ametijuhend.export.revisions import comparable, untracked, write_revisions
from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutMissingError, profile_of
from ametijuhend.model.compare import differences, sentences
from ametijuhend.storage.documents import open_document
from ametijuhend.storage.files import write_atomically


def compare_files(chosen: argparse.Namespace) -> int:
    """Write the DOCX, print what differs, return the exit code; raises `CommandError` and `FileProblem`."""
    if chosen.output.suffix.lower() != ".docx":
        text = translate("CommandLine", "“{name}” must end in .docx: give it this ending.")
        raise CommandError(text.format(name=chosen.output.name or chosen.output))
    if os.path.lexists(chosen.output) and not chosen.force:
        text = translate("CommandLine", "“{name}” exists already: choose another name or add --force.")
        raise CommandError(text.format(name=chosen.output.name))
    old, new = (open_document(path).document for path in (chosen.old, chosen.new))
    try:
        profile = profile_of(new)
    except LayoutMissingError as error:
        text = translate(
            "CommandLine",
            "“{name}” names the layout “{layout}”, which this program does not have: update the program.",
        )
        raise CommandError(text.format(name=chosen.new.name, layout=error)) from error
    if not comparable(old, profile):
        text = translate(
            "CommandLine",
            "“{old}” is for another kind of post than the layout of “{new}”: give both the same layout.",
        )
        raise CommandError(text.format(old=chosen.old.name, new=chosen.new.name))
    write_atomically(chosen.output, write_revisions(old, new, profile, _author(chosen.author)))
    for line in sentences(differences(old, new)):
        print(line)
    for remark in untracked(old, new):
        if sys.stderr is not None:
            print(remark, file=sys.stderr)
    return 0


def _author(text: str) -> str:
    """Return a name as XML can hold it."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
