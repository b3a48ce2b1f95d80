"""The dashboard in a real browser, on the example stories and on a hostile article."""

import html
import re
import shutil
import subprocess
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import orjson
import pytest

from tests.support.browser import Tab, open_tab
from tests.support.live import running_tracker

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="THE DASHBOARD WAS NOT LOOKED AT: there is no Chromium here.")

HOSTILE = "</p><script>document.title='owned'</script><img src=x onerror=document.title='owned'> {{7*7}} \u202ehidden"

WEIR = (
    "The weir was unsafe in March, according to an internal report.\n\nIt had cracks, one former employee said.",
    "The weir was unsafe in March, according to Helga Strand, an engineer.\n\nIt had cracks, Piet Lamm said.",
)


@pytest.fixture(scope="module")
def tracker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("browser") / "data"
    with running_tracker(data) as address:
        for text in ("It was 3.", "It was 5."):
            post(address, data, {"url": "https://hostile.example/a", "outlet": HOSTILE[:60], "title": HOSTILE,
                                 "byline": HOSTILE, "text": f"{HOSTILE} {text}"})  # fmt: skip
        for said in (
            "Crate {} of mackerel came in before noon.\n\n",
            "Lamp {} was lit for the visitors of the pier.\n\n",
        ):
            text = "".join(said.format(number) for number in range(150))
            post(address, data, {"url": "https://pier.example/a", "outlet": "Rewritten", "title": "Pier", "text": text})
        for text in WEIR:
            post(address, data, {"url": "https://weir.example/a", "outlet": "The Weir", "title": "Weir", "text": text})
        for metres in range(5):
            text = f"The tide rose by {metres + 2} metres, the harbour office said."
            post(address, data, {"url": "https://tide.example/a", "outlet": "The Tide", "title": "Tide", "text": text})
        gone = {"url": "https://gone.example/a", "outlet": "Gone Weekly"}
        post(address, data, gone | {"title": "Gone", "text": WEIR[0]})
        post(address, data, gone | {"gone": 404})
        yield address


def post(address: str, data: Path, version: dict[str, str | int]) -> None:
    key = (data / "admin.key").read_text("ascii").strip()
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"http://{address}/api/v1/versions", orjson.dumps(version), headers, method="POST")
    urllib.request.urlopen(request, timeout=20).close()


def ask(address: str, path: str) -> dict:
    """Read a resource of the API."""
    with urllib.request.urlopen(f"http://{address}/api/v1/{path}", timeout=20) as answer:
        return orjson.loads(answer.read())


def find(address: str, outlet: str) -> dict:
    """Return the latest correction of an outlet."""
    return ask(address, "corrections?" + urllib.parse.urlencode({"outlet": outlet}))["data"][0]


