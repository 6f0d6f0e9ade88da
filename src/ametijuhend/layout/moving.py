"""What becomes of a document in another layout: what has no place there, and what it asks for."""

from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Approval, Document, General, SectionKind
from ametijuhend.model.paths import DocumentPath, get
from ametijuhend.model.regime import Regime


def unplaced(document: Document, profile: LayoutProfile) -> tuple[DocumentPath, ...]:
    """Return the fields and sections that say something and that the layout does not print.

    They stay in the document: moving back to a layout that has a place for them shows them again.
    """
    placed = {*placed_fields(profile, document.regime), *profile.texts[document.regime].headings}
    shown = {section.kind for section in document.sections if section.shown}
    fields = [f"general/{name}" for name in General.model_fields]
    fields += [f"approval/{name}" for name in Approval.model_fields]
    sections = [kind.value for kind in SectionKind if kind in shown and kind not in _ALWAYS]
    return tuple(path for path in (*fields, *sections) if path not in placed and _says(get(document, path)))


_ALWAYS = {SectionKind.GENERAL, SectionKind.SIGNATURES}


def missing(document: Document, profile: LayoutProfile) -> tuple[DocumentPath, ...]:
    """Return the fields that the layout prints and that are still empty."""
    return tuple(path for path in placed_fields(profile, document.regime) if not _says(get(document, path)))


def placed_fields(profile: LayoutProfile, regime: Regime) -> list[DocumentPath]:
    """Return the fields that a layout prints in its general part and in the lines above the title."""
    lines = [path for line in profile.texts[regime].before_title for path in line.pieces[1::2]]
    return [*lines, *(field for table in profile.general for field in table.fields)]


def _says(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    items = getattr(value, "items", value)
    return bool(items)
