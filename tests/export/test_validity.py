"""Word opens the DOCX without repairing it, whatever the document holds."""

from hypothesis import given, settings

from ametijuhend.export.audit import audit
from ametijuhend.export.docx import write_docx
from rendering.tools import validate
from strategies import FULL, documents, effort


@given(document=documents)
@effort
def test_any_document_keeps_the_rules(document, profile):
    assert audit(write_docx(document, profile)) == ()


def test_the_samples_keep_the_rules(sample, profile):
    assert audit(write_docx(sample, profile)) == ()


def test_open_xml_sdk_finds_nothing_in_the_samples(sample, profile, tmp_path):
    assert validate(write_docx(sample, profile), tmp_path) == []


def test_open_xml_sdk_finds_nothing_in_odd_documents(profile, tmp_path):
    checked = []

    @given(document=documents)
    @settings(effort, max_examples=100 if FULL else 10)
    def check(document):
        assert validate(write_docx(document, profile), tmp_path) == []
        checked.append(document)

    check()
    assert len(checked) >= 10


def test_open_xml_sdk_finds_what_is_wrong(tiimijuht, profile, tmp_path):
    spoiled = write_docx(tiimijuht, profile.model_copy(update={"language": "et EE?!" * 30}))
    assert validate(spoiled, tmp_path) != []
