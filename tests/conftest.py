"""Options that rewrite what tests compare with: expected records and floors."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("pressparse")
    group.addoption("--regen", action="store_true", help="write the expected records of tests/fixtures anew")
    group.addoption("--raise-floors", action="store_true", help="lift tests/floors.json to what is reached now")
    group.addoption("--lower-floors", action="store_true", help="as --raise-floors, and let floors fall too")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds; leave it out with -m 'not slow'")
