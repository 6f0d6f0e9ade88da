import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from ametijuhend.session.background import Background, Line, patiently


def test_a_task_tells_its_end_in_the_window_s_thread(qtbot):
    background = Background()
    heard = []
    task = background.start(threading.get_ident, lambda task: heard.append((task, threading.get_ident())))
    qtbot.waitUntil(lambda: heard != [])
    assert heard == [(task, threading.get_ident())]
    assert task.result() != threading.get_ident()


def test_what_a_task_raised_is_raised_where_its_result_is_asked(qtbot):
    heard = []
    Background().start(lambda: 1 / 0)
    background = Background()
    background.start(lambda: 1 / 0, heard.append)
    qtbot.waitUntil(lambda: heard != [])
    with pytest.raises(ZeroDivisionError):
        heard[0].result()


@pytest.mark.usefixtures("qapp")
def test_a_line_keeps_the_order_and_ends_after_the_last():
    line, done = Line(), []
    for number in range(20):
        line.start(lambda number=number: (time.sleep(0.001 * (number % 3)), done.append(number)))
    line.end(30)
    assert done == list(range(20))


@pytest.mark.usefixtures("qapp")
def test_a_background_that_is_gone_hears_nothing():
    for _ in range(20):
        gone, answers, heard = Background(), threading.Event(), []
        task = gone.start(lambda answers=answers: answers.wait(30), heard.append)
        gone.deleteLater()
        QCoreApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
        del gone
        answers.set()
        assert task.wait(30)
        QCoreApplication.processEvents()
        assert heard == []


@pytest.mark.usefixtures("qapp")
def test_patience_gives_the_result_or_ends():
    assert patiently(lambda: "tehtud", 30) == "tehtud"
    answers = threading.Event()
    with pytest.raises(TimeoutError):
        patiently(lambda: answers.wait(30), 0.05)
    answers.set()
    with pytest.raises(ZeroDivisionError):
        patiently(lambda: 1 / 0, 30)
