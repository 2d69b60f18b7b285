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

FIRST = ("main td.title a[href^='/matters/']",)  # the first matter of a list


class Shot(NamedTuple):
    """A page as somebody sees it. ``follow`` are links to go on by, ``press`` a control to press then;
    with ``paper`` the page is also drawn as it prints."""

    name: str
    username: str
    path: str
    follow: tuple[str, ...] = ()
    press: str = ""
    paper: bool = False


SHOTS = (
    Shot("login", "", "/login/"),
    Shot("desk-duban", "duban", "/"),
    Shot("desk-kezhang", "kezhang", "/"),
    Shot("desk-lingdao", "lingdao", "/", paper=True),
    Shot("desk-weijian", "weijian", "/"),
    Shot("desk-chengban", "chengban", "/"),
    Shot("desk-dangan", "dangan", "/"),
    Shot("matters", "duban", "/matters/?view=open", paper=True),
    Shot("matters-paper", "duban", "/matters/paper/?view=open", paper=True),
    Shot("matters-empty", "duban", "/matters/?text=没有这样的事"),
    Shot("matter", "duban", "/matters/?view=overdue", FIRST, paper=True),
    Shot("matter-more", "duban", "/matters/?view=overdue", FIRST, "main details.menu > summary"),
    Shot("matter-step", "duban", "/matters/?view=overdue", FIRST, "main a.btn[hx-get]"),
    Shot("matter-review", "kezhang", "/matters/?view=to_review", FIRST),
    Shot("matter-liaison", "weijian", "/matters/?view=open", FIRST),
    Shot("new", "duban", "/matters/new/?line=下周五前报流感疫苗接种安排，卫健委办，分管副市长批示"),
    Shot("sources", "duban", "/matters/sources/"),
    Shot("source", "duban", "/matters/sources/", ("main table a",)),
    Shot("rules", "kezhang", "/matters/rules/"),
    Shot("intake", "duban", "/documents/intake/"),
    Shot("confirm", "duban", "/documents/intake/", ("main td a[href*='/documents/drafts/']",)),
    Shot("proof", "duban", "/matters/sources/", ("main table a", "main a[href*='/documents/proof/']")),
    Shot("edit", "duban", "/matters/?state=draft", (*FIRST, "main a[href$='/edit/']")),
    Shot("ledger-month", "duban", "/ledgers/month/", paper=True),
    Shot("ledger-week", "duban", "/ledgers/week/"),
    Shot("calendar", "kezhang", "/calendar/", paper=True),
    Shot("delegations", "kezhang", "/me/delegations/"),
    Shot("tokens", "kezhang", "/me/tokens/"),
    Shot("units", "xitong", "/people/units/"),
    Shot("unit", "xitong", "/people/units/", ("main td.title a",)),
    Shot("persons", "xitong", "/people/persons/"),
    Shot("person", "xitong", "/people/persons/", ("main td.title a",)),
    Shot("person-edit", "xitong", "/people/persons/", ("main td.title a", "main a[href$='/edit/']")),
    Shot("import", "xitong", "/people/import/"),
    Shot("posts", "anquan", "/people/posts/"),
    Shot("trail", "shenji", "/trail/"),
    Shot("me", "duban", "/me/"),
    Shot("ledger-day", "duban", "/ledgers/day/"),
    Shot("ledgers", "duban", "/ledgers/"),
    Shot("notice", "xitong", "/calendar/notice/"),
    Shot("api", "duban", "/api/docs"),
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
        if missing := went_on(page, address, shot.follow):
            yield f"{shot.name}: no {missing} from {shot.path}"
            continue
        if shot.press:
            page.locator(shot.press).first.click()
        page.wait_for_timeout(300)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            yield f"{shot.name}: {wide} pixels wide at {size}"
        page.screenshot(path=TARGET / f"{shot.name}-{size}.png", full_page=size == "390" and not shot.press)
        if shot.paper and size == "1440":
            page.pdf(path=TARGET / f"{shot.name}.pdf", prefer_css_page_size=True)
        yield from (f"{shot.name}: {problem}" for problem in problems)
    context.close()


def went_on(page: Page, address: str, links: tuple[str, ...]) -> str:
    """Go on by these links, also by one that waits in a closed menu; the one that is not there."""
    for name in links:
        link = page.locator(name).first
        if not link.count():
            return name
        page.goto(address + (link.get_attribute("href") or ""))
    return ""


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
