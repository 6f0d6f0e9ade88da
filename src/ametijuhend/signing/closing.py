"""A ready document becomes a signed one once its container has come back and holds just this version."""

from datetime import date

from ametijuhend.language import translate
from ametijuhend.model.document import Document, State
from ametijuhend.model.states import countersigned, made_signed
from ametijuhend.signing.comparing import Match, Verdict
from ametijuhend.signing.container import Container
from ametijuhend.storage.problems import FileProblem


def closed(document: Document, container: Container, verdict: Verdict) -> Document:
    """Return the document as signed, on the day that the container states; raises `FileProblem`.

    A signed document takes the container that more people have signed since.
    Whether the signatures are valid is not asked here: that judgement is DigiDoc4's and the user's.
    """
    reason = _against(document, container, verdict)
    if reason:
        raise FileProblem(reason.format(name=container.name))
    day = container.day.astimezone().date() if container.day else date.min
    step = countersigned if document.state is State.SIGNED else made_signed
    return step(document, day, container.sha256)


def _against(document: Document, container: Container, verdict: Verdict) -> str:
    """Return why a document cannot become signed by a container; empty for nothing."""
    if document.state is State.DRAFT:
        return translate("Signing", "Only a document that is ready can become signed: mark it ready first.")
    if document.state is State.SIGNED and document.container_hash == container.sha256:
        return translate("Signing", "The job description is marked as signed in “{name}” already.")
    if not container.signatures or container.day is None:
        return translate(
            "Signing", "“{name}” holds no signature with a date: sign it in DigiDoc4, then check it again."
        )
    if not container.intact:
        return translate(
            "Signing",
            "In “{name}” not every file is the one that was signed: look at it in DigiDoc4 before going on.",
        )
    if verdict.match is not Match.THIS:
        return translate(
            "Signing",
            "“{name}” does not hold this version of the document: open the version that was signed, "
            "or sign this one.",
        )
    return ""
