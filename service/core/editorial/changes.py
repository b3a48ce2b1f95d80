"""What kind of change an edit is."""

from dataclasses import dataclass
from enum import StrEnum

from service.core.text.span import Span


class Category(StrEnum):
    """What we saw."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    FACT = "fact"
    STATUS = "status"
    DETAIL = "detail"
    HEADLINE = "headline"
    BYLINE = "byline"
    NOTICE = "notice"
    MOVE = "move"
    COPYEDIT = "copyedit"
    FURNITURE = "furniture"


#: what an editor may do without telling the reader; a notice is the telling itself
NOT_SUBSTANTIVE = frozenset({Category.MOVE, Category.COPYEDIT, Category.FURNITURE, Category.NOTICE})


@dataclass(frozen=True, slots=True)
class Change:
    """One change between two versions, with its evidence on both sides."""

    category: Category
    #: which part of the version the spans speak of: ``text``, ``title`` or ``byline``
    field: str
    old: Span | None
    new: Span | None
    old_text: str
    new_text: str
    substantive: bool
    rule: str
    confidence: float
    #: in words, for the summary and for a reader who asks why
    reason: str
