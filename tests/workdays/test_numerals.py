"""Small numbers in digits and in Chinese."""

import pytest

from workdays.numerals import read_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("31", 31),
        ("三", 3),
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("三十一", 31),
        ("九十九", 99),
    ],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "三三", "十十", "十三十", "百"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        read_number(text)
