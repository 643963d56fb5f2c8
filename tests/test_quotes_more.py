"""Quotations in more of the ways press offices write them: the quoted words marked, then each quotation's speaker."""

import pytest

from marks import marked
from pressparse.parsers import quotes

Who = tuple[str | None, str | None]
SPOKEN: list[tuple[str, str, list[Who]]] = [
    (
        "en",
        "“⟦We will act on this report⟧,” said Professor of Physics Jane Roe.",
        [("Jane Roe", "Professor of Physics")],
    ),
    (
        "pl",
        "„⟦Otwieramy nowy zakład⟧” – powiedział Jan Nowak, prezes zarządu Acme S.A. Zakład ruszy w maju.",
        [("Jan Nowak", "prezes zarządu Acme S.A.")],
    ),
    (
        "en",
        "“⟦We are thrilled to open here⟧,” adds Jane Roe, head of products at Acme.",
        [("Jane Roe", "head of products at Acme")],
    ),
    (
        "en",
        "“⟦This is a good day for Oakby⟧,” explained Chief Executive Officer Jane Roe.",
        [("Jane Roe", "Chief Executive Officer")],
    ),
    ("en", "“⟦This is a good day for Oakby⟧,” the minister said.", [(None, "minister")]),
    ("en", "“⟦This is a good day for Oakby⟧,” said the company’s CEO.", [(None, "CEO")]),
    ("en", "“⟦This is a good day for Oakby⟧,” said a spokesperson for Acme.", [(None, "spokesperson for Acme")]),
    (
        "en",
        "“⟦This is a good day for Oakby⟧,” said Jane Roe, mayor of Oakby. "
        "“⟦We waited long for it.⟧” “⟦And it is not over⟧,” she added.",
        [("Jane Roe", "mayor of Oakby"), ("Jane Roe", "mayor of Oakby")],
    ),
    ("en", "“⟦This is a good day for Oakby⟧,” said Jane Roe and John Poe, the founders.", [("Jane Roe", None)]),
    ("en", "Jane Roe, CEO of Acme, commented: “⟦This is a good day for Oakby.⟧”", [("Jane Roe", "CEO of Acme")]),
    (
        "en",
        "Commenting on the launch, Jane Roe, CEO of Acme, said: “⟦This is a good day for Oakby.⟧”",
        [("Jane Roe", "CEO of Acme")],
    ),
    ("en", "Acme CEO Jane Roe: “⟦This is a good day for Oakby and for all of us.⟧”", [("Jane Roe", "CEO")]),
    ("en", "“⟦He told me ‘never give up’ and I did not⟧,” recalls Jane Roe.", [("Jane Roe", None)]),
    ("en", "Jane Roe believes that “⟦the best days of Oakby are still to come⟧”.", [("Jane Roe", None)]),
    ("en", "“⟦Yes⟧,” said Jane Roe, “⟦we can do this together.⟧”", [("Jane Roe", None)]),
    ("en", "“⟦Our products⟧,” Jane Roe noted, “⟦are made in Oakby.⟧”", [("Jane Roe", None)]),
    ("en", "In the words of Jane Roe, “⟦the river belongs to all of us⟧.”", [("Jane Roe", None)]),
    ("en", "As Jane Roe put it: “⟦The river belongs to all of us.⟧”", [("Jane Roe", None)]),
    ("en", "“⟦We are proud of the team⟧,” said Jane Roe.", [("Jane Roe", None)]),
    ("en", "“⟦I can’t wait to start⟧,” said Roe, who joined Acme in 2015.", [("Roe", None)]),
    (
        "en",
        "“⟦I can’t wait to start⟧,” said Dr. Jane Roe, Ph.D., chief scientist at Acme.",
        [("Jane Roe", "chief scientist at Acme")],
    ),
    (
        "en",
        "“⟦I can’t wait to start⟧,” said Acme Mills President and CEO Jane Roe.",
        [("Jane Roe", "President and CEO")],
    ),
    ("en", "“⟦I can’t wait to start⟧,” said U.S. Secretary of Energy Jane Roe.", [("Jane Roe", "Secretary of Energy")]),
    ("en", "“⟦I can’t wait to start⟧,” Roe told reporters on Monday.", [("Roe", None)]),
    ("en", "“⟦I can’t wait to start⟧,” they said.", [(None, None)]),
    (
        "en",
        "“⟦The talks went well⟧,” according to Jane Roe, the chair of the panel.",
        [("Jane Roe", "chair of the panel")],
    ),
    ("en", "Asked about the plan, Jane Roe replied: “⟦I would rather wait.⟧”", [("Jane Roe", None)]),
    ("en", "“⟦The talks went well⟧” – Jane Roe, Minister for Rivers", [("Jane Roe", "Minister for Rivers")]),
    (
        "en",
        "“⟦The talks went well and we signed.⟧” Jane Roe, Minister for Rivers",
        [("Jane Roe", "Minister for Rivers")],
    ),
    ("en", '"⟦The talks went well,⟧" she said. "⟦We signed at last.⟧"', [(None, None)]),
    (
        "en",
        'Roe said the talks "⟦went very well⟧" and that both sides "⟦will meet again in May⟧".',
        [("Roe", None), ("Roe", None)],
    ),
    ("en", "The minister praised Acme as “⟦a fine example for the whole country⟧”.", [(None, "minister")]),
    ("en", "“⟦The talks went well⟧”, stated High Representative Jane Roe.", [("Jane Roe", "High Representative")]),
    ("en", '"⟦We did it!⟧" exclaimed Jane Roe.', [("Jane Roe", None)]),
    ("en", 'Minister Roe: "⟦We did it and we will go on doing it.⟧"', [("Roe", "Minister")]),
    ("en", "“⟦We listened to the people of Oakby⟧,” Governor Roe said, “⟦and we acted.⟧”", [("Roe", "Governor")]),
    (
        "en",
        "“⟦We listened to the people of Oakby⟧,” said Jane Roe-Smith, Vice-President of Sales.",
        [("Jane Roe-Smith", "Vice-President of Sales")],
    ),
    (
        "en",
        "“⟦We listened to the people of Oakby⟧,” said Jane Roe, Acme’s director of research, in a statement.",
        [("Jane Roe", "Acme’s director of research")],
    ),
    (
        "en",
        "“⟦We listened to the people of Oakby⟧,” said Jane Roe, who is the director of Acme Labs.",
        [("Jane Roe", "director of Acme Labs")],
    ),
    (
        "en",
        "“⟦We listened to the people of Oakby⟧,” said co-founder and CTO John Poe.",
        [("John Poe", "co-founder and CTO")],
    ),
    (
        "en",
        "“⟦We listened to the people of Oakby⟧,” said Jane Roe (Director of Acme Labs).",
        [("Jane Roe", "Director of Acme Labs")],
    ),
    (
        "de",
        "„⟦Das ist ein guter Tag für Aue⟧“, freut sich Bürgermeisterin Jana Rohe.",
        [("Jana Rohe", "Bürgermeisterin")],
    ),
    ("de", "„⟦Das ist ein guter Tag für Aue⟧“, so die Ministerin.", [(None, "Ministerin")]),
    ("de", "„⟦Das ist ein guter Tag für Aue⟧“, so Rohe weiter.", [("Rohe", None)]),
    ("de", "„⟦Das ist ein guter Tag für Aue⟧“, sagte sie.", [(None, None)]),
    (
        "de",
        "Jana Rohe, Vorstandsvorsitzende der Muster AG: „⟦Das ist ein guter Tag für Aue.⟧“",
        [("Jana Rohe", "Vorstandsvorsitzende der Muster AG")],
    ),
    ("de", "Dazu Landrat Jan Rohe: „⟦Das ist ein guter Tag für Aue.⟧“", [("Jan Rohe", "Landrat")]),
    (
        "de",
        "Bundesministerin Jana Rohe: „⟦Das ist ein guter Tag für Aue. Wir warten nicht länger.⟧“",
        [("Jana Rohe", "Bundesministerin")],
    ),
    (
        "de",
        "Hierzu erklärt der Präsident des Verbandes, Jan Rohe: „⟦Das ist ein guter Tag für Aue.⟧“",
        [("Jan Rohe", "Präsident des Verbandes")],
    ),
    ("de", "Laut Jana Rohe ist der Plan „⟦viel zu klein und kommt zu spät⟧“.", [("Jana Rohe", None)]),
    (
        "de",
        "„⟦Das ist ein guter Tag für Aue⟧“, unterstreicht Dr.-Ing. Jan Rohe, Leiter der Abteilung Forschung.",
        [("Jan Rohe", "Leiter der Abteilung Forschung")],
    ),
    (
        "de",
        "„⟦Das ist ein guter Tag⟧“, sagt Jan Rohe, Leiter der Forschung. "
        "„⟦Wir haben lange gewartet.⟧“ „⟦Nun geht es los⟧“, ergänzt Petra Vogel.",
        [("Jan Rohe", "Leiter der Forschung"), ("Petra Vogel", None)],
    ),
    ("de", "„⟦Wir planen weiter⟧“, kündigte Jan Rohe an.", [("Jan Rohe", None)]),
    ("de", "„⟦Wir planen weiter⟧“, führt Jan Rohe aus.", [("Jan Rohe", None)]),
    ("de", "„⟦Wir planen auch weiter⟧“, heißt es aus dem Ministerium.", [(None, None)]),
    ("de", "„⟦Wir planen auch weiter⟧“, meint Geschäftsführer Rohe.", [("Rohe", "Geschäftsführer")]),
    ("de", '"⟦Wir planen auch weiter⟧", so der CDU-Abgeordnete Jan Rohe.', [("Jan Rohe", "CDU-Abgeordnete")]),
    ("de", "Zitat Jana Rohe: „⟦Wir planen auch in Zukunft weiter und bauen.⟧“", [("Jana Rohe", None)]),
    ("de", "„⟦Wir haben ‚nie wieder‘ gesagt und wir meinen es⟧“, betonte Jana Rohe.", [("Jana Rohe", None)]),
    (
        "de",
        "„⟦Wir planen auch weiter⟧“, sagte die Vorsitzende der Kommission Jana Rohe.",
        [("Jana Rohe", "Vorsitzende der Kommission")],
    ),
    ("de", "„⟦Wir planen auch weiter⟧“, erklärt Jana Rohe, die das Projekt leitet.", [("Jana Rohe", None)]),
    ("de", "„⟦Wir planen auch weiter⟧“, erklären Jana Rohe und Jan Vogel.", [("Jana Rohe", None)]),
    ("de", "„⟦Mit dem Programm⟧“, erläutert Jana Rohe, „⟦helfen wir den Kindern.⟧“", [("Jana Rohe", None)]),
    (
        "de",
        "Bürgermeister Rohe bezeichnete das Projekt als „⟦großen Gewinn für die ganze Region⟧“.",
        [("Rohe", "Bürgermeister")],
    ),
    (
        "fr",
        "« ⟦C’est un grand jour pour Lac⟧ », s’est réjouie Jeanne Roux, maire de Lac.",
        [("Jeanne Roux", "maire de Lac")],
    ),
    ("fr", "« ⟦C’est un grand jour pour Lac⟧ », a-t-elle ajouté.", [(None, None)]),
    ("fr", "« ⟦C’est un grand jour pour Lac⟧ », a déclaré le ministre.", [(None, "ministre")]),
    (
        "fr",
        "« ⟦C’est un grand jour pour Lac⟧ », se réjouit Jeanne Roux, directrice générale de Cobalt.",
        [("Jeanne Roux", "directrice générale de Cobalt")],
    ),
    (
        "fr",
        "« ⟦C’est un grand jour pour Lac⟧ » a déclaré M. Paul Roux, président du conseil.",
        [("Paul Roux", "président du conseil")],
    ),
    (
        "fr",
        "Paul Roux, président de Cobalt : « ⟦C’est un grand jour pour Lac.⟧ »",
        [("Paul Roux", "président de Cobalt")],
    ),
    (
        "fr",
        "Pour Paul Roux, président de Cobalt : « ⟦C’est un grand jour pour Lac.⟧ »",
        [("Paul Roux", "président de Cobalt")],
    ),
    ("fr", "“⟦C’est un grand jour pour Lac⟧”, conclut Paul Roux.", [("Paul Roux", None)]),
    ("fr", "– ⟦C’est un grand jour pour Lac⟧, a déclaré Paul Roux.", [("Paul Roux", None)]),
    ("fr", "D’après Paul Roux, le projet est « ⟦une chance pour toute la région⟧ ».", [("Paul Roux", None)]),
    (
        "fr",
        "« ⟦Nous avons choisi Lac pour ses talents⟧ », témoigne Jeanne Roux. « ⟦Nous y resterons.⟧ »",
        [("Jeanne Roux", None)],
    ),
    (
        "fr",
        "« ⟦Le slogan « toujours plus loin » nous guide depuis dix ans⟧ », explique Jeanne Roux.",
        [("Jeanne Roux", None)],
    ),
    ("fr", "« ⟦Nous sommes fiers⟧, se félicite Jeanne Roux. ⟦Le projet avance bien.⟧ »", [("Jeanne Roux", None)]),
    ("fr", "La ministre a salué « ⟦une étape décisive pour la région⟧ ».", [(None, "ministre")]),
    ("fr", "« ⟦Nous sommes très fiers⟧ », ont déclaré Jeanne Roux et Paul Noir.", [("Jeanne Roux", None)]),
    ("es", "“⟦Es un gran día para Lago⟧”, ha destacado la alcaldesa, Juana Robles.", [("Juana Robles", "alcaldesa")]),
    (
        "es",
        "«⟦Es un gran día para Lago⟧», explica el director general de Cobalto, Juan Robles.",
        [("Juan Robles", "director general de Cobalto")],
    ),
    ("es", "—⟦Es un gran día para Lago⟧ —dijo Juana Robles.", [("Juana Robles", None)]),
    ("es", "“⟦Es un gran día para Lago⟧”, dijo el ministro.", [(None, "ministro")]),
    (
        "es",
        "“⟦Es un gran día⟧”, apuntó Robles, quien añadió que “⟦todavía queda mucho por hacer⟧”.",
        [("Robles", None), ("Robles", None)],
    ),
    ("es", "La consejera ha asegurado que se trata de “⟦una oportunidad para toda la región⟧”.", [(None, "consejera")]),
    ("es", "En palabras de Juana Robles, “⟦el río es de todos nosotros⟧”.", [("Juana Robles", None)]),
    (
        "es",
        '"⟦Estamos muy contentos⟧", comenta Juana Robles, CEO de Cobalto. "⟦Seguiremos creciendo.⟧"',
        [("Juana Robles", "CEO de Cobalto")],
    ),
    (
        "es",
        "Para Juana Robles, directora de Cobalto, “⟦el río es de todos nosotros⟧”.",
        [("Juana Robles", "directora de Cobalto")],
    ),
    (
        "it",
        "“⟦È una bella giornata per Lago⟧”, ha dichiarato Maria Rosi, presidente di Cobalto.",
        [("Maria Rosi", "presidente di Cobalto")],
    ),
    (
        "it",
        "«⟦È una bella giornata per Lago⟧ – afferma Maria Rosi, sindaca di Lago – ⟦e ne siamo fieri⟧».",
        [("Maria Rosi", "sindaca di Lago")],
    ),
    (
        "it",
        "«⟦È una bella giornata⟧», commenta l’assessore Maria Rosi. «⟦Ne siamo fieri⟧».",
        [("Maria Rosi", "assessore")],
    ),
    ("it", '"⟦È una bella giornata per Lago⟧". Così Maria Rosi, sindaca di Lago.', [("Maria Rosi", "sindaca di Lago")]),
    ("it", "Secondo Maria Rosi, “⟦il progetto è ancora troppo piccolo⟧”.", [("Maria Rosi", None)]),
    ("it", "Lo dichiara Maria Rosi: “⟦Il progetto è ancora troppo piccolo.⟧”", [("Maria Rosi", None)]),
    (
        "pt",
        "“⟦É um grande dia para Lago⟧”, afirma Maria Rocha, diretora da Cobalto.",
        [("Maria Rocha", "diretora da Cobalto")],
    ),
    ("pt", "“⟦É um grande dia para Lago⟧”, disse ele.", [(None, None)]),
    ("pt", "— ⟦É um grande dia para Lago⟧ — disse Maria Rocha.", [("Maria Rocha", None)]),
    ("pt", '"⟦Estamos prontos⟧", completou o secretário. "⟦Vamos começar em maio.⟧"', [(None, "secretário")]),
    (
        "pt",
        "Para Maria Rocha, presidente da Cobalto, “⟦o rio é de todos nós⟧”.",
        [("Maria Rocha", "presidente da Cobalto")],
    ),
    ("nl", "“⟦Dit is een mooie dag voor Meer⟧”, aldus wethouder Jan Roos.", [("Jan Roos", "wethouder")]),
    (
        "nl",
        "Jan Roos, directeur van Kobalt: “⟦Dit is een mooie dag voor Meer.⟧”",
        [("Jan Roos", "directeur van Kobalt")],
    ),
    (
        "nl",
        "“⟦Dit is een mooie dag voor Meer⟧,” vertelt Jan de Roos, CEO van Kobalt.",
        [("Jan de Roos", "CEO van Kobalt")],
    ),
    ("nl", "Minister Roos: ‘⟦Dit is een mooie dag voor Meer en omgeving.⟧’", [("Roos", "Minister")]),
    ("nl", "Volgens Jan Roos is het plan “⟦veel te klein en veel te laat⟧”.", [("Jan Roos", None)]),
    ("pl", "„⟦To wielki dzień dla Oleśna⟧” – powiedziała minister Ewa Rowicz.", [("Ewa Rowicz", "minister")]),
    (
        "pl",
        "– ⟦To wielki dzień⟧ – mówi Ewa Rowicz, prezes Cobalt. – ⟦Czekaliśmy na to długo⟧ – dodaje.",
        [("Ewa Rowicz", "prezes Cobalt"), ("Ewa Rowicz", "prezes Cobalt")],
    ),
    ("pl", "„⟦To wielki dzień dla Oleśna⟧” – dodał minister.", [(None, "minister")]),
    ("pl", "Jak podkreśliła Ewa Rowicz, „⟦fabryka ruszy już w maju⟧”.", [("Ewa Rowicz", None)]),
    ("pl", "— ⟦To wielki dzień dla Oleśna⟧ — zaznaczył Jan Rowicz.", [("Jan Rowicz", None)]),
    (
        "ru",
        "«⟦Это большой день для города⟧», — подчеркнула министр культуры Анна Рогова.",
        [("Анна Рогова", "министр культуры")],
    ),
    ("ru", "— ⟦Это большой день для города⟧, — сказала Анна Рогова. — ⟦Мы долго ждали.⟧", [("Анна Рогова", None)]),
    ("ru", "«⟦Это большой день для города⟧», — сказал он.", [(None, None)]),
    ("ru", "«⟦Это большой день для города⟧», — заявил министр.", [(None, "министр")]),
    ("ru", "«⟦Это большой день для города. Мы ждали⟧», — отметила Анна Рогова.", [("Анна Рогова", None)]),
    (
        "ru",
        "Анна Рогова, директор завода «Кобальт»: «⟦Это большой день для города.⟧»",
        [("Анна Рогова", "директор завода «Кобальт»")],
    ),
    ("ru", "По словам министра, «⟦завод будет работать очень долго⟧».", [(None, "министра")]),
    ("ru", "Как отметил Иван Рогов, «⟦завод будет работать очень долго⟧».", [("Иван Рогов", None)]),
    ("ru", "«⟦Завод «Кобальт» будет работать долго⟧», — сказал Иван Рогов.", [("Иван Рогов", None)]),
    ("ru", "«⟦Мы рады⟧, — сказал Иван Рогов, — ⟦что завод открыт⟧».", [("Иван Рогов", None)]),
    ("uk", "«⟦Це великий день для міста⟧», — сказав міністр Іван Рогів.", [("Іван Рогів", "міністр")]),
    ("uk", "– ⟦Це великий день для міста⟧, – зазначила Анна Рогова.", [("Анна Рогова", None)]),
    ("uk", "За словами Івана Рогова, «⟦завод працюватиме дуже довго⟧».", [("Івана Рогова", None)]),
    ("cs", "„⟦Je to velký den pro město⟧,“ řekla Jana Rohová, starostka obce.", [("Jana Rohová", "starostka obce")]),
    (
        "cs",
        "„⟦Je to velký den⟧,“ uvedl ministr Jan Roh. „⟦Čekali jsme dlouho⟧,“ dodal.",
        [("Jan Roh", "ministr"), ("Jan Roh", "ministr")],
    ),
    ("cs", "Podle Jana Roha je plán „⟦příliš malý a přichází pozdě⟧“.", [("Jana Roha", None)]),
    ("sv", "”⟦Det är en stor dag för Sjö⟧”, säger Anna Ros, vd för Kobolt.", [("Anna Ros", "vd för Kobolt")]),
    ("sv", "– ⟦Det är en stor dag för Sjö⟧, säger Anna Ros, vd för Kobolt.", [("Anna Ros", "vd för Kobolt")]),
    ("sv", "– ⟦Det är en stor dag för Sjö⟧, säger hon.", [(None, None)]),
    (
        "ro",
        "„⟦Este o zi mare pentru Lac⟧”, a declarat Ana Rou, director general al Cobalt.",
        [("Ana Rou", "director general al Cobalt")],
    ),
    ("ro", "„⟦Este o zi mare pentru Lac⟧”, a spus ministrul.", [(None, "ministrul")]),
]
UNSPOKEN = [
    ("en", "The company won the “Best Place to Work” award, said Jane Roe."),
    ("en", "The report, “Rivers of the North and Their Future,” was written by Jane Roe."),
    ("en", "Jane Roe spoke on “The Future of Rivers in the North” at the conference."),
    ("en", "The session titled “How do we keep our rivers clean?” was opened by Jane Roe."),
    ("en", "(“Acme” or the “Company”) announced today that it has closed the sale."),
    ("en", "Acme Corp. (the “Company” or “Acme”) said today that it has closed the sale."),
    ("en", "The words “believe,” “expect,” “anticipate” and similar words identify such statements, the firm said."),
    ("de", "Die Ausstellung „Der lange Weg nach Hause“ zeigt Bilder, sagte Jana Rohe."),
    ("de", "Unter dem Motto „Gemeinsam für eine gute Zukunft“ lädt die Stadt ein."),
    ("de", "Das Projekt „Wir bauen für alle Menschen“ wird gefördert, so Jana Rohe."),
    ("fr", "Le colloque « Vivre et travailler au bord du lac » est organisé par la ville, explique Jeanne Roux."),
    ("es", "El programa “Ríos limpios para todos” comienza en mayo, informó la alcaldesa."),
    ("it", "La mostra “La lunga strada verso casa” apre in maggio, spiega Maria Rosi."),
    ("pl", "Projekt „Czysta rzeka dla wszystkich mieszkańców” rusza w maju, mówi Ewa Rowicz."),
    ("ru", "Форум «Чистые реки для всех жителей» откроется в мае, сообщил министр."),
    ("ru", "Компания «Северный берег» сообщила о запуске завода."),
]
# Who says it stands in a paragraph of its own, or was named before.
APART: list[tuple[str, list[str], list[Who]]] = [
    (
        "en",
        [
            "Jane Roe, mayor of Oakby, opened the mill.",
            "“We are glad to open here,” she said. “We will stay.”",
            "“It took ten years,” she added.",
        ],
        [("Jane Roe", "mayor of Oakby"), ("Jane Roe", "mayor of Oakby")],
    ),
    (
        "en",
        ["“We are glad to open here,” said Jane Roe, mayor.", "John Poe agreed.", "“It took ten years,” he said."],
        [("Jane Roe", "mayor"), ("John Poe", None)],
    ),
    ("en", ["Jane Roe and John Poe opened the mill.", "“It took ten years,” he said."], [(None, None)]),
    ("en", ["“We are glad to open here and to stay.”", "— Jane Roe, Mayor of Oakby"], [("Jane Roe", "Mayor of Oakby")]),
    ("en", ["“We are glad to open here and to stay.”", "Jane Roe, Mayor of Oakby"], [("Jane Roe", "Mayor of Oakby")]),
    ("en", ["“We are glad to open here and to stay.”", "Jane Roe opened the mill in May."], [(None, None)]),
    ("en", ["Jane Roe, CEO of Acme, said:", "“We are glad to open here and to stay.”"], [("Jane Roe", "CEO of Acme")]),
    (
        "en",
        ["Speaking in Oakby, Minister Jane Roe said:", "“We are glad to open here.", "“We will stay for long.”"],
        [("Jane Roe", "Minister")],
    ),
    (
        "en",
        ["John Poe shares his tale: “It was far too long a road.” This view is confirmed by many."],
        [("John Poe", None)],
    ),
    (
        "de",
        ["Oberbürgermeisterin Jana Rohe freut sich:", "„Wir haben lange darauf gewartet. Nun geht es los.“"],
        [("Jana Rohe", "Oberbürgermeisterin")],
    ),
    (
        "fr",
        ["« Nous sommes là », a déclaré Jeanne Roux, maire.", "« Nous resterons longtemps », a-t-elle ajouté."],
        [("Jeanne Roux", "maire"), ("Jeanne Roux", "maire")],
    ),
    (
        "ru",
        ["«Мы рады открыть завод «Кобальт», — сказал Иван Рогов.", "«Он будет работать долго», — добавил он."],
        [("Иван Рогов", None), ("Иван Рогов", None)],
    ),
    (
        "es",
        ["“Es un gran día”, ha dicho Juana Robles, alcaldesa. “Seguiremos”, ha añadido."],
        [("Juana Robles", "alcaldesa"), ("Juana Robles", "alcaldesa")],
    ),
    (
        "sv",
        ["– Det är en stor dag för oss, säger Anna Ros, vd för Kobolt.", "– Vi är stolta, tillägger hon."],
        [("Anna Ros", "vd för Kobolt"), ("Anna Ros", "vd för Kobolt")],
    ),
    (
        "pl",
        ["- Czekaliśmy na to długo - mówi Ewa Rowicz, burmistrz Oleśna.", "- Teraz ruszamy z budową - dodaje."],
        [("Ewa Rowicz", "burmistrz Oleśna"), ("Ewa Rowicz", "burmistrz Oleśna")],
    ),
    ("it", ["«È una bella giornata - ha detto il sindaco Marco Rosi -. Ne siamo fieri»."], [("Marco Rosi", "sindaco")]),
    (
        "nl",
        ["“Wij zijn blij”, zegt Jan Roos, directeur van Kobalt.", "“Dat duurt een jaar”, legt hij uit."],
        [("Jan Roos", "directeur van Kobalt"), ("Jan Roos", "directeur van Kobalt")],
    ),
]


@pytest.mark.parametrize(("code", "text", "who"), SPOKEN)
def test_a_quotation(code: str, text: str, who: list[Who]) -> None:
    sheet, spans = marked(f"body| {text}", code)
    found = quotes.read(sheet)
    words = [part.text.rstrip(",. ") for quotation in found for part in quotation.words]
    assert words == [span.of(sheet.text).rstrip(",. ") for span in spans]
    assert [(quotation.speaker, quotation.office) for quotation in found] == who


@pytest.mark.parametrize(("code", "text"), UNSPOKEN)
def test_marks_that_quote_nobody(code: str, text: str) -> None:
    assert quotes.read(marked(f"body| {text}", code)[0]) == ()


@pytest.mark.parametrize(("code", "paragraphs", "who"), APART)
def test_a_speaker_named_elsewhere(code: str, paragraphs: list[str], who: list[Who]) -> None:
    sheet, _ = marked("\n\n".join(f"body| {paragraph}" for paragraph in paragraphs), code)
    assert [(quotation.speaker, quotation.office) for quotation in quotes.read(sheet)] == who
