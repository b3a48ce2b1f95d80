"""Where notices stand: the stretches of an article that read like one."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from service.core.editorial.notes.patterns import NoticePatterns
from service.core.memory import remembered
from service.core.text.span import Span

#: under a label line without a colon, text shorter than this is a link or a menu entry
_MIN_BODY = 25
#: kinds of label that make a notice by themselves; the others need a sentence that announces a change
_TELLING = frozenset({"correction", "clarification", "update", "retraction"})
#: those that put something right
_STATING = frozenset({"correction", "clarification", "retraction"})
#: a title behind such a word has no fewer words
_TITLE = 3
_FIGURE = re.compile(r"\d")
#: a sentence tells within so many characters whether it speaks of the outlet's work ...
_NEAR = 160
#: ... and a full stop may be an abbreviation's, so that it may begin at an earlier one
_BOUNDARIES = 3
#: a line has no more sentences that are read closely; only a hostile one would have
_MOST = 120
#: a note announces what it is about in its first words
_HEAD = 800
_WORDS = re.compile(r"\w+")
_BULLET = re.compile(r"[•·●▪■*–—-]\s")
#: what stands before or in a label inside a paragraph: a bracket, or four capitals
_MAY_HOLD_LABEL = re.compile(r"[A-Z(\[](?:(?<=[(\[])|[A-Z]{3})")
#: the end of a sentence and of a line, behind which anything may begin
_ANY_LINE = ".\n"
#: a bracket inside a line
_OPENED = re.compile(r"(?<=\S\s)[(\[]")
#: a label that says that the notice stands elsewhere
_APPENDED = "append"
#: no line of fewer characters is a notice or a label
_SHORTEST = 4
_BRACKETS = {"(": ")", "[": "]"}
#: marks between a label and the words it labels
_BEFORE_WORDS = " \t\n:.)]*_|–—-•·●▪■"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch that reads like a notice, before its kind is settled."""

    start: int
    end: int
    #: where what it tells begins, behind its label and stamp
    body: int
    label: str | None
    #: kind of the label: a notice kind or ``note``; None without a label
    label_kind: str | None
    rule: str
    confidence: float


def find_marks(text: str, patterns: NoticePatterns) -> list[Mark]:
    """Return the stretches of ``text`` (one paragraph a line) that read like notices, in order.

    A line of regret under a notice ("The Courier apologizes for the error.") closes it.
    """
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    marks: list[Mark] = []
    for index, line in enumerate(lines):
        if line.end - line.start < _SHORTEST or (marks and line.start < marks[-1].end):
            continue
        if marks and marks[-1].end == lines[index - 1].end and patterns.regret.fullmatch(text, *line):
            marks[-1] = replace(marks[-1], end=line.end)
            continue
        if _is_plain(line.of(text), patterns):
            continue
        mark = _labelled(text, lines, index, patterns) or _moved(_stated(line.of(text), patterns), line.start)
        mark = mark or _labelled_inside(text, line, patterns)
        if mark:
            marks.append(mark)
    return marks


@remembered(8_192, 2_000)
def _is_plain(words: str, patterns: NoticePatterns) -> bool:
    """Tell a line of the story, which is no notice whatever stands around it."""
    behind = f"{_ANY_LINE}{words}"
    line = Span(len(_ANY_LINE), len(behind))
    return not (
        patterns.label.match(behind, *line)
        or _stated(words, patterns)
        or (_MAY_HOLD_LABEL.search(behind, *line) and patterns.inner_label.search(behind, *line))
    )


def _labelled(text: str, lines: Sequence[Span], index: int, patterns: NoticePatterns) -> Mark | None:
    """Read a line that begins with a label: its text follows on the line, or on the lines below."""
    line = lines[index]
    match = patterns.label.match(text, line.start, line.end)
    if not match or not _is_label(match, line):
        return None
    kind = _label_kind(match["label"], patterns)
    end = _closed(text, Span(line.start, line.end))
    body = text[match.end() : end].strip(" :.)]*_")
    rule = "label"
    if not body and _APPENDED in match.group().lower():
        return Mark(line.start, end, match.end(), match["label"], kind, rule, 0.6)
    stamped = any(map(str.isdigit, match["stamp"] + body))
    if not body or patterns.stamp_only.fullmatch(body):
        end, body = _body_below(text, lines, index, match, stamped, patterns)
        rule = "label_line"
    if not body and (match["close"] != ":" or stamped):
        return None
    if kind not in _TELLING and not patterns.announced.search(body[:_HEAD]):
        return None
    if kind in _STATING and _is_title(body, patterns):
        return None
    begin = _told_from(text, match.end(), end, patterns)
    return Mark(line.start, end, begin, match["label"], kind, rule, 0.95 if body else 0.6)


def _is_title(body: str, patterns: NoticePatterns) -> bool:
    """Tell the rest of a title ("Correction: a history of prisons") from words that put something right."""
    content = patterns.content
    putting_right = (content.copula, content.own_work, content.erred, content.contrast, _FIGURE)
    return bool(
        patterns.title.match(body)
        and body[-1:].isalnum()
        and len(body.split()) >= _TITLE
        and not any(pattern.search(body[:_HEAD]) for pattern in putting_right)
        and not patterns.announced.search(body[:_HEAD])
    )


def _is_label(match: re.Match[str], line: Span) -> bool:
    """Tell a label from a sentence or a document's title that begins with the same word."""
    label, stamp, close = match["label"], match["stamp"].strip(" ,"), match["close"]
    if close in (".", "!", "") and match.end() < line.end:
        return any(map(str.isdigit, stamp)) or (label.isupper() and close != "") or _APPENDED in match.group().lower()
    return not (close.strip() == "-" and label.lower().endswith("d") and not stamp)


