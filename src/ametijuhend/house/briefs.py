"""What the house's list says of a file: read lightly, because a house has thousands and wants them at once.

Only the fields of the list are looked at; whether the rest of a file is sound shows when it is opened.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ametijuhend.house.details import Details
from ametijuhend.language import translate
from ametijuhend.model.document import State
from ametijuhend.model.regime import Regime
from ametijuhend.model.reviews import next_review
from ametijuhend.storage import refusals
from ametijuhend.storage.files import os_error
from ametijuhend.storage.jsontext import Fault, JsonFaultError
from ametijuhend.storage.migrations import SCHEMA
from ametijuhend.storage.native import FORMAT, MAX_BYTES, SUFFIX
from ametijuhend.storage.oserrors import shown_name, unreadable
from ametijuhend.storage.problems import FileProblem


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells without reading it whether a file is still the one that was read."""

    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Brief:
    """One file in the house's list; with a problem there is nothing else."""

    path: Path
    stamp: Stamp
    problem: str = ""
    id: str = ""
    title: str = ""
    unit: str = ""
    superior: str = ""
    substituted_by: str = ""
    substitutes_for: str = ""
    state: State = State.DRAFT
    regime: Regime = Regime.EMPLOYEE
    layout: str = ""
    last_review: date | None = None
    base: str = ""
    """The id of the document that it is a variant of."""
    taken: str = ""
    """The digest of what it took of that."""
    digest: str = ""
    """The digest of the file's bytes."""
    details: Details | None = None
    """What the checks and the library say; None until they were asked."""

    @property
    def next_review(self) -> date | None:
        """When it has to be looked over again; None where nobody has said when it last was."""
        return next_review(self.last_review)

    @property
    def name(self) -> str:
        """What it goes by: its title, else its file's name."""
        return " ".join(self.title.split()) or self.path.stem


def read_brief(path: Path, stamp: Stamp) -> Brief:
    """Return what the list says of a file; never raises for what is wrong with it."""
    try:
        if stamp.size > MAX_BYTES:
            raise refusals.too_large(shown_name(path), MAX_BYTES)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        return brief_of(data, path, stamp)
    except FileProblem as problem:
        return Brief(path, stamp, problem.sentence)
    except (OSError, ValueError) as error:
        return Brief(path, stamp, unreadable(path, os_error(error)).sentence)


def brief_of(data: bytes, path: Path, stamp: Stamp) -> Brief:
    """Return what the list says of a file's bytes; raises `FileProblem`."""
    name = shown_name(path)
    raw = _document_in(data, name)
    try:
        return _brief(raw, Brief(path, stamp, digest=hashlib.sha256(data).hexdigest()[:16]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        text = translate("House", "“{name}” is damaged: open an earlier version of it from the versions.")
        raise FileProblem(text.format(name=name)) from error


def _document_in(data: bytes, name: str) -> dict[str, Any]:
    try:
        whole = json.loads(data.decode("utf-8-sig"))
    except RecursionError as error:
        raise refusals.faulty(name, JsonFaultError(Fault.OUTSIZED)) from error
    except UnicodeDecodeError as error:
        raise refusals.faulty(name, JsonFaultError(Fault.NOT_UTF8)) from error
    except json.JSONDecodeError as error:
        if not data.lstrip(b"\xef\xbb\xbf").startswith(b"{"):
            raise refusals.other_format(name, SUFFIX) from error
        fault = Fault.CUT_OFF if error.pos >= len(error.doc.rstrip()) - 1 else Fault.NOT_JSON
        raise refusals.faulty(name, JsonFaultError(fault, line=error.lineno)) from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise refusals.other_format(name, SUFFIX)
    schema = whole.get("schema")
    if not isinstance(schema, int) or schema < 1:
        raise refusals.no_schema(name)
    if schema > SCHEMA:
        raise refusals.newer(name, schema, SCHEMA)
    raw: dict[str, Any] = whole["document"] if isinstance(whole.get("document"), dict) else {}
    return raw


def _brief(raw: dict[str, Any], empty: Brief) -> Brief:
    general, layout = raw.get("general", {}), raw.get("layout", {})
    base = raw.get("base") or {}
    return Brief(
        empty.path,
        empty.stamp,
        id=_text(raw["id"]),
        title=_text(general.get("job_title", "")),
        unit=_text(general.get("unit", "")),
        superior=_text(general.get("superior", "")),
        substituted_by=_text(general.get("substituted_by", "")),
        substitutes_for=_text(general.get("substitutes_for", "")),
        state=State(raw.get("state", State.DRAFT)),
        regime=Regime(raw.get("regime", Regime.EMPLOYEE)),
        layout=f"{layout.get('profile', 'ska-lisa')} {layout.get('version', 1)}",
        last_review=_last_review(raw),
        base=_text(base.get("id", "")),
        taken=_text(base.get("digest", "")),
        digest=empty.digest,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value.replace("\u00ad", "")


def _last_review(raw: dict[str, Any]) -> date | None:
    days = [raw.get(name) for name in ("last_reviewed", "approved", "signed")]
    days += [one["day"] for one in raw.get("reviews", ())]
    return max((date.fromisoformat(day) for day in days if day), default=None)
