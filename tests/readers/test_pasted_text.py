"""A pasted text, understood as a file of it would be."""

import pytest

from ametijuhend.readers.guard import LIMITS
from ametijuhend.readers.pasted_text import read_pasted
from ametijuhend.storage.problems import FileProblem


def test_a_text_is_understood_and_bears_the_name_given() -> None:
    reading = read_pasted("AMETIJUHEND\n1. ÜLDOSA\nAmetinimetus: Jurist\n", "Kleebitud tekst")
    assert reading.document.general.job_title == "Jurist"
    assert reading.source.name == "Kleebitud tekst"
    assert reading.words_in == reading.words_placed > 0


@pytest.mark.parametrize("text", ["", " \n\t", "õ" * (LIMITS.file // 2 + 1)])
def test_nothing_and_far_too_much_are_refused(text: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read_pasted(text, "Kleebitud tekst")
    assert "Kleebitud tekst" in refused.value.sentence
