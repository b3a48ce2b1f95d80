"""Feeds of corrections: valid Atom, with ids that stay, links that nobody can bend, and texts that do nothing."""

from base64 import b64encode
from dataclasses import replace
from uuid import UUID

import feedparser
import pytest
from lxml import etree, html

from service.app import shared
from service.web import context, feeds
from tests.support.problems import problem_of

ATOM = {"a": "http://www.w3.org/2005/Atom"}
BEFORE = "The ferry carried 30 people on Monday. The harbour master closed the pier."
AFTER = "The ferry carried 50 people on Monday. The harbour master closed the pier."


def history(editor, name, *texts, outlet="Gazette", title="Ferry stops"):
    """Post versions of an article; return its number."""
    url = f"https://paper.example/{name}"
    article = editor.post("/articles", {"url": url, "outlet": outlet, "title": title}).json
    for text in texts:
        assert editor.post(f"/articles/{article['id']}/versions", {"title": title, "text": text}).status_code == 201
    return article["id"]


def fetch(api, path="/feeds/corrections.atom", **headers):
    fields = {"Authorization": f"Bearer {api.key}"} if api.key else {}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return api.client.get(path, headers=fields | named)


def read(answer):
    """Return a feed as lxml reads it, after another reader had no fault to find."""
    assert answer.status_code == 200
    assert answer.mimetype == "application/atom+xml"
    assert not feedparser.parse(answer.get_data()).bozo
    root = etree.fromstring(answer.get_data(), etree.XMLParser(resolve_entities=False))
    check(root)
    return root


def check(root):
    """Make sure that what RFC 4287, section 4.1, asks for is there, once."""
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    for node in [root, *root.findall("a:entry", ATOM)]:
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"a:{name}", ATOM)) == 1, name
            assert node.findtext(f"a:{name}", None, ATOM).strip()
        assert node.find("a:author/a:name", ATOM).text
        assert UUID(node.findtext("a:id", None, ATOM)).version == 5
        assert len(node.findall("a:link[@rel='alternate']", ATOM)) == 1
    assert len(root.findall("a:link[@rel='self']", ATOM)) == 1
    ids = [node.text for node in root.findall("a:entry/a:id", ATOM)]
    assert len(ids) == len(set(ids))


def titles(root):
    return [node.text for node in root.findall("a:entry/a:title", ATOM)]


def link(node, relation):
    return node.find(f"a:link[@rel='{relation}']", ATOM).get("href")


def body(entry):
    """Return the content of an entry as a browser would build it."""
    assert entry.find("a:content", ATOM).get("type") == "html"
    return html.fromstring(entry.findtext("a:content", None, ATOM))


def test_a_correction_is_told_with_its_outlet_headline_change_and_a_link_to_the_diff(editor, reader):
    article = history(editor, "ferry", BEFORE, AFTER)
    root = read(fetch(reader))
    [entry] = root.findall("a:entry", ATOM)
    assert titles(root) == ["Silent edit · Gazette: Ferry stops"]
    assert link(entry, "alternate") == f"/articles/{article}/diffs/1..2"
    assert link(entry, "related") == "https://paper.example/ferry"
    content = body(entry)
    assert [node.text for node in content.iter("del", "ins")] == ["30", "50"]
    assert entry.findtext("a:summary", None, ATOM) == editor.get("/corrections").json["data"][0]["summary"]
    assert [node.get("term") for node in entry.findall("a:category", ATOM)] == [
        "stealth_edit",
        "undisclosed",
        "detected",
    ]


def test_a_feed_of_nothing_is_a_feed(reader):
    root = read(fetch(reader))
    assert titles(root) == []
    assert root.findtext("a:updated", None, ATOM) == "1970-01-01T00:00:00Z"


def test_feeds_are_narrowed_to_an_outlet_an_article_or_a_story(editor, reader):
    ferry = history(editor, "ferry", BEFORE, AFTER)
    tram = history(editor, "tram", BEFORE, AFTER, outlet="Herald", title="Tram stops")
    story = editor.post("/stories", {"title": "Transport", "article_ids": [tram]}).json["id"]
    one, two = "Silent edit · Gazette: Ferry stops", "Silent edit · Herald: Tram stops"
    assert sorted(titles(read(fetch(reader)))) == [one, two]
    assert titles(read(fetch(reader, "/feeds/corrections.atom?outlet=Herald"))) == [two]
    assert titles(read(fetch(reader, "/feeds/corrections.atom?kind=correction"))) == []
    assert titles(read(fetch(reader, f"/feeds/articles/{ferry}.atom"))) == [one]
    assert titles(read(fetch(reader, f"/feeds/stories/{story}.atom"))) == [two]
    ids = {read(fetch(reader, path)).findtext("a:id", None, ATOM) for path in (
        "/feeds/corrections.atom", "/feeds/corrections.atom?outlet=Herald", f"/feeds/articles/{ferry}.atom",
    )}  # fmt: skip
    assert len(ids) == 3


