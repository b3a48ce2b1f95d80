"""What a language's table of notices holds."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """How one language's newsrooms say that an article was changed."""

    #: labels by kind of notice; ``note`` is a label that says nothing of the kind
    labels: Mapping[str, tuple[str, ...]]
    #: how labels begin that beside a date or a time say no more than when: "Updated"
    stamping: tuple[str, ...]
    #: words that may stand between a label and its colon, besides numbers: months, days, clock, zones
    stamps: tuple[str, ...]
    #: those of them that make a date with a number beside them
    calendar: tuple[str, ...]
    #: what an outlet calls its own work, in single words
    works: tuple[str, ...]
    #: parts of a work that are corrected by themselves, in single words
    parts: tuple[str, ...]
    #: "this story", without the noun
    this: tuple[str, ...]
    #: "an earlier version of this story", without the noun
    earlier: tuple[str, ...]
    #: "has been updated"
    changed: tuple[str, ...]
    #: "was updated", as it stands before the date of the change
    dated: tuple[str, ...]
    #: "misstated", "incorrectly said"
    erred: tuple[str, ...]
    #: "originally said": what the work used to say
    once_said: tuple[str, ...]
    #: words of this language that fill further blanks of its forms
    blanks: Mapping[str, str]
    #: forms of the sentences that announce a change by themselves, with blanks: see ``notice_forms``
    statements: tuple[str, ...]
    #: the same for what does so only at a paragraph's start
    openings: tuple[str, ...]
    #: words of which each such paragraph holds one
    opening_words: frozenset[str]
    #: words of which each sentence that announces a change holds one, besides those for works
    triggers: frozenset[str]
    #: what follows "an earlier version of this story" when the words tell of its publication, not of an error
    syndication: tuple[str, ...]
    #: what follows "this report was updated" when the words tell of the thing reported on, not of the report
    not_after: tuple[str, ...]
    #: works that "the" may stand before, as in "The story has been updated"; others may be somebody else's
    stories: tuple[str, ...]
    #: somebody else is credited with a sentence
    credited: tuple[str, ...]
    #: what an editor's note says of events after publication
    aftermath: tuple[str, ...]
    #: words that begin the title of a work ("a history of prisons") more often than what is right
    titles: tuple[str, ...]
    #: how a sentence that owns up says what was wrong and what is right: ``{wrong}`` and ``{right}`` stand for
    #: the words, ``{name}`` for a proper name that is right, ``{end}`` for the sentence's end
    owning_up: tuple[str, ...]
    #: the same for any sentence of a notice
    putting_right: tuple[str, ...]
    #: a sentence that says what something is
    stating: str
    #: the verbs in it
    copula: tuple[str, ...]
    #: where in the work it stood, or that it was said before: what may close a sentence that sets it right
    asides: tuple[str, ...]
    #: besides words for errors: what comes before what the work used to say
    formerly: tuple[str, ...]
    #: between what is right and what is not, after a comma
    denied: tuple[str, ...]
    #: how a sentence goes on behind what is not, after a comma
    resumed: tuple[str, ...]
    #: the same without a comma, where the sentence alone tells which of the two is right
    replaced: tuple[str, ...]
    #: words by which an outlet speaks of its error and not of the facts
    regrets: tuple[str, ...]
    #: a sentence of regret, without its full stop
    regretting: tuple[str, ...]
    #: words that every notice may use and that tell nothing of what it mends, besides the function words
    plain: tuple[str, ...]
    #: words by which it tells what sort of thing it mends, by category of change
    hints: Mapping[str, tuple[str, ...]]
    #: words by which it announces news and not an error
    news: tuple[str, ...]
    #: words that tell the kind of a notice without a telling label, in order of precedence: a retraction first
    kinds: tuple[tuple[str, tuple[str, ...]], ...]


#: a table without words, for ``dataclasses.replace``: a rule without words finds nothing
NOTHING = NoticeWords(
    labels={"correction": (), "clarification": (), "update": (), "retraction": (), "editors_note": (), "note": ()},
    stamping=(), stamps=(), calendar=(), works=(), parts=(), this=(), earlier=(), changed=(), dated=(), erred=(),
    once_said=(), blanks={}, statements=(), openings=(), opening_words=frozenset(), triggers=frozenset(),
    syndication=(), not_after=(), stories=(), credited=(), aftermath=(), titles=(), owning_up=(), putting_right=(),
    stating="(?!)(?P<right>)", copula=(), asides=(), formerly=(), denied=(), resumed=(), replaced=(), regrets=(),
    regretting=(), plain=(), hints={}, news=(), kinds=(),
)  # fmt: skip
