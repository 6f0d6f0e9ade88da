"""The raw XML of a DOCX: the one place that spells elements and keeps the order the schema wants.

Why text and no element objects: an export is mostly the making of some fifteen hundred elements, and a string
takes a fifth of the time. What must not stand in XML is refused when a part is finished.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from ametijuhend.layout.blocks import LINE_BREAK, SOFT_HYPHEN
from ametijuhend.layout.profile import Alignment, Font, ListLevel, Page, ParagraphStyle, TableStyle
from ametijuhend.layout.units import Twips

Element: TypeAlias = str
"""An element, spelled out."""
_Attributes = dict[str, str | int]

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_CORE = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_TO_ESCAPE = re.compile('[&<>"\t\n\r]')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_SPECIAL = {
    LINE_BREAK: "br",
    "\t": "tab",
    SOFT_HYPHEN: "softHyphen",
    "\N{NON-BREAKING HYPHEN}": "noBreakHyphen",
}
_SPECIALS = re.compile(f"([{''.join(_SPECIAL)}])")
_EDGES = ("top", "left", "bottom", "right")


def w(tag: str, *children: Element | None, **attributes: str | int) -> Element:
    """Return a WordprocessingML element; children that are None are left out."""
    named = tag
    for name, value in attributes.items():
        plain = type(value) is int or value.isalnum()  # type: ignore[union-attr]  # an int or a str
        named += f' w:{name}="{value if plain else _quoted(str(value))}"'
    inside = "".join([child for child in children if child]) if children else ""
    return f"<w:{named}>{inside}</w:{tag}>" if inside else f"<w:{named}/>"


def _escaped(text: str) -> str:
    if _TO_ESCAPE.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _quoted(text: str) -> str:
    if _TO_ESCAPE.search(text) is None:
        return text
    return _escaped(text).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")


def _part(tag: str, *children: Element) -> Element:
    """Return a part's root, which alone declares the namespace."""
    return _finished(f'<w:{tag} xmlns:w="{_W}">{"".join(children)}</w:{tag}>')


def _finished(root: Element) -> Element:
    """Return a part whole; raises `ValueError` where a character stands in it that XML cannot hold."""
    if _NO_XML.search(root):
        raise ValueError("a text holds a character that no XML can")
    return _DECLARATION + root


def _if(condition: object, tag: str, **attributes: str | int) -> Element | None:
    return w(tag, **attributes) if condition else None


def _half_points(length: Twips) -> int:
    return length // 10


def _eighths(length: Twips) -> int:
    return length * 8 // 20


# The body


def body(blocks: Iterable[Element], page: Page, footer: str = "") -> Element:
    """Return the main part: blocks on pages of one size; ``footer`` is the id of the footer's relation."""
    return _part("document", w("body", *blocks, _section(page, footer)))


def _section(page: Page, footer: str) -> Element:
    reference = (
        f'<w:footerReference xmlns:r="{_RELATIONS}" w:type="default" r:id="{footer}"/>' if footer else None
    )
    # Without a header or a footer, half the margin is where one would stand if somebody adds it.
    return w(
        "sectPr",
        reference,
        w("pgSz", w=page.width, h=page.height),
        w(
            "pgMar", top=page.top, right=page.right, bottom=page.bottom, left=page.left,
            header=page.top // 2, footer=page.footer or page.bottom // 2, gutter=0,
        ),
    )  # fmt: skip


def footer(style: str, text: str) -> Element:
    """Return the footer part: the line in which Word counts the pages for ``%1`` and ``%2``."""
    fields = {"%1": "PAGE", "%2": "NUMPAGES"}
    pieces = (piece for piece in re.split("(%[12])", text) if piece)
    runs = (w("fldSimple", run("1"), instr=fields[one]) if one in fields else run(one) for one in pieces)
    return _part("ftr", paragraph(style, runs))


def paragraph(style: str, runs: Iterable[Element], *properties: Element | None) -> Element:
    """Return a paragraph in a named style; ``properties`` stand behind it."""
    # Spelled out, as are runs and cells: most of a document consists of them.
    more = "".join([one for one in properties if one])
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{"".join(runs)}</w:p>'


