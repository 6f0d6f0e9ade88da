"""What happens when the program itself goes wrong: document rescued, report written, a sentence said."""

import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from ametijuhend import __version__
from ametijuhend.language import translate
from ametijuhend.ui.conversation import Conversation

ExceptHook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def accident_hook(
    rescue: Callable[[], Path | None],
    conversation: Conversation,
    log: Path,
    now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
) -> ExceptHook:
    """Return the hook for `sys.excepthook`: nothing goes wrong silently, and nothing written is lost.

    What goes wrong while the user reads of a mistake is only written down: a mistake in drawing comes again
    with every drawing, and each would put another dialog over the one before.
    """
    telling = False

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        nonlocal telling
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        stamp = f"{now():%Y-%m-%d-%H%M%S}"
        rescued = None if telling else _rescued(rescue)
        text = f"Ametijuhend {__version__}\nPython {sys.version}\n\n" + "".join(
            traceback.format_exception(error)
        )
        report = _report(log / f"report-{stamp}.txt", text)
        if telling:
            return
        telling = True
        try:
            conversation.tell_accident(_sentence(rescued, report), text)
        finally:
            telling = False

    return hook


def _rescued(rescue: Callable[[], Path | None]) -> Path | None:
    """Have the document written aside before anything else; where it lies."""
    with suppress(Exception):  # whatever happens here, the report must still be written
        return rescue()
    return None


def _report(path: Path, text: str) -> Path | None:
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path
    sys.stderr.write(text)
    return None


def _sentence(rescued: Path | None, report: Path | None) -> str:
    parts = [
        translate(
            "Accidents",
            "The program made a mistake. You can go on working; save the document under a new name first.",
        )
    ]
    if rescued is not None:
        parts.append(
            translate(
                "Accidents",
                "The document as it is now is kept in {file}; should the program end, it is offered at the "
                "next start.",
            ).format(file=rescued)
        )
    if report is not None:
        parts.append(translate("Accidents", "What went wrong is written in {file}.").format(file=report))
    return "\n\n".join(parts)
