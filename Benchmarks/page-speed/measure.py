"""How soon pages show on a slow phone: first and largest paint, movement, and time blocked.

    make site && .venv/bin/python Benchmarks/page-speed/measure.py [--runs 3] [PAGE ...]

Debian's Chromium, with the network and processor slowed as Lighthouse does it for mobile: at the level of requests, by
its factors of 3.75 for latency and 0.9 for throughput; processor four times slower. The bar is in web.md: on slow 3G
2,200 ms, 0.01 and 100 ms; on slow 4G 1,200 ms. Exits 1 when a page misses it. A busy machine gives wrong numbers.
"""

import argparse
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

from browsers import PHONE, launch, tab  # noqa: E402
from hosting import Host  # noqa: E402
from portal import Site  # noqa: E402

# Round trip in ms, kilobits a second, and the bar for the paints in ms.
NETWORKS = {"slow 3G": (300, 700, 2200), "slow 4G": (150, 1638.4, 1200)}
LATENCY_FACTOR, THROUGHPUT_FACTOR, PROCESSOR = 3.75, 0.9, 4
SHIFT, BLOCKED = 0.01, 100

OBSERVE = """
window.__seen = { lcp: 0, cls: 0, tbt: 0 };
const watch = (type, each) => new PerformanceObserver(list => list.getEntries().forEach(each)).observe({ type, buffered: true });
watch('largest-contentful-paint', e => { __seen.lcp = e.startTime });
watch('layout-shift', e => { __seen.cls += e.value });
watch('longtask', e => { __seen.tbt += Math.max(0, e.duration - 50) });
"""
RESULT = "({ ...__seen, fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime })"


def measure(browser, address: str, round_trip: float, kilobits: float) -> dict[str, float]:
    with tab(browser, viewport=PHONE, device_scale_factor=2) as (page, _):
        page.add_init_script(OBSERVE)
        debugger = page.context.new_cdp_session(page)
        debugger.send("Network.enable")
        debugger.send("Network.emulateNetworkConditions", {
            "offline": False,
            "latency": round_trip * LATENCY_FACTOR,
            "downloadThroughput": kilobits * 1000 / 8 * THROUGHPUT_FACTOR,
            "uploadThroughput": kilobits * 1000 / 8 * THROUGHPUT_FACTOR,
        })
        debugger.send("Emulation.setCPUThrottlingRate", {"rate": PROCESSOR})
        page.goto(address, timeout=60_000)
        page.wait_for_timeout(1500)
        return page.evaluate(RESULT)


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--site", default=ROOT / "site", type=Path)
    arguments.add_argument("--runs", default=3, type=int)
    arguments.add_argument("pages", nargs="*")
    given = arguments.parse_args()
    site = Site(given.site.resolve())
    pages = given.pages or [page.path for page in site.kinds]
    missed = 0
    with sync_playwright() as driver, Host(site.folder) as host:
        browser = launch(driver, "chromium")
        for network, (round_trip, kilobits, bar) in NETWORKS.items():
            print(f"{network}: median of {given.runs}\n{'FCP ms':>8}{'LCP ms':>8}{'CLS':>8}{'TBT ms':>8}")
            for path in pages:
                runs = [measure(browser, host.url + path, round_trip, kilobits) for _ in range(given.runs)]
                seen = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
                good = max(seen["fcp"], seen["lcp"]) <= bar and seen["cls"] <= SHIFT and seen["tbt"] <= BLOCKED
                missed += not good
                print(f"{seen['fcp']:8.0f}{seen['lcp']:8.0f}{seen['cls']:8.3f}{seen['tbt']:8.0f}  {path}{'' if good else '  misses the bar'}")
        browser.close()
    return missed > 0


if __name__ == "__main__":
    sys.exit(main())
