"""After one visit the whole portal opens without a network; editions are never mixed; nothing breaks when the device
refuses to keep anything."""

import json
import re
import shutil
import time

import pytest

from playwright.sync_api import Error

from browsers import CHROMIUM, DESK, tab, watch
from faults import expect_none
from hosting import Host
from portal import ROOT, Page, Site, page_html
from searching import Search

# How long a reader may look at nothing when the network hangs.
PATIENCE = 6.0
# A sheet that did not arrive has no rules, or none that may be read.
STYLED = """() => { try { return document.styleSheets.length > 0 && [...document.styleSheets].every(s => s.cssRules.length > 0) }
  catch { return false } }"""
UNKNOWN = "layanan/alamat-yang-tidak-pernah-ada.html"


def heading(page: Page) -> str:
    return " ".join(" ".join(page.tree.find(".//h1").itertext()).split())


# Whether one edition is kept whole: a cache whose home page bears the day, with as many files as asked for.
KEPT = """async ([home, day, count]) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const page = await cache.match(home, { ignoreSearch: true });
    if (page && (await page.text()).includes(day) && (await cache.keys()).length >= count) return true;
  }
  return false;
}"""


def visit(page, host: Host, path: str = "index.html", whole: bool = True) -> None:
    """One visit, long enough for the worker to keep what it wants to. `whole`: until it has kept the whole portal, for
    which a busy machine may need a while; when it never does, the test will find out what is missing."""
    page.goto(host.url + path)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    end = time.monotonic() + 60
    if whole:
        site = Site(host.folder)
        home = site.by_path["index.html"]
        day = edition_of(home)
        while time.monotonic() < end:
            if page.evaluate(KEPT, [host.url + "index.html", day, len(site.pages)]):
                break
            time.sleep(0.2)
    host.quiet(1 if whole else 2.5)


def unopened(page, host: Host, pages: list[Page]) -> list[str]:
    """Those of the pages that do not open whole: with their own heading and with their style."""
    failed = []
    for one in pages:
        try:
            page.goto(host.url + one.path, wait_until="domcontentloaded")
            shown = page.locator("h1").inner_text(timeout=2000)
            styled = page.evaluate(STYLED)
        except Exception as error:
            failed.append(f"{one.path}: {str(error).splitlines()[0]}")
            # The browser's own page of errors still loads, and would get in the way of the next.
            page.wait_for_timeout(300)
            continue
        if shown.split() != heading(one).split() or not styled:
            failed.append(f"{one.path}: shows '{shown}'{'' if styled else ', without style'}")
    return failed


def edition(page) -> str:
    """The edition that a page says it is of."""
    return page.locator("footer time").last.get_attribute("datetime")


def edition_of(page: Page) -> str:
    """The edition that a built page says it is of; empty where it says none."""
    return (page.tree.xpath("//footer//time/@datetime") or [""])[-1]


@pytest.fixture
def own_host(site):
    """A host for one test alone, because its address is where a browser keeps things."""
    with Host(site.folder) as running:
        yield running


# MARK: after one visit


