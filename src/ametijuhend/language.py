"""The window's and the command line's language: English in the source, Estonian from one catalogue.

The catalogue is Qt's own ``.ts`` file, kept by ``pyside6-lupdate``, read here directly: the command line
speaks Estonian without loading Qt, and the window's `QTranslator` (`ametijuhend.ui.look.translator`) asks the
same catalogue. The document's own words are not here but in the layout profile.
"""

from collections.abc import Mapping
from functools import cache
from xml.etree import ElementTree as ET

from ametijuhend.assets import asset

SOURCE_LANGUAGE = "en"
LANGUAGES = {"et": "Eesti", "en": "English"}

Catalogue = Mapping[tuple[str, str], tuple[str, ...]]
"""Translations by context and source text: one, or the singular and the plural."""


@cache
def load_catalogue(language: str, name: str = "ametijuhend") -> Catalogue:
    """Return the finished translations into a language; empty for the source language."""
    if language == SOURCE_LANGUAGE:
        return {}
    root = ET.parse(asset("resources", "translations", f"{name}_{language}.ts")).getroot()  # noqa: S314
    return {
        (context.findtext("name", ""), message.findtext("source", "")): forms
        for context in root.iter("context")
        for message in context.iter("message")
        if (forms := _forms(message))
    }


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type") in {"unfinished", "vanished", "obsolete"}:
        return ()
    plural = tuple(form.text or "" for form in translation.iter("numerusform"))
    return plural or ((translation.text,) if translation.text else ())


class Language:
    """The language that the program speaks at present."""

    def __init__(self) -> None:
        self.code = SOURCE_LANGUAGE
        self._catalogue: Catalogue = {}

    def choose(self, code: str) -> None:
        """Speak this language from now on."""
        self._catalogue = load_catalogue(code)
        self.code = code

    def translate(self, context: str, text: str, count: int | None = None) -> str:
        """Return the text in the chosen language, with ``%n`` filled in where a count is given."""
        forms = self._catalogue.get((context, text), (text,))
        form = forms[0] if count in {None, 1} else forms[-1]
        return form if count is None else form.replace("%n", str(count))


language = Language()
"""The one language of this process: Qt's `tr` has one too, and both must agree."""

translate = language.translate
"""`translate("Context", "Source text")`, as ``pyside6-lupdate`` collects it."""
