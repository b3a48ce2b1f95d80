"""From edits to changes: each edit of a comparison gets the names of what it changes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.core.editorial.changes import NOT_SUBSTANTIVE, Category, Change
from service.core.editorial.reading import Reading
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.rules.ages import with_ages_moved
from service.core.editorial.rules.byline import name_byline_change
from service.core.editorial.rules.repairs import joined
from service.core.editorial.rules.sides import lone_side
from service.core.editorial.version import Content, Version
from service.core.editorial.words.furniture import furniture_reason, is_heading
from service.core.editorial.words.vocabulary import Vocabulary, vocabulary_of
from service.core.text.edits import Diff, Edit, EditKind
from service.core.text.span import Span


def classify(difference: Diff, before: Version, after: Version) -> tuple[Change, ...]:
    """Return the changes between two versions: title and byline first, then the text in its order."""
    vocabulary = vocabulary_of(before.content.text, after.content.text)
    old, new = Reading(before, vocabulary), Reading(after, vocabulary)
    edits = joined(difference.edits, old.content.text, new.content.text)
    text = [change for edit in edits if edit.kind is not EditKind.KEEP for change in _edited(edit, old, new)]
    text = list(_notices_whole(text, old.content.text, new.content.text))
    return (*_head(old.content, new.content, vocabulary), *with_ages_moved(text, old.content.text, new.content.text))


def _edited(whole: Edit, before: Reading, after: Reading) -> Iterator[Change]:
    old_text, new_text = before.content.text, after.content.text
    edit = whole._replace(old=_trimmed(whole.old, old_text), new=_trimmed(whole.new, new_text))
    if not _of(edit.old, old_text) and not _of(edit.new, new_text):
        yield _whole(edit, old_text, new_text, Category.COPYEDIT, "cosmetic", "white space")
        return
    if edit.kind is EditKind.MOVE:
        yield _whole(edit, old_text, new_text, Category.MOVE, "move", "moved without other changes")
        return
    if _in_notice(edit.old, before) and _in_notice(edit.new, after):
        yield _whole(edit, old_text, new_text, Category.NOTICE, "notice", "the outlet's own notice")
        return
    if edit.kind is EditKind.MOVE_REWORD:
        yield _whole(edit, old_text, new_text, Category.MOVE, "move", "moved and reworded")
    reason = _furniture(edit, old_text, new_text) or _among_furniture(edit, before, after)
    if reason:
        yield _whole(edit, old_text, new_text, Category.FURNITURE, "furniture", reason)
    elif edit.old and edit.new:
        told, sides = list(_told_inside(edit, before, after)), (before.side(edit.old), after.side(edit.new))
        yield from told
        if not told or sides[0].text.split() != sides[1].text.split():
            yield from name_changes(Rewording("text", *sides, new_text))
    else:
        reason = "information added" if edit.new else "information removed"
        yield _whole(edit, old_text, new_text, Category.DETAIL, "detail", reason)


def _notices_whole(changes: Sequence[Change], old: str, new: str) -> Iterator[Change]:
    """Yield the changes, those of a notice's sentences in a row as one."""
    held: Change | None = None
    for change in changes:
        both = held and _as_one(held, change, old, new)
        if held and not both:
            yield held
        held = both or change
    if held:
        yield held


def _as_one(first: Change, then: Change, old: str, new: str) -> Change | None:
    """Return two changes of one notice as one; None where anything but a blank parts them."""
    if first.category is not Category.NOTICE or then.category is not Category.NOTICE:
        return None
    sides = ((first.old, then.old, old), (first.new, then.new, new))
    gaps = [text[a.end : b.start] for a, b, text in sides if a and b]
    if not gaps or any(gap.strip(" ") for gap in gaps):
        return None
    before, after = (Span(a.start, b.end) if a and b else a or b for a, b, _ in sides)
    return replace(first, old=before, new=after, old_text=_of(before, old), new_text=_of(after, new))


