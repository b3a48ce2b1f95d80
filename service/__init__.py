"""The correction tracker: versions of news articles, what changed in them, and who was told."""

__version__ = "0.1.0"
