"""The files that were looked at, and that nothing has changed since."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace

import docx as python_docx
import pytest

from gongwen.layout import docx
from gongwen.paper import Block
from tests.gongwen.layout.golden import FOLDER, GOLDEN, normalised
from tests.gongwen.layout.samples import NOTICE, SAMPLES, text


@pytest.mark.parametrize("name", GOLDEN)
def test_a_document_is_written_as_it_was(name):
    assert normalised(GOLDEN[name]) == (FOLDER / f"{name}.xml").read_text("utf-8")


@pytest.mark.parametrize("name", ["full", "joint6", "letter"])
def test_the_same_document_gives_the_same_bytes(name):
    assert docx(SAMPLES[name]) == docx(SAMPLES[name])


@pytest.mark.parametrize("name", SAMPLES)
def test_another_library_opens_the_file(name):
    opened = python_docx.Document(io.BytesIO(docx(SAMPLES[name])))
    assert opened.core_properties.title == SAMPLES[name].name
    assert opened.sections[0].page_width.mm == pytest.approx(210, abs=0.1)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_part_of_the_package_is_declared(name):
    package = zipfile.ZipFile(io.BytesIO(docx(SAMPLES[name])))
    types = package.read("[Content_Types].xml").decode()
    assert all(f'"/{part}"' in types or part.endswith(".rels") or part.startswith("[") for part in package.namelist())


def test_5000_characters_are_set_within_a_second():
    paper = replace(NOTICE, body=tuple(Block(text(250)) for _ in range(20)))
    began = time.process_time()
    docx(paper)
    assert time.process_time() - began < 1
