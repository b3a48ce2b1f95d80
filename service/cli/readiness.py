"""What a process does before its first piece of work, so that nobody waits for it later."""

import gc

from service.core.editorial.revision import analyze
from service.core.editorial.version import Content

#: a text with something to find for each of the readers
SPECIMEN = "Correction: An earlier version gave a wrong number.\n\nThe mayor said on Monday that 12 ferries were sold."


def read_once() -> None:
    """Read a text: patterns are compiled when they are first asked for, which takes a third of a second."""
    analyze(Content("Ferries sold", "", SPECIMEN))


def keep_loaded() -> None:
    """Take what was loaded out of the sight of the garbage collector.

    Modules and tables live as long as the process. A full collection walks over all of them, again and again, and
    nothing else is done in the process meanwhile (docs.python.org/3/library/gc.html#gc.freeze).
    """
    gc.collect()
    gc.freeze()
