"""The checks with the house's library at hand: its wordings are approved, and are what a fix puts in."""

from datetime import date

from ametijuhend.library.approved import approved_by
from ametijuhend.library.comparing import Comparer
from ametijuhend.library.regimes import OtherRegimeWordings
from ametijuhend.model.checks import Checker
from ametijuhend.model.document import Document
from ametijuhend.model.findings import Finding
from ametijuhend.model.library import Library


class HouseChecker:
    """Checks one document after another against the rules and one library."""

    def __init__(self, library: Library) -> None:
        self.comparer = Comparer(library)
        wordings = OtherRegimeWordings(library)
        self._checker = Checker(approved_by(library), (wordings.findings, self.comparer.findings))

    def check(self, document: Document, today: date | None = None) -> tuple[Finding, ...]:
        """Return everything found, in the order in which the document is read."""
        return without_doubles(self._checker.check(document, today))


def without_doubles(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return findings without the words that a wording of the library is found for."""
    whole = [(one.path, one.span) for one in findings if one.code == "other-regime-wording" and one.span]
    if not whole:
        return findings

    def covered(one: Finding) -> bool:
        return one.code == "other-regime" and any(
            one.path == path and one.span is not None and span[0] <= one.span[0] < span[1]
            for path, span in whole
        )

    return tuple(one for one in findings if not covered(one))
