"""On paper: the text is kept, the checklist has boxes, the page's address stands there and its code scans."""

import re
import subprocess

import pytest

from browsers import DESK, tab
from portal import page_html
from test_noscript import kept_share

WORDS = 0.97
# What is meant for the screen alone: controls, and the state of the hours at this minute.
ON_SCREEN_ONLY = ".no-print, .unseen, button, form, .open, .crumbs, nav"


def screen_text(page) -> str:
    """The visible words of the main part, less what is only for the screen."""
    return page.evaluate(
        """unwanted => { const main = document.querySelector('main').cloneNode(true);
        for (const e of main.querySelectorAll(unwanted)) e.remove();
        document.body.append(main); const text = main.innerText; main.remove(); return text }""",
        ON_SCREEN_ONLY,
    )


def paper_text(page, file) -> str:
    page.pdf(path=file, format="A4")
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    # Once as it stands, and once with words that were broken at the end of a line made whole.
    return text + re.sub(r"[-\u00ad\u2010]\n\s*", "", text)


def code_on_paper(file, folder) -> list[str]:
    subprocess.run(["pdftoppm", "-r", "200", "-png", file, folder / "lembar"], check=True)
    sheets = sorted(folder.glob("lembar*.png"))
    run = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *sheets], capture_output=True, text=True)
    return run.stdout.split()


def test_every_kind_of_page_keeps_its_text_on_paper(site, host, chromium, tmp_path):
    shares = {}
    with tab(chromium, viewport=DESK) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            shares[one.path] = kept_share(screen_text(page), paper_text(page, tmp_path / "a.pdf"))
    assert {path: share for path, share in shares.items() if share < WORDS} == {}


def test_a_printed_service_has_its_address_its_checklist_and_a_code_that_scans(site, host, chromium, tmp_path):
    with_checklist = [page for page in site.services if page.tree.xpath('//ul[@class="checklist"]')]
    assert with_checklist
    with tab(chromium, viewport=DESK) as (page, _):
        for number, one in enumerate([with_checklist[0], max(with_checklist, key=lambda page: len(page.bytes)), site.services[-1]]):
            page.goto(host.url + one.path)
            page.emulate_media(media="print")
            for box in page.locator(".checklist li").all():
                assert box.locator("input").is_visible(), one.path
            page.emulate_media(media="null")
            file = tmp_path / f"{number}.pdf"
            text = paper_text(page, file)
            assert one.canonical in re.sub(r"\s", "", text), one.path
            folder = tmp_path / str(number)
            folder.mkdir()
            assert code_on_paper(file, folder) == [one.canonical], one.path


def test_paper_has_the_hours_with_their_days_and_not_the_state_of_the_minute(site, host, chromium, tmp_path):
    with tab(chromium) as (page, _):
        page.goto(host.url + "index.html")
        shown = page.locator(".door h2").inner_text()
        text = " ".join(paper_text(page, tmp_path / "a.pdf").split())
        assert "Jam buka Senin-Jumat 08.30-15.30 WIB" in text
        assert "Misalnya" not in text
        assert " ".join(shown.split()) not in text
        assert page.locator(".door h2").inner_text() == shown


def test_paper_is_black_on_white_even_in_the_dark(site, host, chromium):
    with tab(chromium, color_scheme="dark") as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            page.emulate_media(media="print", color_scheme="dark")
            assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", one.path


def test_text_that_is_not_printed_is_missed(little, chromium, tmp_path):
    body = "<main><h1>judul</h1><p>hilang di kertas sama sekali</p></main>"
    site = little({"a.html": page_html(body, '<link rel="stylesheet" href="a.css">'), "a.css": "@media print { p { display: none } }"})
    with tab(chromium) as (page, _):
        page.goto((site.folder / "a.html").as_uri())
        assert kept_share(screen_text(page), paper_text(page, tmp_path / "a.pdf")) < WORDS
    assert code_on_paper(tmp_path / "a.pdf", tmp_path) == []
