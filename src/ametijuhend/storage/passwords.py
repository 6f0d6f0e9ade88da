"""The password of the library's server: in a file of its own that nobody else may read, never in a log."""

import os
import re
from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from ametijuhend.storage.files import read_limited
from ametijuhend.storage.problems import FileProblem

_MAX_BYTES = 2000
_NAME = "library-password"
HIDDEN = "•••"
_SERVERS = ("postgresql://", "postgres://")
_PASSWORD = re.compile(r"://[^/:@]*:(.*)@|[?&]password=([^&]*)")


def kept_password(folder: Path) -> str:
    """Return the password that is kept in a folder; empty where none is."""
    with suppress(FileProblem, UnicodeDecodeError):
        return read_limited(folder / _NAME, _MAX_BYTES).decode()
    return ""


def keep_password(folder: Path, password: str) -> bool:
    """Keep a password, or forget it where it is empty; whether that worked."""
    file = folder / _NAME
    new = file.with_name(f"{_NAME}.tmp")
    try:
        if not password:
            file.unlink(missing_ok=True)
            return True
        folder.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as made:
            made.write(password.encode())
        new.replace(file)
    except OSError:
        return False
    return True


def is_address(url: str) -> bool:
    """Return whether a text is the address of a server, and of something there."""
    try:
        split_password(url)
    except ValueError:
        return False
    return url.startswith(_SERVERS) and len(url.partition("://")[2].strip("/")) > 0


def split_password(url: str) -> tuple[str, str]:
    """Return an address without its password, and the password itself; raises `ValueError`."""
    parts = urlsplit(url)
    before, at, host = parts.netloc.rpartition("@")
    user, _, written = before.partition(":")
    password = unquote(written)
    query = parse_qsl(parts.query, keep_blank_values=True)
    password = next((value for name, value in query if name == "password"), password)
    if not password:
        return url, ""
    rest = urlencode([pair for pair in query if pair[0] != "password"], safe="/", quote_via=quote)
    return _joined(parts, f"{user}{at}{host}", rest), password


def with_password(url: str, password: str) -> str:
    """Return an address with a password in it."""
    parts = urlsplit(url)
    if not password or split_password(url)[1]:
        return url
    user, at, host = parts.netloc.rpartition("@")
    if at:
        return _joined(parts, f"{user}:{quote(password, safe='')}@{host}", parts.query)
    said = urlencode({"password": password}, safe="", quote_via=quote)
    return _joined(parts, parts.netloc, f"{parts.query}&{said}" if parts.query else said)


def hidden(text: str, url: str) -> str:
    """Return a text in which the password of an address cannot be read, of a misspelt one neither."""
    for written in (found[1] or found[2] for found in _PASSWORD.finditer(url)):
        for secret in {written, unquote(written), quote(unquote(written), safe="")} - {""}:
            text = text.replace(secret, HIDDEN)
    return text


def _joined(parts: SplitResult, host: str, query: str) -> str:
    """Return an address of these parts; Python's own joining takes slashes from one without a host."""
    return f"{parts.scheme}://{host}{parts.path}" + (f"?{query}" if query else "")
