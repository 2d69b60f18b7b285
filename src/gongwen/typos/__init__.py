"""Typos (错别字) in official documents: n-grams of the register, confusion sets, a small network that weighs them."""

from gongwen.typos.find import Level, Typo, find_typos
from gongwen.typos.model import Model, load, official

__all__ = ["Level", "Model", "Typo", "find_typos", "load", "official"]
