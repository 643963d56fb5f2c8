"""Paragraphs of the body: which lines are one, of what kind, and who speaks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marks import marked
from pressparse.body_lines import Inline, Line
from pressparse.flow import flowed
from pressparse.parsers import body
from pressparse.roles import ParagraphKind
from pressparse.wrap import joins
from sheets import sheet

# ⟦ ⟧ stand around each paragraph.
PARAGRAPHS = {
    "one line, one paragraph": """
body| ⟦The harbour opened today.⟧

body| ⟦Ships came in from the north.⟧
""",
    "lines without a blank between are paragraphs": """
body| ⟦The harbour opened today, and the mayor of Lowmere gave a long speech about the tide.⟧
body| ⟦Ships came in from the north.⟧
""",
    "hard-wrapped, a blank line between": """
body| ⟦The harbour commission of Lowmere opened its new tide gate on
body| Tuesday, a year before the date that had been planned for it by
body| the town.⟧

body| ⟦The gate cost four million less than the council had set aside
body| for the works, and the rest goes to the schools.⟧
""",
    "hard-wrapped, a capital opens a wrapped line": """
body| ⟦Yesterday the council met with the members of the house, among
body| Them the chair of the harbour commission, who told the council
body| that the gate was early and that the works had cost much less.⟧
""",
    "hard-wrapped, a sentence ends at the column": """
body| ⟦The members of the council met in the old town hall of Lowmere.
body| They heard the chair of the commission, who spoke for an hour of
body| the tide gate and of the ships that will come in from the north
body| when the spring begins and the ice has left the bay.⟧

body| ⟦Nobody objected to the plan that the commission brought to the
body| table.⟧
""",
    "hard-wrapped without blank lines: a short last line ends the paragraph": """
body| ⟦The harbour commission of Lowmere opened its new tide gate on
body| Tuesday, a year before the date.⟧
body| ⟦The gate cost four million less than the council had set aside
body| for the works, and the rest goes to the schools.⟧
""",
    "double-spaced lines": """
body| ⟦The harbour commission of Lowmere opened its new tide gate on

body| the first day of the month, a year before the date that had been

body| planned for it.⟧

body| ⟦Ships can enter the port from April, and the fees stay as low as

body| they have been for years.⟧
""",
    "a word hyphenated at the end of a line": """
body| ⟦The commission said that the gate had been opened by the represen-
body| tatives of the town, and that nobody had been hurt in the course of
body| the works.⟧
""",
    "broken at a link in mid-sentence": """
body| ⟦The commission of
body| Lowmere
body| opened its new tide gate, a year before the date that had been planned for it by the members of the council.⟧
body| ⟦Ships can enter from April.⟧
""",
    "broken before a comma": """
body| ⟦The gate was drawn by
body| Ada Quill
body| , chair of the commission, and built by a firm of the town.⟧
body| ⟦It works.⟧
""",
    "broken before a full stop": """
body| ⟦Read the report at
body| example.org
body| .⟧
body| ⟦It is long.⟧
""",
    "an article at a line's end leads on, whatever follows": """
body| ⟦The commission said on its website that the gate had been built by the

body| Lowmere Works in less than a year.⟧

body| ⟦It is open.⟧
""",
    "small words after a semicolon part a list's items": """
body| ⟦The gate is to keep the tide out of the lower part of the town; and⟧

body| ⟦Ships are to be let in at any hour.⟧
""",
    "a long line of prose whose sentence is not over": """
body| ⟦Ships came in from the north, and the mayor of Lowmere said that nobody had known how many boats

body| were waiting at sea.⟧

body| ⟦They were nine.⟧
""",
    "a sum's sign leads on, one behind a sum does not": """
body| ⟦The works cost $
body| 4,000,000 in all.⟧
body| ⟦Fee: 12 €⟧
body| ⟦Ask at the gate.⟧
""",
    "the day of an embedded post": """
body| ⟦The gate is open!⟧
body| ⟦— Port of Lowmere (@lowmereport)
body| May 3, 2021⟧
""",
    "blank lines alone part the paragraphs: lines broken at names": """
body| ⟦The gate was drawn by
body| Ada Quill
body| , who chairs the
body| Harbour Commission
body| , and Commissioner
body| Tom Reed
body| built it.⟧

