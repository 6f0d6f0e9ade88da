import pytest

from ametijuhend.storage.migrations import MIGRATIONS, SCHEMA, Raw, migrated


def renamed(raw: Raw) -> Raw:
    return {"purpose": raw["aim"]}


def doubled(raw: Raw) -> Raw:
    return {"purpose": raw["purpose"] * 2}


def test_every_step_from_an_old_version_is_taken_in_order() -> None:
    steps = {1: renamed, 2: doubled}
    assert migrated({"aim": "x"}, 1, steps) == {"purpose": "xx"}
    assert migrated({"purpose": "x"}, 2, steps) == {"purpose": "xx"}


def test_newest_version_stays_as_it_is() -> None:
    raw = {"purpose": "x"}
    assert migrated(raw, 3, {1: renamed, 2: doubled}) is raw
    assert migrated(raw, SCHEMA) is raw


def test_missing_step_is_our_mistake_and_shows() -> None:
    with pytest.raises(KeyError):
        migrated({}, 1, {2: doubled})


def test_there_is_a_step_from_every_older_version() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))
