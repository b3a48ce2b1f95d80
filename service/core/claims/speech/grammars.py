"""What differs between languages in reading a sentence: who speaks, and what is tied to whom."""

from collections.abc import Callable
from typing import NamedTuple

from service.core.claims.records import SourceKind
from service.core.claims.sentences.nouns import Range, opening_subject
from service.core.claims.sentences.passages import Page, Passage
from service.core.claims.sentences.tokens import Tokens
from service.core.claims.speech.draft import Draft
from service.core.claims.speech.drafts import drafts, speaks_of_itself
from service.core.claims.speech.german.names import german_kind, german_names, german_reference
from service.core.claims.speech.german.phrases import german_opener
from service.core.claims.speech.german.rules import verb_drafts
from service.core.claims.speech.german.sources import source_drafts
from service.core.claims.speech.kinds import source_kind
from service.core.claims.speech.names import FullName, Reference, full_names, refer
from service.core.claims.words.lexicon import Lexicon


class Grammar(NamedTuple):
    """The rules of a language."""

    #: the noun phrase with which a range of tokens opens
    opener: Callable[[Page, int, int], Range | None]
    #: what a passage attributes; the phrase is its opener
    drafts: Callable[[Page, Passage, Range | None], list[Draft]]
    #: the full names of a text
    names: Callable[[Tokens], list[FullName]]
    #: to whom a phrase refers
    refer: Callable[[Page, dict[int, FullName], Range, int], Reference]
    #: of which kind a source is
    kind: Callable[[Page, Range, Range], SourceKind]


def _german_drafts(page: Page, passage: Passage, opener: Range | None) -> list[Draft]:
    """Return what a German passage attributes."""
    found = (*source_drafts(page, passage), *verb_drafts(page, passage))
    return [item for item in found if not speaks_of_itself(page, item)]


_ENGLISH = Grammar(opening_subject, drafts, full_names, refer, source_kind)
_GERMAN = Grammar(german_opener, _german_drafts, german_names, german_reference, german_kind)


def grammar_of(lexicon: Lexicon) -> Grammar:
    """Return the rules by which the language of a lexicon is read."""
    return _GERMAN if lexicon.verb_second else _ENGLISH
