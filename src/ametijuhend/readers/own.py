"""Our own DOCX back as a document: styles and structure say what every paragraph is.

What people changed in Word comes in as it is; a paragraph in a style that is not ours goes by the section it
stands in. What fits nowhere is left over.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ametijuhend.language import translate
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Approval, Document, LayoutRef, Section, SectionKind
from ametijuhend.model.node import new_id
from ametijuhend.model.regime import Regime
from ametijuhend.readers.docx import DocxText
from ametijuhend.readers.ledger import Ledger, balanced
from ametijuhend.readers.own_sections import SectionReader
from ametijuhend.readers.own_styles import Line, Part, StyleNames, lines_in, own_profile
from ametijuhend.readers.reading import Reading
from ametijuhend.readers.source import Source, vocabulary

_PLACEHOLDERS = {"approved": r"(?P<approved>\d{2}\.\d{2}\.\d{1,4}|…)"}
_PAGE = re.compile(r"[\d\s()./–-]*")


@dataclass(slots=True)
class Chapter:
    """A section as it stands in the file."""

    kind: SectionKind | None
    heading: Line | None
    parts: list[Part] = field(default_factory=list)


def read_own(text: DocxText) -> Reading | None:
    """Return what a DOCX of ours says now; None for a file of other origin."""
    profile = own_profile(text)
    return None if profile is None else _OwnReader(text.source, profile).reading()


class _OwnReader:
    def __init__(self, source: Source, profile: LayoutProfile) -> None:
        self._source = source
        self._profile = profile
        self._names = StyleNames(profile)
        self._ledger = Ledger()
        self._values: dict[str, Any] = {}

    def reading(self) -> Reading:
        body = tuple(self._source.blocks)
        inside = [one for one in self._names.parts(body) if isinstance(one, tuple) or not one.paragraph.place]
        opening, chapters = self._chapters(inside)
        regime = self._regime(opening, chapters)
        self._name(chapters, regime)
        self._opening(opening, regime)
        reader = SectionReader(self._profile, regime, self._ledger)
        for chapter in chapters:
            self._heading(chapter)
            if chapter.kind is None:
                self._leave(
                    translate("Import", "It stands under a heading that is not known."), chapter.parts
                )
            else:
                reader.read(chapter.kind, chapter.parts)
        self._outside()
        return self._whole(regime, reader, chapters)

    def _whole(self, regime: Regime, reader: SectionReader, chapters: list[Chapter]) -> Reading:
        document = Document(
            id=new_id(),
            regime=regime,
            layout=LayoutRef(profile=self._profile.profile, version=self._profile.version),
            sections=tuple(self._sections(chapters, reader, self._profile.texts[regime].headings)),
            **self._values,
            **reader.values(),
        )
        pieces = tuple(line.piece for line in self._names.lines(self._source.blocks))
        words = vocabulary(self._source)
        document, stray, placed = balanced(self._ledger, document, words, pieces)
        ledger = self._ledger
        return Reading(
            source=self._source,
            document=document,
            fields=tuple(ledger.fields),
            notices=self._source.notices,
            furniture=tuple(ledger.furniture),
            stray=stray,
            words_in=words.total(),
            words_placed=placed,
        )

    def _chapters(self, parts: Iterable[Part]) -> tuple[list[Part], list[Chapter]]:
        """Return what stands before the first section, and the sections; signatures have no number."""
        opening: list[Part] = []
        chapters: list[Chapter] = []
        for part in parts:
            if isinstance(part, Line) and part.begins("heading"):
                chapters.append(Chapter(None, part))
            elif _signs(part) and not (chapters and chapters[-1].kind is SectionKind.SIGNATURES):
                chapters.append(Chapter(SectionKind.SIGNATURES, None, [part]))
            else:
                (chapters[-1].parts if chapters else opening).append(part)
        return opening, chapters

    def _regime(self, opening: list[Part], chapters: list[Chapter]) -> Regime:
        """Return the regime whose own words the file has more of; the usual ones for none and for both."""
        said = {line.text for line in lines_in(opening)}
        plain = {one.heading.text for one in chapters if one.heading and not one.heading.variant}
        marks: dict[Regime, tuple[int, int]] = {}
        for regime, texts in self._profile.texts.items():
            others = [other for name, other in self._profile.texts.items() if name is not regime]
            headings = set(texts.headings.values())
            lines = {line.text for line in texts.before_title}
            for other in others:
                headings -= set(other.headings.values())
                lines -= {line.text for line in other.before_title}
            marks[regime] = (len(plain & headings), len(said & lines))
        best = max(marks.values())
        # Without a mark it is the regime that has no line of its own to show.
        fewest = sorted(self._profile.texts, key=lambda one: len(self._profile.texts[one].before_title))
        return next(regime for regime in fewest if marks[regime] == best)

    def _name(self, chapters: list[Chapter], regime: Regime) -> None:
        """Say which section each heading begins: by its style, its words, what stands in it, its place."""
        headings = self._profile.texts[regime].headings
        by_text = {_bare(text): kind for kind, text in headings.items()}
        for others in self._profile.texts.values():
            for kind, text in others.headings.items():
                by_text.setdefault(_bare(text), kind)
        for chapter in chapters:
            if chapter.heading is not None:
                variant = chapter.heading.variant
                chapter.kind = SectionKind(variant) if variant else by_text.get(_bare(chapter.heading.text))
        for place, chapter in enumerate(chapters):
            if chapter.kind is None:
                chapter.kind = _guessed(chapter, place, chapters, [*headings])

    def _heading(self, chapter: Chapter) -> None:
        if chapter.heading is not None:
            self._ledger.under = chapter.heading.text
            if chapter.kind is None:
                self._ledger.leave(translate("Import", "This heading is not known."), chapter.heading.piece)
            else:
                self._ledger.furnish(chapter.heading.piece)

    def _opening(self, opening: list[Part], regime: Regime) -> None:
        texts = self._profile.texts[regime]
        fixed = {texts.title}
        patterns = [_pattern(line.pieces) for line in texts.before_title]
        for line in lines_in(opening):
            found = next((hit for one in patterns if (hit := one.fullmatch(line.text))), None)
            if found:
                self._ledger.furnish(line.piece)
                self._fill(found.groupdict(), line)
            elif line.key == "title" or line.text in fixed:
                self._ledger.furnish(line.piece)
            elif line.says:
                self._ledger.leave(translate("Import", "It stands before the first section."), line.piece)

    def _fill(self, found: dict[str, str], line: Line) -> None:
        """Take over the fields in a line above the title."""
        approval: Approval = self._values.get("approval", Approval())
        for name, text in found.items():
            value = "" if text == self._profile.blank else text
            if name == "approved":
                self._values["approved"] = _day(value, self._profile.date)
            else:
                approval = approval.model_copy(update={name: value})
            if value:
                self._ledger.place(name if name == "approved" else f"approval/{name}", [line.piece])
        self._values["approval"] = approval

    def _sections(
        self, chapters: list[Chapter], reader: SectionReader, headings: dict[SectionKind, str]
    ) -> Iterator[Section]:
        seen: set[SectionKind] = set()
        for chapter in chapters:
            kind = chapter.kind
            if kind is not None and kind not in seen:
                seen.add(kind)
                text = chapter.heading.text if chapter.heading else ""
                yield Section(kind=kind, heading="" if text == headings.get(kind) else text)
        for kind in SectionKind:
            if kind not in seen:
                yield Section(kind=kind, shown=kind in reader.fields_seen)

    def _outside(self) -> None:
        number = self._profile.page_number
        for line in self._names.lines(self._source.blocks):
            if not line.paragraph.place:
                continue
            if line.paragraph.place == "footer" and number and _PAGE.fullmatch(line.text):
                self._ledger.furnish(line.piece)
            else:
                self._ledger.under = ""
                self._ledger.leave(translate("Import", "It stands outside the text."), line.piece)

    def _leave(self, reason: str, parts: Iterable[Part]) -> None:
        self._ledger.leave(reason, *(line.piece for line in lines_in(parts) if line.says))


def _signs(part: Part) -> bool:
    """Return whether a part is the beginning of the signatures, or their table."""
    if isinstance(part, Line):
        return part.key == "signatures"
    lines = [line for line in lines_in([part]) if line.key]
    return bool(lines) and all(line.key == "signature" for line in lines)


_INSIDE = {
    "label": SectionKind.GENERAL,
    "task": SectionKind.DUTIES,
    "result": SectionKind.DUTIES,
    "box": SectionKind.REQUIREMENTS,
}


def _guessed(
    chapter: Chapter, place: int, chapters: list[Chapter], kinds: list[SectionKind]
) -> SectionKind | None:
    """Return which section a heading with new words begins: by its content, else the one missing there."""
    missing = [kind for kind in kinds if all(one.kind is not kind for one in chapters)]
    for line in lines_in(chapter.parts):
        kind = _INSIDE.get(line.key)
        if kind in missing:
            return kind
    before = next((one.kind for one in reversed(chapters[:place]) if one.kind in kinds), None)
    after = next((one.kind for one in chapters[place + 1 :] if one.kind in kinds), None)
    first = kinds.index(before) + 1 if before else 0
    last = kinds.index(after) if after else len(kinds)
    between = [kind for kind in kinds[first:last] if kind in missing]
    listed = any(line.key in {"item", "lead_in"} for line in lines_in(chapter.parts))
    lists = {SectionKind.RIGHTS, SectionKind.RESPONSIBILITIES}
    fitting = [kind for kind in between if (kind in lists) is listed]
    return fitting[0] if len(fitting) == 1 else None


def _bare(text: str) -> str:
    return " ".join(text.casefold().split())


def _pattern(pieces: list[str]) -> re.Pattern[str]:
    """Return what a line above the title looks like, its fields as groups by the ends of their paths."""
    text = ""
    for number, piece in enumerate(pieces):
        name = piece.rpartition("/")[2]
        text += _PLACEHOLDERS.get(name, f"(?P<{name}>.*)") if number % 2 else re.escape(piece)
    return re.compile(text, re.DOTALL)


def _day(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007  # a day has no zone
    except ValueError:
        return None
