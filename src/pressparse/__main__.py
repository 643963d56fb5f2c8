"""``python -m pressparse``."""

import sys

from pressparse.cli import main

if __name__ == "__main__":
    sys.exit(main())
