"""Keeps pytest from importing what needs an extra that is not installed."""

from importlib.util import find_spec

_NEEDS = {
    "src/pressparse/batch/arrow.py": ("pyarrow",),
    "src/pressparse/html.py": ("selectolax",),
    "docs/query.md": ("pyarrow", "duckdb"),
}

collect_ignore = [path for path, needed in _NEEDS.items() if any(find_spec(name) is None for name in needed)]
