"""Write docs/dates.md: how ``find_dates`` is used, and the forms it reads in each language, made from the test table.

Usage: date_table.py [--check]
"""

import argparse
import pathlib
import sys

ROOT = pathlib.Path(__file__).parents[1]
PAGE = ROOT / "docs" / "dates.md"
sys.path.insert(0, str(ROOT / "tests"))

from date_cases import FOUND, NONE  # noqa: E402  (the test folder is no package)

NAMES = {
    "en": "English",
    "ru": "Russian",
    "uk": "Ukrainian",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "pl": "Polish",
    "ro": "Romanian",
    "cs": "Czech",
    "sv": "Swedish",
    "no": "Norwegian",
    "da": "Danish",
    "bs": "Bosnian",
    "ja": "no lexicon (Japanese, Korean, any other)",
}
HEAD = """\
# Dates

`find_dates` finds every explicit calendar date in a text, and nothing that only looks like one.

```python
>>> import pressparse
>>> first, second = pressparse.find_dates(
...     "Riverton, Sept. 14, 2020, 10:00 a.m. EDT. Open from 30 September to 2 October."
... )
>>> first.text, first.start, first.time, first.timezone
('Sept. 14, 2020', datetime.date(2020, 9, 14), datetime.time(10, 0), 'EDT')
>>> second.text, str(second.start), str(second.end)
('30 September to 2 October', '2020-09-30', '2020-10-02')

```

- `start` and `end` are inclusive; a month runs from its first to its last day; a range is one date.
- `text` and `span` leave the weekday and the clock time out; `time` and `timezone` (as written) hold them.
- A year alone, a weekday alone, "yesterday" and a time alone are no dates; nor is what no calendar has (31.02.2020),
  nor a year outside 1000 to 2999.
- `language` gives the words; English months are read on every page, figures and `2020年9月14日` without any language.
- `date_order` ("DMY", "MDY") says how 03/04/2020 is read. Without it the page decides as a whole: by readings that no
  calendar has, by its other dates, by zones, telephone numbers, currency and domains, and last by the language; `parse`
  then names both readings in a doubt, `ambiguous-date-order`.
- `reference` gives dates without a year theirs: the nearest likely one, or the one with the weekday that is written.
  Without it the text's first full date does, or the year it names most often; where there is none, such dates are
  left out.
- The time is linear in the text, whatever it holds.

`parse` gives each date a role as well: `published`, `event`, `embargo`, `updated`, `deadline`, `teaser` or `mentioned`,
from the block it stands in, the words round it, and where it lies seen from the day of publication.

## Forms by language

Made from the tests by `tools/date_table.py`: each example is a passing case, read from a page of 10 March 2020.
"""


def cells(line: str) -> list[str]:
    """The cells of a line of the test table."""
    return [cell.strip().replace("\\n", " ").replace("\\xa0", " ") for cell in line.split(" | ")]


def table(language: str) -> str:
    """The forms of one language, the first example of each."""
    examples: dict[str, tuple[str, str]] = {}
    for line in FOUND[language].strip().splitlines():
        form, text, days = cells(line)
        stretch = ", ".join(f"`{part.partition('⟧')[0]}`" for part in text.split("⟦")[1:])
        examples.setdefault(form, (stretch, days.replace("..", " to ")))
    rows = "".join(f"| {form} | {text} | {days} |\n" for form, (text, days) in examples.items())
    name = NAMES[language]
    return f"\n### {name[0].upper()}{name[1:]}\n\n| form | example | read as |\n| --- | --- | --- |\n{rows}"


def not_dates() -> str:
    """What is left alone, the English lines of the test table."""
    examples: dict[str, list[str]] = {}
    for line in NONE["en"].strip().splitlines():
        kind, text = cells(line)
        examples.setdefault(kind, []).append(f"`{text}`")
    rows = "".join(f"| {kind} | {'; '.join(texts[:3])} |\n" for kind, texts in examples.items())
    return f"\n## What is no date\n\n| looks like | examples |\n| --- | --- |\n{rows}"


def main() -> int:
    """Write the page; with --check, only say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    text = HEAD + "".join(table(language) for language in FOUND) + not_dates()
    if parser.parse_args().check:
        return 0 if PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
