"""The window: forms, their binding to the document, pages of sections, actions, conversation."""
