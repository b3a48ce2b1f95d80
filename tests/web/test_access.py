from dataclasses import replace

import pytest
from sqlalchemy import update

from service.app import create_app
from service.store.keys import ApiKey
from tests.support.api import Api
from tests.support.problems import problem_of


def test_nobody_may_read_without_a_key(nobody):
    answer = nobody.get("/articles")
    assert problem_of(answer) == (401, "unauthorized")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_nobody_may_read_where_reading_is_open_but_still_not_write(services):
    settings = replace(services.settings, public_read=True)
    api = Api(create_app(replace(services, settings=settings)).test_client(), "")
    assert api.get("/articles").status_code == 200
    assert problem_of(api.post("/articles", {})) == (401, "unauthorized")


@pytest.mark.parametrize("given", ["Bearer wrong", "Bearer", "Basic abc", "", "bearer ct_x", "Bearer \xe9"])
def test_a_key_that_does_not_fit_is_refused(nobody, given):
    assert problem_of(nobody.get("/articles", Authorization=given)) == (401, "unauthorized")


def test_the_scheme_is_read_in_any_case(reader):
    assert reader.get("/articles", Authorization=f"bearer {reader.key}").status_code == 200


def test_a_revoked_key_is_refused(services, reader):
    assert reader.get("/articles").status_code == 200
    with services.writing() as work:
        work.session.execute(update(ApiKey).values(revoked_at=services.clock()))
        work.commit()
    assert problem_of(reader.get("/articles")) == (401, "unauthorized")


def test_each_role_may_do_what_it_is_for_and_no_more(reader, editor, admin):
    new = {"url": "https://gazette.example/a", "outlet": "Gazette"}
    assert problem_of(reader.post("/articles", new)) == (403, "forbidden")
    number = editor.post("/articles", new).json["id"]
    assert problem_of(editor.ask("DELETE", f"/articles/{number}")) == (403, "forbidden")
    assert admin.ask("DELETE", f"/articles/{number}").status_code == 204


@pytest.mark.parametrize("name", ["access_token", "api_key", "token"])
def test_a_key_in_the_address_is_refused_even_if_it_fits(nobody, reader, name):
    answer = nobody.get(f"/articles?{name}={reader.key}")
    assert problem_of(answer) == (400, "validation-error")
    assert reader.key not in answer.get_data(as_text=True)


def test_guessing_keys_is_slowed_down_and_ends_with_the_minute(services, clock, make_key):
    settings = replace(services.settings, requests_per_minute=100)
    client = create_app(replace(services, settings=settings)).test_client()
    guesser, owner = Api(client, "ct_guess"), Api(client, make_key("reader"))
    assert [problem_of(guesser.get("/articles"))[0] for _ in range(11)] == [401] * 10 + [429]
    answer = owner.get("/articles")
    assert problem_of(answer) == (429, "quota-exceeded")
    clock.pass_(seconds=int(answer.headers["Retry-After"]))
    assert owner.get("/articles").status_code == 200


def test_a_client_that_asks_too_often_is_told_when_to_come_back(services, clock, make_key):
    settings = replace(services.settings, requests_per_minute=2)
    client = create_app(replace(services, settings=settings)).test_client()
    busy, other = Api(client, make_key("reader")), Api(client, make_key("editor"))
    assert busy.get("/articles").headers["RateLimit"] == '"default";r=1;t=60'
    assert busy.get("/articles").headers["RateLimit-Policy"] == '"default";q=2;w=60'
    answer = busy.get("/articles")
    assert problem_of(answer) == (429, "quota-exceeded")
    assert answer.headers["Retry-After"] == "60"
    assert other.get("/articles").status_code == 200
    clock.pass_(seconds=60)
    assert busy.get("/articles").status_code == 200


def test_an_address_that_is_none_is_counted_too(services, make_key):
    settings = replace(services.settings, requests_per_minute=2)
    api = Api(create_app(replace(services, settings=settings)).test_client(), make_key("reader"))
    stray = api.get("/nothing")
    assert problem_of(stray) == (404, "not-found")
    assert stray.headers["RateLimit"] == '"default";r=1;t=60'
    assert problem_of(api.ask("PUT", "/articles")) == (405, "method-not-allowed")
    assert problem_of(api.get("/nothing")) == (429, "quota-exceeded")


def test_what_is_not_under_the_api_is_not_counted(app):
    for path in ("/healthz", "/readyz", "/docs", "/nothing"):
        assert "RateLimit" not in app.test_client().get(path).headers


@pytest.mark.parametrize("given", ["Basic dXNlcjpwYXNz", "Bearer", "Bearer  ", "", "Token abc"])
def test_what_is_no_key_is_told_how_a_key_is_sent(nobody, given):
    answer = nobody.get("/articles", Authorization=given)
    assert problem_of(answer) == (401, "unauthorized")
    assert answer.json["detail"] == "Send a valid API key as 'Authorization: Bearer KEY'."
