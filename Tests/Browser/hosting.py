"""A static host of our own on loopback, which counts what it sends and can vanish and come back."""

import gzip
import mimetypes
import threading
import time
from dataclasses import dataclass
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".webmanifest": "application/manifest+json",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
PACKED = (".png", ".jpg", ".jpeg", ".webp", ".zip", ".gz", ".woff2")


@dataclass(frozen=True)
class Sent:
    """One answer: the path below the portal's own folder, its status and the bytes of its body on the wire."""

    path: str
    status: int
    bytes: int


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128

    def handle_error(self, request, client_address):
        """A browser that hangs up is no fault."""


class Host:
    """Serves a folder at http://127.0.0.1:PORT/ or below a sub-path. `stop` frees the port and cuts every connection;
    `start` takes the same port again."""

    def __init__(self, folder: Path, mount: str = "/"):
        self.folder = Path(folder)
        self.mount = mount
        self.sent: list[Sent] = []
        self.stop_after: int | None = None
        """After so many further answers the host goes away by itself, in the middle of whatever is asked."""
        self.delay = 0.0
        self.is_stock = False
        """Says when files were changed, a month ago, and nothing of how long they may be kept, as hosts do unasked."""
        self.clean = False
        """Leads from `a.html` to `a` and answers there, as hosts with clean addresses do."""
        self.encoded: tuple[str, ...] = ()
        """Endings of packed files that are sent as they are, with the word that they are packed."""
        self._port = 0
        self._server: _Server | None = None
        self._connections: set = set()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}{self.mount}"

    def start(self) -> "Host":
        for attempt in range(50):
            try:
                self._server = _Server(("127.0.0.1", self._port), self._handler())
                break
            except OSError:
                if attempt == 49:
                    raise
                time.sleep(0.1)
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        server, self._server = self._server, None
        if server:
            server.shutdown()
            server.server_close()
        for connection in list(self._connections):
            try:
                connection.shutdown(2)
            except OSError:
                pass

    @property
    def is_running(self) -> bool:
        return self._server is not None

    def __enter__(self) -> "Host":
        return self.start()

    def __exit__(self, *_) -> None:
        self.stop()

    def quiet(self, seconds: float = 1.5, at_most: float = 60) -> None:
        """Waits until nothing has been asked for a while."""
        end = time.monotonic() + at_most
        last, since = -1, time.monotonic()
        while time.monotonic() < end:
            if len(self.sent) != last:
                last, since = len(self.sent), time.monotonic()
            elif time.monotonic() - since > seconds:
                return
            time.sleep(0.05)

    def _answer(self, target: str) -> tuple[int, str, bytes]:
        """Status, path below the portal's folder, body."""
        path = unquote(urlsplit(target).path)
        if not path.startswith(self.mount):
            return 404, path, b""
        inside = path.removeprefix(self.mount)
        if not inside or inside.endswith("/"):
            inside += "index.html"
        if self.clean and not (self.folder / inside).is_file() and (self.folder / f"{inside}.html").is_file():
            inside += ".html"
        file = (self.folder / inside).resolve()
        if file.is_relative_to(self.folder.resolve()) and file.is_file():
            return 200, inside, file.read_bytes()
        lost = self.folder / "404.html"
        return 404, inside, lost.read_bytes() if lost.is_file() else b""

    def _changed(self) -> str:
        return formatdate((self.folder / "index.html").stat().st_mtime - 30 * 86400, usegmt=True)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Small answers at once: without this each waits 40 ms for the browser's acknowledgement.
            disable_nagle_algorithm = True
            wbufsize = -1

            def setup(self):
                super().setup()
                host._connections.add(self.connection)

            def finish(self):
                host._connections.discard(self.connection)
                super().finish()

            def do_GET(self):
                if host.stop_after is not None:
                    if host.stop_after <= 0:
                        self.close_connection = True
                        return
                    host.stop_after -= 1
                if host.delay:
                    time.sleep(host.delay)
                whole = unquote(urlsplit(self.path).path)
                if host.clean and whole.endswith(".html"):
                    self.send_response(308)
                    self.send_header("Location", whole.removesuffix(".html"))
                    self.send_header("Content-Length", "0")
                    return self.end_headers()
                status, path, body = host._answer(self.path)
                changed = host._changed() if host.is_stock and status == 200 else None
                if changed and self.headers.get("If-Modified-Since") == changed:
                    self.send_response(304)
                    host.sent.append(Sent(path, 304, 0))
                    return self.end_headers()
                suffix = Path(path).suffix if status == 200 else ".html"
                self.send_response(status)
                kind = TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
                self.send_header("Content-Type", kind)
                if suffix not in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
                    body = gzip.compress(body, 6)
                    self.send_header("Content-Encoding", "gzip")
                if changed:
                    self.send_header("Last-Modified", changed)
                if suffix in host.encoded:
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                host.sent.append(Sent(path, status, len(body)))
                if self.command == "GET":
                    self.wfile.write(body)

            do_HEAD = do_GET

            def log_message(self, *_):
                pass

        return Handler
