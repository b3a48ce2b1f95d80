"""British and American spellings of one word, told as one.

The differences are those of the Guardian style guide and of Merriam-Webster's, which the AP Stylebook follows.
"""

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: colour, color: not our, hour, four, pour, tour, sour, flour, velour, contour, detour, troubadour or glamour
_OUR = re.compile(
    r"(?:arb|ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|"
    r"savi|splend|succ|tum|val|vap|vig)our"
)
#: centre, center
_RE = re.compile(r"(?:cent|theat|lit|met|fib|calib|lust|meag|sab|scept|spect|somb|kilomet|millimet|centimet|manoeuv)re")
#: organise, organize; "advise" is spelled in one way alone, and no other word comes of it
_ISE = re.compile(r"(?<=[a-z]{3})is(?=e[ds]?$|ing$|ations?$)")
_YSE = re.compile(r"(?:(?<=anal)|(?<=paral))ys(?=e|ing)")
#: cancelled, canceled
_LL = re.compile(r"(?<=[aeiou])ll(?=ed$|ing$|ers?$)")
_DOUBLED = _words("""
    cancel travel label level model signal fuel channel counsel marvel quarrel total dial equal initial rival tunnel
""")
_PLAIN = dict(
    pair.split("=", 1)
    for pair in _words("""
    grey=gray greys=grays programme=program programmes=programs cheque=check cheques=checks kerb=curb tyre=tire
    tyres=tires plough=plow ploughed=plowed defence=defense offence=offense licence=license licences=licenses
    practise=practice practised=practiced pretence=pretense jewellery=jewelry mould=mold moulds=molds
    sceptical=skeptical sceptic=skeptic ageing=aging aluminium=aluminum catalogue=catalog catalogues=catalogs
    dialogue=dialog
    storey=story storeys=stories axe=ax enrol=enroll enrolment=enrollment fulfil=fulfill fulfilment=fulfillment
    instalment=installment skilful=skillful wilful=willful paediatric=pediatric anaesthetic=anesthetic
    haemorrhage=hemorrhage foetus=fetus moustache=mustache pyjamas=pajamas cosy=cozy gaol=jail judgement=judgment
""")
)
_SMALL = re.compile(r"\b[a-z]{4,}\b")


@lru_cache(maxsize=16_384)
def one_spelling(word: str) -> str:
    """Return a form of a word in small letters that its spellings share; it need not be a word, only no other one's."""
    if word in _PLAIN:
        return _PLAIN[word]
    word = _OUR.sub(lambda match: match.group()[:-2] + "r", word)
    word = _RE.sub(lambda match: match.group()[:-2] + "er", word) if word.endswith(("re", "res")) else word
    word = _YSE.sub("yz", _ISE.sub("iz", word))
    match = _LL.search(word)
    return _LL.sub("l", word) if match and word[: match.start() + 1] in _DOUBLED else word


def with_one_spelling(text: str) -> str:
    """Return a passage with its words in small letters, names apart, in forms that their spellings share."""
    return _SMALL.sub(lambda match: one_spelling(match.group()), text)
