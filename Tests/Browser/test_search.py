"""Search in both browsers: as one types, in the address, with the keyboard, with hostile queries, and from a sub-path."""

import pytest

from browsers import DESK, PHONE, complaints, tab
from hostile import COUNT_BOXES, hits, vectors
from portal import page_html
from searching import Search, asked_for

# Questions with one right answer in this portal's content.
QUESTIONS = {
    "akta lahir": "layanan/akta-kelahiran.html",
    "bikin paspor": "layanan/paspor-baru.html",
    "perpanjang sim c": "layanan/perpanjangan-sim-c.html",
    "skck": "layanan/skck-baru.html",
}


@pytest.mark.parametrize("query", QUESTIONS)
def test_the_right_service_comes_among_the_first_as_one_types(host, browser, query):
    with tab(browser) as (page, seen):
        page.goto(host.url + "cari.html")
        search = Search(page).type(query)
        assert QUESTIONS[query] in search.paths[:3]
        assert seen.errors == [] and complaints(page) == []


def test_every_page_of_a_portal_below_a_sub_path_searches(site, sub_host, chromium):
    with tab(chromium, viewport=DESK) as (page, seen):
        for one in site.kinds:
            page.goto(sub_host.url + one.path)
            search = Search(page).type("paspor")
            assert "layanan/paspor-baru.html" in search.paths, one.path
        search.links.first.click()
        page.wait_for_url(sub_host.url + "layanan/*.html")
        assert seen.errors == [] and seen.foreign(sub_host.url) == []


def test_a_result_says_what_it_is_and_why_it_is_there(host, chromium):
    with tab(chromium) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("paspor baru")
        first = search.place.locator("ol li").first
        assert [mark.lower() for mark in first.locator("mark").all_inner_texts()][:2] == ["paspor", "baru"]
        meta = first.locator(".meta").inner_text()
        assert "Layanan" in meta and "Imigrasi" in meta


# What an on-screen keyboard leaves of a phone's 640 pixels.
ABOVE_THE_KEYBOARD = 300


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_on_a_phone_results_stand_above_the_keyboard_and_nothing_else_moves(host, browser, motion):
    with tab(browser, reduced_motion=motion) as (page, _):
        for path in ("index.html", "404.html"):
            page.goto(host.url + path)
            place = "e => e.getBoundingClientRect().top + scrollY"
            below = page.locator(".door")
            before = below.evaluate(place)
            search = Search(page).type("paspor")
            page.wait_for_function(
                "([id, most]) => document.querySelectorAll(`#${id} ol a`)[2].getBoundingClientRect().bottom <= most",
                arg=["hasil-cepat", ABOVE_THE_KEYBOARD])
            assert search.box.bounding_box()["y"] >= 0
            # Firefox places the scrolled page on fractions of a pixel.
            assert abs(below.evaluate(place) - before) < 1


def test_the_status_line_counts_the_results(host, chromium):
    with tab(chromium) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("tilang")
        assert not search.part("more").is_visible()
        assert search.status.startswith(f"{search.links.count()} ")


def test_services_are_found_by_the_first_file_of_the_index_alone(host, chromium):
    """So that results come at once, as each letter is typed; words of other pages lie in files that come later."""
    with tab(chromium) as (page, _):
        page.route("**/cari/[tr]*.js", lambda route: route.abort())
        page.goto(host.url + "cari.html")
        search = Search(page)
        search.box.press_sequentially("paspor bar")
        first = search.place.locator("ol li").first
        first.get_by_text("Paspor baru").wait_for()
        assert "Imigrasi" in first.inner_text()


def test_the_index_is_not_loaded_before_someone_turns_to_it(site, host, chromium):
    with tab(chromium) as (page, seen):
        for one in site.kinds:
            if one.path != "cari.html":
                page.goto(host.url + one.path)
                page.wait_for_timeout(100)
        host.quiet(0.5)
        assert [url for url in seen.requests if "/cari/" in url] == []
        page.goto(host.url + "index.html")
        with page.expect_request("**/cari/*"):
            Search(page).box.focus()


def test_query_and_filters_stand_in_the_address_and_come_back(host, browser):
    with tab(browser, viewport=DESK) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("surat")
        everything = search.status
        assert asked_for(page.url)["q"] == ["surat"]
        filters = search.place.locator("form")
        filters.get_by_role("checkbox").first.check()
        page.wait_for_function("location.href.includes('jenis=')")
        search.spoken()
        narrowed = search.paths
        assert narrowed
        address = page.url
        page.goto(host.url + "index.html")
        page.goto(address)
        again = Search(page).spoken()
        assert again.box.input_value() == "surat"
        assert again.paths == narrowed
        assert filters.get_by_role("checkbox").first.is_checked()
        assert everything


