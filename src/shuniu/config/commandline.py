"""The command ``shuniu``: what an office does without a browser, through the same actions and queries.

Exit 0 done, 1 refused with a reason, 2 wrong use. ``--json`` on whatever prints data.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    given = _parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shuniu.config.settings")
    if given.command == "serve":
        os.environ.setdefault("SHUNIU_STATEMENT_SECONDS", "15")
    import django

    django.setup()
    from shuniu.config import commands
    from shuniu.kernel.refusal import Refused

    try:
        return getattr(commands, given.command)(given) or 0
    except Refused as refused:
        print(refused.sentence, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads has had enough: shuniu ledger | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("已停止。", file=sys.stderr)
        return 1


WRONG_USE = (
    (r"the following arguments are required: (.+)", r"缺少\1"),
    (r"argument (.+): invalid choice: '(.*)' \(choose from (.+)\)", r"\1不能是“\2”，可用\3"),
    (r"argument (.+): invalid int value: '(.*)'", r"\1须是整数，不能是“\2”"),
    (r"argument (.+): expected one argument", r"\1后面要写一个值"),
    (r"unrecognized arguments: (.+)", r"不认识的参数\1"),
)


class Parser(argparse.ArgumentParser):
    """Says in Chinese what is wrong with the words typed, and where the right ones are told."""

    def error(self, message: str) -> NoReturn:
        """One sentence, exit 2."""
        for pattern, said in WRONG_USE:
            message = re.sub(f"^{pattern}$", said, message)
        self.exit(2, f"用法不对：{message}。请看 {self.prog} --help。\n")


def _parser() -> Parser:
    parser = Parser(prog="shuniu", description="枢纽：一本事项总账。")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")

    serve = commands.add_parser("serve", help="启动服务")
    serve.add_argument("--host", default="127.0.0.1", help="监听地址，默认只在本机")
    serve.add_argument("--port", type=int, default=8000, help="端口")
    serve.add_argument("--workers", type=int, default=2, help="进程数")
    serve.add_argument("--demo", action="store_true", help="先装入示例机关（青岚市）")

    commands.add_parser("setup", help="建库、升级、收集静态文件；可重复运行")
    commands.add_parser("demo", help="装入示例机关；已装入则不动")

    found = commands.add_parser("found", help="新装时建立本机关和三名管理员")
    found.add_argument("office", help="机关全称")

    register = commands.add_parser("register", help="读一份公文，分解后登记为草稿")
    register.add_argument("file", type=Path, help="文件路径，- 为标准输入的文字")
    _as(register)
    register.add_argument("--again", action="store_true", help="同一文件已登记过也再登记")
    register.add_argument("--json", action="store_true")

    ledger = commands.add_parser("ledger", help="打印台账")
    ledger.add_argument("kind", nargs="?", choices=("day", "week", "month"), default="day", help="日、周、月")
    ledger.add_argument("--on", type=_day, default=None, help="哪一天所在的台账，默认今天")
    _as(ledger)
    ledger.add_argument("--json", action="store_true")

    verify = commands.add_parser("verify", help="核对痕迹链、附件、状态和索引")
    verify.add_argument("--json", action="store_true")

    backup = commands.add_parser("backup", help="备份数据库和附件到一个文件")
    backup.add_argument("file", type=Path)
    restore = commands.add_parser("restore", help="从备份恢复到空的数据目录")
    restore.add_argument("file", type=Path)
    return parser


def _as(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as", dest="username", default=os.environ.get("SHUNIU_AS", ""), help="以哪个账号办理")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写成2026-11-20。") from wrong


if __name__ == "__main__":
    sys.exit(main())
