"""How newsrooms that write German or Dutch label their notes and own up to errors.

Data only, in the manner of ``lexicon`` and ``notice_forms``: the usual labels, "an earlier version of this article",
"this article was corrected", and how a note says what was wrong. To add a language, write its table and name it in
``lexicon``.
"""

from dataclasses import replace

from service.core.editorial.notice_words import NOTHING


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GERMAN_MONTHS = _words(
    r"jan(?:uar|\.)? feb(?:ruar|\.)? märz april mai juni juli aug(?:ust|\.)? sept?(?:ember|\.)? okt(?:ober|\.)? "
    r"nov(?:ember|\.)? dez(?:ember|\.)? (?:mon|diens|donners|frei|sams|sonn)tag mittwoch heute gestern"
)
GERMAN = replace(
    NOTHING,
    #: a full stop behind a number makes an ordinal: "am 3. Mai"
    blanks={"gap": r"(?:[^.!?\n]|(?<=\d)\.|\.(?!\s+[A-ZÄÖÜ„]|$))"},
    labels={
        "correction": ("korrektur(?:en)?", "korrekturhinweis", "berichtigung", "richtigstellung", "errat(?:um|a)",
        "korrigiert"),
        "clarification": ("klarstellung", "präzisierung"),
        "update": ("update", "aktualisierung", "aktualisiert", "nachtrag", "ergänzung"),
        "retraction": ("widerruf",),
        "editors_note": (r"anmerkung der redaktion", r"hinweis der redaktion", r"anm\. ?d\. ?red\.?",
        "redaktioneller hinweis",
                         "in eigener sache"),
        "note": ("hinweis", "anmerkung", "transparenzhinweis"),
    },
    stamps=(*_GERMAN_MONTHS, "uhr", "um", "am", "vom", "den"),
    calendar=_GERMAN_MONTHS,
    works=_words("artikel artikels text textes texts beitrag beitrags beitrages meldung bericht berichts "
        "berichtes interview"),
    statements=(
        "(?:in (?:einer|der) |eine |die )?(?:frühere|erste|vorherige|ältere|vorige|ursprüngliche)[nr]? "
        "(?:version|fassung|"
        "überschrift) (?:dieses|unseres|des) (?:artikels|texte?s|beitrage?s|berichte?s|interviews)\\b",
        "(?:in (?:einer|der) )(?:frühere|erste|vorherige|ältere|vorige|ursprüngliche)[nr]? (?:version|fassung) "
        "(?:hieß|stand|"
        "war|hatten|haben)\\b",
        "(?:dieser|unser|der|diesen|den) (?:artikel|text|beitrag|titel)\\b{gap}{0,80}?\\b(?:aktualisiert|"
        "korrigiert|ergänzt|"
        "geändert|überarbeitet|berichtigt|präzisiert|angepasst|entfernt|gelöscht|zurückgezogen)\\b",
        "(?:diese|die) (?:meldung|überschrift|bildunterschrift|passage|angabe)\\b{gap}{0,60}?\\b(?:wurde|haben "
        "wir)\\b{gap}{0,60}?"
        "\\b(?:aktualisiert|korrigiert|ergänzt|geändert|überarbeitet|berichtigt|präzisiert|angepasst|entfernt|"
        "gelöscht)\\b",
        "wir haben (?:den|diesen|die|das|dies|eine?n?)\\b{gap}{0,80}?\\b(?:fehler|artikel|text|stelle|passage|"
        "angabe|überschrift|satz)"
        "\\b{gap}{0,40}?\\b(?:korrigiert|berichtigt|geändert|entfernt|ergänzt|aktualisiert|angepasst)\\b",
        "(?:wir|die redaktion) (?:bitten|bittet)\\b{gap}{0,60}?\\b(?:fehler\\b{gap}{0,20}?entschuldig|entschuldigung)",
        "anders als (?:zunächst|ursprünglich|zuvor|hier|in einer)\\b{gap}{0,80}?\\b(?:berichtet|geschrieben|"
        "gemeldet|angegeben|"
        "dargestellt|behauptet)\\b",
        "(?:zunächst|ursprünglich) (?:hieß|stand) (?:es )?(?:hier|an dieser stelle|in diesem|im text)\\b",
    ),
    triggers=frozenset(_words("version fassung fehler überschrift bildunterschrift passage angabe anders "
        "zunächst ursprünglich titel "
                              "redaktion entschuldigung")),
    erred=("fälschlich(?:erweise)?", "irrtümlich(?:erweise)?", "falsch", "fehler(?:haft)?"),
    earlier=("(?:frühere|erste|vorherige|ältere|vorige|ursprüngliche)[nr]? (?:version|fassung)",),
    changed=("(?:aktualisiert|korrigiert|ergänzt|geändert|überarbeitet|berichtigt|präzisiert|angepasst|entfernt|"
        "zurückgezogen)",),
    owning_up=(
        "(?:hieß es|stand|schrieben wir|berichteten wir|haben wir geschrieben|war zu lesen),? (?:hier |dort "
        ")?(?:fälschlich(?:erweise)?,? |"
        "irrtümlich(?:erweise)?,? )?(?:dass )?{wrong}{end}",
    ),
    putting_right=("nicht {wrong},? sondern {right}{end}", "(?:richtig|korrekt) (?:ist|muss es heißen|heißt "
        "es):? (?:dass )?{right}{end}",
                   "tatsächlich (?:ist|sind|war|waren|hat|haben) (?:es )?{right}{end}"),
    replaced=("statt", "anstatt"),
    kinds=(
        ("retraction", ("zurückgezogen", "widerruf\\w*")),
        ("clarification", ("klargestellt", "klarstell\\w*", "präzisier\\w*")),
        ("correction", ("korrigier\\w*", "korrektur\\w*", "bericht?igt", "fehler\\w*", "falsch\\w*", "fälschlich\\w*",
        "irrtümlich\\w*",
                        "hieß es", "stand", "entschuldig\\w*", "anders als")),
        ("update", ("aktualisier\\w*", "ergänz\\w*")),
    ),
)  # fmt: skip

