"""Rules that stand on something outside the document, each with its source."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ametijuhend.model.checks.context import sentence_spans
from ametijuhend.model.checks.data import legal
from ametijuhend.model.checks.fixes import SwitchedOff, new_text
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding, Severity
from ametijuhend.model.states import last_review

_LANGUAGES = "requirements/languages"
_LEVEL = re.compile(r"\b([ABC][12])\b")
_NATIVE = re.compile(r"\bemakeele\w*(?:\s+tase\w+)?|\bemakeel\w*", re.IGNORECASE)
_OTHER_LANGUAGE = re.compile(r"\b(?!eesti\b)\w+\s+keel", re.IGNORECASE)


def language_level(document: Document) -> Iterator[Finding]:
    """Find Estonian that is required at a higher level than the law allows."""
    rule, text = legal().language_level, document.requirements.languages
    language = re.compile(rf"\b{rule.language}\s+keel", re.IGNORECASE)
    for start, end in sentence_spans(text):
        named = language.search(text, start, end)
        if not named:
            continue
        other = _OTHER_LANGUAGE.search(text, named.end(), end)
        upto = other.start() if other else end
        first = named.end() if _OTHER_LANGUAGE.search(text, start, named.start()) else start
        level = next((one for one in _LEVEL.finditer(text, first, upto) if one[1] > rule.highest), None)
        found = level or _NATIVE.search(text, named.end(), upto)
        if found:
            new = rule.highest if level else f"tasemel {rule.highest}"
            fix = new_text(_LANGUAGES, text, text[: found.start()] + new + text[found.end() :])
            values = {"level": rule.highest, **rule.values()}
            yield Finding(_LANGUAGES, Severity.ERROR, "language-level", values, found.span(), fix)


def closed_list(document: Document) -> Iterator[Finding]:
    """Find sections that an official's job description does without."""
    rule = legal().closed_list
    if document.regime is not rule.regime:
        return
    for section in document.sections:
        if section.kind in rule.outside:
            fix = SwitchedOff(f"sections/{section.kind}/shown")
            path = f"sections/{section.kind}/heading"
            yield Finding(path, Severity.HINT, "closed-list", rule.values(), fix=fix)


def review_due(document: Document, today: date) -> Iterator[Finding]:
    """Find that the last review, or the approval or signing where there was none, is over a year old."""
    rule = legal().yearly_review
    last = last_review(document)
    if last and today - last >= timedelta(days=rule.days):
        values = {"day": f"{last:%d.%m.%Y}", **rule.values()}
        yield Finding("last_reviewed", Severity.WARNING, "review-due", values)
