"""Web pages of an invented newspaper."""

PARAGRAPHS = (
    "The old ferry pier will close for repairs in the first week of June, the harbour board said on Sunday.",
    "Engineers found rust in eleven of the forty steel piles that carry the deck, according to their report.",
    "The repairs will cost £1.5m, said Carla Voss, who chairs the board. “We have no choice,” she said.",
    "Boats to the islands will leave from the north quay until the pier opens again in the autumn.",
)
URL = "https://harbourpost.example/news/pier"


def page(
    *,
    head: str = "",
    before: str = "",
    inside: str = "",
    after: str = "",
    paragraphs: tuple[str, ...] = PARAGRAPHS,
) -> str:
    """Return a page: ``before`` and ``after`` stand beside the article, ``inside`` after its text."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        '<!DOCTYPE html><html lang="en-GB">'
        f"<head><title>Ferry pier to close | Harbour Post</title>{head}</head>"
        '<body class="has-sidebar"><header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>'
        f'<main>{before}<article><h1>Ferry pier to close</h1><div class="text">{body}</div>{inside}</article>'
        f"{after}</main><footer><p>© Harbour Post</p></footer></body></html>"
    )
