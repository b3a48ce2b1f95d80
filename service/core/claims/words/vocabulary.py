"""What is known of single words, each looked up once: most words of a text stand in every other text as well."""

from collections.abc import Callable
from typing import TypeVar

#: words of which a vocabulary keeps what is known, and code points of the longest of them
KEPT, LONGEST = 32_768, 40

_Entry = TypeVar("_Entry")


class Vocabulary(dict[str, _Entry]):
    """Written words to what is known of them. One that is new is looked up; beyond ``KEPT`` it begins anew."""

    def __init__(self, look_up: Callable[[str], _Entry]) -> None:
        """Begin an empty vocabulary. What ``look_up`` returns must depend on the word alone."""
        super().__init__()
        self._look_up = look_up

    def __missing__(self, written: str) -> _Entry:
        """Look up a word that is not kept."""
        entry = self._look_up(written)
        if len(written) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[written] = entry
        return entry
