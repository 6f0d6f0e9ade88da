"""What can be wrong with a file: one sentence in the user's language, with its name and the way out."""


class FileProblem(Exception):  # noqa: N818  # the user's word for it: nothing in the program went wrong
    """A file cannot be opened or saved; it was left as it was."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
