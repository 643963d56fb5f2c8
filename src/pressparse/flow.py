"""Hard-wrapped text as running text: lines joined by a blank, words hyphenated at a line's end put together."""

from __future__ import annotations

import regex

# A hyphen at a line's end between small letters divides a word; before a capital or figure it belongs to one
# ("rules-\nBased", "COVID-\n19"), and after a blank it is a dash. A soft hyphen always divides.
_DIVIDED = regex.compile(r"(?:(?<=\p{Ll})[-\u2010]|\u00ad)[^\S\n]*+\n\s*+(?=\p{Ll})")
_HYPHEN = regex.compile(r"(?<=\w)([-\u2010])[^\S\n]*+\n\s*+(?=\w)")
_BREAK = regex.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")


def flowed(text: str) -> str:
    r"""The text on one line, as it was before it was wrapped.

    >>> flowed("The Govern-\nment of the day\nmet on COVID-\n19.")
    'The Government of the day met on COVID-19.'
    """
    text = _DIVIDED.sub("", text.replace("\r\n", "\n"))
    return _BREAK.sub(" ", _HYPHEN.sub(r"\1", text))
