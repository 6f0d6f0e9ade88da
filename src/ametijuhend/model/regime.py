"""The law that a post falls under."""

from enum import StrEnum


class Regime(StrEnum):
    """The law a post falls under."""

    EMPLOYEE = "employee"
    """Töötaja, töölepingu seadus."""
    OFFICIAL = "official"
    """Ametnik, avaliku teenistuse seadus."""
