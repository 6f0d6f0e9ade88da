"""What the command line and its commands share."""

WINDOW = "open"
"""The command that stands for no command at all."""


class CommandError(Exception):
    """The command cannot be carried out: one sentence for the user."""
