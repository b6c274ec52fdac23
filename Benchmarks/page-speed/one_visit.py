"""What one visit brings to the device: requests, bytes on the wire, and the room that the whole portal takes there.

    make site && .venv/bin/python Benchmarks/page-speed/one_visit.py [--site FOLDER]

A portal of 500 services to measure: `python3 Benchmarks/build/portal_besar.py 700 FOLDER/content 500`, then
`mpp build --content FOLDER/content --output FOLDER/site`. Bytes are those of a host that sends text with gzip; every
page must open afterwards without the host, which `Tests/Browser/test_offline.py` sees to. The bar is 3 MB for 500 services.
"""

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

from browsers import launch, tab  # noqa: E402
from hosting import Host  # noqa: E402

BAR = 3_000_000
KEPT = "async () => { let n = 0; for (const name of await caches.keys()) n += (await (await caches.open(name)).keys()).length; return n }"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--site", default=ROOT / "site", type=Path)
    site = arguments.parse_args().site.resolve()
    # The list itself is kept too.
    files = len(json.loads((site / "edisi.json").read_text())["berkas"]) + 1
    with sync_playwright() as driver, Host(site) as host:
        browser = launch(driver, "chromium")
        with tab(browser, service_workers="allow") as (page, _):
            start = time.monotonic()
            page.goto(host.url + "index.html")
            while page.evaluate(KEPT) < files:
                if time.monotonic() - start > 120:
                    raise SystemExit("the portal is not whole on the device after two minutes")
                time.sleep(0.1)
            room = page.evaluate("navigator.storage.estimate()")["usage"]
        browser.close()
    wire = sum(sent.bytes for sent in host.sent)
    print(f"{files} files: {len(host.sent)} requests, {wire / 1e6:.2f} MB on the wire, {room / 1e6:.1f} MB on the device")
    return wire > BAR


if __name__ == "__main__":
    sys.exit(main())
