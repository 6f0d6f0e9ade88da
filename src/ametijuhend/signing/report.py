"""What there is to say of a container, in sentences for people and as values for programs."""

from collections.abc import Iterator
from typing import Any

from ametijuhend.language import translate
from ametijuhend.signing.comparing import Match, Twin, Verdict
from ametijuhend.signing.container import Container, Digest, Reference, Signature, one_line
from ametijuhend.signing.words import Change

_SHOWN = 20
_LONGEST = 160


def sentences(container: Container, verdict: Verdict | None = None) -> tuple[str, ...]:
    """Return the report, line by line; the last line says what was not judged."""
    return (
        *container_lines(container),
        *(line for one in container.signatures for line in signature_lines(one)),
        *file_lines(container),
        *(verdict_lines(verdict) if verdict else ()),
        *(line for line, _ in (beside_lines(verdict) if verdict else ())),
        disclaimer(),
    )


def disclaimer() -> str:
    """Return what must stand beside every report on a container."""
    return translate(
        "Signing",
        "Only DigiDoc4 can say whether the signatures are legally valid: a matching digest is no proof.",
    )


def found_fault(container: Container, verdict: Verdict | None = None) -> bool:
    """Return whether there is something in the report that a person must look at."""
    weak = any(one.weak for signature in container.signatures for one in signature.references)
    other = verdict is not None and not (
        verdict.match is Match.THIS and all(good for _, good in beside_lines(verdict))
    )
    return weak or other or not (container.intact and container.proper)


def container_lines(container: Container) -> Iterator[str]:
    """Yield what is odd about the container as a whole."""
    if not container.proper:
        yield translate("Signing", "The container does not begin as the standard asks.")
    if container.unread:
        yield translate(
            "Signing", "The container holds signatures or time stamps that only DigiDoc4 can read."
        )
    elif not container.signatures:
        yield translate("Signing", "The container holds no signature.")
    if container.hashcode or (container.signatures and not container.files):
        yield translate("Signing", "The container holds no files, only their digests.")


def signature_lines(signature: Signature) -> Iterator[str]:
    """Yield who signed and when, then, indented, what of each file that the signature names."""
    text = translate("Signing", "Signature: {signer}, {time}")
    time = signature.time
    when = f"{time.astimezone():%d.%m.%Y %H:%M}" if time else translate("Signing", "time not stated")
    said = text.format(signer=signer_in_words(signature), time=when)
    if signature.roles:
        said += translate("Signing", ", as {roles}").format(roles=", ".join(signature.roles))
    yield f"{said}."
    for reference in signature.references:
        yield f"  {reference_line(reference)}"


def signer_in_words(signature: Signature) -> str:
    """Return who signed, as the certificate names him."""
    subject = signature.signer
    if not subject.common_name:
        return translate("Signing", "name not readable")
    serial = subject.serial_number
    return f"{subject.common_name} ({serial})" if serial else subject.common_name


def reference_line(reference: Reference) -> str:
    """Return whether a file is the one that a signature names."""
    texts = {
        Digest.MATCHES: translate("Signing", "“{name}”: the file is the one that the signature names."),
        Digest.DIFFERS: translate("Signing", "“{name}”: the file is NOT the one that the signature names."),
        Digest.MISSING: translate("Signing", "“{name}”: the container does not hold this file."),
        Digest.UNCHECKED: translate("Signing", "“{name}”: its digest cannot be checked here ({algorithm})."),
    }
    said = texts[reference.found].format(name=_cut(reference.name), algorithm=reference.algorithm)
    if reference.weak:
        said += " " + translate("Signing", "The digest is SHA-1, which can be forged.")
    return said


def file_lines(container: Container) -> Iterator[str]:
    """Yield the files that not every signature covers."""
    if container.signatures:
        text = translate(
            "Signing", "“{name}” is not covered by every signature: it may have been added later."
        )
        yield from (text.format(name=_cut(name)) for name in container.uncovered)


def verdict_lines(verdict: Verdict) -> Iterator[str]:
    """Yield which version the container holds, then, indented, the words that were changed."""
    texts = {
        Match.THIS: translate("Signing", "“{file}” is this version of the document, unchanged."),
        Match.RESAVED: translate(
            "Signing", "“{file}” has the words of this version, but another program has saved it anew."
        ),
        Match.OTHER: translate("Signing", "“{file}” is another version of the document: {version}."),
        Match.CHANGED: translate("Signing", "“{file}” was changed after the export, in these words:"),
        Match.UNRELATED: translate("Signing", "“{file}” is another document."),
        Match.NONE: translate("Signing", "The container holds no Word document to compare."),
    }
    yield texts[verdict.match].format(file=_cut(verdict.file), version=verdict.version)
    yield from (f"  {change_in_words(change)}" for change in verdict.changes[:_SHOWN])
    more = len(verdict.changes) - _SHOWN
    if more > 0:
        yield "  " + translate("Signing", "and {count} more").format(count=more)


def beside_lines(verdict: Verdict) -> Iterator[tuple[str, bool]]:
    """Yield what there is to say of each document beside the compared one, and whether that is good."""
    text = translate("Signing", "“{name}” is another Word document beside it: look at it.")
    yield from ((text.format(name=_cut(name)), False) for name in verdict.beside)
    yield from ((_twin_line(one), one.same) for one in verdict.twins)


def _twin_line(twin: Twin) -> str:
    text = (
        translate("Signing", "“{name}” shows the same pages as this version.")
        if twin.same
        else translate("Signing", "“{name}” is not the PDF that is made of this version: look at it.")
    )
    return text.format(name=_cut(twin.file))


def change_in_words(change: Change) -> str:
    """Return one change as a line."""
    before, after = _cut(change.before), _cut(change.after)
    if not before:
        said = translate("Signing", "added “{after}”").format(after=after)
    elif not after:
        said = translate("Signing", "removed “{before}”").format(before=before)
    else:
        said = translate("Signing", "“{before}” → “{after}”").format(before=before, after=after)
    around = one_line(change.around)
    return f"… {around} {said}" if around else said


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def as_json(container: Container, verdict: Verdict | None = None) -> dict[str, Any]:
    """Return the report as values that JSON knows."""
    return {
        "container": container.name,
        "sha256": container.sha256,
        "intact": container.intact,
        "proper": container.proper,
        "hashcode": container.hashcode,
        "signatures": [_signature_values(one) for one in container.signatures],
        "files": [{"name": one, "covered": one not in container.uncovered} for one in container.files],
        "document": None if verdict is None else _verdict_values(verdict),
        "legally_valid": None,
        "note": disclaimer(),
    }


def _signature_values(signature: Signature) -> dict[str, Any]:
    return {
        "signer": signature.signer.common_name,
        "serial_number": signature.signer.serial_number,
        "time": signature.time.isoformat() if signature.time else None,
        "roles": list(signature.roles),
        "files": [
            {"name": one.name, "algorithm": one.algorithm, "digest": one.found.value, "weak": one.weak}
            for one in signature.references
        ],
    }


def _verdict_values(verdict: Verdict) -> dict[str, Any]:
    return {
        "match": verdict.match.value,
        "file": verdict.file,
        "version": verdict.version,
        "changes": [
            {"before": one.before, "after": one.after, "around": one.around} for one in verdict.changes
        ],
        "beside": list(verdict.beside),
        "pdfs": [{"file": one.file, "same": one.same} for one in verdict.twins],
    }
