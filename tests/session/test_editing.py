import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.language import language
from ametijuhend.layout.profile import LayoutMissingError, load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.library.content import shipped_library
from ametijuhend.library.links import insert
from ametijuhend.model import paths
from ametijuhend.model.document import Duty, LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.model.states import made_ready, made_signed
from ametijuhend.session.editing import WHOLE, DocumentSession, ReadOnlyError
from ametijuhend.session.steps import BURST_PAUSE
from strategies import effort, texts


@pytest.fixture
def session(clock):
    language.choose("et")
    yield DocumentSession(new_document(Regime.EMPLOYEE, load_profile(LayoutRef())), clock)
    language.choose("en")


def write(session, path, text):
    """Type a text at the end of a field, a letter at a time."""
    for letter in text:
        session.edit(path, paths.get(session.document, path) + letter, merge=True)


def test_one_word_is_one_step_and_undo_gives_the_very_object(session):
    original = session.document
    write(session, "purpose", "Sõna")
    assert session.stack.count() == 1
    session.undo()
    assert session.document is original


def test_every_word_is_a_step_of_its_own(session):
    write(session, "purpose", "kolm väikest sõna")
    assert session.stack.count() == 3
    session.undo()
    assert session.document.purpose == "kolm väikest"


def test_a_pause_starts_a_new_step(session, clock):
    write(session, "purpose", "sõ")
    clock.wait(BURST_PAUSE)
    write(session, "purpose", "na")
    assert session.stack.count() == 1
    clock.wait(BURST_PAUSE + 0.01)
    write(session, "purpose", "d")
    assert session.stack.count() == 2


def test_another_field_starts_a_new_step(session):
    write(session, "purpose", "a")
    write(session, "tools", "b")
    write(session, "purpose", "c")
    assert session.stack.count() == 3


def test_taking_letters_away_starts_a_new_step(session):
    write(session, "purpose", "abc")
    session.edit("purpose", "ab", merge=True)
    session.edit("purpose", "a", merge=True)
    assert session.stack.count() == 2
    session.undo()
    assert session.document.purpose == "abc"


def test_typing_after_saving_never_joins_the_saved_step(session, tmp_path):
    write(session, "purpose", "a")
    session.mark_saved(tmp_path / "a.ametijuhend")
    write(session, "purpose", "b")
    assert not session.saved
    session.undo()
    assert session.saved
    assert session.document.purpose == "a"


def test_an_edit_that_changes_nothing_is_no_step(session):
    session.edit("purpose", session.document.purpose)
    assert session.stack.count() == 0


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("purpose", "x", "Muuda: Töökoha eesmärk"),
        ("general/unit", "x", "Muuda: Struktuuriüksus"),
        ("requirements/education", "x", "Muuda: Haridus"),
        ("requirements/boxes/languages/shown", False, "Muuda: Keeleoskus"),
        ("signatures/heading", "x", "Muuda: Allkirjad"),
        ("sections/tools/shown", False, "Muuda: Töövahendid"),
    ],
)
def test_a_step_says_what_it_changed(session, path, value, text):
    session.edit(path, value)
    assert session.stack.undoText() == text


def test_a_step_in_a_duty_names_it_by_its_printed_number(session):
    for key in ("a", "b"):
        session.insert("duties", Duty(id=key))
    session.edit("duties/b/task", "Juhib tiimi")
    assert session.stack.undoText() == "Muuda: Tööülesanded 3.2"
    session.edit("sections/duties/shown", False)
    session.edit("duties/b/task", "Juhib")
    assert session.stack.undoText() == "Muuda: Tööülesanded", "what is not printed has no number"


def test_items_are_inserted_moved_and_removed_as_steps(session):
    original = session.document
    for key in ("a", "b", "c"):
        session.insert("duties", Duty(id=key))
    assert session.stack.undoText() == "Lisa: Tööülesanded"
    session.move("duties/c", 0)
    session.remove("duties/a")
    assert [duty.id for duty in session.document.duties] == ["c", "b"]
    while session.stack.canUndo():
        session.undo()
    assert session.document is original


def test_every_change_is_told_with_both_documents(session):
    told = []
    session.changed.connect(lambda *change: told.append(change))
    before = session.document
    session.edit("purpose", "x")
    session.undo()
    after = told[0][1]
    assert told == [(before, after, "purpose"), (after, before, "purpose")]
    assert told[1][1] is before


def test_a_document_of_an_unknown_layout_is_not_taken_in_hand(session):
    before = session.document
    with pytest.raises(LayoutMissingError):
        session.open(before.model_copy(update={"layout": LayoutRef(profile="muu")}))
    assert session.document is before


