"""Every page of the demo office as PNG, at 1440 and 390 pixels, into ``screenshots/``.

    make screenshots                        everything
    .venv/bin/python tools/screenshots.py desk matter     only pages whose name begins so

Uses the demo data folder ``var`` when it holds one, else makes a throw-away one.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "screenshots"
SIZES = {"1440": (1440, 900), "390": (390, 844)}
PASSWORD = "qinglan2026"  # of the demo office
CHROMIUM = [
    "--headless", "--lang=zh-CN", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


class Shot(NamedTuple):
    """A page as somebody sees it. ``path`` may be a link text on the page before: ``>text``."""

    name: str
    username: str
    path: str
    follow: str = ""


SHOTS = (
    Shot("login", "", "/login/"),
    Shot("desk-duban", "duban", "/"),
    Shot("desk-kezhang", "kezhang", "/"),
    Shot("desk-lingdao", "lingdao", "/"),
    Shot("desk-weijian", "weijian", "/"),
    Shot("desk-chengban", "chengban", "/"),
    Shot("matters", "duban", "/matters/?view=open"),
    Shot("matter", "duban", "/matters/?view=overdue", "main a[href^='/matters/'].title, main td a[href^='/matters/']"),
    Shot(
        "matter-review",
        "kezhang",
        "/matters/?view=to_review",
        "main a[href^='/matters/'].title, main td a[href^='/matters/']",
    ),
    Shot(
        "matter-liaison",
        "weijian",
        "/matters/?view=open",
        "main a[href^='/matters/'].title, main td a[href^='/matters/']",
    ),
    Shot("new", "duban", "/matters/new/"),
    Shot("sources", "duban", "/matters/sources/"),
    Shot("source", "duban", "/matters/sources/", "main table a"),
    Shot("rules", "kezhang", "/matters/rules/"),
    Shot("intake", "duban", "/documents/intake/"),
    Shot("confirm", "duban", "/documents/intake/", "a[href*='/documents/drafts/']"),
    Shot("ledger-month", "duban", "/ledgers/month/"),
    Shot("ledger-week", "duban", "/ledgers/week/"),
    Shot("calendar", "kezhang", "/calendar/"),
    Shot("units", "xitong", "/people/units/"),
    Shot("persons", "xitong", "/people/persons/"),
    Shot("posts", "anquan", "/people/posts/"),
    Shot("trail", "shenji", "/trail/"),
    Shot("patterns", "duban", "/ui/patterns"),
)


def main() -> None:
    """Start the server, take the pictures, say what went wrong."""
    wanted = sys.argv[1:]
    TARGET.mkdir(exist_ok=True)
    failed = []
    with served() as address, sync_playwright() as play:
        chromium = play.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        for size, (width, height) in SIZES.items():
            for username in dict.fromkeys(shot.username for shot in SHOTS):
                shots = [
                    s for s in SHOTS if s.username == username and (not wanted or s.name.startswith(tuple(wanted)))
                ]
                if shots:
                    failed += taken(chromium, address, username, shots, size, width, height)
        chromium.close()
    print(f"{len(list(TARGET.glob('*.png')))} pictures in {TARGET}")
    for line in failed:
        print(line, file=sys.stderr)
    sys.exit(bool(failed))


def taken(
    chromium: Browser, address: str, username: str, shots: list[Shot], size: str, width: int, height: int
) -> Iterator[str]:
    """Take the pictures of one person at one size; yields what went wrong."""
    context = chromium.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    if username:
        log_in(page, address, username)
    for shot in shots:
        problems.clear()
        answer = page.goto(address + shot.path)
        if answer is None or not answer.ok:
            yield f"{shot.name}: {answer.status if answer else 'no answer'} for {shot.path}"
            continue
        if shot.follow:
            link = page.locator(shot.follow).first
            if not link.count():
                yield f"{shot.name}: nothing to follow on {shot.path}"
                continue
            page.goto(address + (link.get_attribute("href") or ""))
        page.wait_for_timeout(250)
        page.screenshot(path=TARGET / f"{shot.name}-{size}.png", full_page=size == "390" or shot.name == "patterns")
        yield from (f"{shot.name}: {problem}" for problem in problems)
    context.close()


def log_in(page: Page, address: str, username: str) -> None:
    """Through the login page, as a person does."""
    page.goto(f"{address}/login/")
    page.fill("input[name=username]", username)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "/login" not in url)


@contextmanager
def served() -> Iterator[str]:
    """The demo office on a free port."""
    shuniu = str(ROOT / ".venv" / "bin" / "shuniu")
    with tempfile.TemporaryDirectory() as folder:
        data = os.environ.get("SHUNIU_DATA") or (str(ROOT / "var") if (ROOT / "var").exists() else folder)
        environment = {**os.environ, "SHUNIU_DATA": data}
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        server = subprocess.Popen([shuniu, "serve", "--demo", "--port", str(port)], env=environment, cwd=ROOT)
        try:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(20)


def wait_for(port: int) -> None:
    """Until the server answers."""
    for _ in range(1200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(0.5)
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main()
