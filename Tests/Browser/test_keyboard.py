"""The portal by keyboard alone: skip link first, everything reached in order, focus seen and never covered, no trap."""

import pytest

from browsers import DESK, PHONE, tab
from faults import expect_none
from portal import page_html

# What can be focused, in the order of the document; a closed <details> keeps its content out.
REACHABLE = """() => {
  window.__stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(e =>
    e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }));
  return window.__stops.length;
}"""
# Where the focus is and how it shows: an outline, or a change of border, shadow or colours against the unfocused state.
FOCUS = """async () => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const look = () => { const s = getComputedStyle(e); return [s.boxShadow, s.borderColor, s.backgroundColor, s.color, s.textDecoration].join() };
  const style = getComputedStyle(e);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
  const place = () => [...e.getClientRects()].find(r => r.width > 0 && r.height > 0) ?? e.getBoundingClientRect();
  const seen = box => box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  // The browser brings the focus into view with the next frames.
  for (let frame = 0; frame < 30 && !seen(place()); frame++) await new Promise(requestAnimationFrame);
  const box = place();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const covered = !top || !(e.contains(top) || top.contains(e) || (e.labels && [...e.labels].some(l => l.contains(top))));
  return {
    index: window.__stops.indexOf(e), name: (e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 40) || e.outerHTML.slice(0, 60),
    href: e.getAttribute('href'), tag: e.tagName, outlined, look: look(),
    inView: seen(box), covered,
  };
}"""
UNFOCUSED = """index => { const e = window.__stops[index]; e.blur(); const s = getComputedStyle(e);
  const look = [s.boxShadow, s.borderColor, s.backgroundColor, s.color, s.textDecoration].join(); e.focus({ preventScroll: true }); return look }"""


def walk_faults(page) -> list[str]:
    """Goes through the page with the Tab key to its end, and one step back."""
    stops = page.evaluate(REACHABLE)
    faults, order = [], []
    for _ in range(stops + 3):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        if focus["index"] in order:
            if len(order) == stops:
                break
            faults.append(f"a trap: back at '{focus['name']}' after {len(order)} of {stops}")
            break
        order.append(focus["index"])
        if not focus["inView"]:
            faults.append(f"out of sight: '{focus['name']}'")
        elif focus["covered"]:
            faults.append(f"covered: '{focus['name']}'")
        if not focus["outlined"] and page.evaluate(UNFOCUSED, focus["index"]) == focus["look"]:
            faults.append(f"focus is not seen: '{focus['name']}'")
        if len(order) == 1 and not (focus["href"] or "").startswith("#"):
            faults.append(f"the skip link is not first, but '{focus['name']}'")
    if order != sorted(order):
        faults.append("the order differs from the document's")
    missed = [index for index in range(stops) if index not in order]
    if missed:
        names = page.evaluate("is => is.map(i => window.__stops[i].outerHTML.slice(0, 80))", missed[:3])
        faults.append(f"{len(missed)} not reached: {names}")
    return faults


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_keyboard_reaches_everything(site, host, chromium, viewport):
    found = []
    # Whoever wants less motion is taken to the focus at once, so there is nothing to wait for.
    with tab(chromium, viewport=viewport, reduced_motion="reduce") as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            found += [f"{one.path}: {fault}" for fault in walk_faults(page)]
    expect_none(found)


def test_the_skip_link_shows_itself_and_leads_to_the_content(site, host, browser):
    with tab(browser) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            page.keyboard.press("Tab")
            focus = page.evaluate(f"() => {{ window.__stops = []; return ({FOCUS})() }}")
            assert focus["inView"] and not focus["covered"], one.path
            page.keyboard.press("Enter")
            assert page.evaluate("document.activeElement.tagName") == "MAIN", one.path
            page.keyboard.press("Tab")
            assert page.evaluate("!document.querySelector('header.top')?.contains(document.activeElement)"), one.path


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_search_and_navigation_come_early(site, host, chromium, viewport):
    with tab(chromium, viewport=viewport) as (page, _):
        for one in site.kinds:
            page.goto(host.url + one.path)
            page.evaluate(REACHABLE)
            seen = []
            for _ in range(14):
                page.keyboard.press("Tab")
                seen.append(page.evaluate(
                    "() => { const e = document.activeElement; return e.type === 'search' || /cari\\.html/.test(e.getAttribute('href')) "
                    "? 'search' : e.closest('nav') ? 'nav' : '' }"
                ))
            assert "search" in seen and "nav" in seen, one.path


def test_planted_faults_of_the_keyboard_are_found(little, chromium):
    css = "a:focus { outline: none } .cover { position: fixed; inset: 0; background: #fff } .far { position: fixed; left: -99px }"
    bodies = {
        "tanda.html": '<a href="b">tanpa tanda</a>',
        "tutup.html": '<a href="#x">x</a><div class="cover"></div>',
        "luar.html": '<a href="#x">x</a><a class="far" href="#x">jauh</a>',
        "urut.html": '<a href="#x">x</a><a href="#y">y</a><a href="#z" tabindex="1">z</a>',
        "jebak.html": '<a href="#x">x</a><input><a href="#y">y</a><script src="a.js"></script>',
    }
    script = "document.querySelector('input').onkeydown = e => { if (e.key === 'Tab') { e.preventDefault(); document.querySelector('a').focus() } }"
    files = {path: page_html(body, '<link rel="stylesheet" href="a.css">') for path, body in bodies.items()}
    site = little({**files, "a.css": css, "a.js": script})
    found = {}
    with tab(chromium) as (page, _):
        for path in bodies:
            page.goto((site.folder / path).as_uri())
            found[path] = "\n".join(walk_faults(page))
    assert "focus is not seen" in found["tanda.html"] and "skip link" in found["tanda.html"]
    assert "covered" in found["tutup.html"]
    assert "out of sight" in found["luar.html"]
    assert "the order differs" in found["urut.html"]
    assert "a trap" in found["jebak.html"] and "not reached" in found["jebak.html"]
