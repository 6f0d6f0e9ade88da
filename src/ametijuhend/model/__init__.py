"""The document, its parts, paths and edits; what the checks say of it."""
