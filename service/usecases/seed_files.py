"""Article histories as files that an editor can read and write; seeds/README.md describes the format."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from service.core import address
from service.core.errors import InvalidInput

REQUIRED = ("Outlet", "Url", "Title", "Captured")
OPTIONAL = ("Byline", "Published", "Modified", "Tags")
VERSION_FILE = re.compile(r"\d{2,}-.+\.md")
README = "README.md"


@dataclass(frozen=True, slots=True)
class SeedVersion:
    """One version of an article, as a file tells it."""

    outlet: str
    url: str
    title: str
    byline: str
    captured_at: datetime
    published_at: datetime | None
    modified_at: datetime | None
    tags: tuple[str, ...]
    text: str
    #: the folder that it lies in, as a title: 'Hospital jobs' for 04-hospital-jobs
    story: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A header's value, and where it stands, for the error message."""

    value: str
    place: str


def read_stories(folder: Path) -> Iterator[SeedVersion]:
    """Yield the versions of all stories in ``folder``, story by story, in the order of the files' names.

    Raises:
        InvalidInput: a file is not what seeds/README.md asks for; the message names file and line.
    """
    if not folder.is_dir():
        raise InvalidInput(f"{folder} is not a folder: name one that holds a folder for each story.")
    stories = sorted(entry for entry in folder.iterdir() if entry.is_dir())
    if not stories:
        raise InvalidInput(f"{folder} holds no stories: put a folder for each story into it.")
    for story in stories:
        for file in version_files(story):
            yield replace(parse_version(read_text(file), str(file)), story=title_of(story))


def title_of(story: Path) -> str:
    """Return what a story is called, by its folder's name."""
    return story.name.lstrip("0123456789-").replace("-", " ").capitalize() or story.name


def version_files(story: Path) -> list[Path]:
    """Return the files of a story in their order; anything else that lies there is an error, not silence."""
    files = sorted(entry for entry in story.iterdir() if entry.name != README and not entry.name.startswith("."))
    for file in files:
        if not VERSION_FILE.fullmatch(file.name):
            raise InvalidInput(f"{file}: name it like 01-the-outlet.md, with its place in the story first.")
    if not files:
        raise InvalidInput(f"{story} holds no versions: add a file like 01-the-outlet.md.")
    return sorted(files, key=lambda file: (int(file.name.partition("-")[0]), file.name))


def read_text(file: Path) -> str:
    """Read a file, with or without a byte order mark."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InvalidInput(f"{file}, line {line}: save the file as UTF-8.") from error


def parse_version(content: str, name: str) -> SeedVersion:
    """Read one version from a file's content; ``name`` is the file's, for the error message.

    Raises:
        InvalidInput: a header is missing, unknown, doubled or unreadable, or there is no text.
    """
    head, _, body = content.partition("\n\n")
    header = read_header(head.splitlines(), name)
    for needed in REQUIRED:
        if needed not in header:
            raise InvalidInput(f"{name}, line 1: the header has no '{needed}: …' line.")
    text = body.strip("\n")
    if not text.strip():
        raise InvalidInput(f"{name}, line {head.count(chr(10)) + 2}: the text is missing; it follows an empty line.")
    return SeedVersion(
        outlet=header["Outlet"].value,
        url=article_address(header["Url"]),
        title=header["Title"].value,
        byline=header["Byline"].value if "Byline" in header else "",
        captured_at=moment(header["Captured"]),
        published_at=moment(header["Published"]) if "Published" in header else None,
        modified_at=moment(header["Modified"]) if "Modified" in header else None,
        tags=words(header["Tags"].value) if "Tags" in header else (),
        text=text,
    )


def read_header(lines: list[str], name: str) -> dict[str, Line]:
    """Read the ``Name: value`` lines above the first empty line."""
    header: dict[str, Line] = {}
    for number, line in enumerate(lines, start=1):
        place = f"{name}, line {number}"
        key, colon, value = (part.strip() for part in line.partition(":"))
        if not colon:
            raise InvalidInput(f"{place}: expected 'Name: value', and an empty line before the text.")
        if key not in REQUIRED + OPTIONAL:
            raise InvalidInput(f"{place}: unknown header '{key}'; known are {', '.join(REQUIRED + OPTIONAL)}.")
        if key in header:
            raise InvalidInput(f"{place}: '{key}' stands there twice; delete one.")
        if not value:
            raise InvalidInput(f"{place}: '{key}' is empty; give it a value or delete the line.")
        header[key] = Line(value, place)
    return header


def article_address(line: Line) -> str:
    """Read an address that can be an article's."""
    try:
        address.canonical(line.value)
    except InvalidInput as error:
        raise InvalidInput(f"{line.place}: {error}") from error
    return line.value


def moment(line: Line) -> datetime:
    """Read a time with its zone; returned in UTC."""
    mend = f"{line.place}: write the time like 2024-09-10T14:20:00Z, not '{line.value}'."
    try:
        time = datetime.fromisoformat(line.value)
        if time.tzinfo is None:
            raise InvalidInput(mend)
        return time.astimezone(UTC)
    except (ValueError, OverflowError) as error:  # the first moments of the year 1 lie before it in UTC
        raise InvalidInput(mend) from error


def words(value: str) -> tuple[str, ...]:
    """Split a list of words at its commas."""
    return tuple(word.strip() for word in value.split(",") if word.strip())