_DUTCH_MONTHS = _words(
    "januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag "
    "woensdag donderdag "
    "vrijdag zaterdag zondag vandaag gisteren"
)
DUTCH = replace(
    NOTHING,
    labels={
        "correction": ("correcties?", "rectificaties?", "gecorrigeerd", "herstel", "errat(?:um|a)",
        "correcties (?:en|&) aanvullingen"),
        "clarification": ("verduidelijking", "toelichting"),
        "update": ("update", "aanvulling", "geactualiseerd", "bijgewerkt"),
        "retraction": ("intrekking",),
        "editors_note": ("noot van de redactie", "opmerking van de redactie", "van de redactie",
        "naschrift(?: van de redactie| redactie)?"),
        "note": ("noot", "opmerking", "let op"),
    },
    stamps=(*_DUTCH_MONTHS, "op", "om", "uur", "van", "de"),
    calendar=_DUTCH_MONTHS,
    works=_words("artikel bericht stuk verhaal tekst interview column reportage"),
    statements=(
        "(?:in )?(?:een|de) (?:eerdere|vorige|oorspronkelijke|eerste|oudere) (?:versie|kop) (?:van|boven|bij) "
        "(?:dit|deze|het) (?:artikel|bericht|stuk|verhaal|"
        "tekst|interview|column|reportage)\\b",
        "in (?:een|de) (?:eerdere|vorige|oorspronkelijke|eerste) versie (?:stond|werd|was|meldden|schreven)\\b",
        "(?:dit|deze) (?:artikel|bericht|stuk|verhaal|tekst|interview|column|reportage|kop) (?:is|"
        "werd)\\b{gap}{0,60}?\\b(?:aangepast|gecorrigeerd|bijgewerkt|"
        "gewijzigd|aangevuld|geactualiseerd|verwijderd|ingetrokken|gerectificeerd)\\b",
        "we hebben (?:dit|deze|de|het|een)\\b{gap}{0,60}?\\b(?:artikel|bericht|fout|zin|alinea|"
        "kop)\\b{gap}{0,40}?\\b(?:aangepast|gecorrigeerd|gewijzigd|"
        "verwijderd|hersteld)\\b",
        "(?:anders|in tegenstelling) (?:dan|tot wat) (?:eerder|aanvankelijk|hier|we)\\b{gap}{0,60}?\\b(?:gemeld|"
        "geschreven|stond|vermeld|schreven|meldden)\\b",
        "onze excuses\\b",
    ),
    triggers=frozenset(_words("versie kop fout zin alinea anders tegenstelling excuses")),
    erred=("ten onrechte", "onjuist", "foutief", "abusievelijk", "fout(?:en)?"),
    earlier=("(?:eerdere|vorige|oorspronkelijke|eerste) versie",),
    changed=("(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd|aangevuld|verwijderd|ingetrokken)",),
    owning_up=("(?:stond|schreven we|meldden we|werd gemeld|stond vermeld)(?: ten onrechte| abusievelijk)?,? "
        "(?:dat )?{wrong}{end}",),
    putting_right=("niet {wrong},? maar {right}{end}", "dit moet zijn:? {right}{end}"),
    replaced=("en niet", "in plaats van"),
    kinds=(
        ("retraction", ("ingetrokken",)),
        ("clarification", ("verduidelijk\\w*",)),
        ("correction", ("gecorrigeerd", "correctie\\w*", "rectific\\w*", "gerectificeerd", "fout\\w*", "onjuist\\w*",
        "ten onrechte", "stond", "excuses",
                        "eerdere versie")),
        ("update", ("bijgewerkt", "geactualiseerd", "aangevuld", "aangepast")),
    ),
)  # fmt: skip
