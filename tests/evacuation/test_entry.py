"""What the command says where the extra was not installed."""

from __future__ import annotations

import subprocess
import sys

WITHOUT = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition('.')[0] == 'xlsxwriter':
            raise ModuleNotFoundError(f"No module named {name!r}", name='xlsxwriter')
sys.meta_path.insert(0, Absent())
sys.argv = ['evacuation', '--help']
from evacuation.entry import main
sys.exit(main())
"""


def test_it_names_what_is_missing_and_how_to_get_it() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "缺少 xlsxwriter：请用 pip install 'shuniu[evacuation]' 把转移安置程序装全后再试。\n"
