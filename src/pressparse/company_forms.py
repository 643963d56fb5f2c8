"""Legal forms of companies and societies, as they are written behind a name: "GmbH", "S.p.A.", "e. V.", "Inc."."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from pressparse.reader_words import listed

# Countries' forms stand behind names in all languages: they are listed once, with their capitals and full stops.
_FORMS: Final = listed("people", None, "company_forms")


def _spelt(form: str) -> str:
    """A form as a pattern: a blank may stand behind a full stop within it; the last one may be left out."""
    return form.removesuffix(".").replace(". ", ".").replace(" ", r"\s").replace(".", r"\.\s?")


# Any of the forms, without the full stop that may end it; "Co-President" begins with none.
FORM: Final = rf"(?:{'|'.join(_spelt(form) for form in sorted(_FORMS, key=len, reverse=True))})(?![\w-])"
# A comma before a form: two capitals behind one are as often a country's or a person's ("Roe, AM").
COMMA: Final = r",\s(?!\p{Lu}{2}\b)"


def stopped() -> Iterator[str]:
    """The endings of names whose last full stop belongs to them."""
    for form in _FORMS:
        if form.endswith("."):
            yield from (form, regex.sub(r"\.(?=\p{L})", ". ", form))
