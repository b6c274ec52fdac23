"""The portal works from any static host with its stock settings, at the root and below /mpp/."""

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest

from browsers import complaints, tab

HOSTS = ["nginx", "apache2", "caddy", "lighttpd", "busybox", "python"]
USABLE = {
    ".html": r"text/html",
    ".css": r"text/css",
    ".js": r"(text|application)/(x-)?javascript",
    ".svg": r"image/svg\+xml",
    ".png": r"image/png",
    # busybox names none, and what reads feeds and sitemaps looks at their first line.
    ".xml": r"$|(text|application)/([\w.-]+\+)?xml",
    ".txt": r"text/plain",
    # Browsers and programs take these by any name.
    ".json": r".*",
    ".csv": r".*",
    ".webmanifest": r".*",
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    """Debian's own configuration with the places changed that a plain process on another port needs."""
    for pattern, new in pairs:
        text, count = re.subn(pattern, lambda _: new, text)
        assert count, f"Debian's configuration has no {pattern}"
    return text


def command(name: str, web: Path, own: Path, port: int) -> tuple[list, dict]:
    """How the host is started in the foreground, with its environment."""
    env = dict(os.environ, HOME=str(own), XDG_CONFIG_HOME=str(own), XDG_DATA_HOME=str(own))
    address = f"127.0.0.1:{port}"
    config = own / "host.conf"
    if name == "nginx":
        stock = replaced(
            Path("/etc/nginx/nginx.conf").read_text(),
            (r"/var/log/nginx/", f"{own}/"),
            (r"(?m)^pid .*;", f"pid {own}/pid;"),
            (r"(?m)^include /etc/nginx/modules-enabled.*", ""),
            (r"include /etc/nginx/conf.d/\*.conf;", ""),
            (r"include /etc/nginx/sites-enabled/\*;", f"server {{ listen {address}; root {web}; index index.html; }}"),
        )
        config.write_text(stock)
        return ["/usr/sbin/nginx", "-e", own / "error.log", "-c", config, "-g", "daemon off;"], env
    if name == "apache2":
        stock = replaced(
            Path("/etc/apache2/apache2.conf").read_text(),
            (r"(?m)^Include ports.conf", f"Listen {address}\nServerName 127.0.0.1"),
            (r"(?m)^IncludeOptional (conf|sites)-enabled/.*", f'DocumentRoot "{web}"'),
            (r"<Directory /var/www/>", f'<Directory "{web}">'),
        )
        config.write_text(stock)
        for variable in ("RUN_DIR", "LOCK_DIR", "LOG_DIR"):
            env[f"APACHE_{variable}"] = str(own)
        env |= {"APACHE_PID_FILE": f"{own}/pid", "APACHE_RUN_USER": "www-data", "APACHE_RUN_GROUP": "www-data"}
        return ["/usr/sbin/apache2", "-d", "/etc/apache2", "-f", config, "-DFOREGROUND"], env
    if name == "caddy":
        return ["/usr/bin/caddy", "file-server", "--root", web, "--listen", address], env
    if name == "lighttpd":
        stock = replaced(
            Path("/etc/lighttpd/lighttpd.conf").read_text(),
            (r'"/var/www/html"', f'"{web}"'),
            (r'"/var/log/lighttpd/', f'"{own}/'),
            (r'"/run/lighttpd.pid"', f'"{own}/pid"'),
            (r"(?m)^server.upload-dirs.*", ""),
            (r"(?m)^server.port.*", f'server.port = {port}\nserver.bind = "127.0.0.1"'),
            (r"(?m)^include_shell .*use-ipv6.*", ""),
        )
        config.write_text(stock)
        return ["/usr/sbin/lighttpd", "-D", "-f", config], env
    if name == "busybox":
        return ["/bin/busybox", "httpd", "-f", "-p", address, "-h", web], env
    return [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "--directory", web, str(port)], env


@pytest.fixture(scope="module")
def web(site):
    """The portal at the root and below /mpp/, in a folder that servers of any user may read."""
    folder = Path(tempfile.mkdtemp(prefix="mpp-web-"))
    shutil.copytree(site.folder, folder, dirs_exist_ok=True)
    shutil.copytree(site.folder, folder / "mpp")
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module", params=HOSTS)
def port(request, web):
    own = Path(tempfile.mkdtemp(prefix=f"mpp-{request.param}-"))
    own.chmod(0o777)
    number = free_port()
    arguments, env = command(request.param, web, own, number)
    with open(own / "output", "wb") as output:
        process = subprocess.Popen(arguments, env=env, cwd=own, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", number), 1).close()
                break
            except OSError:
                assert process.poll() is None, (own / "output").read_text()
                time.sleep(0.1)
        yield number
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(own)


def fetched(port: int, path: str) -> tuple[int, str, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    answer = response.status, response.getheader("Content-Type") or "", response.read()
    connection.close()
    return answer


def a_dozen(site) -> list[str]:
    """A page of every kind, and a file of every type."""
    suffixes = {}
    for path in site.files:
        suffixes.setdefault(Path(path).suffix, path)
    return sorted({page.path for page in site.kinds} | {path for suffix, path in suffixes.items() if suffix in USABLE})


@pytest.mark.parametrize("mount", ["/", "/mpp/"])
def test_pages_and_assets_come_whole_and_with_usable_types(site, port, mount):
    paths = a_dozen(site)
    assert len(paths) >= 12
    for path in paths:
        status, kind, body = fetched(port, mount + path)
        assert status == 200 and body == site.read(path), path
        assert re.match(USABLE[Path(path).suffix], kind), f"{path}: {kind}"
    status, kind, body = fetched(port, mount)
    assert status == 200 and body == site.read("index.html")
    assert fetched(port, mount + "tiada.html")[0] == 404


@pytest.mark.parametrize("mount", ["/", "/mpp/"])
def test_a_browser_has_nothing_to_complain_about(site, port, mount, chromium):
    with tab(chromium, service_workers="allow") as (page, seen):
        for path in ("index.html", "cari.html?q=paspor", site.services[0].path):
            page.goto(f"http://127.0.0.1:{port}{mount}{path}", wait_until="networkidle")
            assert complaints(page) == [] and seen.errors == [], path
