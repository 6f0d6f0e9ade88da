"""The pictures of the window that lie in the documentation."""

from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

DOCS = Path(__file__).resolve().parents[2] / "docs"


def is_empty(path: Path) -> bool:
    """Return whether nothing but one colour is within the edges of a picture."""
    image = QImage(str(path))
    assert not image.isNull(), path
    width, height = image.width() // 8, image.height() // 8
    inner = image.copy(QRect(width, height, 6 * width, 6 * height)).convertToFormat(
        QImage.Format.Format_RGB32
    )
    return len(set(memoryview(inner.constBits()).cast("I"))) == 1


def test_every_picture_shows_something():
    paths = sorted(DOCS.rglob("*.png"))
    assert len(paths) > 100
    assert [str(path.relative_to(DOCS)) for path in paths if is_empty(path)] == []
