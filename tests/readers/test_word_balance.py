"""Whatever a source holds, every word of it ends in the document or among what was not understood."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ametijuhend.model.document import Document, General
from ametijuhend.readers.ledger import Ledger, balanced, printed_words
from ametijuhend.readers.pieces import pieces_in, units_of
from ametijuhend.readers.source import (
    Cell,
    Marker,
    Paragraph,
    Row,
    Source,
    Table,
    paragraphs,
    vocabulary,
    words_of,
)
from ametijuhend.readers.text import read_text_source
from ametijuhend.readers.understand import understand
from ametijuhend.readers.vocabulary import load_vocabulary
from strategies import effort
from strategies import texts as odd_texts

KNOWN = sorted(
    {
        name
        for group in ("sections", "fields", "boxes", "columns", "lead_ins")
        for names in load_vocabulary().data[group].values()
        for name in names
    }
    | set(load_vocabulary().data["merged"])
)
SENTENCES = (
    "KINNITATUD", "peadirektori 12.03.2026 käskkirjaga nr 1.1-5/23", "Lisa 2", "AMETIJUHEND",
    "Töölepingu juurde kuuluv lisa",
    "(allkirjastatud digitaalselt)", "Tööandja: Töötaja:", "Eesnimi Perenimi",
    "Tööandja:\tTöötaja:", "(allkirjastatud digitaalselt)\t(allkirjastatud digitaalselt)", "peadirektor",
    "1.1 Ametinimetus 1.2 Struktuuriüksus", "Koordinaator Ohvriabi osakond, talitus", "Õigused: saada infot;",
    "Kliendikesksus: Lähtub töös kliendi vajadustest.", "Pingetaluvus (tasakaalukus): Oskab.", "saada infot;",
    "Suhtlemisoskus, sh veenev: Selgitab.",
    "vara hoidmise eest.", "Juhendid on koostatud", "mudeli arendamine, sh:",
    "Põhiülesanded Oodatavad tulemused", "9. ÜLDSÄTTED", "ja muu", "Lk 2", "2 / 5", "Haridus ja töökogemus",
    "Töövahenditeks on arvuti.",
    "Ametijuhend vaadatakse üle kord aastas.", "Ametnimetus: Nõunik", "Nimi: Eesnimi",
)  # fmt: skip

BEFORE = ["3.1 ", "3.1. ", "4. ", "5 ", "• ", "- ", "a) ", ""]
sentences = st.sampled_from(SENTENCES)
said = st.one_of(
    st.sampled_from(KNOWN), st.sampled_from(KNOWN).map(str.upper), st.sampled_from(SENTENCES), odd_texts,
    st.tuples(st.sampled_from(BEFORE), sentences).map("".join),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=3).map("\n".join),
    st.tuples(st.sampled_from(KNOWN), st.sampled_from([": ", "\t", " – "]), sentences).map("".join),
)  # fmt: skip

markers = st.none() | st.builds(
    Marker, st.sampled_from(["▪", "3.1", "3.", "3.1.2", "–", "a)"]), st.integers(0, 2), st.booleans()
)

written = st.builds(
    Paragraph, said, st.sampled_from(["", "heading 1", "title", "normal"]), st.integers(0, 3), st.booleans(),
    markers, st.sampled_from([0, 360, 720]), st.integers(0, 20),
)  # fmt: skip

cells = st.builds(Cell, st.lists(written, max_size=3).map(tuple), st.integers(0, 3), st.integers(1, 2))
rows = st.builds(Row, st.lists(cells, min_size=1, max_size=3).map(tuple), st.booleans())
tables = st.builds(Table, st.lists(rows, min_size=1, max_size=3).map(tuple))
nested = st.builds(Table, st.lists(st.builds(Row, st.lists(
    st.builds(Cell, st.lists(written | tables, max_size=2).map(tuple)), min_size=1, max_size=2,
).map(tuple)), min_size=1, max_size=2).map(tuple))  # fmt: skip
sources = st.builds(
    Source, st.just("x"), st.sampled_from(["docx", "pdf", "text"]),
    st.lists(written | written | tables | nested, max_size=9).map(tuple),
)  # fmt: skip


def assert_balanced(source: Source) -> None:
    reading = understand(source)
    counted = vocabulary(source)
    said_again = Counter(printed_words(reading.document))
    left = Counter(word for one in reading.leftovers for word in words_of(one.text))
    furniture = Counter(word for one in reading.furniture for word in words_of(one.text))
    assert not counted - said_again - left - furniture
    assert reading.words_in == counted.total()
    assert reading.words_placed == (counted & (said_again + furniture)).total()
    assert len(reading.stray) == len(reading.leftovers)


@given(sources)
@effort
def test_no_word_of_any_source_is_lost(source):
    assert_balanced(source)


@given(st.lists(said, max_size=16).map("\n".join))
@effort
def test_no_word_of_any_text_is_lost(text):
    source = read_text_source(text)
    assert_balanced(source)


@given(sources)
@effort
def test_every_field_says_where_it_stood(source):
    reading = understand(source)
    addresses = {address for address, _ in paragraphs(source.blocks)}
    assert {place for field in reading.fields for place in field.sources} <= addresses
    assert {one.address for one in reading.furniture} | set(reading.stray) <= addresses
    assert all(0 < field.confidence <= 1 for field in reading.fields)
    assert all(field.reason for field in reading.unsure)


def test_a_line_that_a_rule_loses_is_left_over():
    source = Source("x", "text", (Paragraph("Tiim on hinnatud."), Paragraph("Nõunik")))
    pieces = tuple(pieces_in(units_of(source)))
    kept = Document(id="d", general=General(job_title="Nõunik"))
    document, stray, placed = balanced(Ledger(), kept, vocabulary(source), pieces)
    assert [one.text for one in document.leftovers] == ["Tiim on hinnatud."]
    assert document.leftovers[0].reason
    assert (stray, placed) == (((0,),), 1)
