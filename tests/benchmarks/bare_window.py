"""What a start is measured against: the least window that PySide6 can show."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1350, 700)
window.show()
sys.exit(application.exec())
