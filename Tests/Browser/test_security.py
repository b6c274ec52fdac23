"""Nothing in the portal can run that is not its own: policy, no inline code, only known markup, no foreign request."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from browsers import complaints, tab
from faults import expect_none
from hosting import Host
from hostile import COUNT_BOXES, hits, vectors
from portal import ROOT, SVG, Page, Site, page_html

# MARK: the policy

POLICY = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "img-src": {"'self'"},
    "manifest-src": {"'self'"},
    "worker-src": {"'self'"},
    "connect-src": {"'self'"},
    "form-action": {"'self'", "file:"},
    "base-uri": {"'none'"},
}
# Only headers may say these; in a page browsers ignore them with a complaint.
HEADER_ONLY = {"frame-ancestors": {"'none'", "'self'"}}


def directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {name: set(values) for name, *values in parts}


def hash_source(style) -> str:
    """What the policy admits an element by: the SHA-256 of its text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256((style.text or '').encode()).digest()).decode()}'"


def policy_faults(page: Page) -> list[str]:
    head = page.tree.find("head")
    metas = head.xpath('meta[@http-equiv="Content-Security-Policy"]')
    if len(metas) != 1:
        return [f"{page.path}: {len(metas)} policies"]
    said = directives(metas[0].get("content"))
    admitted = POLICY | {"style-src": POLICY["style-src"] | {hash_source(style) for style in head.findall("style")}}
    faults = [f"{name} {' '.join(sorted(values))}" for name, values in said.items() if not values <= admitted.get(name, set())]
    faults += [f"{name} is missing" for name in ("default-src", "base-uri", "form-action") if name not in said]
    # A policy holds from where it stands.
    faults += [f"{e.tag} before the policy" for e in metas[0].itersiblings(preceding=True) if e.tag in ("script", "link", "style")]
    return [f"{page.path}: policy: {fault}" for fault in faults]


def test_every_page_carries_the_policy(site):
    expect_none([fault for page in site.pages for fault in policy_faults(page)])


@pytest.mark.parametrize("path", ["_headers", "server/nginx.conf", "server/apache.conf", "server/Caddyfile"])
def test_header_files_say_the_policy_too(site, path):
    text = site.read(path).decode()
    policies = re.findall(r"default-src[^\"\n]*", text)
    assert policies
    # Both this and the page's own policy hold: this one admits the style of any edition, that one only its own.
    nonce = f"'nonce-{site.by_path['index.html'].tree.find('head/style').get('nonce')}'"
    admitted = POLICY | HEADER_ONLY | {"style-src": {"'self'", nonce}}
    for policy in policies:
        assert nonce in directives(policy)["style-src"]
        for name, values in directives(policy).items():
            assert values <= admitted.get(name, set()), f"{name} {values}"
    assert "nosniff" in text and "Referrer-Policy" in text


# MARK: no inline code

FORBIDDEN_SCRIPT = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|srcdoc)\b"
    r"|\bdocument\.write|\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['\"`]|\bimport\s*\("
)


ADDRESSES = {"href", "src", "action", "formaction", "srcset", "cite", "poster"}


def inline_faults(page: Page) -> list[str]:
    """Code in the page, besides the one style that stands in its head."""
    faults = []
    own = page.tree.findall("head/style")[:1]
    for element in page.tree.iter():
        if not isinstance(element.tag, str) or element in own:
            continue
        name = element.tag.removeprefix(SVG)
        if name == "style" or (name == "script" and not element.get("src") and element.get("type") != "application/ld+json"):
            faults.append(f"{page.path}: inline {name}")
        for attribute, value in element.attrib.items():
            if attribute == "style" or attribute.startswith("on") or attribute == "srcdoc":
                faults.append(f"{page.path}: {name} {attribute}")
            if attribute in ADDRESSES and re.match(r"[\s\x00-\x20]*(javascript|vbscript|data):", value, re.I):
                faults.append(f"{page.path}: {name} {attribute}={value[:40]}")
    return faults


def test_no_page_has_inline_script_or_a_style_but_the_one_of_all(site):
    assert len({page.tree.findtext("head/style") for page in site.pages}) == 1
    expect_none([fault for page in site.pages for fault in inline_faults(page)])


def test_no_script_writes_markup_or_runs_text(site):
    assert site.names(".js")
    found = {path: FORBIDDEN_SCRIPT.findall(site.read(path).decode()) for path in site.names(".js")}
    assert {path: hits for path, hits in found.items() if hits} == {}


# MARK: only known markup

