"""The open document: its undo steps, its file, what has been saved."""
