"""Hypothesis strategies for whole documents, and how much effort the property tests make."""

import os
import string

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from ametijuhend.model.document import (
    AdditionalCompetency,
    Approval,
    Base,
    Box,
    BoxKind,
    Competency,
    Document,
    Duty,
    General,
    ItemList,
    LayoutRef,
    Leftover,
    Link,
    Note,
    NumberForm,
    QualifierForm,
    Replaces,
    Requirements,
    Review,
    Section,
    SectionKind,
    Signatory,
    Signatures,
    State,
)
from ametijuhend.model.node import Item
from ametijuhend.model.regime import Regime

FULL = bool(os.environ.get("AMETIJUHEND_FULL"))

effort = settings(
    max_examples=1000 if FULL else 40,
    derandomize=not FULL,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
"""For every property test: many random examples under AMETIJUHEND_FULL=1, else a few fixed ones."""

ids = st.text(string.ascii_letters + string.digits + "_-", min_size=1, max_size=12)

_ESTONIAN = st.text("abdeõäöüšž ÕÄÖÜŠŽ„“–▪-.,;:()1\n\u00ad\u00a0", max_size=40)
_ODD = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_KNOWN_TROUBLE = st.sampled_from(
    [
        "",
        " ",
        "\r\n",
        "\x00",
        "\u2028",
        "\ufeff",
        "]]>",
        "<w:p/>",
        "&amp;",
        "%1.%2",
        "{name}",
        "👩‍🔧",
        "\u202eabc",
        "\t",
    ]
)
texts = st.one_of(_ESTONIAN, _ODD, _KNOWN_TROUBLE)
"""What a person may type or paste into a field; the model cleans it."""

_FLOATS = st.floats(allow_nan=False, allow_infinity=False)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | _FLOATS | _ODD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_ODD, inner, max_size=3),
    max_leaves=6,
)


def unique(items, key="id", max_size=3):
    """Return a strategy for tuples of list items that differ in their ids."""
    return st.lists(items, max_size=max_size, unique_by=lambda item: getattr(item, key)).map(tuple)


items = st.builds(Item, id=ids, text=texts)


def every_kind(entry, kinds):
    """Return a strategy for one entry of every kind, in any order."""
    fields = st.tuples(st.booleans(), texts)
    return st.tuples(
        st.permutations(list(kinds)), st.lists(fields, min_size=len(kinds), max_size=len(kinds))
    ).map(
        lambda drawn: tuple(
            entry(kind=kind, shown=shown, heading=heading)
            for kind, (shown, heading) in zip(*drawn, strict=True)
        )
    )


def regimes():
    """Return a strategy for both regimes."""
    return st.sampled_from(Regime)


_requirements = st.builds(
    Requirements,
    boxes=every_kind(Box, BoxKind),
    education=texts,
    experience=texts,
    languages=texts,
    computer_skills=texts,
    core_competencies=unique(st.builds(Competency, id=ids, name=texts, indicators=unique(items))),
    additional_competencies=unique(
        st.builds(
            AdditionalCompetency,
            id=ids,
            name=texts,
            qualifier=texts,
            qualifier_form=st.sampled_from(QualifierForm),
            qualifier_bold=st.booleans(),
            description=texts,
        )
    ),
)

_signatories = st.builds(Signatory, id=ids, party=texts, mark=texts, name=texts, title=texts)

documents = st.builds(
    Document,
    id=ids,
    regime=regimes(),
    layout=st.just(LayoutRef()),
    duty_number=st.sampled_from(NumberForm),
    sections=every_kind(Section, SectionKind),
    general=st.builds(
        General,
        job_title=texts,
        unit=texts,
        superior=texts,
        subordinates=texts,
        substituted_by=texts,
        substitutes_for=texts,
    ),
    purpose=texts,
    duties=unique(st.builds(Duty, id=ids, task=texts, subtasks=unique(items), results=unique(items))),
    rights=st.builds(ItemList, lead_in=texts, items=unique(items)),
    responsibilities=st.builds(ItemList, lead_in=texts, items=unique(items)),
    tools=texts,
    requirements=_requirements,
    amendment=texts,
    signatures=st.builds(Signatures, heading=texts, signatories=unique(_signatories)),
    approval=st.builds(Approval, order_number=texts, annex_number=texts),
    approved=st.none() | st.dates(),
    last_reviewed=st.none() | st.dates(),
    state=st.sampled_from(State),
    export_hash=texts,
    signed=st.none() | st.dates(),
    container_hash=texts,
    replaces=st.none() | st.builds(Replaces, id=ids, title=texts, reason=texts),
    base=st.none() | st.builds(Base, id=ids, title=texts, digest=texts, snapshot=texts),
    reviews=unique(st.builds(Review, id=ids, day=st.dates(), role=texts)),
    notes=unique(st.builds(Note, id=ids, path=st.just("purpose"), text=texts)),
    links=unique(
        st.builds(
            Link,
            id=ids,
            path=st.just("purpose"),
            entry=ids,
            wording=ids,
            revision=st.integers(1, 9),
            taken=st.sampled_from(["", "00112233445566ff"]),
        )
    ),
    leftovers=unique(st.builds(Leftover, id=ids, text=texts, stood=texts, reason=texts)),
)
"""Any document: every field, both regimes, odd characters."""
