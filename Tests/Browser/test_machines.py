"""What machines read: sitemap, robots, feed, JSON-LD, manifest, search description and open data."""

import csv
import io
import json
import re
import struct
import subprocess
from datetime import datetime
from urllib.parse import urlsplit

import extruct
import feedparser
import jsonschema
import pytest
from lxml import etree
from rdflib.namespace import SDO

from faults import expect_none
from portal import Page, Site, page_html

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


# MARK: sitemap and robots


def sitemap_faults(site: Site) -> list[str]:
    tree = etree.fromstring(site.read("sitemap.xml"))
    listed = [address.text for address in tree.findall("s:url/s:loc", SITEMAP)]
    wanted = {page.canonical for page in site.pages if page.is_indexed and page.path != "404.html"}
    faults = [f"listed twice: {address}" for address in set(listed) if listed.count(address) > 1]
    faults += [f"in the sitemap, but no page: {address}" for address in sorted(set(listed) - wanted)]
    faults += [f"not in the sitemap: {address}" for address in sorted(wanted - set(listed))]
    for day in tree.findall("s:url/s:lastmod", SITEMAP):
        if not is_date(day.text):
            faults.append(f"not a date: {day.text}")
    if not tree.findall("s:url/s:lastmod", SITEMAP):
        faults.append("no dates")
    return faults


def is_date(text: str | None) -> bool:
    try:
        return bool(datetime.fromisoformat((text or "").replace("Z", "+00:00")))
    except ValueError:
        return False


def test_the_sitemap_lists_exactly_the_pages(site):
    expect_none(sitemap_faults(site))


def test_robots_may_read_everything_and_find_the_sitemap(site):
    lines = [line.split("#")[0].strip() for line in site.read("robots.txt").decode().splitlines()]
    assert f"Sitemap: {site.base}sitemap.xml" in lines
    assert "User-agent: *" in lines
    assert "Disallow: /" not in lines


def test_a_planted_defect_of_the_sitemap_is_found(little):
    canonical = '<link rel="canonical" href="https://x.example/{}">'
    xml = (
        f'<urlset xmlns="{SITEMAP["s"]}"><url><loc>https://x.example/hilang.html</loc><lastmod>kemarin</lastmod></url>'
        "<url><loc>https://x.example/</loc></url></urlset>"
    )
    found = sitemap_faults(little({
        "index.html": page_html(head=canonical.format("")),
        "a.html": page_html(head=canonical.format("a.html")),
        "sitemap.xml": xml,
    }))
    assert len(found) == 3


# MARK: feed


def feed_faults(site: Site, path: str = "umpan.xml") -> list[str]:
    data = site.read(path)
    run = subprocess.run(["xmllint", "--noout", "-"], input=data, capture_output=True)
    faults = [run.stderr.decode()] if run.returncode else []
    feed = feedparser.parse(data)
    if feed.bozo or feed.version != "atom10":
        faults.append(f"not sound Atom: {feed.get('bozo_exception', feed.version)}")
    for name in ("id", "title", "updated"):
        if not feed.feed.get(name):
            faults.append(f"the feed has no {name}")
    own = [link.href for link in feed.feed.get("links", []) if link.rel == "self"]
    if own != [site.base + path]:
        faults.append(f"its own address is {own}")
    for entry in feed.entries:
        for name in ("id", "title", "updated", "link", "summary"):
            if not entry.get(name):
                faults.append(f"{entry.get('title')}: no {name}")
        if not is_date(entry.get("updated")) or "T" not in entry.get("updated", ""):
            faults.append(f"{entry.get('title')}: updated is not a moment: {entry.get('updated')}")
        if not (entry.get("author") or feed.feed.get("author")):
            faults.append(f"{entry.get('title')}: nobody wrote it")
        if not site.has(entry.get("link", "").removeprefix(site.base) or "tiada"):
            faults.append(f"{entry.get('title')}: leads nowhere: {entry.get('link')}")
    ids = [entry.get("id") for entry in feed.entries]
    if len(set(ids)) < len(ids) or not ids:
        faults.append("entries without ids of their own, or no entry")
    return faults


def test_the_feed_is_sound_and_leads_to_pages(site):
    expect_none(feed_faults(site))


def test_planted_defects_of_the_feed_are_found(little):
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>y</title><id>1</id>'
        '<updated>2026-01-01</updated><link href="https://x.example/tiada.html"/></entry></feed>'
    )
    head = '<link rel="canonical" href="https://x.example/">'
    found = "\n".join(feed_faults(little({"index.html": page_html(head=head), "umpan.xml": feed})))
    for planted in ("has no id", "own address", "not a moment", "nobody", "nowhere", "no summary"):
        assert planted in found
    assert feed_faults(little({"index.html": page_html(head=head), "umpan.xml": feed[:-3]}))


# MARK: JSON-LD

