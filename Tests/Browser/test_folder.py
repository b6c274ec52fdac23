"""The portal from a folder (file://) is as good as from a host, in both browsers."""

import subprocess
import zipfile

import pytest

from browsers import DESK, PHONE, asked, complaints, tab
from portal import ROOT, Site, page_html
from searching import Search

# What people still send each other by messenger.
PACKED = 1_000_000


def test_a_citizen_browses_from_home_to_a_service(site, browser):
    with tab(browser, viewport=DESK) as (page, seen):
        page.goto((site.folder / "index.html").as_uri())
        page.get_by_role("navigation", name="Utama").get_by_role("link", name="Layanan").click()
        page.wait_for_url("**/layanan/index.html")
        target = site.services[0]
        title = " ".join(target.tree.find(".//h1").itertext()).strip()
        page.get_by_role("main").get_by_role("link", name=title, exact=True).first.click()
        page.wait_for_url(f"**/{target.path}")
        assert page.get_by_role("heading", level=1).inner_text().strip() == title
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700"
        assert seen.errors == []
        assert seen.foreign("file:") == [] and not [url for url in asked(page) if not url.startswith("file:")]


def test_every_kind_of_page_opens_without_a_complaint(site, browser):
    with tab(browser, viewport=PHONE) as (page, seen):
        for one in site.kinds:
            page.goto((site.folder / one.path).as_uri())
            assert complaints(page) == [], one.path
            assert seen.errors == [], one.path
        assert seen.foreign("file:") == [] and not [url for url in asked(page) if not url.startswith("file:")]


def test_search_gives_results_as_one_types(site, browser):
    with tab(browser, viewport=PHONE) as (page, seen):
        page.goto((site.folder / "index.html").as_uri())
        Search(page).type("akta lahir").links.first.click()
        page.wait_for_url("**/layanan/akta-kelahiran.html")
        assert seen.errors == [] and complaints(page) == []
        assert seen.foreign("file:") == [] and not [url for url in asked(page) if not url.startswith("file:")]


def test_the_search_form_leads_to_the_search_page(site, browser):
    with tab(browser, viewport=PHONE) as (page, seen):
        page.goto((site.folder / "index.html").as_uri())
        page.get_by_role("searchbox").first.fill("paspor")
        page.get_by_role("searchbox").first.press("Enter")
        page.wait_for_url("**/cari.html*paspor")
        assert "layanan/paspor-baru.html" in Search(page).spoken().paths
        assert seen.errors == [] and complaints(page) == []


# MARK: as one file


@pytest.fixture(scope="module")
def packed(tool, tmp_path_factory):
    """The one file of `mpp pack`, unpacked by someone else's program."""
    folder = tmp_path_factory.mktemp("packed")
    subprocess.run([tool, "pack", "--ke", folder], cwd=ROOT, check=True, capture_output=True)
    [archive] = folder.glob("*.zip")
    assert archive.stat().st_size <= PACKED
    zipfile.ZipFile(archive).extractall(folder / "stick")
    assert subprocess.run([tool, "verify", folder / "stick"], capture_output=True).returncode == 0
    return folder / "stick"


def test_the_start_page_of_one_file_leads_into_the_portal(packed, browser):
    with tab(browser, viewport=PHONE) as (page, seen):
        page.goto((packed / "BUKA-PORTAL.html").as_uri())
        page.wait_for_url("**/portal/index.html")
        assert "paspor" in Search(page).type("paspor").paths[0]
        for one in Site(packed / "portal").kinds:
            page.goto((packed / "portal" / one.path).as_uri())
            assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "700", one.path
            assert complaints(page) == [] and seen.errors == [], one.path


# MARK: the instruments


def test_planted_complaints_are_heard(little, browser):
    script = "Promise.reject('janji'); setTimeout(() => { throw new Error('lempar') })"
    body = '<script src="a.js"></script><script src="tiada.js"></script><img src="http://127.0.0.1:1080/x.png" alt="">'
    site = little({"a.html": page_html(body), "a.js": script})
    with tab(browser) as (page, seen):
        page.goto((site.folder / "a.html").as_uri())
        page.wait_for_timeout(500)
        found = "\n".join(complaints(page) + seen.errors)
        assert "janji" in found and "lempar" in found and "tiada.js" in found
        assert seen.foreign("file:") or "x.png" in found
