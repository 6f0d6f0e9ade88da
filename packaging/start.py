"""Where a bundle begins."""

import multiprocessing
import sys

from ametijuhend.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
