"""Libraries of any size, made of words as Estonian builds them; the same ones for the same seed."""

import random

from ametijuhend.model.library import Entry, EntryKind, Length, Library, Wording

_SYLLABLES = "ar dis e hal inda jär ka koos kor lah men nõus oma õpe pä rak sü ta töö ül va või žan šok teh"
_STEM_ENDS = "mine us dus nik ja ond end lik kond võime oskus töö luba kava"
_CASES = ["", "", "", "e", "t", "s", "st", "sse", "l", "le", "lt", "ga", "ks", "d", "de", "te", "na", "ni"]


def generated_library(size: int, seed: int = 1, words: int = 4000) -> Library:
    """Return a library of entries of every kind that share their words as real ones do: a few are common."""
    chance = random.Random(seed)  # noqa: S311
    stems = [_stem(chance) for _ in range(words)]
    weights = [1 / (place + 5) for place in range(words)]
    draw = iter(chance.choices(stems, weights, k=size * 80))

    def sentence(length: int) -> str:
        text = " ".join(next(draw) + chance.choice(_CASES) for _ in range(length))
        return text[:1].upper() + text[1:] + "."

    kinds = list(EntryKind)
    return Library(entries=tuple(_entry(place, kinds, sentence, chance) for place in range(size)))


def _stem(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES.split(), k=chance.randint(1, 3))) + chance.choice(
        _STEM_ENDS.split()
    )


def _entry(place: int, kinds: list[EntryKind], sentence, chance: random.Random) -> Entry:
    kind = kinds[place % len(kinds)]
    text = sentence(chance.randint(4, 14))
    wordings = [Wording(id="a", length=Length.SHORT, text=text)]
    if kind is EntryKind.ADDITIONAL_COMPETENCY:
        wordings.append(Wording(id="b", length=Length.LONG, text=f"{text} {sentence(8)}"))
    if kind in {EntryKind.DUTY, EntryKind.CORE_COMPETENCY}:
        wordings = [Wording(id="a", text=text, items=(sentence(8), sentence(8), sentence(8)))]
    name = sentence(2).rstrip(".") if "competency" in kind else ""
    return Entry(id=f"e{place}", kind=kind, name=name, wordings=tuple(wordings))
