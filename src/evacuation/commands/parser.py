"""Pieces that the command line parsers share."""

from __future__ import annotations

import argparse
import re
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction["Parser"]
else:
    Commands = object


class Refused(Exception):  # noqa: N818 - named for what happened
    """What was asked cannot be done; the message is a Chinese sentence."""


class Parser(argparse.ArgumentParser):
    """Says in Chinese what was not understood."""

    def error(self, message: str) -> NoReturn:
        """Print one sentence and leave with exit code 2."""
        print(f"{_in_chinese(message)}用法见 {self.prog} --help。", file=sys.stderr)
        sys.exit(2)


def _in_chinese(message: str) -> str:
    """What argparse found wrong; a sentence of our own stands after its “."""
    if ours := re.search(r"“.*", message):
        return ours[0]
    if missing := re.search(r"are required: (.*)", message):
        return f"缺少参数 {missing[1]}，"
    if unknown := re.search(r"unrecognized arguments: (.*)", message):
        return f"不认识的参数 {unknown[1]}，"
    return "命令不完整或者不认识，"


def positive_int(text: str) -> int:
    """An argument that must be a positive integer."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"“{text}”不是正整数。")
    return number


def seed(text: str) -> int:
    """An argument that must be an integer from 0 on."""
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"“{text}”不是种子，种子是不超过九位的非负整数。")
    return int(text)


def seconds(text: str) -> float:
    """An argument that must be a positive number of seconds."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 86_400:
        raise argparse.ArgumentTypeError(f"“{text}”不是秒数，秒数大于 0、不超过 86400。")
    return number
