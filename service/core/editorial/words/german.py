"""German verbs whose parts stand apart in a headline and together in the story: "tritt zurück", "zurückgetreten"."""

from functools import cache

from service.core.claims.words.german_inflection import forms_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: verbs of which headlines part what is set before them
_VERBS = _words("""
    treten bieten nehmen geben kommen gehen halten lassen rufen schlagen schließen schreiben sprechen stehen weisen
    werfen ziehen fahren finden brechen laufen sehen raten scheiden streichen kündigen lehnen stimmen legen stellen
    setzen räumen sagen fordern klagen lösen drohen
""")
_PARTICLES = _words(
    "ab an auf aus bei ein entgegen fest fort her hin los mit nach nieder statt vor weg weiter zu zurück zusammen"
)


@cache
def _written() -> dict[str, str]:
    """Return the verb of each form."""
    forms = ((verb, forms_of(verb)) for verb in _VERBS)
    return {form: verb for verb, f in forms for form in (verb, *f.present, *f.past, f.participle, f.reported)}


def parts_of_verb(word: str) -> frozenset[str]:
    """Return what a word in small letters has of a verb: its infinitive, and what is set before it.

    A word that may be set before a verb is such a part by itself; of other words nothing is returned.
    """
    if word in _PARTICLES:
        return frozenset({word})
    for length in range(len(word)):
        verb = _written().get(word[length:])
        if verb and (not length or word[:length] in _PARTICLES):
            return frozenset({verb, word[:length]} - {""})
    return frozenset()
