"""How newsrooms that write German or Dutch label their notes and own up to errors.

Data only, in the manner of ``lexicon`` and ``notice_forms``: the usual labels, "an earlier version of this article",
"this article was corrected", and how a note says what was wrong. To add a language, write its table and name it in
``lexicon``, give it a row in ``text.language``, and its sentences a file in ``tests/cases/notices``.
"""

from dataclasses import replace

from service.core.editorial.notes.words import NOTHING


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GERMAN_MONTHS = _words(
    r"jan(?:uar|\.)? jänner feb(?:ruar|\.)? märz april mai juni juli aug(?:ust|\.)? sept?(?:ember|\.)? okt(?:ober|\.)? "
    r"nov(?:ember|\.)? dez(?:ember|\.)? (?:mon|diens|donners|frei|sams|sonn)tag mittwoch heute gestern"
)
_GERMAN_DONE = (
    "(?:aktualisiert|korrigiert|ergänzt|geändert|überarbeitet|berichtigt|präzisiert|angepasst|entfernt|gelöscht|"
    "gestrichen|richtiggestellt|zurückgezogen|offline genommen|depubliziert)"
)
_GERMAN_SAID = (
    "(?:hieß es|stand|schrieben wir|berichteten wir|hatten wir (?:geschrieben|berichtet)|haben wir geschrieben|"
    "war zu lesen|war die rede davon)"
)
_GERMAN_WRONGLY = "(?:fälschlich|irrtümlich)(?:erweise)?"
GERMAN = replace(
    NOTHING,
    blanks={
        #: a full stop behind a number makes an ordinal: "am 3. Mai"
        "gap": r"(?:[^.!?\n]|(?<=\d)\.|\.(?!\s+[A-ZÄÖÜ„]|$))",
        "prior": "(?:frühere|erste|vorherige|ältere|vorige|ursprüngliche|vorangegangene)[nr]?",
        "done": _GERMAN_DONE,
        "was": "(?:wurden?|ist|sind|haben wir|hat die redaktion)",
        "passage": "(?:meldung|überschrift|bildunterschrift|passage|angabe|stelle|zahl|formulierung)",
        "particular": (
            "(?:(?:vor|nach)?namen?s?|schreibweise|datum|jahreszahl|zahlen|betrag|summe|preis|alter|ort|ergebnis)"
        ),
        "mended": "(?:korrigiert|berichtigt|richtiggestellt)",
    },
    labels={
        "correction": (
            "korrektur(?:en)?", "korrekturhinweis", "berichtigung", "richtigstellung", "errat(?:um|a)", "korrigiert",
            "corrigendum",
        ),
        "clarification": ("klarstellung", "präzisierung"),
        "update": ("update", "aktualisierung", "aktualisiert", "nachtrag", "ergänzung"),
        "retraction": ("widerruf",),
        "editors_note": (
            "anmerkung der redaktion", "hinweis der redaktion", r"anm\. ?d\. ?red\.?", "redaktioneller hinweis",
            "redaktionelle anmerkung", "in eigener sache", "von der redaktion",
        ),
        "note": ("hinweis", "anmerkung", "transparenzhinweis", "transparenz"),
    },
    stamping=("update", "aktualisier",),
    stamps=(*_GERMAN_MONTHS, "uhr", "um", "am", "vom", "den"),
    calendar=_GERMAN_MONTHS,
    works=_words(
        "artikel artikels text textes texts beitrag beitrags beitrages meldung bericht berichts berichtes interview "
        "interviews reportage kommentar kommentars kolumne"
    ),
    this=("dies(?:er|es|em|en|e)", "unser(?:e[mnrs]?)?"),
    statements=(
        "(?:in (?:einer|der) |eine |die )?{prior} (?:version|fassung|überschrift) (?:dies|unser|d)es {work}\\b",
        "in (?:einer|der) {prior} (?:version|fassung) (?:hieß|stand|war|hatten|haben)\\b",
        "in (?:einer|der) {prior} (?:version|fassung) wurden?\\b{gap}{0,100}?\\b{erred}",
        "(?:{own}|(?:der|den) (?:artikel|text|beitrag|titel)\\b){gap}{0,20}?\\b{was}\\b{gap}{0,80}?\\b{done}\\b",
        "wir haben (?:den|die|das)\\b{gap}{0,40}?\\b{particular}\\b{gap}{0,60}?\\b{mended}\\b",
        "(?:der|die|das) {particular}\\b{gap}{0,60}?\\b(?:wurden?|ist|sind)\\b{gap}{0,40}?\\b{mended}\\b",
        "die(?:se)? {passage}\\b{gap}{0,60}?\\b(?:wurden?|haben wir)\\b{gap}{0,60}?\\b{done}\\b",
        "wir haben (?:den|diesen|die|das|dies|eine?n?|unser\\w*)\\b{gap}{0,80}?\\b(?:fehler|{work}|zitat|satz|"
        "{passage})\\b{gap}{0,80}?\\b{done}\\b",
        "wir haben (?:das|dies|den fehler|es) (?:inzwischen |mittlerweile |nun )?(?:korrigiert|berichtigt|geändert)\\b",
        "(?:wir|die redaktion) (?:bitten|bittet)\\b{gap}{0,60}?\\b(?:fehler\\b{gap}{0,20}?entschuldig|"
        "entschuldigung)",
        "anders als (?:zunächst|ursprünglich|zuvor|hier|früher|in (?:einer|der|unserer))\\b{gap}{0,80}?\\b(?:berichtet|"
        "geschrieben|gemeldet|angegeben|dargestellt|behauptet|veröffentlicht)\\b",
        "(?:zunächst|ursprünglich) (?:hieß|stand) (?:es )?(?:hier|an dieser stelle|in diesem|im text)\\b",
        "(?:durch|wegen|aufgrund) (?:eine[ns]|ein|des) (?:\\w+ )?(?:fehlers?|versehens?)\\b{gap}{0,80}?\\b{own}",
        "(?:in {own} (?:ist|war) uns|(?:wir haben|uns ist) in {own})\\b{gap}{0,40}?\\bfehler\\b",
        "in {own} (?:stand|hieß es|war|hatten wir)\\b{gap}{0,20}?\\b(?:zunächst|ursprünglich|zuvor)\\b",
    ),
    triggers=frozenset(_words(
        "version fassung fehler überschrift bildunterschrift passage angabe stelle zahl formulierung zitat satz anders "
        "zunächst ursprünglich titel redaktion entschuldigung korrigiert berichtigt richtiggestellt geändert"
    )),
    erred=(
        "fälschlich(?:erweise)?", "irrtümlich(?:erweise)?", "falsch(?:e[nrms]?)?", "fehler(?:n|haft\\w*)?",
        "versehentlich", "missverständlich",
    ),
    once_said=("(?:hieß es|stand|schrieben wir) (?:zunächst|ursprünglich)",),
    earlier=("(?:frühere|erste|vorherige|ältere|vorige|ursprüngliche)[nr]? (?:version|fassung)",),
    changed=(_GERMAN_DONE,),
    dated=(f"(?:wurden?|haben wir|ist)(?=[^!?\\n]{{0,80}}?\\b{_GERMAN_DONE})", f"{_GERMAN_DONE}(?: am)?"),
    owning_up=(
        f"{_GERMAN_SAID}(?: hier| dort)?(?:,? (?:{_GERMAN_WRONGLY}|zunächst|ursprünglich))?[,:] "
        "(?:dass )?{wrong}{end}",
    ),
    putting_right=(
        "nicht {wrong},? sondern {right}{end}",
        "(?:richtig|korrekt) (?:ist|muss es heißen|heißt es):? (?:dass )?{right}{end}",
        "statt {wrong} (?:muss|müsste) es {right} heißen",
        "tatsächlich (?:ist|sind|war|waren|hat|haben) (?:es )?{right}{end}",
        "anders als [^,]{2,120}, {right}{end}",
    ),
    copula=("ist", "sind", "war", "waren", "heißt", "beträgt"),
    denied=("nicht", "und nicht"),
    formerly=("hieß es", "schrieben wir"),
    replaced=("statt", "anstatt", "anstelle von"),
    regrets=("redaktion", "entschuldig\\w*", "bedauern"),
    regretting=(
        "wir bitten[^.!?\\n]{0,80}entschuldig\\w*", "wir bedauern[^.!?\\n]{0,80}",
        "die redaktion (?:bittet|bedauert)[^.!?\\n]{0,80}",
    ),
    plain=_words(
        "version fassung artikel artikels text textes beitrag beitrags meldung bericht dieser dieses diesem "
        "diesen frühere früheren ersten ursprünglichen nachträglich zunächst korrigiert berichtigt geändert "
        "angepasst aktualisiert ergänzt überarbeitet entfernt gelöscht korrektur berichtigung redaktion leser "
        "fehler falsch falscher falschen falsche fälschlich fälschlicherweise irrtümlich versehentlich hieß stand "
        "geschrieben angegeben berichtet wurde wurden worden haben hatten entschuldigen bitten richtig stelle "
        "absatz satz passage"
    ),
    hints={
        "number": _words("zahl zahlen betrag höhe preis kosten anzahl summe"),
        "date": _words("datum tag jahr monat zeitpunkt"),
        "name": _words("name namen vorname nachname vornamen nachnamen schreibweise"),
        "quote": _words("zitat zitate"),
        "headline": _words("überschrift titel schlagzeile"),
        "byline": _words("autor autorin autorenzeile"),
    },
    news=_words("aktualisiert ergänzt reaktion stellungnahme weitere details informationen"),
    kinds=(
        ("retraction", ("zurückgezogen", "widerruf\\w*", "depubliziert", "offline genommen")),
        ("clarification", ("klargestellt", "klarstell\\w*", "präzisier\\w*", "missverständlich")),
        ("correction", (
            "korrigier\\w*", "korrektur\\w*", "bericht?igt", "fehler\\w*", "falsch\\w*", "fälschlich\\w*",
            "irrtümlich\\w*", "hieß es", "stand", "entschuldig\\w*", "anders als",
        )),
        ("update", ("aktualisier\\w*", "ergänz\\w*")),
    ),
)  # fmt: skip

