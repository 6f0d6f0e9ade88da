"""What can be wrong with a library: for each thing one sentence, with the way out."""

from pathlib import Path

from ametijuhend.language import translate
from ametijuhend.storage.oserrors import shown_name
from ametijuhend.storage.problems import FileProblem

_MEGABYTE = 1_000_000


class PublishedMeanwhile(FileProblem):
    """Somebody else published since this copy last took the library."""


def unusable(path: Path, error: Exception) -> FileProblem:
    """Return why the local file cannot be read or written."""
    import sqlite3  # noqa: PLC0415  # these sentences are known at the start, which needs no database

    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        text = translate(
            "Library", "The library “{name}” is in use by another window: try again in a moment."
        )
    else:
        text = translate(
            "Library",
            "The library “{name}” cannot be used ({reason}): make room on the disk and see that you may "
            "write in its folder.",
        )
    return FileProblem(text.format(name=shown_name(path), reason=error))


def was_set_aside(path: Path, aside: Path) -> str:
    """Return that a damaged local file was set aside."""
    text = translate(
        "Library",
        "The library “{name}” was damaged and lies now in “{aside}”: the one that came with the program, or "
        "the house's, takes its place.",
    )
    return text.format(name=shown_name(path), aside=shown_name(aside))


def too_large(path: Path, limit: int) -> FileProblem:
    """Return the refusal of a pack over the limit in bytes."""
    text = translate(
        "Library", "“{name}” is larger than {limit} MB, which no library is: choose another file."
    )
    return FileProblem(text.format(name=shown_name(path), limit=limit // _MEGABYTE))


def no_pack(path: Path) -> FileProblem:
    """Return the refusal of a file that is something else."""
    text = translate(
        "Library", "“{name}” is not a library that this program published: choose the file that it published."
    )
    return FileProblem(text.format(name=shown_name(path)))


def not_whole(path: Path) -> FileProblem:
    """Return that a pack is not as it was published."""
    text = translate(
        "Library",
        "“{name}” is not whole: wait until it has been copied, or have it removed and published again; "
        "your library stays as it is.",
    )
    return FileProblem(text.format(name=shown_name(path)))


def newer(path: Path, schema: int, known: int) -> FileProblem:
    """Return the refusal of what a later program wrote."""
    text = translate(
        "Library",
        "“{name}” has format version {schema}, but this program knows only up to {known}: "
        "update the program.",
    )
    return FileProblem(text.format(name=shown_name(path), schema=schema, known=known))


def too_much(path: Path) -> FileProblem:
    """Return the refusal of a pack that holds more than a library can."""
    text = translate("Library", "“{name}” holds more than any library does: choose another file.")
    return FileProblem(text.format(name=shown_name(path)))


def wrong_entry(path: Path, number: int, field: str) -> FileProblem:
    """Return the refusal of a pack with a wrong value in an entry, counted from 1."""
    text = translate(
        "Library",
        "“{name}” has a wrong value in entry {number} ({field}): have it published again, "
        "your library stays as it is.",
    )
    return FileProblem(text.format(name=shown_name(path), number=number, field=field))


def repeated(path: Path, entry_id: str) -> FileProblem:
    """Return the refusal of a pack in which two entries have one id."""
    text = translate(
        "Library",
        "“{name}” has two entries with the id “{id}”: have it published again, your library stays as it is.",
    )
    return FileProblem(text.format(name=shown_name(path), id=entry_id))


def web_page(path: Path, number: int) -> FileProblem:
    """Return the refusal of a pack with marks of a web page in an entry, counted from 1."""
    text = translate(
        "Library",
        "“{name}” holds marks of a web page (HTML) in entry {number}: take them out and publish it again.",
    )
    return FileProblem(text.format(name=shown_name(path), number=number))


def saved_web_page(name: str) -> FileProblem:
    """Return the refusal to save an entry with marks of a web page."""
    text = translate(
        "Library",
        "“{name}” was not saved: it holds marks of a web page (HTML), take them out and save again.",
    )
    return FileProblem(text.format(name=name))


def saved_too_much(name: str) -> FileProblem:
    """Return the refusal to save an entry that holds more than any does."""
    text = translate(
        "Library", "“{name}” was not saved: it holds more than an entry can, shorten it and save again."
    )
    return FileProblem(text.format(name=name))


def folder_away(path: Path) -> FileProblem:
    """Return that the house's folder cannot be reached."""
    text = translate(
        "Library",
        "The house's library “{name}” cannot be reached in “{folder}”: go on with the copy on this computer, "
        "nothing is lost.",
    )
    return FileProblem(text.format(name=shown_name(path), folder=path.absolute().parent))


def published_meanwhile(path: Path) -> PublishedMeanwhile:
    """Return that somebody else published first."""
    text = translate(
        "Library",
        "Somebody else published “{name}” meanwhile: look through those changes, then publish yours; "
        "nothing was overwritten.",
    )
    return PublishedMeanwhile(text.format(name=shown_name(path)))


def being_published(path: Path) -> FileProblem:
    """Return that somebody else is publishing at this moment."""
    text = translate("Library", "Somebody else is just publishing “{name}”: try again in a moment.")
    return FileProblem(text.format(name=shown_name(path)))


def only_proposals(path: Path) -> FileProblem:
    """Return that this laptop proposes, and does not retire."""
    text = translate(
        "Library",
        "Entries of “{name}” are retired by those who publish it: propose another wording, or ask them.",
    )
    return FileProblem(text.format(name=shown_name(path)))


def only_proposed_there() -> FileProblem:
    """Return that this laptop proposes, and does not retire what is on the server."""
    return FileProblem(
        translate(
            "Library",
            "Entries on the library's server are retired by those who keep it: propose another wording, or "
            "ask them.",
        )
    )


def older_pack(path: Path) -> FileProblem:
    """Return that the house's pack is older than the local copy."""
    text = translate(
        "Library",
        "“{name}” is older than the copy on this computer, which stays: have the library published again.",
    )
    return FileProblem(text.format(name=shown_name(path)))


def missing_there(path: Path, count: int) -> str:
    """Return that the house's pack lacks what was published before."""
    text = translate(
        "Library", "“{name}” lacks entries that stand here ({count}): publish the library again."
    )
    return text.format(name=shown_name(path), count=count)


def server_away(reason: str) -> str:
    """Return that the server cannot be reached."""
    text = translate(
        "Library",
        "The library's server cannot be reached ({reason}): go on with the copy on this computer, "
        "changes are sent later.",
    )
    return text.format(reason=reason)


def server_back() -> str:
    """Return that the server can be reached again."""
    return translate("Library", "The library's server can be reached again: what was waiting has been sent.")


def server_refuses(reason: str) -> FileProblem:
    """Return that the server does not do what it is asked."""
    text = translate(
        "Library", "The library's server refuses ({reason}): ask whoever looks after it, nothing was changed."
    )
    return FileProblem(text.format(reason=reason))


def newer_server(schema: int, known: int) -> FileProblem:
    """Return the refusal of a server whose tables a later program made."""
    text = translate(
        "Library",
        "The library's server has format version {schema}, but this program knows only up to {known}: "
        "update the program.",
    )
    return FileProblem(text.format(schema=schema, known=known))


def unreadable_there() -> FileProblem:
    """Return that the server holds what is no entry."""
    return FileProblem(
        translate(
            "Library",
            "The library's server holds an entry that this program cannot read: update the program, or ask "
            "whoever looks after the server; the copy on this computer stays as it is.",
        )
    )


def no_address() -> FileProblem:
    """Return that the settings name no server that could be asked."""
    return FileProblem(
        translate(
            "Library",
            "The settings name no address of the library's server: write it there, or choose another "
            "library; until then the one that came with the program can be read.",
        )
    )


def no_driver() -> FileProblem:
    """Return that the part of the program for servers is missing."""
    return FileProblem(
        translate(
            "Library",
            "A library on a server needs the program's part “server”: have ametijuhend[server] installed, "
            "or choose another library.",
        )
    )