body| ⟦It works.⟧

body| ⟦It is open.⟧
""",
    "an attribution on a line of its own": """
body| ⟦The chair was glad of the work that all of them had put in and
body| that was now done.⟧
body| ⟦“We are early,”
body| Ada Quill said.⟧
""",
    "list items stay apart, though they end without a mark": """
body| ⟦• a gate for the tide⟧
body| ⟦• a lock for the ships⟧
body| ⟦• a road to the mole⟧
""",
    "numbered items stay apart": """
body| ⟦1. The gate opens at noon and⟧
body| ⟦2. the lock opens at one and⟧
body| ⟦3. the road opens at two⟧
""",
    "names in a column stay apart": """
body| ⟦The winners were announced, and they are glad of
body| it.⟧
body| ⟦Ada Quill⟧
body| ⟦Tom Reed⟧
body| ⟦Una Marsh⟧
""",
    "cells of a table stay apart": """
body| ⟦Gate\t12\t13⟧
body| ⟦lock\t14\t15⟧
""",
    "a clause list that ends in semicolons stays apart": """
body| ⟦the gate that opens at noon;⟧
body| ⟦the lock that opens at one;⟧
body| ⟦the road that opens at two;⟧
""",
    "a page number between is run across": """
body| ⟦The commission said that the gate had been opened by the members of
metadata| 2
body| the town, and that nobody had been hurt in the course of the works.⟧
""",
    "a page number after a full stop is not": """
body| ⟦The commission opened the gate.⟧
metadata| 2
body| ⟦Nobody was hurt.⟧
""",
    "a heading between parts paragraphs": """
body| ⟦The commission opened the gate and the lock with
heading| Costs
body| ⟦four million less than planned.⟧
""".replace("with\n", "with⟧\n"),
    "a teaser between parts paragraphs": """
body| ⟦The commission opened the gate and⟧
teaser| Read more
body| ⟦the lock with it.⟧
""",
    "Russian, wrapped": """
body| ⟦Комиссия порта открыла новые ворота во вторник, на год раньше
body| срока, и сообщила, что работы обошлись городу намного дешевле,
body| чем предполагалось.⟧

body| ⟦Суда смогут входить в порт с апреля.⟧
""",
    "German, a noun opens the wrapped line": """
body| ⟦Die Kommission hat das neue Tor am Dienstag geöffnet und in ihrer
body| Mitteilung erklärt, dass die Arbeiten am Hafen viel weniger gekostet
body| haben als geplant.⟧

body| ⟦Schiffe können ab April einlaufen.⟧
""",
    "a form of address in mid-speech stays apart": """
body| ⟦The commission of Lowmere has opened its new gate, and the town is
body| glad of it.⟧
body| ⟦Excellencies,⟧
body| ⟦We shall open the lock next, and after it the road that leads to the
body| mole and to the ships.⟧
""",
    "a date in mid-sentence is no list item": """
body| ⟦The gate was opened by the chair of the commission on the evening of
body| 13. März, as the plan of the town had said it would be when it began
body| to be talked about.⟧
""",
    "no body": """
