"""Every reference leads somewhere, every page can be reached and says what it is."""

import re
from collections import Counter
from urllib.parse import urlsplit

from faults import expect_none
from portal import SVG, Page, Site, page_html

LINK_SCHEMES = {"https", "http", "mailto", "tel"}
# References to other elements of the same page.
ID_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "list", "form")
XLINK = "{http://www.w3.org/1999/xlink}href"


def references(page: Page) -> list[tuple[str, str]]:
    """Every address in the page, with how it is used: "link" is followed by people, "load" by the browser."""
    found = []
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag.removeprefix(SVG)
        get = element.attrib.get
        if name in ("a", "area") and get("href") is not None:
            found.append(("link", get("href")))
        elif name == "link" and get("rel") not in ("canonical",):
            found.append(("load", get("href", "")))
        elif name in ("use", "image") and (get("href") or get(XLINK)):
            found.append(("load", get("href") or get(XLINK)))
        if get("src") is not None:
            found.append(("load", get("src")))
        if get("poster"):
            found.append(("load", get("poster")))
        for candidate in get("srcset", "").split(","):
            if candidate.strip():
                found.append(("load", candidate.split()[0]))
        # A form without an address is handled by the page that it stands on.
        for attribute in ("action", "formaction"):
            if get(attribute) is not None:
                found.append(("link", get(attribute)))
        if name == "meta" and get("http-equiv", "").lower() == "refresh":
            found.append(("link", re.sub(r"^[\d.]+;\s*url=", "", get("content", ""), flags=re.I)))
    return found


def reference_faults(site: Site) -> list[str]:
    faults = []
    for page in site.pages:
        for use, reference in references(page):
            scheme = urlsplit(reference).scheme
            if scheme or reference.startswith("//"):
                if use == "load" or scheme not in LINK_SCHEMES:
                    faults.append(f"{page.path}: {use} of another origin or scheme: {reference}")
                continue
            if reference.startswith("/") or not reference:
                faults.append(f"{page.path}: not relative: '{reference}'")
                continue
            path, fragment = page.resolve(reference)
            if path.endswith("/") or not site.has(path):
                faults.append(f"{page.path}: leads nowhere: {reference}")
            elif fragment and path in site.by_path and fragment not in site.by_path[path].ids:
                faults.append(f"{page.path}: no such place: {reference}")
        for element in page.tree.iter():
            for name in ID_REFERENCES if isinstance(element.tag, str) else ():
                for target in element.attrib.get(name, "").split():
                    if target not in page.ids:
                        faults.append(f"{page.path}: {name} names no element: {target}")
    for path in site.names(".css"):
        for reference in re.findall(r"url\(\s*['\"]?([^'\")]+)", site.read(path).decode()):
            target = Page(site.folder, path).resolve(reference)[0]
            if not reference.startswith("data:image/svg+xml") and (urlsplit(reference).scheme or not site.has(target)):
                faults.append(f"{path}: leads nowhere: {reference}")
    return faults


def page_faults(site: Site) -> list[str]:
    """What each page must say of itself, and no two may say alike."""
    faults = []
    titles = Counter(page.tree.findtext(".//title") for page in site.real_pages)
    descriptions = Counter("".join(page.tree.xpath('//meta[@name="description"]/@content')) for page in site.real_pages)
    for page in site.pages:
        tree = page.tree

        def fault(text: str) -> None:
            faults.append(f"{page.path}: {text}")

        if tree.get("lang") != "id":
            fault("lang is not id")
        if not (tree.findtext(".//title") or "").strip():
            fault("no title")
        twice = [name for name, times in Counter(page.ids).items() if times > 1]
        if twice:
            fault(f"ids used twice: {twice}")
        if page.is_redirect:
            continue
        if titles[tree.findtext(".//title")] > 1:
            fault(f"another page has the same title: {tree.findtext('.//title')}")
        if len(tree.xpath("//h1")) != 1:
            fault(f"{len(tree.xpath('//h1'))} h1")
        levels = [int(heading.tag[1]) for heading in tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")]
        if any(below - above > 1 for above, below in zip(levels, levels[1:])):
            fault(f"a level of headings is left out: {levels}")
        description = "".join(tree.xpath('//meta[@name="description"]/@content'))
        if not 20 <= len(description) <= 320 or descriptions[description] > 1:
            fault(f"description is missing, too short, too long or another page's: '{description}'")
        if page.path != "404.html" and page.canonical.removeprefix(site.base) not in (
            page.path,
            page.path.removesuffix("index.html"),
        ):
            fault(f"canonical is '{page.canonical}'")
        for name in ("og:title", "og:description", "og:url", "og:type"):
            if page.is_indexed and not "".join(tree.xpath(f'//meta[@property="{name}"]/@content')):
                fault(f"no {name}")
        for picture in tree.xpath("//img"):
            if picture.get("alt") is None or not (picture.get("width") and picture.get("height")):
                fault(f"picture without alt, width or height: {picture.get('src')}")
    return faults


def orphans(site: Site) -> list[str]:
    reached = site.clicks_from_home()
    return [page.path for page in site.real_pages if page.path not in reached and page.path != "404.html"]


def test_every_reference_leads_somewhere_in_the_portal(site):
    expect_none(reference_faults(site))


def test_every_page_says_what_it_is(site):
    assert site.base.startswith("https://") and site.base.endswith("/")
    expect_none(page_faults(site))


def test_no_page_is_an_orphan(site):
    expect_none(orphans(site))


def test_an_old_address_leads_to_a_page(site):
    for page in site.pages:
        if page.is_redirect:
            content = "".join(page.tree.xpath('//meta[@http-equiv="refresh"]/@content'))
            assert page.resolve(content.split("=", 1)[1])[0] in site.by_path
            assert page.links(), f"{page.path}: no link for those whose browser does not redirect"


def test_planted_defects_of_references_are_found(little):
    body = (
        '<h1>x</h1><a href="b.html#tiada">1</a><a href="tiada.html">2</a><a href="/b.html">3</a><a href="sub/">4</a>'
        '<img src="https://example.org/x.png" alt=""><a href="javascript:1">5</a><label for="tiada">6</label>'
        '<img srcset="b.html 1x, tiada.png 2x" alt=""><a href="../luar.html">7</a>'
        '<svg><use href="#tiada"/></svg><form action=""></form>'
    )
    found = "\n".join(reference_faults(little({"a.html": page_html(body), "b.html": page_html(), "c.css": "a{b:url(x)}"})))
    for planted in (
        "no such place: b.html#tiada", "nowhere: tiada.html", "not relative: '/b.html'", "nowhere: sub/", "load of another",
        "link of another origin or scheme: javascript", "for names", "tiada.png", "../luar.html", "no such place: #tiada",
        "not relative: ''", "c.css: leads nowhere: x",
    ):
        assert planted in found


def test_planted_defects_of_pages_are_found(little):
    head = '<meta name="description" content="Sebuah halaman contoh yang cukup panjang.">'
    site = little({
        "index.html": page_html('<h1 id="a">x</h1><p id="a">', head + '<link rel="canonical" href="https://x.example/">'),
        "lain.html": page_html("<main><h1>x</h1><h3>y</h3><h1>z</h1><img src=a></main>", head, lang="en"),
    })
    found = "\n".join(page_faults(site))
    for planted in ("lang is not", "ids used twice: ['a']", "same title", "2 h1", "left out", "another page's", "canonical", "og:title", "picture"):
        assert planted in found
    assert orphans(site) == ["lain.html"]
