"""What the start page says of a document that a crash left behind."""

from ametijuhend.language import translate
from ametijuhend.model.compare import differences, sentences
from ametijuhend.session.filing import Filing
from ametijuhend.storage.problems import FileProblem
from ametijuhend.storage.recovery import Claim, Left

_SAID = 2
"""How many of the differences are told; the others are counted."""


def what_differs(left: Left, filing: Filing) -> str | None:
    """Return what differs from the saved file in words; nothing where that holds the same."""
    path = left.origin.path
    if path is None:
        return translate("Offers", "It was never saved to a file.")
    try:
        saved = filing.read(path).opened.document
    except FileProblem as problem:
        return problem.sentence
    if saved == left.document:
        claim = Claim(left)
        if claim.take():
            claim.settle()
        return None
    return f"{path.name} – {'; '.join(sentences(differences(saved, left.document), _SAID))}"
