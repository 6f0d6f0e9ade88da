"""Widgets that nobody holds any more are destroyed in the window's thread, whoever makes objects."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ametijuhend.session.garbage import Collector


class Noted(QObject):
    """Something that only the collector can let go."""

    def __init__(self, gone_in):
        super().__init__()
        self.myself = self
        self._gone_in = gone_in

    def __del__(self):
        self._gone_in.append(threading.current_thread())


@pytest.mark.usefixtures("qapp")
def test_another_thread_collects_nothing(qtbot):
    collector = Collector()
    gone_in, made = [], []
    Noted(gone_in)
    thread = threading.Thread(target=lambda: made.extend([] for _ in range(5000)))
    thread.start()
    thread.join()
    assert gone_in == []
    qtbot.waitUntil(lambda: gone_in != [])
    assert gone_in == [threading.main_thread()]
    collector.stop()
    assert gc.isenabled()
