"""A shared folder: packs half copied, replaced, gone; proposals; two who publish."""

import os
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ametijuhend.library import pack
from ametijuhend.library.folder import FolderStore
from ametijuhend.library.folder_proposals import folder_of
from ametijuhend.library.problems import PublishedMeanwhile
from ametijuhend.library.stores import RevisionClash
from ametijuhend.model.library import Entry, EntryState, Library
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.problems import FileProblem
from library.generated import generated_library
from library.houses import SHIPPED, duty, files_in, found, reworded, text_of

NAME = "ametijuhendite kogu.json"
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
Laptops = Callable[..., FolderStore]


@pytest.fixture
def laptops(published: Path, tmp_path: Path) -> Iterator[Laptops]:
    opened: list[FolderStore] = []

    def open_laptop(name: str, *, publishes: bool = False, shipped: Library = SHIPPED) -> FolderStore:
        opened.append(FolderStore(tmp_path / f"{name}.sqlite", published, shipped, publishes=publishes))
        return opened[-1]

    yield open_laptop
    for store in opened:
        store.close()


@pytest.fixture
def hr(laptops: Laptops) -> FolderStore:
    """Return the laptop of somebody who has published once."""
    store = laptops("hr", publishes=True)
    store.publish()
    return store


def publish(store: FolderStore, text: str) -> Entry:
    entry = found(store, "koostoo")
    saved = store.save(reworded(entry, text), entry.revision)
    store.publish()
    return saved


def test_newer_pack_shows_what_changed_before_it_is_taken(hr: FolderStore, laptops: Laptops) -> None:
    reader = laptops("a")
    reader.refresh()
    assert reader.news() == ()
    publish(hr, "Uus sõnastus.")
    (news,) = reader.news()
    assert (text_of(news.here), text_of(news.there)) == ("Teeb koostööd.", "Uus sõnastus.")
    assert reader.load() == SHIPPED
    reader.refresh()
    assert reader.news() == ()
    assert reader.load() == hr.load()


def test_without_a_house_yet_the_shipped_library_is_there(laptops: Laptops) -> None:
    reader = laptops("a")
    assert reader.refresh() == ()
    assert reader.load() == SHIPPED
    assert reader.notices() == ()


def test_publishing_again_without_changes_writes_nothing(hr: FolderStore, published: Path) -> None:
    before = published.stat().st_mtime_ns, published.read_bytes()
    hr.publish()
    assert (published.stat().st_mtime_ns, published.read_bytes()) == before


def test_second_publisher_is_told_and_nothing_is_overwritten(hr: FolderStore, laptops: Laptops) -> None:
    other = laptops("hr2", publishes=True)
    other.refresh()
    other.save(duty("Teise oma."), 0)
    other.save(reworded(found(other, "oigus"), "Minu."), 1)
    hr.save(reworded(found(hr, "oigus"), "Nende."), 1)
    hr.publish()
    with pytest.raises(PublishedMeanwhile, match=f"„{NAME}“ on vahepeal avaldanud keegi teine"):
        other.publish()
    (clash,) = other.refresh()
    assert (text_of(clash.current), text_of(clash.mine)) == ("Nende.", "Minu.")
    other.publish()
    hr.refresh()
    assert text_of(found(hr, "oigus")) == "Nende."
    assert text_of(found(hr, "uus")) == "Teise oma."


def test_same_change_by_two_is_no_clash(hr: FolderStore, laptops: Laptops) -> None:
    other = laptops("hr2", publishes=True)
    other.refresh()
    publish(hr, "Sama.")
    with pytest.raises(PublishedMeanwhile):
        publish(other, "Sama.")
    assert other.refresh() == ()
    assert other.waiting() == ()


def test_somebody_publishes_this_very_moment(
    hr: FolderStore, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ametijuhend.library.folder._PATIENCE", 0.05)
    lock = FileLock(published.with_name(f".~{NAME}.lukk"))
    assert lock.acquire()
    with pytest.raises(FileProblem, match="Keegi teine avaldab just praegu"):
        publish(hr, "Minu.")
    lock.release()
    hr.publish()
    assert b"Minu." in published.read_bytes()


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 0.99])
def test_half_copied_pack_is_told_of_once_and_the_old_copy_kept(
    hr: FolderStore, laptops: Laptops, published: Path, share: float
) -> None:
    reader = laptops("a")
    reader.refresh()
    publish(hr, "Uus sõnastus.")
    whole = published.read_bytes()
    half = whole[: int(len(whole) * share)]
    for data in (half, half + bytes(len(whole) - len(half))):  # cut off, or room kept for the rest
        published.write_bytes(data)
        assert reader.refresh() == ()
        assert reader.load() == SHIPPED
    (told,) = reader.notices()
    assert NAME in told
    published.write_bytes(whole)
    reader.refresh()
    assert text_of(found(reader, "koostoo")) == "Uus sõnastus."
    assert reader.notices() == ()


