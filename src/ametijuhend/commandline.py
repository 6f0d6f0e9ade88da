"""What may stand on the command line, and what is said when something else does."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from ametijuhend import __version__
from ametijuhend.language import LANGUAGES, translate
from ametijuhend.model.regime import Regime

WINDOW = "open"
"""The command that stands for no command at all."""

_COMMANDS = {WINDOW, "export", "verify", "compare", "merge", "check", "new", "import", "library"}
_SAID_AT_ONCE = {"-h", "--help", "--version"}


class CommandError(Exception):
    """The command cannot be carried out: one sentence for the user."""


def parsed(words: Sequence[str]) -> argparse.Namespace:
    """Return the command and its values; raises `CommandError`, and `SystemExit` after --help."""
    return _parser().parse_args(_with_command(list(words)))


def asked_language(words: Sequence[str]) -> str:
    """Return the language that the words ask for, empty for none: needed before anything is said."""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        name, _, value = word.partition("=")
        if name == "--language" and (value or following) in LANGUAGES:
            return value or following
    return ""


def _with_command(words: list[str]) -> list[str]:
    """Return the words with the window's command put in where none of the others is named."""
    place = 0
    while place < len(words) and words[place].startswith("-") and words[place] != "--":
        if words[place] in _SAID_AT_ONCE or words[place:] == ["--language"]:
            return words
        place += 2 if words[place] == "--language" else 1
    if words[place : place + 1] and words[place] in _COMMANDS - {WINDOW}:
        return words
    return [*words[:place], WINDOW, *words[place:]]


class _Parser(argparse.ArgumentParser):
    """A parser that says everything in the chosen language: argparse's own words are English."""

    def __init__(self, **settings: Any) -> None:
        settings |= {"add_help": False, "allow_abbrev": False, "formatter_class": _HelpFormatter}
        super().__init__(**settings)
        self._positionals.title = translate("CommandLine", "arguments")
        self._optionals.title = translate("CommandLine", "options")
        self.add_argument(
            "-h", "--help", action="help", help=translate("CommandLine", "show this help and end")
        )
        self.add_argument(
            "--language",
            choices=LANGUAGES,
            default=argparse.SUPPRESS,
            help=translate("CommandLine", "the language of the window and of what is printed"),
        )

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words as a sentence."""
        for pattern, text in _usage_errors().items():
            if found := re.search(pattern, message):
                raise CommandError(text.format(*found.groups()))
        raise CommandError(
            translate("CommandLine", "The command line cannot be understood: see ametijuhend --help.")
        )


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Add the usage under a translated word."""
        word = translate("CommandLine", "usage: ")
        super().add_usage(usage, actions, groups, word if prefix is None else prefix)


def _usage_errors() -> dict[str, str]:
    """Return a sentence for each of argparse's messages that a user can bring about."""
    return {
        r"arguments are required: (.+)": translate(
            "CommandLine", "The command line lacks {0}: see ametijuhend --help."
        ),
        r"unrecognized arguments: (.+)": translate(
            "CommandLine", "The command line holds something unknown, {0}: see ametijuhend --help."
        ),
        r"argument (.+): invalid choice: (.+) \(choose from (.+)\)": translate(
            "CommandLine", "{0} cannot be {1}: choose from {2}."
        ),
        r"argument (.+): expected one argument": translate(
            "CommandLine", "{0} needs something after it: see ametijuhend --help."
        ),
    }


