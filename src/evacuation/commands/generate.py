"""``evacuation generate -o INSTANCE``: an invented instance, of any size or odd in one way."""

from __future__ import annotations

import argparse
from pathlib import Path

from evacuation.commands.parser import Commands, Refused, positive_int, seed
from evacuation.files import write_json
from evacuation.generator import Size, generate
from evacuation.odd_instances import odd_instance, odd_names


def add(commands: Commands) -> None:
    """Name the command and its options."""
    parser = commands.add_parser("generate", help="编造一个实例（人名地名都是虚构的）")
    parser.add_argument("-o", "--output", required=True, metavar="实例", help="写到哪个文件，.json 或 .json.gz")
    parser.add_argument("--people", type=positive_int, default=18_123, metavar="N", help="人数，默认 18123")
    parser.add_argument("--points", type=positive_int, metavar="N", help="点位数，不写则随人数")
    parser.add_argument("--sites", type=positive_int, metavar="N", help="安置点数，不写则随人数")
    parser.add_argument("--vehicles", type=positive_int, metavar="N", help="车辆数，不写则随人数")
    parser.add_argument("--groups", type=positive_int, default=2, metavar="N", help="分类数，默认 2")
    parser.add_argument("--names", action="store_true", help="编出人员名单和特殊需要")
    parser.add_argument("--table", action="store_true", help="写出路程表（不写则用公式）")
    parser.add_argument("--seed", type=seed, default=0, metavar="N", help="种子，同一种子结果相同")
    names = "；".join(odd_names())
    parser.add_argument("--odd", choices=list(odd_names()), metavar="名称", help=f"一个古怪的小实例：{names}")
    parser.set_defaults(run=run)


def run(asked: argparse.Namespace) -> int:
    """Write the instance."""
    if asked.odd:
        data = odd_instance(asked.odd)
    else:
        size = Size(
            people=asked.people,
            points=asked.points,
            sites=asked.sites,
            vehicles=asked.vehicles,
            groups=min(asked.groups, 25),
            names=asked.names,
            table=asked.table,
        )
        data = generate(size, asked.seed)
    try:
        write_json(data, Path(asked.output))
    except OSError as error:
        raise Refused(f"实例写不到“{asked.output}”（{error.strerror}）。") from error
    people = sum(row["size"] for row in data["households"])
    print(f"{len(data['households'])} 户 {people} 人，{len(data['sites'])} 个安置点，已写入 {asked.output}")
    return 0
