"""The search as a citizen meets it: a box, a status line and a list of links."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page


class Search:
    """The search box that a page shows, with the place its results come to."""

    def __init__(self, page: Page):
        self.page = page
        self.form = page.locator("form[data-search]:visible").first
        self.box = self.form.get_by_role("searchbox")
        self.place = page.locator("#" + (self.form.get_attribute("data-results") or ""))

    @property
    def links(self):
        return self.place.locator("ol a")

    def type(self, query: str) -> "Search":
        """Types as a person does and waits until the status line speaks, which is after all has come that will."""
        self.box.press_sequentially(query, delay=15)
        return self.spoken()

    def spoken(self) -> "Search":
        self.page.wait_for_function(
            "([place, query]) => [...document.querySelectorAll('#' + place + ' [role=status]')].some(e => e.textContent.includes(query))",
            arg=[self.place.get_attribute("id"), self.box.input_value().strip()],
        )
        return self

    @property
    def status(self) -> str:
        return " ".join(self.place.get_by_role("status").all_inner_texts()).strip()

    @property
    def titles(self) -> list[str]:
        return [" ".join(text.split()) for text in self.links.all_inner_texts()]

    @property
    def paths(self) -> list[str]:
        return [re.sub(r"^(\.{1,2}/)+", "", urlsplit(href).path) for href in self.links.evaluate_all("links => links.map(a => a.getAttribute('href'))")]

    def part(self, name: str):
        """empty, meant, more or failed: what shows only when it has something to say."""
        return self.place.locator(f"[data-{name}]")


def asked_for(address: str) -> dict[str, list[str]]:
    """Query and filters in an address; in a folder they may stand after the #."""
    parts = urlsplit(address)
    return parse_qs(parts.query or parts.fragment)
