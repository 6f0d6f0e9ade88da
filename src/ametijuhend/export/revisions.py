"""Two documents as one DOCX with Word's tracked changes: accepted it is the new one, rejected the old one."""

from datetime import date

from ametijuhend.language import translate
from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document

_UNDATED = date(2000, 1, 1)


def write_revisions(old: Document, new: Document, profile: LayoutProfile, author: str = "") -> bytes:
    """Return the DOCX of the new document, in its layout, with what changed since the old one tracked.

    The same documents give the same bytes: the changes bear the new document's date, and the agency's name
    where no author is given.
    """
    from ametijuhend.export import oxml  # noqa: PLC0415  # python-docx takes its time
    from ametijuhend.export.body import FOOTER, StyleIds, footer_of  # noqa: PLC0415
    from ametijuhend.export.changes import RevisedTable, revised  # noqa: PLC0415
    from ametijuhend.export.names import table_style_id  # noqa: PLC0415
    from ametijuhend.export.oxml_changes import ChangeWriter  # noqa: PLC0415
    from ametijuhend.export.package import Parts, packed  # noqa: PLC0415
    from ametijuhend.export.properties import properties_of  # noqa: PLC0415
    from ametijuhend.export.template import numbering_of, settings_of, styles_of  # noqa: PLC0415

    flow = compose(new, profile)
    day = new.approved or new.last_reviewed or _UNDATED
    writer = ChangeWriter(author or profile.agency, f"{day.isoformat()}T00:00:00Z")
    blocks: list[oxml.Element] = []
    for block in revised(compose(old, profile), flow, StyleIds(profile)):
        if isinstance(block, RevisedTable):
            indent = profile.tables[block.style].indent
            blocks.append(writer.table(block, table_style_id(block.style), indent))
        else:
            blocks.extend(writer.paragraph(block))
    return packed(
        Parts(
            body=oxml.body(blocks, profile.page, FOOTER if profile.page_number else ""),
            footer=footer_of(profile),
            styles=styles_of(profile),
            numbering=numbering_of(profile, flow.duty_number),
            settings=settings_of(profile),
            properties=properties_of(new, profile),
        )
    )


def comparable(old: Document, profile: LayoutProfile) -> bool:
    """Return whether a document can be set in a layout, to be compared with one in that layout."""
    return old.regime in profile.texts


def untracked(old: Document, new: Document) -> tuple[str, ...]:
    """Return in sentences what differs between two documents and Word cannot track."""
    said = []
    if old.layout != new.layout:
        said.append(
            translate("Revisions", "The two versions have different layouts: both are shown in the new one.")
        )
    if old.duty_number != new.duty_number:
        said.append(
            translate(
                "Revisions", "The duties' numbers have another form now: it is shown for both versions."
            )
        )
    return tuple(said)
