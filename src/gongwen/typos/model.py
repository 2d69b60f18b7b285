"""The trained model: what is known of the official register, in one file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from gongwen.typos.alphabet import Alphabet
from gongwen.typos.confusion import Confusions
from gongwen.typos.network import Network
from gongwen.typos.table import Table

NAME = "official.npz"
_NETWORK = ("mean", "scale", "first", "bias", "second", "shift")
_CONFUSIONS = ("sizes", "others", "kinds", "readings", "pairs")


@dataclass(frozen=True)
class Limits:
    """From which log odds on a proposal is an error, from which on doubtful; how strange the surroundings may be.

    ``strange`` is the greatest share of unknown trigrams around a proposal at which the model still speaks.
    """

    error: float
    doubt: float
    strange: float


@dataclass(frozen=True, eq=False)
class Model:
    """n-grams, dictionary words, confusions, and one network each for proposals of one and of two characters."""

    alphabet: Alphabet
    table: Table
    words: Table
    confusions: Confusions
    networks: tuple[Network, Network]
    limits: Limits

    def save(self, file: str | IO[bytes]) -> None:
        """Write the model to a path or an open file."""
        arrays: dict[str, NDArray[Any]] = {
            "chars": np.array([ord(c) for c in self.alphabet.chars], dtype=np.uint16),
            "limits": np.array([self.limits.error, self.limits.doubt, self.limits.strange]),
        }
        for name, table in (("table", self.table), ("words", self.words)):
            arrays |= {f"{name}_{part}": array for part, array in table.packed().items()}
        arrays |= {f"confusions_{part}": getattr(self.confusions, part) for part in _CONFUSIONS}
        for k, network in enumerate(self.networks):
            arrays |= {f"network{k}_{part}": getattr(network, part) for part in _NETWORK}
        np.savez_compressed(file, allow_pickle=False, **arrays)


def load(file: str | IO[bytes]) -> Model:
    """Read a model that :meth:`Model.save` wrote."""
    with np.load(file, allow_pickle=False) as arrays:
        one, two = (Network(*(arrays[f"network{k}_{part}"] for part in _NETWORK)) for k in (0, 1))
        return Model(
            Alphabet("".join(map(chr, arrays["chars"].tolist()))),
            Table.unpacked(arrays["table_steps"], arrays["table_levels"]),
            Table.unpacked(arrays["words_steps"], arrays["words_levels"]),
            Confusions(*(arrays[f"confusions_{part}"] for part in _CONFUSIONS)),
            (one, two),
            Limits(*arrays["limits"].tolist()),
        )


@cache
def official() -> Model:
    """The model that is shipped, read once."""
    with files(__package__).joinpath(NAME).open("rb") as file:
        return load(file)
