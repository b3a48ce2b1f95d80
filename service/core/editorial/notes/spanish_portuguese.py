"""How newsrooms that write Spanish or Portuguese label their notes and own up to errors.

Data only, in the manner of ``lexicon`` and ``notice_forms``: the usual labels, "an earlier version of this article",
"this article was corrected", and how a note says what was wrong. To add a language, write its table and name it in
``lexicon``, give it a row in ``text.language``, and its sentences a file in ``tests/cases/notices``.
"""

from dataclasses import replace

from service.core.editorial.notes.words import NOTHING


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SPANISH_MONTHS = _words(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles "
    "jueves viernes sábado domingo hoy ayer"
)
_SPANISH_DONE = (
    "(?:actualizad|corregid|modificad|rectificad|editad|retirad|eliminad|ampliad|cambiad|aclarad|suprimid|añadid|"
    "borrad|"
    "despublicad)[oa]s?"
)
SPANISH = replace(
    NOTHING,
    blanks={
        "done": _SPANISH_DONE,
        "did": "(?:actualiz|modific|rectific|edit|retir|elimin|ampli|cambi|aclar)ó|corrigió|suprimió",
        "prior": "(?:primera|anterior|previa|inicial|original)",
        "written": "(?:publicado|informado|dicho|señalado|indicado|escrito|afirmado)",
    },
    labels={
        "correction": (
            "correcci(?:ón|ones)", "fe de err(?:ores|atas?)", "rectificaci(?:ón|ones)", "corregido", "erratas?",
            "enmienda",
        ),
        "clarification": ("aclaraci(?:ón|ones)", "precisi(?:ón|ones)"),
        "update": ("actualizaci(?:ón|ones)", "actualizad[oa]", "última hora"),
        "retraction": ("retractación",),
        "editors_note": (
            "nota de(?: la)? redacción", "nota del? (?:editor|editora|director|directora)", "n\\. ?de la r\\.",
            "nota a los lectores", "nota editorial",
        ),
        "note": ("nota",),
    },
    stamping=("actualiza",),
    stamps=(*_SPANISH_MONTHS, "el", "de", "del", "a", "las", "h", "horas"),
    calendar=_SPANISH_MONTHS,
    works=_words("artículo noticia nota texto información reportaje crónica entrevista columna titular"),
    this=("est[ea]", "nuestr[oa]"),
    statements=(
        "(?:en )?(?:una|la) (?:{prior} )?versión (?:{prior} )?de {own}",
        "{own} (?:ha sido|fue|se ha) (?:\\w+ ){0,2}{done}\\b",
        "{own} se (?:{did})\\b",
        "(?:el artículo|el texto|la noticia|la nota) (?:ha sido|fue|se ha) (?:\\w+ )?{done} (?:con|para|el|a las|"
        "tras)\\b",
        "(?:el titular|el título|el pie de foto)(?: de {own})? (?:ha sido|fue|se ha) (?:\\w+ )?{done}\\b",
        "se (?:ha|han|había) (?:\\w+ )?{done} (?:de|en|a) {own}",
        "{subject}\\b(?:ha sido|han sido|fue|fueron) {done} (?:de|en|a) {own}",
        "{subject}\\b{erred}\\b{gap}{0,40}?\\bversión (?:{prior} )?de {own}",
        "(?:hemos|se ha) (?:corregido|rectificado|modificado|eliminado|actualizado|retirado) (?:{own}|(?:una?|el|la)\\b"
        "{gap}{0,40}?\\b(?:error|errata|frase|párrafo|dato|cita|{work})\\b)",
        "(?:por|debido a) un (?:\\w+ )?error\\b{gap}{0,80}?\\b{own}",
        "(?:a diferencia|en contra) de lo (?:que )?(?:{gap}{0,20}? )?{written}\\b",
        "(?:pedimos disculpas|lamentamos el error|nos disculpamos)",
        "donde (?:dice|decía|se lee)\\b{gap}{1,80}?\\b(?:debe|debía|debió) decir\\b",
    ),
    triggers=frozenset(_words(
        "versión titular título pie error errata frase párrafo dato cita disculpas disculpamos diferencia donde"
    )),
    erred=(
        "erróneamente", "erróne[oa]s?", "por error", "equivocad\\w+", "incorrect\\w+", "error(?:es)?",
        "identifica(?:ba|ó) mal",
    ),
    earlier=("versión (?:anterior|previa|inicial|original)", "primera versión"),
    changed=(f"(?:ha sido|fue|se ha) (?:\\w+ ){{0,2}}{_SPANISH_DONE}",),
    dated=(_SPANISH_DONE, "se (?:actualiz|modific|rectific|edit)ó", "se corrigió"),
    owning_up=(
        "(?:decía|afirmaba|indicaba|señalaba|aseguraba|mencionaba|se dijo|decíamos|se (?:decía|afirmaba|indicaba))"
        "(?:,? (?:erróneamente|por error|incorrectamente))?,?(?: que)? {wrong}{end}",
    ),
    putting_right=(
        "donde (?:dice|decía|se lee) {wrong},? (?:debe|debía|debió) decir {right}{end}",
        "para (?:aclarar|precisar|indicar|señalar) que {right}{end}",
        "(?:a diferencia|en contra) de lo [^,]{2,120}, {right}{end}",
        "no (?:es |son |era |fue )?{wrong},? sino {right}{end}",
        "lo correcto es {right}{end}",
    ),
    copula=("es", "son", "era", "eran", "fue", "está", "se llama"),
    denied=("y no", "no"),
    replaced=("y no(?: de| en)?", "en (?:lugar|vez) de"),
    regrets=("redacción", "lectores", "disculpas?"),
    regretting=("(?:pedimos|ofrecemos)[^.!?\\n]{0,30}disculpas?[^.!?\\n]{0,80}", "lamentamos[^.!?\\n]{0,80}"),
    plain=_words(
        "sido versión anterior primera previa inicial artículo noticia nota texto información reportaje corregido "
        "corregida modificado modificada actualizado actualizada rectificado editado editada eliminado eliminada "
        "corrección rectificación fe errores erratas redacción lectores error erróneo errónea erróneamente "
        "equivocado equivocada incorrecto incorrecta decía afirmaba indicaba publicado publicación después "
        "escribió párrafo frase disculpas pedimos"
    ),
    hints={
        "number": _words("cifra número cantidad precio importe"),
        "date": _words("fecha día año"),
        "name": _words("nombre apellido nombres"),
        "quote": _words("cita"),
        "headline": _words("titular título"),
        "byline": _words("autor firma"),
    },
    news=_words("actualizado actualizada respuesta reacción detalles datos información"),
    kinds=(
        ("retraction", ("retract\\w*", "{own} (?:ha sido|fue|se ha) (?:retirad|despublicad)\\w+")),
        ("clarification", ("aclar\\w*", "precis(?:ar|ión)\\w*")),
        ("correction", (
            "corr[ei]g\\w*", "correcci\\w*", "rectific\\w*", "error(?:es)?", "erróne\\w*", "incorrect\\w*",
            "(?:primera )?versión (?:anterior|previa|inicial)", "primera versión", "disculp\\w*", "a diferencia de lo",
            "debe decir",
        )),
        ("update", ("actualiz\\w*", "ampli\\w*", "modific\\w*")),
    ),
)  # fmt: skip

