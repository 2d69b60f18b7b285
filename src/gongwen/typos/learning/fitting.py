"""Fitting the network: logistic loss, Adam, plain numpy."""

from __future__ import annotations

import numpy as np

from gongwen.typos.network import Matrix, Network

_STEP, _DECAY, _BATCH = 4e-3, 1e-5, 2048
_FIRST, _SECOND = 0.9, 0.999  # of Adam


def fit(features: Matrix, truth: Matrix, *, hidden: int = 32, epochs: int = 12, seed: int = 1) -> Network:
    """A network whose odds say how likely ``truth`` (0 or 1 per row) is. The same seed gives the same network."""
    random = np.random.default_rng(seed)
    mean, scale = _unit(features)
    inputs = (features - mean) * scale
    weights = [
        random.normal(0, np.sqrt(2 / inputs.shape[1]), (inputs.shape[1], hidden)).astype(np.float32),
        np.zeros(hidden, dtype=np.float32),
        random.normal(0, np.sqrt(1 / hidden), hidden).astype(np.float32),
        np.zeros(1, dtype=np.float32),
    ]
    moments = [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
    step, total = 0, epochs * max(1, -(-len(inputs) // _BATCH))
    for _ in range(epochs):
        order = random.permutation(len(inputs))
        for start in range(0, len(order), _BATCH):
            some = order[start : start + _BATCH]
            step += 1
            rate = float(_STEP * (1 - step / (total + 1)) * np.sqrt(1 - _SECOND**step) / (1 - _FIRST**step))
            slopes = _slopes(inputs[some], truth[some], weights)
            for k, (weight, slope) in enumerate(zip(weights, slopes, strict=True)):
                one, two = moments[k]
                one += (1 - _FIRST) * (slope - one)
                two += (1 - _SECOND) * (slope * slope - two)
                weight -= rate * one / (np.sqrt(two) + 1e-8)
    return Network(mean, scale, *weights)


def committee(members: list[Network]) -> Network:
    """One network whose log odds are the mean of those of networks fitted on the same features."""
    share = np.float32(1 / len(members))
    return Network(
        members[0].mean,
        members[0].scale,
        np.concatenate([member.first for member in members], axis=1),
        np.concatenate([member.bias for member in members]),
        np.concatenate([member.second for member in members]) * share,
        np.asarray(np.mean([member.shift for member in members], axis=0), dtype=np.float32),
    )


def _unit(features: Matrix) -> tuple[Matrix, Matrix]:
    """Mean and inverse spread of each feature; of no rows zero and one."""
    if not len(features):
        return np.zeros(features.shape[1], dtype=np.float32), np.ones(features.shape[1], dtype=np.float32)
    return features.mean(axis=0), np.asarray(1 / np.maximum(features.std(axis=0), 1e-2), dtype=np.float32)


def _slopes(inputs: Matrix, truth: Matrix, weights: list[Matrix]) -> list[Matrix]:
    """Gradients of the mean logistic loss with weight decay."""
    first, bias, second, shift = weights
    sums = inputs @ first + bias
    hidden = np.maximum(sums, 0)
    error = (1 / (1 + np.exp(-np.clip(hidden @ second + shift, -30, 30))) - truth) / len(truth)
    back = np.outer(error, second) * (sums > 0)
    return [
        inputs.T @ back + _DECAY * first,
        back.sum(axis=0),
        hidden.T @ error + _DECAY * second,
        np.array([error.sum()], dtype=np.float32),
    ]
