"""What every part of an office's document is written with: words, headings, lists."""

import random

from ametijuhend.layout.profile import load_profile
from ametijuhend.model.document import Document, ItemList, LayoutRef, SectionKind
from ametijuhend.model.regime import Regime
from readers import office_words as words
from readers.office_manner import Manner
from readers.typing_hand import Habits, Hand

FULL_WIDTH = 9500
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class Desk:
    """One office at work on one document."""

    document: Document

    def __init__(self, seed: int, manner: Manner, habits: Habits) -> None:
        self.seed = seed
        self.manner = manner
        self.chance = random.Random(seed * 31 + 5)  # noqa: S311
        self.hand = Hand(self.chance, habits)
        self.number = 0
        self.sections = self.hand.lists.number("%1.", "%1.%2", "%1.%2.%3")

    def _dotted(self) -> bool:
        return self.manner.number_dot and self.manner.numbers in {"typed", "typed tab"}

    def _slip(self, text: str) -> str:
        """Return a heading or label, now and then misspelt."""
        for right, wrong in words.MISSPELT.items():
            if text.casefold() == right.casefold() and self.hand.often(self.manner.slips):
                slip = self.chance.choice(wrong)
                return slip.upper() if text.isupper() else slip
        return text

    def _heading_text(self, kind: SectionKind) -> str:
        texts = load_profile(LayoutRef()).texts[self.document.regime]
        text = texts.headings[kind]
        if self.hand.often(self.manner.synonyms):
            text = self.chance.choice(words.HEADINGS[kind])
            if self.document.regime is Regime.OFFICIAL:
                text = text.replace("TÖÖTAJA", "TEENISTUJA").replace("TÖÖÜLESANDED", "TEENISTUSÜLESANDED")
        text = self._slip(text)
        return text if self.manner.upper else text.capitalize()

    def _label(self, name: str, *, other: tuple[str, str] | None = None) -> str:
        text = {
            "job_title": "Ametinimetus",
            "unit": "Struktuuriüksus",
            "superior": "Vahetu juht",
            "subordinates": "Alluvad",
            "substituted_by": (other or words.SUBSTITUTIONS[0])[0],
            "substitutes_for": (other or words.SUBSTITUTIONS[0])[1],
        }[name]
        if (
            name in words.LABELS
            and not name.startswith("substitut")
            and self.hand.often(self.manner.synonyms)
        ):
            text = self.chance.choice(words.LABELS[name])
        return self._slip(text)

    def _heading(self, text: str) -> str:
        p, number, manner = self.hand.p, self.number, self.manner
        text += ":" if manner.heading_colon else ""
        if manner.headings == "style counted":
            return p(text, style="Heading1", keep=True)
        if manner.headings == "list counted":
            return p(text, bold=True, number=(self.sections, 0), keep=True)
        typed = self.chance.choice((f"{number}. ", f"{number}. ", f"{number}.\t", f"{number} "))
        if manner.roman:
            typed = f"{ROMAN[number]}{typed.removeprefix(str(number))}"
        if manner.headings == "style":
            return p(typed + text, style="Heading1", keep=True)
        return self._gap() + p(typed + text, bold=True, keep=True)

    def _gap(self) -> str:
        return self.hand.empty() if self.chance.random() < 0.5 else ""

    def _lines(self, text: str) -> list[str]:
        return [self.hand.controlled(self.hand.p(line)) for line in text.split("\n") if line.strip()]

    def _value(self, text: str) -> str:
        return self.hand.controlled(self.hand.p(text))

    def _bullets(self, texts: list[str], *, level: int = 0, mark: str = "") -> list[str]:
        """Return list items in the office's manner, each its own paragraphs."""
        p, bullets = self.hand.p, mark or self.manner.bullets
        if not texts:
            return []
        if bullets == "breaks":
            return [p("\n".join(f"- {text}" for text in texts))]
        if bullets == "none":
            return [p(text) for text in texts]
        if bullets == "list style":
            self.hand.styled["ListBullet"] = (self.hand.lists.number("\uf0b7"), 0)
            return [p(text, style="ListBullet") for text in texts]
        if bullets.startswith("list"):
            sign = {"list ▪": "▪", "list symbol": "\uf0b7", "list -": "-"}[bullets]
            return [
                p(text, style="ListParagraph", number=(self.hand.lists.number(sign, "o"), level))
                for text in texts
            ]
        return [p(f"{bullets}{text}", hanging=284) for text in texts]

    def _list(self, content: ItemList) -> list[str]:
        lead = [self.hand.p(content.lead_in, keep=True)] if content.lead_in else []
        texts = [item.text for item in content.items]
        if self.manner.numbered_rights and self.manner.headings in {"style", "bold"}:
            return lead + [
                self.hand.p(f"{self.number}.{place}. {text}") for place, text in enumerate(texts, 1)
            ]
        if self.manner.bullets == "breaks":
            return lead + [self.hand.p(f"- {text}") for text in texts]
        return lead + self._bullets(texts)
