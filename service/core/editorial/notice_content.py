"""What a notice states: its date, what was wrong, and what is right."""

from service.core.editorial.notice_patterns import NoticePatterns

#: a stated date stands near the head of a notice
_HEAD = 160


def stated_date(text: str, patterns: NoticePatterns) -> str | None:
    """Return the date or time of day that a notice gives for its change, as written."""
    match = patterns.date.search(text[:_HEAD])
    return match.group().strip(" ,.:") if match else None


def said_wrong_and_right(text: str, patterns: NoticePatterns) -> tuple[str | None, str | None]:
    """Return what a notice says was wrong and what it says is right, each as written, where it says so."""
    wrong = right = None
    for template in patterns.templates:
        match = template.search(text)
        if match:
            groups = match.groupdict()
            wrong = wrong or groups.get("wrong")
            right = right or groups.get("right")
        if wrong and right:
            break
    return wrong and wrong.strip(), right and right.strip()
