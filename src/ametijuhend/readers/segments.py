"""A source's sections, each with the heading that opens it and what stands below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ametijuhend.model.document import SectionKind
from ametijuhend.readers.pieces import Piece, Unit


@dataclass
class Segment:
    """What stands under one heading; no kinds for one that is not understood."""

    kinds: tuple[SectionKind, ...]
    heading: Piece | None = None
    units: list[Unit] = field(default_factory=list)
    own: bool = False
    """Whether the heading is worded so on purpose, not only misspelt."""
    confidence: float = 1.0
    reason: str = ""
    above: tuple[Piece, ...] = ()
    """Headings that only announce this one and its likes."""
    table: int = -1
    """The table whose row's first cell is the heading."""


def joined_segments(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the segments, those of one kind put together where the first stands."""
    by_kind: dict[tuple[SectionKind, ...], Segment] = {}
    for segment in segments:
        known = by_kind.get(segment.kinds) if segment.kinds else None
        if known is None:
            by_kind[segment.kinds] = segment
            yield segment
        else:
            known.units += ([segment.heading] if segment.heading else []) + segment.units
