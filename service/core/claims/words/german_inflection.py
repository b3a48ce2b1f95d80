"""German verb forms, as far as verbs of saying and thinking need them: the third person, the participle."""

from collections.abc import Iterator
from typing import NamedTuple

from service.core.claims.words.lexicon import PARTICIPLE, PAST, PRESENT

#: strong and mixed verbs: infinitive, present, past, participle (Duden, "Die Grammatik", 2016, § 677)
_STRONG = """
befehlen befiehlt befahl befohlen
beginnen beginnt begann begonnen
bieten bietet bot geboten
bitten bittet bat gebeten
brechen bricht brach gebrochen
denken denkt dachte gedacht
empfehlen empfiehlt empfahl empfohlen
fahren fährt fuhr gefahren
fallen fällt fiel gefallen
finden findet fand gefunden
geben gibt gab gegeben
gehen geht ging gegangen
gewinnen gewinnt gewann gewonnen
halten hält hielt gehalten
heben hebt hob gehoben
heißen heißt hieß geheißen
kennen kennt kannte gekannt
kommen kommt kam gekommen
lassen lässt ließ gelassen
laufen läuft lief gelaufen
nehmen nimmt nahm genommen
nennen nennt nannte genannt
raten rät riet geraten
rufen ruft rief gerufen
scheiden scheidet schied geschieden
schlagen schlägt schlug geschlagen
schließen schließt schloss geschlossen
schreiben schreibt schrieb geschrieben
schwören schwört schwor geschworen
sehen sieht sah gesehen
sinken sinkt sank gesunken
sprechen spricht sprach gesprochen
stehen steht stand gestanden
steigen steigt stieg gestiegen
sterben stirbt starb gestorben
streichen streicht strich gestrichen
streiten streitet stritt gestritten
treten tritt trat getreten
tun tut tat getan
verlieren verliert verlor verloren
wachsen wächst wuchs gewachsen
weisen weist wies gewiesen
werfen wirft warf geworfen
wissen weiß wusste gewusst
ziehen zieht zog gezogen
"""
_ROWS = {row.split()[0]: row.split() for row in _STRONG.strip().splitlines()}
#: letters of the longest particle that is always written together with its verb: 'bekannt gab', but 'mitteilte'
_LONGEST_PARTICLE = 6
#: prefixes that are never parted from their verb, and take no ge- in the participle
_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "wider", "zer", "prophe")
#: sounds behind which an e stands before the ending: berichtet, bezeichnet
_DENTAL, _NASAL = ("t", "d"), ("chn", "ffn", "gn", "dm", "tm", "ckn")


class Forms(NamedTuple):
    """The forms of a verb."""

    infinitive: str
    #: third person, singular and plural
    present: tuple[str, ...]
    past: tuple[str, ...]
    participle: str
    #: the first subjunctive, third person singular: by it reported speech is known
    reported: str


def forms_of(verb: str) -> Forms:
    """Return the forms of a verb without a particle that can be parted from it."""
    row = _row(verb)
    if row is None:
        return _weak(verb)
    infinitive, present, past, participle = row
    plural = past + ("n" if past.endswith("e") else "en")
    return Forms(infinitive, (present, infinitive), (past, plural), participle, infinitive.removesuffix("n"))


def _row(verb: str) -> list[str] | None:
    """Return the principal parts of a strong verb, also of one with a prefix: bestreiten, versprechen."""
    if verb in _ROWS:
        return _ROWS[verb]
    prefix = next((prefix for prefix in (*_INSEPARABLE, "über", "unter") if verb.removeprefix(prefix) in _ROWS), None)
    if prefix is None or prefix == verb:
        return None
    _, present, past, participle = _ROWS[verb.removeprefix(prefix)]
    return [verb, prefix + present, prefix + past, prefix + participle.removeprefix("ge")]


def _weak(verb: str) -> Forms:
    stem = verb.removesuffix("n") if verb.endswith(("eln", "ern")) else verb.removesuffix("en")
    link = "e" if stem.endswith((*_DENTAL, *_NASAL)) else ""
    bare = verb.startswith(_INSEPARABLE) or verb.startswith(("über", "unter")) or verb.endswith("ieren")
    return Forms(
        verb,
        (f"{stem}{link}t", verb),
        (f"{stem}{link}te", f"{stem}{link}ten"),
        f"{'' if bare else 'ge'}{stem}{link}t",
        f"{stem}e",
    )


def written(verb: str, particle: str = "") -> Iterator[tuple[str, int]]:
    """Yield the forms of a verb, each with the bit of a cue verb that it has; a parted particle is a second word."""
    forms = forms_of(verb)
    finite = [(form, PRESENT) for form in forms.present] + [(form, PAST) for form in forms.past]
    yield from ((particle + form, bit) for form, bit in finite)
    yield particle + forms.participle, PARTICIPLE
    if particle:
        yield from ((f"{form} {particle}", bit) for form, bit in finite)
    if len(particle) > _LONGEST_PARTICLE:
        yield from ((f"{particle} {form}", bit) for form, bit in (*finite, (forms.participle, PARTICIPLE)))
