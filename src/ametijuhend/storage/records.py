"""Frozen dataclasses from JSON and back, for what is read at every start: pydantic takes longer to load.

A record's fields are texts, numbers, truths, literals, enumerations, other records and tuples of those. What
a file says beside them stays in the record's field ``unknown`` and is written again.
"""

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, Literal, TypeVar, get_args, get_origin

UNKNOWN = "unknown"
"""The field that keeps what this program does not know."""

_Record = TypeVar("_Record")


class UnfitError(ValueError):
    """Values that do not fit a record: the names of its fields, never the values, which may be secret."""

    def __init__(self, record: str, names: frozenset[str]) -> None:
        super().__init__(f"{record}: {', '.join(sorted(names)) or 'no record at all'}")
        self.names = names


def from_json(record: type[_Record], raw: Any) -> _Record:
    """Return the record that parsed JSON says; raises `UnfitError` with the fields that do not fit.

    A field may carry ``metadata={"fits": predicate}`` for what its type does not say.
    """
    if not isinstance(raw, dict):
        raise UnfitError(record.__name__, frozenset())
    known = {one.name: one for one in fields(record) if one.name != UNKNOWN}  # type: ignore[arg-type]
    values: dict[str, Any] = {}
    wrong = {name for name, one in known.items() if name not in raw and _is_needed(one)}
    for name in known.keys() & raw.keys():
        try:
            values[name] = _fitting(known[name].type, raw[name])
            if not known[name].metadata.get("fits", _anything)(values[name]):
                wrong.add(name)
        except ValueError:
            wrong.add(name)
    if wrong:
        raise UnfitError(record.__name__, frozenset(wrong))
    return record(**values, **{UNKNOWN: {name: value for name, value in raw.items() if name not in known}})


def to_json(record: Any) -> dict[str, Any]:
    """Return a record as JSON has it, with what this program does not know after the rest."""
    found = {one.name: _plain(getattr(record, one.name)) for one in fields(record) if one.name != UNKNOWN}
    return {**found, **getattr(record, UNKNOWN)}


def _is_needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return value.value
    return to_json(value) if is_dataclass(value) else value


def _fitting(kind: Any, value: Any) -> Any:
    """Return a value as a kind of field has it; raises `ValueError` where it is another kind of value."""
    if is_dataclass(kind):
        return from_json(kind, value)  # type: ignore[arg-type]
    if get_origin(kind) is tuple and isinstance(value, list):
        return tuple(_fitting(get_args(kind)[0], one) for one in value)
    if get_origin(kind) is Literal and value in get_args(kind):
        return value
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if type(value) is kind:  # True is no number here
        return value
    raise ValueError


def _anything(_value: Any) -> bool:
    return True
