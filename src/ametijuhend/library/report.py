"""What the checks found in files, as lines for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ametijuhend.model.checks import fix_words, sentence
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.paths import DocumentPath, get, index_of, join
from ametijuhend.model.places import in_words


class CheckedFile(NamedTuple):
    """A file and the document in it."""

    path: Path
    document: Document


Found = tuple[CheckedFile, tuple[Finding, ...]]


def as_lines(found: Iterable[Found]) -> Iterator[str]:
    """Return a line for each finding; of several files each line names its own."""
    every = list(found)
    for checked, findings in every:
        name = f"{checked.path}: " if len(every) > 1 else ""
        for finding in findings:
            yield f"{name}{place_in_words(checked.document, finding.path)}: {sentence(finding)}"


def as_json(found: Iterable[Found]) -> str:
    """Return a list of the files, each with its findings."""
    files = [
        {"file": str(checked.path), "findings": [_finding(checked.document, one) for one in findings]}
        for checked, findings in found
    ]
    return json.dumps(files, ensure_ascii=False, indent=2)


def place_in_words(document: Document, path: DocumentPath) -> str:
    """Return a document path in words, with positions in place of ids."""
    location: list[str | int] = []
    so_far = ""
    for step in path.split("/"):
        is_item = bool(so_far) and isinstance(get(document, so_far), tuple)
        so_far = join(so_far, step) if so_far else step
        counted = is_item and hasattr(get(document, so_far), "id")
        location.append(index_of(document, so_far) if counted else step)
    return in_words(location, "/")


def _finding(document: Document, finding: Finding) -> dict[str, object]:
    return {
        "path": finding.path,
        "place": place_in_words(document, finding.path),
        "severity": finding.severity.value,
        "code": finding.code,
        "reason": sentence(finding),
        "span": list(finding.span) if finding.span else None,
        "source": finding.values.get("source"),
        "fix": fix_words(finding) or None,
    }
