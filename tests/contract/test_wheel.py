"""What is shipped: just the files of the checkout, and it runs in an empty folder."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from service.usecases.seed_files import read_stories

ROOT = Path(__file__).parents[2]
BUNDLED = ("migrations/", "seeds/", "openapi.yaml")


def run(*command: str, cwd: Path = ROOT, **environment: str) -> str:
    """Run a command and return what it prints; what it complains of is the assertion's message."""
    done = subprocess.run(command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    [file] = folder.glob("*.whl")
    return zipfile.ZipFile(file)


def shipped(path: str) -> str | None:
    """Return the name that a file of the checkout has in the wheel, or None if it stays at home."""
    if path.startswith("service/"):
        return path
    return f"service/_bundled/{path}" if path.startswith(BUNDLED) else None


def test_the_wheel_holds_the_files_of_the_checkout_and_nothing_that_git_ignores(
    wheel: zipfile.ZipFile,
) -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("THE WHEEL WAS NOT COMPARED: this is no git checkout, so nobody knows which files belong in it.")
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate")
    ours = {name for path in listed.splitlines() if (ROOT / path).exists() and (name := shipped(path))}
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name and not name.endswith("/")}
    assert packed == ours


def test_the_wheel_names_the_command_and_the_readme(wheel: zipfile.ZipFile) -> None:
    [entry_points] = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert b"correction-tracker = service.cli:main" in wheel.read(entry_points)
    [metadata] = [name for name in wheel.namelist() if name.endswith("/METADATA")]
    assert "# Correction Tracker" in wheel.read(metadata).decode()


def test_the_wheel_runs_in_an_empty_folder(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    site, home = tmp_path / "site", tmp_path / "home"
    wheel.extractall(site)
    home.mkdir()

    def tracker(*arguments: str) -> str:
        # -P keeps the folder that the tests run in off the path: only the wheel's files can be found
        return run(sys.executable, "-P", "-m", "service", *arguments, cwd=home, PYTHONPATH=str(site))

    tracker("db", "upgrade")
    articles = len({version.url for version in read_stories(ROOT / "seeds")})
    assert f"{articles} new articles" in tracker("seed")
    tracker("openapi", "check")
