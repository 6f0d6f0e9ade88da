"""A keystroke lays out what it changed: against building all anew, and against the document's length."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from ametijuhend.layout.engine import PageEngine
from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import Document, LayoutRef
from ametijuhend.model.paths import get, put
from ametijuhend.preview.measurer import QtTextMeasurer, load_shipped_fonts, page_font
from benchmarks.papers import html, sample, tenfold
from benchmarks.timing import MOOD, in_turn

PROFILE = load_profile(LayoutRef())
ROUNDS = 60
TYPED = " Lisaks hoiab ta tiimi kursis sellega, mis mujal muutub."
PATHS = (
    "purpose",
    "duties/d06/task",
    "duties/d01/results/d01r1/text",
    "rights/items/r01/text",
    "requirements/education",
    "requirements/core_competencies/c01/indicators/c01i1/text",
    "tools",
)


def _path(document: Document, path: str) -> str:
    """Return the path of the same place in the long document, whose items are numbered."""
    try:
        get(document, path)
    except LookupError:
        found = path.split("/")
        at = 2 if found[0] == "rights" or found[0] == "requirements" else 1
        found[at] += "-0"
        return "/".join(found)
    return path


class Typist:
    """Types on and on in one place of a document that lies open."""

    def __init__(self, document: Document, path: str) -> None:
        self._path = _path(document, path)
        self._text = get(document, self._path)
        self._document = document
        self._engine = PageEngine(PROFILE, QtTextMeasurer(PROFILE.font))
        self.pages = self._engine.pages(document)

    def document(self, number: int) -> Document:
        """Return the document with one character more; its text was never laid out before."""
        return put(self._document, self._path, f"{self._text} {number}{TYPED[: number % len(TYPED)]}")

    def key(self, number: int) -> None:
        """One keystroke: from the document with it to its pages."""
        self.pages = self._engine.pages(self.document(number))


class Rebuilder:
    """Builds a QTextDocument anew for every keystroke; making its HTML is not counted."""

    def __init__(self, document: Document, typist: Typist) -> None:
        self._html = {number: html(typist.document(number)) for number in range(ROUNDS)}
        self._document = document
        self.pages = 0

    def key(self, number: int) -> None:
        made = QTextDocument()
        font = page_font(PROFILE.font, bold=False)
        made.setDefaultFont(font)
        made.setPageSize(QSizeF(PROFILE.page.column, PROFILE.page.body))
        made.setHtml(self._html[number])
        self.pages = made.pageCount()


@pytest.mark.parametrize(("times", "asked"), [(1, 10), (10, 50)])
def test_a_keystroke_against_a_rebuilt_text_document(qapp, times, asked):
    assert qapp is not None
    load_shipped_fonts()
    document = sample() if times == 1 else tenfold(sample())
    ratios = {}
    for path in PATHS:
        typist = Typist(document, path)
        rebuilder = Rebuilder(document, typist)
        ours, theirs = in_turn(ROUNDS if times == 1 else ROUNDS // 2, typist.key, rebuilder.key)
        ratios[path] = theirs.median / ours.median
        slow = f"rebuilt {theirs.median * 1000:.1f} ms"
        print(f"\n{times:2} × {path}: {ratios[path]:.0f} times faster, asked {asked} ({ours}; {slow})")
        assert len(typist.pages) > 2 * times
        assert rebuilder.pages >= times
    assert min(ratios.values()) >= asked / MOOD


def test_a_keystroke_does_not_mind_the_document_s_length(qapp):
    assert qapp is not None
    load_shipped_fonts()
    short, long = sample(), tenfold(sample())
    ratios = {}
    for path in PATHS:
        one, ten = Typist(short, path), Typist(long, path)
        of_one, of_ten = in_turn(5 * ROUNDS, one.key, ten.key)
        ratios[path] = of_ten.median / of_one.median
        print(f"\n{path}: ten times the length takes {ratios[path]:.2f} times as long ({of_one} → {of_ten})")
        assert len(ten.pages) > 5 * len(one.pages)
    assert max(ratios.values()) <= 2 * MOOD
