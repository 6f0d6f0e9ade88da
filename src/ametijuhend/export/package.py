"""From the DOCX's parts to its bytes: python-docx packs them, and every entry gets one fixed look."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import PackageWriter
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
    return _OneLook.packed(package)


def _part(package: Package, name: str, content_type: str, content: Element) -> Part:
    return Part(PackURI(name), content_type, content.encode(), package)


class _Entries:
    """A ZIP with nothing of the clock or the operating system in its entries."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._zip = ZipFile(self._bytes, "w")

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        """Add an entry."""
        entry = ZipInfo(pack_uri.membername, _DATE)
        entry.create_system = 0
        self._zip.writestr(entry, blob, ZIP_DEFLATED, _LEVEL)
        entry.external_attr = 0  # writestr has put Unix permissions here

    def done(self) -> bytes:
        """Return the whole ZIP."""
        self._zip.close()
        return self._bytes.getvalue()


class _OneLook(PackageWriter):
    """python-docx's own way of writing a package, into entries of one look, deflated once."""

    @classmethod
    def packed(cls, package: Package) -> bytes:
        """Return the bytes of a package."""
        entries = _Entries()
        cls._write_content_types_stream(entries, package.parts)  # type: ignore[no-untyped-call]
        cls._write_pkg_rels(entries, package.rels)  # type: ignore[no-untyped-call]
        cls._write_parts(entries, package.parts)  # type: ignore[arg-type]
        return entries.done()
