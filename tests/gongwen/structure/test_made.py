"""Documents made by chance come apart into the parts they were made of."""

from __future__ import annotations

import pytest

from gongwen.model import Document
from gongwen.paper import Block, Paper, Part
from gongwen.structure import structure
from tests.gongwen.structure.made import Maker
from tests.gongwen.structure.test_every_character import check

DOCUMENTS = 400


def close(part: Part | None) -> str:
    return "".join(part.text.split()) if part else ""


def found(paper: Paper) -> dict[str, object]:
    """The parts that are there, by the names that the maker uses."""
    head, imprint = paper.head, paper.imprint
    single = {
        **{name: getattr(head, name) for name in ("copy_number", "secrecy", "urgency", "number")},
        **{name: getattr(paper, name) for name in ("title", "recipients", "date", "note")},
        **{name: getattr(imprint, name) for name in ("copies", "printer", "printed_on")},
    }
    single["imprint_recipients"] = imprint.recipients
    several = {
        "issuers": list(head.issuers),
        "signers": [close(part) for part in head.signers],
        "attachment_notes": [close(part) for part in paper.attachment_notes],
        "signatures": [close(part) for part in paper.signatures],
        "body": ["".join(block.text.split()) for block in paper.body if isinstance(block, Block)],
        "kind": paper.kind,
        "attachments": [
            (close(one.label), close(one.title), [block.text for block in one.body if isinstance(block, Block)])
            for one in paper.attachments
        ],
    }
    return {name: close(part) for name, part in single.items() if part} | {k: v for k, v in several.items() if v}


@pytest.mark.parametrize("group", range(4))
def test_documents_made_by_chance(group: int):
    for seed in range(group, DOCUMENTS, 4):
        made = Maker(seed).document()
        document = Document.from_text("\n".join(made.lines))
        paper = structure(document)
        check(document, paper)
        expected = {"issuers": made.parts["signatures"], **made.parts}
        assert found(paper) == expected, (seed, "\n".join(made.lines))
