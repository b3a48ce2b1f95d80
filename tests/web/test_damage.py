"""A damaged version costs itself: lists, blame, claims and posts go on and name what is lost."""

import pytest
from sqlalchemy import LargeBinary, type_coerce, update

from service.store.claims import Claim
from service.store.versions import Version, VersionFindings
from tests.support.documented import assert_documented
from tests.support.problems import problem_of

HELD = "The pier will be mended in May, said Ada Marsh."
TEXTS = (HELD, f"{HELD}\n\nIt was built in 1904.", f"{HELD}\n\nIt was built in 1906, of oak.")


def post_at(editor, path, hour, text):
    version = {"title": "Pier", "text": text, "captured_at": f"2026-03-01T{hour:02}:00:00Z"}
    return editor.post(f"{path}/versions", version)


@pytest.fixture
def base(editor, article):
    """The address of an article with three versions, an hour apart."""
    path = f"/articles/{article['id']}"
    for hour, text in enumerate(TEXTS):
        assert post_at(editor, path, hour, text).status_code == 201
    return path


@pytest.fixture
def damage(services):
    """Spoil what is stored of a version's text, alone of all that lean on it; return what stood there."""

    def spoil(number, body=b"\0 no text", base=None):
        with services.writing() as work:
            row = work.session.query(Version).filter_by(number=number).one()
            kept = (row.body, row.body_base)
            change = update(Version).where(Version.number == number).values(body=body, body_base=base)
            work.session.execute(change)
            work.commit()
        return kept

    return spoil


def numbers(answer):
    return [row["version_number"] for row in answer["data"]]


def claim_of(reader, words):
    return next(row["id"] for row in reader.get("/claims").json["data"] if words in row["text"])


def test_the_list_marks_the_version_that_is_lost_and_gives_the_others(app, reader, base, damage):
    before = reader.get(f"{base}/versions").json["data"]
    damage(2)
    answer = reader.get(f"{base}/versions").json
    assert_documented(app, "VersionPage", answer)
    lost = {**before[1], "text": None, "damaged": True}
    assert answer["data"] == [before[0], lost, before[2]]
    assert [row["damaged"] for row in before] == [False] * 3


def test_a_list_without_texts_does_not_say_which_is_lost_and_reads_none(reader, base, damage):
    damage(2)
    rows = reader.get(f"{base}/versions?text=false").json["data"]
    assert [(row["number"], row["text"], row["damaged"]) for row in rows] == [(n, None, None) for n in (1, 2, 3)]


def test_the_version_itself_says_that_it_is_lost(reader, base, damage):
    damage(2)
    assert problem_of(reader.get(f"{base}/versions/2")) == (500, "integrity-failure")
    assert reader.get(f"{base}/versions/3").json["text"] == TEXTS[2]


def test_to_post_what_a_lost_version_showed_is_answered(editor, base, damage):
    damage(3)
    again = post_at(editor, base, 5, TEXTS[2])
    assert again.status_code == 200
    assert (again.json["number"], again.json["changed"], again.json["damaged"]) == (3, False, True)


def test_blame_passes_over_a_version_that_is_lost_and_names_it(app, reader, base, damage):
    assert reader.get(f"{base}/blame").json["damaged"] == []
    damage(2)
    answer = reader.get(f"{base}/blame").json
    assert_documented(app, "Blame", answer)
    assert (answer["version_number"], answer["damaged"]) == (3, [2])
    assert [row["since_version"] for row in answer["sentences"]] == [1, 3]
    assert answer["removed"] == []
    asked_for = reader.get(f"{base}/versions/2/blame")
    assert problem_of(asked_for) == (500, "integrity-failure")
    assert asked_for.json["detail"].startswith("Version 2 of article")
    assert reader.get(f"{base}/versions/1/blame").json["damaged"] == []


def test_blame_explains_the_last_version_that_can_be_read(reader, base, damage):
    damage(3)
    answer = reader.get(f"{base}/blame").json
    assert (answer["version_number"], answer["damaged"]) == (2, [3])
    damage(1)
    damage(2)
    assert reader.get(f"{base}/blame").status_code == 500


def test_blame_is_told_anew_once_a_lost_text_was_restored(reader, base, damage):
    whole = reader.get(f"{base}/blame")
    kept = damage(2)
    lost = reader.get(f"{base}/blame", If_None_Match=whole.headers["ETag"])
    assert lost.status_code == 200
    damage(2, *kept)
    restored = reader.get(f"{base}/blame", If_None_Match=lost.headers["ETag"])
    assert (restored.status_code, restored.json) == (200, whole.json)
    assert restored.headers["ETag"] == whole.headers["ETag"]


@pytest.mark.parametrize("lost", [2, 3])
def test_a_claim_that_was_found_in_a_lost_version_is_told_without_its_words(app, reader, base, damage, lost):
    claim = claim_of(reader, "mended in May")
    before = reader.get(f"/claims/{claim}/support").json["data"]
    damage(lost)
    answer = reader.get(f"/claims/{claim}/support").json
    assert_documented(app, "SupportPage", answer)
    rows = {row["version_number"]: row for row in answer["data"]}
    others = [row for row in before if row["version_number"] in rows and row["version_number"] != lost]
    assert [rows[row["version_number"]] for row in others] == others
    assert (rows[lost]["stance"], rows[lost]["confidence"], rows[lost]["evidence"]) == ("supports", 0.0, [])
    assert f"Version {lost} of article" in rows[lost]["reason"]


def test_the_matrix_tells_of_the_other_versions_and_names_the_lost_one(app, reader, base, damage):
    claim = claim_of(reader, "mended in May")
    damage(2)
    answer = reader.get(f"/claims/{claim}/matrix").json
    assert_documented(app, "Matrix", answer)
    (row,) = answer["articles"]
    assert ([one["version_number"] for one in row["versions"]], row["version_count"]) == ([1, 2, 3], 3)
    assert [len(one["evidence"]) for one in row["versions"]] == [1, 0, 1]


@pytest.mark.parametrize("text", [TEXTS[0], "The pier is closed.", HELD])
def test_two_whole_versions_are_compared_where_only_the_stored_comparison_is_damaged(editor, services, base, text):
    post_at(editor, base, 5, text)
    post_at(editor, base, 6, TEXTS[2])
    for pair in ("1..2", "2..4", "4..5"):
        before = editor.get(f"{base}/diffs/{pair}")
        with services.writing() as work:
            spoilt = type_coerce(b"\0 no record", LargeBinary)
            work.session.execute(update(VersionFindings).values(comparison=spoilt))
            work.commit()
        after = editor.get(f"{base}/diffs/{pair}")
        assert (after.status_code, after.json) == (200, before.json)
        assert editor.get(f"{base}/diffs/{pair}", If_None_Match=before.headers["ETag"]).status_code == 304


def test_claims_that_only_the_present_rules_find_in_damaged_findings_are_passed_over(editor, services, base):
    path = f"{base}/versions/2/claims"
    before = editor.get(path).json["data"]
    with services.writing() as work:
        work.session.execute(update(VersionFindings).values(findings=b"\0"))
        work.session.execute(update(Claim).where(Claim.id == before[0]["claim_id"]).values(key="of other rules"))
        work.commit()
    answer = editor.get(path)
    assert (answer.status_code, answer.json["data"]) == (200, before[1:])
