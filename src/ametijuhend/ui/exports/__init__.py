"""The way out of the editor, and what comes back signed."""
