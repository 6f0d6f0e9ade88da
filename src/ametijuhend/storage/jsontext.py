"""JSON from an unknown hand: parsed within limits, every fault told apart."""

import json
import re
from enum import StrEnum
from typing import Any, NoReturn

MAX_DEPTH = 40
MAX_VALUES = 100_000
_MAX_DIGITS = 18
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


class Fault(StrEnum):
    """What is wrong with a text that should be JSON."""

    NOT_UTF8 = "not-utf8"
    EMPTY = "empty"
    CUT_OFF = "cut-off"
    NOT_JSON = "not-json"
    TWICE = "twice"
    NUMBER = "number"
    CHARACTER = "character"
    OUTSIZED = "outsized"


class JsonFaultError(ValueError):
    """The bytes are not JSON that this program reads: which fault, and where or at which field."""

    def __init__(self, fault: Fault, line: int = 0, field: str = "") -> None:
        super().__init__(f"{fault} {line or ''} {field}".strip())
        self.fault = fault
        self.line = line
        self.field = field


def parse(data: bytes, max_values: int = MAX_VALUES) -> Any:
    """Return the value of JSON in UTF-8, with or without a byte order mark; raises `JsonFaultError`."""
    text = _decoded(data)
    if not text.strip():
        raise JsonFaultError(Fault.EMPTY)
    if sum(map(text.count, ",[{")) > max_values:  # a bound, found without building anything
        raise JsonFaultError(Fault.OUTSIZED)
    value = _parsed(text)
    _look_through(value)
    return value


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fault = Fault.CUT_OFF if error.reason == "unexpected end of data" else Fault.NOT_UTF8
        raise JsonFaultError(fault, line=data.count(b"\n", 0, error.start) + 1) from error


def _parsed(text: str) -> Any:
    try:
        return json.loads(
            text,
            object_pairs_hook=_once_each,
            parse_constant=_no_number,
            parse_int=_integer,
            parse_float=_fraction,
        )
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise JsonFaultError(Fault.CUT_OFF if cut else Fault.NOT_JSON, line=error.lineno) from error
    except RecursionError as error:
        raise JsonFaultError(Fault.OUTSIZED) from error


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise JsonFaultError(Fault.TWICE, field=shortened(name))
        found[name] = value
    return found


def _no_number(text: str) -> NoReturn:
    raise JsonFaultError(Fault.NUMBER, field=text)


def _integer(text: str) -> int:
    return int(text) if len(text) <= _MAX_DIGITS else _no_number(f"{text[:_MAX_DIGITS]}…")


def _fraction(text: str) -> float:
    value = float(text)
    return value if abs(value) < float("inf") else _no_number(text[:_MAX_DIGITS])


def _look_through(value: Any) -> None:
    """Refuse what is nested too deep, and halves of characters that cannot be written again."""
    waiting = [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise JsonFaultError(Fault.OUTSIZED)
        if isinstance(one, dict):
            waiting += ((inner, depth + 1) for pair in one.items() for inner in pair)
        elif isinstance(one, list):
            waiting += ((inner, depth + 1) for inner in one)
        elif isinstance(one, str) and _HALF_CHARACTER.search(one):
            raise JsonFaultError(Fault.CHARACTER, field=shortened(_HALF_CHARACTER.sub("?", one)))


def shortened(text: str, length: int = 40) -> str:
    """Return a text short enough for a sentence."""
    return text if len(text) <= length else f"{text[: length - 1]}…"
