"""Documents made by a seeded generator: like real ones in their words, unlike them in their proportions."""

import random
from collections.abc import Iterator

from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import (
    AdditionalCompetency,
    Competency,
    Document,
    Duty,
    General,
    ItemList,
    LayoutRef,
    NumberForm,
    QualifierForm,
    Requirements,
    Signatory,
)
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime

_VOCABULARY = """
töö teenuse ja ning või koostöö arendamine korraldamine koordineerimine juhendite ettevalmistamine amet ameti
osakonna ennetustalituse partneritega oma pädevusvaldkonnas info õigeaegselt täidetud kogutud on analüüsitud
tagatud ülesanded tähtaegselt noorte noortegarantii tugisüsteemi juhtumikorraldusliku mudeli sh jt nii kui ka
eest vahetu juhi vajadusel õigus saada ligipääs töövahendid süsteemide kasutamise sotsiaalkindlustusameti
kohalike omavalitsuste valdkonnaülese Eesti Töötukassa Kutsekoda (sh KOVid) (edaspidi amet) aja- ja-või asja-
ja/või info- NEET-olukorras e-koolituse koolitus~võimaluste juhtumi~korralduslik vald~kondade~ülese
„Noortegarantii“ – 24/7 C1 B1. 2026. 15% 100_000 § 52 lg 1 p 3 MS Office koolitus(t)e hanke- lepingute 10-15
ühe- kuni kaheaastane õ ä ö ü š ž Word/Excel töötajate/ametnike "Toetuse andmise tingimused" a
"""
_WORDS = [
    word.replace("~", "\N{SOFT HYPHEN}").replace("_", "\N{NO-BREAK SPACE}") for word in _VOCABULARY.split()
]
_LONG = (
    "sotsiaalkindlustusametikoostööpartneritevõrgustikuarendamiskava",
    "https://www.sotsiaalkindlustusamet.ee/spetsialistile-ja-koostoopartnerile/ohvriabi",
    "eesnimi.perenimi@sotsiaalkindlustusamet.ee",
)


class _Writer:
    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311
        self._count = 0

    def id(self) -> str:
        self._count += 1
        return f"i{self._count}"

    def text(self, low: int, high: int, end: str = "") -> str:
        words = self.random.choices(_WORDS, k=self.random.randint(low, high))
        if self.random.random() < 0.04:
            words.insert(self.random.randrange(len(words) + 1), self.random.choice(_LONG))
        if self.random.random() < 0.03:
            words.insert(len(words) // 2, "\n")
        return " ".join(words).replace(" \n ", "\n").strip().capitalize() + end

    def items(self, most: int, low: int = 1, high: int = 40, end: str = ".") -> tuple[Item, ...]:
        count = self.random.randint(0, most)
        return tuple(Item(id=self.id(), text=self.text(low, high, end)) for _ in range(count))

    def duties(self) -> Iterator[Duty]:
        for _ in range(self.random.choice((0, 1, 3, 8, 12, 20, 40))):
            subtasks = self.items(5, end=";") if self.random.random() < 0.25 else ()
            yield Duty(id=self.id(), task=self.text(1, 45), subtasks=subtasks, results=self.items(6))

    def competencies(self) -> Iterator[Competency]:
        for _ in range(self.random.randint(0, 7)):
            yield Competency(id=self.id(), name=self.text(1, 2), indicators=self.items(6, 3, 30))

    def additional(self) -> Iterator[AdditionalCompetency]:
        for _ in range(self.random.randint(0, 12)):
            yield AdditionalCompetency(
                id=self.id(),
                name=self.text(1, 3),
                qualifier=self.random.choice(("", "", self.text(1, 6))),
                qualifier_form=self.random.choice(list(QualifierForm)),
                qualifier_bold=self.random.random() < 0.3,
                description=self.text(5, 60, "."),
            )


def generated_document(seed: int, ref: LayoutRef | None = None) -> Document:
    """Return the document of a seed: 0 to 40 duties, long words, lists over pages, sections off or empty."""
    writer = _Writer(seed)
    chance = writer.random.random
    profile = load_profile(ref or LayoutRef())
    regime = writer.random.choice([regime for regime in Regime if regime in profile.texts])
    document = new_document(regime, profile)
    general = {name: writer.text(0, 8) for name in General.model_fields}
    requirements = document.requirements.model_copy(
        update={
            "boxes": tuple(box.model_copy(update={"shown": chance() > 0.15}) for box in Requirements().boxes),
            "core_competencies": tuple(writer.competencies()),
            "additional_competencies": tuple(writer.additional()),
            **{
                name: writer.text(0, 40)
                for name in ("education", "experience", "languages", "computer_skills")
            },
        }
    )
    signatories = tuple(
        Signatory(**{**one.model_dump(), "name": "Eesnimi Perenimi", "title": writer.text(0, 3)})
        for one in document.signatures.signatories[: writer.random.randint(1, 2)]
    )
    return document.model_copy(
        update={
            "id": f"seed-{seed}",
            "duty_number": writer.random.choice(list(NumberForm)),
            "sections": tuple(
                section.model_copy(update={"shown": section.shown and chance() > 0.12})
                for section in document.sections
            ),
            "general": General(**general),
            "purpose": "" if chance() < 0.1 else writer.text(10, 150),
            "duties": tuple(writer.duties()),
            "rights": ItemList(
                lead_in=writer.random.choice(("", document.rights.lead_in)), items=writer.items(25)
            ),
            "responsibilities": document.responsibilities.model_copy(update={"items": writer.items(12)}),
            "tools": writer.text(0, 60),
            "requirements": requirements,
            "signatures": document.signatures.model_copy(update={"signatories": signatories}),
        }
    )
