import pytest

from marks import marked
from pressparse.parsers import closing

CASES = [
    ("thanks", "en", "body| We go on.\nclosing| ⟦Thank you.⟧"),
    ("letter", "en", "body| We await your answer.\nclosing| ⟦Sincerely,⟧\nsignature| Jane Roe"),
    ("the text's last sentence before thanks", "en", "closing| Let us build roads!\n|\nclosing| ⟦Thank you.⟧"),
    ("a wish before thanks", "es", "closing| ⟦Que Dios bendiga a Nortania.\n|\nclosing| Muchas gracias.⟧"),
    (
        "thanks before the letter's close",
        "en",
        "closing| Thank you for your attention to this matter.\nclosing| ⟦Yours sincerely,⟧",
    ),
    (
        "the last of two",
        "en",
        "closing| Thank you.\nbody| I have one more thing to say.\nclosing| ⟦Thank you very much!⟧",
    ),
    ("two lines", "en", "closing| ⟦Thank you.\nclosing| Long live Arcadia!⟧"),
    ("emphasis marks", "en", "closing| **⟦Thank you for your attention.⟧**"),
    ("quotation marks", "en", "closing| “⟦Thank you for your support.⟧”"),
    ("paragraph number", "en", "closing| 13. ⟦Thank you.⟧"),
    ("stage direction", "en", "closing| ⟦Thank you very much.⟧ (Applause)"),
    ("russian", "ru", "closing| ⟦Благодарю за внимание.⟧"),
    ("russian letter", "ru", "closing| ⟦С уважением,⟧\nsignature| Оргкомитет"),
    ("german", "de", "closing| ⟦Mit freundlichen Grüßen⟧"),
    ("french", "fr", "closing| ⟦Je vous remercie.⟧"),
    ("spanish", "es", "closing| ⟦Muchas gracias.⟧"),
    ("unmarked, after a salutation", "en", "salutation| Mr. President,\nbody| Let us go on together. ⟦I thank you.⟧"),
    (
        "unmarked, a paragraph",
        "en",
        "salutation| Excellencies,\nbody| Let us go on.\nbody| ⟦Thank you for your attention.⟧",
    ),
    ("unmarked, russian", "ru", "salutation| Уважаемые коллеги!\nbody| Работаем дальше. ⟦Спасибо за внимание.⟧"),
    ("an own wish", "en", "closing| ⟦See you at the forum!⟧"),
    (
        "long but short enough",
        "en",
        "closing| ⟦I thank all of you for having come such a long way to be with us here in Arcadia.⟧",
    ),
    ("indented", "en", "closing|     ⟦Respectfully,⟧"),
    ("no closing in news", "en", "body| Acme opened a plant. Thank you cards were handed out."),
    ("thanks in the middle", "en", "salutation| Mr. President,\nbody| Thank you. Now to the budget, which is large."),
    (
        "thanks in a long sentence",
        "en",
        "salutation| Colleagues,\nbody| Thank you notes and flowers were sent by all of the members to all of the"
        " families of the town.",
    ),
    ("no speech, no closing", "en", "body| We are hiring. Thank you."),
    (
        "a formula that closes a letter",
        "fr",
        "salutation| Madame la Ministre,\nbody| Nous écrivons.\n"
        "body| ⟦Nous vous prions d'agréer, Madame la Ministre, nos salutations.⟧\nbody| Jeanne Roux\nbody| Présidente",
    ),
    ("nothing", "en", "headline| Acme opens a plant"),
    ("empty", "en", ""),
]


@pytest.mark.parametrize(("page", "language"), [(page, code) for _, code, page in CASES], ids=[c[0] for c in CASES])
def test_closing(page: str, language: str) -> None:
    sheet, spans = marked(page, language)
    found = closing.read(sheet)
    assert ([found.text] if found else []) == [span.of(sheet.text) for span in spans]
    assert ([found.span] if found else []) == spans
