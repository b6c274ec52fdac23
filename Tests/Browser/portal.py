"""The built portal as the tests see it: its files, its pages by kind, and every page parsed once."""

import functools
import gzip
import random
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
from lxml import etree

ROOT = Path(__file__).parents[2]
SEED = 20261123
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Page:
    """One HTML file. Two pages with the same path in the same folder are the same page."""

    folder: Path
    path: str

    @functools.cached_property
    def bytes(self) -> bytes:
        return (self.folder / self.path).read_bytes()

    @functools.cached_property
    def tree(self) -> etree._Element:
        """As a browser would build it; HTML names bare, SVG names with their namespace."""
        parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), namespaceHTMLElements=False)
        return parser.parse(self.bytes, transport_encoding="utf-8").getroot()

    @functools.cached_property
    def ids(self) -> list[str]:
        return self.tree.xpath("//@id")

    @property
    def kind(self) -> str:
        """What sort of page this is: the folder of a record, or the page's own name when it is the only one."""
        folder, _, name = self.path.rpartition("/")
        if re.fullmatch(r"berita/\d{4}", folder):
            return "berita/*" if name != "index.html" else "berita/tahun"
        if not folder or name == "index.html":
            return self.path
        return f"{folder}/halaman" if name.startswith("halaman-") else f"{folder}/*"

    @property
    def is_redirect(self) -> bool:
        return bool(self.tree.xpath('//meta[translate(@http-equiv, "REFSH", "refsh")="refresh"]'))

    @property
    def is_indexed(self) -> bool:
        return not self.is_redirect and "noindex" not in "".join(self.tree.xpath('//meta[@name="robots"]/@content'))

    @property
    def text(self) -> str:
        """The words of the page's main part."""
        main = self.tree.find(".//main")
        return " ".join(" ".join(main.itertext()).split()) if main is not None else ""

    @property
    def canonical(self) -> str:
        return "".join(self.tree.xpath('//link[@rel="canonical"]/@href'))

    def resolve(self, reference: str) -> tuple[str, str]:
        """Where a relative reference of this page leads: a path in the portal (".." at its start when it leaves the
        portal) and a fragment."""
        target = urljoin(f"http://x/a/b/c/d/{self.path}", reference)
        parts = urlsplit(target)
        path = parts.path.removeprefix("/a/b/c/d/") if parts.path.startswith("/a/b/c/d/") else ".." + parts.path
        return unquote(path), unquote(parts.fragment)

    def links(self) -> list[str]:
        """The pages of the portal that this page links to."""
        found = []
        for href in self.tree.xpath("//a/@href"):
            if not urlsplit(href).scheme:
                path = self.resolve(href)[0]
                if path != self.path:
                    found.append(path)
        return found


class Site:
    """A folder with a whole portal in it."""

    def __init__(self, folder: Path):
        self.folder = Path(folder)
        self.files = sorted(
            str(file.relative_to(self.folder))
            for file in self.folder.rglob("*")
            if file.is_file() and file.name != ".gitignore"
        )
        self.pages = [Page(self.folder, path) for path in self.files if path.endswith(".html")]
        self.by_path = {page.path: page for page in self.pages}

    def read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def has(self, path: str) -> bool:
        return path in self.by_path or (self.folder / path).is_file()

    def names(self, suffix: str) -> list[str]:
        return [path for path in self.files if path.endswith(suffix)]

    @property
    def real_pages(self) -> list[Page]:
        return [page for page in self.pages if not page.is_redirect]

    def of_kind(self, kind: str) -> list[Page]:
        return [page for page in self.real_pages if page.kind == kind]

    @property
    def services(self) -> list[Page]:
        return self.of_kind("layanan/*")

    @functools.cached_property
    def base(self) -> str:
        """The portal's own address, as the home page gives it."""
        return self.by_path["index.html"].canonical.removesuffix("index.html")

    @functools.cached_property
    def sample(self) -> list[Page]:
        """A page of every kind: the biggest, where most can go wrong; and a few more by chance, the same every time."""
        kinds: dict[str, list[Page]] = {}
        for page in self.real_pages:
            kinds.setdefault(page.kind, []).append(page)
        chosen = [max(pages, key=lambda page: len(page.bytes)) for pages in kinds.values()]
        rest = [page for page in self.real_pages if page not in chosen]
        chosen += random.Random(SEED).sample(rest, min(4, len(rest)))
        return sorted(chosen, key=lambda page: page.path)

    @functools.cached_property
    def kinds(self) -> list[Page]:
        """One page of every kind, the smallest sample that has seen every template."""
        seen: dict[str, Page] = {}
        for page in self.sample:
            seen.setdefault(page.kind, page)
        return list(seen.values())

    def clicks_from_home(self) -> dict[str, int]:
        """How many links must be followed from the home page to reach each page, without any script."""
        depth = {"index.html": 0}
        queue = ["index.html"]
        for path in queue:
            for target in self.by_path[path].links():
                if target in self.by_path and target not in depth:
                    depth[target] = depth[path] + 1
                    queue.append(target)
        return depth

    def wire_size(self, path: str) -> int:
        """Bytes of the file as a host sends it: gzip at the usual level for text, as it is for pictures."""
        data = self.read(path)
        packed = path.endswith((".png", ".jpg", ".jpeg", ".webp", ".zip", ".gz"))
        return len(data) if packed else len(gzip.compress(data, 6))


def write_site(folder: Path, files: dict[str, str | bytes]) -> Site:
    """A small portal for showing that a check finds what it is for."""
    for path, content in files.items():
        target = Path(folder) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return Site(folder)


def page_html(body: str = "", head: str = "", title: str = "Contoh", lang: str = "id") -> str:
    """A sound page that a test can plant one defect in."""
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n{head}\n'
        f"</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
