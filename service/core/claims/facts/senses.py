"""What a word says where it stands: 'dismissed' a clerk or an appeal, 'up' before a figure, 'has 640 staff'.

A word that has several senses is told by its neighbours (Yarowsky 1993, "One sense per collocation").
"""

from collections.abc import Callable, Sequence
from functools import partial

from service.core.claims.sentences.tokens import Tokens
from service.core.claims.words import lexicon as lx
from service.core.claims.words.deed_words import Phrasal
from service.core.claims.words.figures import ORDINALS
from service.core.claims.words.stems import stem

#: words around a word that tell its sense
_NEAR = 4
#: words of a German clause behind its verb
_CLAUSE = 12
#: verbs that say that a thing stays as it is
STAYING = frozenset(["remain", "remains", "remained", "stay", "stays", "stayed", "held"])
_UNCHANGED = stem("unchanged")
#: verbs that take lives, or lose them
_TAKING = frozenset(["claim", "claims", "claimed", "cost", "costs", "lost", "lose", "took", "take"])
#: nouns for what may be caught
_ILLNESSES = frozenset(
    [
        "virus",
        "disease",
        "infection",
        "illness",
        "flu",
        "malaria",
        "measles",
        "cholera",
        "coronavirus",
        "covid",
        "polio",
    ]
)
#: words behind 'was killed' that bring in an event
_EVENT = frozenset(["in", "when", "after", "during"])


def sense(tokens: Tokens, i: int, counted: frozenset[int]) -> str | None:
    """Return the term of what a word says by its neighbours; None where they tell nothing more than it does.

    ``counted`` are the code points of the figures of the sentence.
    """
    word = tokens.words[i]
    told, verbs = _SENSES.get(word), tokens.lexicon.deeds.phrasal.get(word)
    particle = _closing if tokens.lexicon.verb_second else _with_particle
    return (told and told(tokens, i, counted)) or (verbs and particle(tokens, i, verbs)) or None


def _with_particle(tokens: Tokens, i: int, verbs: Sequence[Phrasal]) -> str | None:
    """Read a verb with its particle: 'broke up', 'voted the plan down'; 'down the road' is no particle."""
    for particle, apart, relation in verbs:
        near = tokens.words[i + 1 : i + 2 + (_NEAR if apart else 0)]
        if particle in near:
            behind = i + 2 + near.index(particle)
            if near[0] == particle or not tokens.holds(behind, behind + 1, lx.DETERMINER | lx.POSSESSIVE):
                return relation
    return None


def _closing(tokens: Tokens, i: int, verbs: Sequence[Phrasal]) -> str | None:
    """Read a German verb with the particle that closes its clause: 'lehnte den Haushalt ab'."""
    near = range(i + 1, min(i + 1 + _CLAUSE, len(tokens.words)))
    stop = next((k for k in near if not tokens.wordlike[k] or tokens.tags[k] & lx.CONJUNCTION), near.stop)
    return next((one.relation for one in verbs if stop > i + 1 and tokens.words[stop - 1] == one.particle), None)


def _moved(tokens: Tokens, i: int, counted: frozenset[int], relation: str) -> str | None:
    """Read 'up' or 'down' before a figure: 'closed down 6 percent'."""
    return relation if not counted.isdisjoint(tokens.starts[i + 1 : i + 2]) else None


