"""The small things that scripts add: what is open now, ticks that stay, facts that grow old, the print button."""

import re
import shutil
import subprocess
from datetime import datetime, timedelta, timezone

import pytest

from browsers import tab
from hosting import Host
from portal import ROOT

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


@pytest.fixture(scope="module")
def dated(tool, tmp_path_factory):
    """The portal with hours for a time and a closure, and so with known closures."""
    root = tmp_path_factory.mktemp("dated")
    shutil.copytree(ROOT / "content", root / "content")
    portal = root / "content/portal.yaml"
    portal.write_text(
        portal.read_text()
        + """
jam_khusus:
  - {nama: Ramadan, mulai: 2027-02-08, sampai: 2027-03-09, jam: [{hari: Senin-Jumat, buka: [08.00-14.00]}]}
tutup:
  - {tanggal: 2026-12-25, sebab: Hari Natal}
  - {tanggal: 2027-03-09, sebab: Nyepi}
"""
    )
    command = [tool, "build", "--tanggal", "2026-11-23", "--templates", ROOT / "templates"]
    run = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
    with Host(root / "site") as running:
        yield running


def test_hours_for_a_time_and_closures_replace_the_words_of_other_weeks(dated, chromium):
    with tab(chromium) as (page, _):

        def door(*local) -> str:
            page.clock.set_fixed_time(datetime(*local, tzinfo=WIB))
            page.goto(dated.url + "index.html")
            return page.locator(".door").inner_text()

        ordinary = door(2026, 11, 24, 9, 0)
        assert "Buka sekarang\nsampai 12.30 WIB" in ordinary and "08.30-15.30 WIB" in ordinary
        ramadan = door(2027, 2, 10, 9, 0)
        assert "Buka sekarang\nsampai 14.00 WIB" in ramadan and "08.00-14.00 WIB\nRamadan" in ramadan
        assert "15.30" not in ramadan and "Istirahat" not in ramadan
        christmas = door(2026, 12, 25, 10, 0)
        assert "Tutup\nbuka lagi Senin 08.30 WIB" in christmas and "Hari Natal" in christmas
        assert "15.30" not in christmas


def test_the_door_follows_the_clock_without_moving(host, browser):
    with tab(browser) as (page, _):
        page.clock.install(time=datetime(2026, 11, 24, 12, 20, tzinfo=WIB))
        page.goto(host.url + "index.html")
        state = page.locator(".door h2")
        assert "Buka sekarang" in state.inner_text()
        height = page.locator(".door").bounding_box()
        page.evaluate(
            """() => { window.__changes = 0;
            new MutationObserver(list => { window.__changes += list.length })
              .observe(document.querySelector('.door'), { childList: true, characterData: true, subtree: true }) }"""
        )
        page.clock.run_for(5 * 60_000)
        assert page.evaluate("window.__changes") == 0
        page.clock.run_for(6 * 60_000)
        assert "Istirahat" in state.inner_text()
        assert page.locator(".door").bounding_box() == height
        # A tab that was asleep hears no minute pass.
        page.clock.set_fixed_time(datetime(2026, 11, 24, 15, 50, tzinfo=WIB))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert "Tutup" in state.inner_text()


def test_an_announcement_leaves_the_home_page_after_its_last_day(site, host, chromium):
    items = site.by_path["index.html"].tree.xpath('//*[@id="pengumuman"]//li/@data-akhir')
    assert items and all(end.endswith("T23:59:59+07:00") for end in items)
    last = datetime.fromisoformat(max(items))
    with tab(chromium) as (page, _):
        page.clock.set_fixed_time(last - timedelta(seconds=1))
        page.goto(host.url + "index.html")
        assert page.locator("#pengumuman li").last.is_visible()
        page.clock.set_fixed_time(last + timedelta(seconds=1))
        page.reload()
        assert not page.locator("#pengumuman").is_visible()
        page.goto(host.url + "pengumuman/index.html")
        assert page.get_by_text("Masa tayangnya sudah lewat").count() == len(items)
        assert page.get_by_text("Masa tayangnya sudah lewat").first.is_visible()


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