# What a type must say to be of use (schema.org obliges to nothing; these are what search engines and catalogues ask).
REQUIRED = {
    "GovernmentService": ("name", "url", "provider", "areaServed"),
    "GovernmentOrganization": ("name", "url"),
    "GovernmentOffice": ("name", "address", "openingHoursSpecification"),
    "OpeningHoursSpecification": ("dayOfWeek", "opens", "closes"),
    "PostalAddress": ("addressLocality", "addressRegion", "addressCountry"),
    "NewsArticle": ("headline", "datePublished", "url", "publisher"),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position",),
    "WebSite": ("name", "url", "potentialAction"),
    "SearchAction": ("target", "query-input"),
}
# The kinds of page, and what they must be about.
ABOUT = {
    "index.html": {"WebSite"},
    "layanan/*": {"GovernmentService"},
    # Banks and state enterprises have counters too, and are no part of the government.
    "instansi/*": {"GovernmentOrganization", "Organization", "Corporation"},
    "loket.html": {"GovernmentOffice"},
    "berita/*": {"NewsArticle"},
}
DATES = ("datePublished", "dateModified", "validFrom", "validThrough")


def structured_data(page: Page) -> list[dict]:
    found = extruct.JsonLdExtractor().extract(page.bytes.decode())
    return [item for top in found for item in top.get("@graph", [top])]


def things(value) -> list[dict]:
    """Every typed object in a value, nested ones too."""
    if isinstance(value, list):
        return [thing for item in value for thing in things(item)]
    if isinstance(value, dict):
        nested = [thing for item in value.values() for thing in things(item)]
        return ([value] if "@type" in value else []) + nested
    return []


def types(thing: dict) -> list[str]:
    kind = thing.get("@type", [])
    return kind if isinstance(kind, list) else [kind]


def structured_data_faults(site: Site, page: Page) -> list[str]:
    blocks = page.tree.xpath('//script[@type="application/ld+json"]/text()')
    for block in blocks:
        context = json.loads(block).get("@context")
        if context not in ("https://schema.org", "https://schema.org/"):
            return [f"context is {context}"]
    tops = structured_data(page)
    everything = things(tops)
    faults = []
    for thing in everything:
        for kind in types(thing):
            if kind not in SDO:
                faults.append(f"schema.org has no type {kind}")
            faults += [f"{kind} without {name}" for name in REQUIRED.get(kind, ()) if name not in thing and "@id" not in thing]
        for name, value in thing.items():
            if not name.startswith("@") and name.removesuffix("-input") not in SDO and name != "query-input":
                faults.append(f"schema.org has no property {name}")
            if value in ("", None, [], {}):
                faults.append(f"{name} is empty")
            if name in DATES and not is_date(value):
                faults.append(f"{name} is no date: {value}")
            if name in ("url", "@id", "item") and isinstance(value, str):
                if not urlsplit(value).scheme:
                    faults.append(f"{name} is not absolute: {value}")
                elif value.startswith(site.base):
                    path = urlsplit(value.removeprefix(site.base)).path
                    if not site.has(path or "index.html"):
                        faults.append(f"{name} leads nowhere: {value}")
        if "BreadcrumbList" in types(thing):
            items = thing.get("itemListElement", [])
            if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
                faults.append("the breadcrumb's positions do not count 1, 2, 3")
            if any("item" not in item or "name" not in item for item in items[:-1]):
                faults.append("a step of the breadcrumb has no name or address")
    described = {kind for thing in tops for kind in types(thing)}
    if page.kind in ABOUT and not ABOUT[page.kind] & described:
        faults.append(f"is not about a {' or '.join(ABOUT[page.kind])}: {sorted(described)}")
    if page.path not in ("index.html", "404.html") and page.is_indexed and "BreadcrumbList" not in described:
        faults.append("no BreadcrumbList")
    return [f"{page.path}: {fault}" for fault in faults]


def test_every_page_describes_itself_in_the_words_of_schema_org(site):
    expect_none([fault for page in site.real_pages for fault in structured_data_faults(site, page)])


def test_the_search_action_leads_to_the_search_page(site):
    portal = next(item for item in structured_data(site.by_path["index.html"]) if "WebSite" in types(item))
    target = portal["potentialAction"]["target"]
    template = target if isinstance(target, str) else target["urlTemplate"]
    assert template == site.base + "cari.html?q={search_term_string}"


def test_a_service_says_the_same_to_machines_as_to_people(site):
    for page in site.services:
        service = next(item for item in structured_data(page) if "GovernmentService" in types(item))
        assert service["name"] == " ".join(page.tree.find(".//h1").itertext()).strip()
        assert service["url"] == page.canonical


def test_planted_defects_of_structured_data_are_found(little):
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "NewsArtikel", "headline": "", "datePublished": "kemarin"},
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 2}, {"@type": "ListItem"}]},
            {"@type": "GovernmentService", "nama": "x", "url": "tiada.html"},
        ],
    }
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    head = '<link rel="canonical" href="https://x.example/">'
    site = little({"index.html": page_html(head=head + script)})
    found = "\n".join(structured_data_faults(site, site.pages[0]))
    for planted in (
        "no type NewsArtikel", "headline is empty", "no date: kemarin", "do not count", "no name or address",
        "without position", "no property nama", "without provider", "not absolute", "not about a WebSite",
    ):
        assert planted in found


