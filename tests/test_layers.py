"""Imports go one way: what is below never imports what is above, and a parser never imports another."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "pressparse"
# Each floor may import those before it, and its own; a module that is named nowhere stands among the parsers.
FLOORS = (
    {"errors", "roles", "flow", "packing", "__init__"},
    {"records", "edges", "language", "lexicon", "said", "patterns", "parsers.found_date"},
    {"page", "sheet", "parsers"},
    {"core", "cuts", "date_cuts", "model", "reasons", "glued"},
    {"observe", "decode", "doubts"},
    {"pipeline"},
    {"assemble"},
    {"wire", "view", "export", "html", "batch", "spark"},
    {"cli", "__main__"},
)
PARSERS = 2
# The date parsers are one thing in several files, and everybody may ask them.
DATES = {"cjk_dates", "clock", "found_date", "date_facts", "date_lines", "date_order", "date_roles", "date_tokens",
         "date_words", "dates", "numeric_dates", "page_years", "release_facts", "worded_dates"}  # fmt: skip
# Imports inside functions go down too, except where a record offers its own wire form, view and flow, and where the
# public door opens: those are written here, one by one.
UPWARD = {("records", "wire"), ("records", "view"), ("pipeline", "assemble")}
MODULES = {
    path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", "."): path for path in sorted(SOURCE.rglob("*.py"))
}


def floor(module: str) -> int:
    names = (module, module.partition(".")[0])
    return next((level for name in names for level, floor in enumerate(FLOORS) if name in floor), PARSERS)


def imports(path: Path) -> set[str]:
    """The package's own modules that a file imports at run time, wherever in it; ``pressparse`` itself left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            node.body = []
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressparse"):
            base = (node.module or "").removeprefix("pressparse").removeprefix(".")
            for alias in node.names:
                name = f"{base}.{alias.name}".lstrip(".")
                found.add(name if name in MODULES else base)
    return found - {""}


@pytest.mark.parametrize("module", sorted(set(MODULES) - {"__init__"}))
def test_imports_go_down(module: str) -> None:
    wrong = {name for name in imports(MODULES[module]) if floor(name) > floor(module)}
    assert not {name for name in wrong if (module, name) not in UPWARD}


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("parsers.")])
def test_parsers_import_no_parsers_but_dates(module: str) -> None:
    others = {name.removeprefix("parsers.") for name in imports(MODULES[module]) if name.startswith("parsers.")}
    assert not others - DATES
