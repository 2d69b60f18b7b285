"""The register at a million matters: p50 and p95 of what people do all day, over HTTP, with login, scope, history.

    python -m benchmarks.register                                       SQLite, 1,000,000 matters
    python -m benchmarks.register --database postgresql://root@127.0.0.1/shuniu_bench
    python -m benchmarks.register --count 100000 --keep /tmp/bench      smaller; the data folder is kept for the next run

Starts the real server (granian, two workers) on a free port. One connection first, then eight writers at once.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

ROUNDS = 60


class Browser:
    """One person with one connection."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, path: str, body: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, str]:
        """Status and body; cookies are kept."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = {"Cookie": cookie, **(headers or {})}
        try:
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError):  # the server had closed an idle connection
            self.connection.close()
            self.connection.request(method, path, body, sent)
            answer = self.connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.partition(";")[0]
        return answer.status, text

    def post(self, path: str, **form: str) -> tuple[int, str]:
        """Send a form as a page would."""
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-CSRFToken": self.cookies.get("csrftoken", ""),
        }
        return self.ask("POST", path, urlencode(form), headers)

    def send(self, path: str, data: object) -> tuple[int, str]:
        """Send JSON to the API."""
        headers = {"Content-Type": "application/json", "X-CSRFToken": self.cookies.get("csrftoken", "")}
        return self.ask("POST", path, json.dumps(data), headers)

    def login(self, username: str) -> None:
        """Log in through the login page."""
        from benchmarks.filling import PASSWORD

        self.ask("GET", "/login/")
        status, text = self.post("/login/", username=username, password=PASSWORD)
        assert status == 302, (status, text[:300])


def timed(work: Callable[[], tuple[int, str]], rounds: int = ROUNDS) -> tuple[float, float]:
    """p50 and p95 in milliseconds; every answer must be good."""
    for _ in range(3):
        check(*work())
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        answer = work()
        times.append((time.perf_counter() - start) * 1000)
        check(*answer)
    times.sort()
    return statistics.median(times), times[int(len(times) * 0.95)]


def check(status: int, text: str) -> None:
    assert status in (200, 201, 302), (status, re.sub(r"<[^>]+>", " ", text)[:500])


def cursor_deep(browser: Browser, path: str, pages: int) -> str:
    """The address of a page far down, reached by following 下一页."""
    for _ in range(pages):
        status, text = browser.ask("GET", path)
        assert status == 200
        found = re.search(r'href="([^"]*cursor=[^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]*cursor=[^"]+)"', text)
        assert found, "no next page"
        address = (found.group(1) or found.group(2)).replace("&amp;", "&")
        path = address if address.startswith("/") else path.split("?")[0] + address
    return path


def main() -> None:
    """Fill, serve, measure, print."""
    given = arguments()
    folder = given.keep or Path(tempfile.mkdtemp(prefix="shuniu-bench-"))
    os.environ |= {
        "SHUNIU_DATA": str(folder),
        "DATABASE_URL": given.database,
        "DJANGO_SETTINGS_MODULE": "shuniu.config.settings",
    }
    prepare(given.count)
    port = free_port()
    server = subprocess.Popen(
        [str(Path(sys.executable).with_name("shuniu")), "serve", "--port", str(port)], stdout=subprocess.DEVNULL
    )
    try:
        wait_for(port)
        measure(port)
    finally:
        server.terminate()
        server.wait(20)
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--database", default="", help="default: SQLite in the data folder")
    parser.add_argument("--keep", type=Path, default=None)
    return parser.parse_args()


def prepare(count: int) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from benchmarks.filling import fill, make_office
    from shuniu.matters.models import Matter

    call_command("migrate", verbosity=0)
    if not Matter.objects.exists():
        start = time.perf_counter()
        fill(make_office(), count)
        with connection.cursor() as cursor:
            # PostgreSQL's autovacuum would do the same within minutes; without it no index answers without the row
            cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
        print(f"filled {count} matters in {time.perf_counter() - start:.0f} s ({connection.vendor})", flush=True)
    connection.close()


def measure(port: int) -> None:
    from shuniu.matters.models import Matter
    from shuniu.people.models import Person

    clerk = Person.objects.filter(username__startswith="clerk").earliest("pk")
    section = clerk.unit_id
    ids = list(Matter.objects.filter(section_id=section).order_by("-id").values_list("pk", flat=True)[:2000])
    signable = list(Matter.objects.filter(state="assigned").values_list("pk", "lead_unit_id")[:400])
    from django.db import connection

    connection.close()

    me, leader = Browser(port), Browser(port)
    me.login(clerk.username or "")
    leader.login("leader")
    pick = iter(ids * 50)
    deep = cursor_deep(leader, "/matters/", 40)
    print(f"{'':42s}   p50 ms   p95 ms")
    row("list, HTML, 50 rows, one section", timed(lambda: me.ask("GET", "/matters/?state=open")))
    row("list, HTML, everything", timed(lambda: leader.ask("GET", "/matters/")))
    row("list, API", timed(lambda: me.ask("GET", "/api/matters?state=open")))
    row("deep page (keyset)", timed(lambda: leader.ask("GET", deep)))
    row("filtered list (red, unit)", timed(lambda: leader.ask("GET", "/matters/?light=red&unit=42")))
    row(
        "text search, common words",
        timed(lambda: leader.ask("GET", "/matters/?" + urlencode({"text": "老旧小区改造"}))),
    )
    row("text search, rare words", timed(lambda: leader.ask("GET", "/matters/?" + urlencode({"text": "第77777项"}))))
    row("matter page", timed(lambda: me.ask("GET", f"/matters/{next(pick)}/")))
    row("今日, clerk", timed(lambda: me.ask("GET", "/")))
    row("今日, leader", timed(lambda: leader.ask("GET", "/")))
    row("ledger of the month", timed(lambda: me.ask("GET", "/ledgers/month/")))
    entry = {
        "source": {"kind": "own", "title": "测速登记"},
        "matter": {"title": "测速事项", "requirement": "测速事项。", "leads": ["市第7局"], "due_on": "2027-03-01"},
    }
    row("create (API)", timed(lambda: me.send("/api/matters", entry)))
    liaisons: dict[int, Browser] = {}
    todo = iter(signable)

    def sign() -> tuple[int, str]:
        pk, unit = next(todo)
        if unit not in liaisons:
            liaisons[unit] = Browser(port)
            liaisons[unit].login(f"liaison{unit}")
        return liaisons[unit].send(f"/api/matters/{pk}/steps/sign", {})

    # the login of each liaison is not part of the step
    for _, unit in signable[:80]:
        if unit not in liaisons:
            liaisons[unit] = Browser(port)
            liaisons[unit].login(f"liaison{unit}")
    row("change of state (签收, API)", timed(sign))
    eight_writers(port, clerk.username or "", entry)


def row(name: str, figures: tuple[float, float]) -> None:
    print(f"{name:42s} {figures[0]:8.1f} {figures[1]:8.1f}", flush=True)


def eight_writers(port: int, username: str, entry: object) -> None:
    """Eight people entering matters at once: no error may happen."""
    errors: list[str] = []
    times: list[float] = []

    def write() -> None:
        browser = Browser(port)
        browser.login(username)
        for _ in range(40):
            start = time.perf_counter()
            status, text = browser.send("/api/matters", entry)
            times.append((time.perf_counter() - start) * 1000)
            if status not in (200, 201):
                errors.append(f"{status} {text[:200]}")

    writers = [threading.Thread(target=write) for _ in range(8)]
    start = time.perf_counter()
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    seconds = time.perf_counter() - start
    times.sort()
    row("create, 8 writers at once", (statistics.median(times), times[int(len(times) * 0.95)]))
    print(f"8 writers: {len(times)} creates, {len(times) / seconds:.0f} a second, {len(errors)} errors {errors[:2]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(0.5)
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main()
