"""Without script everything is there: each service within three clicks, and the words of every page."""

import re

import yaml

from browsers import PHONE, tab
from portal import ROOT, page_html

CLICKS = 3
WORDS = 0.90


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def kept_share(with_script: str, without: str) -> float:
    """The share of the words seen with script that are also seen without."""
    wanted = words(with_script)
    there = set(words(without))
    return sum(word in there for word in wanted) / max(len(wanted), 1)


def visible_text(browser, addresses: list[str], script: bool) -> list[str]:
    with tab(browser, viewport=PHONE, java_script_enabled=script) as (page, _):
        found = []
        for address in addresses:
            page.goto(address)
            found.append(page.locator("body").inner_text())
        return found


def test_every_service_is_within_three_clicks_of_home(site):
    depth = site.clicks_from_home()
    assert len(site.services) >= 40
    assert {page.path: depth.get(page.path) for page in site.services if depth.get(page.path, 99) > CLICKS} == {}


def test_the_words_of_every_kind_of_page_are_there_without_script(site, host, chromium):
    addresses = [host.url + page.path for page in site.kinds]
    pairs = zip(site.kinds, visible_text(chromium, addresses, True), visible_text(chromium, addresses, False))
    shares = {page.path: kept_share(with_script, without) for page, with_script, without in pairs}
    assert {path: share for path, share in shares.items() if share < WORDS} == {}


def test_the_search_form_leads_to_the_list_without_script(host, chromium):
    with tab(chromium, viewport=PHONE, java_script_enabled=False) as (page, _):
        page.goto(host.url + "index.html")
        page.get_by_role("searchbox").first.fill("akta lahir")
        page.get_by_role("searchbox").first.press("Enter")
        page.wait_for_url(re.compile(r"\?q=akta\+lahir"))
        if "layanan/index.html" not in page.url:
            page.get_by_role("main").get_by_role("link", name=re.compile("A sampai Z")).first.click()
        assert page.get_by_role("link", name="Akta kelahiran", exact=True).first.is_visible()


def test_the_list_shows_the_words_citizens_use(host, chromium):
    """So that the browser's own search on the page finds them."""
    with tab(chromium, viewport=PHONE, java_script_enabled=False) as (page, _):
        page.goto(host.url + "cari.html")
        text = page.locator("main").inner_text().lower()
    records = [yaml.safe_load(file.read_text()) for file in sorted((ROOT / "content/layanan").rglob("*.yaml"))]
    synonyms = [record["kata_cari"][0].lower() for record in records if record.get("kata_cari")]
    assert len(synonyms) >= 40
    assert [word for word in synonyms if word not in text] == []


def test_words_that_only_a_script_shows_are_missed(little, chromium):
    site = little({
        "a.html": page_html('<p>ada</p><p id="x"></p><script src="a.js"></script>'),
        "a.js": "document.querySelector('#x').textContent = 'hanya dengan skrip'",
    })
    address = [(site.folder / "a.html").as_uri()]
    share = kept_share(visible_text(chromium, address, True)[0], visible_text(chromium, address, False)[0])
    assert share == 1 / 4
