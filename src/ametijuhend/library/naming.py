"""What the kinds, states and lengths of the library are called in the chosen language."""

from ametijuhend.language import translate
from ametijuhend.model.library import EntryKind, EntryState, Length
from ametijuhend.model.regime import Regime


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


def state_name(state: EntryState) -> str:
    """Return what a state of an entry is called."""
    return {
        EntryState.PROPOSAL: translate("Library", "proposal"),
        EntryState.IN_USE: translate("Library", "in use"),
        EntryState.RETIRED: translate("Library", "retired"),
    }[state]


def length_name(length: Length) -> str:
    """Return what a length of a wording is called."""
    return {
        Length.ANY: translate("Library", "Any length"),
        Length.SHORT: translate("Library", "Short"),
        Length.LONG: translate("Library", "Long"),
    }[length]


def regime_name(regime: Regime | None) -> str:
    """Return whose documents take a wording."""
    if regime is None:
        return translate("Library", "For everybody")
    return {
        Regime.EMPLOYEE: translate("Library", "For employees"),
        Regime.OFFICIAL: translate("Library", "For officials"),
    }[regime]
