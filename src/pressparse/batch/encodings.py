"""From a page's bytes to its text: which charset, and how that was found out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

# Browsers read these labels as the wider charset (WHATWG Encoding Standard, "Names and labels").
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
# Text in these is valid UTF-8 too, so the declaration has to come first.
_SEVEN_BIT = ("iso2022", "hz")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Charsets of Python that no page is in: UTF-16 without a mark is never what a page with that label is, some write host
# names or Python's own escapes, and some decode nothing whatever they are told to do with bad bytes.
_NO_PAGES = ("utf-16", "utf-32", "utf-7", "idna", "punycode", "undefined", "unicode_escape", "unicode-escape",
             "raw_unicode_escape", "raw-unicode-escape", "mbcs", "oem")  # fmt: skip
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})""")
# What pages are written in, by the WHATWG's list; without it short ones are found to be EBCDIC.
_ON_THE_WEB = (
    *(f"cp125{number}" for number in range(9)),
    *("iso8859_2", "iso8859_5", "iso8859_7", "iso8859_16", "koi8_r", "koi8_u", "cp866", "cp874"),
    *("gb18030", "big5", "euc_jp", "cp932", "euc_kr", "cp949"),
)
_HEAD = 4096
_SAMPLE = 65_536
# A page with this many good multi-byte characters for each bad byte is UTF-8 with a scratch.
_GOOD_FOR_A_BAD = 8


class Decoded(NamedTuple):
    """A page's text, its charset by Python's name, and what named it.

    ``by`` is ``bom``, ``valid`` (the bytes are UTF-8), ``declared`` (HTTP header, ``<meta>`` or XML declaration),
    ``damaged`` (UTF-8 with some bad bytes, which became U+FFFD), ``guessed`` (charset-normalizer) or ``fallback``.
    """

    text: str
    encoding: str
    by: str


def decode(data: bytes, declared: str | None = None, *, html: bool = False) -> Decoded:
    """Decode a page, never failing: bytes that the charset does not know become U+FFFD.

    >>> decode("Größe".encode("cp1252"), "ISO-8859-1")
    Decoded(text='Größe', encoding='cp1252', by='declared')
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data.decode(encoding, "replace"), encoding, "bom")
    named = _known(declared) or (_known(_declared_in(data)) if html else None)
    if named and named.startswith(_SEVEN_BIT):
        return Decoded(data.decode(named, "replace"), named, "declared")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "valid")
    except UnicodeDecodeError:
        pass
    if named and named != "utf-8":
        return Decoded(data.decode(named, "replace"), named, "declared")
    return _guess(data)


def _declared_in(data: bytes) -> str | None:
    head = data[:_HEAD]
    match = _XML.search(head) or _META.search(head)
    return match[1].decode("ascii") if match else None


def _known(label: str | None) -> str | None:
    """Python's name for a charset label, or None where it is no text charset."""
    if not label:
        return None
    try:
        info = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True) or info.name.startswith(_NO_PAGES):
        return None
    return _WIDER.get(info.name, info.name)


def _guess(data: bytes) -> Decoded:
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if sum(character > "\x7f" for character in text) - bad >= bad * _GOOD_FOR_A_BAD:
        return Decoded(text, "utf-8", "damaged")
    encoding = _normalizer(data[:_SAMPLE])
    if encoding is not None:
        return Decoded(data.decode(encoding, "replace"), encoding, "guessed")
    return Decoded(data.decode("cp1252", "replace"), "cp1252", "fallback")


def _normalizer(sample: bytes) -> str | None:
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    best = from_bytes(sample, cp_isolation=list(_ON_THE_WEB)).best()
    return _known(best.encoding) if best is not None else None
