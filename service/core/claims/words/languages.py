"""Which lexicon a text is read with."""

import re
from functools import cache

from service.core.claims.words.english_lexicon import english_lexicon
from service.core.claims.words.german_lexicon import german_lexicon
from service.core.claims.words.lexicon import Lexicon

#: the languages that have a lexicon
LANGUAGES = ("en", "de")


def lexicon_for(lang: str) -> Lexicon:
    """Return the lexicon of a BCP 47 language tag; what has none is read with the English one."""
    return _german() if re.match(r"de\b", lang, re.IGNORECASE) else _english()


_english = cache(english_lexicon)
_german = cache(german_lexicon)
