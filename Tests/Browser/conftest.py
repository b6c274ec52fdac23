"""Fixtures: the built portal, a host for it, and the two browsers. See portal.py, hosting.py and browsers.py."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from browsers import launch  # noqa: E402
from hosting import Host  # noqa: E402
from portal import ROOT, Site, write_site  # noqa: E402


@pytest.fixture(scope="session")
def site() -> Site:
    """The portal under test: MPP_SITE, or site/ as `make site` leaves it."""
    folder = Path(os.environ.get("MPP_SITE", ROOT / "site")).resolve()
    assert (folder / "index.html").is_file(), f"no portal in {folder}: run `make site` first"
    return Site(folder)


@pytest.fixture(scope="session")
def tool() -> Path:
    """The built command mpp."""
    path = Path(os.environ.get("MPP_TOOL", ROOT / ".build/release/mpp")).resolve()
    assert path.is_file(), f"no {path}: run `make site` first"
    return path


@pytest.fixture(scope="session")
def later_edition(site: Site, tool: Path, tmp_path_factory) -> Site:
    """The same portal, built for a day a week after the one under test."""
    stamps = site.by_path["index.html"].tree.xpath("//footer//time/@datetime")
    day = date.fromisoformat(stamps[-1]) + timedelta(days=7)
    folder = tmp_path_factory.mktemp("later") / "site"
    command = [tool, "build", "--tanggal", day.isoformat(), "--output", folder]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return Site(folder)


@pytest.fixture(scope="session")
def host(site: Site):
    with Host(site.folder) as running:
        yield running


@pytest.fixture(scope="session")
def sub_host(site: Site):
    """The same portal below /mpp/, as on a city's own site."""
    with Host(site.folder, "/mpp/") as running:
        yield running


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright):
    browser = launch(playwright, "chromium")
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    browser = launch(playwright, "firefox")
    yield browser
    browser.close()


@pytest.fixture(params=["chromium", "firefox"])
def browser(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def little(tmp_path):
    """Makes a small portal out of a dictionary of paths and texts, to plant a defect in."""
    return lambda files: write_site(tmp_path / "little", files)
