"""The bar over the forms of a document that cannot be changed: why, and the way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ametijuhend.model.document import Document
from ametijuhend.ui.actions import Actions
from ametijuhend.ui.stages import WAYS, read_only_sentence, replaced_sentence


class StageBar(QWidget):
    """One sentence and a button for each way on; hidden over a draft."""

    def __init__(self, document: Document, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("stageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        words = read_only_sentence(document)
        label = QLabel(" ".join(filter(None, (words, replaced_sentence(document)))))
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for key in WAYS[document.state]:
            button = QPushButton(actions[key].text().replace("&", ""))
            button.setObjectName(f"{key}Button")
            button.clicked.connect(actions[key].trigger)
            row.addWidget(button)
        self.setVisible(bool(words))