@pytest.mark.parametrize(
    ("query", "said", "found"),
    [
        ("tag=transport", " · transport", 1),
        ("tag=sport", " · sport", 0),
        ("since=2026-03-02T09:00:00Z", " · since 2026-03-02T09:00:00Z", 1),
        ("since=2026-03-02T10:00:00%2B01:00", " · since 2026-03-02T09:00:00Z", 1),
        ("until=2026-03-02T09:00:00Z", " · until 2026-03-02T09:00:00Z", 0),
        ("category=number", " · number", 1),
        ("q=ferry", " · ferry", 1),
        ("newer_than=1", " · newer_than 1", 0),
    ],
)
def test_a_feed_has_the_filters_of_the_list(editor, reader, query, said, found):
    article = history(editor, "ferry", BEFORE, AFTER)
    tags = {"tags": ["transport"]}
    assert editor.ask("PATCH", f"/articles/{article}", tags, If_Match="*").status_code == 200
    root = read(fetch(reader, f"/feeds/corrections.atom?{query}"))
    assert len(titles(root)) == len(reader.get(f"/corrections?{query}").json["data"]) == found
    assert root.findtext("a:title", None, ATOM) == f"Corrections{said}"
    assert titles(read(fetch(reader, link(root, "self")))) == titles(root)


@pytest.mark.parametrize("query", ["limit=5", "order=weightiest", "after=1"])
def test_order_and_length_of_a_feed_are_its_own(reader, query):
    assert problem_of(fetch(reader, f"/feeds/corrections.atom?{query}")) == (400, "validation-error")


def test_what_the_address_of_a_feed_says_its_query_does_not(editor, reader):
    article = history(editor, "ferry", BEFORE, AFTER)
    answer = fetch(reader, f"/feeds/articles/{article}.atom?article_id=9")
    assert problem_of(answer) == (400, "validation-error")


def test_an_entry_keeps_its_id_and_its_time_changes_with_a_review(editor, reader, clock):
    history(editor, "ferry", BEFORE, AFTER)
    first = read(fetch(reader)).find("a:entry", ATOM)
    clock.pass_(hours=1)
    shown = editor.get("/corrections/1")
    said = {"status": "dismissed", "note": "A <b>rounding</b> of the wire."}
    assert editor.post("/corrections/1/reviews", said, If_Match=shown.headers["ETag"]).status_code == 201
    second = read(fetch(reader)).find("a:entry", ATOM)
    assert second.findtext("a:id", None, ATOM) == first.findtext("a:id", None, ATOM)
    assert second.findtext("a:published", None, ATOM) == first.findtext("a:published", None, ATOM)
    assert second.findtext("a:updated", None, ATOM) > first.findtext("a:updated", None, ATOM)
    assert second.findtext("a:title", None, ATOM).startswith("Dismissed: Silent edit")
    assert "Dismissed by editor. “A <b>rounding</b> of the wire.”" in body(second).text_content()


def test_a_feed_that_did_not_change_is_answered_304(editor, reader):
    history(editor, "ferry", BEFORE, AFTER)
    first = fetch(reader)
    assert first.headers["Cache-Control"] == "no-cache"
    again = fetch(reader, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.get_data()) == (304, b"")
    history(editor, "tram", BEFORE, AFTER)
    assert fetch(reader, If_None_Match=first.headers["ETag"]).status_code == 200


def test_older_corrections_are_on_further_pages(editor, reader, monkeypatch):
    monkeypatch.setattr(feeds, "ENTRIES", 2)
    for number in range(5):
        history(editor, f"story-{number}", BEFORE, AFTER, title=f"Headline {number}")
    path, seen, pages = "/feeds/corrections.atom?outlet=Gazette", [], []
    while path:
        root = read(fetch(reader, path))
        seen += titles(root)
        pages.append(root.findtext("a:id", None, ATOM))
        assert link(root, "first") == "/feeds/corrections.atom?outlet=Gazette"
        following = root.find("a:link[@rel='next']", ATOM)
        path = None if following is None else following.get("href")
    assert len(seen) == len(set(seen)) == 5
    assert len(pages) == 3
    assert len(set(pages)) == 1


HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    "</textarea></title><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "&lt;script&gt; &#x3c;b&#x3e; &amp;amp;",
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_a_text_holds_does_nothing_in_a_reader(editor, reader, words):
    history(editor, "ferry", f"{BEFORE} He said {words} twice.", f"{AFTER} She wrote {words} 7 times.",
            outlet=f"Gazette {words}", title=f"Ferry {words}")  # fmt: skip
    root = read(fetch(reader))
    [entry] = root.findall("a:entry", ATOM)
    assert words in entry.findtext("a:title", None, ATOM)
    allowed = {"div", "p", "ul", "li", "ins", "del", "a", "blockquote"}
    for node in body(entry).iter():
        assert node.tag in allowed
        assert set(node.attrib) <= {"href"}
        assert node.get("href", "/").startswith(("/articles/", "https://paper.example/", "/"))


def test_what_is_invisible_or_no_character_of_xml_is_shown_by_its_code_point(editor, reader):
    history(editor, "ferry", BEFORE, AFTER, outlet="Ga\u202ezette", title="Ferry \ufffe\u200bstops")
    [title] = titles(read(fetch(reader)))
    assert "Ga[U+202E]zette" in title
    assert "[U+200B]stops" in title


def test_links_begin_with_the_public_address_and_never_with_what_a_request_says(app, services, editor, reader):
    history(editor, "ferry", BEFORE, AFTER)
    assert b"evil.example" not in fetch(reader, Host="evil.example", X_Forwarded_Host="evil.example").get_data()
    ids = [node.text for node in read(fetch(reader)).iter("{*}id")]
    public = replace(services, settings=replace(services.settings, public_url="https://corrections.example"))
    context.install(app, shared(public))
    root = read(fetch(reader, Host="evil.example"))
    assert link(root, "self") == "https://corrections.example/feeds/corrections.atom"
    assert link(root.find("a:entry", ATOM), "alternate") == "https://corrections.example/articles/1/diffs/1..2"
    assert [node.text for node in root.iter("{*}id")] == ids


def test_reading_a_feed_needs_what_reading_needs(app, services, editor, nobody):
    history(editor, "ferry", BEFORE, AFTER)
    assert problem_of(fetch(nobody)) == (401, "unauthorized")
    public = replace(services, settings=replace(services.settings, public_read=True))
    context.install(app, shared(public))
    assert len(titles(read(fetch(nobody)))) == 1


def test_what_cannot_be_is_a_problem(reader):
    assert problem_of(fetch(reader, "/feeds/articles/9.atom")) == (404, "not-found")
    assert problem_of(fetch(reader, "/feeds/stories/9.atom")) == (404, "not-found")
    assert problem_of(fetch(reader, "/feeds/corrections.atom?author=me")) == (400, "validation-error")
    assert problem_of(fetch(reader, "/feeds/corrections.atom?kind=typo")) == (422, "validation-error")
    assert problem_of(fetch(reader, "/feeds/corrections.atom?cursor=made-up")) == (400, "invalid-cursor")


def test_the_feed_of_an_article_that_was_taken_down_is_gone(editor, admin):
    article = history(editor, "ferry", BEFORE, AFTER)
    assert admin.ask("DELETE", f"/articles/{article}", If_Match=admin.get(f"/articles/{article}").headers["ETag"])
    assert problem_of(fetch(editor, f"/feeds/articles/{article}.atom")) == (410, "gone")


def basic(user, password):
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


@pytest.mark.parametrize("user", ["", "me", "Zoë"])
def test_a_feed_reader_may_send_the_key_as_the_password_of_http_basic(editor, reader, nobody, user):
    history(editor, "ferry", BEFORE, AFTER)
    known = read(fetch(reader))
    assert etree.tostring(read(fetch(nobody, Authorization=basic(user, reader.key)))) == etree.tostring(known)


def test_a_feed_reader_may_write_the_user_in_latin_1(editor, reader, nobody):
    given = b64encode("Zoë:".encode("latin-1") + reader.key.encode()).decode()
    assert fetch(nobody, Authorization=f"Basic  {given}").status_code == fetch(reader).status_code == 200


@pytest.mark.parametrize(
    "given",
    [basic("me", "ct_wrong"), basic("me", ""), "Basic", "Basic \xe9", "Basic a", "Basic /w==", "Digest username=me"],
)
def test_a_password_that_is_no_key_is_refused_and_asked_for_again(nobody, given):
    answer = fetch(nobody, Authorization=given)
    assert problem_of(answer) == (401, "unauthorized")
    challenges = answer.headers.getlist("WWW-Authenticate")
    assert [challenge.split()[0] for challenge in challenges] == ["Bearer", "Basic"]


def test_only_feeds_take_a_password(reader, nobody):
    answer = nobody.get("/articles", Authorization=basic("me", reader.key))
    assert problem_of(answer) == (401, "unauthorized")
    assert "Basic" not in str(answer.headers)
