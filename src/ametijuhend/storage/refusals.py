"""The refusals: for each thing that can be wrong with a file, its one sentence."""

from collections.abc import Mapping, Sequence
from typing import Any

from ametijuhend.language import translate
from ametijuhend.model.places import in_words
from ametijuhend.storage.jsontext import Fault, JsonFaultError
from ametijuhend.storage.problems import FileProblem

_MEGABYTE = 1_000_000


def too_large(name: str, limit: int) -> FileProblem:
    """Return the refusal of a file over the limit in bytes."""
    text = translate(
        "Files",
        "“{name}” is larger than {limit} MB, which no job description is: choose another file.",
    )
    return FileProblem(text.format(name=name, limit=limit // _MEGABYTE))


def other_format(name: str, suffix: str) -> FileProblem:
    """Return the refusal of a file that holds something else."""
    text = translate(
        "Files", "“{name}” does not hold a job description of this program: choose a file ending in {suffix}."
    )
    return FileProblem(text.format(name=name, suffix=suffix))


def no_schema(name: str) -> FileProblem:
    """Return the refusal of a file whose format version is not a number."""
    text = translate("Files", "“{name}” does not say its format version: open an earlier copy of it.")
    return FileProblem(text.format(name=name))


def newer(name: str, schema: int, known: int) -> FileProblem:
    """Return the refusal of a file that a later program wrote."""
    text = translate(
        "Files",
        "“{name}” has format version {schema}, but this program knows only up to {known}: "
        "update the program, the file was left as it was.",
    )
    return FileProblem(text.format(name=name, schema=schema, known=known))


def faulty(name: str, fault: JsonFaultError) -> FileProblem:
    """Return the refusal of a file that is not JSON as this program reads it."""
    texts = {
        Fault.NOT_UTF8: translate(
            "Files", "“{name}” is not text in UTF-8 (line {line}): open an earlier copy of it."
        ),
        Fault.EMPTY: translate("Files", "“{name}” is empty: open an earlier copy of it."),
        Fault.CUT_OFF: translate(
            "Files", "“{name}” breaks off in line {line}: open an earlier copy of it."
        ),
        Fault.NOT_JSON: translate(
            "Files", "“{name}” is damaged in line {line}: open an earlier copy of it."
        ),
        Fault.TWICE: translate(
            "Files", "“{name}” has the field “{field}” twice in one place: open an earlier copy of it."
        ),
        Fault.NUMBER: translate(
            "Files", "“{name}” holds a number that cannot be read ({field}): open an earlier copy of it."
        ),
        Fault.CHARACTER: translate(
            "Files", "“{name}” holds half a character in “{field}”: open an earlier copy of it."
        ),
        Fault.OUTSIZED: translate(
            "Files", "“{name}” holds more than any job description does: choose another file."
        ),
    }  # fmt: skip
    return FileProblem(texts[fault.fault].format(name=name, line=fault.line, field=fault.field))


def wrong_value(name: str, errors: Sequence[Mapping[str, Any]]) -> FileProblem:
    """Return the refusal of a file with a wrong value; ``errors`` as pydantic lists them."""
    first = errors[0]
    text = translate(
        "Files",
        "“{name}” has a wrong value at “{place}” ({reason}): correct it there or open an earlier copy.",
    )
    return FileProblem(text.format(name=name, place=in_words(first["loc"]), reason=_reason(first["type"])))


def _reason(kind: str) -> str:
    reasons = {
        "missing": translate("Files", "it is missing"),
        "string_type": translate("Files", "it must be text"),
        "tuple_type": translate("Files", "it must be a list"),
        "bool_type": translate("Files", "it must be true or false"),
        "int_type": translate("Files", "it must be a whole number"),
        "enum": translate("Files", "this program does not know it"),
        "string_pattern_mismatch": translate("Files", "letters, digits, - and _ only, 64 at most"),
        "model_type": translate("Files", "it must be an object with fields"),
    }
    dates = translate("Files", "it must be a date such as 2026-03-12")
    return dates if kind.startswith("date") else reasons.get(kind, translate("Files", "it does not fit"))
