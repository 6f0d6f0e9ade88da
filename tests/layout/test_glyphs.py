"""What the shipped font lacks is told and printed as a box, the same on every machine."""

import string

import pytest

from ametijuhend.assets import asset
from ametijuhend.layout.compose import compose
from ametijuhend.layout.glyphs import BOX, lacking, lacking_sentence, printable
from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import LayoutRef
from ametijuhend.model.paths import put
from ametijuhend.storage.documents import open_document

PROFILE = load_profile(LayoutRef())


@pytest.fixture
def document():
    return open_document(asset("resources", "samples", "tiimijuht.ametijuhend")).document


def test_everything_that_estonian_needs_is_there():
    needed = f"{string.printable.strip()}õäöüšžÕÄÖÜŠŽ„“”‚‘’«»–—…§°€½²‰×÷−≥≤→▪•□\u00a0\u00ad éèáñøåłčāģķļņūцяλ"
    assert {one for one in needed if printable(one, PROFILE.font) != one} == set()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc", "abc"),
        ("töö 👍", f"töö {BOX}"),
        ("漢字", BOX * 2),
        ("e\u2011õpe 20 ℃ ＡＢ", "e\u2010õpe 20 °C AB"),
        ("⚙\ufe0f", BOX),
        ("a\ue000b", f"a{BOX}b"),
        ("a\U000e0001b", "ab"),
        ("rida\nteine\tkolmas", "rida\nteine\tkolmas"),
    ],
)
def test_what_is_shown(text, shown):
    assert printable(text, PROFILE.font) == shown


def test_the_box_itself_can_be_shown():
    assert printable(BOX, PROFILE.font) == BOX


def test_it_is_told_where_and_which(document):
    first = document.duties[0]
    odd = put(put(document, "purpose", "Hea 👍 ja 👍👎."), f"duties/{first.id}/task", "漢 ülesanne")
    found = lacking(compose(odd, PROFILE), PROFILE.font)
    assert found == (("purpose", "👍👎"), (f"duties/{first.id}/task", "漢"))
    assert "👍 👎" in lacking_sentence(found[0][1])
    assert lacking(compose(document, PROFILE), PROFILE.font) == ()
