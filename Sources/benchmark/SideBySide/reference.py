"""The lecture's equations in 64-bit floats, which every peer's results are held against.

A network's parameters are arrays in the order W¹, b¹, W², b², …; a W has a row for each neuron.
"""

from __future__ import annotations

from typing import Protocol, Sequence

import numpy as np

from digits import Digits, made_up
from work import SMALL, learning_rate

TOLERANCE = 1e-4


class Run(Protocol):
    """One kind of work, ready to be measured."""

    def __call__(self) -> int:
        """Does the work once; returns how many samples, calls or matrix products that was."""

    def arrays(self) -> list[np.ndarray]:
        """What the work has led to: the parameters, the gradient, the last answer, the product."""


class Peer(Protocol):
    """A library that does the same work as our program."""

    def __init__(self, digits: Digits, threads: int) -> None: ...

    def train(self, layers: Sequence[int], activation: str, batch: int) -> Run:
        """An epoch of stochastic gradient descent, from `initial_parameters` at first."""

    def gradient(self, layers: Sequence[int]) -> Run:
        """The gradient of the mean cost of all digits at `initial_parameters`; all sigmoid."""

    def infer(self, layers: Sequence[int]) -> Run:
        """Single images, each another, through a network of `initial_parameters`; all sigmoid."""

    def gemm(self, size: int) -> Run:
        """The product of the two `matrices`."""


def initial_parameters(layers: Sequence[int]) -> list[np.ndarray]:
    """The same random parameters each time."""
    random = np.random.default_rng(seed=2)
    arrays = []
    for inputs, outputs in zip(layers, layers[1:]):
        arrays.append(random.normal(0, inputs**-0.5, (outputs, inputs)).astype(np.float32))
        arrays.append(random.normal(0, 0.1, outputs).astype(np.float32))
    return arrays


def matrices(size: int) -> tuple[np.ndarray, np.ndarray]:
    """The same two random square matrices each time."""
    random = np.random.default_rng(seed=3)
    a, b = random.random((2, size, size), dtype=np.float32)
    return a, b


def infer_count(digits: Digits) -> int:
    """How many images a run of `infer` puts through the network."""
    return min(len(digits), 10_000)


def activations(
    parameters: list[np.ndarray], activation: str, images: np.ndarray
) -> list[np.ndarray]:
    """What each layer answers, the input first."""
    layers = [images.astype(np.float64)]
    last = len(parameters) // 2 - 1
    for index in range(last + 1):
        weights, biases = parameters[2 * index : 2 * index + 2]
        z = layers[-1] @ weights.T.astype(np.float64) + biases
        hidden_relu = activation == "relu" and index < last
        layers.append(np.maximum(z, 0) if hidden_relu else 1 / (1 + np.exp(-z)))
    return layers


def mean_gradient(parameters: list[np.ndarray], activation: str, digits: Digits) -> list[np.ndarray]:
    """Backpropagation: the gradient of the mean of C = Σ (a − y)²."""
    layers = activations(parameters, activation, digits.images)
    gradient: list[np.ndarray] = []
    change = 2 * (layers[-1] - digits.targets) / len(digits)
    for index in reversed(range(len(layers) - 1)):
        a = layers[index + 1]
        hidden_relu = activation == "relu" and index < len(layers) - 2
        change = change * ((a > 0) if hidden_relu else a * (1 - a))
        gradient = [change.T @ layers[index], change.sum(axis=0)] + gradient
        change = change @ parameters[2 * index]
    return gradient


def largest_error(peer: type[Peer], threads: int) -> float:
    """How far a peer's results are from the reference, relative to the largest entry of each array.

    Training is checked by one step with a single batch of all digits: it changes the parameters
    by the gradient times the learning rate.
    """
    start = initial_parameters(SMALL)
    few, many = made_up(64), made_up(2_000)
    errors = []
    for activation in ("sigmoid", "relu"):
        training = peer(few, threads).train(SMALL, activation, batch=len(few))
        training()
        rate = learning_rate(activation)
        step = [(old - new) / rate for old, new in zip(start, training.arrays())]
        errors.append(_error(step, mean_gradient(start, activation, few)))

    gradient = peer(many, threads).gradient(SMALL)
    gradient()
    errors.append(_error(gradient.arrays(), mean_gradient(start, "sigmoid", many)))

    answering = peer(few, threads).infer(SMALL)
    answering()
    answer = activations(start, "sigmoid", few.images[-1:])[-1][0]
    errors.append(_error(answering.arrays(), [answer]))

    product = peer(few, threads).gemm(size=64)
    product()
    a, b = matrices(64)
    errors.append(_error(product.arrays(), [a.astype(np.float64) @ b]))
    return max(errors)


def _error(arrays: list[np.ndarray], expected: list[np.ndarray]) -> float:
    """The largest difference, relative to the largest entry of the same array."""
    assert [array.shape for array in arrays] == [array.shape for array in expected]
    return max(
        float(np.abs(array - right).max() / np.abs(right).max())
        for array, right in zip(arrays, expected)
    )