_DUTCH_MONTHS = _words(
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag vandaag gisteren"
)
_DUTCH_DONE = (
    "(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd|aangevuld|geactualiseerd|verwijderd|ingetrokken|gerectificeerd|"
    "hersteld|verduidelijkt|geschrapt|rechtgezet|offline gehaald)"
)
DUTCH = replace(
    NOTHING,
    blanks={
        "prior": "(?:eerdere|vorige|oorspronkelijke|eerste|oudere)",
        "done": _DUTCH_DONE,
        "passage": "(?:fout|zin|alinea|kop|citaat|passage|bedrag|naam)",
    },
    labels={
        "correction": (
            "correcties?", "rectificaties?", "gecorrigeerd", "herstel", "errat(?:um|a)", "rechtzetting",
            "correcties (?:en|&) aanvullingen",
        ),
        "clarification": ("verduidelijking", "toelichting"),
        "update": ("update", "aanvulling", "geactualiseerd", "bijgewerkt"),
        "retraction": ("intrekking",),
        "editors_note": (
            "noot van de (?:hoofd)?redactie", "opmerking van de redactie", "van de redactie",
            "naschrift(?: van de redactie| redactie)?", "redactionele noot",
        ),
        "note": ("noot", "opmerking", "let op"),
    },
    stamping=("update", "bijgewerkt", "geactualiseerd",),
    stamps=(*_DUTCH_MONTHS, "op", "om", "uur", "van", "de"),
    calendar=_DUTCH_MONTHS,
    works=_words("artikel bericht stuk verhaal tekst interview column reportage"),
    this=("dit", "deze", "ons", "onze"),
    statements=(
        "(?:in )?(?:een|de) {prior} (?:versie|kop) (?:van|boven|bij) (?:dit|deze|het) {work}\\b",
        "in (?:een|de) {prior} versie (?:stond|werd|was|meldden|schreven)\\b",
        "(?:{own}|(?:de|het) (?:artikel|tekst|kop|titel)\\b){gap}{0,30}?\\b(?:is|zijn|werd|hebben we|hebben wij)\\b"
        "{gap}{0,60}?\\b{done}\\b",
        "(?:we|wij) hebben (?:dit|deze|de|het|een)\\b{gap}{0,60}?\\b(?:{work}|{passage})\\b{gap}{0,80}?\\b{done}\\b",
        "in {own} (?:stond|werd|schreven we)\\b{gap}{0,20}?\\b(?:eerder|aanvankelijk|eerst)\\b",
        "{subject}\\b(?:is|zijn|werd) (?:uit|in|aan|van) {own} {done}\\b",
        "(?:anders|in tegenstelling) (?:dan|tot wat) (?:we |wij )?(?:eerder|aanvankelijk|hier|in een)\\b{gap}{0,60}?"
        "\\b(?:gemeld|geschreven|stond|vermeld|schreven|meldden|bericht)\\b",
        "(?:door|vanwege|wegens) een (?:\\w+ )?(?:fout|vergissing)\\b{gap}{0,80}?\\b{own}",
        "onze excuses\\b",
        "(?:wij|we) (?:bieden|maken) (?:\\w+ )?(?:onze )?excuses\\b",
    ),
    triggers=frozenset(_words(
        "versie kop fout zin alinea anders tegenstelling excuses citaat passage bedrag naam vergissing titel"
    )),
    erred=(
        "ten onrechte", "onjuist\\w*", "foutie(?:f|ve)", "abusievelijk", "fout(?:en)?", "verkeerd\\w*", "per abuis",
    ),
    earlier=("(?:eerdere|vorige|oorspronkelijke|eerste) versie",),
    changed=(_DUTCH_DONE,),
    dated=(f"(?:is|werd|zijn)(?=[^!?\\n]{{0,80}}?\\b{_DUTCH_DONE})", _DUTCH_DONE),
    owning_up=(
        "(?:stond|schreven we|meldden we|werd gemeld|stond vermeld)"
        "(?: ten onrechte| abusievelijk| per abuis| eerder)?,? dat {wrong}{end}",
    ),
    putting_right=(
        "niet {wrong},? maar {right}{end}",
        "(?:dit|dat) moet(?: zijn:?) {right}{end}",
        "(?:dit|dat) (?:moet|moest) {right} zijn{end}",
        "(?:anders dan|in tegenstelling tot wat) [^,]{2,60}?(?:gemeld|geschreven|vermeld|schreven|meldden|bericht),? "
        "{right}{end}",
    ),
    copula=("is", "zijn", "was", "waren", "heet", "bedraagt"),
    denied=("niet", "en niet"),
    replaced=("en niet", "in plaats van"),
    regrets=("redactie", "excuses"),
    regretting=("onze excuses[^.!?\\n]{0,80}", "(?:wij|we) (?:bieden|maken)[^.!?\\n]{0,40}excuses[^.!?\\n]{0,80}"),
    plain=_words(
        "versie artikel bericht stuk verhaal tekst eerdere oorspronkelijke aangepast gecorrigeerd bijgewerkt "
        "gewijzigd aangevuld hersteld verwijderd correctie rectificatie redactie lezers fout fouten onjuist "
        "verkeerd verkeerde onrechte abusievelijk stond gespeld vermeld excuses alinea zin passage eerder "
        "achteraf"
    ),
    hints={
        "number": _words("aantal bedrag cijfer prijs"),
        "date": _words("datum dag jaar"),
        "name": _words("naam voornaam achternaam"),
        "quote": _words("citaat"),
        "headline": _words("kop titel"),
        "byline": _words("auteur"),
    },
    news=_words("bijgewerkt aangevuld reactie verklaring details informatie"),
    kinds=(
        ("retraction", ("ingetrokken", "offline gehaald")),
        ("clarification", ("verduidelijk\\w*",)),
        ("correction", (
            "gecorrigeerd", "correctie\\w*", "rectific\\w*", "gerectificeerd", "fout\\w*", "onjuist\\w*",
            "ten onrechte", "verkeerd\\w*", "stond", "excuses", "eerdere versie", "anders dan", "in tegenstelling",
        )),
        ("update", ("bijgewerkt", "geactualiseerd", "aangevuld", "aangepast")),
    ),
)  # fmt: skip
