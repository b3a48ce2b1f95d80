"""The words of a language, as data, and their lookup: verbs of saying, deeds, synonyms, opposites, figures."""
