"""Menu lines cut into links, and where each leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marks import marked
from pressparse.link_kinds import link_kinds
from pressparse.parsers import navigation
from sheets import sheet

# ⟦ ⟧ stand around each entry.
ENTRIES = {
    "bars": "navigation| ⟦Home⟧ | ⟦News⟧ | ⟦Contacts⟧",
    "bars without blanks": "navigation| ⟦Home⟧|⟦News⟧|⟦Contacts⟧",
    "breadcrumb": "navigation| ⟦Home⟧ > ⟦News⟧ > ⟦2020⟧",
    "breadcrumb of guillemets": "navigation| ⟦Home⟧ » ⟦News⟧ » ⟦Tide gate⟧",
    "two steps with a slash": "navigation| ⟦Home⟧ / ⟦Local news⟧",
    "stars": "navigation| * ⟦Home⟧ * ⟦About⟧ * ⟦Ships⟧",
    "one star": "navigation| * ⟦Tide gate⟧",
    "dots": "navigation| ⟦Gate⟧ · ⟦Lock⟧ · ⟦Mole⟧",
    "dashes thrice": "navigation| ⟦Gate⟧ - ⟦Lock⟧ - ⟦Mole⟧",
    "one dash belongs to the label": "navigation| ⟦Gate - opening hours⟧",
    "one slash belongs to the label": "navigation| ⟦Ferries / Boats⟧",
    "Markdown": "navigation| [⟦The gate⟧](https://harbour.example/gate) [⟦Fees⟧](/fees)",
    "a Markdown picture is no link": "navigation| ![gate](gate.png)",
    "tabs": "navigation| ⟦Gate⟧\t⟦Lock⟧\t⟦Mole⟧",
    "services to share with": "navigation| ⟦Facebook⟧ ⟦Twitter⟧",
    "known labels in a row": "navigation| ⟦Share⟧ ⟦Tweet⟧ ⟦Print⟧",
    "an arrow before": "navigation| « ⟦Back to news⟧",
    "an arrow after": "navigation| ⟦More ships⟧ »",
    "a count after": "navigation| ⟦Ships⟧ (48)",
    "said twice": "navigation| ⟦Fees and dues⟧ Fees and dues",
    "each label once": "navigation| ⟦Fees⟧\nnavigation| fees\nnavigation| FEES",
    "a caption is none": "navigation| You are here:\nnavigation| ⟦Fees⟧",
    "a sentence beside a form is none": "navigation| A password will be sent to you by the office.",
    "figures are none": "navigation| 1\nnavigation| 23",
    "signs are none": "navigation| ☰\nnavigation| |\nnavigation| ×",
    "a year is one": "navigation| ⟦2024⟧\nnavigation| ⟦2023⟧",
    "two words that are one label": "navigation| ⟦Financial Services⟧\nnavigation| ⟦Services⟧",
    "own labels in a row": "navigation| ⟦Gate⟧ ⟦Lock⟧ ⟦Pier⟧\nnavigation| Gate\nnavigation| Lock\nnavigation| Pier",
    "round bullets, often": "navigation| o ⟦Gate⟧\nnavigation| o ⟦Lock⟧\nnavigation| o ⟦Mole⟧",
    "a list after a colon": "navigation| ⟦Service⟧: ⟦Fees⟧, ⟦Tides⟧, ⟦Weather⟧, ⟦Maps⟧",
    "a caption before entries": "navigation| You are here: ⟦Home⟧ > ⟦Gates⟧",
    "a caption before a path": "navigation| Sie sind hier: ⟦Presse⟧ > ⟦Tore⟧",
    "a caption before services": "navigation| Share: ⟦Facebook⟧ ⟦Twitter⟧",
    "a colon in a label": "navigation| ⟦Gates: opening hours⟧",
    "commas in a label": "navigation| ⟦Ferries, boats and ships⟧",
    "other roles have no links": "body| Home | News",
}


@pytest.mark.parametrize("page", ENTRIES.values(), ids=ENTRIES.keys())
def test_entries(page: str) -> None:
    text, spans = marked(page)
    found = navigation.read(text)
    assert [link.label for link in found] == [span.of(text.text) for span in spans]
    assert [link.span for link in found] == spans


def test_a_bullet_that_is_a_word_stays_where_it_is_rare() -> None:
    (link,) = navigation.read(sheet("navigation| o Porto", "pt"))
    assert link.label == "o Porto"


KINDS = [
    ("Go back", "en", "back"),
    ("Home", "en", "home"),
    ("Previous", "en", "previous"),
    ("Next", "en", "next"),
    ("Share this page", "en", "share"),
    ("Print", "en", "print"),
    ("PRINT THIS PAGE", "en", "print"),
    ("Search", "en", "search"),
    ("Log in", "en", "login"),
    ("Deutsch", "en", "language"),
    ("DE - Deutsch", "en", "language"),
    ("About us", "en", "menu"),
    ("Tide gate of Lowmere", "en", "menu"),
    ("Startseite", "de", "home"),
    ("Zurück", "de", "back"),
    ("Drucken", "de", "print"),
    ("Такой метки нет нигде", "ru", "menu"),
    ("Главная", "ru", "home"),
    ("Поиск", "ru", "search"),
]


@pytest.mark.parametrize(("label", "language", "kind"), KINDS)
def test_kind(label: str, language: str, kind: str) -> None:
    (link,) = navigation.read(sheet(f"navigation| {label}", language))
    assert link.kind.value == kind


# The labels of a kind in a language, "/" between.
LABELS = {
    ("en", "menu"): (
        "Skip to content / Back to school / Back to top of page / Share price / Shareholders / "
        "Next Generation / Print media / Search and rescue / Job search / Sign language / "
        "English Heritage / French Polynesia / Home Affairs / Home Office / Follow us on Twitter / "
        "Subscribe / News archive / Accessibility / Contact us"
    ),
    ("en", "section"): "Back to the section / Return to the section / Back to the all news",
    ("en", "back"): ("Back to News & Media / Back to Newsroom / Return to the Ministry's news page / Back to results"),
    ("en", "home"): "Return to homepage / Accueil",
    ("en", "share"): (
        "Share this press release on LinkedIn / E-mail this page / Email to a friend / WhatsApp / "
        "Tweet / Partager / Twitter Share"
    ),
    ("en", "next"): "Next press release / Newer news",
    ("en", "previous"): "Previous story / Older news",
    ("en", "print"): "Print this press release / Printer-friendly version (PDF)",
    ("en", "search"): "Search our site / Advanced search / Suche",
    ("en", "login"): "My account / Member login / Log in to the media portal / Press login",
    ("en", "language"): "EN / Français / Espanol / Read this page in Welsh / Gebärdensprache",
    ("de", "back"): ("Zurück zur Übersicht / Zurück zu den Pressemitteilungen / Zurück zu: Presse / Zurück zur Liste"),
    ("de", "home"): "Zurück zur Startseite",
    ("de", "share"): (
        "Teilen / Auf Facebook teilen / Per E-Mail teilen / Seite weiterempfehlen / "
        "Per E-Mail versenden / Artikel per E-Mail versenden"
    ),
    ("de", "print"): "Seite drucken / Druckversion / Print this page",
    ("de", "language"): "Deutsch / Englisch / Leichte Sprache",
    ("de", "search"): "Suche / Suchen / Suche öffnen",
    ("de", "menu"): "Jobsuche / Zum Inhalt springen / Nach oben / Druck und Medien / Presse",
    ("de", "login"): "Anmelden / Mein Konto / Login für Journalisten",
    ("de", "next"): "Nächste Meldung / Nächster Artikel",
    ("de", "previous"): "Vorherige Pressemitteilung",
    ("fr", "home"): "Accueil / Retour à l'accueil",
    ("fr", "back"): "Retour à la liste / Retour aux actualités",
    ("fr", "menu"): (
        "Retour sur le congrès / Recherche et innovation / Aller au contenu / Haut de page / Espace presse"
    ),
    ("fr", "share"): "Partager sur LinkedIn / Partager cette page / Envoyer par courriel / Envoyer à un ami",
    ("fr", "print"): "Imprimer cette page",
    ("fr", "language"): "Anglais",
    ("fr", "search"): "Rechercher sur le site / Recherche",
    ("fr", "login"): "Se connecter / Mon compte",
    ("fr", "next"): "Article suivant",
    ("fr", "previous"): "Communiqué précédent",
    ("es", "home"): "Inicio",
    ("es", "back"): "Volver al listado / Volver a noticias",
    ("es", "menu"): "Volver arriba / Saltar al contenido / Sala de prensa",
    ("es", "share"): "Compartir en Facebook / Enviar por correo electrónico",
    ("es", "print"): "Imprimir / Imprimir esta página / Versión para imprimir",
    ("es", "search"): "Buscar",
    ("es", "login"): "Iniciar sesión / Mi cuenta",
    ("es", "next"): "Noticia siguiente / Siguiente noticia / Página siguiente",
    ("es", "previous"): "Nota anterior",
    ("es", "language"): "Inglés",
    ("it", "back"): "Torna alle notizie / Torna indietro",
    ("it", "menu"): "Torna su / Ufficio stampa / Rassegna stampa / Comunicati stampa",
    ("it", "share"): "Condividi su Facebook / Invia per email",
    ("it", "print"): "Stampa / Stampa questa pagina",
    ("it", "search"): "Cerca nel sito",
    ("it", "login"): "Accedi",
    ("it", "next"): "Articolo successivo",
    ("it", "language"): "Inglese",
    ("it", "home"): "Home",
    ("pt", "home"): "Início",
    ("pt", "back"): "Voltar / Voltar à lista / Voltar para notícias",
    ("pt", "menu"): "Voltar ao topo / Próximos eventos",
    ("pt", "share"): "Partilhar no Facebook / Compartilhar / Enviar por e-mail",
    ("pt", "print"): "Imprimir",
    ("pt", "search"): "Pesquisar no site",
    ("pt", "login"): "Iniciar sessão",
    ("pt", "next"): "Próxima notícia",
    ("pt", "previous"): "Notícia anterior",
    ("pt", "language"): "Inglês",
    ("nl", "back"): "Terug naar overzicht / Terug naar nieuwsberichten",
    ("nl", "menu"): "Terug naar boven / Over ons",
    ("nl", "share"): "Deel dit bericht / Deel op Facebook / Mail deze pagina",
    ("nl", "print"): "Afdrukken",
    ("nl", "search"): "Zoeken",
    ("nl", "login"): "Inloggen",
    ("nl", "next"): "Volgend bericht",
    ("nl", "previous"): "Vorig bericht",
    ("nl", "language"): "Engels",
    ("nl", "home"): "Startpagina",
    ("pl", "home"): "Strona główna",
    ("pl", "back"): "Powrót do listy / Powrót",
    ("pl", "menu"): "Powrót do góry / Przejdź do treści / Polska",
    ("pl", "share"): "Udostępnij na Facebooku / Wyślij e-mailem",
    ("pl", "print"): "Drukuj",
    ("pl", "search"): "Szukaj",
    ("pl", "login"): "Zaloguj się",
    ("pl", "next"): "Następny artykuł",
    ("pl", "previous"): "Poprzednia wiadomość",
    ("pl", "language"): "English",
    ("ru", "back"): "Назад к списку / Вернуться к новостям",
    ("ru", "menu"): "Наверх / Перейти к содержанию / О нас / Пресс-служба",
    ("ru", "share"): "Поделиться / Поделиться в Telegram / Поделиться ВКонтакте / Отправить по почте",
    ("ru", "print"): "Распечатать / Версия для печати",
    ("ru", "search"): "Поиск по сайту",
    ("ru", "login"): "Вход / Личный кабинет / Вход для журналистов",
    ("ru", "next"): "Следующая новость",
    ("ru", "previous"): "Предыдущая новость",
    ("ru", "language"): "Русский / English",
    ("uk", "home"): "Головна",
    ("uk", "back"): "Назад до новин / Повернутися до списку",
    ("uk", "share"): "Поділитися / Поділитися у Facebook / Надіслати другу",
    ("uk", "print"): "Друкувати / Версія для друку",
    ("uk", "search"): "Пошук",
    ("uk", "login"): "Увійти",
    ("uk", "next"): "Наступна новина",
    ("uk", "previous"): "Попередня новина",
    ("uk", "language"): "Українська",
    ("uk", "menu"): "Нагору",
    ("cs", "home"): "Domů / Úvod",
    ("cs", "back"): "Zpět na seznam / Zpět na přehled",
    ("cs", "menu"): "Zpět nahoru / Tiskové zprávy",
    ("cs", "share"): "Sdílet na Facebooku / Sdílet / Poslat e-mailem",
    ("cs", "print"): "Tisk / Vytisknout stránku",
    ("cs", "search"): "Hledat / Vyhledávání",
    ("cs", "login"): "Přihlásit se",
    ("cs", "next"): "Další článek",
    ("cs", "previous"): "Předchozí článek",
    ("cs", "language"): "Čeština / Angličtina",
    ("sv", "home"): "Hem / Startsida",
    ("sv", "back"): "Tillbaka till nyheter / Tillbaka",
    ("sv", "share"): "Dela / Dela på Facebook / Tipsa en vän",
    ("sv", "print"): "Skriv ut / Skriv ut sidan",
    ("sv", "search"): "Sök / Sök på webbplatsen",
    ("sv", "login"): "Logga in / Mina sidor",
    ("sv", "next"): "Nästa nyhet",
    ("sv", "previous"): "Föregående artikel",
    ("sv", "language"): "Svenska",
    ("sv", "menu"): "Till toppen",
    ("ro", "home"): "Acasă",
    ("ro", "back"): "Înapoi la știri / Înapoi",
    ("ro", "menu"): "Înapoi sus",
    ("ro", "share"): "Distribuie pe Facebook / Trimite prin email",
    ("ro", "print"): "Tipărește / Printează",
    ("ro", "search"): "Caută / Căutare avansată",
    ("ro", "login"): "Autentificare / Contul meu",
    ("ro", "next"): "Știrea următoare / Articolul următor",
    ("ro", "previous"): "Articolul anterior",
    ("ro", "language"): "Română / Engleză",
}


@pytest.mark.parametrize(("language", "kind"), LABELS)
def test_kinds_in_each_language(language: str, kind: str) -> None:
    kinds = link_kinds(language)
    told = {label: kinds.of(label).value for label in LABELS[language, kind].split(" / ")}
    assert told == dict.fromkeys(told, kind)


LABELS |= {
    ("sv", "back"): "Tillbaka till nyheter / Tillbaka till pressmeddelanden",
    ("en", "back"): LABELS["en", "back"] + " / To the list of all news / Back to all statements",
    ("en", "print"): LABELS["en", "print"] + " / Print transcript",
}
# Rows of entries whose neighbours tell their kinds.
ROWS = [
    ("Follow us: Facebook | Twitter | LinkedIn", ["menu", "menu", "menu"]),
    ("Follow us | Facebook | Twitter", ["menu", "menu", "menu"]),
    ("Share | Facebook | YouTube", ["share", "share", "share"]),
    ("Facebook | X | WhatsApp", ["share", "share", "share"]),
    ("IT | EN | DE", ["language", "language", "language"]),
    ("IT | Finance | Law", ["menu", "menu", "menu"]),
    ("DE - Deutsch | FR - Français", ["language", "language"]),
    ("Press releases (English)", ["menu"]),
    ("← Old gate | New gate →", ["previous", "next"]),
    ("← A new gate for Lowmere", ["previous"]),
    ("← Gates", ["menu"]),
    ("More ships →", ["menu"]),
    ("« Home » Gates »", ["home", "menu"]),
]


@pytest.mark.parametrize(("line", "kinds"), ROWS)
def test_kinds_in_a_row(line: str, kinds: list[str]) -> None:
    assert [link.kind.value for link in navigation.read(sheet(f"navigation| {line}"))] == kinds


def test_address_of_a_markdown_link() -> None:
    (link,) = navigation.read(sheet("navigation| [Fees](https://harbour.example/fees)"))
    assert link.url == "https://harbour.example/fees"


def test_share_buttons_and_accounts() -> None:
    shared = navigation.read(sheet("navigation| Facebook\nnavigation| LinkedIn"))
    accounts = navigation.read(sheet("navigation| Facebook\nnavigation| Instagram"))
    assert [link.kind.value for link in shared] == ["share", "share"]
    assert [link.kind.value for link in accounts] == ["menu", "menu"]


@given(st.lists(st.text(alphabet=st.sampled_from("aB |>*·/()[]-:,.\t1»o+"), min_size=1, max_size=30)))
def test_labels_are_slices(lines: list[str]) -> None:
    page = sheet("\n".join(f"navigation| {line}" for line in lines))
    for link in navigation.read(page):
        assert link.span.of(page.text) == link.label != ""