GLOBAL = {"id", "class", "lang", "dir", "hidden", "tabindex", "title", "role"}
GLOBAL_PATTERN = re.compile(r"(aria|data)-[a-z][a-z0-9-]*")
ELEMENTS: dict[str, set[str]] = {
    "html": {"data-edisi"}, "head": set(), "body": set(), "title": set(), "noscript": set(),
    "meta": {"charset", "name", "content", "property", "http-equiv"},
    "link": {"rel", "href", "type", "sizes", "hreflang", "media", "color", "as"},
    "script": {"src", "defer", "type"}, "style": {"nonce"},
    "header": set(), "main": set(), "footer": set(), "nav": set(), "section": set(), "article": set(), "aside": set(),
    "search": set(), "div": set(), "span": set(), "p": set(), "br": set(), "hr": set(), "wbr": set(),
    **{f"h{level}": set() for level in range(1, 7)},
    "a": {"href", "rel", "hreflang", "type", "download"},
    "ul": set(), "ol": {"start", "reversed", "type"}, "li": {"value"}, "dl": set(), "dt": set(), "dd": set(),
    "table": set(), "caption": set(), "thead": set(), "tbody": set(), "tfoot": set(), "tr": set(),
    "th": {"scope", "colspan", "rowspan", "abbr"}, "td": {"colspan", "rowspan", "headers"},
    "colgroup": set(), "col": {"span"},
    "b": set(), "strong": set(), "i": set(), "em": set(), "small": set(), "mark": set(), "abbr": set(), "code": set(),
    "kbd": set(), "sub": set(), "sup": set(), "q": {"cite"}, "cite": set(), "dfn": set(), "s": set(), "del": set(),
    "time": {"datetime"}, "data": {"value"}, "address": set(), "blockquote": {"cite"}, "pre": set(),
    "details": {"open", "name"}, "summary": set(),
    "figure": set(), "figcaption": set(),
    "img": {"src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding", "fetchpriority"},
    "picture": set(), "source": {"srcset", "sizes", "type", "media", "width", "height"},
    "form": {"action", "method", "autocomplete"},
    "fieldset": {"disabled"}, "legend": set(), "label": {"for"},
    "input": {"type", "name", "value", "placeholder", "autocomplete", "enterkeyhint", "checked", "disabled", "required",
              "maxlength", "spellcheck", "autocapitalize", "inputmode", "form"},
    "button": {"type", "name", "value", "disabled", "form"},
    "select": {"name"}, "option": {"value", "selected"}, "optgroup": {"label"}, "output": {"for", "name"},
    "progress": {"max", "value"}, "meter": {"min", "max", "value"}, "template": set(),
    # Drawings.
    **{SVG + name: {"viewBox", "width", "height", "preserveAspectRatio", "fill", "stroke", "stroke-width", "vector-effect",
                    "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "points", "transform", "href",
                    "focusable", "stroke-linecap", "stroke-linejoin", "text-anchor", "dominant-baseline", "dx", "dy",
                    "shape-rendering", "font-size"}
       for name in ("svg", "symbol", "use", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
                    "text", "tspan", "title", "desc", "defs")},
}
ATTRIBUTE_VALUES = {
    ("meta", "http-equiv"): {"Content-Security-Policy", "refresh"},
    ("script", "type"): {None, "application/ld+json"},
    ("input", "type"): {"search", "checkbox", "radio", "text", "hidden"},
}


def alien_markup(page: Page) -> list[str]:
    """Elements and attributes that our templates never write, as a parser like the browsers' sees the page."""
    faults = []
    for element in page.tree.iter():
        if not isinstance(element.tag, str):
            continue
        name = element.tag
        if name not in ELEMENTS:
            faults.append(f"{page.path}: <{name}>")
            continue
        for attribute, value in element.attrib.items():
            if attribute not in ELEMENTS[name] | GLOBAL and not GLOBAL_PATTERN.fullmatch(attribute):
                faults.append(f"{page.path}: <{name} {attribute}>")
            elif (name, attribute) in ATTRIBUTE_VALUES and value not in ATTRIBUTE_VALUES[name, attribute]:
                faults.append(f"{page.path}: <{name} {attribute}={value}>")
    return faults


def test_no_page_has_markup_that_is_not_ours(site):
    expect_none([fault for page in site.pages for fault in alien_markup(page)])


