"""The command ``evacuation``: plan, check, bound, report, from files to files.

Results go to standard output, refusals to standard error as one Chinese sentence. Exit codes: 0 done; 1 done, but a
rule is broken, somebody is left out, or a file cannot be written; 2 the input does not follow the format, or the
command is not understood.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from evacuation.commands import bound, check, diff, generate, hand, report, rooms, solve
from evacuation.commands.parser import Parser, Refused
from evacuation.fields import Malformed


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code. Raises SystemExit(2) for a command that is not understood."""
    asked = _parser().parse_args(argv)
    run: Callable[..., int] = asked.run
    try:
        code = run(asked)
        sys.stdout.flush()
    except Malformed as reason:
        print(reason, file=sys.stderr)
        return 2
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("已中止。", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _parser() -> Parser:
    parser = Parser(prog="evacuation", description="应急转移安置：房间和车辆一起安排，并说明离最好还有多远")
    commands = parser.add_subparsers(required=True, metavar="命令", parser_class=Parser)
    for verb in (solve, check, bound, report, diff, rooms, hand, generate):
        verb.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
