"""Lengths. Word's unit is the twip (1/20 point); everything in `ametijuhend.layout` is counted in it."""

import re
from typing import Annotated, NewType

from pydantic import BeforeValidator

Twips = NewType("Twips", int)

TWIPS_PER_POINT = 20
_TWIPS_IN = {"tw": 1.0, "pt": 20.0, "cm": 1440 / 2.54, "mm": 144 / 2.54}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?) (tw|pt|cm|mm)")


def twips(length: str) -> Twips:
    """Return a length such as ``"0.63 cm"``, ``"12.65 pt"`` or ``"1701 tw"`` in whole twips."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        raise ValueError(f"not a length: {length!r}")
    return Twips(round(float(match[1]) * _TWIPS_IN[match[2]]))


def points(length: Twips) -> float:
    """Return a length in points."""
    return length / TWIPS_PER_POINT


Length = Annotated[Twips, BeforeValidator(lambda value: twips(value) if isinstance(value, str) else value)]