def test_filters_by_agency_and_category_narrow_the_results(host, chromium):
    with tab(chromium, viewport=DESK) as (page, _):
        page.goto(host.url + "cari.html?q=surat")
        search = Search(page).spoken()
        before = int(search.status.split()[0])
        for number in range(search.place.locator("form select").count()):
            choice = search.place.locator("form select").nth(number)
            name = choice.get_attribute("name")
            values = [value for value in choice.locator("option").evaluate_all("os => os.map(o => o.value)") if value]
            counts = []
            for value in values[:12]:
                choice.select_option(value)
                page.wait_for_function("([name, value]) => location.href.includes(name + '=' + value)", arg=[name, value])
                page.wait_for_timeout(100)
                status = search.spoken().status.split()[0]
                counts.append(0 if status == "Tidak" else int(status))
            assert any(0 < count < before for count in counts), f"{name}: {counts} of {before}"
            choice.select_option("")
        assert search.place.locator("form select").count() >= 2


def test_back_leads_to_the_same_results(host, browser):
    with tab(browser) as (page, _):
        page.goto(host.url + "index.html")
        search = Search(page)
        search.box.fill("akta")
        search.box.press("Enter")
        page.wait_for_url("**/cari.html?q=akta")
        titles = Search(page).spoken().titles
        Search(page).links.first.click()
        page.wait_for_url(lambda address: "cari.html" not in address)
        # Firefox shows the page as it was left and loads nothing, of which the driver does not always hear.
        page.evaluate("setTimeout(() => history.back())")
        page.wait_for_function("location.pathname.endsWith('cari.html')")
        again = Search(page).spoken()
        assert again.box.input_value() == "akta" and again.titles == titles


def test_a_misspelt_word_is_understood_and_said(host, browser):
    with tab(browser) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("pasprot")
        assert search.part("meant").is_visible() and "paspor" in search.part("meant").inner_text().lower()
        assert any("paspor" in path for path in search.paths[:3])


def test_nothing_found_is_said_and_helps_on(host, browser):
    with tab(browser) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("zqxwvkj")
        assert search.status.startswith("Tidak ada hasil")
        assert search.links.count() == 0
        assert search.part("empty").get_by_role("link").first.is_visible()


def test_the_arrows_walk_through_the_results(host, browser):
    with tab(browser) as (page, _):
        page.goto(host.url + "index.html")
        search = Search(page).type("paspor")
        focused = "document.activeElement.textContent.trim() || document.activeElement.type"
        titles = search.titles
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == titles[0]
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == titles[1]
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        assert page.evaluate(focused) == "search"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        assert page.evaluate(focused) == "search"
        assert not search.place.is_visible()


def test_enter_moves_to_the_results(host, browser):
    with tab(browser) as (page, _):
        page.goto(host.url + "cari.html")
        search = Search(page).type("paspor")
        page.keyboard.press("Enter")
        page.wait_for_function("document.activeElement.tagName === 'H2'")
        assert search.links.count()


def test_a_folder_and_a_host_give_the_same_results_in_both_browsers(site, host, chromium, firefox):
    answers = set()
    for browser in (chromium, firefox):
        for address in (host.url + "cari.html", (site.folder / "cari.html").as_uri()):
            with tab(browser, viewport=PHONE) as (page, _):
                page.goto(address)
                answers.add(tuple(Search(page).type("surat keterangan hilang").paths))
    assert len(answers) == 1 and len(answers.pop()) > 3


def test_hostile_queries_are_only_words(host, chromium):
    queries = [*vectors()[:40], "constructor", "__proto__", "hasOwnProperty toString", ".*+?^${}()|[]\\", "%", "%E0%A4%A", "a" * 100_000, "\ud83d\ude00 \u202e"]
    with tab(chromium) as (page, seen):
        page.add_init_script(COUNT_BOXES)
        page.goto(host.url + "cari.html")
        search = Search(page)
        search.box.fill("paspor")
        search.links.first.wait_for()
        for query in queries:
            search.box.fill(query)
            page.wait_for_timeout(30)
            assert hits(page) == 0, query
        assert page.locator("main script, main iframe, main img, main style").count() == 0
        search.box.fill("paspor")
        search.links.first.wait_for()
        assert seen.errors == [] and complaints(page) == []


def test_hostile_addresses_run_nothing(host, browser):
    with tab(browser) as (page, seen):
        page.add_init_script(COUNT_BOXES)
        for query in ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "javascript:alert(1)", "__proto__"]:
            for name in ("q", "jenis", "instansi", "kategori"):
                page.goto(f"{host.url}cari.html?q=surat&{name}=" + query.replace("<", "%3C").replace(" ", "+").replace('"', "%22"))
                page.goto(f"{host.url}cari.html#{name}=" + query)
        page.wait_for_timeout(300)
        assert hits(page) == 0 and seen.errors == [] and complaints(page) == []


def test_a_search_that_writes_markup_is_found(little, chromium):
    script = "document.querySelector('p').innerHTML = new URLSearchParams(location.search).get('q')"
    site = little({"a.html": page_html('<main><p></p></main><script src="a.js"></script>'), "a.js": script})
    with tab(chromium) as (page, _):
        page.add_init_script(COUNT_BOXES)
        page.goto((site.folder / "a.html").as_uri() + "?q=%3Cimg+src=x+onerror=alert(1)%3E")
        page.wait_for_timeout(200)
        assert hits(page) > 0
