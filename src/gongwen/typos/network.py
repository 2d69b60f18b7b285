"""A small network (one hidden layer) that turns the features of a proposal into its odds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Network:
    """``odds = relu(((x - mean) * scale) @ first + bias) @ second + shift``, natural logarithm of the odds."""

    mean: Matrix
    scale: Matrix
    first: Matrix
    bias: Matrix
    second: Matrix
    shift: Matrix

    def odds(self, features: Matrix) -> Matrix:
        """Log odds of each row, shape (rows,)."""
        hidden = np.maximum(np.einsum("rf,fh->rh", (features - self.mean) * self.scale, self.first) + self.bias, 0)
        return np.asarray(hidden @ self.second + self.shift[0], dtype=np.float32)
