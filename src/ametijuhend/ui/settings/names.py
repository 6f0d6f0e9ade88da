"""How an exported file's name comes from its pattern, as the settings show it."""

from datetime import date

from ametijuhend.export.filenames import PATTERN, fields_of, file_stem, unknown_fields
from ametijuhend.language import translate
from ametijuhend.model.document import Document, General


def shown_fields() -> str:
    """Return the fields that a pattern may hold, in braces."""
    return ", ".join(f"{{{name}}}" for name in fields_of(Document(id="x")))


def shown_name(pattern: str, document: Document | None) -> str:
    """Return what a Word file would be called, or what is wrong; an invented post's where none is open."""
    unknown = unknown_fields(pattern)
    if unknown:
        return translate("Settings", "There is no such field: {field}").format(field=f"{{{unknown[0]}}}")
    name = file_stem(document or _invented(), pattern or PATTERN) + ".docx"
    return translate("Settings", "Looks like: {name}").format(name=name)


def _invented() -> Document:
    general = General(
        job_title=translate("Settings", "tiimijuht"), unit=translate("Settings", "ennetustalitus")
    )
    day = date.today()  # noqa: DTZ011  # the user's own day
    return Document(id="x", general=general, approved=day)
