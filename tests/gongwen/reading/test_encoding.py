from __future__ import annotations

import random

import pytest

from gongwen.reading.encoding import decode

TEXT = "关于做好２０２６年防汛工作的通知\n一、总体要求（含“三个到位”）\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_it_finds_the_encoding(encoding: str):
    found = decode(TEXT.encode(encoding))
    assert found is not None
    assert found.text == TEXT
    assert found.bad == 0


def test_it_reads_characters_that_only_gb18030_has():
    found = decode("昇喆珺淏玥堃垚䶮翀𠮷".encode("gb18030"))
    assert found is not None
    assert found.text == "昇喆珺淏玥堃垚䶮翀𠮷"


def test_it_counts_a_character_cut_in_two():
    found = decode((TEXT * 20).encode()[:-2])
    assert found is not None
    assert found.encoding == "utf-8"
    assert found.bad == 1


def test_it_drops_control_characters():
    found = decode(("一、\x07目标\x00\n" + TEXT * 3).encode("gbk"))
    assert found is not None
    assert found.text.startswith("一、目标\n")


def test_random_bytes_are_not_text():
    chance = random.Random(7)
    for size in (40, 200, 5000, 100_000):
        assert decode(chance.randbytes(size)) is None