@pytest.fixture(scope="module")
def draw(tracker: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Open a path in the browser; return the page as it stands once its scripts are through."""
    profile = tmp_path_factory.mktemp("profile")

    def dump(path: str) -> str:
        command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"]
        command += ["--virtual-time-budget=5000", "--dump-dom", f"http://{tracker}{path}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout

    return dump


def words(page: str) -> str:
    """Return what a reader reads, without tags."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def test_the_desk_lists_the_corrections_of_the_example_stories(draw: Callable[[str], str]) -> None:
    read = words(draw("/"))
    assert "Silent edit Readers were not told" in read
    assert "Port Ellery Council Faces Hard Choices Over Shortfall" in read
    assert re.search(r"removed: \$4\.2 million → added: \$6\.2 million", read)


@pytest.mark.parametrize("outlet", ["Rewritten", "The Weir"])
def test_the_desk_gives_of_several_changes_the_account_and_no_fragments(
    draw: Callable[[str], str], tracker: str, outlet: str
) -> None:
    row = find(tracker, outlet)
    assert row["change_count"] > 1
    page = draw(f"/?outlet={urllib.parse.quote(outlet)}")
    assert html.unescape(row["summary"]) in words(page)
    assert "<ins>" not in page and "<del>" not in page


def test_the_desk_says_what_a_late_notice_explains(draw: Callable[[str], str]) -> None:
    read = words(draw("/?kind=correction&outlet=Northgate%20Courier"))
    assert "It explains what was changed in silence in version 2." in read


def test_a_change_that_a_later_notice_owned_up_to_is_not_called_silent(
    draw: Callable[[str], str], tracker: str
) -> None:
    query = urllib.parse.urlencode({"outlet": "Northgate Courier", "disclosure": "disclosed_later"})
    [row] = ask(tracker, f"corrections?{query}")["data"]
    read = words(draw(f"/articles/{row['article_id']}/diffs/{row['from_version']}..{row['to_version']}"))
    assert f"Readers were told {row['lag']} later" in read
    assert "Announced later" in read
    assert "Not announced" not in read


def test_a_page_that_is_gone_is_called_so_and_not_the_same(draw: Callable[[str], str], tracker: str) -> None:
    article = find(tracker, "Gone Weekly")["article_id"]
    for path in (f"/articles/{article}/diffs/1..2", f"/articles/{article}/versions/2"):
        read = words(draw(path))
        assert "The article was gone: its page answered 404." in read
        assert "say the same" not in read


def test_the_filters_of_the_address_are_applied(draw: Callable[[str], str]) -> None:
    page = draw("/?kind=retraction")
    assert page.count('class="entry"') == 1
    assert "Retracted: Report on an Arrest" in words(page)
    assert "Nothing matches these filters" in words(draw("/?outlet=Nobody"))


def test_a_comparison_shows_the_edit_the_notice_and_the_category(draw: Callable[[str], str], tracker: str) -> None:
    row = find(tracker, "Northgate Courier")
    page = draw(f"/articles/{row['article_id']}/diffs/1..2")
    assert re.search(r"<del>.*?340</del>.*?<ins>.*?34</ins>", page)
    read = words(page)
    assert "What the outlet says" in read
    assert "Number Announced" in read


def test_a_moved_paragraph_is_marked_at_both_ends(draw: Callable[[str], str], tracker: str) -> None:
    page = draw(f"/articles/{find(tracker, 'The Harbor Ledger')['article_id']}/diffs/1..2")
    assert 'id="move-1"' in page
    assert 'href="#left-1"' in page
    assert 'id="left-1"' in page
    assert "<del>" not in page


def test_words_of_a_hostile_article_stay_words(draw: Callable[[str], str], tracker: str) -> None:
    article = find(tracker, HOSTILE[:60])["article_id"]
    for path in ("/", f"/articles/{article}/diffs/1..2", f"/articles/{article}/versions/1"):
        page = draw(path)
        assert "document.title='owned'" in html.unescape(page)
        assert "<title>owned</title>" not in page
        assert "<img" not in page
        assert "{{7*7}}" in page
        assert "U+202E" in page


@pytest.fixture
def tab(tmp_path: Path) -> Iterator[Tab]:
    """A page of a browser of its own."""
    with open_tab(str(CHROMIUM), tmp_path) as opened:
        yield opened


def test_a_step_to_a_place_on_the_page_draws_nothing_anew(tab: Tab, tracker: str) -> None:
    tab.open(f"http://{tracker}/articles/{find(tracker, 'Northgate Courier')['article_id']}/diffs/1..2")
    tab.until("document.querySelector('a.category')")
    tab.run("document.querySelector('.prose').dataset.seen = 'yes'; document.querySelector('a.category').click()")
    tab.until("location.hash")
    tab.run("new Promise(requestAnimationFrame)")
    assert tab.run("document.querySelector('.prose')?.dataset.seen") == "yes"
    assert tab.run("document.querySelector('.prose p:target') !== null")


#: let the answer to the first of two questions come last; questions name the kind that is asked for
HOLD = """
  const ask = window.fetch;
  window.held = [];
  window.fetch = (address, ...more) => {
    const answer = ask(address, ...more);
    if (!address.includes("kind=correction")) return answer;
    return answer.then((value) => new Promise((done) => window.held.push(() => {
      const told = value.json();
      told.then(() => setTimeout(() => { window.told = true; }));
      value.json = () => told;
      done(value);
    })));
  };
"""
CHOOSE = """
  document.getElementById("kind").value = "%s";
  document.getElementById("kind").dispatchEvent(new Event("change", { bubbles: true }));
"""


def test_an_answer_that_comes_after_another_choice_is_not_shown(tab: Tab, tracker: str) -> None:
    tab.open(f"http://{tracker}/")
    tab.until("document.querySelector('.entry')")
    tab.run(HOLD + CHOOSE % "correction")
    tab.run(CHOOSE % "retraction")
    tab.until("held.length === 1 && document.querySelectorAll('.entry').length === 1")
    tab.run("held[0]()")
    tab.until("window.told")
    assert tab.run("Array.from(document.querySelectorAll('.entry .kind'), (each) => each.textContent)") == [
        "Retraction"
    ]
    tab.run("history.back()")
    tab.until("location.search === '?kind=correction'")
    tab.until("document.getElementById('kind').value === 'correction'")


#: let lists have two rows, and let the first question for more rows need a key
REFUSE = """
  const ask = window.fetch;
  window.refused = false;
  window.fetch = (address) => {
    if (!address.includes("/corrections")) return ask(address);
    const short = address + (address.includes("?") ? "&" : "?") + "limit=2";
    if (refused || !address.includes("cursor=")) return ask(short);
    refused = true;
    return Promise.resolve(new Response('{"title": "A valid API key is needed"}', { status: 401 }));
  };
"""


def test_a_list_that_asks_for_a_key_half_way_goes_on_with_it(tab: Tab, tracker: str) -> None:
    tab.open(f"http://{tracker}/")
    tab.until("document.querySelector('.entry')")
    tab.run(REFUSE + CHOOSE % "")
    tab.until("document.querySelectorAll('.entry').length === 2")
    tab.run("document.querySelector('button.more').click()")
    tab.until("document.getElementById('key')")
    tab.run("document.getElementById('key').value = 'a key'; document.querySelector('form.state button').click()")
    tab.until("document.querySelectorAll('.entry').length === 4 && !document.getElementById('key')")


#: let a list of versions have two a page, and call every comparison coarse
TWO_A_PAGE = (
    "const ask = window.fetch; window.fetch = (address, ...more) => ask(address.replace('=200', '=2'), ...more);"
)
COARSE = """
  const read = Response.prototype.json;
  Response.prototype.json = async function () { return { ...(await read.call(this)), coarse: true }; };
"""
STEPS = "document.querySelectorAll('.timeline ol a').length"
MORE = "document.querySelector('.timeline li button')"


def test_later_versions_are_added_to_the_timeline_page_by_page(tab: Tab, tracker: str) -> None:
    article = find(tracker, "The Tide")["article_id"]
    tab.beforehand(TWO_A_PAGE)
    tab.open(f"http://{tracker}/articles/{article}/diffs/1..2")
    tab.until(f"{STEPS} === 2")
    for steps in (4, 5):
        tab.run(f"{MORE}.click()")
        tab.until(f"{STEPS} === {steps}")
        assert tab.run("document.activeElement.textContent").startswith(f"Version {3 if steps == 4 else 5}")
    assert tab.run(f"{MORE} === null")
    assert tab.run("document.querySelectorAll('.chooser select')[1].length") == 5
    assert tab.run("document.querySelectorAll('.timeline ol a')[2].pathname").endswith("/diffs/2..3")
    assert tab.run("document.querySelector('[aria-current=step]').textContent").startswith("Version 2")


def test_the_timeline_reaches_to_the_versions_that_are_shown(tab: Tab, tracker: str) -> None:
    article = find(tracker, "The Tide")["article_id"]
    tab.beforehand(TWO_A_PAGE)
    for path, steps in (("diffs/1..4", 4), ("versions/3", 4), ("versions/5", 5)):
        tab.open(f"http://{tracker}/articles/{article}/{path}")
        tab.until(f"location.pathname.endsWith('{path}') && {STEPS} > 0")
        assert tab.run(STEPS) == steps
        assert tab.run(f"Boolean({MORE})") is (steps == 4)


def test_a_comparison_that_is_coarse_says_so(tab: Tab, tracker: str) -> None:
    address = f"http://{tracker}/articles/{find(tracker, 'The Tide')['article_id']}/diffs/1..2"
    told = "document.querySelector('.text')?.textContent.includes('too long and too different')"
    tab.open(address)
    tab.until("document.querySelector('.prose')")
    assert not tab.run(told)
    tab.beforehand(COARSE)
    tab.open(address + "?again")
    tab.until(told)


def test_an_address_of_nothing_says_so(draw: Callable[[str], str]) -> None:
    assert "There is no article 999999." in words(draw("/articles/999999/diffs/1..2"))
    assert "There is no such page" in words(draw("/nonsense"))
