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
from service.usecases.judge_pending import judge_pending
from service.usecases.post_version import post_version
from service.usecases.read_version import NewVersion
from service.usecases.reanalyze import reanalyze_article
from service.usecases.track_article import NewArticle
from service.usecases.watch_claim import Judged
from service.wiring import Services, wire
from tests.conftest import START
from tests.support.judge_model import make_model

CLAIM = "The lake at Lowick froze on Monday."
TEXT = "The lake at Lowick never froze, indeed never, said Ann Roe of the harbour office."
LATER = START + timedelta(days=1)

Deed = Callable[[Services], None]


@pytest.fixture
def judged(services: Services, tmp_path: Path) -> Iterator[Services]:
    """The product, whose settings name a model."""
    wired = wire(replace(services.settings, judge_model=make_model(tmp_path / "by-hand")), services.clock)
    yield wired
    wired.engine.dispose()


def post(services: Services, text: str = TEXT, hours: int = 0) -> None:
    """Post a version of the article."""
    article = NewArticle("https://gazette.example/lake", "Gazette")
    post_version(services, article, NewVersion("Lake", text, captured_at=START + timedelta(hours=hours)), now=LATER)


def file(services: Services) -> Callable[[UnitOfWork, Judged], None]:
    """Return what writes the watched claim."""

    def write(work: UnitOfWork, found: Judged) -> None:
        watch_claim.watch_claim(work.session, CLAIM, found, services.judge, now=LATER)
        work.commit()

    return write


def watch(services: Services) -> None:
    """Watch the claim."""
    in_two_steps(services, watch_claim.preparation(CLAIM, services.judge), file(services))


def told(services: Services) -> tuple[str, str]:
    """Return what the article's first version says to the claim, and the reason."""
    question = select(Support.stance, Support.reason).order_by(Support.version_id).limit(1)
    with services.reading() as session:
        ((stance, reason),) = session.execute(question).all()
    return stance, reason


def watched_afterwards(services: Services) -> None:
    post(services)
    watch(services)


def watched_before(services: Services) -> None:
    watch(services)
    post(services)


def arrived_while_the_claim_was_prepared(services: Services) -> None:
    post(services)
    with services.writing() as work:
        file(services)(work, {})


def left_to_the_worker(services: Services) -> None:
    post(services)
    post(services, f"{TEXT} She has lived there for years.", hours=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watch_claim, "AT_ONCE", 1)
        watch(services)
    assert judge_pending(services)


def read_again(services: Services) -> None:
    alone = replace(services, settings=replace(services.settings, judge_model=None))
    watched_afterwards(alone)
    assert "model" not in told(alone)[1]
    reanalyze_article(services, 1, apply=True, now=LATER)


@pytest.mark.parametrize(
    "deed", [watched_afterwards, watched_before, arrived_while_the_claim_was_prepared, left_to_the_worker, read_again]
)
def test_the_answer_on_record_names_the_model(judged: Services, deed: Deed) -> None:
    deed(judged)
    stance, reason = told(judged)
    assert stance == "contradicts"
    assert reason.startswith("the model by-hand says: contradicts (")
    assert "; the rules say: " in reason


@pytest.mark.parametrize("deed", [watched_afterwards, watched_before, left_to_the_worker])
def test_without_the_setting_the_rules_alone_decide(services: Services, deed: Deed) -> None:
    deed(services)
    assert "model" not in told(services)[1]


def test_a_process_with_a_model_does_not_lend_it_to_its_neighbour(judged: Services, services: Services) -> None:
    assert judged.judge is not None
    watched_afterwards(services)
    assert "model" not in told(services)[1]


def test_the_model_is_loaded_once_by_the_first_who_asks(judged: Services) -> None:
    assert "judge" not in vars(judged)
    assert judged.judge is judged.judge


def test_a_folder_without_a_model_is_named_when_it_is_first_asked(services: Services, tmp_path: Path) -> None:
    wrong = wire(replace(services.settings, judge_model=tmp_path / "nowhere"))
    with pytest.raises(SettingsError, match=r"TRACKER_JUDGE_MODEL: .*nowhere cannot be used: there is no model\.onnx"):
        _ = wrong.judge
    wrong.engine.dispose()
