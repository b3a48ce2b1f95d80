"""Small letters without a shift of places."""


def lowered(text: str) -> str:
    """Return ``text`` in lower case, each letter at its place: a pattern in lower case is matched far faster so.

    A capital that becomes two code points (U+0130) stays as it is.
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
