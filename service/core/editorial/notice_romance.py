"""How newsrooms that write French, Spanish, Italian or Portuguese label their notes and own up to errors.

Data only, in the manner of ``lexicon`` and ``notice_forms``: the usual labels, "an earlier version of this article",
"this article was corrected", and how a note says what was wrong. To add a language, write its table and name it in
``lexicon``.
"""

from dataclasses import replace

from service.core.editorial.notice_words import NOTHING


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FRENCH_MONTHS = _words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi "
    "jeudi vendredi "
    "samedi dimanche aujourd’hui hier"
)
FRENCH = replace(
    NOTHING,
    labels={
        "correction": ("corrections?", "correctif", "rectificati(?:f|on)", "errat(?:um|a)", "corrigé"),
        "clarification": ("précisions?", "clarification", "mise au point"),
        "update": ("mise à jour", "mis à jour", "actualisation", "actualisé", "ajout"),
        "retraction": ("rétractation", "retrait"),
        "editors_note": ("note de la rédaction", "ndlr", "note de l[’']éditeur", "note aux lecteurs"),
        "note": ("note", "nota bene", "n\\.?b\\.?"),
    },
    stamps=(*_FRENCH_MONTHS, "le", "du", "à", "h", "au"),
    calendar=_FRENCH_MONTHS,
    works=_words("article texte papier dépêche titre billet enquête reportage"),
    statements=(
        "(?:dans )?(?:une|la) (?:(?:première|précédente) )?version (?:précédente |antérieure |initiale |"
        "originale )?de (?:cet|ce|cette|"
        "notre) (?:article|texte|papier|dépêche|billet|enquête|reportage)\\b",
        "(?:cet|ce|cette|notre) (?:article|texte|papier|dépêche|titre|billet|enquête|reportage) (?:a|avait) été "
        "(?:\\w+ ){0,2}(?:modifié|corrigé|mis "
        "à jour|actualisé|rectifié|complété|amendé|supprimé|retiré|précisé)e?s?\\b",
        "(?:le titre|la légende|le chapô) (?:de cet article )?(?:a été|avait été) (?:modifié|corrigé|changé|"
        "rectifié)e?\\b",
        "contrairement à ce (?:que|qui) (?:nous|cet article|indiquait|affirmait|était écrit|avait été écrit|"
        "avait été indiqué)",
        "nous (?:avons (?:\\w+ )?(?:modifié|corrigé|rectifié|supprimé|retiré) (?:cet|ce|cette|notre|une? (?:\\w+ "
        ")?(?:phrase|erreur|passage))|(?:vous )?"
        "(?:présentons|prions)\\b{gap}{0,60}?\\bexcus)",
        "(?:article|texte|titre) (?:modifié|corrigé|mis à jour|actualisé|rectifié)\\b{gap}{0,40}?\\b(?:pour|avec|"
        "afin)\\b",
    ),
    triggers=frozenset(_words("version contrairement excuser excuses titre légende phrase erreur passage")),
    erred=("à tort", "par erreur", "erron\\w+", "erreurs?"),
    earlier=("version (?:précédente |antérieure |initiale )?de (?:cet|ce|cette|notre)",),
    changed=(
        "été (?:\\w+ ){0,2}(?:modifié|corrigé|mis à jour|actualisé|rectifié|complété|amendé|supprimé|retiré)e?s?",
    ),
    owning_up=("(?:indiquait|affirmait|disait|mentionnait|évoquait|écrivait|écrivions|avons écrit)(?: à tort| "
        "par erreur)?,? (?:que |qu[’'])?{wrong}{end}",),
    putting_right=("(?:pour|afin de) (?:préciser|indiquer|clarifier) (?:que |qu[’']){right}{end}",
        "il s[’']agit (?:en fait |bien )?de {right}{end}"),
    replaced=("et non(?: pas)?(?: de| à)?", "au lieu de"),
    kinds=(
        ("retraction", ("rétract\\w*", "a été retiré")),
        ("clarification", ("clarifi\\w*", "précis(?:er|é|ée|ion)\\w*")),
        ("correction", ("corrig\\w*", "correction", "rectifi\\w*", "erreurs?", "à tort", "erron\\w+", "contrairement",
        "version (?:précédente|"
                        "antérieure|initiale)", "(?:première|précédente) version", "excus\\w*")),
        ("update", ("mis(?:e)? à jour", "actualis\\w*", "complét\\w*", "modifi\\w*")),
    ),
)  # fmt: skip

