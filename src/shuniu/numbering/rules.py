"""How a number is written: 代字〔年份〕序号, hexagonal brackets, no 第, no leading zero (GB/T 9704-2012, 7.2.5)."""


def written(word: str, year: int, serial: int, item: int | None = None) -> str:
    """督〔2026〕15号, or 督〔2026〕15号-3 for the third item."""
    number = f"{word}〔{year}〕{serial}号"
    return number if item is None else f"{number}-{item}"
