"""What a person with a small screen, weak eyes, no mouse or a screen reader meets on every form."""

import importlib
import pkgutil
import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QProgressBar,
    QPushButton,
    QStyledItemDelegate,
    QWidget,
)

import ametijuhend.ui
from ametijuhend.assets import asset
from ametijuhend.house.together import Plan
from ametijuhend.library.content import shipped_library
from ametijuhend.library.keeping import EntryChange
from ametijuhend.library.matcher import Degree, Match
from ametijuhend.model.compare import Difference
from ametijuhend.model.document import Leftover, SectionKind
from ametijuhend.model.families import based_on, variant_of
from ametijuhend.model.merge import merge
from ametijuhend.model.regime import Regime
from ametijuhend.model.states import made_ready, made_signed
from ametijuhend.readers.pasted_text import read_pasted
from ametijuhend.signing.container import Container
from ametijuhend.ui.about_dialog import AboutDialog
from ametijuhend.ui.conversation import DialogConversation
from ametijuhend.ui.dialogs import ConflictDialog, ReportDialog, TextDialog
from ametijuhend.ui.exports.dialog import ExportDialog
from ametijuhend.ui.exports.run import ExportRun
from ametijuhend.ui.exports.verify_dialog import Looked, VerifyDialog
from ametijuhend.ui.exports.work import Exported
from ametijuhend.ui.form.cards import CardRow
from ametijuhend.ui.form.families import BaseDialog
from ametijuhend.ui.form.grips import Grip
from ametijuhend.ui.form.inputs import HeadingEdit
from ametijuhend.ui.form.notes import NotesDialog
from ametijuhend.ui.form.regime_dialog import RegimeDialog
from ametijuhend.ui.form.sections import DETAILS
from ametijuhend.ui.guide import GuideWindow
from ametijuhend.ui.house.check import CheckDialog
from ametijuhend.ui.house.dialogs import ExportManyDialog, LinesDialog, RenameDialog, ReviewDialog
from ametijuhend.ui.house.export import ManyExport
from ametijuhend.ui.house.families import FamiliesDialog
from ametijuhend.ui.house.merge_dialog import MergeDialog, Words
from ametijuhend.ui.house.plan import PlanDialog
from ametijuhend.ui.house.substitution import SubstitutionDialog
from ametijuhend.ui.imports.many import ManyDialog
from ametijuhend.ui.imports.reading import WaitDialog
from ametijuhend.ui.imports.review import ImportReview
from ametijuhend.ui.imports.text import TextImportDialog
from ametijuhend.ui.library.choice import EntryChoice
from ametijuhend.ui.library.incoming import ChangesDialog
from ametijuhend.ui.library.proposals import ProposalsDialog
from ametijuhend.ui.library.publishing import ClashDialog, NewsDialog, WaitingDialog
from ametijuhend.ui.library.report import DriftDialog
from ametijuhend.ui.library.similar import SimilarDialog, Ways
from ametijuhend.ui.library.updates import UpdatesDialog
from ametijuhend.ui.library.window import LibraryWindow
from ametijuhend.ui.look.empty import EmptyWords
from ametijuhend.ui.look.labels import ElidedLabel
from ametijuhend.ui.look.theme import DARK, LIGHT
from ametijuhend.ui.settings.dialog import SettingsDialog
from ametijuhend.ui.undo_dialog import UndoDialog
from ametijuhend.ui.versions_dialog import VersionsDialog
from conftest import NOON

PAGES = [*(kind.value for kind in SectionKind), DETAILS]
SMALL = (1093, 614)
"""The laptops' 1366 × 768 at 125 %, in logical pixels."""
FRAME = 40
"""What a dialog's own title takes of it."""


# Room