_SPANISH_MONTHS = _words(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes "
    "miércoles jueves viernes "
    "sábado domingo hoy ayer"
)
SPANISH = replace(
    NOTHING,
    labels={
        "correction": ("correcci(?:ón|ones)", "fe de err(?:ores|atas)", "rectificaci(?:ón|ones)", "corregido",
        "errata"),
        "clarification": ("aclaraci(?:ón|ones)", "precisi(?:ón|ones)"),
        "update": ("actualizaci(?:ón|ones)", "actualizad[oa]", "última hora"),
        "retraction": ("retractación",),
        "editors_note": ("nota de(?: la)? redacción", "nota del? (?:editor|editora|director)", "n\\. de la r\\.",
        "nota a los lectores"),
        "note": ("nota",),
    },
    stamps=(*_SPANISH_MONTHS, "el", "de", "del", "a", "las", "h", "horas"),
    calendar=_SPANISH_MONTHS,
    works=_words("artículo noticia nota texto información reportaje crónica entrevista columna titular"),
    statements=(
        "(?:en )?(?:una|la) (?:primera |anterior )?versión (?:anterior |previa |inicial |original )?de (?:este|"
        "esta|nuestro|nuestra) "
        "(?:artículo|noticia|nota|texto|información|reportaje|crónica|entrevista|columna)\\b",
        "(?:este|esta|nuestro|nuestra) (?:artículo|noticia|nota|texto|información|reportaje|crónica|entrevista|"
        "columna|titular) (?:ha sido|fue|se ha|se) "
        "(?:\\w+ ){0,2}(?:actualiz|corr[ei]g|modific|rectific|edit|retir|elimin|ampli)\\w+",
        "(?:el titular|el título|el pie de foto)(?: de (?:este|esta) \\w+)? (?:ha sido|fue|se ha) (?:\\w+ "
        ")?(?:correg|modific|cambi|actualiz)\\w+",
        "(?:hemos|se ha) (?:corregido|rectificado|modificado|eliminado|actualizado|retirado) (?:este|esta|una?|"
        "el|la)\\b{gap}{0,60}?\\b(?:error|frase|párrafo|dato|"
        "artículo|noticia|texto|titular|información)\\b",
        "(?:pedimos disculpas|lamentamos el error)",
    ),
    triggers=frozenset(_words("versión titular título pie error frase párrafo dato disculpas")),
    erred=("erróneamente", "por error", "equivocad\\w+", "incorrect\\w+", "error(?:es)?"),
    earlier=("versión (?:anterior |previa |inicial )?de (?:este|esta|nuestro|nuestra)",),
    changed=("(?:ha sido|fue|se ha) (?:\\w+ ){0,2}(?:actualiz|correg|modific|rectific|edit|retir|elimin)\\w+",),
    owning_up=("(?:decía|afirmaba|indicaba|señalaba|aseguraba|mencionaba|se dijo|decíamos)(?:,? (?:erróneamente|"
        "por error|incorrectamente))?,?(?: que)? {wrong}{end}",),
    putting_right=("para (?:aclarar|precisar|indicar|señalar) que {right}{end}",),
    replaced=("y no(?: de| en)?", "en (?:lugar|vez) de"),
    kinds=(
        ("retraction", ("retract\\w*", "ha sido retirad\\w+")),
        ("clarification", ("aclar\\w*", "precis(?:ar|ión)\\w*")),
        ("correction", ("corr[ei]g\\w*", "correcci\\w*", "rectific\\w*", "error(?:es)?", "erróne\\w*", "incorrect\\w*",
        "versión (?:anterior|previa|inicial)",
                        "disculpas")),
        ("update", ("actualiz\\w*", "ampli\\w*", "modific\\w*")),
    ),
)  # fmt: skip

_ITALIAN_MONTHS = _words(
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì "
    "martedì mercoledì giovedì "
    "venerdì sabato domenica oggi ieri"
)
ITALIAN = replace(
    NOTHING,
    labels={
        "correction": ("correzion[ei]", "errata corrige", "rettific(?:a|he)", "corretto"),
        "clarification": ("precisazion[ei]", "chiariment[oi]"),
        "update": ("aggiornament[oi]", "aggiornato"),
        "retraction": ("ritrattazione",),
        "editors_note": ("nota della redazione", "nota dell[’'](?:editore|autore)", "nota del direttore",
        "n\\.?d\\.?r\\.?", "nota ai lettori"),
        "note": ("nota",),
    },
    stamps=(*_ITALIAN_MONTHS, "il", "del", "alle", "ore", "h"),
    calendar=_ITALIAN_MONTHS,
    works=_words("articolo testo pezzo notizia titolo intervista inchiesta"),
    statements=(
        "(?:in |nella )?(?:una |la )?(?:prima |precedente )?versione (?:precedente |iniziale |originale )?(?:di|"
        "del) (?:quest[oa]|nostro) ?(?:articolo|testo|pezzo|notizia|"
        "intervista|inchiesta)\\b",
        "(?:quest[oa]|il nostro) ?(?:articolo|testo|pezzo|notizia|titolo|intervista|inchiesta) è stat[oa] "
        "(?:\\w+ ){0,2}(?:aggiornat|corrett|modificat|rettificat|integrat|"
        "rimoss|ritirat)[oa]\\b",
        "(?:il titolo|la didascalia)(?: di quest[oa] \\w+)? è stat[oa] (?:\\w+ )?(?:corrett|modificat|cambiat)[oa]\\b",
        "abbiamo (?:corretto|modificato|rettificato|rimosso|aggiornato) (?:quest[oa]|un[ao]?|il|la|"
        "l[’'])\\b{gap}{0,60}?\\b(?:errore|frase|passaggio|articolo|titolo|testo)\\b",
        "ci scusiamo\\b",
    ),
    triggers=frozenset(_words("versione titolo didascalia errore frase passaggio scusiamo")),
    erred=("erroneamente", "per errore", "errat\\w+", "sbagliat\\w+", "error[ei]"),
    earlier=("versione (?:precedente |iniziale )?(?:di|del) (?:quest[oa]|nostro)",),
    changed=("stat[oa] (?:\\w+ ){0,2}(?:aggiornat|corrett|modificat|rettificat|rimoss)[oa]",),
    owning_up=("(?:diceva|affermava|riportava|indicava|sosteneva|si leggeva|abbiamo scritto)(?:,? "
        "(?:erroneamente|per errore))?,? (?:che )?{wrong}{end}",),
    putting_right=("per (?:chiarire|precisare|indicare) che {right}{end}",),
    replaced=("e non(?: di| a)?", "anziché", "invece (?:di|che)"),
    kinds=(
        ("retraction", ("ritratt\\w*", "ritirat[oa]")),
        ("clarification", ("chiar\\w*", "precis\\w*")),
        ("correction", ("corre\\w*", "rettific\\w*", "error[ei]", "errat\\w*", "erroneamente",
        "versione (?:precedente|iniziale)", "prima versione", "scusiamo")),
        ("update", ("aggiorn\\w*", "integrat\\w*", "modificat\\w*")),
    ),
)  # fmt: skip

