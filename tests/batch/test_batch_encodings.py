"""Bytes become text by the right charset, and the row says which it was."""

from __future__ import annotations

import codecs
import sys

import pytest

from pressparse.batch.encodings import decode

RUSSIAN = "Паром снова ходит между островами, сообщает министерство транспорта республики."
GERMAN = "Die Fähre fährt wieder über den Fluß, teilt das Ministerium für Verkehr mit."
# Python knows them as charsets of text, but no page is in them.
ODD = ("idna", "punycode", "undefined", "unicode_escape", "raw-unicode-escape", "UTF-7", "utf-16")


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (b"", None, ("", "utf-8", "valid")),
        (b"plain", "windows-1251", ("plain", "utf-8", "valid")),
        (RUSSIAN.encode(), "windows-1251", (RUSSIAN, "utf-8", "valid")),
        (codecs.BOM_UTF8 + b"mark", None, ("mark", "utf-8-sig", "bom")),
        (GERMAN.encode("utf-16"), None, (GERMAN, "utf-16", "bom")),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", (RUSSIAN, "koi8-r", "declared")),
        (GERMAN.encode("cp1252"), "ISO-8859-1", (GERMAN, "cp1252", "declared")),
        ("“Ferry”".encode("cp1252"), "us-ascii", ("“Ferry”", "cp1252", "declared")),
        ("フェリー".encode("iso2022_jp"), "ISO-2022-JP", ("フェリー", "iso2022_jp", "declared")),
        (RUSSIAN.encode("cp1251"), "no-such-charset", (RUSSIAN, "cp1251", "guessed")),
        (RUSSIAN.encode("cp1251"), "utf-8", (RUSSIAN, "cp1251", "guessed")),
        (RUSSIAN.encode("cp1251"), "base64", (RUSSIAN, "cp1251", "guessed")),
        *((RUSSIAN.encode("cp1251"), name, (RUSSIAN, "cp1251", "guessed")) for name in ODD),
    ],
)
def test_charsets(data: bytes, declared: str | None, expected: tuple[str, str, str]) -> None:
    if expected[2] == "guessed":
        pytest.importorskip("charset_normalizer", reason="needs charset-normalizer")
    assert decode(data, declared) == expected


@pytest.mark.parametrize(
    "head",
    ['<meta charset="windows-1251">', "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"],
)
def test_the_charset_that_html_declares(head: str) -> None:
    text = f"<html><head>{head}</head><p>{RUSSIAN}"
    assert decode(text.encode("cp1251"), html=True) == (text, "cp1251", "declared")


def test_the_charset_of_an_xml_declaration() -> None:
    text = f'<?xml version="1.0" encoding="iso-8859-5"?><html><p>{RUSSIAN}'
    assert decode(text.encode("iso-8859-5"), html=True) == (text, "iso8859-5", "declared")


def test_utf_8_with_a_scratch_stays_utf_8() -> None:
    data = RUSSIAN.encode().replace("м".encode(), b"\xd0", 1)
    assert decode(data) == (RUSSIAN.replace("м", "\ufffd", 1), "utf-8", "damaged")


def test_without_the_extra_the_fallback_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert decode(GERMAN.encode("cp1252")) == (GERMAN, "cp1252", "fallback")
