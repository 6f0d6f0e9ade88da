"""Which texts of an imported document the library has, and which of them are linked."""

from ametijuhend.library.matcher import Degree
from ametijuhend.library.recognising import link_same, recognised
from ametijuhend.model.document import Competency, Document, Duty, ItemList
from ametijuhend.model.library import Entry, EntryKind, Length, Library, Wording
from ametijuhend.model.node import Item

LIBRARY = Library(
    entries=(
        Entry(
            id="kord",
            kind=EntryKind.CORE_COMPETENCY,
            name="Kord",
            wordings=(
                Wording(id="w1", length=Length.SHORT, items=("Hoiab asjad korras.",)),
                Wording(id="w2", length=Length.LONG, items=("Hoiab asjad korras.", "Leiab kõik üles.")),
            ),
        ),
        Entry(
            id="puhkus",
            kind=EntryKind.RIGHT,
            wordings=(Wording(id="w3", text="saada puhkust kokkuleppel vahetu juhiga"),),
        ),
    )
)


def competency(name: str, *indicators: str) -> Competency:
    items = tuple(Item(id=f"{name}{place}", text=text) for place, text in enumerate(indicators))
    return Competency(id=name, name="Kord" if name != "oma" else "Ladina keel", indicators=items)


def document() -> Document:
    made = Document(id="d")
    cards = (
        competency("l", "Hoiab asjad korras."),
        competency("p", "Hoiab asjad korras.", "Leiab kõik üles."),
        competency("k", "Hoiab asjad korras alati ja igal pool.", "Leiab kõik üles."),
        competency("oma", "Loeb ürikuid."),
        Competency(id="empty"),
    )
    return made.model_copy(
        update={
            "requirements": made.requirements.model_copy(update={"core_competencies": cards}),
            "rights": ItemList(items=(Item(id="r", text="saada puhkust kokkuleppel vahetu juhiga;"),)),
            "duties": (Duty(id="x", task="Midagi hoopis muud"),),
        }
    )


def test_each_card_is_known_by_its_degree() -> None:
    found = recognised(document(), LIBRARY)
    core = "requirements/core_competencies"
    degrees = {path: match and match.degree for path, match in found.items()}
    assert degrees == {
        f"{core}/l": Degree.SHORT,
        f"{core}/p": Degree.LONG,
        f"{core}/k": Degree.ADAPTED,
        f"{core}/oma": None,
        "rights/items/r": Degree.SAME,
        "duties/x": None,
    }


def test_what_is_the_same_is_linked_and_no_text_changes() -> None:
    before = document()
    after = link_same(before, recognised(before, LIBRARY))
    core = "requirements/core_competencies"
    linked = {one.path: (one.entry, one.wording) for one in after.links}
    assert linked == {
        f"{core}/l": ("kord", "w1"),
        f"{core}/p": ("kord", "w2"),
        "rights/items/r": ("puhkus", "w3"),
    }
    assert after.model_copy(update={"links": ()}) == before


def test_what_is_linked_already_is_left_out() -> None:
    before = document()
    linked = link_same(before, recognised(before, LIBRARY))
    assert set(recognised(linked, LIBRARY)) == set(recognised(before, LIBRARY)) - {
        one.path for one in linked.links
    }
    assert len(linked.links) == 3


def test_a_card_that_is_gone_is_not_linked() -> None:
    before = document()
    found = recognised(before, LIBRARY)
    gone = before.model_copy(update={"rights": ItemList()})
    assert "rights/items/r" not in {one.path for one in link_same(gone, found).links}
