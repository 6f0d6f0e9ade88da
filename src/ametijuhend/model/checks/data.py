"""What the rules go by, as data: the law with its sources, the words, the given names."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from ametijuhend.assets import asset
from ametijuhend.model.document import SectionKind
from ametijuhend.model.regime import Regime


class Ground(BaseModel):
    """Where a rule comes from."""

    model_config = ConfigDict(frozen=True, defer_build=True)
    source: str
    since: date | None
    """When it came into force; None where no law says it."""
    confirmed: date
    """When somebody last looked whether it still holds."""

    def values(self) -> dict[str, str]:
        """Return the source as a finding names it."""
        since = f", {self.since:%d.%m.%Y}" if self.since else ""
        return {"source": f"{self.source}{since}"}


class LanguageLevel(Ground):
    """The highest level of a language that may be required."""

    language: str
    highest: str


class ClosedList(Ground):
    """The sections that a regime's documents should do without."""

    regime: Regime
    outside: tuple[SectionKind, ...]


class YearlyReview(Ground):
    """How many days after a review the next one is due."""

    days: int


class Legal(BaseModel):
    """The rules that stand on something outside the document."""

    model_config = ConfigDict(frozen=True, defer_build=True)
    language_level: LanguageLevel
    closed_list: ClosedList
    yearly_review: YearlyReview


@dataclass(frozen=True, slots=True)
class OtherWord:
    """A word of the other regime; what it begins with and what stands there instead, both may be empty."""

    pattern: re.Pattern[str]
    beginning: str
    instead: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words that the rules look for."""

    other_regime: dict[Regime, tuple[OtherWord, ...]]
    """What does not belong into a regime's documents."""
    action_nouns: tuple[str, ...]
    """Endings of nouns that name doing without ending in -mine."""
    no_action_nouns: frozenset[str]
    """Words in -mine that name no doing."""
    catch_all: re.Pattern[str]
    abbreviations: frozenset[str]
    """Abbreviations that may end an item."""


@cache
def legal() -> Legal:
    """Return the rules with a source, as shipped."""
    return Legal.model_validate_json(asset("resources", "checks", "legal.json").read_bytes())


@cache
def words() -> Words:
    """Return the words of the rules, as shipped."""
    data = json.loads(asset("resources", "checks", "words.json").read_text("utf-8"))
    return Words(
        other_regime={
            Regime(regime): tuple(
                OtherWord(
                    re.compile(rf"\b{one['pattern']}\b", re.IGNORECASE), one["beginning"], one["instead"]
                )
                for one in found
            )
            for regime, found in data["other_regime"].items()
        },
        action_nouns=tuple(data["action_nouns"]),
        no_action_nouns=frozenset(data["no_action_nouns"]),
        catch_all=re.compile("|".join(data["catch_all"]), re.IGNORECASE),
        abbreviations=frozenset(data["abbreviations"]),
    )


@cache
def given_names() -> frozenset[str]:
    """Return common given names of this country."""
    return frozenset(asset("resources", "checks", "given_names.txt").read_text("utf-8").split())
