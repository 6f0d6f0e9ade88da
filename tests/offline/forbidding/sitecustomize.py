"""Forbids the network to every Python process that has this folder on its path, and writes down who tried.

What libraries do in C is not seen here, so loading one that is there for the network counts as trying.
"""

import os
import socket
import sys

ASKING = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
REACHING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
FOR_THE_NETWORK = {"psycopg", "psycopg2", "PySide6.QtNetwork", "http.client", "ftplib", "smtplib"}
FAMILIES = {socket.AF_INET, socket.AF_INET6}


def forbid(event: str, arguments: tuple) -> None:
    """Refuse what reaches out of this computer."""
    if event == "import" and arguments[0] in FOR_THE_NETWORK:
        note(f"import {arguments[0]}")
    elif event in ASKING or (event in REACHING and arguments[0].family in FAMILIES):
        note(f"{event} {arguments[1:] if event in REACHING else arguments}")
        raise OSError(f"The network is forbidden: {event}")


def note(what: str) -> None:
    """Write down an attempt, whatever catches its error afterwards."""
    with open(os.environ["ATTEMPTS"], "a", encoding="utf-8") as file:  # noqa: PTH123  # the least there is
        file.write(f"{what} in {sys.argv}\n")


sys.addaudithook(forbid)