def run(text: str, style: str = "", piece: str = "t") -> Element:
    """Return a stretch of text, in a character style if one is named; ``piece`` is what holds its text."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    if _SPECIALS.search(text) is None:
        return f"<w:r>{properties}{_piece(text, piece) if text else ''}</w:r>"
    pieces = [_piece(one, piece) for one in _SPECIALS.split(text) if one]
    return f"<w:r>{properties}{''.join(pieces)}</w:r>"


def _piece(text: str, piece: str) -> Element:
    if text in _SPECIAL:
        return f"<w:{_SPECIAL[text]}/>"
    return f'<w:{piece} xml:space="preserve">{_escaped(text)}</w:{piece}>'


def table(style: str, indent: Twips, columns: Iterable[Twips], rows: Iterable[Element]) -> Element:
    """Return a table of fixed column widths in a named style."""
    widths = tuple(columns)
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=style),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblInd", w=indent, type="dxa"),
            w("tblLayout", type="fixed"),
            w(
                "tblLook",
                val="0620",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def row(cells: Iterable[Element], *properties: Element | None, header: bool, splits: bool) -> Element:
    """Return a table row; a header is repeated on every page, ``properties`` stand behind its own."""
    rules = "".join(
        rule for rule in (_if(not splits, "cantSplit"), _if(header, "tblHeader"), *properties) if rule
    )
    return w("tr", f"<w:trPr>{rules}</w:trPr>" if rules else None, *cells)


def cell(width: Twips, paragraphs: Iterable[Element], span: int = 1) -> Element:
    """Return a table cell, over some columns."""
    columns = w("gridSpan", val=span) if span > 1 else ""
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{columns}</w:tcPr>'
    return f"<w:tc>{properties}{''.join(paragraphs)}</w:tc>"


# The styles


def styles(font: Font, language: str, named: Iterable[Element]) -> Element:
    """Return the styles part: what every text starts from, then the named styles."""
    size = _half_points(font.size)
    characters = w(
        "rPr",
        w("rFonts", ascii=font.docx, hAnsi=font.docx, eastAsia=font.docx, cs=font.docx),
        w("sz", val=size),
        w("szCs", val=size),
        w("lang", val=language, eastAsia=language),
    )
    defaults = w("docDefaults", w("rPrDefault", characters), w("pPrDefault", w("pPr", w("widowControl"))))
    return _part("styles", defaults, *named)


class StyleIdentity(NamedTuple):
    """The beginning of a style: its kind and its id, and its name."""

    attributes: dict[str, str]
    name: str

    def style(self, *properties: Element | None) -> Element:
        """Return the style with its properties."""
        return w("style", w("name", val=self.name), *properties, **self.attributes)


def paragraph_style(
    identity: StyleIdentity,
    style: ParagraphStyle,
    *,
    counted: tuple[int, int] | None,
    following: Iterable[Element],
) -> Element:
    """Return a paragraph style; ``counted`` is the number and the level of its list."""
    bold = w("rPr", w("b"), w("bCs")) if style.bold else None
    return identity.style(*following, w("qFormat"), _paragraph_properties(style, counted), bold)


def _paragraph_properties(style: ParagraphStyle, counted: tuple[int, int] | None) -> Element:
    numbered = w("numPr", w("ilvl", val=counted[1]), w("numId", val=counted[0])) if counted else None
    return w(
        "pPr",
        _if(style.keep_next, "keepNext"),
        _if(style.keep_lines, "keepLines"),
        numbered,
        _spacing(style),
        _indent(style),
        _if(style.align is not Alignment.LEFT, "jc", val=style.align.value),
        None if style.outline is None else w("outlineLvl", val=style.outline),
    )


def _spacing(style: ParagraphStyle) -> Element | None:
    values = _Attributes()
    if style.before or style.after:
        values.update(before=style.before, after=style.after)
    if style.exact_height is not None:
        values.update(line=style.exact_height, lineRule="exact")
    return _if(values, "spacing", **values)


def _indent(style: ParagraphStyle | None) -> Element | None:
    if style is None or not (style.left or style.hanging):
        return None
    first = {"hanging": style.hanging} if style.hanging >= 0 else {"firstLine": -style.hanging}
    return w("ind", left=style.left, **first)


def style_identity(kind: str, key: str, name: str, *, custom: bool, default: bool = False) -> StyleIdentity:
    """Return the beginning of a style: its kind, its id and its name."""
    attributes = {"type": kind} | ({"default": "1"} if default else {})
    attributes |= {"customStyle": "1"} if custom else {}
    return StyleIdentity({**attributes, "styleId": key}, name)


def based_on(key: str) -> Element:
    """Return the mention of the style that a style starts from."""
    return w("basedOn", val=key)


def followed_by(key: str) -> Element:
    """Return the mention of the style that the next paragraph has."""
    return w("next", val=key)


def variant_style(identity: StyleIdentity, key: str, outline: int | None) -> Element:
    """Return a paragraph style that looks like another one and has a name of its own."""
    level = None if outline is None else w("pPr", w("outlineLvl", val=outline))
    return identity.style(based_on(key), w("qFormat"), level)


def character_style(identity: StyleIdentity, *, bold: bool) -> Element:
    """Return a character style, for bold words or with a name alone."""
    return identity.style(w("qFormat"), w("rPr", w("b"), w("bCs")) if bold else None)


def table_style(identity: StyleIdentity, style: TableStyle) -> Element:
    """Return a table style: its borders and the padding of its cells."""
    inside = ("insideH", "insideV") if style.divided else ("insideV",)
    lines = (*_EDGES, *inside) if style.border else ()
    borders = w("tblBorders", *(_border(line, style.border) for line in lines)) if lines else None
    padding = {"left": style.padding, "right": style.padding}
    margins = (w(edge, w=padding.get(edge, 0), type="dxa") for edge in _EDGES)
    indent = w("tblInd", w=style.indent, type="dxa")
    whole = w("tblPr", indent, borders, w("tblCellMar", *margins))
    if style.divided:
        return identity.style(whole)
    below = w("tcBorders", _border("bottom", style.border))
    return identity.style(whole, w("tblStylePr", w("tcPr", below), type="firstRow"))


def _border(line: str, width: Twips) -> Element:
    return w(line, val="single", sz=_eighths(width), space=0, color="auto")


# The lists


def numbering(lists: dict[int, Element]) -> Element:
    """Return the numbering part: every list's definition, then the number under which styles name it."""
    used = (w("num", w("abstractNumId", val=number), numId=number) for number in lists)
    return _part("numbering", *lists.values(), *used)


