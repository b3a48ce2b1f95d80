"""Plant the article histories of a folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from service.store import story_records
from service.store.unit_of_work import Doors
from service.usecases.create_story import create_story
from service.usecases.judge_version import Bench
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


def plant_seeds(doors: Bench, folder: Path, *, now: datetime) -> Planted:
    """Track the articles of all stories in ``folder`` and post their versions; what is there already stays.

    Several articles of one folder are grouped into a story, unless one of them belongs to a story already.

    Each version is committed by itself, so that a large planting keeps nobody waiting; one that was cut short is
    simply started again.

    Raises:
        InvalidInput: a file cannot be read; the message names file and line. Nothing was planted then.
    """
    articles = versions = 0
    grouped: dict[str, set[int]] = {}
    # every file is read before the first is planted, so that a mistake in the last one is found at once
    for seed in tuple(read_stories(folder)):
        article = NewArticle(seed.url, seed.outlet, seed.title, seed.tags)
        posted = post_version(doors, article, version_of(seed), now=now)
        articles += posted.tracked
        versions += posted.changed
        grouped.setdefault(seed.story, set()).add(posted.article_id)
    for title, members in grouped.items():
        group(doors, title, sorted(members), now)
    return Planted(articles, versions)


def group(doors: Doors, title: str, article_ids: Sequence[int], now: datetime) -> None:
    """Make a story of articles that belong to none yet; one article is no story."""
    if len(article_ids) < 2:
        return
    with doors.writing() as work:
        if not story_records.in_stories(work.session, article_ids):
            create_story(work.session, title, article_ids, now=now)
            work.commit()


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