def test_pack_that_is_not_whole_is_not_published_over(hr: FolderStore, published: Path) -> None:
    cut = published.read_bytes()[:-20]
    published.write_bytes(cut)
    with pytest.raises(FileProblem, match="ei ole terve"):
        publish(hr, "Minu.")
    assert published.read_bytes() == cut
    published.unlink()
    hr.publish()
    assert b"Minu." in published.read_bytes()


def test_pack_replaced_while_it_is_read_is_taken_whole_or_not(published: Path, laptops: Laptops) -> None:
    """Both ways of replacing: a new file in its place, and the old one written over, as some clients do."""
    big = generated_library(300)
    packs = [
        pack.to_bytes(
            [entry.model_copy(update={"note": f"n{edition}"}) for entry in big.entries], edition, NOON
        )
        for edition in range(1, 40)
    ]
    published.write_bytes(packs[0])
    done, looked = threading.Event(), threading.Event()
    writer = threading.Thread(target=_replace_over_and_over, args=(published, packs, done, looked))
    reader = laptops("a", shipped=Library())
    writer.start()
    seen: set[str] = set()
    while not done.is_set():
        reader.refresh()
        notes = {entry.note for entry in reader.load().entries}
        assert len(notes) <= 1
        seen |= notes
        looked.set()
    writer.join()
    reader.refresh()
    assert {entry.note for entry in reader.load().entries} == {"n39"}
    assert len(seen) > 2


def _edition(library: Library, number: int) -> bytes:
    """Return a pack in which every entry says which edition it belongs to."""
    entries = (entry.model_copy(update={"note": f"n{number}"}) for entry in library.entries)
    return pack.to_bytes(entries, number, NOON)


def _replace_over_and_over(
    path: Path, packs: list[bytes], done: threading.Event, looked: threading.Event
) -> None:
    """Replace the pack by each edition in turn; at every tenth the reader looks twice first."""
    for number, data in enumerate(packs):
        for _ in range(2 if number % 10 == 0 else 0):
            looked.clear()
            looked.wait(10)
        if number % 2:
            path.with_suffix(".new").write_bytes(data)
            path.with_suffix(".new").replace(path)
        else:
            with path.open("r+b", buffering=0) as file:
                file.truncate()
                for start in range(0, len(data), 20_000):
                    file.write(data[start : start + 20_000])
                    os.fsync(file.fileno())
    done.set()


def test_folder_that_vanishes_stops_nobody(hr: FolderStore, laptops: Laptops, published: Path) -> None:
    reader = laptops("a")
    reader.refresh()
    away = published.parent.with_name("ära")
    published.parent.rename(away)
    for store in (hr, reader):
        for _ in range(3):
            assert store.refresh() == ()
            assert store.news() == ()
        (told,) = store.notices()
        assert NAME in told
        assert "selle arvuti koopiaga" in told
        assert store.load() == SHIPPED
    hr.save(reworded(found(hr, "koostoo"), "Ilma võrguta."), 1)
    reader.save(duty("Ettepanek."), 0)
    for store in (hr, reader):
        with pytest.raises(FileProblem, match="selle arvuti koopiaga"):
            store.publish()
    assert not published.parent.exists()
    away.rename(published.parent)
    for store in (hr, reader):
        store.publish()
        assert store.refresh() == ()
        assert store.notices() == ()
    assert text_of(found(reader, "koostoo")) == "Ilma võrguta."
    assert [text_of(one.entry) for one in hr.proposals()] == ["Ettepanek."]


def test_older_pack_copied_back_changes_no_reader(hr: FolderStore, laptops: Laptops, published: Path) -> None:
    reader = laptops("a")
    old = published.read_bytes()
    publish(hr, "Uus sõnastus.")
    reader.refresh()
    published.write_bytes(old)
    reader.refresh()
    reader.refresh()
    (told,) = reader.notices()
    assert "vanem" in told
    assert text_of(found(reader, "koostoo")) == "Uus sõnastus."


