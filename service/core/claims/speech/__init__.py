"""Who says what: the parts of attribution. A cue, the source beside it, the words that belong to it."""
