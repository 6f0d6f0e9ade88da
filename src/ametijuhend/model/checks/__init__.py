"""The checks: what a draft lacks or says oddly. Each rule yields findings; none ever refuses a document."""

from ametijuhend.model.checks.checker import Checker, TextRule, check, in_order
from ametijuhend.model.checks.context import Approved, nothing_approved
from ametijuhend.model.checks.sentences import fix_words, sentence
from ametijuhend.model.paths import section_of

__all__ = [
    "Approved",
    "Checker",
    "TextRule",
    "check",
    "fix_words",
    "in_order",
    "nothing_approved",
    "section_of",
    "sentence",
]
