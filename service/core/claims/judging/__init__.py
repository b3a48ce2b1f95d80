"""A claim held against sentences: the same event or not, and where their words, names and figures part."""