def test_every_page_opens_after_one_visit_though_never_visited(site, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        own_host.stop()
        expect_none(unopened(page, own_host, site.real_pages))


def test_every_kind_of_page_opens_from_a_sub_path_in_both_browsers(site, browser):
    with Host(site.folder, "/mpp/") as host, tab(browser, service_workers="allow") as (page, _):
        visit(page, host)
        host.stop()
        expect_none(unopened(page, host, site.sample))
        # What lies beside the portal on the same host is not the portal's to ask for; a browser may want its icon.
        assert [sent.path for sent in host.sent if sent.status != 200 and sent.path != "/favicon.ico"] == []


def test_search_works_without_a_network(own_host, browser):
    with tab(browser, service_workers="allow") as (page, seen):
        visit(page, own_host)
        own_host.stop()
        page.goto(own_host.url + "cari.html")
        search = Search(page).type("akta lahir")
        assert "layanan/akta-kelahiran.html" in search.paths[:3]
        assert not search.part("failed").is_visible()
        search.links.first.click()
        page.wait_for_url("**/layanan/*")
        assert page.locator("h1").is_visible()


def test_news_found_by_its_own_words_is_found_without_a_network(site, own_host, chromium):
    """Their words lie in files of the index that no visit has asked for."""
    article = site.of_kind("berita/*")[0]
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        own_host.stop()
        page.goto(own_host.url + "cari.html")
        assert article.path in Search(page).type(heading(article)).paths


def test_an_unknown_address_gives_the_page_for_that(site, own_host, browser):
    with tab(browser, service_workers="allow") as (page, _):
        visit(page, own_host)
        own_host.stop()
        response = page.goto(own_host.url + UNKNOWN)
        assert page.locator("h1").inner_text().split() == heading(site.by_path["404.html"]).split()
        assert page.evaluate(STYLED)
        assert page.url.endswith("404.html") or response.status == 404


def test_a_page_says_that_it_is_read_from_the_device_and_of_which_day(own_host, browser):
    with tab(browser, service_workers="allow") as (page, _):
        visit(page, own_host)
        assert "luring" not in page.locator("body").inner_text().lower()
        own_host.stop()
        for path in ("loket.html", "index.html"):
            page.goto(own_host.url + path)
            line = page.get_by_role("status").filter(has_text=re.compile(r"Edisi \d{1,2} \w+ \d{4}, dibaca luring"))
            line.wait_for()
            # Seen without scrolling, in a space that is there anyway.
            box, heading = line.bounding_box(), page.locator("h1").bounding_box()
            assert box["y"] + box["height"] <= heading["y"]
            said = heading["y"]
            line.evaluate("e => e.replaceChildren()")
            assert page.locator("h1").bounding_box()["y"] == said


def test_the_whole_portal_takes_few_bytes_and_requests(site, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        asked = [answer.path for answer in own_host.sent]
        assert sum(answer.bytes for answer in own_host.sent) <= sum(site.wire_size(page.path) for page in site.pages) / 4
        assert len(asked) <= len(site.pages) / 4
        assert [path for path in set(asked) if asked.count(path) > 3] == []


def test_a_host_that_says_how_bundles_are_packed_serves_as_well(site, own_host, chromium):
    """Some hosts send files that end in .gz with `Content-Encoding: gzip`, and the browser unpacks them."""
    own_host.encoded = (".gz",)
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        assert len(own_host.sent) <= len(site.pages) / 4
        own_host.stop()
        expect_none(unopened(page, own_host, site.sample))


@pytest.mark.parametrize("fate", ["missing", "broken"])
def test_where_bundles_do_not_arrive_the_files_are_fetched_one_by_one(site, own_host, chromium, tmp_path, fate):
    shutil.copytree(site.folder, tmp_path / "site")
    for bundle in (tmp_path / "site/luring").iterdir():
        bundle.unlink() if fate == "missing" else bundle.write_bytes(bundle.read_bytes()[:-500])
    own_host.folder = tmp_path / "site"
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        own_host.stop()
        expect_none(unopened(page, own_host, site.sample))


def test_a_hanging_network_does_not_keep_the_reader_waiting(own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        own_host.delay = 20
        start = time.monotonic()
        page.goto(own_host.url + "loket.html", wait_until="domcontentloaded")
        page.locator("h1").wait_for()
        waited = time.monotonic() - start
        own_host.delay = 0
        assert waited <= PATIENCE


# MARK: two editions


def test_the_next_edition_replaces_the_old_one_whole(site, later_edition, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, seen):
        visit(page, own_host)
        old = edition(page)
        own_host.folder = later_edition.folder
        # With a network the newest page comes at once, with its own style and script.
        page.goto(own_host.url + "loket.html")
        new = edition(page)
        assert new > old
        assert page.evaluate(STYLED)
        visit(page, own_host)
        own_host.stop()
        for one in later_edition.sample:
            expect_none(unopened(page, own_host, [one]))
            assert edition(page) == new, one.path
        assert [error for error in seen.errors if "ERR_CONNECTION" not in error and "404" not in error] == []


def test_an_open_tab_lives_on_through_an_update(site, later_edition, own_host, browser):
    """A page of the old edition is left open while another tab brings the new one."""
    with tab(browser, service_workers="allow") as (old_tab, seen):
        visit(old_tab, own_host, "cari.html")
        old_tab.reload()
        own_host.quiet(1)
        day = edition(old_tab)
        own_host.folder = later_edition.folder
        new_tab = old_tab.context.new_page()
        visit(new_tab, own_host)
        visit(new_tab, own_host, "loket.html")
        assert edition(new_tab) > day
        assert edition(old_tab) == day
        search = Search(old_tab).type("akta lahir")
        assert "layanan/akta-kelahiran.html" in search.paths[:3]
        own_host.stop()
        old_tab.reload()
        assert edition(old_tab) > day
        assert "layanan/akta-kelahiran.html" in Search(old_tab).spoken().paths or Search(old_tab).type("akta lahir").links.count()


def test_a_host_that_says_nothing_of_freshness_shows_no_old_page(site, later_edition, own_host, browser):
    """Browsers then keep a page for a tenth of its age, by their own guess."""
    own_host.is_stock = True
    with tab(browser, service_workers="allow") as (page, _):
        visit(page, own_host)
        page.goto(own_host.url + "loket.html")
        page.goto(own_host.url + "index.html")
        own_host.folder = later_edition.folder
        for path in ("loket.html", "index.html", "loket.html"):
            page.get_by_role("link", name="Jam buka" if path == "loket.html" else "Beranda").first.click()
            page.wait_for_url(f"**/{path}")
            assert edition(page) == edition_of(later_edition.by_path[path])


def test_an_open_tab_finds_the_search_files_of_its_edition(site, later_edition, own_host, chromium):
    """None of the index was loaded in this tab before the next edition replaced it on the host."""
    with tab(chromium, service_workers="allow") as (old_tab, seen):
        visit(old_tab, own_host)
        old_tab.goto(own_host.url + "cari.html")
        own_host.folder = later_edition.folder
        new_tab = old_tab.context.new_page()
        visit(new_tab, own_host)
        article = site.of_kind("berita/*")[0]
        for query in ("akta lahir", "paspor", "pajak motor", heading(article)):
            old_tab.get_by_role("searchbox").first.fill("")
            search = Search(old_tab).type(query)
            assert search.links.count() and not search.part("failed").is_visible(), query


def test_a_host_with_clean_addresses_keeps_one_edition(site, later_edition, own_host, chromium):
    own_host.clean = True
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host, "")
        own_host.folder = later_edition.folder
        for path in ("", "loket", "kontak"):
            visit(page, own_host, path)
        assert len(page.evaluate("caches.keys()")) == 1
        own_host.stop()
        page.goto(own_host.url + "kontak")
        assert edition(page) == edition_of(later_edition.by_path["kontak.html"])


def test_an_edition_published_while_the_one_before_is_kept_costs_little(site, later_edition, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, _):
        own_host.delay = 0.3
        page.goto(own_host.url + "index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        own_host.folder = later_edition.folder
        own_host.delay = 0
        own_host.quiet(2)
        assert len(own_host.sent) <= len(site.pages) / 4
        visit(page, own_host)
        own_host.stop()
        for one in later_edition.sample:
            expect_none(unopened(page, own_host, [one]))
            assert edition(page) == edition_of(one), one.path


def test_old_editions_are_thrown_away(site, later_edition, own_host, chromium):
    kept = "async () => { let n = 0; for (const name of await caches.keys()) n += (await (await caches.open(name)).keys()).length; return n }"
    with tab(chromium, service_workers="allow") as (page, _):
        visit(page, own_host)
        first = page.evaluate(kept)
        assert first >= len(site.real_pages)
        own_host.folder = later_edition.folder
        for _ in range(3):
            visit(page, own_host)
        assert page.evaluate(kept) <= 1.1 * first


# MARK: when things go wrong


def test_a_host_lost_in_the_middle_of_keeping_leaves_a_sound_portal(site, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, seen):
        own_host.stop_after = 40
        page.goto(own_host.url + "index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        own_host.quiet(2)
        own_host.stop()
        # What is not kept is said in the portal's own words, not the browser's.
        for path in ("index.html", site.services[-1].path):
            page.goto(own_host.url + path, wait_until="domcontentloaded")
            assert page.locator("h1").inner_text(), path
        # Back again, the rest follows.
        own_host.stop_after = None
        own_host.start()
        visit(page, own_host)
        visit(page, own_host)
        own_host.stop()
        expect_none(unopened(page, own_host, site.sample))


def test_a_device_that_keeps_nothing_reads_on(site, playwright, own_host, tmp_path):
    """All cookies and site data blocked, as a careful reader's or an office's browser has it."""
    preferences = {"profile": {"default_content_setting_values": {"cookies": 2}, "cookie_controls_mode": 1}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default/Preferences").write_text(json.dumps(preferences))
    context = playwright.chromium.launch_persistent_context(tmp_path, **CHROMIUM, viewport=DESK)
    try:
        page = context.pages[0]
        seen = watch(page)
        refused = "() => { try { return !localStorage } catch { return true } }"
        for one in [*site.kinds, *site.services[:3]]:
            page.goto(own_host.url + one.path)
            page.wait_for_timeout(100)
            assert page.evaluate(refused), "the browser was to refuse storage"
            if page.locator(".checklist input").count():
                page.locator(".checklist input").first.check()
        assert seen.errors == []
        page.goto(own_host.url + "cari.html")
        assert Search(page).type("paspor").links.count()
        assert seen.errors == []
    finally:
        context.close()


def test_who_saves_data_takes_only_what_they_read_until_they_ask_for_all(site, own_host, chromium):
    saver = "Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', { get: () => true })"
    with tab(chromium, service_workers="allow", extra_http_headers={"Save-Data": "on"}) as (page, _):
        page.add_init_script(saver)
        visit(page, own_host, whole=False)
        visit(page, own_host, site.services[0].path, whole=False)
        pages = {sent.path for sent in own_host.sent if sent.path.endswith(".html")}
        assert len(pages) <= 8
        own_host.stop()
        wanted = [site.by_path[path] for path in ("index.html", "layanan/index.html", "cari.html", site.services[0].path)]
        expect_none(unopened(page, own_host, wanted))
        own_host.start()
        page.goto(own_host.url + "index.html")
        button = page.get_by_role("button", name=re.compile("luring|simpan", re.I))
        if not button.count():
            page.goto(own_host.url + "luring.html")
        assert re.search(r"\d+([.,]\d+)? ?[KM]B", button.first.locator("xpath=..").inner_text())
        button.first.click()
        own_host.quiet(3)
        own_host.stop()
        expect_none(unopened(page, own_host, site.sample))


def test_a_full_device_is_not_filled_on_every_page(site, own_host, chromium):
    with tab(chromium, service_workers="allow") as (page, _):
        page.context.new_cdp_session(page).send(
            "Storage.overrideQuotaForOrigin", {"origin": own_host.url.rstrip("/"), "quotaSize": 1_500_000})
        visit(page, own_host, whole=False)
        for path in ("loket.html", "kontak.html", site.services[0].path):
            own_host.sent.clear()
            page.goto(own_host.url + path)
            own_host.quiet(1)
            assert not [sent.path for sent in own_host.sent if sent.path.startswith("luring/")], path


def test_pages_that_ask_at_once_bring_each_bundle_once(own_host, chromium):
    own_host.delay = 0.3
    with tab(chromium, service_workers="allow") as (page, _):
        page.goto(own_host.url + "index.html")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        for path in ("loket.html", "kontak.html", "istilah.html"):
            page.goto(own_host.url + path)
        own_host.quiet(2)
        bundles = [sent.path for sent in own_host.sent if sent.path.startswith("luring/")]
        assert bundles and len(bundles) == len(set(bundles))


def test_a_page_that_is_not_kept_is_not_called_missing(site, own_host, chromium):
    saver = "Object.defineProperty(Object.getPrototypeOf(navigator.connection), 'saveData', { get: () => true })"
    with tab(chromium, service_workers="allow") as (page, _):
        page.add_init_script(saver)
        visit(page, own_host, whole=False)
        own_host.stop()
        page.goto(own_host.url + site.services[0].path)
        assert page.get_by_text("belum tersimpan di perangkat ini").is_visible()
        page.goto(own_host.url + UNKNOWN)
        assert not page.get_by_text("belum tersimpan di perangkat ini").is_visible()
        page.goto(own_host.url + site.services[0].path)
        own_host.start()
        page.get_by_role("link", name="Coba lagi").click()
        page.wait_for_url(f"**/{site.services[0].path}")


def test_the_switch_off_takes_everything_back(site, own_host, browser, tmp_path):
    """The worker that a portal puts in place of its own when something has gone wrong."""
    with tab(browser, service_workers="allow") as (page, _):
        visit(page, own_host, whole=False)
        shutil.copytree(site.folder, tmp_path / "site")
        shutil.copy(ROOT / "templates/offline/sw-mati.js", tmp_path / "site/sw.js")
        own_host.folder = tmp_path / "site"
        for _ in range(5):
            page.goto(own_host.url + "loket.html")
            own_host.quiet(1)
        assert page.evaluate("caches.keys()") == []
        # Each visit registers the worker anew, which leaves again at once: what counts is that none stays.
        count = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
        for _ in range(40):
            if page.evaluate(count) == 0:
                break
            page.wait_for_timeout(250)
        assert page.evaluate(count) == 0
        own_host.stop()
        with pytest.raises(Error):
            page.goto(own_host.url + "index.html")


# MARK: the instruments


GOOD_WORKER = """
const files = FILES;
addEventListener('install', e => e.waitUntil(caches.open('a').then(c => c.addAll(files))));
addEventListener('activate', e => e.waitUntil(clients.claim()));
addEventListener('fetch', e => e.respondWith(fetch(e.request).catch(() => caches.match(e.request, { ignoreSearch: true }))));
"""


def little_portal(files: list[str]) -> dict[str, str]:
    head = '<link rel="stylesheet" href="a.css"><script src="a.js"></script>'
    return {
        **{f"{name}.html": page_html(f"<h1>{name}</h1>", head, title=name) for name in ("index", "b", "c")},
        "a.css": "h1 { color: red }",
        "a.js": "navigator.serviceWorker.register('sw.js')",
        "sw.js": GOOD_WORKER.replace("FILES", json.dumps(files)),
    }


def test_a_page_that_was_not_kept_is_missed_and_one_that_was_is_not(little, browser):
    site: Site = little(little_portal(["index.html", "b.html", "a.css", "a.js"]))
    with Host(site.folder) as host, tab(browser, service_workers="allow") as (page, _):
        visit(page, host, whole=False)
        host.stop()
        failed = unopened(page, host, site.pages)
    assert len(failed) == 1 and failed[0].startswith("c.html")


def test_a_page_without_its_style_is_missed(little, chromium):
    site: Site = little(little_portal(["index.html", "b.html", "c.html", "a.js"]))
    with Host(site.folder) as host, tab(chromium, service_workers="allow") as (page, _):
        visit(page, host, whole=False)
        host.stop()
        assert unopened(page, host, [site.by_path["c.html"]]) == ["c.html: shows 'c', without style"]
