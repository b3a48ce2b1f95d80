"""How newsrooms that write French or Italian label their notes and own up to errors.

Data only, in the manner of ``lexicon`` and ``notice_forms``: the usual labels, "an earlier version of this article",
"this article was corrected", and how a note says what was wrong. To add a language, write its table and name it in
``lexicon``, give it a row in ``text.language``, and its sentences a file in ``tests/cases/notices``.
"""

from dataclasses import replace

from service.core.editorial.notes.words import NOTHING


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FRENCH_MONTHS = _words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi "
    "vendredi samedi dimanche aujourd’hui hier"
)
_FRENCH_DONE = (
    "(?:modifié|corrigé|mis à jour|mise à jour|mis à jours|actualisé|rectifié|complété|amendé|supprimé|retiré|précisé|"
    "clarifié|enlevé|ajouté|changé|dépublié)e?s?"
)
FRENCH = replace(
    NOTHING,
    blanks={
        "done": _FRENCH_DONE,
        "first": "(?:première|précédente|ancienne)",
        "later": "(?:précédente|antérieure|initiale|originale|ancienne)",
        "written": "(?:écrit|indiqué|affirmé|publié|annoncé|mentionné|rapporté)",
        "part": "(?:le titre|la légende|le chapô|l[’']intertitre)",
    },
    labels={
        "correction": (
            "corrections?(?: apportées?)?", "correctif", "rectificati(?:f|on)", "errat(?:um|a)", "corrigé",
            "droit de suite",
        ),
        "clarification": ("précisions?", "clarification", "mise au point"),
        "update": ("mise à jour", "mis à jour", "actualisation", "actualisé", "ajout"),
        "retraction": ("rétractation", "retrait"),
        "editors_note": (
            "note de la rédaction", "ndlr", "n\\.d\\.l\\.r\\.", "note de l[’']éditeur", "note aux lecteurs",
            "note de la direction",
        ),
        "note": ("note", "nota bene", "n\\.?b\\.?"),
    },
    stamping=("mise? à jour", "actualisé",),
    stamps=(*_FRENCH_MONTHS, "le", "du", "à", "h", "au", "de", "heures"),
    calendar=_FRENCH_MONTHS,
    works=_words("article texte papier dépêche titre billet enquête reportage chronique tribune entretien"),
    this=("cet", "ce", "cette", "notre"),
    statements=(
        "(?:dans )?(?:une|la) (?:{first} )?version (?:{later} )?de {own}",
        "{own} (?:a|avait) (?:depuis )?été (?:\\w+ ){0,2}{done}\\b",
        "(?:l[’']article|le texte) (?:a|avait) été (?:\\w+ )?{done} (?:le|pour|avec|afin|à)\\b",
        "{part} (?:de cet article )?(?:a été|avait été) (?:\\w+ )?{done}\\b",
        "{subject}\\b(?:a|ont) (?:depuis )?été {done} (?:de|dans|à|sur) {own}",
        "{subject}\\b{erred}\\b{gap}{0,40}?\\bversion (?:{later} )?de {own}",
        "contrairement à ce (?:que|qui) (?:nous|{own}|indiquait|affirmait|(?:était|avait été|a été) (?:\\w+ "
        ")?{written}|"
        "{written}\\b)",
        "(?:une|plusieurs|des) erreurs? (?:factuelles? )?(?:s[’'](?:est|était|sont) glissée?s?|figurai(?:t|ent)) dans "
        "(?:{own}|(?:une|la) (?:{first} )?version)",
        "(?:suite à|en raison d[’']|à cause d[’']|par suite d[’'])(?: ?une)? ?erreur\\b{gap}{0,80}?\\b{own}",
        "nous avons (?:\\w+ )?{done} (?:{own}|(?:une?|l[ae]|l[’']|cette|ce)(?: |(?<=[’']))(?:\\w+ )?(?:phrase|erreur|"
        "passage|citation|titre|article)\\b)",
        "nous (?:vous )?(?:présentons|prions)\\b{gap}{0,60}?\\bexcus",
        "nous (?:nous )?(?:excusons|regrettons)\\b{gap}{0,40}?\\berreurs?\\b",
        "(?:article|texte|titre) (?:modifié|corrigé|mis à jour|actualisé|rectifié)\\b{gap}{0,40}?\\b(?:pour|avec|"
        "afin)\\b",
    ),
    triggers=frozenset(_words(
        "version contrairement excuser excuses excusons légende chapô phrase erreur erreurs passage"
    )),
    erred=("à tort", "par erreur", "erroné\\w*", "erreurs?", "mal orthographié\\w*", "inexact\\w*"),
    earlier=("version (?:précédente|antérieure|initiale|originale)", "(?:première|précédente) version"),
    changed=(f"été (?:\\w+ ){{0,2}}{_FRENCH_DONE}",),
    dated=(_FRENCH_DONE,),
    owning_up=(
        "(?:indiquait|affirmait|disait|mentionnait|évoquait|écrivait|écrivions|avons écrit)(?: à tort| par erreur)?,? "
        "(?:que |qu[’'])?{wrong}{end}",
    ),
    putting_right=(
        "il fallait lire {right}(?:,? et non(?: pas)? {wrong})?{end}",
        "(?:pour|afin de) (?:préciser|indiquer|clarifier) (?:que |qu[’']){right}{end}",
        "il s[’']agit (?:en fait |bien )?de {right}{end}",
        "contrairement à ce (?:que|qui) [^,]{2,120}, {right}{end}",
        "n[’'e] ?(?:est|sont|était|étaient) pas {wrong},? mais {right}{end}",
    ),
    copula=("est", "sont", "était", "étaient", "s[’']appelle"),
    denied=("et non(?: pas)?", "non(?: pas)?"),
    replaced=("et non(?: pas)?(?: de| à)?", "au lieu de"),
    regrets=("rédaction", "lecteurs", "excus\\w*"),
    regretting=("nous (?:vous )?(?:présentons|prions)[^.!?\\n]{0,60}excus[^.!?\\n]{0,60}",
    "nous nous excusons[^.!?\\n]{0,80}"),
    plain=_words(
        "cet version précédente première antérieure initiale article texte papier dépêche billet modifié corrigé "
        "rectifié actualisé complété supprimé retiré mis jour correction rectificatif erratum rédaction lecteurs "
        "erreur erreurs tort erroné indiquait affirmait écrivait écrit publié publication après orthographié mal "
        "paragraphe phrase passage excuses présentons"
    ),
    hints={
        "number": _words("chiffre chiffres nombre montant prix"),
        "date": _words("date jour année"),
        "name": _words("nom prénom noms orthographe"),
        "quote": _words("citation citations"),
        "headline": _words("titre"),
        "byline": _words("auteur signature"),
    },
    news=_words("jour actualisé complété réaction précisions informations détails"),
    kinds=(
        ("retraction", ("rétract\\w*", "{own} (?:a|avait) (?:depuis )?été (?:retiré|dépublié)e?")),
        ("clarification", ("clarifi\\w*", "précis(?:er|é|ée|ion)\\w*")),
        ("correction", (
            "corrig\\w*", "correction", "rectifi\\w*", "erreurs?", "à tort", "erroné\\w*", "contrairement",
            "version (?:précédente|antérieure|initiale)", "(?:première|précédente) version", "excus\\w*",
        )),
        ("update", ("mis(?:e)? à jour", "actualis\\w*", "complét\\w*", "modifi\\w*")),
    ),
)  # fmt: skip

