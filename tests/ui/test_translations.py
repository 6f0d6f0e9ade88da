"""The window speaks Estonian whole: no text in the source or the forms is without a translation."""

import ast
import importlib.util
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from ametijuhend.assets import asset
from ametijuhend.language import load_catalogue

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = asset("resources", "translations", "ametijuhend_et.ts")


def messages(path):
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file
        for message in context.iter("message"):
            yield context.findtext("name"), message.findtext("source"), message.find("translation")


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    """Return the catalogue as it would be if it were brought up to date now."""
    tool = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", tool)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    copy = tmp_path_factory.mktemp("ts") / CATALOGUE.name
    shutil.copy(CATALOGUE, copy)
    module.collect(copy)
    return copy


def test_every_text_of_the_source_and_the_forms_has_its_estonian(collected):
    found = list(messages(collected))
    assert len(found) > 150
    assert any(context == "GeneralForm" for context, _, _ in found)
    assert any(context == "MainWindow" for context, _, _ in found)
    missing = [
        (context, source)
        for context, source, said in found
        if said.get("type") or not "".join(said.itertext()).strip()
    ]
    assert missing == []


def test_no_translation_is_left_of_a_text_that_is_gone(collected):
    now = {(context, source) for context, source, _ in messages(collected)}
    kept = {(context, source) for context, source, _ in messages(CATALOGUE)}
    assert kept == now


def test_placeholders_are_the_same_in_both_languages():
    for (_, source), forms in load_catalogue("et").items():
        for form in forms:
            for sign in ("{", "%n", "%1"):
                assert form.count(sign) == source.count(sign), source
            assert not set("“”") & set(form) or "„" in form, form


@pytest.mark.parametrize("source", ["&Save", "Cancel", "&Paste", "Select All", "Cu&t"])
def test_qts_own_words_are_estonian_too(source):
    assert any(text == source for _, text in load_catalogue("et", "qtbase"))
    assert len(load_catalogue("et", "qtbase")) >= 100


def texts_in_f_strings(source):
    """Yield the texts to translate that stand inside an f-string, where lupdate does not find them."""
    for outer in ast.walk(ast.parse(source)):
        for inner in ast.walk(outer) if isinstance(outer, ast.JoinedStr) else ():
            if isinstance(inner, ast.Call) and ast.unparse(inner.func) in {"self.tr", "translate"}:
                yield ast.unparse(inner)


def test_no_text_hides_in_an_f_string():
    assert list(texts_in_f_strings("f\"<i>{self.tr('nothing')}</i>\""))
    sources = list((ROOT / "src").rglob("*.py"))
    assert len(sources) > 100
    found = {path.name: list(texts_in_f_strings(path.read_text("utf-8"))) for path in sources}
    assert {name: texts for name, texts in found.items() if texts} == {}
