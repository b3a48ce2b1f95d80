"""What a word says where it stands: 'dismissed' a clerk or an appeal, 'up' before a figure, 'has 640 staff'.

A word that has several senses is told by its neighbours (Yarowsky 1993, "One sense per collocation").
"""

from collections.abc import Callable
from functools import partial

from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.stems import stem

#: words around a word that tell its sense
_NEAR = 4
#: verbs that say that a thing stays as it is
_STAYING = frozenset(["remain", "remains", "remained", "stay", "stays", "stayed", "held"])
_UNCHANGED = stem("unchanged")
#: verbs that take lives, or lose them
_TAKING = frozenset(["claim", "claims", "claimed", "cost", "costs", "lost", "lose", "took", "take"])
#: words behind 'was killed' that bring in an event
_EVENT = frozenset(["in", "when", "after", "during"])


def sense(tokens: Tokens, i: int, counted: frozenset[int]) -> str | None:
    """Return the term of what a word says by its neighbours; None where they tell nothing more than it does.

    ``counted`` are the code points of the figures of the sentence.
    """
    told = _SENSES.get(tokens.words[i])
    return told and told(tokens, i, counted)


def _moved(tokens: Tokens, i: int, counted: frozenset[int], relation: str) -> str | None:
    """Read 'up' or 'down' before a figure: 'closed down 6 percent'."""
    return relation if not counted.isdisjoint(tokens.starts[i + 1 : i + 2]) else None


def _still(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'flat' in 'rents were flat', and 'same' in 'stayed the same'."""
    before = tokens.words[max(0, i - 2) : i]
    stays = not _STAYING.isdisjoint(before) or (tokens.words[i] != "same" and tokens.tags[i - 1] & lx.BE)
    return _UNCHANGED if i and stays else None


def _dismissed(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'dismissed' where a plea is turned down, and nobody is sent away."""
    around = tokens.words[max(0, i - _NEAR) : i + 1 + _NEAR]
    return None if tokens.lexicon.deeds.pleas.isdisjoint(around) else "deny"


def _turned_down(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'voted' in 'voted down the plan' and 'turned' in 'turned it down'."""
    return "deny" if "down" in tokens.words[i + 1 : i + 3] else None


def _left(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'stepped' in 'stepped down'."""
    return "resign" if not {"down", "aside"}.isdisjoint(tokens.words[i + 1 : i + 2]) else None


def _set(tokens: Tokens, i: int, counted: frozenset[int], relation: str) -> str | None:
    """Read 'raised' where a price, a rate or the like is raised, and no money; and 'raise' in 'an 11 percent raise'."""
    near = tokens.words[max(0, i - _NEAR) : i + 1 + _NEAR]
    by_so_much = not counted.isdisjoint(tokens.starts[max(0, i - 1) : i])
    return None if tokens.lexicon.deeds.levels.isdisjoint(near) and not by_so_much else relation


def _employs(tokens: Tokens, i: int, counted: frozenset[int]) -> str | None:
    """Read 'has' in 'has more than 640 staff'."""
    figure = not counted.isdisjoint(tokens.starts[i + 1 : i + 1 + _NEAR])
    staff = not tokens.lexicon.deeds.staff.isdisjoint(tokens.words[i + 1 : i + 2 + _NEAR])
    return "employ" if figure and staff else None


def _lives(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'lives' in 'claimed 12 lives' and 'lost their lives'."""
    return None if _TAKING.isdisjoint(tokens.words[max(0, i - _NEAR) : i]) else "die"


def _killed(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'killed' where an event did it, in which people died: 'the flood killed ten', 'ten were killed in it'."""
    before, behind = tokens.words[max(0, i - _NEAR) : i], tokens.words[i + 1 : i + 1 + _NEAR]
    passive = any(tokens.tags[k] & lx.BE for k in range(max(0, i - 2), i))
    event = behind[:1] != [] and behind[0] in _EVENT and "by" not in behind
    return "die" if (passive and event) or not tokens.lexicon.deeds.disasters.isdisjoint(before) else None


_SENSES: dict[str, Callable[[Tokens, int, frozenset[int]], str | None]] = {
    "up": partial(_moved, relation="increase"),
    "down": partial(_moved, relation="decrease"),
    **dict.fromkeys(("flat", "level", "steady", "same"), _still),
    **dict.fromkeys(("dismiss", "dismisses", "dismissed", "dismissing"), _dismissed),
    **dict.fromkeys(("vote", "votes", "voted", "voting", "turn", "turns", "turned", "turning"), _turned_down),
    **dict.fromkeys(("step", "steps", "stepped", "stepping", "stand", "stands", "stood", "standing"), _left),
    **dict.fromkeys(("raise", "raises", "raised", "raising"), partial(_set, relation="increase")),
    **dict.fromkeys(("lower", "lowers", "lowered", "lowering"), partial(_set, relation="decrease")),
    **dict.fromkeys(("has", "have", "had", "with"), _employs),
    **dict.fromkeys(("lives", "life"), _lives),
    **dict.fromkeys(("kill", "kills", "killed", "killing"), _killed),
}
