"""The API against its own description: generated requests, valid and not, with every check there is."""

import itertools
import shutil
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.generation import GenerationMode

from service.app import create_app
from service.core.address import canonical
from service.core.errors import InvalidInput
from service.resources import resource
from service.settings import load
from service.store import migrations
from service.usecases.create_key import create_key
from service.wiring import wire
from tests.support.api import Api

QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
# each operation is asked many times over: few requests of the same kind every day, many others when exploring
EXPLORING = not settings().derandomize
BOUNDED = settings(max_examples=50 if EXPLORING else 3, suppress_health_check=QUIET)

#: the time of the application and of its clients: what is sent must not depend on the day
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

CHECKS = {
    # RFC 6585, section 3: a missing If-Match has a status of its own
    "missing_required_header": {"expected-statuses": [400, 401, 428]},
    # what depends on state: the article was taken down, or was changed since it was read
    "positive_data_acceptance": {"expected-statuses": ["2xx", "3xx", 401, 403, 404, 409, 410, 412, 429]},
}


KEY = "key-of-generated-requests"
CONFIG = {"base-url": "http://localhost", "auth": {"openapi": {"key": {"bearer": KEY}}}, "checks": CHECKS}

# the file is what the code says: test_openapi.py sees to that
schema = schemathesis.openapi.from_path(resource("openapi.yaml"), config=SchemathesisConfig.from_dict(CONFIG))


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A folder with a database that holds one of everything."""
    folder = tmp_path_factory.mktemp("generated")
    services = wire(settings_for(folder), clock)
    migrations.upgrade(services.engine)
    with services.writing() as work:
        create_key(work.session, "admin", "generated", now=services.clock(), key=KEY)
        work.commit()
    plant(Api(create_app(services).test_client(), KEY))
    services.engine.dispose()
    return folder


def settings_for(folder):
    return load({"TRACKER_DATA_DIR": str(folder), "TRACKER_REQUESTS_PER_MINUTE": "10000000"})


def clock():
    return NOW


@contextmanager
def running(template, folder):
    """Serve a copy of the database that is kept in ``template``."""
    shutil.copytree(template, folder)
    services = wire(settings_for(folder), clock)
    yield create_app(services)
    services.engine.dispose()


@pytest.fixture(scope="module")
def served(template, tmp_path_factory):
    """The application that the requests go to."""
    with running(template, tmp_path_factory.mktemp("served") / "data") as app:
        yield app


def plant(api):
    """Make one of everything, so that the numbers which are asked for lead somewhere."""
    api.post("/webhook-endpoints", {"url": "https://hooks.example/a"})
    api.post("/claims", {"text": "The bridge was closed to 40 lorries."})
    for number in range(1, 4):
        article = api.post("/articles", {"url": f"https://gazette.example/{number}", "outlet": "Gazette"}).json
        for lorries in (40, 48):
            text = f"The bridge was closed to {lorries} lorries on Monday, the harbour office said."
            answer = api.post(f"/articles/{article['id']}/versions", {"title": "Bridge closed", "text": text})
            assert answer.status_code == 201
    assert api.get("/corrections").json["data"]


fresh = itertools.count()


def mend(case, *, path=True):
    """Give a valid request what its client would know and no schema can say."""
    if case.meta is None or case.meta.generation.mode is not GenerationMode.POSITIVE:
        return
    if case.headers and "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f'"generated-{next(fresh)}"'
    for given, cursors in ((case.query, ("cursor", "after")), (case.headers, ("Last-Event-ID",))):
        for cursor in cursors if given else ():
            given.pop(cursor, None)
    if case.path_parameters and path:
        number = 3 if case.method == "DELETE" else 1
        case.path_parameters.update(dict.fromkeys(case.path_parameters, number))
    if isinstance(case.body, dict):
        case.body = sensible(case.body)


def sensible(body):
    """Return a body whose address can be opened, whose times have come and whose claim has words."""
    mended = dict(body)
    if "article_ids" in mended:  # which articles are still there depends on what was asked before
        mended["article_ids"] = []
    for name in ("captured_at", "since", "until"):
        if name in mended:
            mended[name] = NOW.isoformat()
    if "url" in mended and not is_address(mended["url"]):
        mended["url"] = "https://gazette.example/other"
    if "html" in mended:
        mended["html"] = "<article><h1>Ferry back</h1><p>The ferry runs again, the harbour office said.</p></article>"
    if set(mended) == {"text"}:
        mended["text"] += " bridge"
        mended["text"] = mended["text"][-2_000:]
    if mended.get("state") == "disabled":
        mended["state"] = "active"
    return mended


def is_address(text):
    try:
        return canonical(text).startswith("https://") and text.startswith("https://")
    except InvalidInput:
        return False


@schema.parametrize()
@BOUNDED
def test_every_operation_does_what_its_description_says(case, served):
    mend(case)
    case.operation.app = case.operation.schema.app = served
    case.call_and_validate()


def test_operations_fit_together_in_any_order(template, tmp_path):
    workflow = schema.as_state_machine()

    class Walk(workflow):
        def setup(self):
            super().setup()
            self.server = running(template, tmp_path / f"{next(fresh)}")
            self.app = self.server.__enter__()

        def teardown(self):
            self.server.__exit__(None, None, None)
            super().teardown()

        def before_call(self, case):
            mend(case, path=False)
            case.operation.app = case.operation.schema.app = self.app

    Walk.run(settings=settings(BOUNDED, max_examples=100 if EXPLORING else 12, stateful_step_count=10))
