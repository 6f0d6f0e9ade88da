"""The page beside the form is the page that is signed: our pages against LibreOffice's of the DOCX."""

import os
from functools import reduce
from operator import add
from pathlib import Path

import pytest

from ametijuhend.assets import asset
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import Document, LayoutRef, SectionKind
from ametijuhend.model.paths import put
from ametijuhend.preview.pdf import write_pdf
from ametijuhend.storage.documents import open_document
from generated import generated_document
from rendering.fidelity import Agreement, agreement
from rendering.tools import soffice_pdfs

pytestmark = pytest.mark.usefixtures("qapp")

SAMPLES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")
GENERATED = 200 if os.environ.get("AMETIJUHEND_FULL") == "1" else 30
BATCH = 50


def _sample(name: str) -> Document:
    return open_document(asset("resources", "samples", f"{name}.ametijuhend")).document


def _compared(documents: dict[str, Document], folder: Path) -> dict[str, Agreement]:
    profiles = {name: load_profile(document.layout) for name, document in documents.items()}
    exported = {name: write_docx(document, profiles[name]) for name, document in documents.items()}
    theirs = soffice_pdfs(exported, folder)
    found = {}
    for name, document in documents.items():
        ours = folder / f"{name}-ours.pdf"
        ours.write_bytes(write_pdf(document, profiles[name]))
        found[name] = agreement(ours, theirs[name])
    return found


def _report(title: str, found: dict[str, Agreement]) -> Agreement:
    total = reduce(add, found.values())
    shares = f"{100 * total.page_share:.2f} % on the same page, {100 * total.place_share:.2f} % in place"
    print(f"\n{title}: {len(found)} documents, {total.words} words, {shares}")
    for name, one in sorted(found.items(), key=lambda item: item[1].place_share)[:12]:
        if one.elsewhere:
            print(f"  {name}: {len(one.elsewhere)} of {one.words} elsewhere, first {one.elsewhere[0]}")
    return total


def _same_page_count(found: dict[str, Agreement]) -> None:
    assert {name: one.pages for name, one in found.items() if one.pages[0] != one.pages[1]} == {}


def test_samples_are_the_same_pages(tmp_path):
    found = _compared({name: _sample(name) for name in SAMPLES}, tmp_path)
    total = _report("samples", found)
    _same_page_count(found)
    assert total.words > 3000
    assert total.page_share >= 0.995
    assert total.place_share >= 0.99


def test_samples_with_a_section_off_are_the_same_pages(tmp_path):
    documents = {
        f"{name}-{kind}": put(_sample(name), f"sections/{kind}/shown", False)
        for name in SAMPLES
        for kind in SectionKind
    }
    found = _compared(documents, tmp_path)
    total = _report("samples with a section off", found)
    _same_page_count(found)
    assert total.page_share >= 0.995
    assert total.place_share >= 0.99


def test_generated_documents_are_the_same_pages(tmp_path):
    found: dict[str, Agreement] = {}
    for start in range(0, GENERATED, BATCH):
        seeds = range(start, min(start + BATCH, GENERATED))
        found |= _compared({f"seed-{seed}": generated_document(seed) for seed in seeds}, tmp_path)
    total = _report("generated", found)
    _same_page_count(found)
    assert len(found) == GENERATED
    assert total.page_share >= 0.995
    assert total.place_share >= 0.99


def test_the_other_layout_is_the_same_pages(tmp_path):
    order = LayoutRef(profile="ska-kaskkiri")
    documents = {"ohvriabi": put(_sample("koordinaator-ohvriabi"), "layout", order)}
    documents |= {f"seed-{seed}": generated_document(seed, order) for seed in range(GENERATED // 5)}
    found = _compared(documents, tmp_path)
    total = _report("ska-kaskkiri", found)
    _same_page_count(found)
    assert len(found) > 5
    assert total.page_share >= 0.995
    assert total.place_share >= 0.99
