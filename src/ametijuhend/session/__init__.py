"""The open document: its value, its undo stack, its file."""
