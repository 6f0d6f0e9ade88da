"""The page engine: from a document to its pages, a keystroke at a time."""

from ametijuhend.layout.boxes import BoxMaker
from ametijuhend.layout.compose import Composer
from ametijuhend.layout.lines import LineBreaker, TextMeasurer
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

    def pages(self, document: Document) -> tuple[Page, ...]:
        """Return the document's pages; those that did not change are the same objects as last time."""
        flow = self._composer.compose(document)
        return self._paginator.pages(self._boxes.boxes(flow.blocks))
