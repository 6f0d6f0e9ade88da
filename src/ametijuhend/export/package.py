"""From the DOCX's parts to its bytes: python-docx packs them, and every entry gets one fixed look."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from ametijuhend.export.oxml import Element

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a ZIP entry can have."""
_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that a DOCX is made of."""

    body: Element
    footer: Element | None
    styles: Element
    numbering: Element
    settings: Element
    properties: Element


def packed(parts: Parts) -> bytes:
    """Return the DOCX; the same parts give the same bytes, whatever the clock and the machine."""
    package = Package()
    body = _part(package, "/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, parts.body)
    package.relate_to(body, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    if parts.footer is not None:  # first, so that the main part knows the relation's id
        footer = _part(package, "/word/footer1.xml", CONTENT_TYPE.WML_FOOTER, parts.footer)
        body.relate_to(footer, RELATIONSHIP_TYPE.FOOTER)
    for name, content_type, relation, content in (
        ("/word/styles.xml", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, parts.styles),
        ("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, parts.numbering),
        ("/word/settings.xml", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, parts.settings),
    ):
        body.relate_to(_part(package, name, content_type, content), relation)
    core = _part(package, "/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, parts.properties)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    written = BytesIO()
    package.save(written)
    return _with_one_look(written)


def _part(package: Package, name: str, content_type: str, content: Element) -> Part:
    return Part(PackURI(name), content_type, serialize_part_xml(content), package)


def _with_one_look(written: BytesIO) -> bytes:
    """Return the ZIP with nothing of the clock or the operating system in its entries."""
    again = BytesIO()
    with ZipFile(written) as source, ZipFile(again, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _DATE)
            entry.create_system = 0
            target.writestr(entry, source.read(name), ZIP_DEFLATED, _LEVEL)
            entry.external_attr = 0  # writestr has put Unix permissions here
    return again.getvalue()
