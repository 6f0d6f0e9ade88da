"""One file brought in: read, saved as a document of this program, and an account of it."""

from dataclasses import dataclass
from pathlib import Path

from ametijuhend.readers.reader import read_file
from ametijuhend.readers.reading import Reading
from ametijuhend.storage.documents import save_document
from ametijuhend.storage.native import SUFFIX

KINDS = (".docx", ".docm", ".pdf", ".txt", ".md")
"""The endings of files that are looked for in a folder."""
_NOT_OURS = ("~$", ".")
"""How names begin of what Word and LibreOffice put beside an open file."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one file's words."""

    words_in: int
    words_placed: int
    leftovers: tuple[tuple[str, str, str], ...]
    """What was not understood: the text, under which heading it stood, why."""
    fields: tuple[tuple[str, float, str], ...]
    """Each field's path, how sure it is, and why it is not."""
    unsure: int
    notices: tuple[str, ...]

    @property
    def words_left(self) -> int:
        """How many words found no place."""
        return self.words_in - self.words_placed


def files_in(given: list[Path]) -> list[Path]:
    """Return the files that are meant, each once; a folder stands for what can be read in it and below it."""
    found: dict[Path, None] = {}
    for path in given:
        inner = sorted(path.rglob("*")) if path.is_dir() else [path]
        found |= {one: None for one in inner if one == path or _is_ours(one)}
    return list(found)


def _is_ours(path: Path) -> bool:
    return path.suffix.lower() in KINDS and not path.name.startswith(_NOT_OURS) and path.is_file()


def targets(files: list[Path], folder: Path) -> list[Path]:
    """Return where each file's document goes: no two to the same place."""
    taken: set[str] = set()
    made = []
    for file in files:
        name, count = file.stem, 1
        while name.casefold() in taken:
            count += 1
            name = f"{file.stem} ({count})"
        taken.add(name.casefold())
        made.append(folder / f"{name}{SUFFIX}")
    return made


def bring_in(file: Path, target: Path) -> Account:
    """Read a file and save what it says; raises `FileProblem`, and then nothing is written."""
    reading = read_file(file)
    save_document(reading.document, target)
    return account_of(reading)


def account_of(reading: Reading) -> Account:
    """Return what became of a reading's words."""
    return Account(
        reading.words_in,
        reading.words_placed,
        tuple((left.text, left.stood, left.reason) for left in reading.leftovers),
        tuple((field.path, field.confidence, field.reason) for field in reading.fields),
        len(reading.unsure),
        tuple(notice.sentence for notice in reading.notices),
    )
