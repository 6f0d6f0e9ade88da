"""The names of WordprocessingML and how its values are read."""

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"

VAL = W + "val"
_OFF = {"0", "false", "off", "none"}


def value(element: _Element | None, child: str) -> str | None:
    """Return the ``w:val`` of a child; None if there is no such child."""
    found = None if element is None else element.find(W + child)
    return None if found is None else found.get(VAL, "")


def switch(element: _Element | None, child: str) -> bool | None:
    """Return whether a property is on or off; None if the element does not say."""
    said = value(element, child)
    return None if said is None else said not in _OFF


def number(text: str | None, default: int = 0) -> int:
    """Return a whole number as Word writes it, or the default for none and for nonsense."""
    try:
        return int(text) if text else default
    except ValueError:
        try:
            return int(float(text or ""))
        except (ValueError, OverflowError):
            return default
