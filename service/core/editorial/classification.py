"""From edits to changes: each edit of a comparison gets the names of what it changes."""

from collections.abc import Iterator, Sequence

from service.core.editorial.changes import NOT_SUBSTANTIVE, Category, Change
from service.core.editorial.furniture import furniture_reason, is_heading
from service.core.editorial.notices import Notice
from service.core.editorial.rewording import Rewording, name_changes
from service.core.editorial.version import Version
from service.core.text.edits import Diff, Edit, EditKind
from service.core.text.span import Span


def classify(difference: Diff, before: Version, after: Version) -> tuple[Change, ...]:
    """Return the changes between two versions: title and byline first, then the text in its order."""
    text = (
        change for edit in difference.edits if edit.kind is not EditKind.KEEP for change in _edited(edit, before, after)
    )
    return (*_head(before, after), *text)


def _edited(whole: Edit, before: Version, after: Version) -> Iterator[Change]:
    old_text, new_text = before.content.text, after.content.text
    edit = whole._replace(old=_trimmed(whole.old, old_text), new=_trimmed(whole.new, new_text))
    if not _of(edit.old, old_text) and not _of(edit.new, new_text):
        yield _whole(edit, old_text, new_text, Category.COPYEDIT, "cosmetic", "white space")
        return
    if edit.kind is EditKind.MOVE:
        yield _whole(edit, old_text, new_text, Category.MOVE, "move", "moved without other changes")
        return
    if _in_notice(edit.old, before.findings.notices) and _in_notice(edit.new, after.findings.notices):
        yield _whole(edit, old_text, new_text, Category.NOTICE, "notice", "the outlet's own notice")
        return
    if edit.kind is EditKind.MOVE_REWORD:
        yield _whole(edit, old_text, new_text, Category.MOVE, "move", "moved and reworded")
    reason = _furniture(edit, old_text, new_text)
    if reason:
        yield _whole(edit, old_text, new_text, Category.FURNITURE, "furniture", reason)
    elif edit.old and edit.new:
        yield from name_changes(Rewording("text", edit.old, edit.new, edit.old.of(old_text), edit.new.of(new_text)))
    else:
        reason = "information added" if edit.new else "information removed"
        yield _whole(edit, old_text, new_text, Category.DETAIL, "detail", reason)


def _furniture(edit: Edit, old_text: str, new_text: str) -> str:
    """Return what kind of furniture an edit touches; nothing where it touches the story."""
    sides = [(span, text) for span, text in ((edit.old, old_text), (edit.new, new_text)) if span]
    if all(is_heading(span.of(text)) and _is_line(span, text) for span, text in sides):
        return "heading"
    return next((reason for span, text in sides if (reason := furniture_reason(span.of(text)))), "")


def _is_line(span: Span, text: str) -> bool:
    """Tell whether a stretch is a whole line of its text."""
    return text[: span.start].rstrip(" ")[-1:] in ("", "\n") and text[span.end :].lstrip(" ")[:1] in (
        "",
        "\n",
    )


def _trimmed(span: Span | None, text: str) -> Span | None:
    """Return a side of an edit without the white space around it."""
    if span is None:
        return None
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _head(before: Version, after: Version) -> Iterator[Change]:
    old, new = before.content, after.content
    if old.title != new.title:
        yield from name_changes(_field("title", old.title, new.title))
    if old.byline != new.byline:
        yield from name_changes(_field("byline", old.byline, new.byline))


def _field(name: str, old: str, new: str) -> Rewording:
    return Rewording(name, Span(0, len(old)), Span(0, len(new)), old, new)


def _in_notice(span: Span | None, notices: Sequence[Notice]) -> bool:
    """Tell whether a side of an edit lies in a notice, or is not there at all."""
    return span is None or any(span.start >= n.start and span.end <= n.end for n in notices)


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
    edit = Edit(EditKind.REWORD, Span(0, len(old)), Span(0, len(new)))
    return _whole(edit, old, new, Category.FURNITURE, "bad_capture", f"bad capture: {reason}")
