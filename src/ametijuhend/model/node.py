"""What every part of a document is built from: frozen values, clean text, ids of list items."""

import re
import secrets
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
_UNPRINTABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]"
)
"""What no file may hold, and what turns the reading direction unseen: nobody signs what he cannot see."""
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def clean_text(text: str) -> str:
    """Return text with one kind of line end and without characters that no file format may hold."""
    return _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text))


Text = Annotated[str, AfterValidator(clean_text)]

ItemId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


def new_id() -> str:
    """Return a fresh random item id of eight letters and digits."""
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in secrets.token_bytes(8))


class Node(BaseModel):
    """An immutable value; fields of a later program version are kept as they came."""

    # A schema is built when it is first used: at a start, most are not.
    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class Item(Node):
    """One entry of a list: a right, a sub-task, an expected result, an indicator."""

    id: ItemId
    text: Text = ""
