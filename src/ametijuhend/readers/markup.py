"""What stands between the words of pasted text: HTML tags and Markdown signs, brought to three signs."""

import html
import re

BOLD = "\ue000"
"""Where bold begins or ends."""
BREAK = "\ue001"
"""The end of a paragraph inside a table's cell."""
ITEM = "\ue002"
"""The beginning of a list item that has no marker of its own."""

_TAG = re.compile(
    r"</?(?:b|strong|i|em|u|s|ul|ol|li|p|br|div|span|table|tbody|thead|tfoot|tr|td|th|font|a|sup|sub|h[1-6]|hr|body|"
    r"html|head|meta|center|colgroup|col)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"<!--.*?-->|<(style|script)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_BETWEEN = re.compile(r"(</?(?:table|tbody|thead|tr|td|th)\b[^<>]*>)\s+(?=<)", re.IGNORECASE)
_INNER_ENDS = re.compile(r"(<t[dh]\b[^<>]*>)(.*?)(</t[dh]>)", re.DOTALL | re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_PAIRED = re.compile(r"(?<!\w)(?:\*|_)(?=\S)([^*_\n]{1,200}?)(?<=\S)(?:\*|_)(?!\w)")
_LINE_ENDS = re.compile("\r\n|[\r\v\x85\u2028\u2029]")


def plain_markup(text: str) -> str:
    """Return a text whose tags and signs of bold became `BOLD`, `BREAK`, `ITEM`, line ends and tabs."""
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff")).replace("\f", "\n\n\n")
    text = re.sub(f"[{BOLD}{BREAK}{ITEM}\x00]", "", text)
    if _TAG.search(text):
        text = _without_tags(text)
    text = re.sub(r"(?:\*\*){2}|(?:__){2}", "**\n**", text)
    text = re.sub(r"\*\*|(?<![_\w])__(?=\w)|(?<=\w)__(?![_\w])", BOLD, text)
    text = _ESCAPED.sub(r"\1", text)
    return _PAIRED.sub(r"\1", re.sub(rf"{BOLD} *{BOLD}", "", text))


def without_bold(text: str) -> str:
    """Return a text without the signs of bold."""
    return text.replace(BOLD, "")


def _without_tags(text: str) -> str:
    text = _BETWEEN.sub(r"\1", _UNSEEN.sub("", text))
    text = _INNER_ENDS.sub(lambda cell: cell[1] + " ".join(cell[2].split("\n")) + cell[3], text)
    return html.unescape(_TAG.sub(_sign, text))


def _sign(tag: re.Match[str]) -> str:
    name = tag[0].strip("<>/").split()[0].rstrip("/").casefold() if tag[0].strip("<>/") else ""
    closing = tag[0].startswith("</")
    if name in {"b", "strong"}:
        return BOLD
    if name == "li":
        return BREAK if closing else BREAK + ITEM
    if name in {"td", "th"}:
        return "\t" if closing else ""
    if name == "tr":
        return "\n"
    if name[0] == "h" and name[1:].isdigit():
        return BREAK if closing else BREAK + "#" * int(name[1:]) + " "
    return BREAK if name in {"br", "p", "div", "ul", "ol", "hr"} else ""
