"""axe-core finds nothing: every kind of page, on a phone and a desk, light, dark and in forced colours."""

import importlib.util
from pathlib import Path

import pytest

from browsers import DESK, PHONE, tab
from faults import expect_none
from portal import page_html
from searching import Search

# Only the script is read; the plug-in around it asks for a newer Python.
AXE = Path(importlib.util.find_spec("pytest_playwright_axe").origin).with_name("resources") / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# In forced colours the reader's own colours stand, but axe takes the author's: it reads the colour of the glyphs' filling,
# which browsers give unforced.
RUN = """async tags => {
  const rules = { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } };
  const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] });
  return found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')));
}"""
VIEWS = [
    {"color_scheme": "light", "forced_colors": "none"},
    {"color_scheme": "dark", "forced_colors": "none"},
    {"color_scheme": "light", "forced_colors": "active"},
]


def axe(page) -> list[str]:
    """Violations in all three views of the page as it stands."""
    # Through the debugger, which the page's policy does not bind.
    page.evaluate(AXE.read_text())
    found = []
    for view in VIEWS:
        page.emulate_media(**view)
        found += [f"{'forced' if view['forced_colors'] == 'active' else view['color_scheme']}: {fault}" for fault in page.evaluate(RUN, TAGS)]
    return found


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_any_kind_of_page(site, host, chromium, viewport):
    found = []
    with tab(chromium, viewport=viewport) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            found += [f"{one.path}: {fault}" for fault in axe(page)]
    expect_none(found)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_with_results_open(host, chromium, viewport):
    with tab(chromium, viewport=viewport) as (page, _):
        for path in ("index.html", "cari.html"):
            page.goto(host.url + path)
            assert Search(page).type("akta lahir").links.count()
            expect_none([f"{path}: {fault}" for fault in axe(page)])


def test_axe_finds_what_is_planted(chromium, little):
    site = little({"a.html": page_html('<p class="x">pucat</p><img src="x">', '<link rel="stylesheet" href="a.css">'),
                   "a.css": ":root{color-scheme:light dark} html{background:#fff;color:#999}"
                            "@media(prefers-color-scheme:dark){html{background:#000;color:#333}}"})
    with tab(chromium) as (page, _):
        page.goto((site.folder / "a.html").as_uri())
        found = "\n".join(axe(page))
    for planted in ("light: color-contrast", "dark: color-contrast", "forced: image-alt", "landmark"):
        assert planted in found
