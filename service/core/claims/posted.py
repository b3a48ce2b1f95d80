"""A statement as it goes round: what is said, and the signature that an embedded post ends with."""

import re
from typing import NamedTuple

from service.core.claims.words.figures import MONTHS

_SIGNATURE = re.compile(
    r"[—–] ?(?P<name>[^\n()@—–]{0,60})\(@\w{1,40}\)"
    rf"(?P<date> (?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}})?",
    re.IGNORECASE,
)


class Posted(NamedTuple):
    """The parts of a statement."""

    #: what is said
    said: str
    #: who posted it: the names of all signatures, one behind the other
    author: str
    #: when it was posted
    date: str


def posted(statement: str) -> Posted:
    """Tell what is said from who signed it and when: '… — Name (@handle) October 15, 2017'.

    The handle is dropped: it is no word, and the name says the same.
    """
    signed = list(_SIGNATURE.finditer(statement)) if "(@" in statement else []
    if not signed:
        return Posted(statement, "", "")
    return Posted(
        _SIGNATURE.sub(" ", statement),
        " ".join(match["name"] for match in signed),
        " ".join(match["date"] or "" for match in signed),
    )
