"""The library that ships with the program."""

from functools import cache

from ametijuhend.assets import asset
from ametijuhend.model.library import Library


@cache
def shipped_library() -> Library:
    """Return the agency's recurring wordings as they ship."""
    return Library.model_validate_json(asset("resources", "library", "ska.json").read_bytes())
