"""Starts programs on this display and watches the screen from outside until they are painted and take a key.

Run under Xvfb with no window manager; its argument is JSON: the rounds, and each program's name and
command. It prints JSON: for each program the seconds of every round until it is painted, and until it has
answered a key.
"""

import ctypes
import json
import os
import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import monotonic, sleep

os.environ["QT_QPA_PLATFORM"] = "xcb"

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage

GRID = 8
"""Every so many pixels of the screen are looked at, across and down."""
ALIKE = 0.985
"""The share of a half of the screen that must be as it stays in the end: late marks may differ."""
STILL = 1.0
"""Seconds without a change after which a screen counts as settled."""
PATIENCE = 60.0
TAB = 23
"""The key code of Tab on every PC keyboard."""

X11 = ctypes.CDLL("libX11.so.6")
XTEST = ctypes.CDLL("libXtst.so.6")
X11.XOpenDisplay.restype = ctypes.c_void_p
X11.XFlush.argtypes = [ctypes.c_void_p]
X11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
X11.XDefaultRootWindow.restype = ctypes.c_ulong
X11.XSetInputFocus.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]
HEARD = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
IGNORED = HEARD(lambda _display, _error: 0)  # a window may go away just when it is asked about
X11.XSetErrorHandler(IGNORED)
XTEST.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]


class Screen:
    """What the display shows, as few pixels that can be compared quickly."""

    def __init__(self) -> None:
        self._screen = QGuiApplication.primaryScreen()
        whole = self._screen.size()
        self._size = QSize(whole.width() // GRID, whole.height() // GRID)
        self._keys = X11.XOpenDisplay(None)

    def look(self) -> tuple[bytes, bytes]:
        """Return the left and the right half of the screen."""
        small = self.picture().scaled(self._size, Qt.AspectRatioMode.IgnoreAspectRatio)
        half = small.width() // 2
        left = small.copy(0, 0, half, small.height())
        right = small.copy(half, 0, half, small.height())
        return bytes(left.constBits()), bytes(right.constBits())

    def picture(self) -> QImage:
        """Return every pixel of the screen."""
        return self._screen.grabWindow(0).toImage().convertToFormat(QImage.Format.Format_RGB32)

    def give_focus(self) -> None:
        """Give the keyboard to the window under the pointer, as a window manager would."""
        root = X11.XDefaultRootWindow(ctypes.c_void_p(self._keys))
        window, other = ctypes.c_ulong(), ctypes.c_ulong()
        numbers = [ctypes.byref(ctypes.c_int()) for _ in range(4)]
        X11.XQueryPointer(
            ctypes.c_void_p(self._keys),
            ctypes.c_ulong(root),
            ctypes.byref(other),
            ctypes.byref(window),
            *numbers,
            ctypes.byref(ctypes.c_uint()),
        )
        if window.value:
            X11.XSetInputFocus(self._keys, window.value, 1, 0)
            X11.XSync(ctypes.c_void_p(self._keys), 0)

    def press_tab(self) -> None:
        """Press Tab, as the keyboard would."""
        for down in (1, 0):
            XTEST.XTestFakeKeyEvent(self._keys, TAB, down, 0)
        X11.XFlush(self._keys)


def alike(one: tuple[bytes, bytes], other: tuple[bytes, bytes]) -> bool:
    """Return whether both halves of two looks show nearly the same."""
    for mine, theirs in zip(one, other, strict=True):
        pixels = len(mine) // 4
        differing = sum(mine[at : at + 4] != theirs[at : at + 4] for at in range(0, 4 * pixels, 4))
        if differing > (1 - ALIKE) * pixels:
            return False
    return True


def settled(screen: Screen, empty: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    """Return what the screen shows once it changes no more, other than nothing."""
    start = since = monotonic()
    last = screen.look()
    while monotonic() - since < STILL or alike(last, empty):
        screen.give_focus()
        if monotonic() - start > PATIENCE:
            raise TimeoutError("nothing is shown that stays")
        sleep(0.02)
        now = screen.look()
        if now != last:
            last, since = now, monotonic()
    return last


class Watched:
    """One program: how its window looks in the end, and how long each start took."""

    def __init__(self, screen: Screen, command: list[str], *, keys: bool) -> None:
        self._screen, self._command, self._keys = screen, command, keys
        self.painted: list[float] = []
        self.answered: list[float] = []
        self._empty = screen.look()
        with self._running():
            self._whole = settled(screen, self._empty)
            if (
                "WATCHING_PICTURES" in os.environ
            ):  # a folder: to see that what is waited for is the right thing
                screen.picture().save(str(Path(os.environ["WATCHING_PICTURES"], f"{id(self)}.png")))

    def start(self) -> None:
        """Start it once more and note how long it took."""
        with self._running() as began:
            while not alike(self._screen.look(), self._whole):
                self._see(began)
            self.painted.append(monotonic() - began)
            if self._keys:
                before = self._screen.picture()
                self._screen.press_tab()
                while self._screen.picture() == before:
                    self._see(began)
                self.answered.append(monotonic() - began)

    def _see(self, began: float) -> None:
        self._screen.give_focus()
        sleep(0.004)  # the program needs the processor more
        if monotonic() - began > PATIENCE:
            raise TimeoutError(f"{self._command} was not seen")

    def _running(self) -> "Running":
        return Running(self._screen, self._command, self._empty)


class Running:
    """A program from its start until nothing of it is on the screen."""

    def __init__(self, screen: Screen, command: list[str], empty: tuple[bytes, bytes]) -> None:
        self._screen, self._command, self._empty = screen, command, empty

    def __enter__(self) -> float:
        """Start the program as on a computer where it never ran, with a copy of the file that it opens."""
        self._home = TemporaryDirectory()
        home = Path(self._home.name)
        copied = [
            copyfile(word, home / Path(word).name) if word.endswith(".ametijuhend") else word
            for word in self._command
        ]
        env = {**os.environ, **{f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "STATE")}}
        began = monotonic()
        self._process = subprocess.Popen(copied, stderr=subprocess.DEVNULL, env=env)
        return began

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._home.cleanup()
        while self._screen.look() != self._empty:
            sleep(0.01)


def main() -> None:
    """Watch every program in turn, round after round."""
    asked = json.loads(sys.argv[1])
    application = QGuiApplication(["watching"])
    screen = Screen()
    watched = {
        name: Watched(screen, command, keys=name == "start page")
        for name, command in asked["programs"].items()
    }
    for _ in range(asked["rounds"]):
        for one in watched.values():
            one.start()
    json.dump({name: [one.painted, one.answered] for name, one in watched.items()}, sys.stdout)
    del application


if __name__ == "__main__":
    main()
