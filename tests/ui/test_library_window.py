"""The library itself, in a window of its own: looked through, changed, retired, and what was before."""

import os
from collections.abc import Sequence
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from ametijuhend.library.content import shipped_library
from ametijuhend.model.library import Entry, EntryKind, EntryState, Library, Wording
from ametijuhend.session.library import LibraryInUse
from ametijuhend.ui.conversation import Unsaved
from ametijuhend.ui.library.publishing import ClashDialog
from ametijuhend.ui.library.window import LibraryWindow

# The offscreen platform says this of every dialog that comes up.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def keeper(user, qtbot):
    """Return a user in front of the start page, with the library's window open."""
    user.choose("library_window")
    qtbot.waitUntil(lambda: user.program.desk.library.ready, timeout=30_000)
    yield user
    for window in filter(LibraryWindow.isVisible, user.window.findChildren(LibraryWindow)):
        user.said.unsaved = Unsaved.DISCARD
        window.reject()


@pytest.fixture
def window(keeper):
    found = keeper.window.findChild(LibraryWindow)
    assert found.isVisible()
    return found


def names(window):
    return [window.list.hits.index(row).data() for row in range(window.list.hits.rowCount())]


def is_open(window):
    return isValid(window) and window.isVisible()


def find(window, words):
    window.search.setText(words)
    assert window.list.current_hit is not None
    return window.list.current_hit.entry


def write(field, text):
    field.setFocus()
    if isinstance(field, QLineEdit):
        field.selectAll()
    else:
        assert isinstance(field, QPlainTextEdit)
        field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, text)


def save(keeper, window, qtbot):
    with qtbot.waitSignal(keeper.program.desk.library.changed):
        window.save.click()


def test_it_opens_from_the_start_page_and_holds_all_in_estonian_order(window):
    found = names(window)
    assert len(found) == len(shipped_library().entries) > 50
    places = [found.index(name) for name in ("Abivalmidus", "Suhete loomise oskus")]
    assert places == sorted(places)
    assert found[-1].lower() >= "v"


def test_a_kind_alone_is_shown(window):
    window.kind.setCurrentIndex(window.kind.findData(EntryKind.CORE_COMPETENCY.value))
    window.kind.activated.emit(window.kind.currentIndex())
    assert {hit.entry.kind for hit in window.list.hits.hits} == {EntryKind.CORE_COMPETENCY}
    assert "Kliendikesksus" in names(window)


def test_a_changed_wording_is_saved_as_the_next_revision(keeper, window, qtbot):
    entry = find(window, "kaugtööd")
    assert not window.save.isEnabled()
    write(window.entry.text, " kodust")
    assert window.save.isEnabled()
    save(keeper, window, qtbot)
    saved = keeper.program.desk.library.entry(entry.id)
    assert saved.revision == entry.revision + 1
    assert saved.wordings[0].text.endswith("kodust")
    assert not window.save.isEnabled()
    assert window.entry.entry == saved


def test_each_of_two_wordings_is_changed_by_itself(keeper, window, qtbot):
    entry = find(window, "suhtlemis")
    assert [one.length for one in entry.wordings] == ["short", "long"]
    window.entry.wording.setFocus()
    QTest.keyClick(window.entry.wording, Qt.Key.Key_End)
    assert window.entry.text.toPlainText() == entry.wordings[1].text
    write(window.entry.text, "X")
    save(keeper, window, qtbot)
    now = keeper.program.desk.library.entry(entry.id).wordings
    assert (now[0].text, now[1].text) == (entry.wordings[0].text, entry.wordings[1].text + "X")


def test_a_retired_entry_is_offered_no_longer_and_comes_back(keeper, window, qtbot):
    library = keeper.program.desk.library
    entry = find(window, "kaugtööd")
    with qtbot.waitSignal(library.changed):
        window.retire.click()
    assert library.entry(entry.id).state is EntryState.RETIRED
    assert entry.id not in [hit.entry.id for hit in library.search("kaugtööd", {EntryKind.RIGHT})]
    window.retired.setChecked(True)
    assert [hit.entry.id for hit in window.list.hits.hits] == [entry.id]
    assert window.retire.text() == "Võta kasutusele"
    with qtbot.waitSignal(library.changed):
        window.retire.click()
    assert entry.id in [hit.entry.id for hit in library.search("kaugtööd", {EntryKind.RIGHT})]


def test_the_history_shows_every_revision_the_latest_first(keeper, window, qtbot):
    find(window, "kaugtööd")
    write(window.entry.text, " kodust")
    save(keeper, window, qtbot)
    window.history.click()
    qtbot.waitUntil(lambda: window.entry.history.count() == 2)
    latest, first = (window.entry.history.item(row).text() for row in range(2))
    assert "kodust" in latest
    assert "kodust" not in first


