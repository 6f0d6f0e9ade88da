"""``python -m ametijuhend``."""

import sys

from ametijuhend.cli import main

if __name__ == "__main__":
    sys.exit(main())
