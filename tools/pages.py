"""Pictures of typeset pages for the documentation: docs/gongwen/pages/*.png, each under 100 KB."""

from __future__ import annotations

import sys
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gongwen.layout import docx  # noqa: E402
from gongwen.layout.pdf import pdfs  # noqa: E402
from tests.gongwen.layout.samples import SAMPLES  # noqa: E402

FOLDER = ROOT / "docs/gongwen/pages"
SHOWN = {
    "notice": ("notice", 0), "imprint": ("notice", 1), "request": ("request", 0), "letter": ("letter", 0),
    "order": ("order", 0), "minutes": ("minutes", 0), "joint": ("joint6", 0), "seals": ("joint6", 1),
    "attachment": ("full", 2), "landscape": ("full", 3), "calibration": ("calibration", 1),
}  # fmt: skip
LARGEST = 100_000


def main() -> None:
    """Write all pictures; palette PNG at 72 dpi."""
    FOLDER.mkdir(exist_ok=True)
    names = sorted({name for name, _ in SHOWN.values()})
    made = dict(zip(names, pdfs([docx(SAMPLES[name]) for name in names], seconds=240), strict=True))
    for picture, (name, page) in SHOWN.items():
        file = pypdfium2.PdfDocument(made[name].data)
        image = file[page].render(scale=1.1).to_pil().convert("RGB").quantize(16)
        target = FOLDER / f"{picture}.png"
        image.save(target, optimize=True)
        assert target.stat().st_size <= LARGEST, picture


if __name__ == "__main__":
    main()
