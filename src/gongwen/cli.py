"""``gongwen``: work on official documents from the command line."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from gongwen.checking import check
from gongwen.checking.office import NOBODY
from gongwen.checking.officefile import read_office
from gongwen.checking.report import listing
from gongwen.decompose import Decomposition, decompose, outline
from gongwen.decompose.model import due_text
from gongwen.model import Document, Unreadable
from gongwen.reading import read
from gongwen.typesetting import CannotRender, CannotWrite, check_target, typeset_file, write


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command. The result is the exit code: 0 done, 1 could not be done, 2 wrongly called."""
    args = _parser().parse_args(argv)
    try:
        if "out" in args:
            check_target(args.out)
        args.run(_open(args.file), args)
        sys.stdout.flush()
    except (Unreadable, CannotRender, CannotWrite) as reason:
        print(str(reason), file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader of a pipe has seen enough
        sys.stderr.close()
    return 0


class _Parser(argparse.ArgumentParser):
    """Says in Chinese what was not understood."""

    def error(self, message: str) -> NoReturn:
        """One sentence, exit 2."""
        for found, said in _WRONG_USE:
            message = re.sub(found, said, message)
        self.exit(2, f"用法不对：{message}。请看 {self.prog} --help。\n")


_WRONG_USE = (
    (r"^the following arguments are required: (.+)$", r"缺少 \1"),
    (r"^argument (.+): invalid choice: '(.*)' \(choose from (.+)\)$", r"\1不能是“\2”，可用 \3"),
    (r"^argument (.+): expected one argument$", r"\1 后面要写一个值"),
    (r"^argument (.+?): (?=日期)", r"\1 的"),
    (r"^unrecognized arguments: (.+)$", r"不认识的参数 \1"),
)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="gongwen", description="公文工具：分解、校核、排版公文。")
    commands = parser.add_subparsers(required=True, metavar="命令")
    tasks = commands.add_parser("decompose", help="分解公文，列出任务、牵头和配合单位、时限、指标")
    tasks.add_argument("--json", action="store_true", help="输出 JSON")
    tasks.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="成文日期，据以推算时限（不写则用文中的）")
    tasks.set_defaults(run=_decompose)
    headings = commands.add_parser("outline", help="列出公文的标题层次")
    headings.set_defaults(run=_outline)
    findings = commands.add_parser("check", help="校核公文：文种、行文规则、文号、层次、标点、数字、日期等")
    findings.add_argument("--json", action="store_true", help="输出 JSON")
    findings.add_argument(
        "--today", type=_date, metavar="YYYY-MM-DD", help="校核日期，据以判断时限是否已过、机构名称是否已变更"
    )
    findings.add_argument(
        "--office",
        type=Path,
        metavar="OFFICE.toml",
        help="本单位资料：机构、领导姓名职务、字数限制等（docs/gongwen/checking.md）",
    )
    findings.set_defaults(run=_check)
    pages = commands.add_parser("typeset", help="按 GB/T 9704-2012 排版：文稿或已有公文 → .docx 或 .pdf")
    pages.add_argument("-o", dest="out", type=Path, required=True, metavar="OUT", help="输出文件，.docx 或 .pdf")
    pages.set_defaults(run=_typeset)
    for command in (tasks, headings, findings, pages):
        command.add_argument("file", metavar="FILE", help="公文文件；- 表示从标准输入读文本")
    return parser


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"日期应写作 2019-03-11，不是 {text}") from None


def _open(name: str) -> Document:
    if name == "-":
        return Document.from_text(sys.stdin.buffer.read().decode("utf-8", errors="replace"), "标准输入")
    return read(Path(name))


def _decompose(document: Document, args: argparse.Namespace) -> None:
    result = decompose(document, date=args.date)
    print(json.dumps(result.as_dict(), ensure_ascii=False, indent=1) if args.json else table(result))


def table(result: Decomposition) -> str:
    """The tasks as a readable list."""
    head = [f"《{result.title}》" if result.title else "（无标题）"]
    head.append("　".join(v for v in (result.doc_number, result.issuer, due_text(result.date)) if v))
    rows = [_row(number, task.as_dict()) for number, task in enumerate(result.tasks, 1)]
    return "\n".join([*filter(None, head), f"共 {len(result.tasks)} 项任务", *rows])


def _row(number: int, task: dict[str, object]) -> str:
    due = {"ongoing": "持续推进", None: "未写明"}.get(task["deadline"], task["deadline"])  # type: ignore[call-overload]
    names = {key: "、".join(task[key]) or "—" for key in ("lead", "support")}  # type: ignore[arg-type]
    targets = "；".join(t["raw"] for t in task["targets"])  # type: ignore[attr-defined]
    text = str(task["text"]).replace("\n", " ").replace("\t", " ")
    lines = [
        f"\n{number:>3}. [{task['path']}] {text[:80]}{'…' if len(text) > 80 else ''}",
        f"     牵头：{names['lead']}　配合：{names['support']}",
        f"     时限：{due}　把握：{task['confidence']}",
    ]
    return "\n".join(lines + ([f"     指标：{targets}"] if targets else []))


def _outline(document: Document, _args: argparse.Namespace) -> None:
    for line in outline(document):
        depth = len(line.chain) - 1
        print(f"{'  ' * depth}{line.chain[-1].label} {line.chain[-1].title}")


def _check(document: Document, args: argparse.Namespace) -> None:
    source = Path(args.file).read_bytes() if document.format == "docx" and args.file != "-" else None
    office = read_office(args.office) if args.office else NOBODY
    found = check(document, office=office, today=args.today or dt.date.today(), source=source)
    if args.json:
        print(json.dumps({"findings": [finding.as_dict() for finding in found]}, ensure_ascii=False, indent=1))
    else:
        print(listing(found))


def _typeset(document: Document, args: argparse.Namespace) -> None:
    made = typeset_file(document, document.text if args.file == "-" else Path(args.file), args.out.suffix)
    write(args.out, made.data)
    for note in (*document.notes, *made.notes):
        print(note, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
