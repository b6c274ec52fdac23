"""Dark differs from light, and both are readable; forced colours keep every word and every frame."""

from browsers import tab
from portal import page_html

COLOURS = """() => ['html', 'body', 'h1', 'main a[href]'].map(s => document.querySelector(s)).filter(e => e).map(e => {
  const s = getComputedStyle(e); return [s.backgroundColor, s.color] })"""
INK = "getComputedStyle(document.querySelector('h1')).color"
PAPER = "getComputedStyle(document.documentElement).backgroundColor"


def luminance(colour: str) -> float:
    red, green, blue = (int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def scheme_faults(page) -> list[str]:
    page.emulate_media(color_scheme="light")
    light, light_paper, light_ink = page.evaluate(COLOURS), page.evaluate(PAPER), page.evaluate(INK)
    page.emulate_media(color_scheme="dark")
    dark, dark_paper, dark_ink = page.evaluate(COLOURS), page.evaluate(PAPER), page.evaluate(INK)
    faults = []
    if light == dark:
        faults.append("dark is light")
    if "rgba(0, 0, 0, 0)" in (light_paper, dark_paper):
        faults.append("the page has no colour of its own")
    if luminance(dark_paper) > 0.2 or luminance(dark_ink) < 0.6:
        faults.append(f"dark is not dark: {dark_ink} on {dark_paper}")
    if luminance(light_paper) < 0.8 or luminance(light_ink) > 0.3:
        faults.append(f"light is not light: {light_ink} on {light_paper}")
    return faults


def test_every_kind_of_page_has_a_light_and_a_dark_face(site, host, chromium):
    with tab(chromium) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            assert scheme_faults(page) == [], one.path


def test_forced_colours_keep_every_word(site, host, chromium):
    with tab(chromium) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            usual = page.locator("body").inner_text()
            page.emulate_media(forced_colors="active")
            assert page.locator("body").inner_text().split() == usual.split(), one.path
            page.emulate_media(forced_colors="none")


def test_a_page_without_a_dark_face_is_found(little, chromium):
    site = little({"a.html": page_html("<h1>x</h1>", '<link rel="stylesheet" href="a.css">'), "a.css": "html { background: #fff; color: #000 }"})
    with tab(chromium) as (page, _):
        page.goto((site.folder / "a.html").as_uri())
        assert len(scheme_faults(page)) == 2
