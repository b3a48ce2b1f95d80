import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.core.errors import InvalidInput
from service.resources import resource
from service.usecases.seed_files import parse_version, read_stories

HEADER = """\
Outlet: The Harbor Ledger
Url: https://harborledger.example/pier
Title: Pier 9: A History
Captured: 2024-03-05T21:10:00+02:00
"""
WHOLE = HEADER + "Byline: By A. Writer\nPublished: 2024-03-05T18:00:00Z\nTags: harbor, , piers\n\nOne.\n\nTwo.\n"


def story(folder: Path, **files: str) -> Path:
    (folder / "01-pier").mkdir()
    for name, content in files.items():
        (folder / "01-pier" / f"{name}.md").write_text(content, encoding="utf-8")
    return folder


def test_a_version_is_read_with_all_that_its_header_says() -> None:
    version = parse_version(WHOLE, "x.md")
    assert (version.outlet, version.url) == ("The Harbor Ledger", "https://harborledger.example/pier")
    assert version.title == "Pier 9: A History"
    assert version.byline == "By A. Writer"
    assert version.captured_at == datetime(2024, 3, 5, 19, 10, tzinfo=UTC)
    assert version.published_at == datetime(2024, 3, 5, 18, tzinfo=UTC)
    assert version.modified_at is None
    assert version.tags == ("harbor", "piers")
    assert version.text == "One.\n\nTwo."


def test_the_text_keeps_what_looks_like_a_header() -> None:
    assert parse_version(HEADER + "\nCorrection: It was 34.\n\nTitle: none\n", "x.md").text == (
        "Correction: It was 34.\n\nTitle: none"
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (HEADER.replace("Url: ", "Address: ") + "\nText.", "a/01.md, line 2: unknown header 'Address'"),
        (
            HEADER.replace("Title: Pier 9: A History\n", "") + "\nText.",
            "a/01.md, line 1: the header has no 'Title",
        ),
        (HEADER + "Outlet: Twice\n\nText.", "a/01.md, line 5: 'Outlet' stands there twice"),
        (HEADER + "Byline:\n\nText.", "a/01.md, line 5: 'Byline' is empty"),
        (HEADER + "Just a line\n\nText.", "a/01.md, line 5: expected 'Name: value'"),
        (HEADER + "Published: 2024-03-05T18:00:00\n\nText.", "a/01.md, line 5: write the time like"),
        (
            HEADER.replace("2024-03-05T21:10:00+02:00", "yesterday") + "\nText.",
            "a/01.md, line 4: write the time",
        ),
        (HEADER + "Modified: 0001-01-01T00:00:00+14:00\n\nText.", "a/01.md, line 5: write the time"),
        (HEADER.replace("https:", "ftp:") + "\nText.", "a/01.md, line 2: The address must begin with http"),
        (HEADER + "\n \n", "a/01.md, line 5: the text is missing"),
        (HEADER, "the text is missing"),
        ("", "the header has no 'Outlet"),
    ],
)
def test_a_mistake_is_reported_with_its_file_and_line(content: str, complaint: str) -> None:
    with pytest.raises(InvalidInput, match=re.escape(complaint)):
        parse_version(content, "a/01.md")


def test_versions_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    folder = story(tmp_path, **{f"{n:02d}-ledger": HEADER + f"\nVersion {n}.\n" for n in (10, 100, 2)}, README="Notes.")
    assert [version.text for version in read_stories(folder)] == ["Version 2.", "Version 10.", "Version 100."]


@pytest.mark.parametrize("name", ["ledger", "1-ledger", "01"])
def test_a_file_without_its_place_in_the_story_is_an_error_and_not_left_out(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match=rf"{name}\.md: name it like 01-"):
        list(read_stories(story(tmp_path, **{"02-b": WHOLE, name: WHOLE})))


def test_a_file_that_is_not_utf_8_is_named_with_the_line(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "01-pier" / "01-a.md").write_bytes(HEADER.encode() + "\ncafé".encode("latin-1"))
    with pytest.raises(InvalidInput, match=r"01-a\.md, line 6: save the file as UTF-8"):
        list(read_stories(tmp_path))


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    story(tmp_path)
    (tmp_path / "01-pier" / "01-a.md").write_bytes(b"\xef\xbb\xbf" + WHOLE.replace("\n", "\r\n").encode())
    [version] = read_stories(tmp_path)
    assert version == replace(parse_version(WHOLE, "x.md"), story="Pier")


@pytest.mark.parametrize("missing", ["nowhere", "."])
def test_a_folder_without_stories_is_an_error(tmp_path: Path, missing: str) -> None:
    with pytest.raises(InvalidInput, match="folder"):
        list(read_stories(tmp_path / missing))


def test_the_stories_that_ship_can_be_read() -> None:
    versions = list(read_stories(resource("seeds")))
    assert len({version.url for version in versions}) >= 15
    assert all(100 <= len(version.text.split()) <= 500 for version in versions)
    assert all(version.published_at and version.published_at <= version.captured_at for version in versions)


def test_each_story_that_ships_is_described_in_the_readme() -> None:
    folder = resource("seeds")
    stories = {entry.name for entry in folder.iterdir() if entry.is_dir()}
    assert stories == set(re.findall(r"^\| `(\d\d-[^`]+)` \|", (folder / "README.md").read_text("utf-8"), re.MULTILINE))
