"""The form of the open document: its inputs and their binding, lists and cards, sections, notes, regime."""
