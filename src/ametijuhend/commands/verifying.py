"""The command ``verify``: what a signed container holds, and whether it is the document that was meant."""

import argparse
import json
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.commands.rendering import pdf_of
from ametijuhend.language import translate
from ametijuhend.signing.closing import closed
from ametijuhend.signing.comparing import Verdict
from ametijuhend.signing.container import Container, read_container
from ametijuhend.signing.report import as_json, found_fault, sentences
from ametijuhend.signing.versions import verdict_on
from ametijuhend.storage.backups import Backups
from ametijuhend.storage.documents import open_stored
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.saving import ChangedOnDiskError, save_guarded

SOUND, FAULTY = 0, 1


def verify_file(chosen: argparse.Namespace) -> int:
    """Print the report and return the exit code; raises `FileProblem` and `CommandError`."""
    if chosen.mark_signed and chosen.document is None:
        raise CommandError(
            translate("CommandLine", "--mark-signed needs the document: name its file after the container.")
        )
    container = read_container(chosen.container)
    verdict = None
    if chosen.document is not None:
        document = open_stored(chosen.document).opened.document
        backups = Backups(user_folders().backups)
        verdict = verdict_on(container, document, chosen.document.name, backups, pdf_of)
    if chosen.json:
        print(json.dumps(as_json(container, verdict), ensure_ascii=False, indent=2))
    else:
        for line in sentences(container, verdict):
            print(line)
    if chosen.mark_signed and verdict is not None:
        mark_signed(chosen.document, container, verdict)
    return FAULTY if found_fault(container, verdict) else SOUND


def mark_signed(path: Path, container: Container, verdict: Verdict) -> None:
    """Save a ready document as signed in a container; raises `FileProblem` and leaves it as it was."""
    stored = open_stored(path)
    signed = closed(stored.opened.document, container, verdict)
    try:
        save_guarded(signed, path, stored.fingerprint, Backups(user_folders().backups), must_keep=True)
    except ChangedOnDiskError as error:
        text = translate("CommandLine", "“{name}” was changed by somebody else just now: try once more.")
        raise FileProblem(text.format(name=path.name)) from error
