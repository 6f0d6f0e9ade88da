"""``ametijuhend new``: an empty job description as a file."""

import argparse
import os

from ametijuhend.commandline import CommandError
from ametijuhend.language import translate
from ametijuhend.layout.profile import load_profile
from ametijuhend.layout.template import new_document
from ametijuhend.model.document import LayoutRef
from ametijuhend.model.regime import Regime
from ametijuhend.storage.documents import save_document
from ametijuhend.storage.native import SUFFIX


def make_file(chosen: argparse.Namespace) -> int:
    """Write an empty job description and return the exit code."""
    if chosen.output.suffix.lower() != SUFFIX:
        text = translate("CommandLine", "“{name}” must end in {suffix}: give it this ending.")
        raise CommandError(text.format(name=chosen.output.name or chosen.output, suffix=SUFFIX))
    if os.path.lexists(chosen.output) and not chosen.force:
        text = translate("CommandLine", "“{name}” exists already: choose another name or add --force.")
        raise CommandError(text.format(name=chosen.output.name))
    save_document(new_document(Regime(chosen.regime), load_profile(LayoutRef())), chosen.output)
    return 0
