"""Plant the article histories of a folder."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from service.store.unit_of_work import Doors
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.seed_files import SeedVersion, read_stories
from service.usecases.track_article import NewArticle


@dataclass(frozen=True, slots=True)
class Planted:
    """What a planting brought."""

    #: articles that were not there before
    articles: int
    #: versions that were not there before
    versions: int


def plant_seeds(doors: Doors, folder: Path, *, now: datetime) -> Planted:
    """Track the articles of all stories in ``folder`` and post their versions; what is there already stays.

    Each version is committed by itself, so that a large planting keeps nobody waiting; one that was cut short is
    simply started again.

    Raises:
        InvalidInput: a file cannot be read; the message names file and line. Nothing was planted then.
    """
    articles = versions = 0
    # every file is read before the first is planted, so that a mistake in the last one is found at once
    for seed in tuple(read_stories(folder)):
        article = NewArticle(seed.url, seed.outlet, seed.title, seed.tags)
        posted = post_version(doors, article, version_of(seed), now=now)
        articles += posted.tracked
        versions += posted.changed
    return Planted(articles, versions)


def version_of(seed: SeedVersion) -> NewVersion:
    """Turn a file's version into one that can be posted."""
    return NewVersion(
        title=seed.title,
        text=seed.text,
        byline=seed.byline,
        captured_at=seed.captured_at,
        published_at=seed.published_at,
        modified_at=seed.modified_at,
    )