@pytest.mark.parametrize("language", ["et", "en"])
@pytest.mark.parametrize("sample", ["tiimijuht", "koordinaator-noortegarantii", "koordinaator-ohvriabi"])
def test_a_small_screen_cuts_nothing_and_leaves_room_for_the_page(start, sample_path, sample, language):
    user = start(*SMALL)
    user.program.desk.start_from_sample(sample_path(sample))
    user.choose(f"language_{language}")
    user.window.resize(*SMALL)
    for page in PAGES:
        shown = user.show(page)
        user.press(Qt.Key.Key_F1)
        settle()
        assert user.window.size().toTuple() == SMALL
        assert shown.body.width() <= shown.viewport().width(), f"{page} scrolls sideways"
        assert user.editor.panel.pages.width() >= 320, page
        labels = [one for one in shown.body.findChildren(QLabel) if one.isVisible() and one.text()]
        assert labels
        assert [(page, one.text()) for one in labels if is_elided(one)] == []
        headings = [one for one in shown.body.findChildren(HeadingEdit) if one.isVisible()]
        assert [(page, one.text) for one in headings if is_heading_cut(one)] == []


def settle():
    for _ in range(20):  # texts that wrap find their height in several rounds
        QApplication.processEvents()


def is_elided(label):
    if isinstance(label, ElidedLabel):
        return label.fontMetrics().horizontalAdvance(label.text()) > label.contentsRect().width()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.width() < label.minimumSizeHint().width()


def is_heading_cut(edit):
    layout = edit.document().firstBlock().layout()
    widest = max(layout.lineAt(line).naturalTextWidth() for line in range(layout.lineCount()))
    return edit.height() < edit.sizeHint().height() or widest > edit.viewport().width() - 2


def test_without_the_pages_lines_stay_short_enough_to_be_read(reader):
    reader.window.resize(1920, 1080)
    reader.choose("show_pages")
    page = reader.show("duties")
    settle()
    assert page.width() > 1400
    assert 600 < page.body.width() <= 960
    left = page.body.mapTo(page, QPoint()).x()
    assert abs(page.width() - page.body.width() - 2 * left) < 24, "it stands in the middle"


# Contrast


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_of_text_can_be_read_on_every_ground_of_the_stylesheet(colours):
    sheet = asset("resources", "window.qss").read_text(encoding="utf-8")
    inks = set(re.findall(r"[^-]color: \$\{(\w+)\}", sheet)) - {"disabled"}
    grounds = set(re.findall(r"background: \$\{(\w+)\}", sheet)) - {"input_border", "muted", "border"}
    on_accent = {"on_accent"}
    strong = {"accent", "accent_hover"}
    assert {"text", "muted", "accent", "warning", "error"} <= inks
    assert {"window", "surface", "hover", "accent_soft"} <= grounds
    pairs = [(ink, ground) for ink in inks - on_accent for ground in grounds - strong]
    pairs += [(ink, ground) for ink in on_accent for ground in strong]
    weak = {pair: contrast(*(getattr(colours, name) for name in pair)) for pair in pairs}
    assert [(pair, round(value, 2)) for pair, value in weak.items() if value < 4.5] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_every_input_and_button_can_be_seen_on_its_ground(colours):
    sheet = asset("resources", "window.qss").read_text(encoding="utf-8")
    edges = set()
    for rule in re.findall(r"([^{}]+)\{ ?([^{}]*(?:\$\{\w+\}[^{}]*)*)\}", sheet):
        controls = [name.strip() for name in rule[0].split(",")]
        if {"QPlainTextEdit", "QPushButton", "QComboBox", "QCheckBox::indicator"} & set(controls):
            edges |= set(re.findall(r"border: 1px solid \$\{(\w+)\}", rule[1]))
    assert edges == {"input_border"}
    for ground in (colours.window, colours.surface):
        for edge in (colours.input_border, colours.accent):
            assert contrast(edge, ground) >= 3, (edge, ground)


# Names for those who hear the window

SPOKEN = {
    QAccessible.Role.EditableText,
    QAccessible.Role.Button,
    QAccessible.Role.PushButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.PageTab,
}


