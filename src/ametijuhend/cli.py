"""The command line: opens the window, makes a new file, or hands a command on to its module."""

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from ametijuhend import __version__
from ametijuhend.commandline import WINDOW, CommandError, asked_language, parsed
from ametijuhend.language import language, translate
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.settings import load_settings

DONE, CANNOT = 0, 2

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command line and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that cannot show õ shows ?
            stream.reconfigure(errors="replace")
    try:
        language.choose(asked_language(words) or load_settings(user_folders().settings).language)
        code = _carried_out(words)
        if sys.stdout is not None:  # a windowed build has none
            sys.stdout.flush()
    except (CommandError, FileProblem) as problem:
        _say(str(problem))
    except BrokenPipeError:  # whoever read our output has had enough
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        pass
    except Exception as error:  # the last resort: a report instead of a traceback
        _say(_reported(error))
    else:
        return code
    return CANNOT


def _carried_out(words: list[str]) -> int:
    try:
        chosen = parsed(words)
    except SystemExit:  # --help and --version have said what they have to say
        return DONE
    return _COMMANDS[chosen.command](chosen)


def _window(chosen: argparse.Namespace) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):  # Qt would end the process
        raise CommandError(
            translate(
                "CommandLine",
                "There is no screen here for the window: see ametijuhend --help for what goes without.",
            )
        )
    try:
        gc.disable()  # nothing that is being loaded is garbage; the window collects by itself
        from ametijuhend.app import run  # noqa: PLC0415  # Qt only for the window
    except ImportError as error:
        raise _no_qt(error) from error
    return run(chosen.file)


def _export(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.exporting import export_files  # noqa: PLC0415  # not at start

    return export_files(chosen)


def _verify(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.verifying import verify_file  # noqa: PLC0415  # not at start

    return verify_file(chosen)


def _compare(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.comparing import compare_files  # noqa: PLC0415  # not at start

    return compare_files(chosen)


def _merge(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.merging import merge_files  # noqa: PLC0415  # not at start

    return merge_files(chosen)


def _check(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.checking import check_files  # noqa: PLC0415  # not at start

    return check_files(chosen)


def _library(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.drift import report_drift  # noqa: PLC0415  # not at start

    return report_drift(chosen)


def _new(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.new import make_file  # noqa: PLC0415  # not at start

    return make_file(chosen)


def _import(chosen: argparse.Namespace) -> int:
    from ametijuhend.commands.importing import import_files  # noqa: PLC0415  # what reads DOCX takes its time

    return import_files(chosen)


def _no_qt(error: ImportError) -> CommandError:
    text = translate(
        "CommandLine", "The window's libraries cannot be loaded ({reason}): install the program again."
    )
    return CommandError(text.format(reason=error))


def _say(text: str) -> None:
    """Print a sentence where errors go; a windowed build may have no such place."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(text, file=sys.stderr, flush=True)


def _reported(error: Exception) -> str:
    """Write a report of an error of ours and return the sentence that says where it lies."""
    report = user_folders().log / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S}.txt"
    lines = (f"ametijuhend {__version__}, Python {sys.version}\n", *traceback.format_exception(error))
    try:
        report.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(report, "".join(lines).encode(errors="replace"))
    except (OSError, FileProblem):
        text = translate("CommandLine", "Something went wrong in the program ({reason}): please report it.")
        return text.format(reason=type(error).__name__)
    text = translate(
        "CommandLine", "Something went wrong in the program: please report it and send along “{report}”."
    )
    return text.format(report=report)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    WINDOW: _window,
    "export": _export,
    "check": _check,
    "new": _new,
    "verify": _verify,
    "compare": _compare,
    "merge": _merge,
    "import": _import,
    "library": _library,
}