_ITALIAN_MONTHS = _words(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì "
    "mercoledì giovedì venerdì sabato domenica oggi ieri"
)
_ITALIAN_DONE = (
    "(?:aggiornat|corrett|modificat|rettificat|integrat|rimoss|ritirat|eliminat|cambiat|chiarit|cancellat)[oaie]"
)
ITALIAN = replace(
    NOTHING,
    blanks={
        "done": _ITALIAN_DONE,
        "first": "(?:prima|precedente|vecchia)",
        "later": "(?:precedente|iniziale|originale)",
        "written": "(?:scritto|riportato|pubblicato|indicato|affermato)",
    },
    labels={
        "correction": ("correzion[ei]", "errata(?:[ -]corrige)?", "rettific(?:a|he)", "corretto"),
        "clarification": ("precisazion[ei]", "chiariment[oi]"),
        "update": ("aggiornament[oi]", "aggiornato"),
        "retraction": ("ritrattazione",),
        "editors_note": (
            "nota della redazione", "nota dell[’'](?:editore|autore)", "nota del direttore", "n\\.?d\\.?r\\.?",
            "nota ai lettori",
        ),
        "note": ("nota",),
    },
    stamping=("aggiornat",),
    stamps=(*_ITALIAN_MONTHS, "il", "del", "alle", "ore", "h"),
    calendar=_ITALIAN_MONTHS,
    works=_words("articolo testo pezzo notizia titolo intervista inchiesta servizio"),
    this=("quest[oa]", "quest[’']", "(?:il |la )?nostr[oa]"),
    statements=(
        "(?:in |nella )?(?:una |la )?(?:{first} )?versione (?:{later} )?(?:di|del|della) {own}",
        "{own} è stat[oa] (?:\\w+ ){0,2}{done}\\b",
        "(?:l[’']articolo|il testo) è stat[oa] (?:\\w+ )?{done} (?:con|per|il|alle|dopo)\\b",
        "(?:il titolo|la didascalia)(?: di {own})? è stat[oa] (?:\\w+ )?{done}\\b",
        "{subject}\\b(?:è|sono) stat[oaie] (?:\\w+ )?{done} (?:da|in|a|su) {own}",
        "{subject}\\b{erred}\\b{gap}{0,40}?\\bversione (?:{later} )?(?:di|del|della) {own}",
        "(?:contrariamente|diversamente) (?:a|da) quanto (?:{gap}{0,20}? )?(?:era stato |abbiamo |avevamo "
        ")?{written}\\b",
        "a differenza di quanto (?:{gap}{0,20}? )?(?:era stato |abbiamo |avevamo )?{written}\\b",
        "(?:per|a causa di) un (?:\\w+ )?(?:errore|refuso)\\b{gap}{0,80}?\\b{own}",
        "abbiamo (?:corretto|modificato|rettificato|rimosso|aggiornato|eliminato) (?:{own}|(?:un[ao]?|il|la|l[’']) "
        "?(?:\\w+ "
        ")?(?:errore|frase|passaggio|articolo|titolo|testo|citazione)\\b)",
        "ci scusiamo\\b",
    ),
    triggers=frozenset(_words(
        "versione titolo didascalia errore refuso frase passaggio scusiamo contrariamente diversamente differenza "
        "citazione"
    )),
    erred=("erroneamente", "per errore", "errat[oaie]", "sbagliat\\w+", "error[ei]", "refus[oi]", "inesatt\\w+"),
    earlier=("versione (?:precedente|iniziale|originale)", "(?:prima|precedente) versione"),
    changed=(f"stat[oa] (?:\\w+ ){{0,2}}{_ITALIAN_DONE}",),
    dated=(_ITALIAN_DONE,),
    owning_up=(
        "(?:diceva|affermava|riportava|indicava|sosteneva|si (?:leggeva|diceva|affermava)|abbiamo scritto)"
        "(?:,? (?:erroneamente|per errore))?,? (?:che )?{wrong}{end}",
    ),
    putting_right=(
        "(?:dove si legge|anziché) {wrong},? (?:si legga|leggasi|leggere) {right}{end}",
        "per (?:chiarire|precisare|indicare) che {right}{end}",
        "(?:contrariamente a|diversamente da|a differenza di) quanto [^,]{2,120}, {right}{end}",
        "non (?:è |sono )?{wrong},? (?:ma|bensì) {right}{end}",
    ),
    copula=("è", "sono", "era", "erano", "si chiama"),
    denied=("e non", "non"),
    replaced=("e non(?: di| a)?", "anziché", "invece (?:di|che)"),
    regrets=("redazione", "lettori", "scus\\w*"),
    regretting=("ci scusiamo[^.!?\\n]{0,80}",),
    plain=_words(
        "versione precedente prima iniziale articolo testo pezzo notizia modificato corretto corretta rettificato "
        "aggiornato rimosso rimossa correzione rettifica errata corrige redazione lettori errore errori "
        "erroneamente sbagliato sbagliata errato leggeva diceva riportava scritto pubblicato pubblicazione dopo "
        "paragrafo frase passaggio scusiamo"
    ),
    hints={
        "number": _words("numero cifra importo prezzo"),
        "date": _words("data giorno anno"),
        "name": _words("nome cognome nomi grafia"),
        "quote": _words("citazione"),
        "headline": _words("titolo"),
        "byline": _words("autore firma"),
    },
    news=_words("aggiornato replica risposta dettagli informazioni"),
    kinds=(
        ("retraction", ("ritratt\\w*", "{own} è stat[oa] (?:\\w+ )?ritirat[oa]")),
        ("clarification", ("chiar\\w*", "precis\\w*")),
        ("correction", (
            "corre[tz]\\w*", "rettific\\w*", "error[ei]", "errat\\w*", "erroneamente", "refus[oi]",
            "versione (?:precedente|iniziale)", "prima versione", "scusiamo", "contrariamente",
            "a differenza di quanto",
        )),
        ("update", ("aggiorn\\w*", "integrat\\w*", "modificat\\w*")),
    ),
)  # fmt: skip
