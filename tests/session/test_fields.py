from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import Duty, LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.session.fields import fields

PROFILE = load_profile(LayoutRef())


def named(*tasks):
    """Return what the cards of duties with these tasks are called."""
    empty = new_document(Regime.EMPLOYEE, PROFILE)
    document = empty.model_copy(
        update={"duties": tuple(Duty(id=str(n), task=one) for n, one in enumerate(tasks))}
    )
    return [one.name for one in fields(document, PROFILE) if one.written and one.path.startswith("duties/")]


def test_a_long_name_is_cut_between_words():
    (name,) = named("Koostab " + "ja kontrollib aruandeid, " * 6)
    assert name == "3.1 Koostab ja kontrollib aruandeid, ja kontrollib aruandeid…"


def test_a_word_longer_than_a_name_is_cut_itself():
    (name,) = named("Sotsiaalhoolekande" * 5)
    assert name.startswith("3.1 Sotsiaalhoolekande")
    assert name.endswith("…")
    assert len(name) < 70


def test_a_name_is_one_line_without_soft_hyphens():
    assert named("Koolitus\u00advõimaluste\n kaardistamine", "") == ["3.1 Koolitusvõimaluste kaardistamine"]
