"""Runs a piece of a test as a user who may not do everything, or with little room on the disk."""

import os
import pickle
import warnings
from collections.abc import Callable
from typing import Any

NOBODY = 65534


def in_child(job: Callable[[], Any], prepare: Callable[[], None]) -> Any:
    """Return what the job returns in a child process that was prepared first; raises what it raises."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking beside threads: the child starts none
        child = os.fork()
    if not child:
        _answer(writing, job, prepare)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    os.waitpid(child, 0)
    worked, value = pickle.loads(answer)  # noqa: S301  # our own child's words
    if not worked:
        raise value
    return value


def _answer(writing: int, job: Callable[[], Any], prepare: Callable[[], None]) -> None:
    try:
        prepare()
        answer = (True, job())
    except BaseException as error:  # whatever it is, the parent raises it
        answer = (False, error)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(pickle.dumps(answer))
    os._exit(0)


def as_nobody(job: Callable[[], Any]) -> Any:
    """Return what the job returns when a user without rights of their own does it."""
    return in_child(job, _become_nobody)


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
