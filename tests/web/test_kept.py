"""Answers are given again until anything is written, and never longer."""

from dataclasses import dataclass

import pytest
from flask import Request, Response
from werkzeug.test import EnvironBuilder

from service.core.errors import PreconditionFailed
from service.web import etags
from service.web.context import shared_by
from service.web.kept import ALL, LARGEST, Kept

FIELDS = {"url": "https://paper.example/ferry", "outlet": "The Paper"}


@dataclass
class Made:
    """Makes answers, and counts them."""

    body: bytes = b"{}"
    status: int = 200
    times: int = 0

    def __call__(self) -> Response:
        self.times += 1
        response = Response(self.body, self.status, {"Link": "<next>"})
        etags.mark(response)
        return response


def get(path: str, **headers: str) -> Request:
    return Request(EnvironBuilder(path, headers={k.replace("_", "-"): v for k, v in headers.items()}).get_environ())


def test_an_answer_is_made_once_while_nothing_is_written() -> None:
    kept, made = Kept(lambda: "1"), Made(b"[1]")
    answers = [kept.answered(get("/a?x=1"), made) for _ in range(3)]
    assert made.times == 1
    assert {answer.get_data() for answer in answers} == {b"[1]"}
    assert len({tuple(answer.headers) for answer in answers}) == 1


def test_it_is_made_again_when_something_was_written() -> None:
    states = iter(["1", "2", "2"])
    kept, made = Kept(lambda: next(states)), Made()
    for _ in range(3):
        kept.answered(get("/a"), made)
    assert made.times == 2


@pytest.mark.parametrize("other", [get("/b"), get("/a?x=2"), get("/a", Accept="text/html")])
def test_another_address_or_form_has_an_answer_of_its_own(other: Request) -> None:
    kept, made = Kept(lambda: "1"), Made()
    kept.answered(get("/a"), made)
    kept.answered(other, made)
    assert made.times == 2


def test_an_answer_that_was_begun_before_a_commit_and_ended_after_it_is_not_found_afterwards() -> None:
    state = ["1"]
    kept = Kept(lambda: state[0])

    def late() -> Response:
        state[0] = "2"
        kept.answered(get("/b"), Made())  # somebody else notices meanwhile
        return Made(b"old")()

    kept.answered(get("/a"), late)
    assert kept.answered(get("/a"), Made(b"new")).get_data() == b"new"


def test_a_client_that_has_it_is_told_so_without_another_making() -> None:
    kept, made = Kept(lambda: "1"), Made()
    tag = kept.answered(get("/a"), made).headers["ETag"]
    answer = kept.answered(get("/a", If_None_Match=tag), made)
    assert (answer.status_code, answer.get_data(), made.times) == (304, b"", 1)
    assert kept.answered(get("/a"), made).status_code == 200
    with pytest.raises(PreconditionFailed):
        kept.answered(get("/a", If_Match='"another"'), made)


@pytest.mark.parametrize("made", [Made(status=404), Made(b"x" * (LARGEST + 1))], ids=["refusal", "large"])
def test_refusals_and_what_is_large_are_not_kept(made: Made) -> None:
    kept = Kept(lambda: "1")
    for _ in range(2):
        kept.answered(get("/a"), made)
    assert made.times == 2


def test_nothing_is_kept_of_a_database_that_cannot_name_its_state() -> None:
    kept, made = Kept(lambda: None), Made()
    for _ in range(2):
        kept.answered(get("/a"), made)
    assert made.times == 2


def test_what_is_kept_has_a_bound() -> None:
    kept = Kept(lambda: "1")
    for number in range(2 * ALL // LARGEST):
        kept.answered(get(f"/{number}"), Made(b"x" * LARGEST))
        assert sum(len(answer.body) for answer in kept.answers.values()) < kept.size <= ALL


def test_long_addresses_and_forms_count_as_well() -> None:
    kept, long = Kept(lambda: "1"), 100_000
    for number in range(ALL // long):
        kept.answered(get(f"/a?x={number}{'x' * (long // 2)}", Accept="y" * (long // 2)), Made())
    assert 0 < len(kept.answers) < ALL // long


def test_an_answer_that_two_made_at_once_counts_once() -> None:
    kept, made = Kept(lambda: "1"), Made()

    def meanwhile() -> Response:
        kept.answered(get("/a"), made)
        return made()

    kept.answered(get("/a"), made)
    size = kept.size
    kept = Kept(lambda: "1")
    kept.answered(get("/a"), meanwhile)
    assert (len(kept.answers), kept.size) == (1, size)


def test_a_list_tells_of_what_was_written_in_between(editor):
    first = editor.get("/articles").headers["ETag"]
    assert editor.get("/articles").headers["ETag"] == first
    editor.post("/articles", FIELDS)
    second = editor.get("/articles", If_None_Match=first)
    assert (second.status_code, len(second.json["data"])) == (200, 1)


def test_who_may_not_ask_is_not_answered_with_what_is_kept(admin, editor, nobody):
    assert admin.get("/webhook-endpoints").status_code == 200
    assert admin.get("/webhook-endpoints").status_code == 200
    assert editor.get("/webhook-endpoints").status_code == 403
    assert nobody.get("/webhook-endpoints").status_code == 401


def test_what_was_taken_down_lies_in_no_memory(app, admin):
    number = admin.post("/articles", FIELDS).json["id"]
    tag = admin.get(f"/articles/{number}").headers["ETag"]
    assert b"ferry" in kept_bodies(app)
    admin.ask("DELETE", f"/articles/{number}", If_Match=tag)
    assert admin.get(f"/articles/{number}").status_code == 410
    assert kept_bodies(app) == b""


def kept_bodies(app):
    return b"".join(answer.body for answer in shared_by(app).kept.answers.values())
