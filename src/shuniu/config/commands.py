"""What each command of ``shuniu`` does. Imported after Django is set up (commandline.py)."""

from __future__ import annotations

import json
import secrets
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from shuniu.attachments.api import damaged_files
from shuniu.audit.api import faults
from shuniu.config import backups
from shuniu.config.demo import demo_accounts, load_demo
from shuniu.documents.api import register_file
from shuniu.kernel import clock
from shuniu.kernel.refusal import Refused
from shuniu.ledgers.api import ledger as ledger_of
from shuniu.matters.api import broken_matters
from shuniu.people.api import Person, Role, Standing, found_office, standing_of

DEMO_FOLDER = Path(__file__).resolve().parents[3] / "demo"


def say(text: str) -> None:
    """One line for the person at the terminal."""
    print(text, flush=True)


def dump(data: Any) -> None:
    """Data for a machine."""
    print(json.dumps(data, ensure_ascii=False, indent=2, default=str))


def setup(_: Namespace) -> None:
    """Make or upgrade the database and collect the static files. Safe to repeat."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("正在建立或升级数据库…")
        call_command("migrate", verbosity=0, interactive=False)
    with connection.cursor() as cursor:  # what the planner knows of the tables; cheap where nothing has changed
        cursor.execute("PRAGMA optimize" if connection.vendor == "sqlite" else "ANALYZE")
    built = Path(settings.SOURCE) / "ui" / "static" / "build" / "app.css"
    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if not collected.exists() or (built.exists() and built.stat().st_mtime > collected.stat().st_mtime):
        say("正在收集静态文件…")
        call_command("collectstatic", verbosity=0, interactive=False)


def demo(_: Namespace) -> None:
    """Load the demo office, once."""
    load_demo(DEMO_FOLDER, say=say)


def serve(given: Namespace) -> None:
    """Start the server; with ``--demo`` on the demo office, whose accounts are printed."""
    setup(given)
    if given.demo:
        demo(given)
    connection.close()
    say("")
    say(f"枢纽已就绪： http://{given.host}:{given.port}/    按 Ctrl-C 停止")
    if given.demo:
        say("示例账号（密码都是 qinglan2026）：")
        for username, role, hint in demo_accounts():
            say(f"  {username:<10}{role}　{hint}")
    _granian(given)


def _granian(given: Namespace) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "shuniu.config.wsgi:application", address=given.host, port=given.port, interface=Interfaces.WSGI,
        workers=given.workers, blocking_threads=4, log_level=LogLevels.warning, respawn_failed_workers=True,
    ).serve()  # fmt: skip


def found(given: Namespace) -> None:
    """Found the office on a new installation: its unit and three administrators with one-time passwords."""
    setup(given)
    passwords = {role: secrets.token_urlsafe(9) for role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR)}
    for person in found_office(name=given.office, passwords=passwords):
        role = next(role for role in passwords if person.username == role.value.replace("_", ""))
        say(f"{role.label}　账号 {person.username}　一次性密码 {passwords[role]}")
    say("请分别交给三位管理员，首次登录须改密码。")


def register(given: Namespace) -> None:
    """Read a document and enter its tasks as drafts."""
    name, content = ("粘贴文字.txt", sys.stdin.buffer.read()) if str(given.file) == "-" else _read(given.file)
    matters = register_file(actor=actor_named(given.username), name=name, content=content, again=given.again)
    if given.json:
        dump(
            [{"id": m.pk, "number": m.number, "title": m.title, "lead": m.lead_name, "due": m.due_on} for m in matters]
        )
        return
    for matter in matters:
        say(f"{matter.number}　{matter.title}　{matter.lead_name or '（无牵头单位）'}　{_term(matter)}")
    say(f"已登记{len(matters)}件草稿，请在“事项”的草稿视图里核对后报审。")


def _read(path: Path) -> tuple[str, bytes]:
    try:
        return path.name, path.read_bytes()
    except FileNotFoundError as problem:
        raise Refused(f"没有文件“{path}”。", "请检查路径。") from problem
    except OSError as problem:
        why = "是文件夹" if path.is_dir() else "没有读取权限" if isinstance(problem, PermissionError) else "读取出错"
        raise Refused(f"打不开“{path}”：{why}。", "请检查路径和权限。") from problem


def _term(matter: Any) -> str:
    if matter.ongoing:
        return "长期坚持"
    return str(matter.due_on or "无时限")


def ledger(given: Namespace) -> None:
    """Print the ledger of a day, week or month, balanced."""
    page = ledger_of(actor_named(given.username), given.kind, given.on or clock.today())
    if given.json:
        dump(page.as_data())
        return
    for line in page.as_lines():
        say(line)


def verify(given: Namespace) -> int:
    """Check the trail, the files, the states and the kept indexes; name everything that does not fit."""
    found = list(_broken())
    if given.json:
        dump({"sound": not found, "faults": found})
    else:
        for sentence in found:
            say(sentence)
        say("核对完毕：" + ("痕迹链、附件、状态和索引全部相符。" if not found else f"发现{len(found)}处不符。"))
    return 1 if found else 0


def _broken() -> Iterator[str]:
    yield from (fault.sentence for fault in faults())
    yield from damaged_files()
    yield from broken_matters()


def backup(given: Namespace) -> None:
    """Copy database and files into one archive."""
    say(f"已备份到 {backups.backup(given.file)}")


def restore(given: Namespace) -> None:
    """Put an archive back into an empty data folder."""
    backups.restore(given.file)
    say("已恢复。请运行 shuniu verify 核对。")


def actor_named(username: str) -> Standing:
    """The standing of an account, or of the only clerk where none is named."""
    accounts = Person.objects.filter(active=True, username__isnull=False)
    if username:
        person = accounts.filter(username=username).first()
        if person is None:
            raise Refused(f"没有账号“{username}”。", "请用 --as 写明在用的账号。")
        return standing_of(person)
    clerks = list(accounts.filter(appointments__post__role=Role.CLERK).distinct()[:2])
    if len(clerks) != 1:
        raise Refused("没有写明以谁的名义办理。", "请用 --as 写明账号，或设置环境变量 SHUNIU_AS。")
    return standing_of(clerks[0])
