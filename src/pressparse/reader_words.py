"""Words that only readers look for, by language.

No line gets its role by them, so the decoder's tables don't hold them. They stand in
``lexicons/FOLDER/words.toml``, beside the lexicons. English stands below each language's own words, since pages are
mixed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

_FALLBACK = "en"


def listed(folder: str, code: str | None, *keys: str) -> tuple[str, ...]:
    """The phrases of some keys, the language's own before English; English alone where it is None or has none."""
    tables = _tables(folder)
    names = dict.fromkeys((code or _FALLBACK, _FALLBACK))
    return tuple(phrase for name in names for key in keys for phrase in tables.get(name, {}).get(key, ()))


@cache
def _tables(folder: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("pressparse") / "lexicons" / folder / "words.toml").read_text(encoding="utf-8"))