# MARK: manifest and search description


def png_size(data: bytes) -> tuple[int, int]:
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", data[16:24])


def test_the_manifest_lets_the_portal_be_installed(site):
    manifest = json.loads(site.read("manifest.webmanifest"))
    for name in ("name", "short_name", "description", "lang", "theme_color", "background_color"):
        assert manifest[name]
    assert len(manifest["short_name"]) <= 20
    assert manifest["display"] in ("standalone", "minimal-ui")
    place = Page(site.folder, "manifest.webmanifest")
    assert site.has(place.resolve(manifest["start_url"])[0])
    assert not urlsplit(manifest["start_url"]).scheme and not manifest["start_url"].startswith("/")
    sizes = set()
    for icon in manifest["icons"]:
        data = site.read(place.resolve(icon["src"])[0])
        if icon["type"] == "image/png":
            assert "{}x{}".format(*png_size(data)) == icon["sizes"]
            sizes.add(icon["sizes"])
    assert sizes >= {"192x192", "512x512"}
    assert any("maskable" in icon.get("purpose", "") for icon in manifest["icons"])


def test_browsers_can_add_the_search(site):
    tree = etree.fromstring(site.read("opensearch.xml"))
    ns = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
    assert 1 <= len(tree.findtext("o:ShortName", namespaces=ns)) <= 16
    assert tree.findtext("o:Description", namespaces=ns)
    templates = [url.get("template") for url in tree.findall("o:Url", ns) if url.get("type") == "text/html"]
    assert templates == [site.base + "cari.html?q={searchTerms}"]


def test_every_xml_file_is_well_formed(site):
    for path in site.names(".xml") + site.names(".svg"):
        etree.fromstring(site.read(path))


# MARK: open data


def records(site: Site, name: str) -> list[dict]:
    """The list of records in data/NAME.json, which stands alone or under a key of the file's object."""
    data = json.loads(site.read(f"data/{name}.json"))
    if isinstance(data, dict):
        data = max((value for value in data.values() if isinstance(value, list)), key=len)
    return data


def data_faults(site: Site, name: str) -> list[str]:
    schema = json.loads(site.read(f"data/{name}.schema.json"))
    kind = jsonschema.validators.validator_for(schema, default=None)
    if kind is None:
        return ["the schema names no draft of JSON Schema that is known"]
    kind.check_schema(schema)
    checker = kind(schema, format_checker=jsonschema.FormatChecker())
    data = json.loads(site.read(f"data/{name}.json"))
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in checker.iter_errors(data)]


def table_faults(site: Site) -> list[str]:
    """The table must say what the JSON says, in the columns that both have."""
    text = site.read("data/layanan.csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), strict=True))
    services = records(site, "layanan")
    faults = [] if len(rows) == len(services) else [f"{len(rows)} rows, {len(services)} records"]
    if rows and None in rows[0]:
        faults.append("a row has more cells than the head")
    common = 0
    for row, service in zip(rows, services):
        for column, cell in row.items():
            value = service.get(column)
            if cell and re.match(r"[=+@\t\r]|-(?!\d)", cell):
                faults.append(f"{column}: a spreadsheet would take this for a formula: {cell}")
            if isinstance(value, (str, int)) and not isinstance(value, bool):
                common += 1
                if str(value) != cell:
                    faults.append(f"{column}: '{cell}' in the table, '{value}' in JSON")
    if rows and common < 3 * len(rows):
        faults.append(f"only {common} cells can be compared")
    return faults


@pytest.mark.parametrize("name", ["layanan", "instansi"])
def test_open_data_agree_with_their_schema(site, name):
    expect_none(data_faults(site, name))
    schema = json.loads(site.read(f"data/{name}.schema.json"))
    assert "additionalProperties" in json.dumps(schema), "a schema that allows any key cannot find a wrong one"


def test_open_data_hold_every_service_and_agency(site):
    assert len(records(site, "layanan")) == len(site.services)
    assert len(records(site, "instansi")) == len(site.of_kind("instansi/*"))


def test_the_table_says_what_the_json_says(site):
    expect_none(table_faults(site))


def test_the_dictionary_explains_every_field(site):
    dictionary = site.by_path["data/index.html"].text
    for name in ("layanan", "instansi"):
        fields = {key for record in records(site, name) for key in record}
        assert [field for field in sorted(fields) if field not in dictionary] == []


def test_planted_defects_of_open_data_are_found(little):
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {"type": "object", "additionalProperties": False, "properties": {"nama": {"type": "string"}}},
    }
    site = little({
        "data/layanan.schema.json": json.dumps(schema),
        "data/layanan.json": json.dumps([{"nama": "a"}, {"nama": 3}, {"naam": "c"}]),
        "data/layanan.csv": "nama\nb\n=1+1\n",
    })
    assert len(data_faults(site, "layanan")) == 2
    found = "\n".join(table_faults(site))
    assert "2 rows, 3 records" in found and "'b' in the table" in found and "formula" in found
