"""Vabamorf, the Estonian speller: its extension module and dictionaries alone, loaded when first asked.

They come in the wheel of estnltk, which itself is never imported: it takes more than a second and half a
gigabyte of other packages. A frozen build may carry the same files in ``resources/vabamorf``.
"""

import atexit
import importlib.util
import os
import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Any

from ametijuhend.assets import asset
from ametijuhend.spelling.speller import NoSpeller, Speller

_MODULE = "_vabamorf"
_MUST_BE_STARTED = sys.platform in {"win32", "darwin"}
_DICTIONARIES = ("et.dct", "et3.dct")

_NOMINAL = frozenset("SHACU")
"""Vabamorf's letters for nouns, names and adjectives."""


class VabamorfSpeller:
    """Vabamorf behind the protocol; nothing is loaded before the first word."""

    available = True

    def __init__(self, module: Path, dictionaries: Path) -> None:
        self._module_path = module
        self._dictionaries = dictionaries
        self._lock = Lock()
        self._module: ModuleType | None = None
        self._vabamorf: Any = None

    def wrong(self, words: Sequence[str]) -> frozenset[str]:
        """Return those of the words that are not Estonian."""
        if not words:
            return frozenset()
        return frozenset(one.word for one in self._checked(words, suggest=False) if not one.spelling)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return Estonian words that are like one, the likeliest first."""
        (found,) = self._checked([word], suggest=True) or [None]
        return tuple(found.suggestions) if found is not None and not found.spelling else ()

    def lemmas(self, words: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """Return the nouns and adjectives that words may be forms of, in small letters and undivided."""
        asked = list(dict.fromkeys(words))
        with self._lock:
            if self._vabamorf is None:
                self._load()
            if self._module is None or not asked:
                return {}
            # Neither chosen by the neighbours nor marked by sounds, but guessed where no dictionary has it.
            found = self._vabamorf.analyze(self._module.StringVector(asked), False, True, False, False, False)
            return {
                word: frozenset(_lemma(one.root) for one in analyses if one.partofspeech in _NOMINAL)
                for word, (_, analyses) in zip(asked, found, strict=True)
            }

    def _checked(self, words: Sequence[str], *, suggest: bool) -> list[Any]:
        with self._lock:  # Vabamorf itself is not made for several threads
            if self._vabamorf is None:
                self._load()
            if self._module is None:
                return []
            return list(self._vabamorf.spellcheck(self._module.StringVector(list(words)), suggest))

    def _load(self) -> None:
        """Load the extension module, and the dictionaries with it; where that fails all words are right."""
        try:
            module = loaded_module(self._module_path)
            et, et3 = (str(self._dictionaries / name) for name in _DICTIONARIES)
            self._vabamorf = module.Vabamorf(et, et3)
        except (ImportError, OSError, RuntimeError):
            self.available, self._vabamorf = False, NoSpeller()
        else:
            self._module = module


def _lemma(root: str) -> str:
    """Return a root without the marks between its parts."""
    return root.replace("_", "").replace("=", "").replace("+", "").lower()


def find_speller() -> Speller:
    """Return Vabamorf if its files are there, else a speller that finds every word right."""
    for folder in _folders():
        module = _extension(folder)
        dictionaries = _newest_dictionaries(folder / "dct")
        if module is not None and dictionaries is not None:
            return VabamorfSpeller(module, dictionaries)
    return NoSpeller()


def loaded_module(path: Path) -> ModuleType:
    """Return the extension module of a file, started; raises `ImportError` and `OSError`."""
    spec = importlib.util.spec_from_file_location(_MODULE, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"no extension module: {path}")
    if sys.platform == "win32":
        with os.add_dll_directory(str(path.parent)):
            return _started(spec.loader, spec)
    return _started(spec.loader, spec)


def _started(loader: Any, spec: Any) -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # what SWIG makes has no __module__
        module: ModuleType = importlib.util.module_from_spec(spec)
        loader.exec_module(module)
    if _MUST_BE_STARTED:
        if not module.FSCInit():
            raise ImportError("Vabamorf does not start")
        atexit.register(module.FSCTerminate)
    return module


def _folders() -> list[Path]:
    """Return where the files may lie: beside the program, in the wheel."""
    spec = importlib.util.find_spec("estnltk")  # finds the package and does not import it
    places = [Path(place) for place in spec.submodule_search_locations or ()] if spec else []
    return [asset("resources", "vabamorf"), *(place / "vabamorf" for place in places)]


def _extension(folder: Path) -> Path | None:
    found = (folder / f"{_MODULE}{suffix}" for suffix in EXTENSION_SUFFIXES)
    return next((path for path in found if path.is_file()), None)


def _newest_dictionaries(folder: Path) -> Path | None:
    """Return the folder of the newest dictionaries of the written language: those that end in "_sp"."""
    found = [path for path in folder.glob("*_sp") if all((path / name).is_file() for name in _DICTIONARIES)]
    return max(found, default=None)
