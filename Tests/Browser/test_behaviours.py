"""The small things that scripts add: what is open now, ticks that stay, facts that grow old, the print button."""

import re
import shutil
from datetime import datetime, timedelta, timezone

import pytest

from browsers import tab
from hosting import Host

WIB = timezone(timedelta(hours=7))
# Moments in Banda Aceh, and what the door says on ordinary days.
MOMENTS = {
    "Tuesday morning": (datetime(2026, 11, 24, 9, 0), "Buka sekarang"),
    "Tuesday break": (datetime(2026, 11, 24, 13, 0), "Istirahat"),
    "Tuesday evening": (datetime(2026, 11, 24, 20, 0), "Tutup"),
    "Friday noon": (datetime(2026, 11, 27, 12, 0), "Istirahat"),
    "Sunday": (datetime(2026, 11, 29, 10, 0), "Tutup"),
}


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("zone", ["Asia/Jakarta", "America/New_York"])
def test_the_door_says_what_is_open_by_the_clock_of_the_portal(host, chromium, moment, zone):
    local, state = MOMENTS[moment]
    with tab(chromium, timezone_id=zone) as (page, _):
        page.clock.set_fixed_time(local.replace(tzinfo=WIB))
        page.goto(host.url + "index.html")
        assert state in page.locator("[data-jam]").first.inner_text()


def test_ticks_stay_on_the_device(site, host, browser):
    service = next(page for page in site.services if len(page.tree.xpath('//*[@class="checklist"]//input')) > 1)
    other = next(page for page in site.services if page.tree.xpath('//*[@class="checklist"]//input') and page is not service)
    with tab(browser) as (page, _):
        page.goto(host.url + service.path)
        page.locator(".checklist input").nth(1).check()
        page.reload()
        assert [box.is_checked() for box in page.locator(".checklist input").all()][:2] == [False, True]
        page.goto(host.url + other.path)
        assert not page.locator(".checklist input:checked").count()


def test_a_tick_stays_with_its_document_when_the_list_changes(site, chromium, tmp_path):
    service = next(page for page in site.services if len(page.tree.xpath('//*[@class="checklist"]//input')) > 1)
    shutil.copytree(site.folder, tmp_path / "site")
    with Host(tmp_path / "site") as own_host, tab(chromium) as (page, _):
        page.goto(own_host.url + service.path)
        ticked = page.locator(".checklist label").first
        ticked.check()
        name = ticked.inner_text()
        file = tmp_path / "site" / service.path
        new = '<li><label><input type="checkbox"><span><b>Surat baru</b></span></label></li>'
        file.write_text(re.sub(r'(<ul class="checklist"[^>]*>)', rf"\1{new}", file.read_text()))
        page.reload()
        assert page.locator(".checklist label").first.inner_text() == "Surat baru"
        assert page.locator(".checklist label:has(:checked)").all_inner_texts() == [name]


def test_a_page_grows_old_by_the_readers_clock(site, host, chromium):
    path = site.services[0].path
    with tab(chromium) as (page, _):
        page.goto(host.url + path)
        mark = page.get_by_text("Sudah lama tidak diperiksa").first
        assert not mark.is_visible()
        page.clock.set_fixed_time(datetime(2029, 1, 1, tzinfo=WIB))
        page.reload()
        assert mark.is_visible()


def test_the_print_button_prints(site, host, chromium):
    service = next(page for page in site.services if page.tree.xpath('//*[@class="checklist"]//input'))
    with tab(chromium) as (page, _):
        page.add_init_script("window.print = () => { window.__printed = true }")
        page.goto(host.url + service.path)
        page.get_by_role("button", name="Cetak").click()
        assert page.evaluate("window.__printed")
