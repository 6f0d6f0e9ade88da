"""The command ``export``: one document to a file, or many to a folder, on all cores."""

import argparse
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.commands.rendering import Wish, refuse_existing, remember, render, report, say
from ametijuhend.export.filenames import PATTERN, unknown_fields
from ametijuhend.language import translate
from ametijuhend.storage.files import write_together
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.settings import load_settings

DONE = 0


def export_files(chosen: argparse.Namespace) -> int:
    """Export and return the exit code; raises `CommandError` and `FileProblem` for a single document."""
    suffix = chosen.output.suffix.lower()
    if len(chosen.files) == 1 and (suffix in {".docx", ".pdf"} or not chosen.output.is_dir()):
        return _one(chosen, suffix)
    return _many(chosen)


def _one(chosen: argparse.Namespace, suffix: str) -> int:
    if suffix not in {".docx", ".pdf"}:
        text = translate(
            "CommandLine", "“{name}” must end in .docx or .pdf, or be a folder: give it one of these endings."
        )
        raise CommandError(text.format(name=chosen.output.name or chosen.output))
    suffixes = (".docx", ".pdf") if chosen.pdf else (suffix,)
    targets = {one: chosen.output if one == suffix else chosen.output.with_suffix(one) for one in suffixes}
    refuse_existing(targets.values(), force=chosen.force)
    (source,) = chosen.files
    rendered = render(source, Wish(suffixes, chosen.public))
    for remark in rendered.remarks:
        say(f"{source.name}: {remark}")
    write_together({target: rendered.files[one] for one, target in targets.items()})
    report(rendered, targets, sums=chosen.sha256)
    if rendered.ready and ".docx" in targets and not chosen.public:
        remember(source, rendered.files[".docx"])
    return DONE


def _many(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.exporting_many import ManyExports  # noqa: PLC0415  # not for a single document

    pattern = chosen.name or load_settings(user_folders().settings).export_name or PATTERN
    unknown = unknown_fields(pattern)
    if unknown:
        text = translate(
            "CommandLine", "A file's name cannot hold {{{field}}}: see ametijuhend export --help."
        )
        raise CommandError(text.format(field=unknown[0]))
    _make_folder(chosen.output)
    run = ManyExports(chosen, Wish((".docx", ".pdf") if chosen.pdf else (".docx",), chosen.public, pattern))
    try:
        run.through()
    finally:
        run.say_all()
    return run.code


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        text = translate("CommandLine", "“{name}” is no folder and cannot be made one: choose another.")
        raise CommandError(text.format(name=folder)) from error
