"""Run by the Python that has LibreOffice's UNO: accepts or rejects all tracked changes of documents.

Words: the pipe at which LibreOffice listens, then in threes the deed, the file to read, the file to write.
"""

import sys
import time
from contextlib import suppress

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

DEEDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges", "keep": ""}


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice does not answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def settle(context, deed, source, target):
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(source), "_blank", 0, (option("Hidden", True),)
    )
    if DEEDS[deed]:
        dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
        dispatcher.executeDispatch(document.CurrentController.Frame, DEEDS[deed], "", 0, ())
    document.storeToURL(uno.systemPathToFileUrl(target), (option("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    return desktop


def main(pipe, *jobs):
    context = connected(pipe)
    for at in range(0, len(jobs), 3):
        desktop = settle(context, *jobs[at : at + 3])
    with suppress(Exception):  # the connection ends with it
        desktop.terminate()


main(*sys.argv[1:])
