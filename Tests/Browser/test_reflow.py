"""Nothing must be scrolled sideways and no text is cut: at 320 px, and there with text twice as big."""

from browsers import tab
from faults import expect_none
from portal import page_html

NARROW = {"width": 320, "height": 640}
# What sticks out, and what hides its own text. A box made to be scrolled (a wide table) may hold more than it shows.
FAULTS = """() => {
  const width = document.documentElement.clientWidth;
  const faults = [], out = [];
  if (document.scrollingElement.scrollWidth > width) faults.push('page is ' + document.scrollingElement.scrollWidth + ' px wide');
  const scrolls = e => { for (; e; e = e.parentElement) if (/auto|scroll/.test(getComputedStyle(e).overflowX)) return true; return false };
  const name = e => e.tagName.toLowerCase() + (e.className && typeof e.className === 'string' ? '.' + e.className : '');
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    if (!box.width || !box.height || style.visibility === 'hidden' || e.closest('svg, .unseen, .skip')) continue;
    if (box.right > width + 1 && !scrolls(e) && !out.some(o => o.contains(e))) out.push(e), faults.push(name(e) + ' reaches ' + Math.round(box.right) + ' px');
    const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    if (hides && box.width > 2 && (e.scrollWidth > e.clientWidth + 2 || e.scrollHeight > e.clientHeight + 2)) faults.push(name(e) + ' cuts its text');
  }
  return faults;
}"""
BIGGER = "document.documentElement.style.fontSize = '200%'"


def reflow_faults(page) -> list[str]:
    return page.evaluate(FAULTS)


def test_no_page_is_wider_than_320_pixels(site, host, chromium):
    found = []
    with tab(chromium, viewport=NARROW) as (page, _):
        for one in site.real_pages:
            page.goto(host.url + one.path)
            found += [f"{one.path}: {fault}" for fault in reflow_faults(page)]
    expect_none(found)


def test_text_twice_as_big_still_fits(site, host, chromium):
    found = []
    with tab(chromium, viewport=NARROW) as (page, _):
        for one in site.sample:
            page.goto(host.url + one.path)
            page.evaluate(BIGGER)
            found += [f"{one.path}: {fault}" for fault in reflow_faults(page)]
    expect_none(found)


def test_planted_width_and_cut_text_are_found(little, chromium):
    css = "pre { width: 400px } p { height: 1em; overflow: hidden } b { display: block; width: 12rem }"
    body = f"<pre>lebar</pre><p>{'terpotong ' * 20}</p><b>besar</b>"
    site = little({"a.html": page_html(body, '<link rel="stylesheet" href="a.css">'), "a.css": css})
    with tab(chromium, viewport=NARROW) as (page, _):
        page.goto((site.folder / "a.html").as_uri())
        found = reflow_faults(page)
        assert any("pre reaches" in fault for fault in found)
        assert any("p cuts" in fault for fault in found)
        assert any("px wide" in fault for fault in found)
        assert not any("b reaches" in fault for fault in found)
        page.evaluate(BIGGER)
        assert any("b reaches" in fault for fault in reflow_faults(page))
