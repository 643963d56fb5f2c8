"""Which language a page's text is in. All pages are invented."""

import pytest

from pressparse.observe import language_of
from pressparse.said import Said

FINNISH = (
    "Satamalautakunta kokoontui maanantaina ja kuuli insinöörien arvion uudesta laiturista, joka avataan kaikille "
    "kesän ensimmäisenä päivänä. Puheenjohtajan mukaan rakennustyöt ovat edenneet hyvin, vaikka talven myrskyt "
    "vaurioittivat vanhaa laituria. Kaupungin asukkaat ovat odottaneet laituria kymmenen vuotta, ja avajaisiin "
    "odotetaan tuhansia vieraita koko rannikolta.\n"
)
CASES = {
    "letters spaced by a scanner": (
        "en",
        "T he b o a r d o f t h e h a r b o u r m e t o n M o n d a y a n d i t i s t o b e s a i d t h a t i t w a s "
        "a good meeting for the people of the town.",
    ),
    "menu in another language": (
        "ru",
        "Home\nAbout the port\nContact\nПортовый совет собрался в понедельник, и на нём говорили о новом причале, "
        "который откроется для всех в первый день лета.",
    ),
    "no long line": ("en", "The board met\nat the pier\nand it was\nthe first time"),
    "Japanese with Latin names": (
        None,
        "本日、世界で最も先進的な港の新しい桟橋が公開されました。この桟橋は I/O と A/S の二つの部分からなり、"
        "来年の春に完成する予定です。詳しくは港のページをご覧ください。",
    ),
    "Greek": (None, "Το συμβούλιο του λιμανιού συνεδρίασε τη Δευτέρα και άκουσε τους μηχανικούς για τη νέα προβλήτα."),
    "Finnish with an English name": (None, f"{5 * FINNISH}The Pier of Norland and the Isles on hankkeen nimi."),
    "names alone": (None, "Jane Roe\nPeter Lind\nOakby"),
    "empty": (None, ""),
}


@pytest.mark.parametrize(("language", "text"), CASES.values(), ids=CASES)
def test_language(language: str | None, text: str) -> None:
    assert language_of(Said(text))[0] == language
