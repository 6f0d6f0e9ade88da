import pytest

from ametijuhend.model.regime import Regime
from ametijuhend.storage.samples import sample_files


@pytest.fixture
def writer(user):
    """Return a user with a new employee's document in hand."""
    user.program.desk.start_new(Regime.EMPLOYEE)
    return user


@pytest.fixture
def reader(user, sample_path):
    """Return a user with a sample in hand."""
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    return user


@pytest.fixture
def sample_path():
    """Return what finds a shipped sample by its name."""
    return lambda name: next(path for path in sample_files() if path.stem == name)
