"""The figures over the labelled documents beside the project, where they are at hand."""

import json
import subprocess
import sys

import pytest

from .samples import CORPUS

DEV, SCORER = CORPUS / "dev", CORPUS / "score_decompose.py"
WANTED = {"tasks": 0.97, "units": 0.95, "deadline": 0.95, "targets": 0.85, "record": 0.92}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not (DEV.is_dir() and SCORER.is_file()), reason="the labelled documents are not beside the project"
    ),
]


def test_real_and_imitated_documents_come_out_as_labelled():
    command = f"{sys.executable} -m gongwen.cli decompose --json {{file}}"
    run = subprocess.run(
        [sys.executable, str(SCORER), str(DEV), "--command", command, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(run.stdout)
    for kind in ("real", "imitation"):
        short = {name: figures[kind][name] for name, least in WANTED.items() if figures[kind][name] < least}
        assert not short, (kind, short)
