"""JAX: each piece of work is one compiled call; a whole epoch is a scan over its batches.

Found fastest of what was tried: the order of an epoch from NumPy, with the rows of each batch taken
inside the scan rather than all shuffled before it; weights as outputs × inputs; calls that return
when they are done, where an image is answered at a time. Unrolling the scan, fast maths, wider
vectors and other matrix libraries made no difference.
"""

from __future__ import annotations

from typing import Callable, Sequence

import jax
import jax.numpy as jnp
import numpy as np

from digits import Digits
from reference import infer_count, initial_parameters, matrices
from work import learning_rate

PACKAGES = ["jax", "jaxlib"]
# One thread is fastest with chunks that fit the cache, two with all images at once.
CHUNK = 1_000

Parameters = list[tuple[jax.Array, jax.Array]]

jax.config.update("jax_cpu_enable_async_dispatch", False)


def parameters(layers: Sequence[int]) -> Parameters:
    start = [jnp.array(array) for array in initial_parameters(layers)]
    return list(zip(start[0::2], start[1::2]))


def answers(parameters: Parameters, activation: str, images: jax.Array) -> jax.Array:
    """To a batch, or to one image."""
    a, last = images, len(parameters) - 1
    for index, (weights, biases) in enumerate(parameters):
        z = a @ weights.T + biases
        a = jax.nn.relu(z) if activation == "relu" and index < last else jax.nn.sigmoid(z)
    return a


def gradient(
    parameters: Parameters, activation: str, images: jax.Array, targets: jax.Array, count: int
) -> Parameters:
    """Of a batch's summed cost, divided by the count."""

    def cost(parameters: Parameters) -> jax.Array:
        return jnp.sum((answers(parameters, activation, images) - targets) ** 2) / count

    return jax.grad(cost)(parameters)


def epoch(activation: str, batch: int) -> Callable[..., Parameters]:
    """Compiled: from parameters to parameters, given an order as batches of indices."""
    rate = learning_rate(activation)

    def run(
        parameters: Parameters, order: jax.Array, images: jax.Array, targets: jax.Array
    ) -> Parameters:
        def step(parameters: Parameters, chosen: jax.Array) -> tuple[Parameters, None]:
            slope = gradient(parameters, activation, images[chosen], targets[chosen], batch)
            return jax.tree.map(lambda value, by: value - rate * by, parameters, slope), None

        return jax.lax.scan(step, parameters, order)[0]

    return jax.jit(run, donate_argnums=0)


def whole_gradient(chunk: int) -> Callable[..., Parameters]:
    """Compiled: the gradient of the mean cost of all images, a chunk at a time."""

    def run(parameters: Parameters, images: jax.Array, targets: jax.Array) -> Parameters:
        count = len(images)
        if count == chunk:
            return gradient(parameters, "sigmoid", images, targets, count)

        def add(total: Parameters, part: tuple[jax.Array, jax.Array]) -> tuple[Parameters, None]:
            slope = gradient(parameters, "sigmoid", *part, count)
            return jax.tree.map(jnp.add, total, slope), None

        parts = tuple(array.reshape(count // chunk, chunk, -1) for array in (images, targets))
        return jax.lax.scan(add, jax.tree.map(jnp.zeros_like, parameters), parts)[0]

    return jax.jit(run)


def arrays(parameters: Parameters) -> list[np.ndarray]:
    return [np.asarray(array) for pair in parameters for array in pair]


class Training:
    def __init__(
        self, images: jax.Array, targets: jax.Array, layers: Sequence[int], activation: str,
        batch: int,
    ) -> None:
        self.images, self.targets, self.batch = images, targets, batch
        self.parameters = parameters(layers)
        self.epoch = epoch(activation, batch)
        self.random = np.random.default_rng()

    def __call__(self) -> int:
        batches = len(self.images) // self.batch
        order = self.random.permutation(len(self.images))[: batches * self.batch]
        order = order.astype(np.int32).reshape(batches, self.batch)
        self.parameters = self.epoch(self.parameters, order, self.images, self.targets)
        jax.block_until_ready(self.parameters)
        return order.size

    def arrays(self) -> list[np.ndarray]:
        return arrays(self.parameters)


class Gradient:
    def __init__(
        self, images: jax.Array, targets: jax.Array, layers: Sequence[int], threads: int
    ) -> None:
        self.images, self.targets = images, targets
        self.parameters = parameters(layers)
        self.compute = whole_gradient(CHUNK if threads == 1 else len(images))
        self.result: Parameters = []

    def __call__(self) -> int:
        self.result = self.compute(self.parameters, self.images, self.targets)
        jax.block_until_ready(self.result)
        return len(self.images)

    def arrays(self) -> list[np.ndarray]:
        return arrays(self.result)


class Inference:
    def __init__(self, digits: Digits, layers: Sequence[int]) -> None:
        self.images, self.count = digits.images, infer_count(digits)
        # A trained network's parameters are constants of the compiled function.
        network = parameters(layers)
        self.answer_to = jax.jit(lambda image: answers(network, "sigmoid", image))
        self.answer = np.empty(0)

    def __call__(self) -> int:
        for index in range(self.count):
            self.answer = np.asarray(self.answer_to(self.images[index]))
        return self.count

    def arrays(self) -> list[np.ndarray]:
        return [self.answer]


class Product:
    def __init__(self, size: int) -> None:
        self.a, self.b = map(jnp.array, matrices(size))
        self.multiply = jax.jit(jnp.matmul)
        self.product = self.a

    def __call__(self) -> int:
        self.product = jax.block_until_ready(self.multiply(self.a, self.b))
        return 1

    def arrays(self) -> list[np.ndarray]:
        return [np.asarray(self.product)]


class Peer:
    def __init__(self, digits: Digits, threads: int) -> None:
        # The number of threads is set by the process's affinity, before JAX is loaded.
        self.digits, self.threads = digits, threads
        self.images, self.targets = map(jnp.array, (digits.images, digits.targets))

    def train(self, layers: Sequence[int], activation: str, batch: int) -> Training:
        return Training(self.images, self.targets, layers, activation, batch)

    def gradient(self, layers: Sequence[int]) -> Gradient:
        return Gradient(self.images, self.targets, layers, self.threads)

    def infer(self, layers: Sequence[int]) -> Inference:
        return Inference(self.digits, layers)

    def gemm(self, size: int) -> Product:
        return Product(size)
