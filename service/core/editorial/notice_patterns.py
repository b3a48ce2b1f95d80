"""The notice table of a language, made into matchers once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from service.core.editorial.lexicon import ENGLISH, NOTICE_WORDS, NoticeWords

#: what may stand before a label or a statement: brackets, bullets, dashes, Markdown emphasis
_WRAP = r"[\s(\[*_•·●▪■|>#~—–\-]{0,8}"

#: a proper name, which is what is right; after a form of address it is not the name that was spelled wrong
_NAME = (
    r"(?P<right>(?!(?:mrs?|ms|dr|prof|sen|rep|gov|rev)\b)(?-i:[A-Z])[^\s,;]{0,30}?(?:\s(?-i:[A-Z])[^\s,;]{0,30}?){0,4})"
)

#: inside one sentence: a full stop only after an abbreviation
_GAP = r"(?:[^.!?\n]|\.(?!\s+[A-Z“]|$))"


@dataclass(frozen=True, slots=True)
class NoticePatterns:
    """Matchers for one language; each is linear, since every gap in it is bounded."""

    #: a label, its stamp and what closes it, at a paragraph's start; groups ``label`` ``stamp`` ``close``
    label: re.Pattern[str]
    #: the same inside a paragraph: after a bracket, or in capitals after a sentence
    inner_label: re.Pattern[str]
    #: a date or a time of day and nothing else
    stamp_only: re.Pattern[str]
    #: the same before the words of a notice, with what parts it from them
    stamp_lead: re.Pattern[str]
    #: a sentence in which the outlet says that its own work was changed, from its start; group ``own``
    statement: re.Pattern[str]
    #: words of which each such sentence holds one
    triggers: frozenset[str]
    #: what stands before such a sentence, where it does not begin its line
    boundary: re.Pattern[str]
    #: the same after a label, where the outlet need not say which work it means
    announced: re.Pattern[str]
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
    #: what stands between what is right and what is not
    contrast: re.Pattern[str]
    #: the verbs before what something is
    copula: re.Pattern[str]
    #: a date or a time as a notice states it
    date: re.Pattern[str]
    #: what tells the kind where the label does not
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    #: kind of label by label, the telling ones first
    label_kinds: tuple[tuple[str, re.Pattern[str]], ...]


def _any(fragments: tuple[str, ...]) -> str:
    return "(?:" + "|".join(fragments).replace(" ", r"\s{1,3}") + ")"


@lru_cache(maxsize=32)
def notice_patterns(lang: str) -> NoticePatterns:
    """Return the matchers of a language, those of English where it has no table."""
    return _compile(NOTICE_WORDS.get(lang, ENGLISH))


def _compile(words: NoticeWords) -> NoticePatterns:
    label = _any(tuple(form for forms in words.labels.values() for form in forms))
    stamp = rf"(?:{_any(words.stamps)}(?![a-z])|[#(]?\d[\w:/.)]*|[,.:/|()\-])"
    stamped = rf"(?P<stamp>(?:[\s]{{0,2}}{stamp}){{0,16}}?)"
    head = rf"(?P<label>{label})(?:\s?\(s\))?(?:\s(?:appended|posted|added))?[*_\])]{{0,3}}{stamped}"
    closed = r"\s{0,2}(?P<close>[:!.|\])]|-{2}|\s-\s|[—–]|$|(?<=[\d.MT])(?=\s+(?-i:[A-Z“\"])))"
    statement = _statement(words)
    dated = rf"(?:{stamp}\s{{0,2}}){{1,8}}(?<=[:—–|-]\s)"
    lead = rf"{_WRAP}(?:{_any(words.labels['note'])}:\s|{dated})?(?P<own>{statement})"
    return NoticePatterns(
        label=re.compile(rf"{_WRAP}{head}(?:\s?from\s[^:\n]{{1,40}}?)?{closed}", re.IGNORECASE),
        inner_label=re.compile(rf"(?:[(\[]\s?|(?<=[.!?”\"]\s)(?=(?-i:[A-Z]{{4}}))){head}\s?[:!]", re.IGNORECASE),
        stamp_only=re.compile(rf"(?:\s{{0,2}}{stamp}){{1,20}}\s*", re.IGNORECASE),
        stamp_lead=re.compile(rf"\s*(?:{stamp}\s{{0,2}}){{1,16}}(?:(?<=[:.|)—–-])\s(?!\d)|\n)", re.IGNORECASE),
        statement=re.compile(lead, re.IGNORECASE),
        triggers=frozenset(part for word in words.works for part in word.split("-")) | words.triggers,
        boundary=re.compile(r"[.!?)\]”\"]\s?|\s(?=[(\[])"),
        announced=re.compile(rf"(?:{statement})|{_any(words.aftermath)}|{_any(words.erred)}", re.IGNORECASE),
        erred=re.compile(rf"\b{_any(words.erred)}|{_any(words.once_said)}|{_any(words.earlier)}", re.IGNORECASE),
        own_work=re.compile(
            rf"\b(?:{_any((*words.works, *words.parts, *words.regrets))}|{_any(words.changed)})\b", re.IGNORECASE
        ),
        owning_up=tuple(_template(form) for form in words.owning_up),
        putting_right=tuple(_template(form) for form in words.putting_right),
        stating=_template(words.stating),
        contrast=re.compile(rf"(?:,|(?<=,[”\"’]))\s{_any(words.denied)}\s|,?\s{_any(words.replaced)}\s", re.IGNORECASE),
        copula=re.compile(rf"\b{_any(words.copula)}\s", re.IGNORECASE),
        date=re.compile(_date(words), re.IGNORECASE),
        kinds=tuple((kind, re.compile(rf"\b{_any(forms)}\b", re.IGNORECASE)) for kind, forms in words.kinds),
        label_kinds=tuple((k, re.compile(_any(f), re.IGNORECASE)) for k, f in words.labels.items()),
    )


def _statement(words: NoticeWords) -> str:
    """Return the pattern of a clause in which an outlet says that it changed its own work."""
    work, part = _any(words.works), _any(words.parts)
    own = rf"{_any(words.this)}\s(?:[\w’'-]+\s){{0,2}}?{work}\b(?!\sof\b)"
    thing = rf"(?:{own}|(?:an?|the|one|two|some|several)\s(?:[\w’'-]+\s){{0,3}}?{part}\s{_GAP}{{0,60}}?{own})"
    earlier = rf"(?:{_GAP}{{0,40}}?\b(?:in|of|on|for|with)\s)?{_any(words.earlier)}\s(?:[\w’'-]+\s){{0,4}}?"
    done = rf"{_any(words.changed)}\b(?!\s{_any(words.not_after)}\b)"
    change = rf"(?:{done}|(?:{_any(words.erred)}|{_any(words.once_said)})\b)"
    between = rf"(?:(?!\s(?:that|is|are)\s){_GAP}){{0,90}}?"
    printed = rf"an?\s(?:[\w’'-]+\s){{0,3}}?(?:{work}|{part})\s(?:in\ssome\seditions|on|published|that|about)\b"
    return "|".join(
        (
            rf"{thing}{between}\b{change}",
            rf"{earlier}(?:{work}|{part})\b(?!\s{_any(words.syndication)})",
            rf"the\s{_any(words.stories)}\s(?:(?:has|have)\s(?:also\s)?been|(?:was|were)(?=\s\w+\s(?:to|with|at|on)\b))"
            rf"\s(?:updated|corrected|clarified|amended|revised)\b",
            rf"{printed}{_GAP}{{0,120}}?\b{_any(words.erred)}\b",
            _any(words.openings),
        )
    )


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
            rf"(?:{word}\s)?\d{{1,2}}\s{calendar}(?:\s\d{{4}})?",
            r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}",
            rf"(?:{word}\s){{0,2}}{clock}",
        )
    )
