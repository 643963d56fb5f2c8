"""Any ``str`` parses, whatever it holds, in time that grows with its length; anything else says what to pass."""

from __future__ import annotations

import time
from typing import Any

import pytest

from pressparse import DoubtCode, find_dates, parse
from pressparse.pipeline import PARSERS
from sheets import sheet

ODD = {
    "empty": "",
    "blanks": " \n\t\r\n \u3000\u2028\x0b",
    "one character": "x",
    "high surrogate alone": "a\ud800b\n\ud83d",
    "low surrogate alone": "\udfff\n3 May 2020",
    "surrogates in wrong order": "\ude00\ud83d Contact: press@acme.example",
    "nuls": "a\0b\n\0\n\0\0 3 May 2020",
    "crlf": "Acme opens\r\n\r\nOSLO, March 3, 2026 – Acme opened.\r\n",
    "cr": "Acme opens\rOSLO, March 3, 2026 – Acme opened.\r",
    "vertical tab and form feed": "a\x0bb\x0cc",
    "separators": "a\x1cb\x1dc\x1ed\x85e",
    "line and paragraph separator": "Acme opens\u2028Oslo, 3 May 2020\u2029It opened.",
    "bidi marks": "\u202eActe 3 May 2020\u202c \u200f\u2067x\u2069",
    "soft hyphens": "Ac\u00adme ope\u00adns a mill on 3 May 2020",
    "byte order mark": "\ufeffAcme opens\n",
    "grows when folded": "ßİŉǰΐ İSTANBUL, 3 May 2020 – ﬃ",
    "combining": "e\u0301\u0301\u0301 \u0301 3 May 2020",
    "digits of other scripts": "٣ مايو ٢٠٢٠ — ၃ ၅ ၂၀၂၀, ³/⁵/²⁰²⁰, 99999999999999999999/13/2020",
    "private use": "\ue000\U0010ffff\ufffe",
    "only marks": "### *** --- ||| ››› ::: ((( [[[ “““",
}

LONG = {
    "closes like names": "Thank You\n",
    "signers": "Sincerely,\nJane Roe, nurse\n",
    "newlines": "\n",
    "blanks": "a" + " " * 99,
    "digits": "1",
    "letters": "a",
    "capitals": "A. ",
    "stops": ".",
    "quotes": "“a ",
    "closed quotes": "“a” ",
    "speakers": "“a b,” said Rep. Roe. ",
    "straight quotes": '"a" ',
    "brackets": "(",
    "square brackets": "[a](",
    "bars": " | ",
    "at": "a@",
    "addresses": "http://a.example/ ",
    "dates": "3 March 2020 ",
    "dated lines": "3 March 2020\n",
    "labels": "Contact: Jane Roe\n",
    "salutations": "Dear friends! ",
    "glued": "word.Word ",
    "sentences": "Acme said that it opened a mill. ",
    "marks": "#",
    "dashes": "-",
    "no-break spaces": "\xa0",
    "tabs": "a\t",
    "grows": "İ",
    # Figures that no word holds, though they are alphanumeric.
    "fractions": "¾ Norland Summit ½ will be held at ¾ Oakby Hall ½ by ¾ Norland Roads ½\n" * 3,
    "a fraction before an event": "¾ Oakby Conference ¾ will take place in ¾ Oakby. ¾ Norland Roads will host it.\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_parses(text: str) -> None:
    release = parse(text)
    assert release.source == text
    assert "".join("".join(block.text.split()) for block in release.blocks) == "".join(
        text.removeprefix("\ufeff").split()
    )


@pytest.mark.parametrize("text", ["", " \n", "\ufeff", "\ufeff\n"])
def test_blank_text_is_a_doubt(text: str) -> None:
    assert [doubt.code for doubt in parse(text).doubts] == [DoubtCode.EMPTY]


@pytest.mark.parametrize(
    "text",
    [
        "Acme opens a plant\n\nOSLO, March 3, 2026 – Acme opened a plant in Oslo today, its chief said.\n",
        "3 March 2026\n\nAcme opens a plant\n\nAcme opened a plant in Oslo today, its chief said.\n",
        "  Home | News\nAcme opens a plant\n\nAcme opened a plant in Oslo today, its chief said.\n",
    ],
)
def test_a_byte_order_mark_changes_nothing_but_offsets(text: str) -> None:
    plain, marked = parse(text), parse(f"\ufeff{text}")
    assert marked.source == f"\ufeff{text}"
    assert [(block.role, block.text) for block in marked.blocks] == [(block.role, block.text) for block in plain.blocks]
    assert str(marked.headline) == str(plain.headline)
    assert marked.published == plain.published


@pytest.mark.parametrize("given", [b"Acme", bytearray(b"Acme")])
def test_bytes_are_told_to_be_decoded(given: Any) -> None:
    with pytest.raises(TypeError, match=r"takes str, not byte.*decode it first"):
        parse(given)


@pytest.mark.parametrize("given", [None, 3, ["Acme"]])
@pytest.mark.parametrize("function", [parse, find_dates])
def test_no_text_is_a_type_error(function: Any, given: Any) -> None:
    with pytest.raises(TypeError, match=f"as str, not {type(given).__name__}"):
        function(given)


def test_a_wrong_date_order_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="'DMY' or 'MDY', not 'YMD'"):
        parse("03/04/2020", date_order="YMD")


