"""Qt's translator over the program's one catalogue, so that windows, forms and command line agree."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from ametijuhend.language import Catalogue, language, load_catalogue

_LOCALES = {"et": "et_EE", "en": "en_GB"}


class CatalogueTranslator(QTranslator):
    """Answers Qt from the program's catalogue, and from Qt's own strings in the same language."""

    def __init__(self) -> None:
        super().__init__()
        self._qt: Catalogue = {}

    def choose(self, code: str) -> None:
        """Speak a language: everything asked from now on is in it."""
        language.choose(code)
        self._qt = load_catalogue(code, "qtbase")
        QLocale.setDefault(QLocale(_LOCALES[code]))

    @override
    def isEmpty(self) -> bool:
        """Return False: an empty translator would never be asked."""
        return False

    @override
    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the text in the chosen language, or nothing where the source is to be shown."""
        count = n if n >= 0 else None
        own = language.translate(context, sourceText, count)
        if own != sourceText:
            return own
        forms = self._qt.get((context, sourceText), ())
        return (forms[0] if count in {None, 1} else forms[-1]) if forms else None


def install_translator(application: QApplication, code: str) -> CatalogueTranslator:
    """Return the application's translator, speaking a language."""
    translator = CatalogueTranslator()
    translator.choose(code)
    translator.setParent(application)
    application.installTranslator(translator)
    return translator
