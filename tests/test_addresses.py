import pytest

from pressparse.addresses import Channel, addresses_in

CASES = [
    ("Ana Roe – 600 111 333 – ana@acme.example", [("phone", "600 111 333"), ("email", "ana@acme.example")]),
    ("Contacto: Ana Roe (912 345 678)", [("phone", "(912 345 678)")]),
    ("Acme invirtió 912 345 678 euros.", []),
    ("(612) 555-0100", [("phone", "(612) 555-0100")]),
    ("call 612-555-0100.", [("phone", "612-555-0100")]),
    ("612.555.0100", [("phone", "612.555.0100")]),
    ("202/555-0100; 202/555-0101", [("phone", "202/555-0100"), ("phone", "202/555-0101")]),
    ("+49 (0)30/1857-0", [("phone", "+49 (0)30/1857-0")]),
    ("(+32) 2 28 31834 (BXL)", [("phone", "(+32) 2 28 31834")]),
    ("0661 - 480 488 151", [("phone", "0661 - 480 488 151")]),
    ("+7 (499) 555 0182 доб.2683", [("phone", "+7 (499) 555 0182 доб.2683")]),
    ("Tel:02382 59743", [("phone", "02382 59743")]),
    ("Fax: 612 555 0100", [("fax", "612 555 0100")]),
    ("(612) 555-0100  (612) 555-0199", [("phone", "(612) 555-0100"), ("phone", "(612) 555-0199")]),
    ("jane.roe@acme.example", [("email", "jane.roe@acme.example")]),
    ("press [at] acme.example", [("email", "press [at] acme.example")]),
    ("press(at)acme(dot)example", [("email", "press(at)acme(dot)example")]),
    ("info@\nacme.example", [("email", "info@\nacme.example")]),
    ("555-612-0100jane@acme.example", [("phone", "555-612-0100"), ("email", "jane@acme.example")]),
    ("www.acme.example, https://acme.example/a.", [("url", "www.acme.example"), ("url", "https://acme.example/a")]),
    ("Investor RelationsIR@acme.example", [("email", "IR@acme.example")]),
    ("Chief Executive Officerinfo@acme.example", [("email", "info@acme.example")]),
    ("Acme Ltd.jane@acme.example", [("email", "jane@acme.example")]),
    ("jane@acme.comJohn Poe", [("email", "jane@acme.com")]),
    ("jane@acme.comwww.acme.com", [("email", "jane@acme.com"), ("url", "www.acme.com")]),
    ("E-mail: MediaRelations@acme.example", [("email", "MediaRelations@acme.example")]),
    ("E-mail: Jane.Roe@acme.example", [("email", "Jane.Roe@acme.example")]),
    (
        "John Poe spoke. Later the firm told us more.\nContacts: John Poedesk@acme.example",
        [("email", "desk@acme.example")],
    ),
    ("Contact: John Poejpoe@acme.example", [("email", "jpoe@acme.example")]),
    ("Contact: John Poe6125550100jpoe@acme.example", [("email", "jpoe@acme.example")]),
    ("Jane Roe, Acme Mediajane@acme.example", [("email", "jane@acme.example")]),
    ("Jane Roe, CFOjane.roe@acme.com1-612-555-0100", [("email", "jane.roe@acme.com"), ("phone", "1-612-555-0100")]),
    ("to jane@acme.govor 612-555-0100", [("email", "jane@acme.gov"), ("phone", "612-555-0100")]),
    ("Jane Roe JaneRoe@acme.example", [("email", "JaneRoe@acme.example")]),
    ("Acme Team AcmeTeam@acme.example", [("email", "AcmeTeam@acme.example")]),
    ("Jane Roe JRoe@acme.example", [("email", "JRoe@acme.example")]),
    ("jane@acme.online", [("email", "jane@acme.online")]),
    ("[email protected]", []),
    ("14.09.2020", []),
    ("2020-2021", []),
    ("Arcadia, NY 20530-0001", []),
    ("CEP 79020-250", []),
    ("$1 000 000", []),
    ("at 10:30 on day 5", []),
    ("jane at the lake", []),
    ("9 10 11 12 13 14 15", []),
    ("2 3 4 5 6 7 8", []),
    ("Tel. 01 02 03 45 67", [("phone", "01 02 03 45 67")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_addresses(text: str, expected: list[tuple[str, str]]) -> None:
    found = addresses_in(text, 0, len(text))
    assert [(address.channel.value, address.span.of(text)) for address in found] == expected


def test_a_short_number_after_its_label() -> None:
    found = addresses_in("Tel. 1400", 0, 9, short=frozenset({5}))
    assert [(address.channel, address.span.start) for address in found] == [(Channel.PHONE, 5)]
