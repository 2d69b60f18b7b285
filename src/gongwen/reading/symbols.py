"""Signs of picture fonts (w:sym): what is printed as □ or as Greek is stored as a number in a font's private area."""

from __future__ import annotations

# Boxes and ticks of Wingdings and Wingdings 2; their meaning is lost without a sign of their own.
_PICTURES = {"A3": "□", "A8": "□", "6F": "□", "52": "☑", "FE": "☑", "FC": "✓", "FB": "×", "FD": "☒", "51": "☒"}
# Adobe's encoding of the Symbol font, https://unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt, from 0x41 and 0x61.
_GREEK = dict(
    zip(
        (*range(0x41, 0x5B), *range(0x61, 0x7B)),
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖαβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SIGNS = {
    0xA3: "≤",
    0xB0: "°",
    0xB1: "±",
    0xB2: "″",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xA5: "∞",
}
_UNKNOWN = "•"


def is_picture_font(font: str) -> bool:
    """Whether the characters of a font are not what their numbers say."""
    return font.startswith(("Wingdings", "Webdings", "Symbol"))


def symbol(font: str, code: str) -> str:
    """The sign for a character of a font; "•" for a picture that has no sign here."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if not 0xF000 <= number <= 0xF0FF and 0x20 <= number <= 0xD7FF and not font.startswith(("Wingdings", "Webdings")):
        return chr(number)
    if font == "Symbol":
        return _GREEK.get(number & 0xFF) or _SIGNS.get(number & 0xFF, _ascii(number & 0xFF))
    return _PICTURES.get(f"{number & 0xFF:02X}", _UNKNOWN)


def _ascii(number: int) -> str:
    """The digits and marks of the Symbol font are those of ASCII."""
    return chr(number) if 0x20 <= number < 0x7F else _UNKNOWN
