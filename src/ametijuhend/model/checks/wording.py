"""Rules about the words of a text: of the other regime, and of persons."""

import re
from collections.abc import Iterator

from ametijuhend.model.checks.context import Context, sentence_around
from ametijuhend.model.checks.data import OtherWord, given_names, words
from ametijuhend.model.checks.fixes import new_text
from ametijuhend.model.document import SectionKind
from ametijuhend.model.findings import Finding, Severity, Span
from ametijuhend.model.texts import Place

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_CODE = re.compile(r"(?<![\d.-])[1-6]\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}(?![\d-])")
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+372[\s-]?\d{3,4}[\s-]?\d{3,4}"
    r"|(?<=tel )\d{3,4}[\s-]?\d{3,4}|(?<=tel\. )\d{3,4}[\s-]?\d{3,4}|(?<=telefon )\d{3,4}[\s-]?\d{3,4}"
    r"|5\d\d\s?\d{4}|5\d{3}\s\d{3,4})(?![\w%/-]|[.,]\d|\s*(?:€|eur))",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b([A-ZÕÄÖÜŠŽ][a-zõäöüšž]+)(?:-[A-ZÕÄÖÜŠŽ]?[a-zõäöüšž]+)?\s+[A-ZÕÄÖÜŠŽ][a-zõäöüšž]+")
_SIGNED = f"{SectionKind.SIGNATURES.value}/"
_SAME_BEGINNING = 4
_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3))


def other_regime(place: Place, context: Context) -> Iterator[Finding]:
    """Find words that belong into the other regime's documents, but for what the house has approved."""
    found = [
        (word, one)
        for word in words().other_regime[context.regime]
        for one in word.pattern.finditer(place.text)
    ]
    if not found or context.approved(place.text):
        return
    for word, one in sorted(found, key=lambda pair: pair[1].start()):
        if context.approved(sentence_around(place.text, one.span())):
            continue
        new = _replaced(one.group(), word)
        text = place.text[: one.start()] + new + place.text[one.end() :]
        fix = new_text(place.path, place.text, text) if new else None
        values = {"word": one.group(), "regime": context.regime.value, "instead": new}
        yield Finding(place.path, Severity.WARNING, "other-regime", values, one.span(), fix)


def personal_data(place: Place, context: Context) -> Iterator[Finding]:
    """Find names, personal codes, telephone numbers and addresses outside the signature block."""
    if place.path.startswith(_SIGNED):
        return
    for code, spans in (
        ("personal-code", (one.span() for one in _CODE.finditer(place.text) if _valid(one.group()))),
        ("email", (one.span() for one in _EMAIL.finditer(place.text))),
        ("phone", (one.span() for one in _PHONE.finditer(place.text))),
        ("name", _names(place.text, context.signing)),
    ):
        for span in spans:
            severity = Severity.ERROR if code == "personal-code" else Severity.WARNING
            yield Finding(place.path, severity, code, {"text": place.text[slice(*span)]}, span)


def _replaced(found: str, word: OtherWord) -> str:
    """Return a word with its beginning exchanged, capitals as they were; empty where none stands instead."""
    if not word.beginning:
        return ""
    rest = found[len(word.beginning) :]
    if found.isupper():
        return word.instead.upper() + rest
    return (word.instead.capitalize() if found[0].isupper() else word.instead) + rest


def _names(text: str, signing: tuple[str, ...]) -> Iterator[Span]:
    taken: set[int] = set()
    for found in _NAME.finditer(text):
        if found.group(1) in given_names():
            taken.add(found.start())
            yield found.span()
    for name in signing:
        first, last = name.split()[0], name.split()[-1]
        pattern = rf"\b{re.escape(first)}\s+(?:\w+\s+)?{re.escape(last[:_SAME_BEGINNING])}\w*"
        yield from (one.span() for one in re.finditer(pattern, text) if one.start() not in taken)


def _valid(code: str) -> bool:
    """Return whether a personal code's last digit fits the others."""
    digits = [int(one) for one in code]
    for weights in _WEIGHTS:
        rest = sum(weight * digit for weight, digit in zip(weights, digits, strict=False)) % 11
        if rest < 10:  # noqa: PLR2004
            return rest == digits[-1]
    return digits[-1] == 0
