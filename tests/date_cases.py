"""The table of dates that the scan must find, by language, and of what it must leave alone.

A line is "form | text | days": the date's place is marked with ⟦ ⟧, ``days`` is one day or "first..last". Where a text
holds several dates, each is marked and has its days, parted by blanks. Dates without a year are read from a page of
10 March 2020. ``tools/date_table.py`` makes the table of supported forms in the docs from these lines.
"""

from datetime import date
from typing import Final

REFERENCE: Final = date(2020, 3, 10)

FOUND: Final = {
    "en": """
day month year | The plant opened on ⟦14 September 2020⟧ in Riverton. | 2020-09-14
weekday, day month year | Monday, ⟦14 September 2020⟧ | 2020-09-14
month day, year | The vote is set for ⟦September 14, 2020⟧. | 2020-09-14
month day, year | RIVERTON, ⟦Sept. 14, 2020⟧ -- The council | 2020-09-14
month day, year | ⟦September 14,2020⟧ | 2020-09-14
month day, year | ⟦SEPTEMBER 14, 2020⟧ | 2020-09-14
month day year | ⟦Sep 14 2020⟧ | 2020-09-14
ordinal suffix | on ⟦September 14th, 2020⟧ | 2020-09-14
ordinal suffix | on the ⟦14th of September, 2020⟧ | 2020-09-14
ordinal suffix | the ⟦21st of May 2020⟧ and | 2020-05-21
day in words | the ⟦first of May 2020⟧ | 2020-05-01
day in words | this ⟦twelfth day of January, 2020⟧ | 2020-01-12
day in words | this ⟦17th day of January, 2020⟧ | 2020-01-17
with "the" | on ⟦September the 14th, 2020⟧ | 2020-09-14
year first | ⟦2020 Sep 14⟧ | 2020-09-14
hyphens | ⟦14-Sep-2020⟧ | 2020-09-14
hyphens | ⟦14-Sep-20⟧ | 2020-09-14
hyphens | ⟦Sep-14-2020⟧ | 2020-09-14
strokes | ⟦14/Sep/2020⟧ | 2020-09-14
two-digit year | ⟦14 Sept '20⟧ | 2020-09-14
two-digit year | ⟦14 Sep 20⟧ | 2020-09-14
day and month | The talks of ⟦14 September⟧ went on. | 2020-09-14
day and month | from ⟦March 3⟧ on | 2020-03-03
day and month | on Tuesday ⟦May 5th⟧ at the hall | 2020-05-05
month and year | in ⟦September 2020⟧ | 2020-09-01..2020-09-30
month and year | in ⟦February of 2020⟧ | 2020-02-01..2020-02-29
month and year | by ⟦Sept. 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦September 14-15, 2020⟧ | 2020-09-14..2020-09-15
range of days | ⟦14–15 September⟧ | 2020-09-14..2020-09-15
range of days | from ⟦14 to 18 September 2020⟧ | 2020-09-14..2020-09-18
range of days | ⟦May 3 through 5, 2020⟧ | 2020-05-03..2020-05-05
range over months | ⟦30 September to 2 October 2020⟧ | 2020-09-30..2020-10-02
range over months | ⟦April 28 – May 3, 2020⟧ | 2020-04-28..2020-05-03
range over years | ⟦December 30, 2020 – January 2, 2021⟧ | 2020-12-30..2021-01-02
range over years | ⟦28 December 2020 to 3 January 2021⟧ | 2020-12-28..2021-01-03
range with weekdays | ⟦Monday 14 to Friday 18 September 2020⟧ | -
range of months | ⟦January to March 2020⟧ | 2020-01-01..2020-03-31
range of months | ⟦November to January 2021⟧ | 2020-11-01..2021-01-31
list of days | ⟦14, 15 and 16 September⟧ | 2020-09-14..2020-09-16
list of days | on ⟦14 and 15 September 2020⟧ | 2020-09-14..2020-09-15
list of days | on ⟦14⟧ and ⟦21 September 2020⟧ | 2020-09-14 2020-09-21
list with a shared year | on ⟦14 September⟧ and ⟦5 October 2021⟧ | 2021-09-14 2021-10-05
ISO | ⟦2020-09-14⟧ | 2020-09-14
ISO | created ⟦2020-09-14⟧T10:30:00Z | 2020-09-14
year first in figures | ⟦2020/09/14⟧ | 2020-09-14
figures, strokes | ⟦09/14/2020⟧ | 2020-09-14
figures, strokes | ⟦9/14/20⟧ | 2020-09-14
figures, strokes | ⟦25/12/2020⟧ | 2020-12-25
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, hyphens | ⟦09-14-2020⟧ | 2020-09-14
glued | Speech by the Chair⟦14.09.2020⟧Printable version | 2020-09-14
line break inside | ⟦September 14,\n2020⟧ | 2020-09-14
line break inside | on ⟦14\nSeptember 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0September\xa02020⟧ | 2020-09-14
past year by distance | on ⟦28 December⟧ | 2020-12-28
old year | in ⟦August 1914⟧ | 1914-08-01..1914-08-31
old year | on ⟦14 October 1066⟧ | 1066-10-14
""",
    "ru": """
month and year, other case | в ⟦сентябре 2020 года⟧ | 2020-09-01..2020-09-30
month and year, other case | к ⟦январю 2021 г.⟧ | 2021-01-01..2021-01-31
ordinal suffix | ⟦14-го сентября 2020 г.⟧ | 2020-09-14
range of days | с ⟦14 по 18 сентября 2020 года⟧ | 2020-09-14..2020-09-18
range over months | с ⟦28 марта по 2 апреля 2020 г.⟧ | 2020-03-28..2020-04-02
abbreviation | ⟦14 сен. 2020⟧ | 2020-09-14
day in words | ⟦Первое мая 2020 года⟧ | 2020-05-01
""",
    "uk": """
month and year, other case | у ⟦вересні 2020 року⟧ | 2020-09-01..2020-09-30
range of days | з ⟦14 по 18 вересня 2020 року⟧ | 2020-09-14..2020-09-18
abbreviation | ⟦14 вер. 2020⟧ | 2020-09-14
with "р." | ⟦14 вересня 2020 р.⟧ | 2020-09-14
""",
    "de": """
figures, no year | am ⟦14.9.⟧ in der Halle | 2020-09-14
figures, no year | Freitag, ⟦14.08.⟧ | 2020-08-14
range in figures | ⟦30.09.–02.10.2020⟧ | 2020-09-30..2020-10-02
range in figures | ⟦14.-16.09.2020⟧ | 2020-09-14..2020-09-16
range in figures | ⟦14./15.09.2020⟧ | 2020-09-14..2020-09-15
range in figures | ⟦14. und 15.09.2020⟧ | 2020-09-14..2020-09-15
range in figures | ⟦14. bis 18.09.2020⟧ | 2020-09-14..2020-09-18
range in figures | vom ⟦28.12. bis 3.1.⟧ | 2020-12-28..2021-01-03
range in figures | ⟦9.1. - 10.2.2023⟧ | 2023-01-09..2023-02-10
range of days | vom ⟦14. bis zum 18. September 2020⟧ | 2020-09-14..2020-09-18
range of days | ⟦2. bis einschließlich 12. Mai⟧ | 2020-05-02..2020-05-12
range over years | vom ⟦28. Dezember bis 3. Januar 2021⟧ | 2020-12-28..2021-01-03
Austrian | am ⟦7. Jänner 2020⟧ | 2020-01-07
day in words | ⟦Erster Mai 2020⟧ | 2020-05-01
two-digit year | ⟦14.09.20⟧ | 2020-09-14
spaces | ⟦14. 09. 2020⟧ | 2020-09-14
""",
    "fr": """
ordinal suffix | le ⟦1er mai 2020⟧ | 2020-05-01
with "d'" | ⟦2 d'avril 2020⟧ | 2020-04-02
range of days | du ⟦2 au 12 avril 2020⟧ | 2020-04-02..2020-04-12
range over months | du ⟦28 mars au 2 avril 2020⟧ | 2020-03-28..2020-04-02
range of months | de ⟦mars à juin 2020⟧ | 2020-03-01..2020-06-30
list of days | les ⟦14 et 15 mars⟧ | 2020-03-14..2020-03-15
list of days | les ⟦28, 29 avril⟧ | 2020-04-28..2020-04-29
without accents | ⟦14 FEVRIER 2020⟧ | 2020-02-14
spread over lines | ⟦14 \n.\n 09 \n.\n 2020⟧ | 2020-09-14
day in words | ⟦premier mai 2020⟧ | 2020-05-01
""",
    "es": """
range of days | del ⟦14 al 18 de septiembre de 2020⟧ | 2020-09-14..2020-09-18
range over months | del ⟦28 de marzo al 2 de abril de 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 y 15 de mayo⟧ | 2020-05-14..2020-05-15
with "del" | ⟦14 de junio del 2020⟧ | 2020-06-14
day in words | ⟦Primero de Mayo de 2020⟧ | 2020-05-01
month first | ⟦septiembre 14, 2020⟧ | 2020-09-14
spelling | ⟦14 de setiembre de 2020⟧ | 2020-09-14
comma before the year | ⟦14 de octubre, 2020⟧ | 2020-10-14
""",
    "pt": """
range of days | de ⟦16 a 24 de julho de 2020⟧ | 2020-07-16..2020-07-24
range over months | de ⟦28 de março a 2 de abril de 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 e 15 de maio⟧ | 2020-05-14..2020-05-15
ordinal suffix | ⟦1º de maio de 2020⟧ | 2020-05-01
weekday with a hyphen | segunda-feira, ⟦14 de setembro de 2020⟧ | 2020-09-14
day in words | ⟦primeiro de maio de 2020⟧ | 2020-05-01
month, weekday, day | ⟦MAIO, QUARTA 13⟧ | 2020-05-13
""",
    "it": """
range of days | dal ⟦14 al 18 settembre 2020⟧ | 2020-09-14..2020-09-18
range over months | dal ⟦28 marzo al 2 aprile 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 e 15 maggio⟧ | 2020-05-14..2020-05-15
ordinal suffix | ⟦1° maggio 2020⟧ | 2020-05-01
day in words | ⟦primo maggio 2020⟧ | 2020-05-01
dateline | OSTERIA, ⟦DEC 5⟧ - La giunta | 2020-12-05
""",
    "nl": """
range of days | van ⟦14 tot 18 september 2020⟧ | 2020-09-14..2020-09-18
range of days | ⟦14 t/m 18 september 2020⟧ | 2020-09-14..2020-09-18
list of days | ⟦14 en 15 mei⟧ | 2020-05-14..2020-05-15
range over months | van ⟦28 maart tot 2 april 2020⟧ | 2020-03-28..2020-04-02
figures, hyphens | ⟦15-09-2020⟧ | 2020-09-15
""",
    "pl": """
month and year, other case | we ⟦wrześniu 2020 roku⟧ | 2020-09-01..2020-09-30
month and year, other case | w ⟦maju 2020 r.⟧ | 2020-05-01..2020-05-31
range of days | od ⟦14 do 18 września 2020 r.⟧ | 2020-09-14..2020-09-18
range over months | od ⟦28 marca do 2 kwietnia 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 i 15 maja⟧ | 2020-05-14..2020-05-15
nominative | ⟦7 maj 2020⟧ | 2020-05-07
""",
    "ro": """
range over months | ⟦28 martie - 2 aprilie 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 și 15 mai⟧ | 2020-05-14..2020-05-15
abbreviation | ⟦14 ian. 2020⟧ | 2020-01-14
""",
    "cs": """
month and year, other case | v ⟦září 2020⟧ | 2020-09-01..2020-09-30
month and year, other case | v ⟦lednu 2020⟧ | 2020-01-01..2020-01-31
range over months | ⟦28. března – 2. dubna 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14. a 15. května⟧ | 2020-05-14..2020-05-15
spaces | ⟦14. 9. 2020⟧ | 2020-09-14
""",
    "sv": """
range over months | ⟦28 mars–2 april 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 och 15 maj⟧ | 2020-05-14..2020-05-15
with "den" | den ⟦14 juni 2020⟧ | 2020-06-14
""",
    "ja": """
CJK | ⟦2020年9月14日⟧ | 2020-09-14
CJK | ⟦2020 年 9 月 14 日⟧(月) | 2020-09-14
CJK | ⟦9月14日⟧に開催 | 2020-09-14
CJK | ⟦2020年9月⟧ | 2020-09-01..2020-09-30
CJK | ⟦２０２０年９月１４日⟧ | 2020-09-14
CJK, Korean | ⟦2020년 9월 14일⟧ | 2020-09-14
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦14 Sep 2020⟧ | 2020-09-14
""",
}
