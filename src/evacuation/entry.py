"""The door of the command ``evacuation``: where a package of the extra is missing it says so in one sentence."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command; exit code 1 where something that it needs is not installed."""
    try:
        from evacuation.cli import main as run  # here, since what it needs may not be there

        return run()
    except ModuleNotFoundError as missing:
        print(f"缺少 {missing.name}：请用 pip install 'shuniu[evacuation]' 把转移安置程序装全后再试。", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
