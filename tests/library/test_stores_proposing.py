"""Who does not keep the library proposes: in a shared folder and on a server alike, by small packs."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from ametijuhend.library.folder import FolderStore
from ametijuhend.library.local_copy import CopiedStore
from ametijuhend.library.server import ServerStore
from ametijuhend.library.stores import RevisionClash
from ametijuhend.model.library import EntryState
from ametijuhend.storage.problems import FileProblem
from library.houses import SHIPPED, duty, found, reworded, text_of

Laptops = Callable[..., CopiedStore]


@pytest.fixture(params=["folder", "server"])
def laptops(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Laptops]:
    """Return what opens a laptop's copy of one house's library, by name; the same name is the same laptop."""
    opened: list[CopiedStore] = []
    place = request.getfixturevalue("published" if request.param == "folder" else "database")

    def open_laptop(name: str, *, keeps: bool = False) -> CopiedStore:
        copy = tmp_path / f"{name}.sqlite"
        if request.param == "folder":
            opened.append(FolderStore(copy, place, SHIPPED, publishes=keeps))
        else:
            opened.append(ServerStore(copy, place, SHIPPED, publishes=keeps))
        opened[-1].refresh()
        return opened[-1]

    yield open_laptop
    for store in opened:
        store.close()


@pytest.fixture
def hr(laptops: Laptops) -> CopiedStore:
    store = laptops("hr", keeps=True)
    store.publish()
    return store


@pytest.fixture
def manager(laptops: Laptops, hr: CopiedStore) -> CopiedStore:
    assert hr.publishes
    return laptops("juht")


def test_a_proposal_leaves_the_library_as_it_is(hr: CopiedStore, manager: CopiedStore) -> None:
    manager.save(reworded(found(manager, "koostoo"), "Parem."), 1)
    manager.save(duty("Nõustab."), 0)
    manager.publish()
    hr.refresh()
    assert text_of(found(manager, "koostoo")) == text_of(found(hr, "koostoo")) == "Teeb koostööd."
    assert found(manager, "uus").state is EntryState.PROPOSAL
    assert "uus" not in {one.id for one in hr.load().entries}
    assert [text_of(one.entry) for one in hr.proposals()] == ["Parem.", "Nõustab."]


def test_what_is_accepted_is_in_use_and_the_proposal_has_had_its_answer(
    hr: CopiedStore, manager: CopiedStore
) -> None:
    manager.save(duty("Nõustab."), 0)
    manager.publish()
    (proposal,) = hr.proposals()
    hr.accept(proposal)
    hr.publish()
    assert hr.proposals() == ()
    assert manager.refresh() == ()
    assert (found(manager, "uus").state, found(manager, "uus").revision) == (EntryState.IN_USE, 1)
    assert manager.waiting() == ()


def test_a_proposal_on_an_older_wording_clashes_and_stays(hr: CopiedStore, manager: CopiedStore) -> None:
    manager.save(reworded(found(manager, "koostoo"), "Parem."), 1)
    manager.publish()
    hr.save(reworded(found(hr, "koostoo"), "Vahepeal."), 1)
    (proposal,) = hr.proposals()
    with pytest.raises(RevisionClash):
        hr.accept(proposal)
    assert hr.proposals() == (proposal,)
    hr.decline(proposal)
    assert hr.proposals() == ()
    assert text_of(found(hr, "koostoo")) == "Vahepeal."


def test_who_proposes_retires_nothing(manager: CopiedStore) -> None:
    with pytest.raises(FileProblem, match=r"ettepanek|pakkuge"):
        manager.retire("koostoo", 1)
    assert found(manager, "koostoo").state is EntryState.IN_USE


def test_a_proposal_is_sent_once(hr: CopiedStore, manager: CopiedStore) -> None:
    manager.save(duty("Nõustab."), 0)
    for _ in range(3):
        manager.publish()
        manager.refresh()
    assert len(hr.proposals()) == 1


def test_proposals_of_somebody_who_comes_to_keep_the_library_are_not_lost(
    hr: CopiedStore, manager: CopiedStore, laptops: Laptops
) -> None:
    manager.save(duty("Nõustab."), 0)
    manager.close()
    keeper = laptops("juht", keeps=True)
    keeper.publish()
    assert [text_of(one.entry) for one in keeper.proposals()] == ["Nõustab."]
    assert [text_of(one.entry) for one in hr.proposals()] == ["Nõustab."]
    assert keeper.waiting() == ()


def test_another_window_of_the_same_computer_is_noticed(manager: CopiedStore, laptops: Laptops) -> None:
    again = laptops("juht")
    before = manager.version()
    assert manager.version() == before
    again.save(duty("Nõustab."), 0)
    assert manager.version() != before


def test_a_change_that_waits_is_no_news_of_the_house(hr: CopiedStore, laptops: Laptops) -> None:
    if isinstance(hr, ServerStore):
        return  # nothing waits while the server is there
    hr.save(reworded(found(hr, "koostoo"), "Minu."), 1)
    other = laptops("hr2", keeps=True)
    other.save(reworded(found(other, "oigus"), "Nende."), 1)
    other.publish()
    assert [text_of(one.there) for one in hr.news()] == ["Nende."]


def test_proposals_wait_for_a_server_that_is_away(tmp_path: Path, database: str) -> None:
    nowhere = "postgresql://mina:salas6na@127.0.0.1:1/kogu"
    manager = ServerStore(tmp_path / "juht.sqlite", nowhere, SHIPPED, publishes=False)
    manager.save(duty("Nõustab."), 0)
    with pytest.raises(FileProblem) as caught:
        manager.publish()
    assert manager.away
    assert manager.proposals() == ()
    assert "salas6na" not in "".join([caught.value.sentence, *manager.notices()])
    assert [text_of(one) for one in manager.waiting()] == ["Nõustab."]
    manager.close()
    there = ServerStore(tmp_path / "juht.sqlite", database, SHIPPED, publishes=False)
    there.refresh()
    hr = ServerStore(tmp_path / "hr.sqlite", database, SHIPPED)
    assert [text_of(one.entry) for one in hr.proposals()] == ["Nõustab."]
    there.close()
    hr.close()


@pytest.mark.parametrize(
    "url", ["postgresql://mina:salas6na@[::1/kogu", "postgresql://mina:salas6na@h/k?vale=1"]
)
def test_an_address_that_cannot_be_read_is_told_of_without_its_password(tmp_path: Path, url: str) -> None:
    store = ServerStore(tmp_path / "kogu.sqlite", url, SHIPPED)
    said = []
    try:
        store.refresh()
        said += store.notices()
    except FileProblem as problem:
        said.append(problem.sentence)
    assert said
    assert "salas6na" not in "".join(said)
    store.close()


def test_what_is_no_proposal_on_the_server_is_passed_over(tmp_path: Path, database: str) -> None:
    hr = ServerStore(tmp_path / "hr.sqlite", database, SHIPPED)
    manager = ServerStore(tmp_path / "juht.sqlite", database, SHIPPED, publishes=False)
    manager.save(duty("Nõustab."), 0)
    manager.publish()
    with psycopg.connect(database) as connection:
        for content in ("", "{", json.dumps({"format": "muu"}), "x" * 1_000_000):
            connection.execute("INSERT INTO ametijuhend.proposal (content) VALUES (%s)", (content,))
    assert [text_of(one.entry) for one in hr.proposals()] == ["Nõustab."]
    hr.close()
    manager.close()
