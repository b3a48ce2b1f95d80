"""The notice table of a language, made into matchers once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.core.editorial.notes.lexicon import ENGLISH, NOTICE_WORDS
from service.core.editorial.notes.words import NoticeWords

#: what may stand before a label or a statement: brackets, bullets, dashes, Markdown emphasis
_WRAP = r"[\s(\[*_•·●▪■|>#~—–\-]{0,8}"

#: a proper name, which is what is right; after a form of address it is not the name that was spelled wrong
_NAME = (
    r"(?P<right>(?!(?:mrs?|ms|dr|prof|sen|rep|gov|rev)\b)(?-i:[A-Z])[^\s,;]{0,30}?(?:\s(?-i:[A-Z])[^\s,;]{0,30}?){0,4})"
)

#: inside one sentence: a full stop only after an abbreviation
_GAP = r"(?:[^.!?\n]|\.(?!\s+[A-Z“]|$))"


_BLANK = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class ContentPatterns:
    """Matchers for what a notice states: what was wrong, what is right, and when it was changed."""

    #: an error is owned up to
    erred: re.Pattern[str]
    #: an outlet speaks of its own work, or says that something was put right in it
    own_work: re.Pattern[str]
    #: what was wrong and what is right; groups ``wrong`` and ``right``
    owning_up: tuple[re.Pattern[str], ...]
    #: the same in any sentence of a notice
    putting_right: tuple[re.Pattern[str], ...]
    #: a sentence that says what something is; group ``right``
    stating: re.Pattern[str]
    #: what the work used to say comes next
    formerly: re.Pattern[str]
    #: what stands between what is right and what is not; group ``other`` where the order is told by the sentence alone
    contrast: re.Pattern[str]
    #: where the sentence goes on behind what is not
    resumed: re.Pattern[str]
    #: the verbs before what something is
    copula: re.Pattern[str]
    #: what may close a sentence and tells neither what was wrong nor what is right
    aside: re.Pattern[str]
    #: a date or a time as a notice states it
    date: re.Pattern[str]
    #: the same as the date of a change; group ``date``
    dated: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class NoticePatterns:
    """Matchers for one language, of which there is one object; each is linear, since every gap in it is bounded."""

    #: a label, its stamp and what closes it, at a paragraph's start; groups ``label`` ``stamp`` ``close``
    label: re.Pattern[str]
    #: the same inside a paragraph: after a bracket, or in capitals after a sentence
    inner_label: re.Pattern[str]
    #: how labels begin that beside a stamp say no more than when
    stamping: re.Pattern[str]
    #: a date or a time of day and nothing else
    stamp_only: re.Pattern[str]
    #: the same before the words of a notice, with what parts it from them
    stamp_lead: re.Pattern[str]
    #: a sentence in which the outlet says that its own work was changed, from its start; group ``own``
    statement: re.Pattern[str]
    #: the same where a paragraph or a bracket begins with it
    opening: re.Pattern[str]
    #: a paragraph of regret and nothing else
    regret: re.Pattern[str]
    #: words of which each such paragraph holds one
    opening_words: frozenset[str]
    #: somebody is said to have said it
    credited: re.Pattern[str]
    #: words of which each sentence holds one that says so anywhere in a paragraph
    triggers: frozenset[str]
    #: what stands before such a sentence, where it does not begin its line
    boundary: re.Pattern[str]
    #: the same after a label, where the outlet need not say which work it means
    announced: re.Pattern[str]
    #: the title of a work begins so behind a label's word
    title: re.Pattern[str]
    #: what it states
    content: ContentPatterns
    #: what tells the kind where the label does not, in order of precedence: a retraction first
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    #: kind of label by label, the telling ones first
    label_kinds: tuple[tuple[str, re.Pattern[str]], ...]


def _any(fragments: tuple[str, ...]) -> str:
    """Return the pattern of any of some fragments; of none where there are none."""
    if not fragments:
        return "(?!)"
    return "(?:" + "|".join(fragments).replace(" ", r"\s{1,3}") + ")"


@lru_cache(maxsize=32)
def notice_patterns(lang: str) -> NoticePatterns:
    """Return the matchers of a language (BCP 47), those of English where it has no table."""
    return _compile(NOTICE_WORDS.get(lang.partition("-")[0].lower(), ENGLISH))


def _compile(words: NoticeWords) -> NoticePatterns:
    label = _any(tuple(form for forms in words.labels.values() for form in forms))
    stamp = _stamp(words)
    stamped = rf"(?P<stamp>(?:\s{{0,2}}{stamp}){{0,20}}?)"
    dated = rf"(?:(?=[^:\n]{{0,30}}\d)(?:{stamp}[:/.)]{{0,3}}\s{{1,2}}){{1,6}}(?={label}\s?:))?"
    head = rf"(?P<label>{label})(?:\s?\(s\))?(?:\s(?:appended|posted|added))?[*_\])]{{0,3}}{stamped}"
    closed = r"\s{0,2}(?P<close>[:!.|\])]|-{2}|\s-\s|[—–]|$|(?<=[\d.MT])(?=\s+(?-i:[A-Z“\"])))"
    subject = rf"{_GAP}{{2,100}}?"
    statement, opening = _forms(words.statements, words, stamp, subject), _forms(words.openings, words, stamp, subject)
    anywhere = _forms((*words.statements, *words.openings, *words.aftermath), words, stamp, "")
    lead_stamp = rf"(?:{stamp}\s{{0,2}}){{1,10}}(?<=[:—–|-]\s)"
    lead = rf"{_WRAP}(?:{_any(words.labels['note'])}:\s|{lead_stamp})?(?P<own>{statement})"
    return NoticePatterns(
        label=re.compile(rf"{_WRAP}{dated}{head}(?:\s?from\s[^:\n]{{1,40}}?)?{closed}", re.IGNORECASE),
        inner_label=re.compile(rf"(?:[(\[]\s?|(?<=[.!?”\"]\s)(?=(?-i:[A-Z]{{4}}))){head}\s?[:!]", re.IGNORECASE),
        stamping=re.compile(_any(words.stamping), re.IGNORECASE),
        stamp_only=re.compile(rf"(?:\s{{0,2}}{stamp}){{1,24}}\s*+", re.IGNORECASE),
        stamp_lead=re.compile(rf"\s*+(?:{stamp}\s{{0,2}}){{1,20}}(?:(?<=[:.|)—–-])\s(?!\d)|\n)", re.IGNORECASE),
        statement=re.compile(lead, re.IGNORECASE),
        opening=re.compile(rf"{_WRAP}(?P<own>{opening})", re.IGNORECASE),
        regret=re.compile(rf"{_WRAP}{_any(words.regretting)}[.!)\]*_ ]{{0,3}}", re.IGNORECASE),
        opening_words=words.opening_words,
        credited=re.compile(_any(words.credited), re.IGNORECASE),
        triggers=frozenset(part for word in words.works for part in word.split("-")) | words.triggers,
        boundary=re.compile(r"[.!?)\]”\"]\s?|\s(?=[(\[])"),
        announced=re.compile(rf"\b(?=\w)(?:{anywhere}|{_any(words.erred)})", re.IGNORECASE),
        title=re.compile(rf"(?-i:{_any(words.titles)})\s"),
        content=_content(words),
        kinds=tuple(
            (kind, re.compile(rf"\b{_forms(forms, words, stamp, '')}\b", re.IGNORECASE)) for kind, forms in words.kinds
        ),
        label_kinds=tuple((k, re.compile(_any(f), re.IGNORECASE)) for k, f in words.labels.items()),
    )


def _stamp(words: NoticeWords) -> str:
    """Return the pattern of one word, number or mark of a date or a time of day.

    Each is taken whole and begins with what no other begins with, so that a run of them is read in one way only:
    with two ways for each, a run of sixteen that leads nowhere would be tried in 65,536.
    """
    return rf"(?:(?>{_any(words.stamps)}(?![a-z]))|(?>#?\d\w*(?:[:/.)]\d\w*)*)|[,.:/|()\-])"


def _content(words: NoticeWords) -> ContentPatterns:
    date = _date(words)
    return ContentPatterns(
        erred=re.compile(rf"\b{_any(words.erred)}|{_any(words.once_said)}|{_any(words.earlier)}", re.IGNORECASE),
        own_work=re.compile(
            rf"\b(?:(?:{_any(words.this)}|the)\s(?:[\w’'-]+\s){{0,2}}?{_any((*words.works, *words.parts))}|"
            rf"{_any((*words.regrets, *words.parts))}|{_any(words.changed)})\b",
            re.IGNORECASE,
        ),
        owning_up=tuple(_template(form) for form in words.owning_up),
        putting_right=tuple(_template(form) for form in words.putting_right),
        stating=_template(words.stating),
        formerly=re.compile(rf"{_any(words.erred)}|{_any(words.once_said)}|{_any(words.formerly)}", re.IGNORECASE),
        contrast=re.compile(
            rf"(?:,|(?<=,[”\"’]))\s{_any(words.denied)}\s|(?P<other>,?\s{_any(words.replaced)}\s)", re.IGNORECASE
        ),
        resumed=re.compile(rf",\s(?:{_any(words.copula)}\s|(?:and\s)?{_any(words.resumed)}\b)", re.IGNORECASE),
        copula=re.compile(rf"\b{_any(words.copula)}\s", re.IGNORECASE),
        aside=re.compile(rf",?\s{_any(words.asides)}$", re.IGNORECASE),
        date=re.compile(date, re.IGNORECASE),
        dated=re.compile(rf"\b{_any(words.dated)}[\s,(]{{1,3}}(?P<date>{date})", re.IGNORECASE),
    )


def _forms(forms: tuple[str, ...], words: NoticeWords, stamp: str, subject: str) -> str:
    """Return the pattern of any of some forms of sentences, with their blanks filled in: see ``notice_forms``."""
    work, part, story = _any(words.works), _any(words.parts), _any(words.stories)
    middle = r"(?:(?-i:[A-Z])[a-z]{2,8}\.?\s\d{1,2},\s\d{4},?\s|(?:(?:[\w’'-]+|(?-i:[A-Z])[a-z]{2,3}\.)\s){0,2}?)"
    own = rf"{_any(words.this)}\s{middle}{work}\b(?!\sof\b)"
    done = rf"{_any(words.changed)}\b(?!\s{_any(words.not_after)}\b)"
    blanks = {
        "thing": rf"(?:{own}|(?:an?|the|one|two|some|several)\s(?:[\w’'-]+\s){{0,3}}?{part}\s{_GAP}{{0,60}}?{own})",
        "between": rf"(?:(?!\s(?:that|is|are|which\s(?:was|were))\s){_GAP}){{0,90}}?",
        "change": rf"(?:{done}|(?:{_any(words.erred)}|{_any(words.once_said)})\b)",
        "own_story": rf"{_any(words.this)}\s{middle}(?:{story}|report)\b",
        "own": own,
        "this": _any(words.this),
        "work": work,
        "part": part,
        "story": story,
        "earlier": _any(words.earlier),
        "erred": _any(words.erred),
        "once_said": _any(words.once_said),
        "syndication": _any(words.syndication),
        "day": rf"(?:{_any(words.calendar)}|page\s\w?\d{{1,3}})(?![a-z])",
        "stamps": rf"(?:\s{{0,2}}{stamp}){{0,16}}",
        "gap": _GAP,
        "subject": subject,
        **words.blanks,
    }
    return _BLANK.sub(lambda blank: blanks[blank[1]].replace(" ", r"\s"), _any(forms))


def _template(form: str) -> re.Pattern[str]:
    """Return the pattern of a sentence with blanks for what was wrong, what is right, and a proper name."""
    pattern = form.replace(" ", r"\s")
    for blank in ("wrong", "right"):
        pattern = pattern.replace("{" + blank + "}", rf"(?P<{blank}>\S.{{0,200}}?)", 1)
    pattern = pattern.replace("{name}", _NAME).replace("{end}", r"(?=,?$)")
    return re.compile(rf"(?<!\w)(?:{pattern})", re.IGNORECASE)


def _date(words: NoticeWords) -> str:
    """Return the pattern of a date or a time of day, with the small words that lead to it."""
    word, calendar = rf"\b{_any(words.stamps)}(?![a-z])", rf"\b{_any(words.calendar)}(?![a-z])"
    clock = r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?"
    tail = rf"(?:,?\s(?:(?:{word}\s){{0,2}}\d[\w:.]*|[ap]\.?m\b\.?)){{0,4}}"
    return "|".join(
        (
            rf"(?:{word}[\s,]{{1,2}}){{0,3}}{calendar}[\s,]{{1,2}}\d[\w:.]*{tail}",
            rf"(?:{word}\s)?\d{{1,2}}(?:\.|er|º)?\s(?:de\s)?{calendar}(?:\s(?:de\s)?\d{{4}})?{tail}",
            r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}",
            rf"(?:{word}\s){{0,2}}{clock}(?:(?:,?\s{word}){{0,3}},?\s{calendar}\s\d{{1,2}}(?:,\s\d{{4}})?)?",
        )
    )
