"""Duties with their results as offices lay them out: tables of several kinds, or paragraphs."""

from ametijuhend.model.document import Document, Duty
from readers import office_words as words
from readers.office_desk import FULL_WIDTH, Desk


class DutiesPart(Desk):
    """Writes the duties."""

    def _duties(self, document: Document) -> list[str]:
        makers = {
            "table": self._duty_table,
            "cut in two": self._duty_table,
            "row goes on": self._duty_table,
            "no header": self._duty_table,
            "numbered column": self._numbered_table,
            "merged down": self._merged_table,
            "paragraphs": self._duty_paragraphs,
        }
        return makers[self.manner.duties](document.duties)

    def _task(self, duty: Duty, place: int) -> str:
        p, numbers = self.hand.p, self.manner.numbers
        dot = "." if self._dotted() else ""
        if numbers == "typed":
            first = p(f"{self.number}.{place}{dot} {duty.task}")
        elif numbers == "typed tab":
            first = p(f"{self.number}.{place}{dot}\t{duty.task}")
        elif numbers == "plain":
            first = p(f"{place}. {duty.task}")
        elif numbers == "counted":
            level = 1 if "counted" in self.manner.headings else 0
            listed = self.sections if level else self.hand.lists.number(f"{self.number}.%1")
            first = p(duty.task, number=(listed, level))
        else:
            first = p(duty.task)
        return first + "".join(self._bullets([item.text for item in duty.subtasks]))

    def _results(self, duty: Duty) -> str:
        counted = self.manner.result_numbers
        if counted and len(duty.results) > 1 and self.manner.duties not in {"row goes on", "merged down"}:
            signs = (
                f"{place}) " if counted == "1) " else f"{'abcdefghijkl'[place - 1]}) "
                for place in range(1, 12)
            )
            return "".join(
                self.hand.p(sign + item.text) for sign, item in zip(signs, duty.results, strict=False)
            )
        return "".join(self._bullets([item.text for item in duty.results])) or "<w:p/>"

    def _columns(self) -> list[str]:
        names = words.COLUMNS[0] if not self.manner.synonyms else self.chance.choice(words.COLUMNS)
        return [self.hand.p(name, bold=True) for name in names]

    def _duty_table(self, duties: tuple[Duty, ...]) -> list[str]:
        rows: list[list[str]] = []
        for place, duty in enumerate(duties, 1):
            rows.append([self._task(duty, place), self._results(duty)])
            if (
                self.manner.duties == "row goes on"
                and len(duty.results) > 1
                and self.manner.bullets != "breaks"
            ):
                rows[-1] = [rows[-1][0], self._results(replace_results(duty, slice(0, 1)))]
                rows.append(["<w:p/>", self._results(replace_results(duty, slice(1, None)))])
        widths = [4000, FULL_WIDTH - 4000]
        header = [] if self.manner.duties == "no header" else [self._columns()]
        if self.manner.duties != "cut in two" or len(duties) < 3:
            return [self.hand.table(header + rows, widths, header=bool(header))]
        half = len(rows) // 2
        again = [self._columns()] if self.hand.often(0.5) else []
        between = self.chance.choice(("<w:p/>", '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'))
        return [
            self.hand.table(header + rows[:half], widths),
            between,
            self.hand.table(again + rows[half:], widths),
        ]

    def _numbered_table(self, duties: tuple[Duty, ...]) -> list[str]:
        head = [self.hand.p(self.chance.choice(("Nr", "Jrk nr", "")), bold=True), *self._columns()]
        dot = "." if self._dotted() else ""
        rows = []
        for place, duty in enumerate(duties, 1):
            number = f"{self.number}.{place}{dot}" if self.manner.numbers.startswith("typed") else f"{place}."
            task = self.hand.p(duty.task) + "".join(self._bullets([item.text for item in duty.subtasks]))
            rows.append([self.hand.p(number), task, self._results(duty)])
        return [self.hand.table([head, *rows], [800, 3700, FULL_WIDTH - 4500], header=True)]

    def _merged_table(self, duties: tuple[Duty, ...]) -> list[str]:
        """Each result in a row of its own, the task's cell merged down beside them."""
        rows: list[list[str | None]] = [list(self._columns())]
        for place, duty in enumerate(duties, 1):
            task: str | None = self._task(duty, place)
            for item in duty.results or (None,):
                rows.append([task, "".join(self._bullets([item.text])) if item else "<w:p/>"])
                task = None
        return [self.hand.table(rows, [4000, FULL_WIDTH - 4000])]

    def _duty_paragraphs(self, duties: tuple[Duty, ...]) -> list[str]:
        made = []
        for place, duty in enumerate(duties, 1):
            number = f"{self.number}.{place}{'.' if self._dotted() else ''}"
            made.append(self.hand.p(f"{number} {duty.task}", bold=self.manner.upper, keep=True))
            made.append(
                self.hand.p(self.chance.choice(("Oodatav tulemus:", "Tulemus:", "Oodatavad tulemused:")))
            )
            made += [self.hand.p(f"- {item.text}") for item in duty.results]
        return made


def replace_results(duty: Duty, some: slice) -> Duty:
    return duty.model_copy(update={"results": duty.results[some]})