def _parser() -> _Parser:
    parser = _Parser(
        prog="ametijuhend",
        usage=_usage(),
        description=translate(
            "CommandLine", "Editor for job descriptions. Without a command it opens the window."
        ),
        epilog=_exit_codes(),
    )
    version = translate("CommandLine", "show the version and end")
    parser.add_argument("--version", action="version", version=f"ametijuhend {__version__}", help=version)
    commands = parser.add_subparsers(
        title=translate("CommandLine", "commands"),
        metavar=translate("CommandLine", "COMMAND"),
        dest="command",
        prog="ametijuhend",
        parser_class=_Parser,
        required=True,
    )
    file = translate("CommandLine", "FILE")
    _file(commands.add_parser(WINDOW), file, nargs="?")
    _export(_command(commands, "export", translate("CommandLine", "write a DOCX or a PDF")), file)
    _verify(_command(commands, "verify", translate("CommandLine", "look into a signed container")), file)
    _compare(_command(commands, "compare", translate("CommandLine", "write what changed as a DOCX")))
    _merge(_command(commands, "merge", translate("CommandLine", "join a copy that came back")), file)
    _check(_command(commands, "check", translate("CommandLine", "print what the checks find")), file)
    _new(_command(commands, "new", translate("CommandLine", "make a new file")), file)
    _import(_command(commands, "import", translate("CommandLine", "bring in DOCX, PDF and text")), file)
    _library(_command(commands, "library", translate("CommandLine", "look after the library")))
    return parser


def _usage() -> str:
    return translate(
        "CommandLine",
        "ametijuhend [FILE]\n"
        "       ametijuhend export FILE… -o OUT.docx|OUT.pdf|FOLDER [--pdf] [--public] [--sha256] [--force]\n"
        "       ametijuhend verify FILE.asice [DOCUMENT] [--json] [--mark-signed]\n"
        "       ametijuhend compare OLD NEW -o OUT.docx [--force]\n"
        "       ametijuhend merge MINE THEIRS [--base FILE] -o OUT [--report REPORT.json] [--force]\n"
        "       ametijuhend check FILE… [--json]\n"
        "       ametijuhend new --regime employee|official -o FILE [--force]\n"
        "       ametijuhend import FILE… -o FOLDER [--report REPORT.json] [--force]\n"
        "       ametijuhend library drift [FOLDER…] [--json]",
    )


def _exit_codes() -> str:
    return translate(
        "CommandLine",
        "exit codes:\n"
        "  0  done\n"
        "  1  check or verify has found something, import has left words that it did not understand,\n"
        "     or merge has met a place that both sides changed\n"
        "  2  it could not be done; the reason is printed",
    )


def _command(commands: Any, name: str, does: str) -> _Parser:
    made: _Parser = commands.add_parser(name, help=does, description=does, epilog=_exit_codes())
    return made


def _file(parser: _Parser, shown: str, nargs: str | None = None) -> None:
    says = translate("CommandLine", "a job description's file")
    parser.add_argument("file", metavar=shown, type=Path, nargs=nargs, help=says)


def _check(parser: _Parser, file: str) -> None:
    says = translate("CommandLine", "job descriptions' files")
    parser.add_argument("files", metavar=file, type=Path, nargs="+", help=says)
    as_json = translate("CommandLine", "print JSON: a list of files with their findings")
    parser.add_argument("--json", action="store_true", help=as_json)


def _export(parser: _Parser, file: str) -> None:
    says = translate("CommandLine", "job descriptions' files")
    parser.add_argument("files", metavar=file, type=Path, nargs="+", help=says)
    says = translate("CommandLine", "the file to write, its ending decides; or a folder")
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help=says)
    says = translate("CommandLine", "write a PDF beside the DOCX")
    parser.add_argument("--pdf", action="store_true", help=says)
    says = translate("CommandLine", "without names, and print the register's fields")
    parser.add_argument("--public", action="store_true", help=says)
    says = translate("CommandLine", "print the hash of each file, and of a DOCX's content")
    parser.add_argument("--sha256", action="store_true", help=says)
    says = translate(
        "CommandLine", "what files in a folder are called, with {ametinimetus} {üksus} {kuupäev} {käskkiri}"
    )
    parser.add_argument("--name", metavar="NAME", default="", help=says)
    _processes(parser)
    _force(parser)


def _verify(parser: _Parser, file: str) -> None:
    says = translate("CommandLine", "a signed container")
    parser.add_argument("container", metavar=f"{file}.asice", type=Path, help=says)
    says = translate("CommandLine", "the job description that it should hold")
    shown = translate("CommandLine", "DOCUMENT")
    parser.add_argument("document", metavar=shown, type=Path, nargs="?", help=says)
    parser.add_argument("--json", action="store_true", help=translate("CommandLine", "print it as JSON"))
    says = translate("CommandLine", "mark a ready document as signed if the container holds this version")
    parser.add_argument("--mark-signed", action="store_true", help=says)


