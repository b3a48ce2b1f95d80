"""To whom a text attributes what it says."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from service.core.claims.records import Attribution, AttributionType, Cue, Source, SourceKind
from service.core.claims.sentences.tokens import tokenize
from service.core.claims.speech.cast import Cast, Words
from service.core.claims.speech.continuation import MOST_PARTS, continued, gathered, moved
from service.core.claims.speech.german.rules import POINTED
from service.core.claims.speech.grammars import grammar_of
from service.core.claims.speech.names import Reference
from service.core.claims.speech.own_voice import NO_STATEMENT
from service.core.claims.speech.paragraphs import Article, Partner, Said, Sentence, read_article
from service.core.claims.speech.signatures import Post, find_posts
from service.core.claims.words.lexicon import Lexicon
from service.core.memory import remembered
from service.core.text.span import Span

__all__ = ["Attribution", "AttributionType", "Cue", "Source", "SourceKind", "find_attributions"]


def find_attributions(text: str, title: str = "", lang: str = "en") -> tuple[Attribution, ...]:
    """Return the attributions of a text, in order of their content's start.

    ``title`` is the headline where it does not stand in the text; full names are also looked for in it.
    """
    return attributions_of(read_article(text, lang), title)


def attributions_of(article: Article, title: str = "", outside: Sequence[Span] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of an article, as ``find_attributions`` does.

    ``outside`` are stretches of the text in which the outlet speaks of its own work (notices): nobody's words go on in
    them, and neither 'we' nor the story that they take back is a source.

    What a paragraph attributes depends on its own words, and beyond them on this alone: ``source.name`` on the full
    names in the whole article and in ``title``, and on who was spoken of before; sentences that are nothing but
    quotation on the attribution before them; and posts on the signature line below them.
    """
    posts = find_posts(article.text)
    telling = _Telling(article, _cast(article, title), posts, [post.content.start for post in posts], outside)
    for span, passages in article.paragraphs:
        first = True
        for place, reading in passages:
            for sentence in reading.sentences:
                telling.take(span.start + place.start - reading.origin, sentence, first=first)
                first = False
    telling.settle()
    found = [*(_posted(article.text, post) for post in posts), *_agreed(telling.found, telling.cast)]
    return tuple(sorted(found, key=lambda a: (a.content[0].start, a.content[-1].end)))


def _cast(article: Article, title: str) -> Cast:
    cast = Cast(article.lexicon, Words(article.text))
    for name in _names_in(title, article.lexicon):
        cast.learn(name)
    for span, passages in article.paragraphs:
        for place, reading in passages:
            cast.meet(span.start + place.start - reading.origin, reading.names)
    return cast


