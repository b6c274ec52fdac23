"""The portal opens at once on a cheap phone: bytes, requests and what moves while it loads."""

import json
import random
from urllib.parse import urlsplit

import pytest

from browsers import DESK, PHONE, tab
from faults import expect_none
from portal import Page, Site, page_html
from searching import Search

# Bytes on the wire; the first round trip carries some 14,600 with headers.
FIRST_ROUND_TRIP = 12_000
FIRST_VIEW = 30_000
SCRIPT = 10_000
SEARCH_SCRIPT = 40_000
SEARCH_VIEW = 60_000
REQUESTS = 8
WHOLE_PORTAL = 3_000_000
SHIFT = 0.01

SHIFTS = """
window.__shift = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) window.__shift += e.value })
  .observe({ type: 'layout-shift', buffered: true });
"""


def own_files(page: Page, *xpaths: str) -> list[str]:
    found = [reference for xpath in xpaths for reference in page.tree.xpath(xpath)]
    return [page.resolve(reference)[0] for reference in found if not urlsplit(reference).scheme]


def blocking(page: Page) -> list[str]:
    """What a browser waits for before it shows anything: style sheets, and scripts that are not put off."""
    return own_files(page, '//link[@rel="stylesheet"]/@href', "//script[not(@defer or @async)]/@src")


def weight_faults(site: Site) -> list[str]:
    faults = []
    for page in site.pages:
        first = sum(site.wire_size(path) for path in [page.path, *blocking(page)])
        scripts = sum(site.wire_size(path) for path in own_files(page, "//script/@src"))
        if first > FIRST_ROUND_TRIP:
            faults.append(f"{page.path}: {first} bytes of HTML and what blocks it")
        if scripts > SCRIPT:
            faults.append(f"{page.path}: {scripts} bytes of script")
    for path in site.names(".css"):
        if b"@font-face" in site.read(path):
            faults.append(f"{path}: a web font")
    return faults


def test_every_page_fits_the_first_round_trip(site):
    expect_none(weight_faults(site))


def test_the_whole_portal_is_small_enough_to_keep(site):
    edition = json.loads(site.read("edisi.json"))
    alone = [path for path, entry in edition["berkas"].items() if len(entry) == 2]
    bundles = [path for path, _ in edition["bundel"]]
    assert sum(site.wire_size(path) for path in alone + bundles) <= WHOLE_PORTAL
    assert sum(site.wire_size(path) for path in site.files) <= WHOLE_PORTAL


def test_the_first_view_is_light_and_asks_little(site, host, chromium):
    with tab(chromium) as (page, _):
        page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
        for one in site.kinds:
            host.sent.clear()
            page.goto(host.url + one.path)
            host.quiet(0.25)
            # The search page brings its index along.
            most = SEARCH_VIEW if one.path == "cari.html" else FIRST_VIEW
            assert sum(sent.bytes for sent in host.sent) <= most, one.path
            assert len(host.sent) <= REQUESTS, f"{one.path}: {[sent.path for sent in host.sent]}"
            assert [sent for sent in host.sent if sent.status != 200] == [], one.path
            page.goto("about:blank")


def test_the_first_query_is_light(host, chromium):
    with tab(chromium) as (page, _):
        host.sent.clear()
        page.goto(host.url + "cari.html")
        assert Search(page).type("perpanjang sim").links.count()
        page.wait_for_load_state("networkidle")
        scripts = sum(sent.bytes for sent in host.sent if sent.path.endswith(".js"))
        assert scripts <= SEARCH_SCRIPT
        assert sum(sent.bytes for sent in host.sent) <= SEARCH_VIEW


def shift(page) -> float:
    page.wait_for_timeout(200)
    return page.evaluate("window.__shift")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_a_page_loads(site, host, chromium, viewport):
    with tab(chromium, viewport=viewport) as (page, _):
        page.add_init_script(SHIFTS)
        shifts = {}
        for one in site.kinds:
            page.goto(host.url + one.path)
            shifts[one.path] = shift(page)
        assert {path: moved for path, moved in shifts.items() if moved > SHIFT} == {}


def test_planted_weight_and_movement_are_found(little, chromium):
    noise = random.Random(1).randbytes(20_000).hex()
    site = little({
        "a.html": page_html('<div></div><p>teks</p><script src="a.js"></script>', '<link rel="stylesheet" href="a.css">'),
        "a.css": f"@font-face {{ font-family: x }} .tall {{ height: 300px }} /* {noise} */",
        "a.js": f"// {noise}\nsetTimeout(() => {{ document.querySelector('div').className = 'tall' }}, 50)",
    })
    found = "\n".join(weight_faults(site))
    assert "what blocks it" in found and "of script" in found and "web font" in found
    with tab(chromium, viewport=PHONE) as (page, _):
        page.add_init_script(SHIFTS)
        page.goto((site.folder / "a.html").as_uri())
        assert shift(page) > SHIFT
