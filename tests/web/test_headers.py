import pytest


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/articles", "/nothing", "/docs", "/problems/gone"])
def test_every_answer_forbids_foreign_scripts_frames_and_guessing(app, path):
    headers = app.test_client().get(path).headers
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


def test_no_other_site_is_let_in(reader):
    for method in ("GET", "OPTIONS"):
        answer = reader.ask(method, "/articles", Origin="https://evil.example")
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_request_keeps_its_own_name(reader):
    assert reader.get("/articles", X_Request_Id="desk-7.a_b").headers["X-Request-Id"] == "desk-7.a_b"


@pytest.mark.parametrize("name", ["a b", "x" * 65, "a\tb", "<script>", ""])
def test_a_name_that_could_forge_a_line_of_a_log_is_replaced(reader, name):
    given = reader.get("/articles", X_Request_Id=name).headers["X-Request-Id"]
    assert given != name
    assert given.isalnum()


def test_a_method_override_is_ignored(editor, article):
    answer = editor.ask("GET", f"/articles/{article['id']}", X_HTTP_Method_Override="DELETE")
    assert answer.status_code == 200
    assert editor.get(f"/articles/{article['id']}").status_code == 200


def test_a_foreign_host_name_stands_in_no_answer(editor):
    answer = editor.post("/articles", {"url": "https://gazette.example/a", "outlet": "Gazette"}, Host="evil.example")
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/api/v1/articles/{answer.json['id']}"
    assert "evil.example" not in answer.get_data(as_text=True)


def test_a_range_is_ignored(reader):
    answer = reader.get("/articles", Range="bytes=0-3")
    assert answer.status_code == 200
    assert "Content-Range" not in answer.headers


def test_answers_for_a_key_are_not_kept_for_others(reader):
    answer = reader.get("/articles")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Authorization" in answer.vary
