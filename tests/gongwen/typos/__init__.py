"""Tests of gongwen.typos. The sentences are made up; the toy corpus is an invented rule book."""