def _still(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'flat' in 'rents were flat', and 'same' in 'stayed the same'."""
    before = tokens.words[max(0, i - 2) : i]
    stays = not STAYING.isdisjoint(before) or (tokens.words[i] != "same" and tokens.tags[i - 1] & lx.BE)
    return _UNCHANGED if i and stays else None


def _dismissed(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'dismissed' where a plea is turned down, and nobody is sent away."""
    around = tokens.words[max(0, i - _NEAR) : i + 1 + _NEAR]
    return None if tokens.lexicon.deeds.pleas.isdisjoint(around) else "deny"


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
    passive = tokens.words[i] == "killed"  # 'were killed in it', and 'those killed in it'
    event = behind[:1] != [] and behind[0] in _EVENT and "by" not in behind
    return "die" if (passive and event) or not tokens.lexicon.deeds.disasters.isdisjoint(before) else None


def _found(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'found' in 'found a body' and in 'found not guilty'; 'to found a school' begins one."""
    if tokens.holds(max(0, i - 1), i, lx.MODAL) or tokens.words[max(0, i - 1)] == "to":
        return None
    behind = tokens.words[i + 1 : i + 1 + _NEAR]
    if "guilty" not in behind:
        return "find"
    return "acquit" if "not" in behind[: behind.index("guilty")] else "convict"


def _guilty(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'guilty' in 'not guilty', a plea or a verdict of its own."""
    return "innocent" if tokens.words[max(0, i - 1)] == "not" else None


def _placed(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'finished' in 'finished second' and 'finished first'."""
    place = ORDINALS.get(" ".join(tokens.words[i + 1 : i + 2]))
    return None if place is None else "win" if place == 1 else "lose"


def _stripped(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'stripped' in 'was stripped of its licence'."""
    return "lose" if tokens.words[i + 1 : i + 2] == ["of"] and tokens.tags[max(0, i - 1)] & lx.BE else None


def _fetched(tokens: Tokens, i: int, counted: frozenset[int]) -> str | None:
    """Read 'fetched' in 'fetched $3 million'."""
    return None if counted.isdisjoint(tokens.starts[i + 1 : i + 2]) else "sell"


def _held_out(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'held' in 'the levee held': nothing is held, and nobody is."""
    last = i + 1 == len(tokens.words) or not tokens.wordlike[i + 1]
    return "withstand" if last and not tokens.holds(max(0, i - 2), i, lx.BE) else None


def _in_force(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'force' in 'remains in force'."""
    stays = not STAYING.isdisjoint(tokens.words[max(0, i - _NEAR) : i])
    return "uphold" if stays and tokens.words[i - 1] == "in" else None


def _late(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'late' in 'the late director' and 'the late Ann Roe', who has died."""
    if not tokens.holds(max(0, i - 1), i, lx.DETERMINER | lx.POSSESSIVE) or i + 1 == len(tokens.words):
        return None
    person = tokens.tags[i + 1] & (lx.CALLING | lx.TITLE) or tokens.words[i + 1] in tokens.lexicon.given_names
    return "die" if person else None


def _won(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'received' in 'received a medal'."""
    return None if tokens.lexicon.deeds.awards.isdisjoint(tokens.words[i + 1 : i + 1 + 2 * _NEAR]) else "win"


def _reviewed(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'reviews' in 'received positive reviews'."""
    near = tokens.words[max(0, i - 2) : i]
    kind, unkind = tokens.lexicon.deeds.kindly, tokens.lexicon.deeds.unkindly
    told = [word for word in near if word in kind or word in unkind]
    mixed = "mixed" in near or not told
    return None if mixed else "praise" if told[-1] in kind else "criticize"


def _tested(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'tested' in 'tested positive' and 'tested negative'."""
    return {"positive": "infect", "negative": "clear"}.get(" ".join(tokens.words[i + 1 : i + 2]))


def _caught(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'caught' in 'caught the virus'."""
    return None if _ILLNESSES.isdisjoint(tokens.words[i + 1 : i + 1 + _NEAR]) else "infect"


def _voted(tokens: Tokens, i: int, counted: frozenset[int]) -> str | None:
    """Read 'voted' in 'voted against the plan' and 'voted for it'."""
    return {"against": "oppose", "for": "support"}.get(" ".join(tokens.words[i + 1 : i + 2]))


def _gained(tokens: Tokens, i: int, _: frozenset[int]) -> str | None:
    """Read 'gained' in 'gained strength'."""
    return "strengthen" if tokens.words[i + 1 : i + 2] == ["strength"] else None


def _formed(_: Tokens, __: int, ___: frozenset[int]) -> str:
    """Read 'formed', which is to found."""
    return "start"


_SENSES: dict[str, Callable[[Tokens, int, frozenset[int]], str | None]] = {
    "up": partial(_moved, relation="increase"),
    "down": partial(_moved, relation="decrease"),
    **dict.fromkeys(("flat", "level", "steady", "same"), _still),
    **dict.fromkeys(("dismiss", "dismisses", "dismissed", "dismissing"), _dismissed),
    **dict.fromkeys(
        ("raise", "raises", "raised", "raising", "lift", "lifts", "lifted", "lifting"),
        partial(_set, relation="increase"),
    ),
    **dict.fromkeys(("lower", "lowers", "lowered", "lowering"), partial(_set, relation="decrease")),
    **dict.fromkeys(("has", "have", "had", "with"), _employs),
    **dict.fromkeys(("lives", "life"), _lives),
    "found": _found,
    "guilty": _guilty,
    **dict.fromkeys(("finished", "finishes", "finish", "came", "comes", "placed"), _placed),
    "stripped": _stripped,
    "formed": _formed,
    **dict.fromkeys(("tested", "tests"), _tested),
    **dict.fromkeys(("caught", "catch", "contracted", "contract", "contracts"), _caught),
    **dict.fromkeys(("voted", "votes", "vote"), _voted),
    **dict.fromkeys(("gained", "gains", "gathered"), _gained),
    **dict.fromkeys(("received", "receives", "earned", "earns", "collected", "awarded"), _won),
    **dict.fromkeys(("reviews", "review", "reception", "criticism"), _reviewed),
    "late": _late,
    "fetched": _fetched,
    **dict.fromkeys(("held", "holds", "hold"), _held_out),
    **dict.fromkeys(("force", "effect", "place"), _in_force),
    **dict.fromkeys(("kill", "kills", "killed", "killing"), _killed),
}
