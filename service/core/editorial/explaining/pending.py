"""A change that may yet be explained, with the sentences it stands in."""

from dataclasses import dataclass
from functools import cached_property

from service.core.editorial.changes import Category
from service.core.editorial.explaining.shown import shown
from service.core.editorial.words.quoting import quoted_words
from service.core.editorial.words.sorts import Sort
from service.core.editorial.words.words import content_keys

#: categories of particulars: one in the place of another is no addition
_PARTICULARS: frozenset[str] = frozenset(
    {Category.NUMBER, Category.DATE, Category.NAME, Category.QUOTE, Category.ATTRIBUTION}
)


@dataclass(frozen=True)
class Pending:
    """A change that the article has not owned up to; what each sentence of each notice asks of it is found out once."""

    category: Category
    old_text: str
    new_text: str
    #: the sentences around it, of both sides
    context: str

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words that tell something and that differ: what both sides share was not changed."""
        return content_keys(self.old_text) ^ content_keys(self.new_text)

    @cached_property
    def around(self) -> frozenset[str]:
        """Return those of the sentences around it; a headline stands by itself, and is nothing but what was changed."""
        return self.words if self.category == Category.HEADLINE else content_keys(self.context)

    @cached_property
    def quotes(self) -> bool:
        """Tell whether quoted words were changed, or came or went with what was."""
        return self.category == Category.QUOTE or bool(quoted_words(self.old_text or self.new_text))

    @cached_property
    def shows(self) -> frozenset[Sort]:
        """Return the sorts of particulars that it shows."""
        return shown(self.category, self.old_text, self.new_text, self.context)

    @property
    def value(self) -> tuple[str, str]:
        """Return what was changed to what: the same error may have stood in several places."""
        return self.old_text.casefold(), self.new_text.casefold()

    @property
    def replaces(self) -> bool:
        """Tell whether one particular stands in the place of another, or quoted words or a name are gone."""
        gone = bool(self.new_text) or self.category in (Category.QUOTE, Category.NAME)
        return self.category in _PARTICULARS and bool(self.old_text) and gone
