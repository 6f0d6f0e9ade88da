"""Finds the read-only files that ship with the program: forms, layouts, samples, fonts, icons."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def asset(*parts: str) -> Path:
    """Return the path of a shipped file, such as ``asset("resources", "layouts", "ska-lisa-1.json")``.

    Why: a wheel and a frozen build carry ``forms/`` and ``resources/`` inside the package; an editable
    install does not, so the checkout beside ``src/`` is the second place to look.
    """
    packaged = _PACKAGE.joinpath(*parts)
    return packaged if packaged.exists() else _CHECKOUT.joinpath(*parts)
