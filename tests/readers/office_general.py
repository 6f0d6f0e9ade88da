"""The general part as offices lay it out: tables, lines with tabs or colons, labels above."""

from ametijuhend.model.document import Document
from readers import office_words as words
from readers.office_desk import FULL_WIDTH, Desk


class GeneralPart(Desk):
    """Writes what the post is called and where it stands."""

    def _general(self, document: Document) -> list[str]:
        names = [
            name
            for name in ("job_title", "unit", "superior", "subordinates", "substituted_by", "substitutes_for")
            if name != "subordinates" or document.general.subordinates
        ]
        pair = self.chance.choice(words.SUBSTITUTIONS) if self.manner.synonyms else words.SUBSTITUTIONS[0]
        labels = {name: self._label(name, other=pair) for name in names}
        if self.manner.numbers.startswith("typed") and self.manner.header != "tabs":
            labels = {name: f"{self.number}.{place} {labels[name]}" for place, name in enumerate(names, 1)}
        values = {name: getattr(document.general, name) for name in names}
        return self._header_makers()[self.manner.header](labels, values)

    def _header_makers(self):
        return {
            "two tables": self._two_tables,
            "one merged": self._one_merged,
            "left labels": self._left_labels,
            "paragraphs": self._label_paragraphs,
            "label in cell": self._label_in_cell,
            "label above": self._label_above,
            "tabs": self._label_tabs,
        }

    def _two_tables(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names = list(labels)
        made = []
        for some in (names[:2], names[2:]):
            rows = [
                [self.hand.p(labels[name], bold=True) for name in some],
                [self._value(values[name]) for name in some],
            ]
            made += [self.hand.table(rows, [FULL_WIDTH // len(some)] * len(some)), "<w:p/>"]
        return made

    def _one_merged(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names, rows = list(labels), []
        for some in (names[:2], names[2:]):
            span = 12 // len(some)
            rows.append([(self.hand.p(labels[name], bold=True), span) for name in some])
            rows.append([(self._value(values[name]), span) for name in some])
        return [self.hand.table(rows, [FULL_WIDTH // 12] * 12)]

    def _left_labels(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        rows = [
            [self.hand.p(labels[name] + self.manner.colon, bold=self.manner.upper), self._value(values[name])]
            for name in labels
        ]
        return [self.hand.table(rows, [3200, FULL_WIDTH - 3200])]

    def _label_paragraphs(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [self.hand.p(f"{labels[name]}: {values[name]}", bold=len(labels[name]) + 1) for name in labels]

    def _label_tabs(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [
            self.hand.p(f"{labels[name]}{self.manner.colon}\t{values[name]}", bold=len(labels[name]))
            for name in labels
        ]

    def _label_above(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        return [
            self.hand.p(labels[name] + self.manner.colon, bold=True, keep=True) + self._value(values[name])
            for name in labels
        ]

    def _label_in_cell(self, labels: dict[str, str], values: dict[str, str]) -> list[str]:
        names, rows = list(labels), []
        for some in (names[:2], names[2:]):
            span = 12 // len(some)
            rows.append(
                [
                    (self.hand.p(labels[name] + ":", bold=True) + self._value(values[name]), span)
                    for name in some
                ]
            )
        return [self.hand.table(rows, [FULL_WIDTH // 12] * 12)]
