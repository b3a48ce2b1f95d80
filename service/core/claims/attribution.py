"""To whom a text attributes what it says."""

from bisect import bisect_right

from service.core.claims.according import according_to
from service.core.claims.contents import SPEECH_RULES, Draft, draft
from service.core.claims.continuation import goes_on, speaking, stands_alone
from service.core.claims.cues import hits
from service.core.claims.labels import labelled
from service.core.claims.lexicon import PRONOUN
from service.core.claims.names import Cast, meet
from service.core.claims.nouns import Range, kind_of, opening_subject
from service.core.claims.passages import OUTSIDE, Page, Passage, read_page
from service.core.claims.records import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.claims.signatures import Post, find_posts
from service.core.claims.tokens import tokenize
from service.core.text.span import Span

__all__ = ["Attribution", "AttributionType", "Cue", "Source", "SourceKind", "find_attributions"]

#: tokens of the shortest attribution: a source, a cue, a word
_SHORTEST = 3


def find_attributions(text: str, title: str = "", lang: str = "en") -> tuple[Attribution, ...]:
    """Return the attributions of a text, in order of their content's start.

    ``title`` is the headline where it does not stand in the text; full names are also looked for in it.
    """
    return attributions_of(read_page(text, lang), title)


def attributions_of(page: Page, title: str = "") -> tuple[Attribution, ...]:
    """Return the attributions of a page, as ``find_attributions`` does."""
    text, posts = page.tokens.text, find_posts(page.tokens.text)
    cast = meet(page.tokens, tokenize(title, page.tokens.lexicon))
    starts = [post.content.start for post in posts]
    found = [_posted(text, post) for post in posts]
    subjects = [opening_subject(page, passage) for passage in page.passages]
    for passage, item in _collect(page, subjects):
        cast.introduce(page, passage, subjects)
        place = page.tokens.starts[item.cue[0]]
        before = bisect_right(starts, place) - 1
        if before < 0 or place >= posts[before].signature.end:
            found.append(_attribution(page, passage, item, cast))
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def _collect(page: Page, subjects: list[Range | None]) -> list[tuple[Passage, Draft]]:
    """Read the passages in order; a quotation that goes on is added to the attribution it continues."""
    collected: list[tuple[Passage, Draft]] = []
    last: Draft | None = None
    place = 0
    where: Passage | None = None
    for passage, subject in zip(page.passages, subjects, strict=True):
        drafts = _drafts(page, passage, subject) if passage.hi - passage.lo >= _SHORTEST else []
        longer = None if drafts else goes_on(page, passage, last, where)
        if longer:
            collected[place] = (collected[place][0], longer)
            last = longer
        elif not drafts:
            alone = stands_alone(page, passage, last)
            drafts = [alone] if alone else []
        if drafts:
            last = speaking(page, drafts)
            place = len(collected) + drafts.index(last)
        collected += [(passage, item) for item in drafts]
        where = passage
    return collected


def _drafts(page: Page, passage: Passage, borrowed: Range | None) -> list[Draft]:
    label = labelled(page, passage)
    drafts = [*([label] if label else []), *according_to(page, passage)]
    for hit in hits(page, passage):
        item = draft(page, passage, hit, borrowed)
        if item:
            drafts.append(item)
            borrowed = item.source or borrowed
    return [item for item in drafts if not _speaks_of_itself(page, item) and not _part_of_another(page, item, drafts)]


def _speaks_of_itself(page: Page, item: Draft) -> bool:
    """Tell whether the source is this very text as it was: 'an earlier version of this article said'."""
    if item.source is None:
        return False
    lexicon, words = page.tokens.lexicon, page.tokens.words[slice(*item.source)]
    if "this" in words and not lexicon.itself.isdisjoint(words[words.index("this") + 1 :]):
        return True
    another = "of" in words and lexicon.itself.isdisjoint(words)
    return not lexicon.former.isdisjoint(words) and not lexicon.versions.isdisjoint(words) and not another


def _part_of_another(page: Page, item: Draft, drafts: list[Draft]) -> bool:
    """Tell whether a cue lies in another's words and only says there what somebody wants, thinks or disputes.

    Reported speech inside reported speech is kept, since it is a second source for the same content.
    """
    if item.rule in SPEECH_RULES and page.tokens.tags[(item.source or item.cue)[0]] & PRONOUN == 0:
        return False
    at = item.cue[0]
    return any(
        lo <= at < hi
        for other in drafts
        if other.rule in SPEECH_RULES and other is not item
        for lo, hi in other.content
    )


def _attribution(page: Page, passage: Passage, item: Draft, cast: Cast) -> Attribution:
    tokens = page.tokens
    content = tuple(Span(tokens.starts[lo], tokens.ends[hi - 1]) for lo, hi in item.content)
    start, end = tokens.starts[item.cue[0]], tokens.ends[item.cue[1] - 1]
    source = _source(page, passage, item.source, cast) if item.source else None
    cue = Cue(start, end, tokens.text[start:end])
    return Attribution(_type(page, item), source, cue, content, item.rule, item.confidence)


def _source(page: Page, passage: Passage, phrase: Range, cast: Cast) -> Source:
    start, end = page.tokens.starts[phrase[0]], page.tokens.ends[phrase[1] - 1]
    name = cast.resolve(page, phrase, passage.lo)
    kind = kind_of(page.tokens, phrase)
    if kind is SourceKind.PERSON:
        cast.note(name)
    return Source(start, end, page.tokens.text[start:end], name, kind)


def _posted(text: str, post: Post) -> Attribution:
    name = post.source.of(text).strip()
    source = Source(post.source.start, post.source.start + len(name), name, name, SourceKind.PERSON)
    return Attribution(AttributionType.DIRECT, source, None, (post.content,), "signature", 0.95)


def _type(page: Page, item: Draft) -> AttributionType:
    quoted = [page.quoted[i] != OUTSIDE for lo, hi in item.content for i in range(lo, hi)]
    if not any(quoted):
        return AttributionType.INDIRECT
    return AttributionType.DIRECT if all(quoted) else AttributionType.MIXED
