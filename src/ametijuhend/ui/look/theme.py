"""The look: two designed palettes, one stylesheet made from their colours, three sizes of text."""

from dataclasses import asdict, dataclass
from string import Template

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ametijuhend.assets import asset


@dataclass(frozen=True, slots=True)
class Colours:
    """Everything the window is drawn with; the page itself stays white."""

    window: str
    surface: str
    hover: str
    border: str
    input_border: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    warning: str
    warning_soft: str
    error: str
    check: str
    """The name of the tick's icon on the accent."""


LIGHT = Colours(
    window="#f3f5f8", surface="#ffffff", hover="#e9edf2", border="#dfe4ea", input_border="#838e9c",
    text="#1b2026", muted="#566170", disabled="#99a2ae",
    accent="#005aa3", accent_hover="#004a87", accent_soft="#e1edf8", on_accent="#ffffff",
    warning="#7d5200", warning_soft="#fff3d6", error="#b3261e", check="check-light",
)  # fmt: skip

DARK = Colours(
    window="#1a1d22", surface="#23272e", hover="#2e343d", border="#343a44", input_border="#6b7685",
    text="#e7eaee", muted="#a7b0bc", disabled="#68717d",
    accent="#74b4ee", accent_hover="#93c6f4", accent_soft="#203a52", on_accent="#0c1a27",
    warning="#efbd55", warning_soft="#3b3119", error="#ff8f85", check="check-dark",
)  # fmt: skip

SMALL, NORMAL, LARGE = 9.0, 10.5, 15.0
"""The three sizes of text, in points."""


def colours_of(scheme: Qt.ColorScheme) -> Colours:
    """Return the colours for the system's colour scheme."""
    return DARK if scheme is Qt.ColorScheme.Dark else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """Return Qt's palette in these colours."""
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, colour in (
        ((role.Window, role.Button, role.AlternateBase), colours.window),
        ((role.Base, role.ToolTipBase), colours.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.Highlight, role.Link, role.LinkVisited, role.Accent), colours.accent),
        ((role.HighlightedText,), colours.on_accent),
        ((role.PlaceholderText,), colours.muted),
        ((role.Mid, role.Midlight, role.Dark), colours.border),
    ):
        for one in roles:
            palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.disabled))
    return palette


def stylesheet_of(colours: Colours, percent: int = 100) -> str:
    """Return the one stylesheet, with the colours and with the sizes in percent of the designed ones."""
    template = asset("resources", "window.qss").read_text(encoding="utf-8")
    designed = {"small": SMALL, "normal": NORMAL, "large": LARGE}
    sizes = {name: size * percent / 100 for name, size in designed.items()}
    icons = asset("resources", "icons").as_posix()
    return Template(template).substitute(asdict(colours) | sizes, icons=icons)


_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class Theme(QObject):
    """Keeps the application in the chosen colours and size of text, or as the system has it by now."""

    def __init__(self, application: QApplication, choice: str = "system", percent: int = 100) -> None:
        super().__init__(application)
        self._application = application
        self._choice, self._percent = choice, percent
        application.setStyle("Fusion")
        self._set_scheme()
        self._set_font()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        self.show(self._scheme())

    def choose(self, choice: str, percent: int) -> None:
        """Show everything as chosen, at once: ``system``, ``light`` or ``dark``, and text of this size."""
        if (choice, percent) != (self._choice, self._percent):
            self._choice, self._percent = choice, percent
            self._set_scheme()
            self._set_font()
            self.show(self._scheme())

    def show(self, scheme: Qt.ColorScheme) -> None:
        """Show everything in a colour scheme."""
        self.colours = colours_of(scheme)
        self._application.setPalette(palette_of(self.colours))
        self._application.setStyleSheet(stylesheet_of(self.colours, self._percent))

    def _follow(self, _scheme: Qt.ColorScheme) -> None:
        self.show(self._scheme())

    def _scheme(self) -> Qt.ColorScheme:
        return _SCHEMES.get(self._choice) or self._application.styleHints().colorScheme()

    def _set_scheme(self) -> None:
        """Let the system draw its part of the window, such as the title, in the chosen colours too."""
        scheme = _SCHEMES.get(self._choice)
        hints = self._application.styleHints()
        if scheme is None:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(scheme)

    def _set_font(self) -> None:
        font = self._application.font()
        font.setPointSizeF(NORMAL * self._percent / 100)
        self._application.setFont(font)