def test_publication_that_a_sync_client_lost_waits_to_be_published_again(
    hr: FolderStore, laptops: Laptops, published: Path
) -> None:
    other = laptops("hr2", publishes=True)
    other.refresh()
    both = published.read_bytes()
    publish(hr, "Minu.")
    published.write_bytes(both)  # the other laptop's folder has not got it yet
    other.save(duty("Teise oma."), 0)
    other.publish()
    hr.refresh()
    assert hr.notices() == (f"Failis „{NAME}“ puudub kirjeid, mis siin on olemas (1): avaldage kogu uuesti.",)
    hr.publish()
    other.refresh()
    assert text_of(found(other, "koostoo")) == "Minu."
    assert text_of(found(other, "uus")) == "Teise oma."


def test_publishers_copy_lost_power_between_publishing_and_remembering(
    hr: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(FolderStore, "_remember", _lose_power)
        with pytest.raises(PowerCut):
            publish(hr, "Minu.")
    assert len(hr.waiting()) == 1
    assert hr.refresh() == ()
    assert hr.waiting() == ()
    assert text_of(found(hr, "koostoo")) == "Minu."


class PowerCut(Exception):  # noqa: N818
    """The laptop goes off at this place."""


def _lose_power(*_: object) -> None:
    raise PowerCut


def test_proposal_is_handed_in_and_accepted(hr: FolderStore, laptops: Laptops) -> None:
    reader = laptops("a")
    reader.refresh()
    proposed = reader.save(duty("Nõustab kliente."), 0)
    assert proposed.state is EntryState.PROPOSAL
    assert found(reader, "uus") == proposed
    better = reader.save(reworded(proposed, "Nõustab abivajajaid."), proposed.revision)
    reader.publish()
    reader.publish()
    (proposal,) = hr.proposals()
    assert proposal.entry == better
    accepted = hr.accept(proposal)
    assert (accepted.state, accepted.revision) == (EntryState.IN_USE, 1)
    assert hr.proposals() == ()
    hr.publish()
    assert reader.refresh() == ()
    assert found(reader, "uus") == accepted
    assert reader.waiting() == ()


def test_proposed_wording_leaves_the_houses_in_place(hr: FolderStore, laptops: Laptops) -> None:
    reader = laptops("a")
    reader.refresh()
    assert reader.load() == hr.load()
    reader.save(reworded(found(reader, "koostoo"), "Parem."), 1)
    assert text_of(found(reader, "koostoo")) == "Teeb koostööd."
    assert [text_of(entry) for entry in reader.waiting()] == ["Parem."]
    with pytest.raises(RevisionClash):
        reader.save(reworded(found(reader, "koostoo"), "Veel."), 7)
    with pytest.raises(FileProblem, match="ettepanek"):
        reader.retire("koostoo", 1)


def test_proposal_on_an_older_revision_clashes_and_stays(hr: FolderStore, laptops: Laptops) -> None:
    reader = laptops("a")
    reader.refresh()
    reader.save(reworded(found(reader, "koostoo"), "Parem."), 1)
    reader.publish()
    publish(hr, "Vahepeal muudetud.")
    (proposal,) = hr.proposals()
    with pytest.raises(RevisionClash):
        hr.accept(proposal)
    assert hr.proposals() == (proposal,)
    hr.decline(proposal)
    assert hr.proposals() == ()
    assert reader.refresh() == ()  # it has had its answer
    assert reader.waiting() == ()


def test_proposal_not_handed_in_clashes_with_what_the_house_did(hr: FolderStore, laptops: Laptops) -> None:
    reader = laptops("a")
    reader.refresh()
    reader.save(reworded(found(reader, "koostoo"), "Parem."), 1)
    publish(hr, "Vahepeal muudetud.")
    (clash,) = reader.refresh()
    assert (text_of(clash.current), text_of(clash.mine)) == ("Vahepeal muudetud.", "Parem.")


def test_file_that_is_no_proposal_is_named(hr: FolderStore, published: Path) -> None:
    folder_of(published).mkdir()
    (folder_of(published) / "puhkusegraafik.json").write_text("[]")
    assert hr.proposals() == ()
    (told,) = hr.notices()
    assert "puhkusegraafik.json" in told


def test_publishing_leaves_nothing_else_in_the_folder(hr: FolderStore, published: Path) -> None:
    publish(hr, "Uus.")
    assert list(files_in(published.parent)) == [NAME]


@pytest.mark.usefixtures("hr")
def test_folder_that_vanishes_while_it_is_looked_at_is_told_as_away(
    laptops: Laptops, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = laptops("a")
    reader.refresh()
    read_digest = pack.read_digest

    def vanishing(path: Path) -> str:
        published.parent.rename(published.parent.with_name("ära"))
        return read_digest(path)

    monkeypatch.setattr(pack, "read_digest", vanishing)
    assert reader.news() == ()
    (said,) = reader.notices()
    assert "selle arvuti koopiaga" in said
    assert reader.away
