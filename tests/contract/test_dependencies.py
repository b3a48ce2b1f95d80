"""What the package imports is installed with it, and not by luck of the development environment."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
#: files of optional parts, each with the extra that brings what it imports
OPTIONAL = {"carrier.py": "celery", "onnx_judge.py": "onnx"}


def plain(name: str) -> str:
    """Return a distribution's name in its normal form (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def applies(requirement: Requirement, extras: set[str]) -> bool:
    """Tell whether a requirement holds on this machine, for whoever asked for these extras."""
    return requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in extras or {""})


def installed_with(declared: list[str]) -> set[str]:
    """Return the declared distributions and all that they bring here."""
    found: set[str] = set()
    waiting = [entry for entry in map(Requirement, declared) if applies(entry, set())]
    while waiting:
        wanted = waiting.pop()
        found.add(plain(wanted.name))
        needed = map(Requirement, requires(wanted.name) or ())
        waiting += [entry for entry in needed if plain(entry.name) not in found and applies(entry, wanted.extras)]
    return found


def imported() -> set[tuple[str, str]]:
    """Return the packages that service/ imports, each with every file that does."""
    found = set()
    for file in (ROOT / "service").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {(alias.name.partition(".")[0], file.name) for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add((node.module.partition(".")[0], file.name))
    return {(name, file) for name, file in found if name not in sys.stdlib_module_names | {"service"}}


def test_every_package_that_is_imported_is_installed_with_the_product_or_with_an_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    known, owners = installed_with(project["dependencies"]), packages_distributions()
    brought = {file: known | installed_with(extras[extra]) for file, extra in OPTIONAL.items()}
    missing = {
        (name, file)
        for name, file in imported()
        if brought.get(file, known).isdisjoint(map(plain, owners.get(name, ())))
    }
    assert not missing, f"Add these to the dependencies in pyproject.toml: {missing}."


def test_what_only_the_tests_need_is_not_among_them() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {"flask", "werkzeug", "sqlalchemy", "psycopg-binary"} <= installed_with(declared)
    assert installed_with(declared).isdisjoint({"pytest", "hypothesis", "ruff", "mypy"})
