"""Drawing on an A4 page across, as SVG without scripts or outside fonts, so that every browser shows and prints it."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from evacuation.report.sheet import display_width

WIDTH, HEIGHT = 1123, 794
"""A4 across at 96 dots per inch."""

POINT, SITE, STREAM, IDLE = "#b5482f", "#2f6db3", "#6b7f99", "#b9c0ca"
"""Colours of the map: villages, sites, people under way, what is not used. Shapes differ too."""

_FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','SimHei',sans-serif"


class Drawing:
    """Collects shapes and gives the file."""

    def __init__(self, title: str, height: float = HEIGHT) -> None:
        self.title = title
        self.height = height
        self.parts: list[str] = []

    def shape(self, tag: str, tip: str = "", /, **attributes: object) -> None:
        """Any element; underscores in names stand for hyphens, ``tip`` is shown under the pointer."""
        text = " ".join(f"{name.replace('_', '-')}={quoteattr(_value(value))}" for name, value in attributes.items())
        self.parts.append(f"<{tag} {text}><title>{escape(tip)}</title></{tag}>" if tip else f"<{tag} {text}/>")

    def line(self, begin: tuple[float, float], end: tuple[float, float], **attributes: object) -> None:
        """A straight line."""
        self.shape("line", x1=begin[0], y1=begin[1], x2=end[0], y2=end[1], **attributes)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 11,
        anchor: str = "start",
        halo: bool = False,
        **more: object,
    ) -> None:
        """Words; ``halo`` sets them off from what is below."""
        style: dict[str, object] = {"fill": "#1f2430"} | more
        if halo:
            style = {
                "stroke": "#ffffff",
                "stroke_width": 3,
                "stroke_linejoin": "round",
                "paint_order": "stroke",
            } | style
        text = " ".join(f"{name.replace('_', '-')}={quoteattr(_value(value))}" for name, value in style.items())
        self.parts.append(
            f'<text x="{_value(x)}" y="{_value(y)}" font-size="{_value(size)}" text-anchor="{anchor}" {text}>'
            f"{escape(words)}</text>"
        )

    def open_group(self, **attributes: object) -> None:
        """Begin a group whose attributes hold for all shapes in it."""
        text = " ".join(f"{name.replace('_', '-')}={quoteattr(_value(value))}" for name, value in attributes.items())
        self.parts.append(f"<g {text}>")

    def close_group(self) -> None:
        """End the group."""
        self.parts.append("</g>")

    def clip(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Define a rectangle that groups may be clipped to: ``clip_path="url(#name)"``."""
        box = f'x="{_value(x)}" y="{_value(y)}" width="{_value(width)}" height="{_value(height)}"'
        self.parts.append(f'<clipPath id="{name}"><rect {box}/></clipPath>')

    def svg(self) -> str:
        """The file."""
        size = f'viewBox="0 0 {WIDTH} {_value(self.height)}" width="{WIDTH}" height="{_value(self.height)}"'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{_FONT}">'
        page = "<style>@page{size:A4 landscape;margin:0}</style>"
        ground = f'<rect width="{WIDTH}" height="{_value(self.height)}" fill="#ffffff"/>'
        return "\n".join([head, f"<title>{escape(self.title)}</title>", page, ground, *self.parts, "</svg>", ""])


def text_width(words: str, size: float) -> float:
    """About how wide the words are."""
    return display_width(words) * size * 0.52


def _value(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