def _told_inside(edit: Edit, before: Reading, after: Reading) -> Iterator[Change]:
    """Yield what came or went within a reworded stretch and is no part of the story: notices, calls to readers."""
    if edit.old and edit.new:
        notices = before.notices_in(edit.old), after.notices_in(edit.new)
        yield from _came_or_went(edit, before, after, notices, (Category.NOTICE, "notice", "the outlet's own notice"))
        calls = before.calls_in(edit.old), after.calls_in(edit.new)
        yield from _came_or_went(edit, before, after, calls, (Category.FURNITURE, "furniture", "a call to readers"))


def _came_or_went(
    edit: Edit,
    before: Reading,
    after: Reading,
    places: tuple[Sequence[Span], Sequence[Span]],
    found: tuple[Category, str, str],
) -> Iterator[Change]:
    old_text, new_text = before.content.text, after.content.text
    kept = {span.of(old_text) for span in places[0]} & {span.of(new_text) for span in places[1]}
    parts = [edit._replace(old=span, new=None) for span in places[0] if span.of(old_text) not in kept]
    parts += [edit._replace(old=None, new=span) for span in places[1] if span.of(new_text) not in kept]
    for part in parts:
        yield _whole(part, old_text, new_text, *found)


def _furniture(edit: Edit, old_text: str, new_text: str) -> str:
    """Return what kind of furniture an edit touches; nothing where it touches the story."""
    sides = [(span, text) for span, text in ((edit.old, old_text), (edit.new, new_text)) if span]
    if all(is_heading(span.of(text)) and _is_line(span, text) for span, text in sides):
        return "heading"
    return next((reason for span, text in sides if (reason := furniture_reason(span.of(text)))), "")


def _among_furniture(edit: Edit, before: Reading, after: Reading) -> str:
    """Return what an edit of the page's furniture is called; nothing where a side of it touches the story."""
    inside = all(
        span is None or version.furniture.hold(span) for span, version in ((edit.old, before), (edit.new, after))
    )
    return "page furniture" if inside else ""


def _is_line(span: Span, text: str) -> bool:
    """Tell whether a stretch, trimmed of blanks, is a whole line of its text."""
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start], text[span.end : _line_end(text, span.end)]
    return not any(part.strip(" ") for part in line)


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def _trimmed(span: Span | None, text: str) -> Span | None:
    """Return a side of an edit without the white space around it."""
    if span is None:
        return None
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _head(old: Content, new: Content, vocabulary: Vocabulary) -> Iterator[Change]:
    if old.title != new.title:
        yield from name_changes(Rewording("title", lone_side(old.title, vocabulary), lone_side(new.title, vocabulary)))
    if old.byline != new.byline:
        yield name_byline_change(old.byline, new.byline)


def _in_notice(span: Span | None, version: Reading) -> bool:
    """Tell whether a side of an edit lies in a notice, or is not there at all."""
    return span is None or version.notices.hold(span)


def _of(span: Span | None, text: str) -> str:
    return span.of(text) if span else ""


def _whole(edit: Edit, old_text: str, new_text: str, category: Category, rule: str, reason: str) -> Change:
    """Return a change that covers both sides of an edit."""
    return Change(
        category, "text", edit.old, edit.new, _of(edit.old, old_text), _of(edit.new, new_text),
        category not in NOT_SUBSTANTIVE, rule, 0.8, reason,
    )  # fmt: skip


def bad_capture(before: Version, after: Version, reason: str) -> Change:
    """Return the one change of a comparison with a page that is no article: nothing that an editor did."""
    old, new = before.content.text, after.content.text
    spans = [Span(0, len(text)) if text.strip() else None for text in (old, new)]
    return _whole(
        Edit(EditKind.REWORD, spans[0], spans[1]), old, new, Category.FURNITURE, "bad_capture", f"bad capture: {reason}"
    )
