"""Which words stand inside quotation marks."""

from collections.abc import Iterator

from service.core.claims.sentences.quotations import Quotation, find_quotations
from service.core.text.span import Span


def quoted_words(text: str) -> list[Span]:
    """Return the stretches of ``text`` between quotation marks, in order and without the marks.

    A passage may begin inside a quotation: a closing curly mark without an opening one quotes from the start of its
    line, or from the quotation before it.
    """
    quotations = find_quotations(text)
    begun = list(_begun_before(text, quotations)) if "”" in text else []
    return sorted([*(Span(q.inner_start, q.inner_end) for q in quotations), *begun])


def _begun_before(text: str, quotations: list[Quotation]) -> Iterator[Span]:
    """Yield what stands before closing marks that close none of the quotations."""
    end = 0
    for start, stop in [*((q.start, q.end) for q in quotations), (len(text), len(text))]:
        while (close := text.find("”", end, start)) >= 0:
            yield Span(max(end, text.rfind("\n", end, close) + 1), close)
            end = close + 1
        end = stop
