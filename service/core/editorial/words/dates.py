"""Dates and times of day as newspapers write them, each with a key that is the same for the same date."""

import re
from typing import NamedTuple

from service.core.claims.words.lowering import lowered
from service.core.memory import remembered

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
#: months and days in German, where the number of a day has a stop: "3. Mai"
_GERMAN_MONTHS = [
    "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember",
]  # fmt: skip
_GERMAN_DAYS = ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"]
_FORMS = "|".join(rf"{month[:3]}(?:{month[3:]}|[a-z]?\.)" for month in _MONTHS)
_MONTH = rf"(?P<month>(?:{_FORMS})(?![a-z]))"
#: how a date begins: what does not is passed over quickly
_RELATIVE = ("ear", "lat", "las", "thi", "nex", "tod", "yes", "tom", "ton", "mid", "noo")
_HEAD = "|".join((r"\d", *(word[:3] for word in (*_MONTHS, *_DAYS, *_GERMAN_DAYS)), *_RELATIVE))
_DATE = re.compile(
    rf"\b(?={_HEAD})(?:{_MONTH}(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? (?P<year>\d{{4}})\b)?"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{'|'.join(_MONTHS)})\b"
    r"(?:,? (?P<year2>\d{4})\b)?"
    rf"|(?P<day3>\d{{1,2}})\. (?P<month3>{'|'.join(_GERMAN_MONTHS)})\b(?: (?P<year3>\d{{4}})\b)?"
    rf"|(?P<tag>(?:{'|'.join(_GERMAN_DAYS)})s?\b)"
    r"|(?P<weekday>(?:earlier |last |this |next |late |early )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)"
    r"|(?P<relative>(?:earlier |later )?(?:this|last|next) "
    r"(?:week|month|year|weekend|summer|fall|autumn|winter|spring)\b"
    r"|today\b|yesterday\b|tomorrow\b|tonight\b|midnight\b|noon\b)"
    r"|(?P<iso>\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})\b"
    r"|(?P<clock>\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d\b)"
    r"|(?P<alone>(?:1[5-9]|20)\d\d)(?![\d,]*\d|s?\b[ -](?:people|votes|percent)))",
)


_SMALL_WORDS = """
    earlier later last this next late early week month year weekend summer fall autumn winter spring
    today yesterday tomorrow tonight midnight noon am pm a.m p.m of people votes percent
"""
#: the words in small letters that a date or time is made of, beside its figures, and those that make a year a number
WORDS = frozenset(
    (
        *(form for month in _MONTHS for form in (month, month[:3], month[:4])),
        *(form for day in (*_DAYS, *_GERMAN_DAYS) for form in (day, day + "s")),
        *_GERMAN_MONTHS,
        *_SMALL_WORDS.split(),
    )
)
#: what goes before a month that stands alone
_WHEN = re.compile(
    r"\b(?:in|since|until|till|by|from|of|through|during|before|after|between|and|to|for|last|next|this|early|late|mid)"
    r"[ -]$",
    re.IGNORECASE,
)
_LOOK_BACK = 10


class DateMention(NamedTuple):
    """A date or time in a text."""

    start: int
    end: int
    #: what makes two mentions the same date
    key: tuple[str, ...]


@remembered(256, 2_000)
def find_dates(text: str) -> tuple[DateMention, ...]:
    """Return the dates and times of ``text`` in order: days, months, years, relative days, clock times."""
    return tuple(
        DateMention(match.start(), match.end(), _key(match))
        for match in _DATE.finditer(lowered(text))
        if _is_month(match, text)
    )


def _key(match: re.Match[str]) -> tuple[str, ...]:
    groups = {name: value for name, value in match.groupdict().items() if value}
    month = groups.get("month") or groups.get("month2")
    if groups.get("month3"):
        return ("date", groups["month3"][:3], groups["day3"].lstrip("0"), groups.get("year3", ""))
    if month:
        day, year = groups.get("day") or groups.get("day2", ""), groups.get("year") or groups.get("year2", "")
        return ("date", month[:3], day.lstrip("0"), year)
    if "clock" in groups:
        return ("clock", re.sub(r"[^\dap]", "", groups["clock"]))
    kind, value = next(iter(groups.items()))
    return (kind, " ".join(value.split()))


def _is_month(match: re.Match[str], text: str) -> bool:
    """Tell the months from the verbs "may" and "march": a number stands beside them, or what says when before them."""
    month = match["month"]
    if month is None or month.rstrip(".") not in ("may", "march", "mar") or match["day"] or match["year"]:
        return True
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    return text[match.start()].isupper() and _WHEN.search(before) is not None
