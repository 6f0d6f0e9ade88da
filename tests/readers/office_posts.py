"""The job descriptions that offices have: the samples, posts of other kinds, seeded ones, and mixtures."""

import random
from collections.abc import Iterable

from ametijuhend.assets import asset
from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import (
    Document,
    Duty,
    General,
    ItemList,
    LayoutRef,
    SectionKind,
    Signatory,
    Signatures,
)
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import open_document
from generated import generated_document
from readers.office_words import LEAD_INS_DUTY, LEAD_INS_RIGHTS, POSTS, Post

SAMPLES = ("tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi")
_SELDOM_LEFT_OUT = (
    SectionKind.PURPOSE,
    SectionKind.RIGHTS,
    SectionKind.RESPONSIBILITIES,
    SectionKind.TOOLS,
    SectionKind.AMENDMENT,
    SectionKind.SIGNATURES,
)


def sample(name: str) -> Document:
    return open_document(asset("resources", "samples", f"{name}.ametijuhend")).document


def post_document(seed: int) -> Document:
    """Return the document of a seed, as it should come back from the office's file."""
    chance = random.Random(seed)  # noqa: S311
    kind = seed % 7
    if kind < len(SAMPLES):
        document = sample(SAMPLES[kind])
    elif kind < len(SAMPLES) + len(POSTS):
        document = _of_post(POSTS[kind - len(SAMPLES)], chance)
    else:
        document = _mixed(chance, seed)
    return _as_this_office_has_it(document, chance)


def _items(texts: Iterable[str], prefix: str) -> tuple[Item, ...]:
    return tuple(Item(id=f"{prefix}-{place}", text=text) for place, text in enumerate(texts))


def _of_post(post: Post, chance: random.Random) -> Document:
    """Return a post's document, with competencies as the samples have them."""
    regime = Regime.OFFICIAL if post.official else Regime.EMPLOYEE
    empty = new_document(regime, load_profile(LayoutRef()))
    other = sample(chance.choice(SAMPLES)).requirements
    core = other.core_competencies
    extra = other.additional_competencies
    signed = tuple(
        Signatory(**{**one.model_dump(), "name": "Eesnimi Perenimi"}) for one in empty.signatures.signatories
    )
    return empty.model_copy(
        update={
            "id": "post",
            "general": General(**post.general),
            "purpose": post.purpose,
            "duties": tuple(
                Duty(
                    id=f"d{place}",
                    task=task,
                    subtasks=_items(sub, f"s{place}"),
                    results=_items(results, f"r{place}"),
                )
                for place, (task, sub, results) in enumerate(post.duties)
            ),
            "rights": ItemList(lead_in=empty.rights.lead_in, items=_items(post.rights, "o")),
            "responsibilities": ItemList(
                lead_in=empty.responsibilities.lead_in, items=_items(post.responsibilities, "v")
            ),
            "tools": post.tools,
            "requirements": empty.requirements.model_copy(
                update={
                    "education": post.education,
                    "experience": post.experience,
                    "languages": post.languages,
                    "computer_skills": post.computer_skills,
                    "core_competencies": tuple(chance.sample(core, chance.randint(2, len(core)))),
                    "additional_competencies": tuple(chance.sample(extra, chance.randint(2, len(extra)))),
                }
            ),
            "signatures": Signatures(heading=empty.signatures.heading, signatories=signed),
        }
    )


def _mixed(chance: random.Random, seed: int) -> Document:
    """Return a post with the duties of a seeded document: as long and as odd as they come."""
    document = _of_post(chance.choice(POSTS), chance)
    seeded = next(
        one
        for number in range(seed, seed + 100)
        if (one := generated_document(number)).duties and one.purpose
    )
    own = tuple(map(_typed, seeded.duties[: chance.randint(2, 14)]))
    purpose = "\n".join(map(_typed_words, seeded.purpose.split("\n")))
    return document.model_copy(update={"duties": own + document.duties[:3], "purpose": purpose})


def _typed(duty: Duty) -> Duty:
    return duty.model_copy(
        update={
            "task": _typed_words(duty.task),
            **{
                name: tuple(
                    item.model_copy(update={"text": _typed_words(item.text)}) for item in getattr(duty, name)
                )
                for name in ("subtasks", "results")
            },
        }
    )


def _typed_words(text: str) -> str:
    """Return a seeded text without what nobody types: half words at random places, words without end."""
    kept = [
        word
        for word in text.split()
        if word != "ja-või" and not word.rstrip(".;").endswith("-") and (len(word) < 40 or "." in word)
    ]
    typed = " ".join(kept) or "Muud ülesanded."
    return typed[0].upper() + typed[1:]


def _as_this_office_has_it(document: Document, chance: random.Random) -> Document:
    """Return the document with sections missing or moved and lead-ins of the office's own."""
    gone = {kind for kind in _SELDOM_LEFT_OUT if chance.random() < 0.1}
    sections = [
        section.model_copy(update={"shown": section.shown and section.kind not in gone})
        for section in document.sections
    ]
    if chance.random() < 0.25:
        place = chance.randint(3, 5)
        sections[place], sections[place + 1] = sections[place + 1], sections[place]
    which = chance.randrange(len(LEAD_INS_RIGHTS))
    official = document.regime is Regime.OFFICIAL
    own = (
        {}
        if chance.random() < 0.5
        else {"rights": LEAD_INS_RIGHTS[which], "responsibilities": LEAD_INS_DUTY[which]}
    )
    lists = {
        name: ItemList(
            lead_in=own.get(name, getattr(document, name).lead_in).replace(
                "Töötaja", "Ametnik" if official else "Töötaja"
            ),
            items=getattr(document, name).items,
        )
        for name in ("rights", "responsibilities")
    }
    return _without_hidden(document.model_copy(update={"sections": tuple(sections), **lists}))


def _without_hidden(document: Document) -> Document:
    """Return the document without what it does not print: nobody can read that back."""
    empty = Document(id=document.id)
    hidden = {section.kind.value for section in document.sections if not section.shown}
    return document.model_copy(update={name: getattr(empty, name) for name in hidden})
