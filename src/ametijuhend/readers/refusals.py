"""The refusals: for each thing that can be wrong with a file to be brought in, its one sentence."""

from ametijuhend.language import translate
from ametijuhend.storage.problems import FileProblem

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _refusal(text: str, name: str) -> FileProblem:
    return FileProblem(text.format(name=name))


def not_a_zip(name: str) -> FileProblem:
    """Return the refusal of a file that has the name of a Word document only."""
    text = translate(
        "Reading",
        "“{name}” is not a Word document (DOCX): open it in the program it was made in and save it as DOCX.",
    )
    return _refusal(text, name)


def other_kind(data: bytes, name: str) -> FileProblem:
    """Return the refusal of a file that is no ZIP, by what it is instead."""
    if not data:
        return _refusal(translate("Reading", "“{name}” is empty: choose another file."), name)
    if data.startswith(_OLE):
        return encrypted(name) if "EncryptedPackage".encode("utf-16-le") in data else old_office(name)
    if data.lstrip()[:5].lower() == b"{\\rtf":
        text = translate(
            "Reading", "“{name}” is an RTF file: open it in Word or LibreOffice and save it as DOCX."
        )
        return _refusal(text, name)
    return not_a_zip(name)


def old_office(name: str) -> FileProblem:
    """Return the refusal of a file of Word 97–2003."""
    text = translate(
        "Reading",
        "“{name}” is a file of an old Office program (DOC): open it in Word or LibreOffice "
        "and save it as DOCX.",
    )
    return _refusal(text, name)


def encrypted(name: str) -> FileProblem:
    """Return the refusal of a file that opens with a password only."""
    text = translate(
        "Reading",
        "“{name}” is protected with a password: open it in Word, take the password off and save it.",
    )
    return _refusal(text, name)


def damaged(name: str) -> FileProblem:
    """Return the refusal of a ZIP or XML that is broken."""
    text = translate(
        "Reading", "“{name}” is damaged or incomplete: open it in Word and save it again, or fetch it anew."
    )
    return _refusal(text, name)


def too_many_members(name: str) -> FileProblem:
    """Return the refusal of a ZIP with too many members."""
    text = translate(
        "Reading", "“{name}” is made of more parts than any job description: choose another file."
    )
    return _refusal(text, name)


def too_much_inside(name: str) -> FileProblem:
    """Return the refusal of a file that would grow beyond all measure when unpacked."""
    text = translate(
        "Reading",
        "“{name}” unpacks to more than any job description holds and was not opened: choose another file.",
    )
    return _refusal(text, name)


def odd_names(name: str) -> FileProblem:
    """Return the refusal of a ZIP whose members have the same name twice or lead outside it."""
    text = translate(
        "Reading",
        "“{name}” holds parts whose names repeat or lead outside it, as no office program writes them: "
        "do not trust this file, ask for a new copy.",
    )
    return _refusal(text, name)


def document_type(name: str) -> FileProblem:
    """Return the refusal of XML with a document type: with one, text can be lost or fetched from outside."""
    text = translate(
        "Reading",
        "“{name}” holds a document type definition, as no office program writes it: "
        "do not trust this file, ask for a new copy.",
    )
    return _refusal(text, name)


def too_long(name: str) -> FileProblem:
    """Return the refusal of a document that is far longer than a job description."""
    text = translate(
        "Reading",
        "“{name}” is far longer than any job description: bring in only the part that is one, "
        "saved as a file of its own.",
    )
    return _refusal(text, name)


def too_wide(name: str) -> FileProblem:
    """Return the refusal of a table with more columns than Word allows."""
    text = translate(
        "Reading",
        "“{name}” has a table with more columns than Word allows (63): correct it in Word and save it.",
    )
    return _refusal(text, name)


def other_package(name: str, kind: str) -> FileProblem:
    """Return the refusal of a ZIP that is no Word document; ``kind`` is the main part's type or MIME type."""
    if "opendocument.text" in kind:
        text = translate(
            "Reading", "“{name}” is an OpenDocument text (ODT): open it in LibreOffice and save it as DOCX."
        )
    elif "spreadsheet" in kind:
        text = translate("Reading", "“{name}” is a spreadsheet: choose a Word document or a PDF.")
    elif "presentation" in kind:
        text = translate("Reading", "“{name}” is a presentation: choose a Word document or a PDF.")
    else:
        text = translate(
            "Reading", "“{name}” is a ZIP, but holds no Word document: choose a Word document or a PDF."
        )
    return _refusal(text, name)


def encrypted_pdf(name: str) -> FileProblem:
    """Return the refusal of a PDF that opens with a password only."""
    text = translate(
        "Reading",
        "“{name}” is protected with a password: print it to a new PDF without one, or bring in the DOCX.",
    )
    return _refusal(text, name)


def damaged_pdf(name: str) -> FileProblem:
    """Return the refusal of a PDF that is broken."""
    text = translate("Reading", "“{name}” is not a whole PDF: fetch it anew, or bring in the DOCX.")
    return _refusal(text, name)


def scanned(name: str) -> FileProblem:
    """Return the refusal of a PDF that holds pictures of pages only."""
    text = translate(
        "Reading",
        "“{name}” holds pictures of pages and no text: bring in the file that it was printed from, "
        "or have its text recognised (OCR) first.",
    )
    return _refusal(text, name)


def too_much_work(name: str) -> FileProblem:
    """Return the refusal of a file that takes more time or memory than any job description."""
    text = translate(
        "Reading",
        "“{name}” takes more time or memory to read than any job description and was given up: "
        "choose another file.",
    )
    return _refusal(text, name)