def _compare(parser: _Parser) -> None:
    old = translate("CommandLine", "the earlier version's file")
    parser.add_argument("old", metavar=translate("CommandLine", "OLD"), type=Path, help=old)
    new = translate("CommandLine", "the later version's file")
    parser.add_argument("new", metavar=translate("CommandLine", "NEW"), type=Path, help=new)
    says = translate("CommandLine", "the DOCX with tracked changes to write")
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help=says)
    says = translate("CommandLine", "whose changes Word shows; without it the agency's")
    parser.add_argument("--author", metavar="NAME", default="", help=says)
    _force(parser)


def _merge(parser: _Parser, file: str) -> None:
    says = translate("CommandLine", "the document at hand")
    parser.add_argument("mine", metavar=translate("CommandLine", "MINE"), type=Path, help=says)
    says = translate("CommandLine", "the copy that came back: the same document, or a DOCX or PDF of it")
    parser.add_argument("theirs", metavar=translate("CommandLine", "THEIRS"), type=Path, help=says)
    says = translate("CommandLine", "the version that both come from; without it one of the kept versions")
    parser.add_argument("--base", metavar=file, type=Path, help=says)
    says = translate("CommandLine", "the joined document to write")
    parser.add_argument("-o", "--output", metavar="OUT", type=Path, required=True, help=says)
    says = translate("CommandLine", "what stays where both changed one place; without it mine")
    parser.add_argument("--clashes", choices=("mine", "theirs", "both"), default="mine", help=says)
    says = translate("CommandLine", "write a report of every change as JSON")
    parser.add_argument("--report", metavar="REPORT.json", type=Path, help=says)
    _force(parser)


def _processes(parser: _Parser) -> None:
    says = translate("CommandLine", "how many processes to use; 0 for as many as there are cores")
    parser.add_argument("--processes", metavar="N", type=int, choices=range(65), default=0, help=says)


def _force(parser: _Parser) -> None:
    force = translate("CommandLine", "replace files that exist already")
    parser.add_argument("--force", action="store_true", help=force)


def _new(parser: _Parser, file: str) -> None:
    regime = translate(
        "CommandLine", "employee under the Employment Contracts Act, official under the Civil Service Act"
    )
    parser.add_argument("--regime", choices=[one.value for one in Regime], required=True, help=regime)
    says = translate("CommandLine", "the file to make")
    parser.add_argument("-o", "--output", metavar=file, type=Path, required=True, help=says)
    force = translate("CommandLine", "replace a file that exists already")
    parser.add_argument("--force", action="store_true", help=force)


def _import(parser: _Parser, file: str) -> None:
    says = translate("CommandLine", "files to bring in, or folders with such files")
    parser.add_argument("files", metavar=file, type=Path, nargs="+", help=says)
    folder = translate("CommandLine", "FOLDER")
    says = translate("CommandLine", "the folder that the new files go to")
    parser.add_argument("-o", "--output", metavar=folder, type=Path, required=True, help=says)
    says = translate(
        "CommandLine", "write a report: every file's words, what was not understood, how sure each field is"
    )
    parser.add_argument("--report", metavar="REPORT.json", type=Path, help=says)
    _processes(parser)
    _force(parser)


def _library(parser: _Parser) -> None:
    reports = parser.add_subparsers(
        title=translate("CommandLine", "reports"),
        metavar=translate("CommandLine", "REPORT"),
        dest="report",
        parser_class=_Parser,
        required=True,
    )
    does = translate("CommandLine", "print in how many ways documents say the library's wordings")
    drift = _command(reports, "drift", does)
    says = translate("CommandLine", "folders with job descriptions; without any, those of the settings")
    shown = translate("CommandLine", "FOLDER")
    drift.add_argument("folders", metavar=shown, type=Path, nargs="*", help=says)
    drift.add_argument("--json", action="store_true", help=translate("CommandLine", "print it as JSON"))
