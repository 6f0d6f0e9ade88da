"""A document as it is a year later: texts reworded, items added, removed and moved, sections switched."""

import random

from ametijuhend.model.document import Document
from ametijuhend.model.node import Item

_NEW = ("uuendatud", "andmekaitse", "koostöös", "kord kvartalis", "(sh KOVid)", "§ 12", "ja/või", "täpselt")


class Year:
    """The changes of one year, by a seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._count = 0

    def happens(self, chance: float) -> bool:
        return self._random.random() < chance

    def text(self, text: str) -> str:
        words = text.split(" ")
        for _ in range(self._random.randint(0, 3)):
            at = self._random.randrange(len(words))
            deed = self._random.choice(("put", "drop", "change", "line"))
            if deed == "put":
                words.insert(at, self._random.choice(_NEW))
            elif deed == "drop" and len(words) > 1:
                del words[at]
            elif deed == "change":
                words[at] = self._random.choice(_NEW)
            elif self.happens(0.2):
                words[at] += "\n" + self._random.choice(_NEW)
        return " ".join(words)

    def items(self, items, reword, fresh):
        """Return a list with some items reworded, dropped, moved and added."""
        made = [reword(item) if self.happens(0.3) else item for item in items if not self.happens(0.12)]
        if len(made) > 1 and self.happens(0.5):
            made.insert(self._random.randrange(len(made)), made.pop(self._random.randrange(len(made))))
        if self.happens(0.4):
            self._count += 1
            made.insert(self._random.randint(0, len(made)), fresh(f"uus{self._count}"))
        return tuple(made)

    def texts(self, items):
        return self.items(
            items,
            lambda item: item.model_copy(update={"text": self.text(item.text)}),
            lambda name: Item(id=name, text=f"Lisandus: {self.text('uus asi, mida varem ei olnud')}."),
        )

    def duty(self, duty):
        return duty.model_copy(
            update={
                "task": self.text(duty.task),
                "subtasks": self.texts(duty.subtasks),
                "results": self.texts(duty.results),
            }
        )

    def switched(self, parts):
        made = [one.model_copy(update={"shown": one.shown != self.happens(0.1)}) for one in parts]
        if self.happens(0.15):
            made.insert(self._random.randrange(len(made)), made.pop(self._random.randrange(len(made))))
        return tuple(made)


def altered(document: Document, seed: int) -> Document:
    """Return the document after the year of a seed."""
    year = Year(seed)
    needs = document.requirements

    def named(one):
        return one.model_copy(update={"name": year.text(one.name)})

    def fresh(kind):
        return lambda name: kind[0].model_copy(update={"id": name, "name": f"Uus {name}"})

    more = {
        kind: year.items(getattr(needs, kind), named, fresh(getattr(needs, kind)))
        for kind in ("core_competencies", "additional_competencies")
        if getattr(needs, kind)
    }
    duties = document.duties and year.items(
        document.duties,
        year.duty,
        lambda name: document.duties[0].model_copy(update={"id": name, "task": "Uus ülesanne on siin."}),
    )
    signatures = document.signatures
    if year.happens(0.3):
        signatures = signatures.model_copy(update={"signatories": signatures.signatories[:1]})
    return document.model_copy(
        update={
            "sections": year.switched(document.sections),
            "purpose": year.text(document.purpose),
            "tools": year.text(document.tools),
            "duties": duties,
            "rights": document.rights.model_copy(update={"items": year.texts(document.rights.items)}),
            "responsibilities": document.responsibilities.model_copy(
                update={"items": year.texts(document.responsibilities.items)}
            ),
            "requirements": needs.model_copy(
                update={"boxes": year.switched(needs.boxes), "education": year.text(needs.education), **more}
            ),
            "signatures": signatures,
        }
    )
