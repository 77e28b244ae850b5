"""PyTorch, eager: plain tensors and autograd.

Found fastest of what was tried: `autograd.grad` with an update of all parameters in one call,
rather than `backward` with `torch.optim.SGD` (also with `foreach` or `fused`); weights as inputs ×
outputs with `addmm`; the rows of each batch taken from all images when the batch is due, into the
same tensors, rather than all shuffled before the epoch. (The equations by hand, without autograd,
take half the time on the small networks, which is still longer than NumPy's or JAX's.)
"""

from __future__ import annotations

from typing import Sequence

import numpy as np
import torch
import torch.nn.functional as F

from digits import Digits
from reference import infer_count, initial_parameters, matrices
from work import learning_rate

PACKAGES = ["torch"]
# So many images at a time go through the network for the gradient of all.
CHUNK = 1_000


class Network:
    """Parameters that autograd follows."""

    def __init__(self, layers: Sequence[int], activation: str) -> None:
        self.relu = activation == "relu"
        start = [torch.from_numpy(array.T.copy()) for array in initial_parameters(layers)]
        self.parameters = [array.requires_grad_() for array in start]
        self.layers = list(zip(self.parameters[0::2], self.parameters[1::2]))

    def gradient(self, images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Of the summed cost of a batch."""
        a, last = images, len(self.layers) - 1
        for index, (weights, biases) in enumerate(self.layers):
            z = torch.addmm(biases, a, weights)
            a = torch.relu(z) if self.relu and index < last else torch.sigmoid(z)
        cost = F.mse_loss(a, targets, reduction="sum")
        return torch.autograd.grad(cost, self.parameters)


def arrays(tensors: Sequence[torch.Tensor]) -> list[np.ndarray]:
    """In the reference's layout."""
    return [tensor.detach().numpy().T.copy() for tensor in tensors]


class Training:
    def __init__(
        self, images: torch.Tensor, targets: torch.Tensor, layers: Sequence[int], activation: str,
        batch: int,
    ) -> None:
        self.images, self.targets, self.batch = images, targets, batch
        self.network = Network(layers, activation)
        self.step = -learning_rate(activation) / batch
        self.batch_images = torch.empty(batch, layers[0])
        self.batch_targets = torch.empty(batch, layers[-1])

    def __call__(self) -> int:
        network, count = self.network, len(self.images)
        done = count // self.batch * self.batch
        for chosen in torch.randperm(count)[:done].split(self.batch):
            torch.index_select(self.images, 0, chosen, out=self.batch_images)
            torch.index_select(self.targets, 0, chosen, out=self.batch_targets)
            gradient = network.gradient(self.batch_images, self.batch_targets)
            with torch.no_grad():
                torch._foreach_add_(network.parameters, gradient, alpha=self.step)
        return done

    def arrays(self) -> list[np.ndarray]:
        return arrays(self.network.parameters)


class Gradient:
    def __init__(self, images: torch.Tensor, targets: torch.Tensor, layers: Sequence[int]) -> None:
        self.images, self.targets = images, targets
        self.network = Network(layers, "sigmoid")
        self.total = [torch.empty_like(array) for array in self.network.parameters]

    def __call__(self) -> int:
        torch._foreach_zero_(self.total)
        for images, targets in zip(self.images.split(CHUNK), self.targets.split(CHUNK)):
            torch._foreach_add_(self.total, self.network.gradient(images, targets))
        torch._foreach_div_(self.total, len(self.images))
        return len(self.images)

    def arrays(self) -> list[np.ndarray]:
        return arrays(self.total)


class Inference:
    def __init__(self, images: torch.Tensor, count: int, layers: Sequence[int]) -> None:
        self.images, self.count = images, count
        start = [torch.from_numpy(array) for array in initial_parameters(layers)]
        self.layers = list(zip(start[0::2], start[1::2]))
        self.answer = np.empty(0)

    def answer_to(self, a: torch.Tensor) -> np.ndarray:
        for weights, biases in self.layers:
            a = torch.addmv(biases, weights, a).sigmoid_()
        return a.numpy()

    def __call__(self) -> int:
        with torch.inference_mode():
            for index in range(self.count):
                self.answer = self.answer_to(self.images[index])
        return self.count

    def arrays(self) -> list[np.ndarray]:
        return [self.answer]


class Product:
    def __init__(self, size: int) -> None:
        self.a, self.b = map(torch.from_numpy, matrices(size))
        self.product = torch.empty(size, size)

    def __call__(self) -> int:
        torch.mm(self.a, self.b, out=self.product)
        return 1

    def arrays(self) -> list[np.ndarray]:
        return [self.product.numpy()]


class Peer:
    def __init__(self, digits: Digits, threads: int) -> None:
        torch.set_num_threads(threads)
        torch.set_flush_denormal(True)
        self.images, self.targets = map(torch.from_numpy, (digits.images, digits.targets))
        self.infer_count = infer_count(digits)

    def train(self, layers: Sequence[int], activation: str, batch: int) -> Training:
        return Training(self.images, self.targets, layers, activation, batch)

    def gradient(self, layers: Sequence[int]) -> Gradient:
        return Gradient(self.images, self.targets, layers)

    def infer(self, layers: Sequence[int]) -> Inference:
        return Inference(self.images, self.infer_count, layers)

    def gemm(self, size: int) -> Product:
        return Product(size)
