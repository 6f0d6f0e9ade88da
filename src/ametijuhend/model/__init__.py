"""The document, its parts, paths and edits; what the checks say of it."""

import os

# Looking for plugins of pydantic, of which there are none, reads about every library that is installed.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
