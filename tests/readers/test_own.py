"""Our own DOCX comes back: what its paper shows, to the character, whoever saved it since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.document import Document, LayoutRef, Regime
from ametijuhend.readers.docx import docx_text
from ametijuhend.readers.own import read_own
from ametijuhend.readers.printed import printed
from ametijuhend.readers.reading import Reading
from ametijuhend.storage.documents import open_document
from generated import generated_document
from strategies import FULL, documents, effort

SAMPLES = ("koordinaator-noortegarantii", "koordinaator-ohvriabi", "tiimijuht")
SEEDS = 300 if FULL else 25
KASKKIRI = LayoutRef(profile="ska-kaskkiri", version=1)


def of(name: str) -> Document:
    return open_document(asset("resources", "samples", f"{name}.ametijuhend")).document


def written(document: Document) -> bytes:
    return write_docx(document, profile_of(document))


def read(docx: bytes) -> Reading:
    found = read_own(docx_text(docx, "meie.docx"))
    assert found is not None
    return found


def in_order_form(document: Document) -> Document:
    return document.model_copy(update={"layout": KASKKIRI, "regime": Regime.OFFICIAL})


any_document = st.one_of(documents, documents.map(in_order_form))


@given(document=any_document)
@effort
def test_any_document_comes_back_as_it_is_printed(document):
    back = read(written(document))
    assert printed(back.document) == printed(document)
    assert back.leftovers == ()
    assert back.words_placed == back.words_in


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_come_back(name):
    document = of(name)
    back = read(written(document))
    assert printed(back.document) == printed(document)
    assert len(back.document.duties) > 5
    assert back.words_in > 500


@pytest.mark.parametrize("layout", [None, KASKKIRI], ids=["lisa", "käskkiri"])
def test_generated_documents_come_back(layout):
    for seed in range(SEEDS):
        document = generated_document(seed, layout)
        assert printed(read(written(document)).document) == printed(document), seed
