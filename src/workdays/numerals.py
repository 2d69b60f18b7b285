"""Small numbers as they stand in dates and terms: 3, ３, 三, 十五, 二十, 两."""

_UNITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}

# A pattern for what `read_number` reads, without groups.
NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"


def read_number(text: str) -> int:
    """Read a number from 0 to 999 in digits or from 0 to 99 in Chinese. Raises ValueError on anything else."""
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.rpartition("十")
    if not ten:
        return _unit(text)
    return (_unit(tens) if tens else 1) * 10 + (_unit(units) if units else 0)


def _unit(sign: str) -> int:
    if sign not in _UNITS:
        raise ValueError(f"not a number: {sign}")
    return _UNITS[sign]
