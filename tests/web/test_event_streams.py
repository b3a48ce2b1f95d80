"""What happened, filtered, and as a stream of messages: the part that needs no server of its own."""

import orjson
import pytest

from service.core.alerts import catalogue
from service.store import outbox
from service.web.streams import HAND_OVER
from tests.support.problems import problem_of


def post(editor, name, outlet="Gazette"):
    return editor.post("/articles", {"url": f"https://paper.example/{name}", "outlet": outlet, "title": name}).json


def version(editor, article, text):
    return editor.post(f"/articles/{article['id']}/versions", {"title": "Harbour", "text": text}).json


def messages(answer):
    """Return the events that a stream told, each with its id, and the id to come back with."""
    told, last = [], None
    for block in answer.get_data(as_text=True).split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
        last = fields.get("id", last)
        if "data" in fields:
            told.append((fields["id"], orjson.loads(fields["data"])))
    return told, last


@pytest.fixture
def beginning(reader):
    """The id of a stream in which nothing was told yet."""
    return messages(reader.get("/events/stream"))[1]


def test_a_new_stream_tells_nothing_of_the_past_but_where_it_stands(editor, reader):
    post(editor, "one")
    told, last = messages(reader.get("/events/stream"))
    assert told == []
    post(editor, "two")
    [(_, event)], _ = messages(reader.get("/events/stream", Last_Event_ID=last))
    assert event["data"]["article"]["title"] == "two"


def test_a_stream_is_text_that_nobody_on_the_way_keeps(reader):
    answer = reader.get("/events/stream")
    assert answer.status_code == 200
    assert answer.mimetype == "text/event-stream"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Accel-Buffering"] == "no"
    assert answer.get_data(as_text=True).startswith("retry: 1000\n\n")


def test_a_message_is_the_event_as_the_list_shows_it_and_its_id_a_cursor_of_the_list(editor, reader, beginning):
    for name in ("one", "two", "three"):
        post(editor, name)
    told, last = messages(reader.get("/events/stream", Last_Event_ID=beginning))
    listed = reader.get("/events").json
    assert [event for _, event in told] == listed["data"]
    first, _ = told[0]
    assert reader.get(f"/events?after={first}").json["data"] == listed["data"][1:]
    assert reader.get(f"/events?after={last}").json["data"] == []
    assert messages(reader.get(f"/events/stream?after={listed['next_cursor']}"))[0] == []


def test_the_header_counts_before_the_address_since_browsers_repeat_the_address(editor, reader, beginning):
    post(editor, "one")
    [(seen, _)], _ = messages(reader.get(f"/events/stream?after={beginning}"))
    post(editor, "two")
    told, _ = messages(reader.get(f"/events/stream?after={beginning}", Last_Event_ID=seen))
    assert [event["data"]["article"]["title"] for _, event in told] == ["two"]


def test_where_much_was_missed_the_reader_comes_several_times_and_misses_nothing(services, reader, beginning):
    with services.writing() as work:
        for count in range(450):
            outbox.record(work.session, catalogue.import_completed(count, 0, 0, services.clock()), None)
        work.commit()
    seen, last, visits = [], beginning, 0
    while True:
        told, last = messages(reader.get("/events/stream", Last_Event_ID=last))
        if not told:
            break
        seen += [event["data"]["rows"] for _, event in told]
        visits += 1
    assert seen == list(range(450))
    assert visits == 3


FILTERS = {
    "type=article.tracked": ["ferry", "tram"],
    "type=article.version_created": ["ferry", "tram"],
    "type=article.tracked,article.version_created&outlet=Herald": ["tram", "tram"],
    "outlet=Gazette": ["ferry", "ferry"],
    "outlet=Nobody": [],
    "story_id={story}": ["tram", "tram"],
    "story_id={story}&type=article.tracked": ["tram"],
    "story_id=999": [],
    "article_id={ferry}": ["ferry", "ferry"],
    "article_id={ferry}&outlet=Herald": [],
}


@pytest.mark.parametrize(("query", "titles"), FILTERS.items())
def test_list_and_stream_are_narrowed_in_the_same_way(editor, query, titles):
    ferry, tram = post(editor, "ferry"), post(editor, "tram", "Herald")
    story = editor.post("/stories", {"title": "Transport", "article_ids": [tram["id"]]}).json
    query = query.format(ferry=ferry["id"], story=story["id"])
    _, start = messages(editor.get(f"/events/stream?{query}"))
    before = {row["id"] for row in editor.get("/events").json["data"]}
    for one in (ferry, tram):
        version(editor, one, "The harbour opened on Monday.")
    listed = editor.get(f"/events?{query}").json["data"]
    names = {ferry["id"]: "ferry", tram["id"]: "tram"}
    assert [names[row["data"]["article_id"]] for row in listed] == titles
    told, _ = messages(editor.get(f"/events/stream?{query}", Last_Event_ID=start))
    assert [event for _, event in told] == [row for row in listed if row["id"] not in before]


@pytest.mark.parametrize("made_up", ["made-up", "0", "evt_5f0c", "%00"])
def test_an_id_that_was_not_made_here_is_400(reader, made_up):
    assert problem_of(reader.get("/events/stream", Last_Event_ID=made_up)) == (400, "invalid-cursor")


def test_an_id_of_other_filters_is_400(reader, beginning):
    assert problem_of(reader.get("/events/stream?outlet=Gazette", Last_Event_ID=beginning)) == (400, "invalid-cursor")


@pytest.mark.parametrize("query", ["type=article.exploded", "type=", "article_id=0", "outlet=", "story_id=x"])
def test_a_filter_that_cannot_be_is_422(reader, query):
    assert problem_of(reader.get(f"/events/stream?{query}")) == (422, "validation-error")
    assert problem_of(reader.get(f"/events?{query}")) == (422, "validation-error")


def test_an_unknown_parameter_is_400_and_a_key_in_the_address_is_refused(reader):
    assert problem_of(reader.get("/events/stream?limit=3")) == (400, "validation-error")
    assert problem_of(reader.get("/events/stream?access_token=abc")) == (400, "validation-error")


def test_who_has_no_key_follows_nothing(nobody):
    assert problem_of(nobody.get("/events/stream")) == (401, "unauthorized")


def test_a_list_that_finds_nothing_still_goes_on_from_the_end(editor, reader):
    query = "/events?type=import.completed"
    first = reader.get(query).json
    post(editor, "one")
    second = reader.get(f"{query}&after={first['next_cursor']}").json
    assert (second["data"], second["has_more"]) == ([], False)
    assert second["next_cursor"] != first["next_cursor"]


def handing_over(app, reader, room):
    """Ask for a stream from a server that takes connections over while there is room; return what it took."""
    taken = []

    def hand_over(stream):
        taken.extend([stream] if room else [])
        return room

    fields = {"Authorization": f"Bearer {reader.key}"}
    answer = app.test_client().get("/api/v1/events/stream", headers=fields, environ_overrides={HAND_OVER: hand_over})
    return answer, taken


def test_a_server_that_can_goes_on_with_the_stream(app, reader):
    answer, [stream] = handing_over(app, reader, room=True)
    assert answer.status_code == 200
    assert answer.get_data() == b""
    assert bytes(stream.waiting).startswith(b"retry: 1000\n\n:\nid: ")


def test_where_there_is_no_room_the_answer_is_503(app, reader):
    answer, taken = handing_over(app, reader, room=False)
    assert problem_of(answer) == (503, "busy")
    assert answer.headers["Retry-After"] == "1"
    assert taken == []
