"""Write the table of measures into docs/standards/gbt-9704.md."""

from __future__ import annotations

from pathlib import Path

from gongwen import standard

PAGE = Path(__file__).resolve().parent.parent / "docs/standards/gbt-9704.md"
BEGIN, END = "<!-- table: begin -->\n", "<!-- table: end -->\n"


def main() -> None:
    """Replace what stands between the two marks."""
    text = PAGE.read_text("utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    PAGE.write_text(f"{head}{BEGIN}\n{standard.clause_table()}\n{END}{tail}", "utf-8")


if __name__ == "__main__":
    main()