def test_planted_code_and_markup_are_found(little):
    head = "<script>1</script><meta http-equiv=Content-Security-Policy content=\"default-src *; script-src 'unsafe-inline'\">"
    body = '<p style="color:red" onclick="x()"><iframe src=x></iframe><a href=" JavaScript:x">a</a><svg><script>1</script></svg>'
    site = little({"a.html": page_html(body, head), "a.js": "x.innerHTML = y; eval (z)"})
    page = site.pages[0]
    policy = "\n".join(policy_faults(page))
    assert "default-src *" in policy and "unsafe-inline" in policy and "base-uri is missing" in policy and "before" in policy
    assert len(inline_faults(page)) == 5
    aliens = "\n".join(alien_markup(page))
    assert "<iframe>" in aliens and "<p style>" in aliens and "onclick" in aliens and f"<{SVG}script>" in aliens
    assert len(FORBIDDEN_SCRIPT.findall(site.read("a.js").decode())) == 2


# MARK: in the browser


def test_no_page_breaks_its_policy_or_asks_elsewhere(site, host, browser):
    with tab(browser) as (page, seen):
        for one in site.sample if browser.browser_type.name == "chromium" else site.kinds:
            seen.errors.clear()
            page.goto(host.url + one.path)
            assert complaints(page) == [], one.path
            # Firefox complains of what is still on its way when the page is left.
            host.quiet(0.3)
            assert seen.errors == [], one.path
        assert seen.foreign(host.url) == []


def test_a_planted_violation_and_foreign_request_are_seen(little, tmp_path, browser):
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src http:\">"
    with Host(tmp_path) as elsewhere:
        body = f'<p style="color:red">x</p><img src="{elsewhere.url}x.png" alt="">'
        with Host(little({"a.html": page_html(body, policy)}).folder) as host, tab(browser) as (page, seen):
            page.goto(host.url + "a.html")
            assert complaints(page)
            assert seen.errors
            assert seen.foreign(host.url) == [elsewhere.url + "x.png"]


# MARK: hostile content

MARKDOWN_SPECIAL = set("\\`*_{}[]()#+-.!<>&\"'|~$^=:;/?%@,")

def test_the_detector_sees_vectors_run_where_nothing_guards(little, chromium):
    pages = {f"{i}.html": page_html(f"<main>{vector}</main>") for i, vector in enumerate(vectors())}
    site = little(pages)
    ran = 0
    with tab(chromium) as (page, _):
        page.add_init_script(COUNT_BOXES)
        for one in site.pages[:60]:
            page.goto((site.folder / one.path).as_uri(), wait_until="commit" if "refresh" in one.bytes.decode() else "load")
            ran += hits(page) > 0
    assert ran >= 10


@pytest.fixture(scope="module")
def hostile(tool: Path, tmp_path_factory) -> Site:
    """The portal with a vector in the title, summary, search words and body of an article for each of them."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copytree(ROOT / "templates", root / "templates")
    sound = next((ROOT / "content/berita").rglob("kunjungan-sarolangun.md")).read_text()
    for number, vector in enumerate(vectors()):
        quoted = json.dumps(vector, ensure_ascii=False)
        body = f"`{vector.replace('`', ' ')}`\n\n" + "".join("\\" + c if c in MARKDOWN_SPECIAL else c for c in vector)
        front = sound.split("---\n")[1]
        front = re.sub(r"(?m)^judul:.*(\n[ ]+.*)*", lambda _: f"judul: {quoted}", front)
        front = re.sub(r"(?m)^ringkasan:.*(\n[ ]+.*)*", lambda _: f"ringkasan: {quoted}", front)
        front = re.sub(r"(?m)^gambar:.*(\n[ ]+.*)*\n?", "", front)
        (root / f"content/berita/2023/jahat-{number}.md").write_text(f"---\n{front}---\n\n{body}\n")
    run = subprocess.run([tool, "build"], cwd=root, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-3000:] + run.stdout[-3000:]
    return Site(root / "site")


def test_hostile_content_is_only_text(hostile):
    bad = [page for page in hostile.pages if "jahat-" in page.path]
    assert len(bad) == len(vectors())
    expect_none([fault for page in hostile.pages for fault in alien_markup(page) + inline_faults(page)])
    for page in bad:
        number = int(re.search(r"jahat-(\d+)", page.path)[1])
        title = " ".join(page.tree.find(".//h1").itertext())
        assert title.split() == vectors()[number].split()


def test_hostile_content_runs_nothing(hostile, chromium):
    with Host(hostile.folder) as host, tab(chromium) as (page, seen):
        page.add_init_script(COUNT_BOXES)
        for one in [page for page in hostile.pages if "jahat-" in page.path] + hostile.of_kind("berita/index.html"):
            page.goto(host.url + one.path)
            assert hits(page) == 0, one.path
            assert complaints(page) == [], one.path
        assert seen.errors == []
        assert seen.foreign(host.url) == []
