"""Which language a text is written in, told by its function words.

The commonest dozens of words of a language make up almost half of any text in it, and few of them belong to another
(Zipf 1935; Grefenstette 1995, "Comparing two language identification schemes", finds them as good as letter trigrams
from fifteen words on). Languages beside those that notices are read in stand in the table so that a neighbour is not
taken for one of them. To add a language, add its row.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

#: the language of a text that does not tell
DEFAULT = "en"
#: words that are looked at: the first paragraphs of an article
_MOST = 120
#: a word of several languages speaks for each by its share; a name or a title in a text comes to less than this
_FEWEST = 1.5
_WORD = re.compile(r"[^\W\d_]+")

#: function words by BCP 47 primary tag, in small letters, with what stands before an apostrophe as a word
FUNCTION_WORDS: Mapping[str, str] = {
    "en": """
        the of and to a in that is was for it with as on be by at this had are but from or have an they
        which you were her she there would their we him been has when who will no more if out so said its
        not he his than about after two
    """,
    "de": """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden
        aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
        oder aber vor zur bis mehr durch man wurde sei ich wir hatte kann wurden diese dieser dieses beim
        vom
    """,
    "nl": """
        de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door
        over naar heeft hij ze wordt werd die of deze dit worden hebben had geen kan meer zich we zij tot
        volgens tegen na onder haar
    """,
    "fr": """
        de la le les et des en un une du que qui est dans pour par sur au pas plus a il ne se ce son avec
        sont cette aux ont ses mais comme ou été nous elle leur sa ces après était fait entre deux selon d l
        qu c n être avait sans y
    """,
    "es": """
        de la que el en y a los se del las un por con una su para es al lo como más o pero sus le ha me sin
        sobre este ya entre cuando todo esta ser son también fue había era muy años hasta desde está según
        han no dos
    """,
    "it": """
        di e il la che in un a per è una sono con non del si da della le dei nel al i alla ha più ma gli
        anche come dal lo nella delle su ai se questo o degli essere dalla stato hanno era questa ci tra
        dopo sul due l d all dell nell
    """,
    "pt": """
        de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua
        ou quando muito nos já foi são também pelo pela até isso ela entre era depois sem mesmo aos seus há
        está nas segundo
    """,
    "ca": """
        de la i el que a en un per és una les amb del els no es al dels va ha més com aquest aquesta pel
        però seva han també als entre són d l hi ho perquè segons
    """,
    "ro": """
        de și în a la cu că pe nu din o un pentru este care se mai au fost ce dar lui sau după prin ale sunt
        această acest va fi al ar cel către
    """,
    "da": """
        og i at det en den til er som på de med for af ikke der har et han om var men sig fra blev vil kan
        efter også over hun ved skal være havde mere sin
    """,
    "nb": """
        og i det på som er en til å for av at med han de den har ikke om et fra men var seg ble vil kan
        etter også over hun ved skal være hadde mer sin
    """,
    "sv": """
        och i att det som en på är av för med till den har de inte om ett han men var sig från vid så kan
        efter också över hon ska vara hade mer sin under
    """,
    "pl": """
        w i na z do że się nie to jest o jak po od za przez ale dla są był została tym które który oraz
        przed jego tego także może już
    """,
    "tr": """
        ve bir bu da de için ile olarak daha çok olan gibi kadar sonra en ne var değil o ise olduğunu ama
        her göre
    """,
    "fi": """
        ja on ei että se oli hän mutta ovat myös kun kuin joka mukaan sekä tai jo vain ole olla sen
    """,
}

_ROWS = {tag: frozenset(row.split()) for tag, row in FUNCTION_WORDS.items()}
#: word -> the languages it belongs to
_LANGUAGES: dict[str, tuple[str, ...]] = {
    word: tuple(tag for tag, row in _ROWS.items() if word in row) for word in frozenset().union(*_ROWS.values())
}


def language_of(text: str) -> str:
    """Return the BCP 47 primary tag of the language that ``text`` is most likely written in.

    A text of few words, or one in a language without a row here, is taken for English: ``en``.
    """
    weights = _weights(text)
    best = max(weights, key=weights.__getitem__)
    return best if weights[best] >= _FEWEST else DEFAULT


def is_foreign(text: str, lang: str, among: Iterable[str]) -> bool:
    """Tell whether a text, however short, is in one of some languages and not in that of the BCP 47 tag ``lang``.

    Its function words tell; 'Falk trat zurück' has none, and tells nothing.
    """
    weights, own = _weights(text), lang.partition("-")[0].lower()
    other = max((weights[tag] for tag in among if tag != own), default=0)
    return other >= 1 and other > 2 * weights.get(own, 0)


def _weights(text: str) -> dict[str, float]:
    """Return for each language how much of a text's beginning is made of its function words."""
    weights = dict.fromkeys(FUNCTION_WORDS, 0.0)
    for match in islice(_WORD.finditer(text), _MOST):
        languages = _LANGUAGES.get(match.group().lower(), ())
        for tag in languages:
            weights[tag] += 1 / len(languages)
    return weights