def counted_list(number: int, levels: Iterable[Element]) -> Element:
    """Return a list's definition."""
    made = tuple(levels)
    kind = "multilevel" if len(made) > 1 else "hybridMultilevel"
    # Word takes lists without this mark, or with the same, for one list when text is pasted.
    mark = w("nsid", val=f"{number:08X}")
    return w("abstractNum", mark, w("multiLevelType", val=kind), *made, abstractNumId=number)


def level(place: int, look: ListLevel, style_key: str, style: ParagraphStyle | None) -> Element:
    """Return one level of a list, bound to the style whose paragraphs it counts."""
    indent = _indent(style)
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet" if look.bullet else "decimal"),
        _if(style_key, "pStyle", val=style_key),
        w("suff", val="tab" if look.tab else "space"),
        w("lvlText", val=look.text),
        w("lvlJc", val="left"),
        None if indent is None else w("pPr", indent),
        ilvl=place,
    )


# What goes with them


def settings(page: Page) -> Element:
    """Return the settings part: the tab stops, Word's present way of laying out, no compatibility mode."""
    present = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    settings_of_word = (
        w("compatSetting", name=name, uri=_COMPATIBILITY, val=value) for name, value in present.items()
    )
    return _part("settings", w("defaultTabStop", val=page.tab_stop), w("compat", *settings_of_word))


def core_properties(texts: dict[str, str], dates: dict[str, str], revision: int) -> Element:
    """Return the core properties: Dublin Core texts and dates by name, and the revision."""
    names = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _CORE.items())
    said = "".join(f"<dc:{name}>{_escaped(text)}</dc:{name}>" for name, text in texts.items())
    said += "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name, moment in dates.items()
    )
    said += f"<cp:revision>{revision}</cp:revision>"
    return _finished(f"<cp:coreProperties{names}>{said}</cp:coreProperties>")
