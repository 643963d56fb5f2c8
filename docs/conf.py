"""How Sphinx builds these pages: ``sphinx-build -W -b html docs docs/_build/html``."""

from __future__ import annotations

from pressparse import __version__

project = "pressparse"
author = "the pressparse authors"
copyright = author
release = __version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_heading_anchors = 3
nitpicky = True

html_theme = "furo"
html_title = f"pressparse {release}"
