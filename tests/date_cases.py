"""The table of dates that the scan must find, by language, and of what it must leave alone.

A line is "form | text | days": the date's place is marked with ⟦ ⟧, ``days`` is one day or "first..last". Where a text
holds several dates, each is marked and has its days, parted by blanks. Dates without a year are read from a page of
10 March 2020. ``tools/date_table.py`` makes the table of supported forms in the docs from these lines.
"""

from datetime import date
from typing import Final

REFERENCE: Final = date(2020, 3, 10)

FOUND: Final = {
    "en": r"""
day month year | The plant opened on ⟦14 September 2020⟧ in Riverton. | 2020-09-14
weekday, day month year | Monday, ⟦14 September 2020⟧ | 2020-09-14
month day, year | The vote is set for ⟦September 14, 2020⟧. | 2020-09-14
month day, year | RIVERTON, ⟦Sept. 14, 2020⟧ -- The council | 2020-09-14
month day, year | ⟦September 14,2020⟧ | 2020-09-14
month day, year | ⟦SEPTEMBER 14, 2020⟧ | 2020-09-14
month day year | ⟦Sep 14 2020⟧ | 2020-09-14
ordinal suffix | on ⟦September 14th, 2020⟧ | 2020-09-14
ordinal suffix | on the ⟦14th of September, 2020⟧ | 2020-09-14
ordinal suffix | Thursday ⟦10 th September 2015⟧ | 2015-09-10
ordinal suffix | RIVERTON, ⟦27™ SEPTEMBER 2024⟧ | 2024-09-27
stuck to a word | A new mill opens⟦March 3, 2021⟧ | 2021-03-03
short year | ⟦Mar 3, '21⟧ | 2021-03-03
stuck to a word | Results Briefs⟦Sept. 14, 2020⟧ | 2020-09-14
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
range with weekdays | Monday ⟦14 to Friday 18 September 2020⟧ | 2020-09-14..2020-09-18
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
line break before | Work on twenty stops begins in July\n⟦25 May 2020⟧ | 2020-05-25
line break before | Work begins in July\nMonday, ⟦25 May 2020⟧ | 2020-05-25
line break before | What was planned in 2019\n⟦May 26, 2020⟧ | 2020-05-26
non-breaking space | ⟦14\xa0September\xa02020⟧ | 2020-09-14
past year by distance | on ⟦28 December⟧ | 2020-12-28
end of a sentence | It opened on ⟦14 September⟧. | 2020-09-14
end of a sentence | It opened on ⟦14 Sept.⟧ | 2020-09-14
end of a sentence | It opened on ⟦September 14⟧. | 2020-09-14
old year | in ⟦August 1914⟧ | 1914-08-01..1914-08-31
old year | on ⟦14 October 1066⟧ | 1066-10-14
hour behind the day | Saturday, ⟦May 2⟧, 7 p.m., at the hall | 2020-05-02
hour behind the day | on ⟦May 8⟧, 9-11 pm, and | 2020-05-08
hour behind the day | ⟦May 7⟧ — 8-10 p.m. | 2020-05-07
hour behind the day | ⟦May 2⟧, 12 noon | 2020-05-02
name with a number | after COVID-19. ⟦March 2020⟧ was slow | 2020-03-01..2020-03-31
name with a number | the G20 ⟦March 2020⟧ notes | 2020-03-01..2020-03-31
name with a number | in Room 14, ⟦May 3⟧ | 2020-05-03
name with a number | see Figure 3. ⟦March 2020⟧ was wet | 2020-03-01..2020-03-31
release date | For release ⟦14 May 2020⟧ | 2020-05-14
hyphen before the day | Riverton -⟦14 May 2020⟧ | 2020-05-14
between | between ⟦January 1, 2020 and March 31, 2020⟧ | 2020-01-01..2020-03-31
between | between ⟦3 and 5 May 2020⟧ | 2020-05-03..2020-05-05
between | between ⟦May and July 2020⟧ | 2020-05-01..2020-07-31
list of days | on ⟦May 3, 4, 5, 2020⟧ | 2020-05-03..2020-05-05
list of days | on ⟦Sept. 14, 15, and 16⟧ | 2020-09-14..2020-09-16
list of days | on ⟦May 4⟧ and ⟦8, 2020⟧ | 2020-05-04 2020-05-08
list of months | in ⟦May, June and July 2020⟧ | 2020-05-01..2020-07-31
list of months | in ⟦May⟧ and ⟦September 2020⟧ | 2020-05-01..2020-05-31 2020-09-01..2020-09-30
range of days | ⟦May 3 -- 5, 2020⟧ | 2020-05-03..2020-05-05
name behind the day | on ⟦May 21⟧ St. Ives opens | 2020-05-21
day in words | the ⟦twenty-first of May 2020⟧ | 2020-05-21
blank before the comma | ⟦September 14 , 2020⟧ | 2020-09-14
Roman month | ⟦14.IX.2020⟧ | 2020-09-14
""",
    "ru": r"""
day.month.year | от ⟦03.03.21⟧г. | 2021-03-03
day month year | Завод открылся ⟦3 января 2020 года⟧ в Заречье. | 2020-01-03
day month year | Завод открылся ⟦5 февраля 2020 года⟧ в Заречье. | 2020-02-05
day month year | Завод открылся ⟦7 марта 2020 года⟧ в Заречье. | 2020-03-07
day month year | Завод открылся ⟦9 апреля 2020 года⟧ в Заречье. | 2020-04-09
day month year | Завод открылся ⟦11 мая 2020 года⟧ в Заречье. | 2020-05-11
day month year | Завод открылся ⟦13 июня 2020 года⟧ в Заречье. | 2020-06-13
day month year | Завод открылся ⟦15 июля 2020 года⟧ в Заречье. | 2020-07-15
day month year | Завод открылся ⟦17 августа 2020 года⟧ в Заречье. | 2020-08-17
day month year | Завод открылся ⟦19 сентября 2020 года⟧ в Заречье. | 2020-09-19
day month year | Завод открылся ⟦21 октября 2020 года⟧ в Заречье. | 2020-10-21
day month year | Завод открылся ⟦23 ноября 2020 года⟧ в Заречье. | 2020-11-23
day month year | Завод открылся ⟦25 декабря 2020 года⟧ в Заречье. | 2020-12-25
weekday, day month year | Понедельник, ⟦14 сентября 2020 года⟧ | 2020-09-14
capitals | ⟦14 СЕНТЯБРЯ 2020 ГОДА⟧ | 2020-09-14
non-breaking space | ⟦14\xa0сентября 2020 года⟧ | 2020-09-14
day and month | Завод открылся ⟦14 сентября⟧ в Заречье. | 2020-09-14
abbreviation | ⟦14 сент. 2020 года⟧ | 2020-09-14
month and year | ⟦сентябрь 2021 года⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 сентября 2020 года⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 декабря 2020 года – 2 января 2021 года⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
month and year, other case | в ⟦сентябре 2020 года⟧ | 2020-09-01..2020-09-30
month and year, other case | к ⟦январю 2021 г.⟧ | 2021-01-01..2021-01-31
ordinal suffix | ⟦14-го сентября 2020 г.⟧ | 2020-09-14
range of days | с ⟦14 по 18 сентября 2020 года⟧ | 2020-09-14..2020-09-18
range over months | с ⟦28 марта по 2 апреля 2020 г.⟧ | 2020-03-28..2020-04-02
abbreviation | ⟦14 сен. 2020⟧ | 2020-09-14
day in words | ⟦Первое мая 2020 года⟧ | 2020-05-01
between | между ⟦3 и 5 мая 2020 года⟧ | 2020-05-03..2020-05-05
day in quotation marks | «⟦14» сентября 2020 г.⟧ | 2020-09-14
day in words | ⟦двадцать первого мая 2020 года⟧ | 2020-05-21
""",
    "uk": r"""
day month year | Завод відкрився ⟦3 січня 2020 року⟧ у Заріччі. | 2020-01-03
day month year | Завод відкрився ⟦5 лютого 2020 року⟧ у Заріччі. | 2020-02-05
day month year | Завод відкрився ⟦7 березня 2020 року⟧ у Заріччі. | 2020-03-07
day month year | Завод відкрився ⟦9 квітня 2020 року⟧ у Заріччі. | 2020-04-09
day month year | Завод відкрився ⟦11 травня 2020 року⟧ у Заріччі. | 2020-05-11
day month year | Завод відкрився ⟦13 червня 2020 року⟧ у Заріччі. | 2020-06-13
day month year | Завод відкрився ⟦15 липня 2020 року⟧ у Заріччі. | 2020-07-15
day month year | Завод відкрився ⟦17 серпня 2020 року⟧ у Заріччі. | 2020-08-17
day month year | Завод відкрився ⟦19 вересня 2020 року⟧ у Заріччі. | 2020-09-19
day month year | Завод відкрився ⟦21 жовтня 2020 року⟧ у Заріччі. | 2020-10-21
day month year | Завод відкрився ⟦23 листопада 2020 року⟧ у Заріччі. | 2020-11-23
day month year | Завод відкрився ⟦25 грудня 2020 року⟧ у Заріччі. | 2020-12-25
weekday, day month year | Понеділок, ⟦14 вересня 2020 року⟧ | 2020-09-14
capitals | ⟦14 ВЕРЕСНЯ 2020 РОКУ⟧ | 2020-09-14
non-breaking space | ⟦14\xa0вересня 2020 року⟧ | 2020-09-14
day and month | Завод відкрився ⟦14 вересня⟧ у Заріччі. | 2020-09-14
abbreviation | ⟦14 вер. 2020 року⟧ | 2020-09-14
month and year | ⟦вересень 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 вересня 2020 року⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 грудня 2020 року – 2 січня 2021 року⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
month and year, other case | у ⟦вересні 2020 року⟧ | 2020-09-01..2020-09-30
range of days | з ⟦14 по 18 вересня 2020 року⟧ | 2020-09-14..2020-09-18
abbreviation | ⟦14 вер. 2020⟧ | 2020-09-14
with "р." | ⟦14 вересня 2020 р.⟧ | 2020-09-14
between | між ⟦3 і 5 травня 2020 року⟧ | 2020-05-03..2020-05-05
abbreviation | ⟦14 верес. 2020⟧ | 2020-09-14
""",
    "de": r"""
line break before | Acme öffnet im Juli\n⟦25. Mai 2020⟧ | 2020-05-25
day month year | Das Werk wurde am ⟦3. Januar 2020⟧ in Neustadt eröffnet. | 2020-01-03
day month year | Das Werk wurde am ⟦5. Februar 2020⟧ in Neustadt eröffnet. | 2020-02-05
day month year | Das Werk wurde am ⟦7. März 2020⟧ in Neustadt eröffnet. | 2020-03-07
day month year | Das Werk wurde am ⟦9. April 2020⟧ in Neustadt eröffnet. | 2020-04-09
day month year | Das Werk wurde am ⟦11. Mai 2020⟧ in Neustadt eröffnet. | 2020-05-11
day month year | Das Werk wurde am ⟦13. Juni 2020⟧ in Neustadt eröffnet. | 2020-06-13
day month year | Das Werk wurde am ⟦15. Juli 2020⟧ in Neustadt eröffnet. | 2020-07-15
day month year | Das Werk wurde am ⟦17. August 2020⟧ in Neustadt eröffnet. | 2020-08-17
day month year | Das Werk wurde am ⟦19. September 2020⟧ in Neustadt eröffnet. | 2020-09-19
day month year | Das Werk wurde am ⟦21. Oktober 2020⟧ in Neustadt eröffnet. | 2020-10-21
day month year | Das Werk wurde am ⟦23. November 2020⟧ in Neustadt eröffnet. | 2020-11-23
day month year | Das Werk wurde am ⟦25. Dezember 2020⟧ in Neustadt eröffnet. | 2020-12-25
weekday, day month year | Montag, ⟦14. September 2020⟧ | 2020-09-14
capitals | ⟦14. SEPTEMBER 2020⟧ | 2020-09-14
non-breaking space | ⟦14.\xa0September 2020⟧ | 2020-09-14
day and month | Das Werk wurde am ⟦14. September⟧ in Neustadt eröffnet. | 2020-09-14
abbreviation | ⟦14. Sept. 2020⟧ | 2020-09-14
month and year | ⟦September 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14.–15. September 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30. Dezember 2020 – 2. Januar 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
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
between | zwischen dem ⟦3. und 5. Mai⟧ | 2020-05-03..2020-05-05
list of days | am ⟦3., 4. und 5. Mai 2020⟧ | 2020-05-03..2020-05-05
figures, two-digit year | Neustadt, ⟦14.9.20⟧ | 2020-09-14
figures, two-digit year | ⟦1.10.20⟧ | 2020-10-01
abbreviation | ⟦14. Febr. 2020⟧ | 2020-02-14
two days, not a range | am ⟦14.9.⟧ und ⟦21.9.2020⟧ | 2020-09-14 2020-09-21
list of days in figures | am ⟦14.9.⟧, ⟦21.9.⟧ und ⟦28.9.2020⟧ | 2020-09-14 2020-09-21 2020-09-28
between | zwischen dem ⟦14. und 18.09.2020⟧ | 2020-09-14..2020-09-18
month and year | im ⟦September des Jahres 2020⟧ | 2020-09-01..2020-09-30
month and year in figures | Stand ⟦09/2020⟧ | 2020-09-01..2020-09-30
""",
    "fr": r"""
day month year | L'usine a ouvert le ⟦3 janvier 2020⟧ à Villeneuve. | 2020-01-03
day month year | L'usine a ouvert le ⟦5 février 2020⟧ à Villeneuve. | 2020-02-05
day month year | L'usine a ouvert le ⟦7 mars 2020⟧ à Villeneuve. | 2020-03-07
day month year | L'usine a ouvert le ⟦9 avril 2020⟧ à Villeneuve. | 2020-04-09
day month year | L'usine a ouvert le ⟦11 mai 2020⟧ à Villeneuve. | 2020-05-11
day month year | L'usine a ouvert le ⟦13 juin 2020⟧ à Villeneuve. | 2020-06-13
day month year | L'usine a ouvert le ⟦15 juillet 2020⟧ à Villeneuve. | 2020-07-15
day month year | L'usine a ouvert le ⟦17 août 2020⟧ à Villeneuve. | 2020-08-17
day month year | L'usine a ouvert le ⟦19 septembre 2020⟧ à Villeneuve. | 2020-09-19
day month year | L'usine a ouvert le ⟦21 octobre 2020⟧ à Villeneuve. | 2020-10-21
day month year | L'usine a ouvert le ⟦23 novembre 2020⟧ à Villeneuve. | 2020-11-23
day month year | L'usine a ouvert le ⟦25 décembre 2020⟧ à Villeneuve. | 2020-12-25
weekday, day month year | lundi ⟦14 septembre 2020⟧ | 2020-09-14
capitals | ⟦14 SEPTEMBRE 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0septembre 2020⟧ | 2020-09-14
day and month | L'usine a ouvert le ⟦14 septembre⟧ à Villeneuve. | 2020-09-14
abbreviation | ⟦14 sept. 2020⟧ | 2020-09-14
month and year | ⟦septembre 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 septembre 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 décembre 2020 – 2 janvier 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
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
between | entre le ⟦3 et le 5 mai 2020⟧ | 2020-05-03..2020-05-05
abbreviation | ⟦14 fév. 2020⟧ | 2020-02-14
abbreviation | ⟦14 juill. 2020⟧ | 2020-07-14
ordinal suffix | ⟦1 er mai 2020⟧ | 2020-05-01
day/month with an hour | Rendez-vous ⟦14/5⟧ à 18h | 2020-05-14
day/month, weekday before | jeudi ⟦14/5⟧ au musée | 2020-05-14
day/month, zero | le ⟦14/05⟧ au musée | 2020-05-14
ordinal suffix | le ⟦1ᵉʳ septembre 2020⟧ | 2020-09-01
""",
    "es": r"""
line break before | Obras en julio\n⟦25 de mayo de 2020⟧ | 2020-05-25
day month year | La planta abrió el ⟦3 de enero de 2020⟧ en Villanueva. | 2020-01-03
day month year | La planta abrió el ⟦5 de febrero de 2020⟧ en Villanueva. | 2020-02-05
day month year | La planta abrió el ⟦7 de marzo de 2020⟧ en Villanueva. | 2020-03-07
day month year | La planta abrió el ⟦9 de abril de 2020⟧ en Villanueva. | 2020-04-09
day month year | La planta abrió el ⟦11 de mayo de 2020⟧ en Villanueva. | 2020-05-11
day month year | La planta abrió el ⟦13 de junio de 2020⟧ en Villanueva. | 2020-06-13
day month year | La planta abrió el ⟦15 de julio de 2020⟧ en Villanueva. | 2020-07-15
day month year | La planta abrió el ⟦17 de agosto de 2020⟧ en Villanueva. | 2020-08-17
day month year | La planta abrió el ⟦19 de septiembre de 2020⟧ en Villanueva. | 2020-09-19
day month year | La planta abrió el ⟦21 de octubre de 2020⟧ en Villanueva. | 2020-10-21
day month year | La planta abrió el ⟦23 de noviembre de 2020⟧ en Villanueva. | 2020-11-23
day month year | La planta abrió el ⟦25 de diciembre de 2020⟧ en Villanueva. | 2020-12-25
weekday, day month year | lunes, ⟦14 de septiembre de 2020⟧ | 2020-09-14
capitals | ⟦14 DE SEPTIEMBRE DE 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0de septiembre de 2020⟧ | 2020-09-14
day and month | La planta abrió el ⟦14 de septiembre⟧ en Villanueva. | 2020-09-14
abbreviation | ⟦14 de sept. de 2020⟧ | 2020-09-14
month and year | ⟦septiembre de 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 de septiembre de 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 de diciembre de 2020 – 2 de enero de 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range of days | del ⟦14 al 18 de septiembre de 2020⟧ | 2020-09-14..2020-09-18
range over months | del ⟦28 de marzo al 2 de abril de 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 y 15 de mayo⟧ | 2020-05-14..2020-05-15
with "del" | ⟦14 de junio del 2020⟧ | 2020-06-14
day in words | ⟦Primero de Mayo de 2020⟧ | 2020-05-01
month first | ⟦septiembre 14, 2020⟧ | 2020-09-14
spelling | ⟦14 de setiembre de 2020⟧ | 2020-09-14
comma before the year | ⟦14 de octubre, 2020⟧ | 2020-10-14
between | entre el ⟦3 y el 5 de mayo de 2020⟧ | 2020-05-03..2020-05-05
day/month, weekday before | el martes ⟦5/5⟧ en la plaza | 2020-05-05
with "del año" | ⟦14 de mayo del año 2020⟧ | 2020-05-14
with "del año" | en ⟦septiembre del año 2020⟧ | 2020-09-01..2020-09-30
ordinal suffix | ⟦1ero de mayo de 2020⟧ | 2020-05-01
hour behind the day | sábado ⟦2 de mayo⟧, 19 h | 2020-05-02
""",
    "pt": r"""
day month year | A fábrica abriu em ⟦3 de janeiro de 2020⟧ em Vila Nova. | 2020-01-03
day month year | A fábrica abriu em ⟦5 de fevereiro de 2020⟧ em Vila Nova. | 2020-02-05
day month year | A fábrica abriu em ⟦7 de março de 2020⟧ em Vila Nova. | 2020-03-07
day month year | A fábrica abriu em ⟦9 de abril de 2020⟧ em Vila Nova. | 2020-04-09
day month year | A fábrica abriu em ⟦11 de maio de 2020⟧ em Vila Nova. | 2020-05-11
day month year | A fábrica abriu em ⟦13 de junho de 2020⟧ em Vila Nova. | 2020-06-13
day month year | A fábrica abriu em ⟦15 de julho de 2020⟧ em Vila Nova. | 2020-07-15
day month year | A fábrica abriu em ⟦17 de agosto de 2020⟧ em Vila Nova. | 2020-08-17
day month year | A fábrica abriu em ⟦19 de setembro de 2020⟧ em Vila Nova. | 2020-09-19
day month year | A fábrica abriu em ⟦21 de outubro de 2020⟧ em Vila Nova. | 2020-10-21
day month year | A fábrica abriu em ⟦23 de novembro de 2020⟧ em Vila Nova. | 2020-11-23
day month year | A fábrica abriu em ⟦25 de dezembro de 2020⟧ em Vila Nova. | 2020-12-25
weekday, day month year | segunda-feira, ⟦14 de setembro de 2020⟧ | 2020-09-14
capitals | ⟦14 DE SETEMBRO DE 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0de setembro de 2020⟧ | 2020-09-14
day and month | A fábrica abriu em ⟦14 de setembro⟧ em Vila Nova. | 2020-09-14
abbreviation | ⟦14 de set. de 2020⟧ | 2020-09-14
month and year | ⟦setembro de 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 de setembro de 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 de dezembro de 2020 – 2 de janeiro de 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range of days | de ⟦16 a 24 de julho de 2020⟧ | 2020-07-16..2020-07-24
range over months | de ⟦28 de março a 2 de abril de 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 e 15 de maio⟧ | 2020-05-14..2020-05-15
ordinal suffix | ⟦1º de maio de 2020⟧ | 2020-05-01
weekday with a hyphen | segunda-feira, ⟦14 de setembro de 2020⟧ | 2020-09-14
day in words | ⟦primeiro de maio de 2020⟧ | 2020-05-01
month, weekday, day | ⟦MAIO, QUARTA 13⟧ | 2020-05-13
between | entre os dias ⟦3 e 5 de maio de 2020⟧ | 2020-05-03..2020-05-05
ordinal suffix | ⟦1.º de março de 2020⟧ | 2020-03-01
day/month, weekday before | na terça-feira (⟦15/9⟧), no porto | 2020-09-15
day/month behind "dia" | no dia ⟦3/10⟧ no porto | 2020-10-03
with "do ano de" | ⟦14 de maio do ano de 2020⟧ | 2020-05-14
""",
    "it": r"""
line break before | I lavori a luglio\n⟦25 maggio 2020⟧ | 2020-05-25
day month year | Lo stabilimento ha aperto il ⟦3 gennaio 2020⟧ a Villanova. | 2020-01-03
day month year | Lo stabilimento ha aperto il ⟦5 febbraio 2020⟧ a Villanova. | 2020-02-05
day month year | Lo stabilimento ha aperto il ⟦7 marzo 2020⟧ a Villanova. | 2020-03-07
day month year | Lo stabilimento ha aperto il ⟦9 aprile 2020⟧ a Villanova. | 2020-04-09
day month year | Lo stabilimento ha aperto il ⟦11 maggio 2020⟧ a Villanova. | 2020-05-11
day month year | Lo stabilimento ha aperto il ⟦13 giugno 2020⟧ a Villanova. | 2020-06-13
day month year | Lo stabilimento ha aperto il ⟦15 luglio 2020⟧ a Villanova. | 2020-07-15
day month year | Lo stabilimento ha aperto il ⟦17 agosto 2020⟧ a Villanova. | 2020-08-17
day month year | Lo stabilimento ha aperto il ⟦19 settembre 2020⟧ a Villanova. | 2020-09-19
day month year | Lo stabilimento ha aperto il ⟦21 ottobre 2020⟧ a Villanova. | 2020-10-21
day month year | Lo stabilimento ha aperto il ⟦23 novembre 2020⟧ a Villanova. | 2020-11-23
day month year | Lo stabilimento ha aperto il ⟦25 dicembre 2020⟧ a Villanova. | 2020-12-25
weekday, day month year | lunedì ⟦14 settembre 2020⟧ | 2020-09-14
capitals | ⟦14 SETTEMBRE 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0settembre 2020⟧ | 2020-09-14
day and month | Lo stabilimento ha aperto il ⟦14 settembre⟧ a Villanova. | 2020-09-14
abbreviation | ⟦14 sett. 2020⟧ | 2020-09-14
month and year | ⟦settembre 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 settembre 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 dicembre 2020 – 2 gennaio 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range of days | dal ⟦14 al 18 settembre 2020⟧ | 2020-09-14..2020-09-18
range over months | dal ⟦28 marzo al 2 aprile 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 e 15 maggio⟧ | 2020-05-14..2020-05-15
ordinal suffix | ⟦1° maggio 2020⟧ | 2020-05-01
day in words | ⟦primo maggio 2020⟧ | 2020-05-01
dateline | OSTERIA, ⟦DEC 5⟧ - La giunta | 2020-12-05
between | tra il ⟦3 e il 5 maggio 2020⟧ | 2020-05-03..2020-05-05
range of days | dall’⟦8 all’11 maggio⟧ | 2020-05-08..2020-05-11
hour behind the year | ⟦14 settembre 2020⟧ ore 18.00 | 2020-09-14
""",
    "nl": r"""
day month year | De fabriek opende op ⟦3 januari 2020⟧ in Nieuwstad. | 2020-01-03
day month year | De fabriek opende op ⟦5 februari 2020⟧ in Nieuwstad. | 2020-02-05
day month year | De fabriek opende op ⟦7 maart 2020⟧ in Nieuwstad. | 2020-03-07
day month year | De fabriek opende op ⟦9 april 2020⟧ in Nieuwstad. | 2020-04-09
day month year | De fabriek opende op ⟦11 mei 2020⟧ in Nieuwstad. | 2020-05-11
day month year | De fabriek opende op ⟦13 juni 2020⟧ in Nieuwstad. | 2020-06-13
day month year | De fabriek opende op ⟦15 juli 2020⟧ in Nieuwstad. | 2020-07-15
day month year | De fabriek opende op ⟦17 augustus 2020⟧ in Nieuwstad. | 2020-08-17
day month year | De fabriek opende op ⟦19 september 2020⟧ in Nieuwstad. | 2020-09-19
day month year | De fabriek opende op ⟦21 oktober 2020⟧ in Nieuwstad. | 2020-10-21
day month year | De fabriek opende op ⟦23 november 2020⟧ in Nieuwstad. | 2020-11-23
day month year | De fabriek opende op ⟦25 december 2020⟧ in Nieuwstad. | 2020-12-25
weekday, day month year | maandag ⟦14 september 2020⟧ | 2020-09-14
capitals | ⟦14 SEPTEMBER 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0september 2020⟧ | 2020-09-14
day and month | De fabriek opende op ⟦14 september⟧ in Nieuwstad. | 2020-09-14
abbreviation | ⟦14 sept. 2020⟧ | 2020-09-14
month and year | ⟦september 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 september 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 december 2020 – 2 januari 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range of days | van ⟦14 tot 18 september 2020⟧ | 2020-09-14..2020-09-18
range of days | ⟦14 t/m 18 september 2020⟧ | 2020-09-14..2020-09-18
list of days | ⟦14 en 15 mei⟧ | 2020-05-14..2020-05-15
range over months | van ⟦28 maart tot 2 april 2020⟧ | 2020-03-28..2020-04-02
figures, hyphens | ⟦15-09-2020⟧ | 2020-09-15
between | tussen ⟦3 en 5 mei 2020⟧ | 2020-05-03..2020-05-05
range of days | van ⟦3 tot en met 5 mei 2020⟧ | 2020-05-03..2020-05-05
range over months | ⟦30 april t/m 2 mei 2020⟧ | 2020-04-30..2020-05-02
""",
    "pl": r"""
line break before | Prace ruszają w lipcu\n⟦25 maja 2020 r.⟧ | 2020-05-25
day month year | Zakład otwarto ⟦3 stycznia 2020 r.⟧ w Nowym Mieście. | 2020-01-03
day month year | Zakład otwarto ⟦5 lutego 2020 r.⟧ w Nowym Mieście. | 2020-02-05
day month year | Zakład otwarto ⟦7 marca 2020 r.⟧ w Nowym Mieście. | 2020-03-07
day month year | Zakład otwarto ⟦9 kwietnia 2020 r.⟧ w Nowym Mieście. | 2020-04-09
day month year | Zakład otwarto ⟦11 maja 2020 r.⟧ w Nowym Mieście. | 2020-05-11
day month year | Zakład otwarto ⟦13 czerwca 2020 r.⟧ w Nowym Mieście. | 2020-06-13
day month year | Zakład otwarto ⟦15 lipca 2020 r.⟧ w Nowym Mieście. | 2020-07-15
day month year | Zakład otwarto ⟦17 sierpnia 2020 r.⟧ w Nowym Mieście. | 2020-08-17
day month year | Zakład otwarto ⟦19 września 2020 r.⟧ w Nowym Mieście. | 2020-09-19
day month year | Zakład otwarto ⟦21 października 2020 r.⟧ w Nowym Mieście. | 2020-10-21
day month year | Zakład otwarto ⟦23 listopada 2020 r.⟧ w Nowym Mieście. | 2020-11-23
day month year | Zakład otwarto ⟦25 grudnia 2020 r.⟧ w Nowym Mieście. | 2020-12-25
weekday, day month year | poniedziałek, ⟦14 września 2020 r.⟧ | 2020-09-14
capitals | ⟦14 WRZEŚNIA 2020 R.⟧ | 2020-09-14
non-breaking space | ⟦14\xa0września 2020 r.⟧ | 2020-09-14
day and month | Zakład otwarto ⟦14 września⟧ w Nowym Mieście. | 2020-09-14
abbreviation | ⟦14 wrz. 2020 r.⟧ | 2020-09-14
month and year | ⟦wrzesień 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 września 2020 r.⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 grudnia 2020 r. – 2 stycznia 2021 r.⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
month and year, other case | we ⟦wrześniu 2020 roku⟧ | 2020-09-01..2020-09-30
month and year, other case | w ⟦maju 2020 r.⟧ | 2020-05-01..2020-05-31
range of days | od ⟦14 do 18 września 2020 r.⟧ | 2020-09-14..2020-09-18
range over months | od ⟦28 marca do 2 kwietnia 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 i 15 maja⟧ | 2020-05-14..2020-05-15
nominative | ⟦7 maj 2020⟧ | 2020-05-07
between | między ⟦3 a 5 maja 2020⟧ | 2020-05-03..2020-05-05
hour behind the year | ⟦14 marca 2020⟧ godz. 10.00 | 2020-03-14
Roman month | ⟦12 XII 2020⟧ r. | 2020-12-12
Roman month | ⟦12.XII.2020⟧ | 2020-12-12
Roman month | ⟦14-IX-2020⟧ | 2020-09-14
Roman month | ⟦14-15 IX 2020⟧ | 2020-09-14..2020-09-15
""",
    "ro": r"""
day month year | Fabrica s-a deschis pe ⟦3 ianuarie 2020⟧ la Satu Nou. | 2020-01-03
day month year | Fabrica s-a deschis pe ⟦5 februarie 2020⟧ la Satu Nou. | 2020-02-05
day month year | Fabrica s-a deschis pe ⟦7 martie 2020⟧ la Satu Nou. | 2020-03-07
day month year | Fabrica s-a deschis pe ⟦9 aprilie 2020⟧ la Satu Nou. | 2020-04-09
day month year | Fabrica s-a deschis pe ⟦11 mai 2020⟧ la Satu Nou. | 2020-05-11
day month year | Fabrica s-a deschis pe ⟦13 iunie 2020⟧ la Satu Nou. | 2020-06-13
day month year | Fabrica s-a deschis pe ⟦15 iulie 2020⟧ la Satu Nou. | 2020-07-15
day month year | Fabrica s-a deschis pe ⟦17 august 2020⟧ la Satu Nou. | 2020-08-17
day month year | Fabrica s-a deschis pe ⟦19 septembrie 2020⟧ la Satu Nou. | 2020-09-19
day month year | Fabrica s-a deschis pe ⟦21 octombrie 2020⟧ la Satu Nou. | 2020-10-21
day month year | Fabrica s-a deschis pe ⟦23 noiembrie 2020⟧ la Satu Nou. | 2020-11-23
day month year | Fabrica s-a deschis pe ⟦25 decembrie 2020⟧ la Satu Nou. | 2020-12-25
weekday, day month year | luni, ⟦14 septembrie 2020⟧ | 2020-09-14
capitals | ⟦14 SEPTEMBRIE 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0septembrie 2020⟧ | 2020-09-14
day and month | Fabrica s-a deschis pe ⟦14 septembrie⟧ la Satu Nou. | 2020-09-14
abbreviation | ⟦14 sept. 2020⟧ | 2020-09-14
month and year | ⟦septembrie 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 septembrie 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 decembrie 2020 – 2 ianuarie 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range over months | ⟦28 martie - 2 aprilie 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 și 15 mai⟧ | 2020-05-14..2020-05-15
abbreviation | ⟦14 ian. 2020⟧ | 2020-01-14
between | între ⟦3 și 5 mai 2020⟧ | 2020-05-03..2020-05-05
abbreviation | ⟦14 noi. 2020⟧ | 2020-11-14
abbreviation | ⟦14 noi 2020⟧ | 2020-11-14
hour behind the year | ⟦14 martie 2020⟧ ora 10:00 | 2020-03-14
list of days | ⟦14⟧ și ⟦21 mai 2020⟧ | 2020-05-14 2020-05-21
""",
    "cs": r"""
day month year | Závod byl otevřen ⟦3. ledna 2020⟧ v Novém Městě. | 2020-01-03
day month year | Závod byl otevřen ⟦5. února 2020⟧ v Novém Městě. | 2020-02-05
day month year | Závod byl otevřen ⟦7. března 2020⟧ v Novém Městě. | 2020-03-07
day month year | Závod byl otevřen ⟦9. dubna 2020⟧ v Novém Městě. | 2020-04-09
day month year | Závod byl otevřen ⟦11. května 2020⟧ v Novém Městě. | 2020-05-11
day month year | Závod byl otevřen ⟦13. června 2020⟧ v Novém Městě. | 2020-06-13
day month year | Závod byl otevřen ⟦15. července 2020⟧ v Novém Městě. | 2020-07-15
day month year | Závod byl otevřen ⟦17. srpna 2020⟧ v Novém Městě. | 2020-08-17
day month year | Závod byl otevřen ⟦19. září 2020⟧ v Novém Městě. | 2020-09-19
day month year | Závod byl otevřen ⟦21. října 2020⟧ v Novém Městě. | 2020-10-21
day month year | Závod byl otevřen ⟦23. listopadu 2020⟧ v Novém Městě. | 2020-11-23
day month year | Závod byl otevřen ⟦25. prosince 2020⟧ v Novém Městě. | 2020-12-25
weekday, day month year | pondělí ⟦14. září 2020⟧ | 2020-09-14
capitals | ⟦14. ZÁŘÍ 2020⟧ | 2020-09-14
non-breaking space | ⟦14.\xa0září 2020⟧ | 2020-09-14
day and month | Závod byl otevřen ⟦14. září⟧ v Novém Městě. | 2020-09-14
abbreviation | ⟦14. zář. 2020⟧ | 2020-09-14
month and year | ⟦září 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14.–15. září 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30. prosince 2020 – 2. ledna 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
month and year, other case | v ⟦září 2020⟧ | 2020-09-01..2020-09-30
month and year, other case | v ⟦lednu 2020⟧ | 2020-01-01..2020-01-31
range over months | ⟦28. března – 2. dubna 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14. a 15. května⟧ | 2020-05-14..2020-05-15
spaces | ⟦14. 9. 2020⟧ | 2020-09-14
between | mezi ⟦3. a 5. květnem 2020⟧ | 2020-05-03..2020-05-05
with "roku" | v ⟦září roku 2020⟧ | 2020-09-01..2020-09-30
""",
    "sv": r"""
day month year | Fabriken öppnade ⟦3 januari 2020⟧ i Nystad. | 2020-01-03
day month year | Fabriken öppnade ⟦5 februari 2020⟧ i Nystad. | 2020-02-05
day month year | Fabriken öppnade ⟦7 mars 2020⟧ i Nystad. | 2020-03-07
day month year | Fabriken öppnade ⟦9 april 2020⟧ i Nystad. | 2020-04-09
day month year | Fabriken öppnade ⟦11 maj 2020⟧ i Nystad. | 2020-05-11
day month year | Fabriken öppnade ⟦13 juni 2020⟧ i Nystad. | 2020-06-13
day month year | Fabriken öppnade ⟦15 juli 2020⟧ i Nystad. | 2020-07-15
day month year | Fabriken öppnade ⟦17 augusti 2020⟧ i Nystad. | 2020-08-17
day month year | Fabriken öppnade ⟦19 september 2020⟧ i Nystad. | 2020-09-19
day month year | Fabriken öppnade ⟦21 oktober 2020⟧ i Nystad. | 2020-10-21
day month year | Fabriken öppnade ⟦23 november 2020⟧ i Nystad. | 2020-11-23
day month year | Fabriken öppnade ⟦25 december 2020⟧ i Nystad. | 2020-12-25
weekday, day month year | måndag ⟦14 september 2020⟧ | 2020-09-14
capitals | ⟦14 SEPTEMBER 2020⟧ | 2020-09-14
non-breaking space | ⟦14\xa0september 2020⟧ | 2020-09-14
day and month | Fabriken öppnade ⟦14 september⟧ i Nystad. | 2020-09-14
abbreviation | ⟦14 sept. 2020⟧ | 2020-09-14
month and year | ⟦september 2021⟧ | 2021-09-01..2021-09-30
range of days | ⟦14-15 september 2020⟧ | 2020-09-14..2020-09-15
range over years | ⟦30 december 2020 – 2 januari 2021⟧ | 2020-12-30..2021-01-02
figures, full stops | ⟦14.09.2020⟧ | 2020-09-14
figures, strokes | ⟦04/09/2020⟧ | 2020-09-04
range in figures | ⟦30.09.2020 - 02.10.2020⟧ | 2020-09-30..2020-10-02
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦September 14, 2020⟧ | 2020-09-14
range over months | ⟦28 mars–2 april 2020⟧ | 2020-03-28..2020-04-02
list of days | ⟦14 och 15 maj⟧ | 2020-05-14..2020-05-15
with "den" | den ⟦14 juni 2020⟧ | 2020-06-14
range of days | ⟦3 till och med 5 maj⟧ | 2020-05-03..2020-05-05
range of days | ⟦3 t.o.m. 5 maj⟧ | 2020-05-03..2020-05-05
list of days | ⟦3⟧ och ⟦5 maj⟧ | 2020-05-03 2020-05-05
ordinal suffix | den ⟦14:e september 2020⟧ | 2020-09-14
ordinal suffix | den ⟦1:a maj 2020⟧ | 2020-05-01
day/month behind "den" | den ⟦30/9⟧ i hamnen | 2020-09-30
day/month with an hour | öppnar ⟦14/9⟧ kl 18 | 2020-09-14
with "år" | den ⟦14 september år 2020⟧ | 2020-09-14
day/month with a year | ⟦14/9 2020⟧ | 2020-09-14
""",
    "no": r"""
day month year | Fabrikken åpnet ⟦14. september 2020⟧ i Nyby. | 2020-09-14
day month year | ⟦7. mai 2020⟧ | 2020-05-07
day and month | den ⟦17. oktober⟧ | 2020-10-17
month and year | i ⟦desember 2021⟧ | 2021-12-01..2021-12-31
range of days | ⟦14.–15. september 2020⟧ | 2020-09-14..2020-09-15
between | mellom ⟦3. og 5. mai 2020⟧ | 2020-05-03..2020-05-05
hour behind the year | ⟦14. mai 2020⟧ kl. 10 | 2020-05-14
""",
    "da": r"""
day month year | Fabrikken åbnede ⟦14. september 2020⟧ i Nyby. | 2020-09-14
day month year | ⟦7. maj 2020⟧ | 2020-05-07
day and month | den ⟦17. oktober⟧ | 2020-10-17
month and year | i ⟦december 2021⟧ | 2021-12-01..2021-12-31
range of days | ⟦14.–15. september 2020⟧ | 2020-09-14..2020-09-15
between | mellem ⟦3. og 5. maj 2020⟧ | 2020-05-03..2020-05-05
hour behind the year | ⟦14. maj 2020⟧ kl. 10 | 2020-05-14
""",
    "bs": r"""
day month year | Fabrika je otvorena ⟦14. septembra 2020⟧. godine | 2020-09-14
both names of a month | ⟦21. juni/lipanj, 2020⟧. | 2020-06-21
day and month | ⟦17. oktobra⟧ | 2020-10-17
month and year | u ⟦decembru 2021⟧ | 2021-12-01..2021-12-31
figures, full stops | ⟦14.09.2020⟧. | 2020-09-14
between | između ⟦3. i 5. maja 2020⟧ | 2020-05-03..2020-05-05
""",
    "ja": r"""
CJK | ⟦2020年9月14日⟧ | 2020-09-14
CJK | ⟦2020 年 9 月 14 日⟧(月) | 2020-09-14
CJK | ⟦9月14日⟧に開催 | 2020-09-14
CJK | ⟦2020年9月⟧ | 2020-09-01..2020-09-30
CJK | ⟦２０２０年９月１４日⟧ | 2020-09-14
CJK, Korean | ⟦2020년 9월 14일⟧ | 2020-09-14
ISO | ⟦2020-09-14⟧ | 2020-09-14
English month | ⟦14 Sep 2020⟧ | 2020-09-14
CJK, range | ⟦2020年9月14日～18日⟧ | 2020-09-14..2020-09-18
CJK, range | ⟦2020年9月14日（月）～9月18日⟧（金） | 2020-09-14..2020-09-18
CJK, range | ⟦2020年9月14日至10月2日⟧ | 2020-09-14..2020-10-02
CJK, range | ⟦2020年12月28日-2021年1月3日⟧ | 2020-12-28..2021-01-03
CJK, range | ⟦9月14-18日⟧ | 2020-09-14..2020-09-18
CJK, range of months | ⟦2020年9月～11月⟧ | 2020-09-01..2020-11-30
CJK, list of days | ⟦9月14日、15日⟧ | 2020-09-14..2020-09-15
CJK, Korean range | ⟦2020년 9월 14일부터 18일⟧까지 | 2020-09-14..2020-09-18
CJK, Korean figures | ⟦2020. 9. 14⟧. | 2020-09-14
CJK, era | ⟦令和2年9月14日⟧ | 2020-09-14
CJK, hour behind | ⟦2020年9月14日⟧-10:30 | 2020-09-14
""",
}

