"""Small words that make meaning: who is meant, in what office, how many, and how sure it is. Data only, for English.

They are closed classes: a desk may swap an article or a conjunction freely, and none of these.
"""

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((first, second) for first, second in map(str.split, text.strip().splitlines()))


def _lines(text: str) -> dict[str, str]:
    """Return each word with the first word of its line, which stands for all of the line."""
    return {word: line.split()[0] for line in text.strip().splitlines() for word in line.split()}


#: words that make it less sure, or fewer of whom it is said; without one it is said outright, and of all
NARROWING = _words("""
    may might could possibly perhaps maybe probably likely
    some most few several mostly partly sometimes often usually nearly almost
""")
#: words of who has not decided yet, and of who has
WEIGHING = _words("considering considers weighing weighs mulling mulls exploring explores contemplating undecided")
DECIDED = _words("will would shall plans planned intends intended vows vowed pledged promised decided")
#: whether somebody has the office that is named beside it, or stands in for who has it
TENURE = _words("former ex acting interim vice elect designate")
#: forms of address, rank and party ("D., Holm"), and what they are short for; each line is one title
TITLES: Mapping[str, str] = _lines("""
    representative rep congressman congresswoman
    senator sen
    governor gov
    professor prof
    lieutenant lt
    captain capt
    sergeant sgt
    general gen
    colonel col
    major maj
    commander cmdr
    admiral adm
    corporal cpl
    detective det
    officer ofc
    reverend rev
    president pres
    secretary sec
    attorney atty
    superintendent supt
    director dir
    mr
    ms mrs miss
    dr
    sir lord
    dame lady
    mayor
    judge
    justice
    minister
    sheriff
    bishop
    rabbi
    imam
    d
    r
""")
#: pronouns of one person, by sex: one for the other is another person, or says another thing of the same
PERSONS: Mapping[str, str] = _lines("""
    he him his himself widower
    she her hers herself widow
""")
#: what stands between a verb of change and a number: by how much, to what, from what
EXTENTS = _words("by to from")
#: verbs of change; a number right after one tells by how much
MOVEMENTS = """
    rise fall grow shrink increase decrease decline drop climb jump slip plunge soar sink cut raise reduce lower
    rose fell grew shrank fallen risen grown
"""
#: words that say the opposite of one another; each line is a pair
OPPOSITES: tuple[tuple[str, str], ...] = _pairs("""
    before after
    for against
    above below
    up down
    inside outside
    more fewer
    more less
    to from
    rise fall
    grow shrink
    increase decrease
    gain lose
    win lose
    approve reject
    accept refuse
    accept reject
    pass fail
    support oppose
    open close
    buy sell
    guilty innocent
    convict acquit
    arrest release
    adopt reject
    pass reject
    alive dead
    true false
    right wrong
    left right
    north south
    east west
    first last
    best worst
    high low
    endorse oppose
    blame praise
    condemn praise
    criticize praise
    hire fire
    appoint dismiss
    grant deny
    ban allow
    block allow
    tighten ease
    tighten loosen
    widen narrow
    expand shrink
    extend shorten
    raise lower
    raise cut
    include exclude
    import export
    profit loss
    maximum minimum
    majority minority
    public private
    urban rural
    friend enemy
""")
#: what before a word makes the opposite of it
OPPOSING = ("un", "in", "im", "il", "ir", "dis", "non")