def _body_below(
    text: str, lines: Sequence[Span], index: int, match: re.Match[str], stamped: bool, patterns: NoticePatterns
) -> tuple[int, str]:
    """Return the end and the words of what stands under a label line; no words where none belong to it.

    ``stamped`` if a date or time stands beside the label: then "Updated" says no more than when.
    """
    below = index + 1
    if below < len(lines) and patterns.stamp_only.fullmatch(lines[below].of(text)):
        below += 1
    if (
        below >= len(lines)
        or (stamped and patterns.stamping.match(match["label"]))
        or patterns.label.match(text, *lines[below])
    ):
        return lines[index].end, ""
    body = lines[below].of(text)
    if match["close"] != ":" and len(body) < _MIN_BODY:
        return lines[index].end, ""
    if match["close"] != ":" and not match["label"].isupper() and not patterns.announced.search(body[:_HEAD]):
        return lines[index].end, ""
    while _BULLET.match(body) and below + 1 < len(lines) and _BULLET.match(lines[below + 1].of(text)):
        below += 1
    return lines[below].end, text[match.end() : lines[below].end].strip()


@remembered(8_192, 2_000)
def _stated(words: str, patterns: NoticePatterns) -> Mark | None:
    """Read a line that holds a sentence in which the outlet says that its own work was changed."""
    used = _WORDS.findall(words.lower().replace("_", " "))
    brackets = [] if patterns.opening_words.isdisjoint(used) else _brackets(words)
    places = [] if patterns.triggers.isdisjoint(used) else _sentences_to_read(words, patterns)
    openings = (patterns.opening.match(words, place) for place in brackets)
    sentences = (patterns.statement.match(words, place) for place in places)
    for match in chain(openings, sentences):
        if match and not _quoted(words[: match.start("own")]) and not _credited(words, match, patterns):
            start = match.end() - len(match.group().lstrip())
            end = _closed(words, Span(start, len(words)))
            return Mark(start, end, match.start("own"), None, None, "statement", 0.9)
    return None


def _moved(mark: Mark | None, by: int) -> Mark | None:
    """Return a mark of a line as one of the text in which the line begins at a place."""
    return mark and replace(mark, start=mark.start + by, end=mark.end + by, body=mark.body + by)


def _brackets(line: str) -> list[int]:
    """Return where a line begins and where its first brackets open."""
    return [0, *(match.start() for match in islice(_OPENED.finditer(line), _MOST))]


def _credited(line: str, match: re.Match[str], patterns: NoticePatterns) -> bool:
    """Tell whether the sentence that a statement stands in is what somebody else said."""
    end = patterns.boundary.search(line, match.end())
    return patterns.credited.search(line, match.end("own"), end.start() if end else len(line)) is not None


def _sentences_to_read(line: str, patterns: NoticePatterns) -> list[int]:
    """Return where sentences begin that hold a word no statement can do without, a bounded number of them."""
    words = _WORDS.finditer(line.lower().replace("_", " "))
    triggers = [match.start() for match in words if match.group() in patterns.triggers]
    starts = [0, *(match.end() for match in patterns.boundary.finditer(line))]
    places: set[int] = set()
    read = 0
    for trigger in triggers:
        upto = bisect_right(starts, trigger)
        if upto == read:  # the nearest word to these beginnings has been seen
            continue
        read = upto
        places.update(start for start in starts[max(0, upto - _BOUNDARIES) : upto] if trigger - start < _NEAR)
        if len(places) > _MOST:
            break
    return sorted(places)


def _labelled_inside(text: str, line: Span, patterns: NoticePatterns) -> Mark | None:
    """Read a line with a label in brackets, or in capitals, somewhere after its start."""
    match = _MAY_HOLD_LABEL.search(text, line.start, line.end) and patterns.inner_label.search(text, *line)
    if not match or _quoted(text[line.start : match.start()]):
        return None
    kind = _label_kind(match["label"], patterns)
    end = _closed(text, Span(match.start(), line.end))
    if kind not in _TELLING and not patterns.announced.search(text, match.end(), min(end, match.end() + _HEAD)):
        return None
    begin = _told_from(text, match.end(), end, patterns)
    return Mark(match.start(), end, begin, match["label"], kind, "label_inside", 0.8)


def _told_from(text: str, start: int, end: int, patterns: NoticePatterns) -> int:
    """Return where the words of a notice begin: behind the date or time that follows its label."""
    stamp = patterns.stamp_lead.match(text, start, end)
    begin = stamp.end() if stamp else start
    while begin < end and text[begin] in _BEFORE_WORDS:
        begin += 1
    return begin if begin < end else start


def _label_kind(label: str, patterns: NoticePatterns) -> str:
    return next(kind for kind, pattern in patterns.label_kinds if pattern.fullmatch(label))


def _quoted(before: str) -> bool:
    """Tell whether a quotation that began in ``before`` is still open, in the marks of any of the languages.

    German opens low and closes with what opens in English; guillemets open to either side.
    """
    low, high = before.count("„"), before.count("“")
    opened, closed = (low, high + before.count("”")) if low else (high, before.count("”"))
    return opened > closed or before.count('"') % 2 == 1 or before.count("«") != before.count("»")


def _closed(text: str, span: Span) -> int:
    """Return where a notice ends that may stand in brackets: at the closing bracket, or with its line."""
    opened = text[span.start]
    if opened not in _BRACKETS:
        return span.end
    depth = 0
    for place in range(span.start, span.end):
        depth += (text[place] == opened) - (text[place] == _BRACKETS[opened])
        if depth == 0:
            return place + 1
    return span.end