# Texts that hold no date at all: "what it looks like | text".
NONE: Final = {
    "en": r"""
month words | You may 2 or 3 times ask.
month words | They march 10 miles a day.
month words | She may 14 years later return.
month words | In may, nothing happens.
month words | They march 2 by 2.
month alone | The May meeting was short.
month alone | Last September was dry.
weekday alone | Monday and Sun 5 stay open.
year alone | In 2020 the plant closed.
year alone | Copyright 2020 Riverton Works
years | the 2019-2020 season
years | 2019/20 accounts
resolution | Resolutions 2178 (2014) and 2396 (2017)
resolution | Law No. 123-45 of the Union
session | the 73rd session of the Assembly
version | version 1.2.20 of the tool
version | v10.12.15 is out
version | release 2.4.1
section | Section 7.12.1 applies
section | see 7.12 and 7.13
section | section 10.11.12
address | IP 10.1.12.20
address | 192.168.11.12
price | It costs $12.10.20
price | 14.09 euros
price | £3/12/20
telephone | Tel. 555-12-2020
telephone | (02) 12-34-56
telephone | +1 202-555-0123
telephone | call 09 14 20 20
reference | File 2020-0914-17
reference | ref. 20200914
reference | No. 14/09
reference | 12/2020/EC
reference | item 09.14.202
score | They won 14-9 on points.
score | 3-2, 6-4, 7-5
ratio | a ratio of 14/15
ratio | 24/7 service
time alone | at 10:30 a.m.
time alone | 14:09:20
time alone | 1900 GMT
age | aged 14 to 20
model | the A320-200 and Q3 2020
quarter | Q3 2020 results
impossible | 31.02.2020
impossible | 14.13.2020
impossible | 31/31/2020
impossible | February 31, 2020
impossible | 30 February 2020
impossible | 2020-13-14
impossible | 2020-02-30
impossible | 00.00.2020
year out of range | 14.09.0999
year out of range | 14/09/3020
path | https://news.example/2020/09/14/opening
path | photo_2020-09-14.jpg
path | /archive/2020-09-14/
path | report_2mar2020.htm
path | id=14-09-2020
numbered list | 9. March past the stand
measure | 5.12.20 %
long number | 123456789.09.2020
long number | 14.09.20201
coordinates | 52.5200, 13.4050
part of a longer number | 1.14.09.2020
fraction | 1/2 and 3/4 cup
percentages | 14.9 % and 20.1 %
amounts | 2,178 people and 1,914 votes
isbn | ISBN 978-3-16-148410-0
scale | from 1 to 10
decades | the 1990s and 2000s
degrees | 14° to 20°
name with two capitals | General LeMay 3, Oakby 2
name with two capitals | Ms McMarch 2021
words with month inside | dismay 14, augment 20, decide 3
words with month inside | Marching 2020 steps
fraction | a 3/4 at 10 p.m.
version | version 2020.3.1
version | firmware 12.04.20
name of a file | 12.10.20.pdf
name of a person | Jan, 14, won the race
year out of range | September 14, 3020
Roman number | Room 12 XII 2020
Roman number | 14 XIII 2020
""",
    "ru": r"""
month alone | В сентябре откроют школу.
year alone | в 2020 году
law | закон № 123-45
section | п. 7.12.10
section | ст. 10.11.12
time alone | в 14:30
price | 14.09 руб.
version | версия 1.2.20
impossible | 31.02.2020
impossible | 30 февраля 2020 года
telephone | тел. 12-34-56
ratio | 14/15
""",
    "uk": r"""
month alone | У вересні відкриють школу.
year alone | у 2020 році
section | п. 7.12.10
time alone | о 14:30
price | 14.09 грн
impossible | 31.02.2020
impossible | 31 листопада 2020 року
telephone | тел. 12-34-56
leaf | лист 14 сторінок
""",
    "de": r"""
month alone | Im September öffnet die Schule.
year alone | im Jahr 2020
section | § 7.12.10
section | Abschnitt 7.12. regelt
section | Nr. 14.9.
version | Version 1.2.20
time alone | um 14.30 Uhr
price | 14.09 Euro
figures without a word before | Punkte 14.9. und mehr
impossible | 31.02.2020
impossible | 31. September 2020
telephone | Tel. 12-34-56
year out of range | 14.09.0999
range of hours | von 10 bis 12 Uhr
amount | rund 2.178 Menschen
section | 1.2.20 Inhalt der Mappe
""",
    "fr": r"""
month alone | En septembre, l'école ouvre.
year alone | en 2020
section | art. 7.12.10
time alone | à 14h30
price | 14,09 euros
impossible | 31.02.2020
impossible | 31 septembre 2020
telephone | tél. 01 23 45 67 89
ordinal | le 14e arrondissement
fraction | les 2/3 des voix
fraction | le 2/3 à 10 pour cent
""",
    "es": r"""
month alone | En septiembre abre la escuela.
year alone | en 2020
section | art. 7.12.10
time alone | a las 14:30
impossible | 31/02/2020
impossible | 31 de septiembre de 2020
law | Ley 20.393
telephone | tel. 12-34-56
fraction | el 1/3 de la plaza
month words | mar 14 veces
""",
    "pt": r"""
month alone | Em setembro abre a escola.
year alone | em 2020
section | art. 7.12.10
time alone | às 14h30
impossible | 31/02/2020
impossible | 31 de setembro de 2020
law | Lei nº 13.709
numbers with "a" | de 14 a 20 pessoas
score | nota 9/10 no teste
""",
    "it": r"""
month alone | A settembre apre la scuola.
year alone | nel 2020
section | art. 7.12.10
time alone | alle 14.30
impossible | 31.02.2020
impossible | 31 settembre 2020
law | legge n. 241
fraction | il 2/3 alle famiglie
month words | mar 14 volte
""",
    "nl": r"""
month alone | In september opent de school.
year alone | in 2020
section | artikel 7.12.10
time alone | om 14.30 uur
version | vanaf 8.4. beschikbaar
impossible | 31-02-2020
impossible | 31 september 2020
""",
    "pl": r"""
month alone | We wrześniu otwarto szkołę.
year alone | w 2020 roku
section | art. 7.12.10
time alone | o godz. 14.30
impossible | 31.02.2020
impossible | 31 września 2020
""",
    "ro": r"""
month alone | În septembrie se deschide școala.
year alone | în 2020
section | art. 7.12.10
time alone | la ora 14:30
impossible | 31.02.2020
impossible | 31 septembrie 2020
month words | pentru 14 noi locuri
""",
    "cs": r"""
month alone | V září se otevře škola.
year alone | v roce 2020
section | § 7.12.10
time alone | v 14:30
impossible | 31.02.2020
impossible | 31. září 2020
everyday word | dárek pro 2020 dětí
""",
    "sv": r"""
month alone | I september öppnar skolan.
year alone | under 2020
section | kap. 7.12.10
time alone | kl. 14.30
impossible | 31.02.2020
impossible | 31 september 2020
""",
    "no": r"""
month alone | I september åpner skolen.
impossible | 31. september 2020
""",
    "da": r"""
month alone | I september åbner skolen.
impossible | 31. september 2020
""",
    "bs": r"""
month alone | U septembru se otvara škola.
impossible | 31. septembra 2020
""",
    "ja": r"""
impossible | 2020年13月14日
impossible | 2020年2月30日
year alone | 2020年の計画
impossible | 2020年9月33日
era unknown | 2年9月
""",
}
