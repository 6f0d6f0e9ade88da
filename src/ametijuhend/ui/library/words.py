"""How an entry of the library and its wordings are called and shown in the window."""

from ametijuhend.language import translate
from ametijuhend.library.naming import kind_name, length_name, regime_name
from ametijuhend.library.places import one_line
from ametijuhend.model.document import QualifierForm
from ametijuhend.model.library import Entry, Length, Wording

__all__ = ["entry_words", "kind_name", "one_line", "whole_text", "wording_name"]


def wording_name(entry: Entry, wording: Wording) -> str:
    """Return what a wording is called among its entry's: by its length, whom it is for, or its place."""
    words = [] if wording.length is Length.ANY else [length_name(wording.length)]
    words += [regime_name(wording.regime).lower()] if wording.regime else []
    same = [one for one in entry.wordings if (one.length, one.regime) == (wording.length, wording.regime)]
    if words and len(same) == 1:
        return ", ".join(words)
    place = [one.id for one in entry.wordings].index(wording.id) + 1
    return ", ".join([*words, translate("Library", "Wording {number}").format(number=place)])


def entry_words(entry: Entry) -> str:
    """Return everything that an entry says in all its wordings, its tags and its note."""
    lines = []
    for wording in entry.wordings:
        if len(entry.wordings) > 1:
            lines.append(f"{wording_name(entry, wording)}:")
        lines.append(whole_text(entry, wording))
    lines += [", ".join(entry.tags), entry.note]
    return "\n".join(line for line in lines if line)


def whole_text(entry: Entry, wording: Wording | None) -> str:
    """Return everything that inserting a wording brings, as it is read."""
    head = entry.name
    if entry.qualifier:
        brackets = entry.qualifier_form is QualifierForm.BRACKETS
        head += f" ({entry.qualifier})" if brackets else f", {entry.qualifier}"
    lines = [head] if head else []
    if wording is not None:
        lines += [wording.text] if wording.text else []
        lines += [f"▪ {item}" for item in wording.items]
    return "\n".join(lines)
