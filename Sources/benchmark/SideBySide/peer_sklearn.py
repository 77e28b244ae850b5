"""scikit-learn: only training, since it offers neither gradients nor products.

`MLPRegressor` has the squared cost, but its last layer is the identity instead of sigmoid and its
cost has a factor ½; so it saves the last layer's sigmoid and the slope of that. `MLPClassifier` has
a sigmoid or softmax with another cost, and is slower.
"""

from __future__ import annotations

from typing import Sequence

import sklearn
from sklearn.neural_network import MLPRegressor

from digits import Digits
from work import learning_rate

PACKAGES = ["scikit-learn"]
# An epoch of so many, for its speed is the same for all 60,000 and it is slow.
COUNT = 6_000

sklearn.set_config(assume_finite=True)


class Training:
    def __init__(self, digits: Digits, layers: Sequence[int], activation: str, batch: int) -> None:
        self.images, self.targets = digits.images[:COUNT], digits.targets[:COUNT]
        self.network = MLPRegressor(
            hidden_layer_sizes=tuple(layers[1:-1]),
            activation="relu" if activation == "relu" else "logistic",
            solver="sgd", momentum=0, nesterovs_momentum=False, alpha=0,
            batch_size=batch, learning_rate="constant",
            # Without the slope of a last sigmoid, smaller steps are needed.
            learning_rate_init=0.1 * learning_rate(activation),
        )

    def __call__(self) -> int:
        self.network.partial_fit(self.images, self.targets)
        return len(self.images)


class Peer:
    def __init__(self, digits: Digits, threads: int) -> None:
        # The number of threads is set in the environment, before NumPy is loaded.
        self.digits = digits

    def train(self, layers: Sequence[int], activation: str, batch: int) -> Training:
        return Training(self.digits, layers, activation, batch)
