"""How an exported file's name comes from its pattern, as the settings show it."""

import re
from datetime import date
from unicodedata import normalize

from ametijuhend.language import translate
from ametijuhend.model.document import Document

_UNSIGNABLE = re.compile(r'[+#%:/\\*?"<>|\n\t]')
_MAX_NAME = 80


def shown_fields() -> str:
    """Return the fields that a pattern may hold, in words."""
    return "{ametinimetus}, {üksus}, {kuupäev}"


def shown_name(pattern: str, document: Document | None) -> str:
    """Return what a Word file would be called; an invented post's where no document is open."""
    title = document.general.job_title if document else ""
    unit = document.general.unit if document else ""
    values = {
        "ametinimetus": title.strip() or translate("Settings", "tiimijuht"),
        "üksus": unit.strip() or translate("Settings", "ennetustalitus"),
        "kuupäev": f"{date.today():%Y-%m-%d}",  # noqa: DTZ011  # the user's own day
    }
    said = re.sub(r"\{([^{}]*)\}", lambda found: values.get(found[1].strip().lower(), ""), pattern)
    words = " ".join(_UNSIGNABLE.sub(" ", normalize("NFC", said)).split())
    return words[:_MAX_NAME].rstrip(" .") + ".docx"
