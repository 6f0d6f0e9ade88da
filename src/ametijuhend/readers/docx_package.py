"""The parts of a DOCX, found by their relationships as Word finds them; nothing outside is followed."""

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.etree import _Element

from ametijuhend.readers import refusals
from ametijuhend.readers.guard import Archive
from ametijuhend.readers.ooxml import W

_CONTENT_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "officeDocument"
_FLAT = "mimetype"


@dataclass(frozen=True, slots=True)
class Relation:
    """A part's mention of another; ``kind`` is the last word of its type."""

    kind: str
    target: str


class DocxPackage:
    """A DOCX's main part, what it refers to by id, and whether macros came with it."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open a Word document; anything else, and what is over the limits, raises `FileProblem`."""
        self.name = name
        self._archive = Archive(data, name)
        self._names = {one.casefold(): one for one in self._archive.names}
        main = self._main()
        self.relations = self._relations(main)
        self._by_kind = {relation.kind: relation.target for relation in self.relations.values()}
        self.main = self._archive.xml(main)
        if self.main.tag != f"{W}document":
            raise refusals.other_package(name, self._kind())
        self.macros = any("vba" in one for one in self._names)

    def part(self, kind: str) -> _Element | None:
        """Return the root of the part of a kind, such as ``styles``; None if there is none."""
        return self.by_target(self._by_kind.get(kind, ""))

    def by_target(self, target: str) -> _Element | None:
        """Return the root of the part of a name; None if the file lacks it."""
        member = self._names.get(target.casefold())
        return None if member is None else self._archive.xml(member)

    def _main(self) -> str:
        targets = [one.target for one in self._relations("").values() if one.kind == _MAIN]
        for target in (*targets, "word/document.xml"):
            if target.casefold() in self._names:
                return self._names[target.casefold()]
        raise refusals.other_package(self.name, self._kind())

    def _kind(self) -> str:
        """Return what the package says it is."""
        if _FLAT in self._archive.names:
            return self._archive.read(_FLAT).decode("ascii", "replace")
        if _CONTENT_TYPES in self._archive.names:
            types = self._archive.xml(_CONTENT_TYPES)
            kinds = [one.get("ContentType", "") for one in types if one.get("PartName")]
            return next((kind for kind in kinds if kind.endswith("main+xml")), "")
        return ""

    def _relations(self, part: str) -> dict[str, Relation]:
        folder, _, file = part.rpartition("/")
        member = self._names.get(posixpath.join(folder, "_rels", f"{file}.rels").casefold())
        if member is None:
            return {}
        found = {}
        for one in self._archive.xml(member).iter(_RELATION):
            if one.get("TargetMode") != "External":
                kind = one.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, unquote(one.get("Target", ""))))
                found[one.get("Id", "")] = Relation(kind, target.lstrip("/"))
        return found
