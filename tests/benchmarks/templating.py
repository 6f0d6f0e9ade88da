"""The same content by other means: a docxtpl template, and bare lxml elements deflated."""

from collections.abc import Callable
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docxtpl import DocxTemplate
from lxml import etree

from ametijuhend.export.body import StyleIds
from ametijuhend.export.docx import write_docx
from ametijuhend.layout.blocks import Paragraph, Table
from ametijuhend.layout.compose import compose
from ametijuhend.layout.profile import LayoutProfile
from ametijuhend.model.document import Document
from export.packing import repacked

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Template:
    """A document as people build one for docxtpl: their Word file with loops over lists and table rows."""

    def __init__(self, document: Document, profile: LayoutProfile) -> None:
        docx = write_docx(document, profile)
        self._styles = StyleIds(profile)
        self.values: dict[str, object] = {}
        with ZipFile(BytesIO(docx)) as archive:
            root = etree.fromstring(archive.read("word/document.xml"))
        (body,) = root
        blocks = compose(document, profile).blocks
        pages = body[-1]
        tables = [element for element in body if element.tag == f"{W}tbl"]
        del body[:]
        for is_table, group in groupby(blocks, key=lambda block: isinstance(block, Table)):
            for block in [list(group)] if not is_table else group:
                if is_table:
                    body.append(self._table(tables.pop(0), block))
                else:
                    body.extend(self._paragraphs(block))
        body.append(pages)
        self.docx = repacked(docx, {"word/document.xml": etree.tostring(root)})

    def render(self) -> bytes:
        """Return the DOCX, from opening the template to saving what came of it."""
        template = DocxTemplate(BytesIO(self.docx))
        template.render(self.values)
        made = BytesIO()
        template.save(made)
        return made.getvalue()

    def _name(self, value: object) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = value
        return name

    def _paragraphs(self, paragraphs: list[Paragraph], of: str = "") -> list:
        made = []
        for style, group in groupby(paragraphs, key=self._styles.of_paragraph):
            texts = ["".join(run.text for run in one.runs) for one in group]
            if len(texts) == 1 and not of:
                made.append(_paragraph(style, f"{{{{ {self._name(texts[0])} }}}}"))
                continue
            values = of or self._name(texts)
            made.append(_paragraph(style, f"{{%p for text in {values} %}}"))
            made.append(_paragraph(style, "{{ text }}"))
            made.append(_paragraph(style, "{%p endfor %}"))
        return made

    def _table(self, element, table: Table):
        rows = element.findall(f"{W}tr")
        if len(rows) > 5 and len(table.columns) == 2:  # the duties: a loop over rows, loops in their cells
            self._loop(element, rows, table)
            return element
        for row, made in zip(table.rows, rows, strict=True):
            for cell, place in zip(row.cells, made.iterfind(f"{W}tc"), strict=True):
                del place[1:]
                place.extend(self._paragraphs(list(cell.paragraphs)))
        return element

    def _loop(self, element, rows, table: Table) -> None:
        duties = []
        for row in table.rows[1:]:
            texts = [["".join(run.text for run in one.runs) for one in cell.paragraphs] for cell in row.cells]
            duties.append({"task": texts[0][0], "subtasks": texts[0][1:], "results": texts[1]})
        name = self._name(duties)
        for row in rows[2:]:
            element.remove(row)
        task, results = rows[1].iterfind(f"{W}tc")
        del task[1:], results[1:]
        task.append(_paragraph("Task", "{{ duty.task }}"))
        task.extend(self._paragraphs([Paragraph("subtask")], "duty.subtasks"))
        results.extend(self._paragraphs([Paragraph("result")], "duty.results"))
        for at, words in ((1, f"{{%tr for duty in {name} %}}"), (3, "{%tr endfor %}")):
            row = etree.fromstring(etree.tostring(rows[0]))
            for cell, said in zip(row.iterfind(f"{W}tc"), (words, ""), strict=True):
                del cell[1:]
                cell.append(_paragraph("Value", said))
            element.insert(list(element).index(rows[0]) + at, row)


def _paragraph(style: str, text: str):
    made = etree.Element(f"{W}p")
    etree.SubElement(etree.SubElement(made, f"{W}pPr"), f"{W}pStyle").set(f"{W}val", style)
    etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t").text = text
    return made


def floor(docx: bytes) -> Callable[[], bytes]:
    """Return what builds the same XML element by element and deflates it, and does nothing else."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    roots = {name: _plain(etree.fromstring(data)) for name, data in parts.items()}

    def build() -> bytes:
        made = BytesIO()
        with ZipFile(made, "w") as target:
            for name, (tag, attributes, text, children, names) in roots.items():
                root = etree.Element(tag, attributes, nsmap=names)
                root.text = text
                _built(root, children)
                data = etree.tostring(root, encoding="UTF-8", standalone=True)
                target.writestr(ZipInfo(name), data, ZIP_DEFLATED, 6)
        return made.getvalue()

    return build


def _plain(element):
    children = [_plain(child) for child in element]
    return (element.tag, dict(element.attrib), element.text, children, element.nsmap)


def _built(parent, children) -> None:
    for tag, attributes, text, inner, _ in children:
        made = etree.SubElement(parent, tag, attributes)
        if text is not None:
            made.text = text
        _built(made, inner)
