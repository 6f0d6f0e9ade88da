"""A review without changes: recorded in any state, and no paper is another for it."""

from datetime import date

import pytest

from ametijuhend.export.docx import write_docx
from ametijuhend.layout.profile import profile_of
from ametijuhend.model.checks import check
from ametijuhend.model.document import State
from ametijuhend.model.reviews import next_review, reviewed
from ametijuhend.model.states import last_review, reopened, successor
from ametijuhend.storage.native import from_bytes, to_bytes
from samples.test_samples import sample

DAY = date(2026, 11, 24)


@pytest.mark.parametrize("state", [State.READY, State.SIGNED])
def test_what_was_exported_stays_byte_for_byte(state):
    document = sample("tiimijuht").model_copy(
        update={"state": state, "export_hash": "x", "container_hash": "y"}
    )
    after = reviewed(document, DAY, " personali\njuht ")
    profile = profile_of(document)
    assert write_docx(after, profile) == write_docx(document, profile)
    assert (after.export_hash, after.container_hash, after.state) == ("x", "y", state)
    assert [(one.day, one.role) for one in after.reviews] == [(DAY, "personali juht")]
    assert from_bytes(to_bytes(after), "a").document == after


def test_the_review_counts_and_the_check_is_content():
    old = sample("tiimijuht").model_copy(
        update={"state": State.SIGNED, "last_reviewed": date(2020, 1, 1), "approved": None, "signed": None}
    )
    assert "review-due" in {one.code for one in check(old, DAY)}
    after = reviewed(old, DAY, "juht")
    assert last_review(after) == DAY
    assert "review-due" not in {one.code for one in check(after, DAY)}
    assert reviewed(after, DAY, "juht") is after


def test_a_drafts_date_follows_but_never_goes_back():
    draft = sample("tiimijuht").model_copy(update={"last_reviewed": date(2027, 1, 1)})
    assert reviewed(draft, DAY, "juht").last_reviewed == date(2027, 1, 1)
    assert reviewed(draft.model_copy(update={"last_reviewed": None}), DAY, "juht").last_reviewed == DAY


def test_the_next_review_is_a_year_later_where_the_last_is_known():
    assert next_review(DAY) == date(2027, 11, 25)
    assert next_review(None) is None
    assert next_review(date.max) is None


def test_a_successor_was_never_reviewed():
    signed = reviewed(sample("tiimijuht").model_copy(update={"state": State.SIGNED}), DAY, "juht")
    assert successor(signed, "põhjus").reviews == ()
    assert reopened(signed.model_copy(update={"state": State.READY})).reviews == signed.reviews
