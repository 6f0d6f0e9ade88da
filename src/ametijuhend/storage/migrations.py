"""Steps from one schema version of the native format to the next."""

from collections.abc import Callable, Mapping
from typing import Any

Raw = dict[str, Any]
Migration = Callable[[Raw], Raw]

SCHEMA = 1
"""The schema version that this program writes, and the newest that it reads."""

MIGRATIONS: Mapping[int, Migration] = {}
"""From each older version, the function that makes its raw document one of the next version."""


def migrated(raw: Raw, schema: int, migrations: Mapping[int, Migration] = MIGRATIONS) -> Raw:
    """Return a raw document of an older schema version as one of the newest."""
    for step in range(schema, max(migrations, default=0) + 1):
        raw = migrations[step](raw)
    return raw
