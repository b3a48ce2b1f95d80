import re
from pathlib import Path

import pytest

from service.core.claims.crosscheck import State
from service.core.claims.history import Step
from service.core.claims.judging.pair import Stance
from service.core.claims.propagation import Standing
from service.core.claims.records import SourceKind
from service.core.editorial.changes import Category
from service.core.editorial.disclosure import Disclosure
from service.core.editorial.notices import NoticeKind
from service.core.editorial.revision import CorrectionKind
from service.core.editorial.source_changes import SourceChangeKind
from service.web import dashboard
from service.web.schemas.webhooks import STATES
from tests.support.problems import problem_of

STATIC = Path(dashboard.__file__).parent / "static"
SCRIPTS = sorted(STATIC.rglob("*.js"))


@pytest.mark.parametrize(
    "address",
    ["/", "/articles/7/diffs/1..2", "/articles/7/versions/1", "/stories/4", "/sources/src_0f5a2be19c44d673", "/ledger"],
)
def test_every_view_is_the_same_page(nobody, address: str) -> None:
    with nobody.client.get(address) as answer:
        body = answer.get_data()
    assert answer.status_code == 200
    assert answer.mimetype == "text/html"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert body == (STATIC / "page.html").read_bytes()


def test_the_scripts_of_a_view_are_fetched_beside_those_of_the_page(nobody) -> None:
    page = (STATIC / "page.html").read_text("utf-8")
    for address in dashboard.VIEWS:
        path = re.sub(r"<source:\w+>", "src_0f5a2be19c44d673", re.sub(r"<int:\w+>", "7", address))
        (view,) = {name for pattern, name in drawn() if re.fullmatch(pattern, path)}
        with nobody.client.get(path) as answer:
            named = re.findall(r"<(/assets/[^>]+)>; rel=modulepreload", answer.headers["Link"])
        assert named[0] == f"/assets/views/{view}.js"
        wanted = {f"/assets/{file.relative_to(STATIC)}" for file in imports(STATIC / "views" / f"{view}.js")}
        assert {each for each in wanted if each not in page} == set(named[1:])


def drawn() -> list[tuple[str, str]]:
    """What the router says: pattern of an address, and the view that draws it."""
    script = (STATIC / "router.js").read_text("utf-8")
    rows = re.findall(r'^  \[["`]?(.*?)["`]?, "(\w+)"', script, re.MULTILINE)
    number = r"(\d+)"
    article = f"/articles/{number}"
    known = {"${ID}": number, "${ARTICLE}": article, "ARTICLE": article, "\\\\": "\\"}
    for name, text in known.items():
        rows = [(pattern.replace(name, text), view) for pattern, view in rows]
    return rows


@pytest.mark.parametrize("address", ["/articles/x/diffs/1..2", "/articles/7/diffs/1", "/nowhere"])
def test_an_address_without_a_view_is_not_found(nobody, address: str) -> None:
    with nobody.client.get(address) as answer:
        assert answer.status_code == 404


BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize("address", ["/nowhere", "/articles/x", "/problems/unheard-of", "/docs/more"])
def test_a_wrong_link_shows_a_person_the_page_and_tells_a_program_the_problem(nobody, address: str) -> None:
    shown = nobody.client.get(address, headers={"Accept": BROWSER})
    assert (shown.status_code, shown.mimetype) == (404, "text/html")
    assert shown.get_data() == (STATIC / "page.html").read_bytes()
    for accept in ("*/*", "application/json", "application/problem+json", "image/avif,*/*;q=0.8"):
        answer = nobody.client.get(address, headers={"Accept": accept})
        assert problem_of(answer) == (404, "not-found")
        assert "Accept" in answer.headers["Vary"] and "Accept" in shown.headers["Vary"]


@pytest.mark.parametrize("address", ["/api/v1/nowhere", "/api/v1/articles/99", "/api/"])
def test_the_api_answers_a_browser_with_the_problem_too(reader, address: str) -> None:
    assert problem_of(reader.get(address, Accept=BROWSER)) == (404, "not-found")


def test_the_page_works_under_a_policy_that_forbids_inline_scripts_and_styles() -> None:
    page = (STATIC / "page.html").read_text("utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", page)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))


def test_everything_the_page_asks_for_is_served(nobody) -> None:
    page = (STATIC / "page.html").read_text("utf-8")
    named = set(re.findall(r'(?:src|href)="(/assets/[^"]+)"', page))
    named |= {f"/assets/{path.relative_to(STATIC)}" for file in SCRIPTS for path in imports(file)}
    assert len(named) > 5
    for address in sorted(named):
        with nobody.client.get(address) as answer:
            assert answer.status_code == 200, address


def imports(file: Path) -> list[Path]:
    found = re.findall(r'from "(\.[^"]+)"', file.read_text("utf-8"))
    return [(file.parent / name).resolve() for name in found]


def test_every_script_is_used() -> None:
    views = re.findall(r'^  \[(?:".*?"|`.*?`|\w+), "(\w+)"', (STATIC / "router.js").read_text("utf-8"), re.MULTILINE)
    used = {STATIC / "main.js", *(STATIC / "views" / f"{name}.js" for name in views)}
    assert set(SCRIPTS) == used | {path for file in SCRIPTS for path in imports(file)}


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_words_of_articles_never_become_markup_or_code(file: Path) -> None:
    source = file.read_text("utf-8")
    dangerous = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|\beval\(|new Function"
    assert not re.search(dangerous, source)


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_the_scripts_ask_only_this_service(file: Path) -> None:
    source = file.read_text("utf-8").replace('"http://www.w3.org/2000/svg"', "")  # a name, not a place
    assert "//" not in re.sub(r"^\s*//.*| // .*", "", source, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("CATEGORIES", set(Category)),
        ("CLAIM_KINDS", {"watched", "found", "figure"}),
        ("DELIVERY_STATES", set(STATES)),
        ("DISCLOSURES", set(Disclosure)),
        ("ENDPOINT_STATES", {"active", "degraded", "disabled"}),
        ("KINDS", {*CorrectionKind, *NoticeKind}),
        ("NOTICES", {"added", "removed", "altered"}),
        ("SOURCE_CHANGES", set(SourceChangeKind)),
        ("SOURCE_KINDS", set(SourceKind)),
        ("STANCES", {*Stance, *State}),
        ("STANCE_SIGNS", {*Stance, *State}),
        ("STANDINGS", set(Standing)),
        ("STATUSES", {"detected", "confirmed", "dismissed"}),
        ("STEPS", set(Step)),
    ],
)
def test_every_value_of_the_api_has_words(table: str, values: set[str]) -> None:
    source = (STATIC / "terms.js").read_text("utf-8")
    found = re.search(rf"export const {table} = \{{(.*?)\}}", source, re.DOTALL)
    assert found
    assert set(re.findall(r"(\w+): \"", found[1])) == {str(value) for value in values}


def test_the_whole_dashboard_is_light() -> None:
    """Script and style together, as they lie there: 150 kB, of which a browser loads what a view needs."""
    files = [*SCRIPTS, *STATIC.rglob("*.css")]
    assert len(files) > 20
    assert sum(file.stat().st_size for file in files) <= 150_000
    assert max(len(file.read_text("utf-8").splitlines()) for file in files) <= 350


def test_the_receiver_that_is_shown_is_a_program() -> None:
    compile((STATIC / "receiver.txt").read_text("utf-8"), "receiver.py", "exec")
