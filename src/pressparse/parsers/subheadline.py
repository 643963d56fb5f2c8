"""The subheadline, or deck: what stands under the headline and says more, bullets included; or a kicker over it."""

from __future__ import annotations

import regex

from pressparse.edges import excerpt
from pressparse.lexicon import WORD
from pressparse.records import Excerpt
from pressparse.roles import Role
from pressparse.sheet import Sheet, Zone

# A kicker ("Energy") has seldom more words than this: a longer line over the headline is a deck.
_KICKER_WORDS = 4
_WIRE_STAMP = regex.compile(r"[^\n]{0,120}?\([^()\n]{3,40}\)[^\n—–]{0,60}\s[—–]\s")


def read(sheet: Sheet) -> Excerpt | None:
    """The first deck, over all its lines; a kicker only if the page has no deck."""
    zones = sheet.zones_of(Role.SUBHEADLINE)
    decks = [zone for zone in zones if len(WORD.findall(sheet.text[zone.span.start : zone.span.end])) > _KICKER_WORDS]
    for zone in decks or zones:
        if found := _deck(sheet, zone):
            return found
    return None


def _deck(sheet: Sheet, zone: Zone) -> Excerpt | None:
    start = zone.span.start
    if stamp := _WIRE_STAMP.match(sheet.text, start, zone.span.end):
        start = stamp.end()
    found = excerpt(sheet.text, start, zone.span.end)
    return found if found and WORD.search(found.text) else None
