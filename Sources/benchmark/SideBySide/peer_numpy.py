"""NumPy: the equations by hand, a batch at a time, into arrays that are made once.

Found fastest of what was tried: `np.dot` rather than `np.matmul` (less overhead on small arrays),
weights as inputs × outputs, the rows of each batch taken from all images when the batch is due
rather than all shuffled before the epoch, and all parameters in one array, updated in one go.
"""

from __future__ import annotations

from typing import Sequence

import numpy as np

from digits import Digits
from reference import infer_count, initial_parameters, matrices
from work import learning_rate

PACKAGES = ["numpy"]
# So many images at a time go through the network for the gradient of all: they fit the cache.
CHUNK = 1_000
ONE = np.float32(1)


def sigmoid(z: np.ndarray) -> None:
    """Replaces every z by σ(z)."""
    np.negative(z, z)
    np.exp(z, z)
    np.add(z, ONE, z)
    np.reciprocal(z, z)


class Network:
    """Parameters, their gradient, and room for all that one batch needs."""

    def __init__(self, layers: Sequence[int], activation: str, batch: int) -> None:
        self.relu = activation == "relu"
        self.parameters, self.weights, self.biases = self._room(layers)
        self.gradient, self.weight_gradients, self.bias_gradients = self._room(layers)
        start = initial_parameters(layers)
        for room, values in zip(self.weights, start[0::2]):
            room[:] = values.T
        for room, values in zip(self.biases, start[1::2]):
            room[:] = values
        self.outputs = [np.empty((batch, size), np.float32) for size in layers[1:]]
        self.changes = [np.empty_like(output) for output in self.outputs]
        self.slopes = [np.empty_like(output) for output in self.outputs]
        self.ones = np.ones(batch, np.float32)

    @staticmethod
    def _room(layers: Sequence[int]) -> tuple[np.ndarray, list[np.ndarray], list[np.ndarray]]:
        """One array, and the parts of it that are the weights and the biases."""
        shapes = list(zip(layers, layers[1:]))
        whole = np.empty(sum((inputs + 1) * outputs for inputs, outputs in shapes), np.float32)
        weights, biases, position = [], [], 0
        for inputs, outputs in shapes:
            end = position + inputs * outputs
            weights.append(whole[position:end].reshape(inputs, outputs))
            biases.append(whole[end : end + outputs])
            position = end + outputs
        return whole, weights, biases

    def forward(self, images: np.ndarray) -> np.ndarray:
        """The answers to a batch."""
        a, last = images, len(self.weights) - 1
        for index, (weights, biases, z) in enumerate(zip(self.weights, self.biases, self.outputs)):
            np.dot(a, weights, z)
            np.add(z, biases, z)
            if self.relu and index < last:
                np.maximum(z, 0, out=z)
            else:
                sigmoid(z)
            a = z
        return a

    def backward(self, images: np.ndarray, targets: np.ndarray, factor: np.float32) -> None:
        """Computes the gradient of the batch's summed cost times half the factor."""
        last = len(self.weights) - 1
        change = self.changes[last]
        np.subtract(self.forward(images), targets, change)
        np.multiply(change, factor, change)
        for index in range(last, -1, -1):
            output, change, slope = self.outputs[index], self.changes[index], self.slopes[index]
            if self.relu and index < last:
                np.greater(output, 0, slope)
            else:
                np.subtract(ONE, output, slope)
                np.multiply(slope, output, slope)
            np.multiply(change, slope, change)
            before = self.outputs[index - 1] if index else images
            np.dot(before.T, change, self.weight_gradients[index])
            np.dot(self.ones, change, self.bias_gradients[index])
            if index:
                np.dot(change, self.weights[index].T, self.changes[index - 1])


def arrays(weights: list[np.ndarray], biases: list[np.ndarray]) -> list[np.ndarray]:
    """In the reference's order and layout."""
    return [array for pair in zip((w.T for w in weights), biases) for array in pair]


class Training:
    def __init__(self, digits: Digits, layers: Sequence[int], activation: str, batch: int) -> None:
        self.digits, self.batch = digits, batch
        self.network = Network(layers, activation, batch)
        # With the rate in the factor, the update is one subtraction.
        self.factor = np.float32(2 * learning_rate(activation) / batch)
        self.random = np.random.default_rng()
        self.images = np.empty((batch, layers[0]), np.float32)
        self.targets = np.empty((batch, layers[-1]), np.float32)

    def __call__(self) -> int:
        network, done = self.network, len(self.digits) // self.batch * self.batch
        order = self.random.permutation(len(self.digits))
        for start in range(0, done, self.batch):
            chosen = order[start : start + self.batch]
            # Any mode but the default writes straight into `out`.
            np.take(self.digits.images, chosen, 0, self.images, "clip")
            np.take(self.digits.targets, chosen, 0, self.targets, "clip")
            network.backward(self.images, self.targets, self.factor)
            np.subtract(network.parameters, network.gradient, network.parameters)
        return done

    def arrays(self) -> list[np.ndarray]:
        return arrays(self.network.weights, self.network.biases)


class Gradient:
    def __init__(self, digits: Digits, layers: Sequence[int]) -> None:
        self.digits = digits
        self.network = Network(layers, "sigmoid", CHUNK)
        self.total = np.empty_like(self.network.gradient)

    def __call__(self) -> int:
        network, count = self.network, len(self.digits)
        factor = np.float32(2 / count)
        self.total[:] = 0
        for start in range(0, count, CHUNK):
            part = slice(start, start + CHUNK)
            network.backward(self.digits.images[part], self.digits.targets[part], factor)
            np.add(self.total, network.gradient, self.total)
        return count

    def arrays(self) -> list[np.ndarray]:
        self.network.gradient[:] = self.total
        return arrays(self.network.weight_gradients, self.network.bias_gradients)


class Inference:
    def __init__(self, digits: Digits, layers: Sequence[int]) -> None:
        self.images, self.count = digits.images, infer_count(digits)
        network = Network(layers, "sigmoid", batch=1)
        room = [np.empty(size, np.float32) for size in layers[1:]]
        self.layers = list(zip(network.weights, network.biases, room))
        self.answer = room[-1]

    def answer_to(self, a: np.ndarray) -> np.ndarray:
        for weights, biases, z in self.layers:
            np.dot(a, weights, z)
            np.add(z, biases, z)
            sigmoid(z)
            a = z
        return a

    def __call__(self) -> int:
        for index in range(self.count):
            self.answer = self.answer_to(self.images[index])
        return self.count

    def arrays(self) -> list[np.ndarray]:
        return [self.answer]


class Product:
    def __init__(self, size: int) -> None:
        self.a, self.b = matrices(size)
        self.product = np.empty_like(self.a)

    def __call__(self) -> int:
        np.matmul(self.a, self.b, self.product)
        return 1

    def arrays(self) -> list[np.ndarray]:
        return [self.product]


class Peer:
    def __init__(self, digits: Digits, threads: int) -> None:
        # The number of threads is set in the environment, before NumPy is loaded.
        self.digits = digits

    def train(self, layers: Sequence[int], activation: str, batch: int) -> Training:
        return Training(self.digits, layers, activation, batch)

    def gradient(self, layers: Sequence[int]) -> Gradient:
        return Gradient(self.digits, layers)

    def infer(self, layers: Sequence[int]) -> Inference:
        return Inference(self.digits, layers)

    def gemm(self, size: int) -> Product:
        return Product(size)
