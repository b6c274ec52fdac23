"""Debian's Chromium and Firefox, and a tab that remembers everything that went wrong in it."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Iterator

from playwright.sync_api import Browser, BrowserType, Page, Playwright

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 800}

CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox", "--disable-dev-shm-usage"]}
FIREFOX = {"executable_path": "/usr/bin/firefox-esr", "channel": "moz-firefox"}


def launch(playwright: Playwright, name: str) -> Browser:
    kind: BrowserType = getattr(playwright, name)
    return kind.launch(**(CHROMIUM if name == "chromium" else FIREFOX))


@dataclass
class Watch:
    """What a tab said and asked for."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def foreign(self, *own: str) -> list[str]:
        return [url for url in self.requests if not url.startswith(own)]


# Runs before any script of the page. Firefox tells the driver neither of a blocked resource nor of one that did not
# load from a folder; the page itself hears of both.
_LISTEN = """(() => {
  window.__complaints = [];
  const complain = text => window.__complaints.push(text);
  document.addEventListener('securitypolicyviolation', e => complain('policy: ' + e.effectiveDirective + ' ' + e.blockedURI));
  addEventListener('unhandledrejection', e => complain('rejected: ' + e.reason));
  addEventListener('error', e => complain(e.message || 'not loaded: ' + (e.target.src || e.target.href)), true);
})()"""


@contextmanager
def tab(browser: Browser, **options) -> Iterator[tuple[Page, Watch]]:
    """A tab in a context of its own. Service workers are off unless asked for, so that one test's cache never answers
    another's request."""
    options.setdefault("service_workers", "block")
    options.setdefault("viewport", PHONE)
    if browser.browser_type.name == "firefox":
        options.pop("service_workers")
    context = browser.new_context(**options)
    try:
        context.set_default_timeout(10_000)
        context.add_init_script(_LISTEN)
        page = context.new_page()
        yield page, watch(page)
    finally:
        context.close()


def watch(page: Page) -> Watch:
    seen = Watch()
    page.on("console", lambda message: message.type == "error" and seen.errors.append(message.text))
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    return seen


def complaints(page: Page) -> list[str]:
    """What the page heard go wrong in itself: blocked by its policy, not loaded, thrown, rejected."""
    return page.evaluate("window.__complaints")


def asked(page: Page) -> list[str]:
    """What the page loaded, by its own account."""
    return page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
