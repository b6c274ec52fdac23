"""Texts that would run if something took them for markup, and the means to see whether one did."""

import json
import re

from portal import ROOT

# Calls that a vector makes when it runs, instead of the usual alert box.
HIT = "window.__hits = (window.__hits || 0) + 1"
OWN_VECTORS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' autofocus onfocus=alert(1) x='",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<!--<script>alert(1)//-->",
    "]]><script>alert(1)</script>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "{{{alert(1)}}} {{& x}} <% alert(1) %> ${alert(1)}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u2028</script><script>alert(1)</script>",
    "<a href=javascript:alert(1) autofocus>x</a>",
    "<base href=//evil.example/><script src=x.js></script>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<template><script>alert(1)</script></template><img src=1 oNeRrOr=alert`1`>",
    "__proto__ constructor \\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
]


def vectors() -> list[str]:
    suite = ROOT.parent / "shared/suites/xss/owasp-vectors.json"
    found = list(OWN_VECTORS)
    if suite.is_file():
        loaded = json.loads(suite.read_text())
        found += [text if isinstance(text, str) else next(iter(text.values())) for text in loaded]
    # One line each, as a title is; control characters are refused when content is read, which is tested there.
    return [re.sub(r"[\x00-\x1f\x7f]+", " ", text).strip() for text in found]


def hits(page) -> int:
    """How many vectors ran: calls of the three boxes, which the tab counts instead of showing."""
    for box in page.query_selector_all("main a, main summary, main button"):
        href = box.get_attribute("href")
        if href and href.strip().lower().startswith("javascript"):
            box.evaluate("e => e.click()")
    return page.evaluate("window.__hits || 0")


COUNT_BOXES = f"for (const box of ['alert', 'confirm', 'prompt']) window[box] = () => {{ {HIT} }};"
