"""The command ``library drift``: in how many ways the house's documents say the library's wordings."""

import argparse
import json
import sys
from pathlib import Path

from ametijuhend.commandline import CommandError
from ametijuhend.house.documents import scan
from ametijuhend.house.drift import as_json, as_lines, drift_report
from ametijuhend.language import translate
from ametijuhend.library.content import shipped_library
from ametijuhend.library.opening import read_copy
from ametijuhend.storage.folders import user_folders
from ametijuhend.storage.settings import load_settings

DONE, CANNOT = 0, 2


def report_drift(chosen: argparse.Namespace) -> int:
    """Print the report and return the exit code; raises `CommandError` where no folder is named."""
    places = user_folders()
    settings = load_settings(places.settings)
    folders = chosen.folders or [Path(name) for name in settings.house_folders]
    if not folders:
        text = translate(
            "CommandLine", "Name a folder with job descriptions, or choose the house's in the settings."
        )
        raise CommandError(text)
    library = read_copy(settings.library.place(), places.data, shipped_library())
    report = drift_report(scan(folders), library)
    for problem in report.problems:
        if sys.stderr is not None:
            print(problem, file=sys.stderr, flush=True)
    if report.problems and not report.documents:
        return CANNOT
    print(json.dumps(as_json(report), ensure_ascii=False, indent=2) if chosen.json else as_lines(report))
    return DONE
