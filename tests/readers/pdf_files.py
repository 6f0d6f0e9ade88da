"""PDFs made byte by byte: broken, hostile, or with a layout that LibreOffice does not make."""

import zlib
from io import BytesIO

from pypdf import PdfReader, PdfWriter

HELVETICA = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def pdf_of(
    streams: list[bytes], *, packed: bool = False, resources: bytes = b"", pages: bytes = b""
) -> bytes:
    """Return a PDF with a page for each content stream; ``packed`` streams are compressed already."""
    count = len(streams)
    kids = b" ".join(b"%d 0 R" % (4 + 2 * place) for place in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        pages or b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
        HELVETICA,
    ]
    for place, stream in enumerate(streams):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> %s >> >>" % (5 + 2 * place, resources)
        )
        filtered = b" /Filter /FlateDecode" if packed else b""
        objects.append(b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(stream), filtered, stream))
    return _numbered(objects)


def _numbered(objects: list[bytes]) -> bytes:
    made = bytearray(b"%PDF-1.5\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    made += b"trailer\n<< /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(made)


def written(*lines: tuple[float, float, str], size: float = 11) -> bytes:
    """Return a content stream that prints lines at places from the upper left corner."""
    shown = (
        b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET" % (size, left, 842 - top, _escaped(text))
        for left, top, text in lines
    )
    return b"\n".join(shown)


def _escaped(text: str) -> bytes:
    data = text.encode("cp1252")
    for character in b"\\()":
        data = data.replace(bytes([character]), b"\\" + bytes([character]))
    return data


def ruled(left: float, top: float, right: float, bottom: float) -> bytes:
    """Return a stream that draws a box."""
    return b"0.5 w %.1f %.1f %.1f %.1f re S" % (left, 842 - bottom, right - left, bottom - top)


def locked(data: bytes, password: str = "saladus") -> bytes:  # noqa: S107  # a password for a test
    """Return a PDF that opens with a password only."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(password, algorithm="AES-256")
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def bomb(megabytes: int) -> bytes:
    """Return a small PDF whose page unpacks to so many megabytes of spaces."""
    packer = zlib.compressobj(9)
    block = b" " * 1_000_000
    packed = b"".join(packer.compress(block) for _ in range(megabytes)) + packer.flush()
    return pdf_of([packed], packed=True)