headline| Nothing to see
""",
}


@pytest.mark.parametrize("page", PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_paragraphs(page: str) -> None:
    text, spans = marked(page)
    found = body.read(text)
    assert [paragraph.text for paragraph in found] == [span.of(text.text) for span in spans]
    assert [paragraph.span for paragraph in found] == spans


KINDS = [
    ("The harbour opened.", ParagraphKind.TEXT),
    ("• a gate", ParagraphKind.LIST_ITEM),
    ("- a gate", ParagraphKind.LIST_ITEM),
    ("(2) a gate", ParagraphKind.LIST_ITEM),
    ("b) a gate", ParagraphKind.LIST_ITEM),
    ("12. a gate", ParagraphKind.LIST_ITEM),
    ("12.5 million came", ParagraphKind.TEXT),
    ("2026 was a good year.", ParagraphKind.TEXT),
    ("**Bold** is no bullet.", ParagraphKind.TEXT),
    ("> We are early.", ParagraphKind.QUOTE),
    ("“We are early, and nobody is more surprised than I am.”", ParagraphKind.QUOTE),
    ("“We are early,” she said, “and glad.”", ParagraphKind.TEXT),
    ("Gate\t12\t13", ParagraphKind.TABLE),
    ("| gate | 12 |", ParagraphKind.TABLE),
    ("Gate        12", ParagraphKind.TABLE),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: ParagraphKind) -> None:
    (paragraph,) = body.read(sheet(f"body| {text}"))
    assert paragraph.kind is kind


TALK = """
body| The chair met the press on Tuesday.
body| JOURNALIST: Are you early?
body| ADA QUILL: Yes, by a year.
body| It was luck.
body| JOURNALIST: What did it cost?
body| ADA QUILL: Four million less.
"""


def test_turns_carry_their_speaker() -> None:
    found = [(paragraph.kind, paragraph.speaker) for paragraph in body.read(sheet(TALK))]
    question, answer, text = ParagraphKind.QUESTION, ParagraphKind.ANSWER, ParagraphKind.TEXT
    assert found == [
        (text, None),
        (question, "JOURNALIST"),
        (answer, "ADA QUILL"),
        (text, "ADA QUILL"),
        (question, "JOURNALIST"),
        (answer, "ADA QUILL"),
    ]


NO_TALK = [
    "body| WHO: Ada Quill\nbody| WHAT: the gate\nbody| WHO: Tom Reed\nbody| WHAT: the lock",
    "body| LOWMERE – The gate is open.\nbody| The lock follows: soon.\nbody| Fees stay.",
    "body| Gate of the Year: Lowmere\nbody| Lock of the Year: Harwick\nbody| Gate of the Year: Saltby",
]


@pytest.mark.parametrize("page", NO_TALK)
def test_no_transcript_has_no_speakers(page: str) -> None:
    assert {paragraph.speaker for paragraph in body.read(sheet(page))} == {None}


FLOWED = [
    ("one line", "one line"),
    ("two\nlines", "two lines"),
    ("two  \n   lines", "two lines"),
    ("two\r\nlines", "two lines"),
    ("a\n\nb", "a b"),
    ("the govern-\nment", "the government"),
    ("the govern\u00ad\nment", "the government"),
    ("COVID-\n19", "COVID-19"),
    ("Saxe-\nCoburg", "Saxe-Coburg"),
    ("a dash -\nhere", "a dash - here"),
    ("прави-\nтельство", "правительство"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), FLOWED)
def test_flowed(text: str, expected: str) -> None:
    assert flowed(text) == expected


# Lines of one page, each with the blank that stands before its break, and whether it goes on with the one before it.
INLINE = [
    ("The tide gate of", Inline.NONE, False),
    ("Lowmere", Inline.TAIL, True),
    ("is early, and it cost", Inline.TAIL, True),
    ("4.5", Inline.TAIL, True),
    ("Mio.", Inline.TAIL, True),
    ("tonnes.", Inline.LINE, True),
    ("Nobody objected to the plan.", Inline.NONE, False),
    ("The town", Inline.TAIL, True),
    ("gave the rest to the schools.", Inline.TAIL, True),
    ("The mayor spoke.", Inline.LINE, False),
    ("- a list's item", Inline.TAIL, False),
]


def test_a_blank_beside_a_break_is_one_of_the_sentence() -> None:
    lines = [Line(text=text, gap=int(inline is Inline.LINE), inline=inline) for text, inline, _ in INLINE]
    assert joins(lines) == [goes_on for _, _, goes_on in INLINE]


def test_blanks_behind_lines_join_nothing_where_no_line_surely_goes_on() -> None:
    lines = ["Committee on Harbours", "Town Hall of Lowmere", "Lowmere 20510"]
    assert joins([Line(text=text, inline=Inline.TAIL) for text in lines]) == [False, False, False]


@example([("\x1f", 0, Inline.NONE), ("0", 0, Inline.NONE)])
@example([("a" + "0" * 29, 0, Inline.NONE), ("\r", 0, Inline.NONE), ("a" + "0" * 29, 0, Inline.NONE)])
@given(st.lists(st.tuples(st.text(min_size=1), st.integers(0, 9), st.sampled_from(Inline))))
def test_any_lines_get_an_answer_each(lines: list[tuple[str, int, Inline]]) -> None:
    answers = joins([Line(text=text, gap=gap, inline=inline) for text, gap, inline in lines])
    assert len(answers) == len(lines)
    assert not answers or not answers[0]
