"""The page engine: from a document to its pages, a keystroke at a time."""

from ametijuhend.layout.blocks import Paragraph, Run
from ametijuhend.layout.boxes import BoxMaker, ParagraphBox
from ametijuhend.layout.compose import Composer
from ametijuhend.layout.lines import LineBreaker, TextMeasurer
from ametijuhend.layout.memory import Memory
from ametijuhend.layout.paginate import Page, Paginator
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document


class PageEngine:
    """Lays out one document again and again as it is edited, each time only what changed."""

    def __init__(self, profile: LayoutProfile, measurer: TextMeasurer) -> None:
        self.profile = profile
        self._composer = Composer(profile)
        self._boxes = BoxMaker(profile, LineBreaker(measurer, profile.page.tab_stop))
        self._paginator = Paginator(profile.page.body)
        self._numbered: Memory[Page] = Memory()

    def pages(self, document: Document) -> tuple[Page, ...]:
        """Return the document's pages; those that did not change are the same objects as last time."""
        flow = self._composer.compose(document)
        pages = self._paginator.pages(self._boxes.boxes(flow.blocks))
        return self._with_numbers(pages) if self.profile.page_number else pages

    def _with_numbers(self, pages: tuple[Page, ...]) -> tuple[Page, ...]:
        count = len(pages)
        return tuple(
            self._numbered.recall(
                lambda page=page, number=number: page._replace(footer=self._footer(number, count)),  # type: ignore[misc]
                page, number, count,
            )
            for number, page in enumerate(pages, start=1)
        )  # fmt: skip

    def _footer(self, number: int, count: int) -> ParagraphBox | None:
        line = self.profile.page_number
        if line is None:
            return None
        text = line.text.replace("%1", str(number)).replace("%2", str(count))
        return self._boxes.paragraph(Paragraph(line.style, (Run(text),)), self.profile.page.column)
