"""Which language a page's text is in, and what a caller may say it is. All pages are invented."""

import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.batch.options import Options
from pressparse.lexicon import guess_words, known_languages, language_code
from pressparse.observe import language_of
from pressparse.parsers.date_words import date_words
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


SHORT = [line.split("\t") for line in Path(__file__).with_name("short_releases.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "text"), SHORT)
def test_short_release(language: str, text: str) -> None:
    assert language_of(Said(text.replace(" / ", "\n")))[0] == language


def test_every_language_has_its_short_releases() -> None:
    assert Counter(language for language, _ in SHORT).keys() == set(known_languages())
    assert min(Counter(language for language, _ in SHORT).values()) >= 9


@pytest.mark.parametrize(
    "text",
    [
        "Satamalautakunta avasi tiistaina uuden laiturin. Laituri on avoinna kaikille, ja kaupunki kutsuu asukkaat.",
        "A kikötő kedden megnyitotta kapuját. A látogatók kilenc órától léphetnek be, és a város mindenkit vár.",
        "Liman salı günü kapısını açtı. Ziyaretçiler saat dokuzdan itibaren girebilir ve giriş ücretsizdir.",
        "Pelabuhan Valmar membuka gerbangnya pada hari Selasa. Pengunjung dapat masuk mulai pukul sembilan.",
        "Osta otrdien atvēra vārtus. Apmeklētāji var ienākt no pulksten deviņiem, un ieeja ir bez maksas visiem.",
        "Sadam avas teisipäeval värava. Külastajad pääsevad sisse kella üheksast ja sissepääs on kõigile tasuta.",
        "Cảng Valmar đã mở cổng vào thứ Ba. Du khách có thể vào từ chín giờ và không mất phí.",
        "Порт адчыніў вароты ў аўторак. Наведвальнікаў пускаюць з дзевяці гадзін, і ўваход вольны для ўсіх.",
        "Лука је у уторак отворила капију. Посетиоци могу да уђу од девет сати, а улаз је слободан за све.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
        "Acme Corp\nNorland Bank\nOakby Museum\n+1 555 0101\npress@norland.example",
        "Anna de la Cruz\nJosé López\nSão Paulo\nKöln\nMalmö",
    ],
)
def test_short_text_in_none_of_ours(text: str) -> None:
    assert language_of(Said(text)) == (None, 0.0)


def test_guess_words_are_tidy() -> None:
    known = guess_words()
    assert tuple(sorted(known)) == known_languages()
    for table in known.values():
        for listed in (table["words"], table["endings"], list(table["letters"])):
            assert listed == sorted(set(listed))
            assert all(word == unicodedata.normalize("NFC", word.casefold()) for word in listed if word != "ß")


@pytest.mark.parametrize(
    ("given", "code"),
    [("en", "en"), ("EN", "en"), ("en-US", "en"), ("pt_BR", "pt"), ("zh-Hant", None), ("no", "no"), (None, None)],
)
def test_language_code(given: str | None, code: str | None) -> None:
    if given is not None and code is None:
        with pytest.raises(ValueError, match="known are"):
            language_code(given)
    else:
        assert language_code(given) == code
        assert pressparse.parse("The gate opened.", language=given).language == code


CALLS = {
    "parse": lambda language: pressparse.parse("The gate", language=language),
    "parse_many": lambda language: pressparse.parse_many(["The gate"], language=language),
    "find_dates": lambda language: pressparse.find_dates("3 March 2026", language=language),
    "Pipeline": lambda language: pressparse.Pipeline().parse("The gate", language=language),
    "Options": lambda language: Options(language=language),
}


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("wrong", [5, ["en"], b"en", "klingon", "xx", "", "/tmp/evil", "a\0b", "../en", "\ud800"])
def test_wrong_language(call: Any, wrong: Any) -> None:
    error, said = (ValueError, "known are") if isinstance(wrong, str) else (TypeError, "language must be")
    with pytest.raises(error, match=said):
        call(wrong)


def test_language_is_normalised_everywhere() -> None:
    assert Options(language="pt_BR").language == "pt"
    assert [release.language for release in pressparse.parse_many(["O portão"], language="PT")] == ["pt"]
    assert [str(one.start) for one in pressparse.find_dates("3 de março de 2026", language="pt-BR")] == ["2026-03-03"]


def test_no_file_is_opened_for_an_unknown_language(tmp_path: Path) -> None:
    (tmp_path / "evil.toml").write_text("no = [", encoding="utf-8")
    for code in (str(tmp_path / "evil"), "a\0b", "../people/words"):
        assert date_words(code).code is None
    assert "evil" not in known_languages()


def test_soft_hyphens_part_no_words() -> None:
    for text in ("Straßen für den Mes\xadsen\xadger", "Wege für den Mes\xadsen\xadger"):
        assert Said(text).words(0, len(text))[-1] == "messenger"
