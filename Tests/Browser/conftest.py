"""Fixtures: the built portal, a host for it, and the two browsers. See portal.py, hosting.py and browsers.py."""

import os
import shutil
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
    """The portal built for a day a week after the one under test, with another word in the name of a service, so that
    the files of its search index have other names."""
    root = tmp_path_factory.mktemp("later")
    shutil.copytree(ROOT / "content", root / "content")
    record = root / "content/layanan/imigrasi/paspor-baru.yaml"
    record.write_text(record.read_text().replace("nama: Paspor baru", "nama: Paspor elektronik baru", 1))
    stamps = site.by_path["index.html"].tree.xpath("//footer//time/@datetime")
    day = date.fromisoformat(stamps[-1]) + timedelta(days=7)
    command = [tool, "build", "--tanggal", day.isoformat(), "--templates", ROOT / "templates"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    later = Site(root / "site")
    assert later.read("SHA256SUMS") != site.read("SHA256SUMS")
    return later


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