_PORTUGUESE_MONTHS = _words(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro segunda terça quarta "
    "quinta sexta sábado domingo hoje ontem"
)
_PORTUGUESE_DONE = (
    "(?:atualizad|corrigid|alterad|modificad|retificad|removid|editad|retirad|excluíd|apagad|esclarecid|"
    "acrescentad)[oa]s?"
)
PORTUGUESE = replace(
    NOTHING,
    blanks={
        "done": _PORTUGUESE_DONE,
        "prior": "(?:primeira|anterior|inicial|prévia|original)",
        "written": "(?:informad[oa]|publicad[oa]|informou|publicou|dizia|afirmava|afirmad[oa]|afirmou|dito|escrito)",
    },
    labels={
        "correction": ("correç(?:ão|ões)", "erratas?", "erramos", "retificaç(?:ão|ões)", "corrigid[oa]"),
        "clarification": ("esclarecimentos?",),
        "update": ("atualizaç(?:ão|ões)", "atualizad[oa]"),
        "retraction": ("retratação",),
        "editors_note": (
            "nota d[ao] (?:redação|editor[a]?|direção)", "nota aos leitores", "n\\. ?da r\\.", "nota editorial",
        ),
        "note": ("nota",),
    },
    stamping=("atualiza",),
    stamps=(*_PORTUGUESE_MONTHS, "em", "de", "às", "as", "h", "feira", "do", "no", "dia"),
    calendar=_PORTUGUESE_MONTHS,
    works=_words("reportagem texto matéria notícia artigo título coluna entrevista"),
    #: contracted with what stands before: "deste texto", "nesta reportagem"
    this=("(?:d|n)?est[ea]", "(?:d|n)?[ao] noss[ao]", "noss[ao]", "à"),
    statements=(
        "(?:em )?(?:uma|a|numa|na) (?:{prior} )?versão (?:{prior} )?(?:de )?{own}",
        "{own} foi (?:\\w+ ){0,2}{done}\\b",
        "(?:o título|a legenda|o texto|a reportagem|a matéria)(?: dest[ea] \\w+)? foi (?:\\w+ )?{done}\\b(?! "
        "pel[oa]\\b)",
        "{subject}\\b(?:foi|foram) (?:\\w+ )?{done} {own}",
        "{subject}\\b{erred} (?:em|na|numa|em uma) (?:{prior} )?versão (?:{prior} )?{own}",
        "(?:diferentemente|ao contrário) do (?:que )?(?:\\w+ ){0,3}?{written}\\b",
        "(?:por|devido a) um (?:\\w+ )?(?:erro|engano|equívoco)\\b{gap}{0,80}?\\b{own}",
        "(?:nós )?(?:corrigimos|retificamos|alteramos|removemos|atualizamos) (?:{own}|(?:uma?|o|a) (?:\\w+ )?(?:erro|"
        "frase|"
        "trecho|dado|título|informação|{work})\\b)",
        "pedimos desculpas?\\b",
        "onde se (?:lê|lia)\\b{gap}{1,80}?\\b(?:leia-se|deve-se ler)",
    ),
    triggers=frozenset(_words(
        "versão título legenda diferentemente contrário desculpa desculpas erro engano equívoco trecho frase onde dado "
        "informação"
    )),
    erred=(
        "incorretamente", "erroneamente", "por engano", "errad\\w+", "err(?:os?|ou)", "incorret[oa]s?", "equivocad\\w+",
    ),
    earlier=("versão (?:anterior|inicial|prévia|original)", "primeira versão"),
    changed=(f"foi (?:\\w+ ){{0,2}}{_PORTUGUESE_DONE}",),
    dated=(_PORTUGUESE_DONE,),
    owning_up=(
        "(?:dizia|afirmava|indicava|afirmou|informou-se|informava)(?:,? (?:incorretamente|erroneamente|por "
        "engano))?,? (?:que )?{wrong}{end}",
        "errou ao (?:dizer|afirmar|informar) que {wrong}{end}",
    ),
    putting_right=(
        "onde se (?:lê|lia) {wrong},? (?:leia-se|deve-se ler) {right}{end}",
        "para (?:esclarecer|indicar|informar) que {right}{end}",
        "o (?:correto|certo) é {right}{end}",
        "(?:diferentemente|ao contrário) do [^,]{2,120}, {right}{end}",
        "não (?:é |são |era |foi )?{wrong},? (?:mas|e sim) {right}{end}",
    ),
    copula=("é", "são", "era", "eram", "foi", "se chama"),
    denied=("e não", "não"),
    replaced=("e não(?: de| em)?", "em vez de", "ao invés de"),
    regrets=("redação", "leitores", "desculpas?"),
    regretting=("pedimos desculpas?[^.!?\\n]{0,80}", "lamentamos[^.!?\\n]{0,80}"),
    plain=_words(
        "versão anterior primeira inicial reportagem texto matéria notícia artigo corrigido corrigida alterado "
        "alterada modificado atualizado atualizada removido removida errata correção erramos redação leitores "
        "erro erros errado errada incorretamente incorreto dizia afirmava informava informado publicado "
        "publicação após grafado parágrafo trecho frase desculpas pedimos desta deste"
    ),
    hints={
        "number": _words("número valor quantia preço"),
        "date": _words("data dia ano"),
        "name": _words("nome sobrenome nomes grafia"),
        "quote": _words("citação"),
        "headline": _words("título"),
        "byline": _words("autor assinatura"),
    },
    news=_words("atualizado atualizada resposta reação detalhes informações"),
    kinds=(
        ("retraction", ("retrat\\w*", "{own} foi (?:retirad[oa] do ar|despublicad[oa])")),
        ("clarification", ("esclarec\\w*",)),
        ("correction", (
            "corr[ei][gç]\\w*", "correção", "retific\\w*", "err(?:o|os|ou|amos)", "errad\\w*", "incorret\\w*",
            "diferentemente", "ao contrário", "versão (?:anterior|inicial)", "desculpas?", "por engano",
        )),
        ("update", ("atualiz\\w*", "alterad\\w*", "modificad\\w*")),
    ),
)  # fmt: skip
