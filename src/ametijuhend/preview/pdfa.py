"""What Qt leaves undone for PDF/A-1b: metadata, dates, language, a colour space without a profile.

Found with PDFBox Preflight: it refuses Qt's own XMP, and a CMYK colour space that every page names and no
page uses. Dates come from the document, so that the same document gives the same bytes.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html import escape  # not xml.sax.saxutils: that one loads the network modules

from PySide6.QtCore import QHashSeed

_ENTRY = re.compile(rb"^(\d{10})(?= 00000 n )", re.MULTILINE)
_START = re.compile(rb"(?<=startxref\n)\d+")
_DATE = rb"(?<=\n/%sDate \(D:)\d{14}(?:Z|[+-]\d\d'\d\d')(?=\)\n)"
"""Qt writes the hour of the place, with Z only where that is UTC."""
_CATALOG = b"\n/Type /Catalog\n"
_SWAPPED = {
    b"\n[/Pattern /DeviceCMYK]\n": b"\n[/Pattern /DeviceRGB ]\n",
    b"\n/CSpcmyk /DeviceCMYK\n": b"\n/CSpcmyk /DeviceRGB \n",
    b"\n/Author ()\n": b"\n          \n",  # an author whose name is empty would have to stand in the XMP too
}
"""What takes the place of what, byte for byte, so that no offset moves; whole lines, as no title is one."""

_XMP = """\
<?xpacket begin="\N{ZERO WIDTH NO-BREAK SPACE}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
   <dc:format>application/pdf</dc:format>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <pdf:Producer>{producer}</pdf:Producer>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
   <xmp:CreatorTool>{creator}</xmp:CreatorTool>
   <xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate>
   <xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>1</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def metadata(*, title: str, language: str, creator: str, producer: str, day: date) -> bytes:
    """Return the XMP packet; every value must stand the same in the file's information dictionary."""
    texts = {"title": title, "language": language, "creator": creator, "producer": producer}
    escaped = {name: escape(text) for name, text in texts.items()}
    return _XMP.format(day=day.isoformat(), **escaped).encode()


def mended(pdf: bytes, *, language: str, day: date) -> bytes:
    """Return Qt's PDF/A with the document's language and date, and without the colour space nobody uses."""
    made = pdf
    for name in (b"Creation", b"Mod"):
        found = re.search(_DATE % name, made)
        if found is not None:
            made = _with(made, found.start(), found.end(), f"{day:%Y%m%d}000000Z".encode())
    for qt, ours in _SWAPPED.items():
        made = made.replace(qt, ours)
    place = made.index(_CATALOG) + len(_CATALOG)
    return _with(made, place, place, f"/Lang ({language})\n".encode())


def _with(pdf: bytes, place: int, end: int, entry: bytes) -> bytes:
    """Return the PDF with an entry from a place to an end, and all offsets behind it moved."""
    longer = len(entry) - (end - place)

    def moved(number: re.Match[bytes]) -> bytes:
        offset = int(number[0])
        width = len(number[0]) if number.re is _ENTRY else 0
        return b"%0*d" % (width, offset + longer * (offset > place))

    table = int(_START.findall(pdf)[-1])
    tail = _START.sub(moved, _ENTRY.sub(moved, pdf[table:]))
    return pdf[:place] + entry + pdf[end:table] + tail


@contextmanager
def settled_order() -> Iterator[None]:
    """Let Qt write a file's fonts in the same order every time: it goes by hashes with a random seed."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()
