"""The menu of places that a piece of text can be put into: section, then field or list."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from ametijuhend.language import translate
from ametijuhend.layout.numbers import section_numbers
from ametijuhend.layout.profile import LayoutProfile, profile_of
from ametijuhend.model import paths
from ametijuhend.model.document import Document
from ametijuhend.model.leftovers import card_of, rooms
from ametijuhend.model.paths import DocumentPath
from ametijuhend.session.places import place_name, section_name
from ametijuhend.ui.imports.words import field_name

_LONGEST = 48
Choose = Callable[[DocumentPath], object]


def fill_places(menu: QMenu, document: Document, choose: Choose) -> None:
    """Fill a menu with every place of a document; ``choose`` is called with the path of the one taken."""
    menu.clear()
    profile = profile_of(document)
    numbers = section_numbers(document, profile)
    for section in document.sections:
        number = numbers.get(section.kind)
        name = section_name(document, profile, section.kind)
        words = f"{number}. {name}" if number else name
        if not section.shown:
            words = translate("ImportPlaces", "{section} (left out at present)").format(section=words)
        found = list(rooms(document, section.kind))
        if found == [section.kind.value] and isinstance(paths.get(document, found[0]), str):
            _add(menu, words, found[0], choose)
        elif found:
            _Section(document, profile, choose).fill(menu.addMenu(_shown(words)), found)


class _Section:
    """Fills the menu of one section: its fields, its lists, a menu for each card."""

    def __init__(self, document: Document, profile: LayoutProfile, choose: Choose) -> None:
        self._document, self._profile, self._choose = document, profile, choose

    def fill(self, menu: QMenu, places: list[DocumentPath]) -> None:
        inner = menu
        card_menus: dict[int, QMenu] = {}
        for path in places:
            value = paths.get(self._document, path)
            card, place = card_of(self._document, path)
            if card is not None:
                if place not in card_menus:
                    card_menus[place] = inner.addMenu(self._card_words(path))
                _add(card_menus[place], self._part_words(path), path, self._choose)
            elif isinstance(value, tuple) and path.startswith("requirements/"):
                box = place_name(self._document, self._profile, path)
                inner, card_menus = menu.addMenu(_shown(box)), {}
                _add(inner, self._new_words(path), path, self._choose)
            elif isinstance(value, tuple):
                _add(menu, self._new_words(path), path, self._choose)
            else:
                name = field_name(self._document, self._profile, path)
                _add(menu, name or place_name(self._document, self._profile, path), path, self._choose)

    def _card_words(self, path: DocumentPath) -> str:
        """Return what the menu of a card is called: the name of its first field, and what that says."""
        card, _ = card_of(self._document, path)
        first = next(name for name in ("task", "name", "party") if hasattr(card, name))
        row = path.split("/")
        count = next(at for at, step in enumerate(row) if step == getattr(card, "id", ""))
        name = field_name(self._document, self._profile, paths.join(*row[: count + 1], first))
        return _shown(f"{name}: {getattr(card, first)}")

    def _part_words(self, path: DocumentPath) -> str:
        inside = isinstance(paths.get(self._document, path), tuple)
        if inside:
            return self._new_words(path)
        return field_name(self._document, self._profile, path)

    def _new_words(self, path: DocumentPath) -> str:
        return {
            "duties": translate("ImportPlaces", "New duty"),
            "subtasks": translate("ImportPlaces", "New sub-task"),
            "results": translate("ImportPlaces", "New expected result"),
            "items": translate("ImportPlaces", "New item of the list"),
            "core_competencies": translate("ImportPlaces", "New competency"),
            "additional_competencies": translate("ImportPlaces", "New competency"),
            "indicators": translate("ImportPlaces", "New behavioural indicator"),
        }[path.rpartition("/")[2]]


def _add(menu: QMenu, words: str, path: DocumentPath, choose: Choose) -> None:
    action = menu.addAction(_shown(words))
    action.setData(path)
    action.triggered.connect(lambda _checked=False: choose(path))


def _shown(words: str) -> str:
    """Return words for one line of a menu."""
    line = " ".join(words.split()).replace("&", "&&")
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
