"""How an entry of the library and its wordings are called and shown in the window."""

from ametijuhend.language import translate
from ametijuhend.library.places import title
from ametijuhend.model.document import QualifierForm
from ametijuhend.model.library import Entry, EntryKind, Length, Wording


def kind_name(kind: EntryKind) -> str:
    """Return what a kind of entry is called."""
    return {
        EntryKind.CORE_COMPETENCY: translate("Library", "Core competency"),
        EntryKind.ADDITIONAL_COMPETENCY: translate("Library", "Additional competency"),
        EntryKind.DUTY: translate("Library", "Duty"),
        EntryKind.RIGHT: translate("Library", "Right"),
        EntryKind.RESPONSIBILITY: translate("Library", "Responsibility"),
        EntryKind.TOOLS: translate("Library", "Tools"),
        EntryKind.EDUCATION: translate("Library", "Education"),
        EntryKind.EXPERIENCE: translate("Library", "Experience"),
        EntryKind.LANGUAGES: translate("Library", "Languages"),
        EntryKind.COMPUTER_SKILLS: translate("Library", "Computer skills"),
        EntryKind.PURPOSE: translate("Library", "Purpose"),
        EntryKind.UNIT: translate("Library", "Unit"),
        EntryKind.JOB_TITLE: translate("Library", "Job title"),
    }[kind]


def one_line(entry: Entry) -> str:
    """Return what an entry goes by, in one line."""
    return " ".join(title(entry).split())


def wording_name(entry: Entry, wording: Wording) -> str:
    """Return what a wording is called among its entry's: short, long, or its place."""
    if wording.length is Length.SHORT:
        return translate("Library", "Short")
    if wording.length is Length.LONG:
        return translate("Library", "Long")
    place = [one.id for one in entry.wordings].index(wording.id) + 1
    return translate("Library", "Wording {number}").format(number=place)


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
