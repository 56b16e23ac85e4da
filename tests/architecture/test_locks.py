"""The lock files agree with what is asked for, and install from any mirror.

`make lock` writes the Python ones, `npm install` in `pwa/` the other.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = [Requirement(one) for one in PROJECT["project"]["dependencies"]]
DEVELOPMENT = [Requirement(one) for one in PROJECT["dependency-groups"]["dev"]]
LOCKS = {
    ROOT / "requirements.lock": RUNTIME,
    ROOT / "requirements-dev.lock": RUNTIME + DEVELOPMENT,
}
NPM = ROOT / "pwa" / "package-lock.json"

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def pins(path: Path) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in _PIN.findall(path.read_text())}


def asked_for(path: Path) -> set[str]:
    """Names that the lock file says were asked for by the project itself."""
    found = set()
    for entry in re.split(r"^(?=\S)", path.read_text(), flags=re.MULTILINE):
        pin = _PIN.match(entry)
        if pin and "pyproject.toml" in entry:
            found.add(str(canonicalize_name(pin[1])))
    return found


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_requirement_is_locked_at_a_version_that_fits(path: Path) -> None:
    locked = pins(path)
    for wanted in LOCKS[path]:
        version = locked.get(canonicalize_name(wanted.name))
        assert version is not None, f"{wanted}: run make lock"
        assert wanted.specifier.contains(version), f"{wanted}: run make lock"


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_nothing_is_locked_that_is_no_longer_asked_for(path: Path) -> None:
    assert asked_for(path) == {canonicalize_name(one.name) for one in LOCKS[path]}, "make lock"


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_package_has_hashes(path: Path) -> None:
    entries = re.split(r"^(?=\S)", path.read_text(), flags=re.MULTILINE)[1:]
    assert len(entries) == len(_PIN.findall(path.read_text()))
    assert [one.splitlines()[0] for one in entries if "--hash=sha256:" not in one] == []


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_no_host_and_no_path_of_a_computer_is_named(path: Path) -> None:
    assert re.findall(r"\S*(?:://|--index|--find-links|/home/|/root/)\S*", path.read_text()) == []


def test_the_front_end_lock_names_no_registry() -> None:
    packages = json.loads(NPM.read_text())["packages"]
    assert [name for name, one in packages.items() if "resolved" in one] == []


def test_development_uses_the_versions_of_an_installation() -> None:
    installed, developed = (pins(path) for path in LOCKS)
    assert {name: developed.get(name) for name in installed} == installed


def test_the_front_end_lock_agrees_with_its_package_file() -> None:
    package = json.loads((ROOT / "pwa" / "package.json").read_text())
    root = json.loads(NPM.read_text())["packages"][""]
    for kind in ("dependencies", "devDependencies"):
        assert root[kind] == package[kind], "run npm install in pwa/"