@remembered(256, 500)
def _names_in(title: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the full names in a headline."""
    return tuple(item.name for item in grammar_of(lexicon).names(tokenize(title, lexicon)))


#: attributions in which a person may have been named by a speaker
_LATELY = 8
#: kinds for which an outlet may be mistaken whose name tells nothing; of which a paper named for its stories is one
_GUESSED = frozenset((SourceKind.PERSON, SourceKind.DOCUMENT))
#: kinds that a name without a telling word may be taken for
_OPEN = frozenset((SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.OUTLET))


@dataclass(slots=True)
class _Telling:
    """An article while it is read from top to bottom: who has said what so far."""

    article: Article
    cast: Cast
    posts: list[Post]
    #: where the posts begin
    starts: list[int]
    #: where the outlet speaks of its own work
    outside: Sequence[Span]
    found: list[Attribution] = field(default_factory=list)
    #: number of the attribution that a quotation continues, and whether its own was left open
    last: int | None = None
    open: bool = False
    #: the sentence before, and the one that is being read, with its paragraph's start
    before: Span | None = None
    now: tuple[Sentence, int] = field(init=False)
    #: quotations left open, whose speaker may be named behind a later paragraph, each with its paragraph's start
    pending: list[tuple[Sentence, int, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cast.heard = self._heard

    def take(self, start: int, sentence: Sentence, *, first: bool) -> None:
        """Read the next sentence; its paragraph begins at ``start``."""
        self.cast.until, self.now = start + sentence.end, (sentence, start)
        if sentence.opener:
            self.cast.note(self.cast.resolve(sentence.opener, start + sentence.start))
        said: Sequence[Said] = sentence.said
        noted = bool(self.outside) and self._in_notice(start + sentence.start, start + sentence.end)
        if noted:
            said = [item for item in said if not self._own(item, start)]
        if self.starts:
            said = [item for item in said if not self._in_post(start + item.cue.start)]
        if said:
            said = self._with_pending(sentence, said, start)
            speaking = next((k for k in reversed(range(len(said))) if said[k].quotes), 0)
            self.last, self.open = len(self.found) + speaking, said[speaking].open
            self.found += [self._attribution(item, start) for item in said]
        elif noted:
            self.settle()
        elif sentence.quoted and not self.open and (self.pending or sentence.quoted.open):
            self.pending.append((sentence, start, first))
            if len(self.pending) == MOST_PARTS:
                self.settle()
        elif sentence.quoted:
            self._go_on(sentence, start, first=first)
        else:
            self.settle()
        self.before = Span(start + sentence.start, start + sentence.end)

    def settle(self) -> None:
        """Credit the quotations left open to who spoke before them: nobody was named behind them."""
        held, self.pending = self.pending, []
        for sentence, start, first in held:
            self._go_on(sentence, start, first=first)

    def _with_pending(self, sentence: Sentence, said: Sequence[Said], start: int) -> Sequence[Said]:
        """Put quotations left open in earlier paragraphs before one that goes on with them and names the speaker.

        Each paragraph opens with a mark, and only the last has a closing one (Chicago Manual of Style 13.32).
        """
        goes_on = said[0].quotes and said[0].content[0].start <= sentence.start + 1
        if not goes_on or any(not held.quoted or held.quoted.reported for held, _, _ in self.pending):
            self.settle()
            return said
        before = [moved(held.quoted.span, at - start) for held, at, _ in self.pending if held.quoted]
        self.pending = []
        return [said[0]._replace(content=(*before, *said[0].content)), *said[1:]]

    def _go_on(self, sentence: Sentence, start: int, *, first: bool) -> None:
        """Add a quotation to the attribution it continues, or credit it to the same source anew."""
        if self.last is None or sentence.quoted is None:
            return
        before = self.found[self.last]
        longer = gathered(before, sentence.quoted, start) if self.open or not first else None
        if longer:
            self.found[self.last] = longer
        elif alone := continued(before, sentence.quoted, start):
            self.last = len(self.found)
            self.found.append(alone)
        else:
            return
        self.open = sentence.quoted.open

    def _in_post(self, at: int) -> bool:
        before = bisect_right(self.starts, at) - 1
        return before >= 0 and at < self.posts[before].signature.end

    def _heard(self) -> list[Span]:
        """Return where somebody's words stand in the sentence that is being read, and shortly before it."""
        sentence, start = self.now
        here = [moved(part, start) for item in sentence.said if item.rule not in NO_STATEMENT for part in item.content]
        before = (item for item in self.found[-_LATELY:] if item.rule not in NO_STATEMENT)
        return [*here, *(part for item in before for part in item.content)]

    def _in_notice(self, start: int, end: int) -> bool:
        return any(span.start < end and start < span.end for span in self.outside)

    def _own(self, item: Said, start: int) -> bool:
        """Tell whether a notice's source is the outlet itself: 'we', or the story that it takes back."""
        written = moved(item.source, start).of(self.article.text) if item.source else ""
        words, lexicon = (item.reference.otherwise or written).lower().split(), self.article.lexicon
        if len(words) == 1 and words[0] in lexicon.ourselves:
            return True
        others = any(word == "by" or word.endswith(("'s", "’s")) for word in words)
        return not others and not lexicon.itself.isdisjoint(words)

    def _attribution(self, item: Said, start: int) -> Attribution:
        cue, text = moved(item.cue, start), self.article.text
        pointed = item.rule == POINTED and self.before
        content = (pointed,) if pointed else tuple(moved(part, start) for part in item.content)
        source = self._source(item, moved(item.source, start)) if item.source else None
        sources = self._partners(item, start)
        if source and sources:
            named = [each.name for each in sources if each.name]
            source = replace(source, name=" and ".join(named) if len(named) == len(sources) else None)
        return Attribution(item.type, source, Cue(*cue, cue.of(text)), content, item.rule, item.confidence, sources)

    def _partners(self, item: Said, start: int) -> tuple[Source, ...]:
        """Return each of several who speak as one; of bare names, where the article tells who each of them is."""
        if not item.several and not all(each.reference.name in self.cast for each in item.partners):
            return ()
        sources = [self._one(each, moved(each.span, start)) for each in item.partners]
        named = [each.name for each in sources]
        apart = [each for k, each in enumerate(sources) if each.name is None or each.name not in named[:k]]
        return tuple(apart) if len(apart) > 1 else ()  # 'Ann Roe, the mayor, and Ben Poe': the mayor is Ann Roe

    def _source(self, item: Said, span: Span) -> Source:
        return self._one(Partner(span, item.reference, item.kind), span)

    def _one(self, item: Partner, span: Span) -> Source:
        name = self.cast.resolve(item.reference, span.start)
        kind = item.reference.kind or item.kind
        kind = SourceKind.PERSON if name and not item.reference.kind and self._is_person(item, name) else kind
        if _is_nobody(item.reference, name) and kind in _OPEN:
            kind = SourceKind.UNNAMED
        if kind is SourceKind.PERSON:
            self.cast.note(name)
        return Source(*span, span.of(self.article.text), name, kind)

    def _is_person(self, item: Partner, name: str) -> bool:
        """Tell whether a name makes a person of a role, or of a surname that was taken for a house's."""
        if item.kind is not SourceKind.ORGANISATION:
            return item.kind is SourceKind.UNNAMED
        return name != item.reference.name and name.split()[0].lower() in self.article.lexicon.given_names


def _is_nobody(reference: Reference, name: str | None) -> bool:
    """Tell whether a name is none: a capital that only opens its sentence, or words for people ('voters, who said')."""
    if name is None:
        return reference.opening
    return name == reference.otherwise and name.split()[-1].islower()


def _agreed(found: Sequence[Attribution], cast: Cast) -> Sequence[Attribution]:
    """Give a name one kind: that of a house, unless it is a person's more often or by a given name.

    'Harbor Freight said it had cut its fees' tells what 'Harbor Freight said' leaves open.
    """
    kinds: dict[str, Counter[SourceKind]] = {}
    for item in found:
        if item.source and item.source.name:
            kinds.setdefault(item.source.name, Counter())[item.source.kind] += 1
    agreed = {
        name: SourceKind.PERSON if name.split()[0].lower() in cast.lexicon.given_names else _agreed_kind(told)
        for name, told in kinds.items()
        if len(told) > 1 and told.keys() <= _OPEN
    }
    agreed |= dict.fromkeys(_reporters(found, cast), SourceKind.OUTLET)
    return [_of_kind(item, agreed) for item in found] if agreed else found


def _reporters(found: Sequence[Attribution], cast: Cast) -> set[str]:
    """Return the names, no known person's, of those that only report: 'Science Now reported', 'Harbor Report noted'."""
    forms = cast.lexicon.reporting
    reports = [item.cue is not None and item.cue.text.endswith(forms) for item in found]
    maybe = (item for item, so in zip(found, reports, strict=True) if so or _is_document(item))
    told = {
        one.name or "" for item in maybe for one in _voices(item) if one.kind in _GUESSED and _may_report(one, cast)
    }
    others = (item for item, so in zip(found, reports, strict=True) if not so) if told else ()
    return told - {one.name for item in others for one in _voices(item) if one.kind is SourceKind.PERSON}


def _is_document(item: Attribution) -> bool:
    return item.source is not None and item.source.kind is SourceKind.DOCUMENT


def _voices(item: Attribution) -> Sequence[Source]:
    return item.sources or ((item.source,) if item.source else ())


def _may_report(source: Source, cast: Cast) -> bool:
    """Tell whether a name may be an outlet's, written in full and without a title; a document's has an article."""
    name, written = (source.name or "").lower(), source.text.lower()
    words = name.split()
    if written.removeprefix("the ") != name or not cast.lexicon.given_names.keys().isdisjoint(words):
        return False
    if source.kind is SourceKind.PERSON:
        return not cast.knows(source.name or "")
    return written == name and len(words) > 1 and not any(cast.words.common(word.capitalize()) for word in words)


def _agreed_kind(told: Counter[SourceKind]) -> SourceKind:
    """Return the kind that was told most often; of two, the one that is less of a guess."""
    return max(told, key=lambda kind: (told[kind], kind is not SourceKind.PERSON))


def _of_kind(item: Attribution, agreed: dict[str, SourceKind]) -> Attribution:
    """Return an attribution whose sources are of the kinds that were agreed upon by name."""
    if item.source is None:
        return item
    source, *parts = (replace(one, kind=agreed.get(one.name or "", one.kind)) for one in (item.source, *item.sources))
    return replace(item, source=source, sources=tuple(parts))


def _posted(text: str, post: Post) -> Attribution:
    name = post.source.of(text).strip()
    source = Source(post.source.start, post.source.start + len(name), name, name, SourceKind.PERSON)
    return Attribution(AttributionType.DIRECT, source, None, (post.content,), "signature", 0.95)