def seconds(text: str) -> float:
    start = time.process_time()
    parse(text)
    return time.process_time() - start


@pytest.mark.slow
@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
def test_time_is_linear(unit: str) -> None:
    """Eight times the text may take sixteen times as long: machines are noisy, and a square would take 64 times."""
    size = 8_000 // len(unit)
    small, large = (min(seconds(unit * count + "x") for _ in range(2)) for count in (size, 8 * size))
    assert large < 16 * max(small, 0.002) + 0.1


# Lines of one role in runs that no decoder need give: readers, too, take time that grows with the page.
RUNS = {
    "decks": "subheadline| Ministry to renew a thousand miles\n",
    "headlines": "headline| New roads for Norland\n",
    "salutations": "salutation| Dear friends,\nbody| It is an honour.\n",
    "venues": "venue| Town hall, Main Street\nbody| Acme will host the conference.\n",
    "quotation marks": "body| the “new” and “old” roads of “Norland” or “Oakby” and\n",
    "events": "event| First Conference on Roads\ndate| 3 May 2021\n",
    "broken paragraphs": "body| Acme will host the First Conference on the roads of\nbody| Norland in Oakby.\n",
    "one broken paragraph": "body| Acme will host the First Conference on the roads and the bridges of the hills and\n",
}
READERS = [parser for parser in PARSERS if parser.read]


@pytest.mark.slow
@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_readers_take_linear_time(run: str) -> None:
    def reading(size: int) -> float:
        page = sheet(run * size)
        start = time.process_time()
        for parser in READERS:
            parser.read(page)  # type: ignore[misc]  # those without were left out
        return time.process_time() - start

    size = 1_000
    small = max(min(reading(size) for _ in range(2)), 0.002)
    assert reading(8 * size) < 16 * small + 0.1


@pytest.mark.parametrize("gap", ["  ", "\n"])
def test_thousands_of_seats_behind_a_name(gap: str) -> None:
    """Each gives way to an office behind it."""
    seats = f"Member for Oakby{gap}" * 2000
    release = parse(f"Statement by Jane Roe on roads\n\n3 May 2021\n\nWe build roads. I, Jane Roe, {seats}")
    assert release.speaker is not None
    assert release.speaker.office == "Member for Oakby"


@pytest.mark.slow
def test_a_million_newlines() -> None:
    release = parse("Acme opens a mill" + "\n" * 1_000_000 + "It opened on 3 May 2020.")
    assert [block.text for block in release.blocks] == ["Acme opens a mill", "It opened on 3 May 2020."]
    assert release.blocks[1].span.start == 1_000_017


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a", "Acme said that it opened a mill in Oslo. "], ids=["one word", "sentences"])
def test_a_line_of_ten_megabytes(unit: str) -> None:
    text = unit * (10_000_000 // len(unit)) + "\n3 May 2020"
    release = parse(text)
    assert release.blocks[-1].text == "3 May 2020"
    assert str(release.dates[-1].start) == "2020-05-03"


@pytest.mark.slow
def test_a_hundred_thousand_digits() -> None:
    assert not parse("7" * 100_000).dates
