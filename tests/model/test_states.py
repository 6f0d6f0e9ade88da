from datetime import date

import pytest
from hypothesis import given

from ametijuhend.model.document import Document, General, State
from ametijuhend.model.states import (
    StateError,
    countersigned,
    editable,
    exported,
    made_ready,
    made_signed,
    reopened,
    successor,
)
from strategies import documents, effort

DRAFT = Document(id="d", general=General(job_title="Tiimijuht"))
DAY = date(2026, 3, 12)


def test_the_whole_way() -> None:
    ready = exported(made_ready(DRAFT), "abc")
    assert not editable(ready)
    assert ready.export_hash == "abc"
    signed = made_signed(ready, DAY, "def")
    assert (signed.state, signed.signed) == (State.SIGNED, DAY)
    assert (signed.export_hash, signed.container_hash) == ("abc", "def")
    new = successor(signed, "Uus struktuur.")
    assert editable(new)
    assert new.id != signed.id
    assert (new.replaces.id, new.replaces.title, new.replaces.reason) == ("d", "Tiimijuht", "Uus struktuur.")
    assert (new.signed, new.export_hash, new.container_hash) == (None, "", "")


def test_opening_a_ready_document_drops_the_remembered_export() -> None:
    assert reopened(exported(made_ready(DRAFT), "abc")) == DRAFT


@effort
@given(documents)
def test_no_step_leads_from_a_wrong_state(document: Document) -> None:
    ways = {
        State.DRAFT: [made_ready],
        State.READY: [reopened, lambda one: exported(one, "x"), lambda one: made_signed(one, DAY)],
        State.SIGNED: [lambda one: successor(one, "x")],
    }
    for state, steps in ways.items():
        for step in steps:
            if document.state is state:
                assert step(document).state is not state or step(document).export_hash == "x"
            else:
                with pytest.raises(StateError):
                    step(document)


def test_a_signed_document_takes_the_container_that_more_people_have_signed() -> None:
    signed = made_signed(exported(made_ready(DRAFT), "abc"), DAY, "def")
    again = countersigned(signed, date(2026, 3, 14), "ghi")
    assert (again.state, again.signed, again.container_hash) == (State.SIGNED, date(2026, 3, 14), "ghi")
    assert again.export_hash == "abc"
    with pytest.raises(StateError):
        countersigned(made_ready(DRAFT), DAY, "def")


def test_a_signed_document_leads_only_to_a_new_one() -> None:
    signed = made_signed(made_ready(DRAFT), DAY)
    for step in (made_ready, reopened, lambda one: exported(one, "x"), lambda one: made_signed(one, DAY)):
        with pytest.raises(StateError):
            step(signed)
