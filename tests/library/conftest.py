from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from ametijuhend.language import language
from ametijuhend.library.folder import FolderStore
from ametijuhend.library.local import LocalStore
from ametijuhend.library.server import ServerStore
from library.houses import House
from library.postgres import Postgres, started

SIZES = ["alone", "folder", "server"]
_numbers = count()


@pytest.fixture(autouse=True)
def _estonian() -> Iterator[None]:
    """Speak Estonian: the sentences are read as the users read them."""
    before = language.code
    language.choose("et")
    yield
    language.choose(before)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = started()
    yield server
    server.remove()


@pytest.fixture
def database(postgres: Postgres) -> str:
    """Return the URL of an empty database."""
    return postgres.create(f"library{next(_numbers)}")


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Return where a house publishes its pack."""
    (tmp_path / "jagatud").mkdir()
    return tmp_path / "jagatud" / "ametijuhendite kogu.json"


@pytest.fixture(params=SIZES)
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """Return a house of each size, in which everybody may write."""
    if request.param == "alone":
        made = House(lambda _laptop, shipped: LocalStore(tmp_path / "kogu.sqlite", shipped))
    elif request.param == "folder":
        pack = request.getfixturevalue("published")
        made = House(
            lambda laptop, shipped: FolderStore(tmp_path / f"{laptop}.sqlite", pack, shipped, publishes=True)
        )
    else:
        url = request.getfixturevalue("database")
        made = House(lambda laptop, shipped: ServerStore(tmp_path / f"{laptop}.sqlite", url, shipped))
    yield made
    made.close()
