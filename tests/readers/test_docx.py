"""Word documents as people make them over ten years: what the source says of each."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from ametijuhend.readers.docx import docx_source, docx_text
from ametijuhend.readers.source import Source, Table, paragraphs
from readers.parts import counted, docx, p, part, r, styled, table, tc, tr, zipped


def source(body: str, **parts: str) -> Source:
    return docx_source(docx(body, **parts), "juhend.docx")


def texts(body: str, **parts: str) -> list[str]:
    return [one.text for _, one in paragraphs(source(body, **parts).blocks) if not one.place]


def codes(found: Source) -> list[str]:
    return [notice.code for notice in found.notices]


def aside(found: Source) -> list[tuple[str, str]]:
    return [(one.place, one.text) for _, one in paragraphs(found.blocks) if one.place]


def marked(body: str, **parts: str) -> list[str]:
    found = source(body, **parts)
    return [f"{one.marker.text if one.marker else ''}|{one.text}" for _, one in paragraphs(found.blocks)]


# Characters


def test_breaks_tabs_and_hyphens_become_characters():
    inside = (
        "<w:r><w:t>vald</w:t><w:softHyphen/><w:t>konna</w:t><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>kiri</w:t>"
        "<w:br/><w:t>10\u00a0päeva</w:t></w:r>"
    )
    assert texts(p(inside)) == ["valdkonna\te\u2011kiri\n10\u00a0päeva"]
    assert docx_text(docx(p(inside)), "x").source.blocks[0].text.startswith("vald\u00adkonna")


def test_breaks_of_pages_are_no_text_at_the_edges():
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert texts(p(page + r("Algus") + page + r("lõpp") + page)) == ["Algus\nlõpp"]
    assert texts(p(page)) == [""]


def test_symbols_are_characters_that_everybody_has():
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    assert texts(p(sign + r("\uf0b7 punkt", '<w:rFonts w:ascii="Symbol"/>'))) == ["▪•• punkt"]


def test_fields_show_their_result_and_not_their_instruction():
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>HYPERLINK http://x</w:instrText></w:r>"
    field = mark("begin") + instruction + mark("separate") + r("tulemus") + mark("end")
    nested = mark("begin") + "<w:r><w:instrText>IF</w:instrText></w:r>" + field + mark("separate") + r("jah")
    simple = f'<w:fldSimple w:instr="AUTHOR">{r("Eesnimi")}</w:fldSimple>'
    assert texts(p(field + r(" ja ") + simple)) == ["tulemus ja Eesnimi"]
    assert texts(p(nested + mark("end"))) == ["jah"]
    assert texts(p(mark("begin") + r("katki")) + p(r("järgmine"))) == ["katki", "järgmine"]


def test_old_form_fields_say_what_was_chosen():
    choice = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="ei"/><w:listEntry w:val="jah"/></w:ddList>'
    begin = '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r>'
    box = "<w:checkBox><w:checked/></w:checkBox>"
    assert texts(p(begin.format(choice) + r(" ") + begin.format(box))) == ["jah ☒"]


def test_links_keep_their_text():
    link = f'<w:hyperlink r:id="x">{r("koduleht")}</w:hyperlink>'
    found = docx_source(docx(p(link), external="http://example.invalid/"), "x")
    assert found.blocks[0].text == "koduleht"


# Tracked changes


def test_inserted_and_moved_words_stay_and_deleted_go_and_that_is_said():
    body = p(
        r("Töötaja ")
        + f'<w:ins w:author="x">{r("uus ")}<w:hyperlink>{r("viide ")}</w:hyperlink></w:ins>'
        + '<w:del w:author="x"><w:r><w:delText>vana </w:delText></w:r></w:del>'
        + f"<w:moveFrom>{r('siit ')}</w:moveFrom><w:moveTo>{r('siia')}</w:moveTo>"
    )
    assert texts(body) == ["Töötaja uus viide siia"]
    assert codes(source(body)) == ["revisions"]
    assert codes(source(p(r("Töötaja")))) == []


def test_a_deleted_paragraph_mark_joins_two_paragraphs():
    gone = "<w:rPr><w:del/></w:rPr>"
    assert texts(p(r("Üks "), gone) + p(r("kaks")) + p(r("kolm"))) == ["Üks kaks", "kolm"]
    assert texts(p(r("Viimane"), gone)) == ["Viimane"]
    whole = p("<w:del><w:r><w:delText>kadunud</w:delText></w:r></w:del>", gone)
    assert texts(p(r("a")) + whole + p(r("b"))) == ["a", "b"]


def test_deleted_rows_and_cells_go():
    body = table(
        tr(tc("1"), tc("a")),
        tr(tc("2"), tc("b"), properties="<w:del/>"),
        tr(tc("3"), tc("c", "<w:cellDel/>"), properties="<w:ins/>"),
    )
    assert texts(body) == ["1", "a", "3"]
    assert codes(source(body)) == ["revisions"]


def test_earlier_properties_do_not_count():
    change = f"<w:pPrChange><w:pPr>{styled('Vana')}</w:pPr></w:pPrChange>"
    (block,) = source(p(r("x"), styled("Uus") + change)).blocks
    assert block.style == "uus"


# What stands around and beside the text


def test_content_controls_are_read_wherever_they_stand():
    def sdt(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    cell = sdt(tc("lahter"))
    body = sdt(p(r("plokk"))) + p(r("rea ") + sdt(r("sees"))) + table(sdt(tr(tc("rida"), cell)))
    assert texts(body) == ["plokk", "rea sees", "rida", "lahter"]


def test_a_prompt_is_no_text_and_not_lost():
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    body = p(r("Nimi: ") + f"<w:sdt>{prompt}<w:sdtContent>{r('Sisesta nimi')}</w:sdtContent></w:sdt>")
    found = source(body)
    assert found.blocks[0].text == "Nimi: "
    assert aside(found) == [("prompt", "Sisesta nimi")]
    assert codes(found) == ["prompts"]


def test_text_boxes_are_read_once_after_their_paragraph():
    inside = f"<w:txbxContent>{p(r('Töölepingu lisa'))}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    old = f"<w:r><w:pict><v:textbox>{inside}</v:textbox></w:pict></w:r>"
    assert texts(p(r("Enne") + both) + p(r("pärast"))) == ["Enne", "Töölepingu lisa", "pärast"]
    assert texts(p(old)) == ["", "Töölepingu lisa"]
    assert codes(source(p(both))) == ["text-boxes"]


def test_notes_comments_headers_and_footers_stand_after_the_text_with_their_place():
    found = source(
        p(r("Tekst")),
        footnotes=part("footnotes", f'<w:footnote w:id="1">{p(r("Joonealune"))}</w:footnote>'),
        comments=part("comments", f"<w:comment>{p(r('Kas nii?'))}</w:comment>"),
        header1=part("hdr", p(r("Amet"))),
        header2=part("hdr", p(r("Amet"))),
        footer1=part("ftr", p(r("1 (3)"))),
    )
    assert aside(found) == [
        ("footer", "1 (3)"),
        ("header", "Amet"),
        ("footnote", "Joonealune"),
        ("comment", "Kas nii?"),
    ]
    assert codes(found) == ["comments", "notes"]


def test_hidden_words_are_set_aside():
    found = source(p(r("Näha") + r(" peidus", "<w:vanish/>") + r(" ja näha", '<w:vanish w:val="0"/>')))
    assert found.blocks[0].text == "Näha ja näha"
    assert aside(found) == [("hidden", " peidus")]


def test_what_is_not_read_is_said():
    picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>"
    body = p(picture) + p("<w:r><w:object/></w:r>") + '<w:altChunk r:id="r0"/>'
    assert codes(source(body)) == ["chunks", "objects", "pictures"]
    with_macros = docx(p(r("x")), vbaProject="sub AutoOpen")
    assert [one.code for one in docx_source(with_macros, "x").notices] == ["macros"]


# Tables


def test_cells_know_their_columns():
    merged = '<w:vMerge w:val="{}"/>'
    body = table(
        tr(tc("pealkiri", '<w:gridSpan w:val="3"/>'), properties="<w:tblHeader/>"),
        tr(tc("a", merged.format("restart")), tc("b"), tc("c")),
        tr(tc(p(""), "<w:vMerge/>"), tc("d"), tc("e")),
        tr(tc("f"), properties='<w:gridBefore w:val="2"/>'),
    )
    (found,) = source(body).blocks
    assert isinstance(found, Table)
    assert [[(cell.column, cell.span) for cell in row.cells] for row in found.rows] == [
        [(0, 3)], [(0, 1), (1, 1), (2, 1)], [(0, 1), (1, 1), (2, 1)], [(2, 1)],
    ]  # fmt: skip
    assert [row.header for row in found.rows] == [True, False, False, False]
    assert found.rows[2].cells[0].blocks == ()
    assert found.rows[1].cells[0].blocks[0].text == "a"


def test_tables_in_cells_stay_tables():
    (found,) = source(table(tr(tc(table(tr(tc("sees"))) + p(""))))).blocks
    assert isinstance(found.rows[0].cells[0].blocks[0], Table)


# Styles


STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="P1"><w:name w:val="Heading 1"/><w:pPr><w:outlineLvl w:val="0"/>'
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="400"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Oma"><w:name w:val="Minu Pealkiri"/>'
    '<w:basedOn w:val="P1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
    '<w:style w:type="character" w:styleId="Rasv"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
)


def level(number: int, text: str, form: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*definitions: str, nums: str = "") -> str:
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in enumerate(definitions)
    )
    usual = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(len(definitions))
    )
    return part("numbering", made + usual + nums)


DECIMAL = level(0, "%1.") + level(1, "%1.%2") + level(2, "%1.%2.%3")


def test_styles_go_by_name_and_inherit():
    found = source(
        p(r("a"), styled("Oma")) + p(r("b"), styled("Ring")) + p(r("c")) + p(r("d"), styled("Puudub")),
        styles=STYLES,
        numbering=lists(DECIMAL),
    ).blocks
    first = found[0]
    assert (first.style, first.heading, first.bold, first.indent) == ("minu pealkiri", 1, True, 400)
    assert first.marker is not None
    assert first.marker.text == "1."
    assert [one.style for one in found[1:]] == ["ring", "normal", "puudub"]
    assert [one.heading for one in found[1:]] == [0, 0, 0]


def test_bold_counts_where_it_shows():
    (one, two, three) = source(
        p(r("Rasvane: ", "<w:b/>") + r("tavaline"))
        + p(r("kõik", '<w:rStyle w:val="Rasv"/>'))
        + p(r("välja", '<w:rStyle w:val="Rasv"/>'), styled("P1")),
        styles=STYLES,
    ).blocks
    assert (one.bold, one.strong) == (False, len("Rasvane: "))
    assert (two.bold, two.stretches[0].style) == (True, "strong")
    assert three.bold is False


# Numbers


def test_word_s_numbers_are_computed():
    body = "".join(
        p(r(text), counted(1, place))
        for text, place in (("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1), ("f", 2))
    )
    assert marked(body, numbering=lists(DECIMAL)) == ["1.|a", "1.1|b", "1.2|c", "2.|d", "2.1|e", "2.1.1|f"]


@pytest.mark.parametrize(
    ("form", "expected"),
    [("lowerRoman", "iv"), ("upperLetter", "D"), ("decimalZero", "04"), ("none", ""), ("bullet", "–")],
)
def test_numbers_have_their_form(form, expected):
    text = "–" if form == "bullet" else "%1"
    found = marked(p(r("x"), counted(1)) * 4, numbering=lists(level(0, text, form)))
    assert found[-1] == f"{expected}|x"


def test_lists_of_one_definition_count_on_and_an_own_start_begins_anew():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    nums = (
        '<w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="9"><w:abstractNumId w:val="0"/>{override}</w:num>'
    )
    body = "".join(p(r("x"), counted(number)) for number in (1, 8, 9, 9, 1))
    assert marked(body, numbering=lists(DECIMAL, nums=nums)) == ["1.|x", "2.|x", "5.|x", "6.|x", "7.|x"]


def test_a_level_may_never_begin_anew_and_legal_numbers_are_digits():
    levels = level(0, "%1", "upperRoman") + level(1, "%1.%2", more='<w:lvlRestart w:val="0"/><w:isLgl/>')
    body = "".join(p(r("x"), counted(1, place)) for place in (0, 1, 0, 1))
    assert marked(body, numbering=lists(levels)) == ["I|x", "1.1|x", "II|x", "2.2|x"]


def test_a_list_style_leads_to_the_list_that_has_it():
    linked = '<w:numStyleLink w:val="Loend"/>'
    owner = '<w:styleLink w:val="Loend"/>' + level(0, "▪", "bullet")
    assert marked(p(r("x"), counted(1)), numbering=lists(linked, owner)) == ["▪|x"]


def test_a_style_may_stand_on_a_deeper_level_and_be_taken_off_its_list():
    levels = level(0, "%1.") + level(1, "%1.%2", more='<w:pStyle w:val="P1"/>')
    body = p(r("a"), counted(1)) + p(r("b"), styled("P1")) + p(r("c"), styled("P1", counted(0)))
    assert marked(body, styles=STYLES, numbering=lists(levels)) == ["1.|a", "1.1|b", "|c"]


def test_private_bullets_are_readable():
    bullet = level(0, "\uf0b7", "bullet", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    assert marked(p(r("x"), counted(1)), numbering=lists(bullet)) == ["•|x"]


# Files


def test_the_strict_kind_of_file_is_read_alike():
    usual = docx(p(r("Range"), styled("P1")), styles=STYLES)
    with ZipFile(BytesIO(usual)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    loose = re.compile(rb"http://schemas.openxmlformats.org/([A-Za-z]+)/2006/(main|relationships)(?=[/\"])")
    names = rb"http://purl.oclc.org/ooxml/\1/\2"
    for name in ("word/document.xml", "word/styles.xml"):
        members[name] = loose.sub(names, members[name])
        assert b"purl.oclc.org/ooxml/wordprocessingml/main" in members[name]
    (block,) = docx_source(zipped(members), "x").blocks
    assert (block.text, block.heading) == ("Range", 1)


def test_a_file_without_styles_and_lists_is_read():
    assert texts(p(r("Ainult tekst"), styled("Heading1", counted(3)))) == ["Ainult tekst"]


def test_the_main_part_is_found_by_its_relation():
    members = {
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://x/officeDocument" Target="/Kaust/Peamine.xml"/></Relationships>',
        "kaust/peamine.xml": part("document", f"<w:body>{p(r('Leitud'))}</w:body>"),
    }
    assert docx_source(zipped(members), "x").blocks[0].text == "Leitud"