@pytest.mark.parametrize("answer", [Unsaved.CANCEL, Unsaved.DISCARD, Unsaved.SAVE])
def test_what_is_not_saved_is_asked_about(keeper, window, qtbot, answer):
    entry = find(window, "kaugtööd")
    write(window.entry.text, " kodust")
    keeper.said.unsaved = answer
    library = keeper.program.desk.library
    if answer is Unsaved.SAVE:
        with qtbot.waitSignal(library.changed):
            window.reject()
    else:
        window.reject()
    assert len(keeper.said.asked) == 1
    assert is_open(window) is (answer is Unsaved.CANCEL)
    assert ("kodust" in library.entry(entry.id).wordings[0].text) is (answer is Unsaved.SAVE)
    if answer is Unsaved.CANCEL:
        assert window.entry.text.toPlainText().endswith("kodust")


def test_somebody_elses_change_is_not_written_over(keeper, window, qtbot):
    library = keeper.program.desk.library
    entry = find(window, "kaugtööd")
    write(window.entry.text, " kodust")
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"note": "teise oma"}), lambda _saved: None)
    assert window.entry.text.toPlainText().endswith("kodust")
    with qtbot.waitSignal(library.clashed):
        window.save.click()
    (shown,) = (one for one in keeper.window.findChildren(ClashDialog) if one.isVisible())
    said = [label.text() for label in shown.findChildren(QLabel)]
    assert any("teise oma" in text for text in said)
    assert any("kodust" in text for text in said)
    shown.reject()
    assert library.entry(entry.id).note == "teise oma"
    assert window.entry.text.toPlainText().endswith("kodust"), "nothing of what was written is lost"


def test_what_cannot_be_saved_keeps_the_window_open(keeper, window, qtbot):
    library = keeper.program.desk.library
    entry = find(window, "kaugtööd")
    write(window.entry.text, " kodust")
    with qtbot.waitSignal(library.changed):
        library.save(entry.model_copy(update={"note": "teise oma"}), lambda _saved: None)
    keeper.said.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(library.clashed):
        window.reject()
    keeper.window.findChild(ClashDialog).reject()
    assert window.isVisible()
    assert window.entry.text.toPlainText().endswith("kodust")


def test_another_entry_is_shown_only_after_an_answer(keeper, window, qtbot):
    entry = find(window, "ameti")
    write(window.entry.text, " kodust")
    keeper.said.unsaved = Unsaved.CANCEL
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(keeper.said.asked) == 1)
    assert window.entry.entry.id == window.list.current_hit.entry.id == entry.id
    keeper.said.unsaved = Unsaved.SAVE
    with qtbot.waitSignal(keeper.program.desk.library.changed):
        QTest.keyClick(window.list, Qt.Key.Key_Down)
    assert window.entry.entry.id == window.list.current_hit.entry.id != entry.id
    assert keeper.program.desk.library.entry(entry.id).revision == entry.revision + 1


def test_it_fits_a_small_screen(window):
    assert window.height() <= 614
    assert window.width() <= 1093
    assert window.minimumSizeHint().height() <= 614


class HeldStore:
    """A store that holds a library and nothing else."""

    shared, publishes, takes_at_once = False, True, True

    def __init__(self, library: Library) -> None:
        self._library = library

    def load(self) -> Library:
        return self._library

    def version(self) -> int:
        return 0

    def notices(self) -> tuple[str, ...]:
        return ()

    def close(self) -> None:
        pass


def many(count):
    return Library(
        entries=tuple(
            Entry(
                id=f"right-{number}",
                kind=EntryKind.RIGHT,
                wordings=(Wording(id="w", text=f"saada teavet number {number}"),),
            )
            for number in range(count)
        )
    )


class Counted(Sequence):
    """Hits that count how many of them are looked at."""

    def __init__(self, hits):
        self.hits, self.looked_at = hits, 0

    def __len__(self):
        return len(self.hits)

    def __getitem__(self, place):
        self.looked_at += 1
        return self.hits[place]


class WatchedLibrary(LibraryInUse):
    def browse(self, kinds):
        self.browsed = Counted(super().browse(kinds))
        return self.browsed


def open_window(library, said):
    """Open the window and paint it; return how many entries it looked at, and how long it took."""
    begin = process_time()
    window = LibraryWindow(library, said, None)
    window.show()
    QApplication.processEvents()
    took = process_time() - begin
    assert window.list.hits.rowCount() == len(library.library.entries)
    window.reject()
    return library.browsed.looked_at, took


def test_opening_does_not_grow_with_the_number_of_entries(qtbot, said):
    looked_at, took = {}, {}
    for count in (100, 10_000):
        library = WatchedLibrary(lambda count=count: HeldStore(many(count)))
        library.start()
        qtbot.waitUntil(lambda library=library: library.ready, timeout=60_000)
        opened = [open_window(library, said) for _ in range(5)]
        looked_at[count] = opened[0][0]
        took[count] = min(seconds for _, seconds in opened)
    assert 0 < looked_at[10_000] <= looked_at[100]
    if os.environ.get("AMETIJUHEND_FULL"):
        assert took[10_000] < 1.5 * took[100] + 0.01, took