def tree(interface):
    """Every visible object of the accessibility tree below an interface."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from tree(child)


def nameless(widget):
    """Return what of a widget is spoken of without a name, and how much was looked at."""
    found = list(tree(QAccessible.queryAccessibleInterface(widget)))
    spoken = [one for one in found if one.role() in SPOKEN and not is_inner(one.object())]
    unnamed = [one for one in spoken if not name_of(one)]
    return [(one.object().metaObject().className(), one.object().objectName()) for one in unnamed], len(
        spoken
    )


def is_inner(widget):
    """Whether an object is part of an input that has the name itself."""
    over = widget.parent() if widget is not None else None
    return (
        widget is None or isinstance(over, QLineEdit | QComboBox | QListView) or "qt_" in widget.objectName()
    )


def name_of(interface):
    widget = interface.object()
    if isinstance(widget, QComboBox):  # it says its value for its name
        return widget.accessibleName()
    labelled = any(
        relation[1] & QAccessible.RelationFlag.Label
        for relation in interface.relations(QAccessible.RelationFlag.AllRelations)
    )
    return labelled or interface.text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("regime", list(Regime))
def test_everything_on_every_form_is_spoken_of_by_a_name(user, page, regime):
    user.program.desk.start_new(regime)
    user.show(page)
    user.editor.add_next() if page in {"duties", "signatures"} else None
    settle()
    unnamed, count = nameless(user.window)
    assert count > 15
    assert unnamed == []


def test_everything_on_a_full_form_is_spoken_of_by_a_name(reader):
    for page in PAGES:
        reader.show(page)
        settle()
        unnamed, count = nameless(reader.editor.page)
        assert count >= 3, page
        assert unnamed == [], page


def test_the_start_page_is_spoken_of_by_names(user):
    unnamed, count = nameless(user.window)
    assert count >= 4
    assert unnamed == []


def dialogs(user):
    desk = user.program.desk
    yield UndoDialog(desk.session, user.window)
    yield VersionsDialog(desk, user.window)
    yield ConflictDialog("fail.ametijuhend", NOON, (), user.window)
    yield TextDialog("Pealkiri", "Sõnad", user.window)
    yield ReportDialog("Lause", "Aruanne", user.window)
    yield SettingsDialog(desk, user.window)
    yield export_dialog(user)
    yield export_dialog(user, sign=True)
    yield exported_dialog(user)
    yield VerifyDialog(desk, Looked(Path("a.asice"), Container("a.asice", "", {}, ())), user.window)
    yield LibraryWindow(desk.library, desk.conversation, user.window, desk.house)
    yield from house_dialogs(user)
    yield from other_dialogs(user)
    yield from library_dialogs(user)


def house_dialogs(user):
    desk, document = user.program.desk, user.document
    window = user.window.commands.house._made()
    theirs = document.model_copy(update={"purpose": "Muu", "tools": "Arvuti"})
    words = Words("Pealkiri", "Sõnad", "Enne", "Siin", "Koopias", "Võta kõik")
    made = variant_of(document)
    desk.session.apply(based_on(document, made), "base")
    yield RenameDialog(("Osakond",), ("Juhataja",), 2, user.window)
    yield ReviewDialog(["Jurist", "Nõunik"], NOON.date(), "", user.window)
    yield ExportManyDialog(2, desk.folder(), desk.conversation, user.window)
    yield LinesDialog("Pealkiri", "Sõnad", ["Lause"], user.window)
    yield PlanDialog(
        "Pealkiri", "Sõnad", (), lambda files: Plan(tuple(files)), desk.filing.backups, over=user.window
    )
    yield SubstitutionDialog(desk, user.program._theme, (), window)
    yield FamiliesDialog(window.jobs, (), window)
    yield CheckDialog((), desk.library.library, NOON.date(), window)
    yield MergeDialog(merge(document, document, theirs), words, print, user.window)
    yield NotesDialog(desk.session, user.editor, user.editor.notes)
    yield BaseDialog(desk, user.window, made)
    yield window


def other_dialogs(user):
    desk, window = user.program.desk, user.window
    yield AboutDialog(window)
    yield GuideWindow(window)
    yield RegimeDialog(desk, print, window)
    yield TextImportDialog(window)
    yield WaitDialog("vana.docx", window)
    text = "AMETIJUHEND\n1. ÜLDOSA\nAmetinimetus: Jurist\n2. EESMÄRK\nTagada nõustamine."
    yield ImportReview(read_pasted(text, "vana.txt"), LIGHT, desk.library, window)
    yield ManyDialog(desk, user.program._theme, (Path("a.docx"),), Path("kaust"), window)
    house = window.commands.house._made()
    yield ManyExport(desk, (), desk.folder(), house, pdf=True)
    house.close()


def library_dialogs(user):
    desk, window = user.program.desk, user.window
    entry = shipped_library().entries[0]
    match = Match(entry, entry.wordings[0], next(iter(Degree)))
    yield ChangesDialog(desk.library, [EntryChange(None, entry)], "kogu", window)
    yield EntryChoice(desk.library, entry, ("Vali", "Millega?", "Võta"), print, window)
    yield SimilarDialog(entry, [match], Ways("Võta see", print, print, print), window)
    yield DriftDialog(desk.library, (), window)
    yield NewsDialog(desk.house, window)
    yield WaitingDialog(desk.house, desk.library, window, print)
    yield ClashDialog(desk.house, window)
    yield ProposalsDialog(desk.house, desk.library, window)


def export_dialog(user, *, sign=False):
    desk, run = user.program.desk, ExportRun(user.program.desk, user.program.desk)
    theme, checking = user.program._theme, lambda: user.editor.checking
    return ExportDialog(desk, theme, run, checking, user.window, sign=sign)


def exported_dialog(user):
    """Return the export dialog after an export, with its details unfolded."""
    dialog, document = export_dialog(user), user.document
    done = Exported(document, (Path("a.docx"),), (Path("a.docx"),), "a", "b", (), (), True)
    dialog._busy = True
    dialog._show_result(done)
    return dialog


def test_every_dialog_is_spoken_of_by_names(reader):
    reader.type_into("purpose", "!")
    for dialog in dialogs(reader):
        dialog.show()
        settle()
        unnamed, count = nameless(dialog)
        assert count >= 1, type(dialog).__name__
        assert unnamed == [], type(dialog).__name__
        dialog.close()
        dialog.deleteLater()
    assert Difference is not None


def test_no_dialog_is_left_out(reader):
    for found in pkgutil.walk_packages(ametijuhend.ui.__path__, "ametijuhend.ui."):
        importlib.import_module(found.name)
    made = {type(dialog) for dialog in dialogs(reader)}
    made.add(UpdatesDialog)  # it closes where nothing is newer; its own tests have something
    kinds = set(kinds_of(QDialog))
    assert len(kinds) > 30
    assert {one.__name__ for one in kinds - made if not one.__subclasses__()} == set()


def kinds_of(kind):
    for one in kind.__subclasses__():
        if one.__module__.startswith("ametijuhend.ui"):
            yield one
            yield from kinds_of(one)


def test_every_dialog_has_room_on_a_small_screen(reader):
    reader.type_into("purpose", "!")
    for dialog in dialogs(reader):
        dialog.show()
        settle()
        least = dialog.minimumSizeHint()
        assert 0 < least.height() <= SMALL[1] - FRAME, type(dialog).__name__
        assert least.width() <= SMALL[0] - FRAME, type(dialog).__name__
        dialog.close()
        dialog.deleteLater()


def each_dialog(user):
    """Yield every dialog as it is shown on a small screen, and close it afterwards."""
    for dialog in dialogs(user):
        dialog.show()
        settle()
        dialog.resize(dialog.size().boundedTo(QSize(SMALL[0] - FRAME, SMALL[1] - FRAME)))
        settle()
        yield dialog, type(dialog).__name__
        dialog.close()
        dialog.deleteLater()


def visible(widget, kind):
    return [one for one in widget.findChildren(kind) if one.isVisible()]


def test_no_dialog_scrolls_sideways_or_cuts_words_on_a_small_screen(reader):
    reader.type_into("purpose", "!")
    areas, labels, wrong = 0, 0, []
    for dialog, name in each_dialog(reader):
        for area in visible(dialog, QAbstractScrollArea):
            if not isinstance(area, QGraphicsView):
                areas += 1
                wrong += [(name, area.objectName())] if area.horizontalScrollBar().maximum() else []
        for label in visible(dialog, QLabel):
            if label.text():
                labels += 1
                wrong += [(name, label.text())] if is_elided(label) else []
    assert areas > 40
    assert labels > 100
    assert wrong == []


def test_no_list_is_a_bare_box(reader):
    """Where nothing is in a list, something says so: in the list, or because one waits for it."""
    reader.type_into("purpose", "!")
    empty, bare = 0, []
    for dialog, name in each_dialog(reader):
        waits = bool(visible(dialog, QProgressBar)) or isinstance(dialog, DriftDialog)
        for rows in visible(dialog, QListWidget):
            if not rows.count() and not waits:
                empty += 1
                bare += [] if visible(rows, EmptyWords) else [(name, rows.accessibleName())]
    assert empty
    assert bare == []


def test_rows_that_wrap_are_as_high_as_their_words(reader):
    reader.type_into("purpose", "!")
    lists, wrong = 0, []
    for dialog, name in each_dialog(reader):
        for rows in dialog.findChildren(QListWidget):
            if rows.wordWrap():
                lists += 1
                own = type(rows.itemDelegate()) is not QStyledItemDelegate
                wrong += [] if own else [(name, rows.accessibleName())]
    assert lists > 10
    assert wrong == []


def leftovers(user):
    stray = Leftover(id="jaak", text="Palgaaste 7, tähtajatu, täistööajaga", stood="Üldosa")
    document = user.document.model_copy(update={"leftovers": (stray,)})
    user.program.desk.session.replace(document, "Import")
    user.editor.leftovers.show_button.click()


def signed(user):
    ready = made_ready(user.document)
    user.program.desk.session.replace(made_signed(ready, NOON.date(), "0" * 64), "Allkirjastatud")


def noted(user):
    user.field("purpose")
    user.choose("add_note")
    user.type("Kas see on veel nii, nagu siin kirjas, või tuleb küsida üle osakonnajuhatajalt?")
    user.press(Qt.Key.Key_Return)


def two_findings(user):
    user.type_into("purpose", " Töö  on tähtis.")


STATES = {
    "leftovers": leftovers,
    "signed": signed,
    "ready": lambda user: user.choose("make_ready"),
    "note": noted,
    "findings under a field": two_findings,
    "findings": lambda user: user.choose("findings_list"),
    "replace": lambda user: user.choose("replace"),
    "spelling": lambda user: user.choose("spelling"),
    "library": lambda user: user.choose("library"),
    "page list": lambda user: user.choose("list_pages"),
}


@pytest.mark.parametrize("state", STATES)
def test_no_state_of_the_window_cuts_words_on_a_small_screen(start, sample_path, state):
    user = start(*SMALL)
    user.program.desk.start_from_sample(sample_path("tiimijuht"))
    user.show("purpose")
    settle()
    before = user.window.grab().toImage()
    STATES[state](user)
    settle()
    assert user.window.grab().toImage() != before, "there is something to see"
    assert user.window.size().toTuple() == SMALL
    labels = [one for one in visible(user.window, QLabel) if one.text()]
    assert labels
    assert [one.text() for one in labels if not isinstance(one, ElidedLabel) and is_elided(one)] == []
    for area in visible(user.window, QAbstractItemView):
        assert area.horizontalScrollBar().maximum() == 0, area.objectName()
    assert user.editor.panel.pages.width() >= 240, "the page is still there"


@pytest.mark.parametrize("file", ["file.ametijuhend", "teine-väga-pika-nimega-ametijuhend.ametijuhend"])
def test_a_message_box_looks_like_the_other_dialogs(user, file):
    conversation, seen = DialogConversation(), []
    conversation.window = user.window

    def look():
        box = QApplication.activeModalWidget()
        settle()
        buttons = visible(box, QPushButton)
        last = max(buttons, key=lambda one: one.mapTo(box, one.rect().center()).x())
        words = [one for one in visible(box, QLabel) if one.text()]
        cut = [one.text() for one in words if is_elided(one)]
        seen.append((last.property("look"), box.iconPixmap().isNull(), box.width() >= 360, cut))
        box.reject()

    for call in (
        lambda: conversation.tell_problem(f"Faili „{file}“ ei saa lugeda: avage selle varasem koopia."),
        lambda: conversation.tell("Hea teada", "Seadete fail oli vigane."),
        lambda: conversation.ask_unsaved("Tiimijuht"),
        lambda: conversation.ask_copy(file, "Tiimijuht"),
    ):
        QTimer.singleShot(0, look)
        call()
    assert seen == [("primary", False, True, [])] * 4


@pytest.mark.parametrize("action", ["find", "replace", "spelling", "findings_list", "library", "palette"])
def test_what_opens_within_the_window_is_spoken_of_by_names(reader, action):
    reader.field("purpose")
    settle()
    before = nameless(reader.window)[1]
    reader.choose(action)
    settle()
    unnamed, count = nameless(reader.window)
    assert count > before, "it is there"
    assert unnamed == []


def test_a_note_is_spoken_of_by_names(reader):
    reader.field("purpose")
    reader.choose("add_note")
    reader.type("Kas nii?")
    settle()
    assert nameless(reader.window)[0] == []
    reader.press(Qt.Key.Key_Return)
    settle()
    assert nameless(reader.window)[0] == []


def test_what_a_dialog_is_for_is_its_last_button(reader):
    reader.type_into("purpose", "!")
    seen, wrong = 0, []
    for dialog in dialogs(reader):
        dialog.show()
        settle()
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisible()]
        places = {one: one.mapTo(dialog, one.rect().center()) for one in buttons}
        for one in buttons:
            beside = [other for other in buttons if abs(places[other].y() - places[one].y()) < 6]
            foot = places[one].y() > dialog.height() - 80
            if one.property("look") == "primary" and foot and dialog is not reader.window.commands.house.list:
                after = [other.text() for other in beside if places[other].x() > places[one].x()]
                wrong += [(type(dialog).__name__, one.text(), after)] if after else []
                seen += 1
        dialog.close()
        dialog.deleteLater()
    assert seen > 12
    assert wrong == []


# Focus


def stops(user, most=60):
    """Every stop of Tab on the page that is shown, in turn."""
    user.editor.sections.setFocus()
    found = []
    for _ in range(most):
        user.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if not user.editor.page.body.isAncestorOf(focus):
            break
        found.append(focus)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_as_one_reads(reader, page):
    body = reader.show(page).body
    settle()
    found = stops(reader)
    assert len(found) >= 2
    places = [one.mapTo(body, QPoint(0, 0)) for one in found]
    for before, after in pairwise(places):
        below = after.y() > before.y() - 12
        assert below or after.x() > before.x(), (page, before, after)


def accents(widget, colour):
    picture = (
        widget.window().grab(widget.rect().translated(widget.mapTo(widget.window(), QPoint()))).toImage()
    )
    wanted = QColor(colour).rgb()
    across, down = range(0, picture.width(), 2), range(picture.height())
    return sum(picture.pixel(x, y) == wanted for y in down for x in across)


@pytest.mark.parametrize("page", ["general", "duties", "requirements", "signatures", DETAILS])
def test_one_sees_where_the_focus_is(reader, page):
    reader.show(page)
    settle()
    for focus in stops(reader, 14):
        focus.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        seen: QWidget = focus
        while isinstance(focus, Grip) and not isinstance(seen, CardRow):
            seen = seen.parentWidget()
        with_focus = accents(seen, LIGHT.accent)
        focus.clearFocus()
        settle()
        assert with_focus > accents(seen, LIGHT.accent) + 8, focus.objectName() or type(focus).__name__