_PORTUGUESE_MONTHS = _words(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça "
    "quarta quinta sexta sábado "
    "domingo hoje ontem"
)
PORTUGUESE = replace(
    NOTHING,
    labels={
        "correction": ("correç(?:ão|ões)", "errata", "erramos", "retificaç(?:ão|ões)", "corrigid[oa]"),
        "clarification": ("esclarecimentos?",),
        "update": ("atualizaç(?:ão|ões)", "atualizad[oa]"),
        "retraction": ("retratação",),
        "editors_note": ("nota d[ao] (?:redação|editor[a]?)", "nota aos leitores", "n\\. ?da r\\."),
        "note": ("nota",),
    },
    stamps=(*_PORTUGUESE_MONTHS, "em", "de", "às", "as", "h", "feira"),
    calendar=_PORTUGUESE_MONTHS,
    works=_words("reportagem texto matéria notícia artigo título coluna entrevista"),
    statements=(
        "(?:em )?(?:uma|a|numa|na) (?:primeira )?versão (?:anterior |inicial |prévia |original )?(?:dest[ea]|da "
        "nossa|do nosso) (?:reportagem|texto|matéria|notícia|artigo|coluna|"
        "entrevista)\\b",
        "(?:est[ea]|nossa|nosso) (?:reportagem|texto|matéria|notícia|artigo|título|coluna|entrevista) foi "
        "(?:\\w+ ){0,2}(?:atualizad|corrigid|alterad|modificad|retificad|"
        "removid|editad)[oa]\\b",
        "(?:o título|a legenda|o texto)(?: dest[ea] \\w+)? foi (?:\\w+ )?(?:corrigid|alterad|modificad|"
        "atualizad)[oa]\\b",
        "(?:diferentemente|ao contrário) do (?:que )?(?:\\w+ ){0,3}?(?:informado|publicado|informou|publicou|"
        "dizia|afirmava|afirmado|dito)\\b",
        "pedimos desculpas?\\b",
    ),
    triggers=frozenset(_words("versão título legenda diferentemente contrário desculpa desculpas erro")),
    erred=("incorretamente", "erroneamente", "por engano", "errad\\w+", "err(?:o|os|ou)"),
    earlier=("versão (?:anterior |inicial |prévia )?(?:dest[ea]|da nossa|do nosso)",),
    changed=("foi (?:\\w+ ){0,2}(?:atualizad|corrigid|alterad|modificad|retificad|removid)[oa]",),
    owning_up=("(?:dizia|afirmava|informava|indicava|informou|afirmou)(?:,? (?:incorretamente|erroneamente|por "
        "engano))?,? (?:que )?{wrong}{end}",),
    putting_right=("para (?:esclarecer|indicar|informar) que {right}{end}", "o (?:correto|certo) é {right}{end}"),
    replaced=("e não(?: de| em)?", "em vez de", "ao invés de"),
    kinds=(
        ("retraction", ("retrat\\w*",)),
        ("clarification", ("esclarec\\w*",)),
        ("correction", ("corr[ei][gç]\\w*", "correção", "retific\\w*", "err(?:o|os|ou|amos)", "errad\\w*",
        "incorret\\w*", "diferentemente", "ao contrário",
                        "versão (?:anterior|inicial)", "desculpas?")),
        ("update", ("atualiz\\w*", "alterad\\w*", "modificad\\w*")),
    ),
)  # fmt: skip
