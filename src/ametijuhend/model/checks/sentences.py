"""What a finding says and what its fix does, in the chosen language."""

from ametijuhend.language import translate
from ametijuhend.model.findings import Finding
from ametijuhend.model.regime import Regime


def sentence(finding: Finding) -> str:
    """Return what a finding says and why, in the chosen language."""
    text = _of_regime(finding) if finding.code in _OF_REGIME else _sentences()[finding.code]
    return text.format(**finding.values)


def fix_words(finding: Finding) -> str:
    """Return what the fix of a finding does; empty where it has none."""
    if finding.fix is None:
        return ""
    texts = {
        "duty-twice": translate("Checks", "Join both duties"),
        "result-twice": translate("Checks", "Remove the repetition"),
        "list-marks": translate("Checks", "End all items alike"),
        "spaces": translate("Checks", "Put the spaces right"),
        "stray": translate("Checks", "Take out what does not belong here"),
        "language-level": translate("Checks", "Ask for {level}"),
        "closed-list": translate("Checks", "Leave the section out"),
        "other-regime": translate("Checks", "Write “{instead}”"),
        "other-regime-wording": translate("Checks", "Take “{instead}” from the library"),
        "wording-differs": translate("Checks", "Write “{library}”"),
        "misspelt": translate("Checks", "Write “{instead}”"),
    }
    return texts[finding.code].format(**finding.values)


def _sentences() -> dict[str, str]:
    return {
        "empty": translate("Checks", "This field is still empty."),
        "no-duties": translate("Checks", "There is no duty yet: a job description must have them."),
        "no-task": translate("Checks", "The duty has no task yet."),
        "no-result": translate("Checks", "The duty has no expected result."),
        "no-items": translate("Checks", "Nothing is listed yet. What is not needed can be switched off."),
        "no-name": translate("Checks", "The competency has no name."),
        "no-signatory": translate("Checks", "The signature block names nobody."),
        "own-superior": translate("Checks", "The immediate superior is the post itself."),
        "no-action-noun": translate(
            "Checks", "A duty names what is done, with a word such as “koostamine”: this one does not."
        ),
        "no-state": translate(
            "Checks", "A result says what has been achieved, such as “on koostatud”: this one does not."
        ),
        "result-twice": translate("Checks", "The duty has this result already."),
        "result-elsewhere": translate("Checks", "Another duty has the same result."),
        "duty-twice": translate("Checks", "This duty stands here twice."),
        "catch-all-twice": translate(
            "Checks", "There is a duty for all other tasks already: one is enough."
        ),
        "list-marks": translate("Checks", "The items of this list end in different marks."),
        "spaces": translate("Checks", "There are too many spaces here, or one is missing."),
        "stray": translate("Checks", "“{text}” does not belong into the text: it came along from elsewhere."),
        "personal-code": translate("Checks", "A personal code does not belong into a job description."),
        "email": translate("Checks", "“{text}”: an e-mail address does not belong into a job description."),
        "phone": translate("Checks", "“{text}”: a telephone number does not belong into a job description."),
        "name": translate("Checks", "“{text}”: names of people stand in the signature block only."),
        "language-level": translate("Checks", "Estonian may be required up to {level} ({source})."),
        "closed-list": translate(
            "Checks", "An official's job description does not need this section ({source})."
        ),
        "review-due": translate("Checks", "The last review was on {day}: it is due every year ({source})."),
        "wording-differs": translate(
            "Checks", "“{text}” differs from the approved wording: there it is “{library}”."
        ),
        "misspelt": translate("Checks", "“{word}” may be misspelt."),
        "stayed": translate("Checks", "Your own text stayed as it was: read it for the new regime."),
        "no-date": translate("Checks", "“{text}” is no date: write it as 31.12.2026."),
    }  # fmt: skip


_OF_REGIME = {"other-regime", "other-regime-wording"}


def _of_regime(finding: Finding) -> str:
    if finding.values["regime"] == Regime.EMPLOYEE:
        return translate(
            "Checks", "“{word}” belongs into officials' job descriptions, this is an employee's."
        )
    return translate("Checks", "“{word}” belongs into employees' job descriptions, this is an official's.")
