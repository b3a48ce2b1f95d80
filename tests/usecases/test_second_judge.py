"""A model that is named in the settings judges watched claims beside the rules."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from service.settings import SettingsError
from service.store.claims import Support
from service.store.unit_of_work import UnitOfWork, in_two_steps
from service.usecases import watch_claim
from service.usecases.judges import BENCH
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.wiring import Services, wire
from tests.conftest import START
from tests.support.judge_model import make_model

CLAIM = "The lake at Lowick froze on Monday."
TEXT = "The lake at Lowick never froze, indeed never, said Ann Roe of the harbour office."


@pytest.fixture
def judged(services: Services, tmp_path: Path) -> Iterator[Services]:
    """The product, whose settings name a model."""
    chosen = replace(services.settings, judge_model=make_model(tmp_path / "by-hand"))
    wired = wire(chosen, services.clock)
    yield wired
    wired.engine.dispose()
    BENCH.judge = None


def told(services: Services) -> tuple[str, str]:
    """Post an article, watch the claim, and return the article's stance and the reason."""
    article = NewArticle("https://gazette.example/lake", "Gazette")
    version = NewVersion("Lake", TEXT, captured_at=START)
    post_version(services, article, version, now=START + timedelta(days=1))
    in_two_steps(services, watch_claim.preparation(CLAIM), file(services))
    with services.reading() as session:
        ((stance, reason),) = session.execute(select(Support.stance, Support.reason)).all()
    return stance, reason


def file(services: Services) -> Callable[[UnitOfWork, Judged], None]:
    def write(work: UnitOfWork, found: Judged) -> None:
        watch_claim.watch_claim(work.session, CLAIM, found, now=services.clock())
        work.commit()

    return write


def test_the_answer_on_record_names_the_model(judged: Services) -> None:
    stance, reason = told(judged)
    assert stance == "contradicts"
    assert reason.startswith("the model by-hand says: contradicts (")
    assert "; the rules say: " in reason


def test_without_the_setting_the_rules_alone_decide(services: Services) -> None:
    _, reason = told(services)
    assert "model" not in reason


def test_a_wrong_folder_is_named_at_the_start(services: Services, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"TRACKER_JUDGE_MODEL: .*nowhere cannot be used: there is no model\.onnx"):
        wire(replace(services.settings, judge_model=tmp_path / "nowhere"))
    assert BENCH.judge is None
