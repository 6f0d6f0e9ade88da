"""What people do to a wording when they copy it: a word, a sentence, a line's end, a slip of the pen."""

import random
import re

SLIPS = {
    "Põhjendab": "Põhjub",
    "usaldusväärsuse": "usaldusväärset",
    "otsekoheselt": "otsekohekselt",
    "muutuvas keskkonnas": "muutuv keskkonnas",
    "soovituste": "soovitude",
    "kontrolli all": "kontrolli alla",
    "kokkusaamisi": "kokusaamisi",
    "Innustub uute": "Innustab uute",
    "tööks vajalikke": "töös vajalikke",
    "täitmisega seoses": "täimisega seoses",
    "Vahetu juhi": "Vahejuhi",
    "stressiolukorras": "stressi olukorras",
    "ette valmistatud": "ettevalmistatud",
    "On ennetav, võtab": "Oleme ennetavad, võtame",
}
"""The right words and the slips in the copies."""
_WORDS = "kiire sageli uuendamine tulemuslik seadus lihtsalt teadlik kvaliteetne keerukas aasta plaan osaleb"
_ADDED = (
    "Peab kinni kokkulepitud aegadest.",
    "Kasutab selleks sobivaid vahendeid.",
    "Teeb seda omal algatusel.",
    "Vajadusel pöördub vahetu juhi poole.",
)
_SENTENCE = re.compile(r"(?<=[.!?]) ")


def word_changed(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    words[chance.randrange(len(words))] = chance.choice(_WORDS.split())
    return " ".join(words)


def letter_changed(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice("aeiustk") + text[at + 1 :]


def sentence_dropped(text: str, chance: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    if len(sentences) > 1:
        del sentences[chance.randrange(len(sentences))]
    return " ".join(sentences)


def sentence_added(text: str, chance: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    sentences.insert(chance.randint(0, len(sentences)), chance.choice(_ADDED))
    return " ".join(sentences)


def sentence_moved(text: str, chance: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    moved = sentences.pop(chance.randrange(len(sentences)))
    sentences.insert(chance.randint(0, len(sentences)), moved)
    return " ".join(sentences)


def lines_broken(text: str, chance: random.Random) -> str:
    """Return the text as a narrow column's lines, its words divided at their ends."""
    return re.sub(r"(?<=\w{3})(?=\w{3})", lambda _: "-\n" if chance.random() < 0.05 else "", text)


def slipped(text: str, _chance: random.Random) -> str:
    for right, wrong in SLIPS.items():
        text = text.replace(right, wrong)
    return text


ALTERATIONS = (
    word_changed,
    letter_changed,
    sentence_dropped,
    sentence_added,
    sentence_moved,
    lines_broken,
    slipped,
)
