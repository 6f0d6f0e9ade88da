"""The DOCX of a document: what both parties sign."""

from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document


def write_docx(document: Document, profile: LayoutProfile) -> bytes:
    """Return the document as a DOCX in the profile's layout; the same document gives the same bytes."""
    # python-docx and lxml take longer to load than a document to write: only an export pays for them.
    from ametijuhend.export.body import body_of, footer_of  # noqa: PLC0415
    from ametijuhend.export.package import Parts, packed  # noqa: PLC0415
    from ametijuhend.export.properties import properties_of  # noqa: PLC0415
    from ametijuhend.export.template import numbering_of, settings_of, styles_of  # noqa: PLC0415

    flow = compose(document, profile)
    return packed(
        Parts(
            body=body_of(flow, profile),
            footer=footer_of(profile),
            styles=styles_of(profile),
            numbering=numbering_of(profile, flow.duty_number),
            settings=settings_of(profile),
            properties=properties_of(document, profile),
        )
    )