LET_GO = """
import gc, weakref
from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.session.editing import DocumentSession
document = new_document(Regime.EMPLOYEE, load_profile(LayoutRef()))
for _ in range(200):
    gone = DocumentSession(document)
    gone.myself = gone  # only the collector can let it go
    for text in ("S", "Sõ", "Sõna"):
        gone.edit("purpose", text, merge=True)
    watch = weakref.ref(gone)
    del gone
    gc.collect()
assert watch() is None
assert document.purpose == ""
"""


def test_a_session_that_is_let_go_takes_its_steps_along_quietly():
    """In a process of its own: the collector must meet no leftovers of other tests."""
    done = subprocess.run([sys.executable, "-c", LET_GO], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


edits = st.lists(
    st.tuples(st.sampled_from(["edit", "insert", "remove", "move", "wait"]), st.integers(0, 99), texts),
    max_size=30,
)


@effort
@given(edits=edits)
def test_undoing_all_gives_the_very_object_and_redoing_all_the_same_value(clock, edits):
    original = new_document(Regime.EMPLOYEE, load_profile(LayoutRef()))
    session = DocumentSession(original, clock)
    for kind, number, text in edits:
        duties = session.document.duties
        if kind == "wait":
            clock.wait(number / 40)
        elif kind == "insert":
            session.insert(
                "duties", Duty(id=f"d{len(duties)}x{session.stack.count()}"), number % (len(duties) + 1)
            )
        elif kind == "edit" or not duties:
            session.edit(("purpose", "tools", "general/unit")[number % 3], text, merge=number % 2 == 0)
        elif kind == "remove":
            session.remove(f"duties/{duties[number % len(duties)].id}")
        else:
            session.move(f"duties/{duties[number % len(duties)].id}", number % len(duties))
    last = session.document
    while session.stack.canUndo():
        session.undo()
    assert session.document is original
    while session.stack.canRedo():
        session.redo()
    assert session.document == last


def test_a_ready_document_takes_no_edit_but_another_state(session):
    write(session, "purpose", "a")
    draft = session.document
    session.replace(made_ready(draft), "Märgi valmiks")
    ready = session.document
    for edit in (
        lambda: session.edit("purpose", "b"),
        lambda: session.insert("duties", Duty(id="a")),
    ):
        with pytest.raises(ReadOnlyError):
            edit()
    assert session.document is ready
    session.undo()
    assert session.document is draft


def test_what_was_saved_as_signed_is_final(session, tmp_path):
    signed = made_signed(made_ready(session.document), date(2026, 3, 12))
    session.replace(signed, "Allkirjasta")
    assert session.can_undo, "a slip can be taken back until it is saved"
    session.mark_saved(tmp_path / "a.ametijuhend")
    assert not session.can_undo
    session.undo()
    session.go_to_step(0)
    assert session.document is signed


def test_going_to_a_step_tells_one_change_of_the_whole(session, clock):
    original = session.document
    for text in "abc":
        write(session, "purpose", text)
        clock.wait(5)
    last = session.document
    told = []
    session.changed.connect(lambda *change: told.append(change))
    session.go_to_step(0)
    assert session.document is original
    session.go_to_step(3)
    assert told == [(last, original, WHOLE), (original, last, WHOLE)]
    assert [text for text, _, _ in session.steps()] == ["Muuda: Töökoha eesmärk"] * 3
    session.go_to_step(3)
    assert len(told) == 2


def test_a_save_that_ends_late_counts_for_the_document_that_was_sent(session, tmp_path):
    write(session, "purpose", "a")
    session.mark_sent()
    sent = session.document
    write(session, "purpose", "b")
    session.mark_saved(tmp_path / "a.ametijuhend", sent)
    assert not session.saved
    session.undo()
    assert session.document is sent
    assert session.saved


def test_a_recovered_document_is_not_saved_yet(session, tmp_path):
    session.open(session.document, tmp_path / "a.ametijuhend", saved=False)
    assert not session.saved
    assert not session.can_undo


def test_the_link_of_a_removed_item_goes_with_it_and_comes_back(session):
    entries = {entry.id: entry for entry in shipped_library().entries}
    session.apply(insert(session.document, entries["loovus"]), "requirements")
    session.apply(insert(session.document, entries["haridus-korgharidus"]), "requirements")
    linked = session.document
    session.remove(linked.links[0].path)
    assert [one.entry for one in session.document.links] == ["haridus-korgharidus"]
    session.undo()
    assert session.document is linked
    session.edit("requirements/education", "", merge=True)
    assert [one.entry for one in session.document.links] == ["loovus"]
    session.undo()
    assert session.document is linked
