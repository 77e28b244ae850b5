"""The rows of the comparison: what is computed, in which unit, and how our program is asked."""

from __future__ import annotations

from dataclasses import dataclass

TRAIN, GRADIENT, INFER, GEMM = "train", "gradient", "infer", "gemm"

# The files of MNIST's training digits; they may be compressed, their names then end in .gz.
IMAGES, LABELS = "train-images-idx3-ubyte", "train-labels-idx1-ubyte"

# The lecture's network.
SMALL = (784, 16, 16, 10)


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    key: str
    title: str
    kind: str
    # How many times as fast as the best peer our program shall be.
    goal: float
    layers: tuple[int, ...] = ()
    # Of the hidden layers; the last layer is always sigmoid.
    activation: str = "sigmoid"
    batch: int = 0
    # Of a square matrix.
    size: int = 0

    @property
    def unit(self) -> str:
        """What the figures count."""
        return {INFER: "µs", GEMM: "Gflop/s"}.get(self.kind, "samples/s")

    @property
    def is_time(self) -> bool:
        """Whether less is better."""
        return self.kind == INFER

    def figure(self, units_per_second: float) -> float:
        """The row's figure, from how many samples, calls or matrix products a second takes."""
        if self.kind == INFER:
            return 1e6 / units_per_second
        if self.kind == GEMM:
            return units_per_second * 2 * self.size**3 / 1e9
        return units_per_second

    def times_as_fast(self, ours: float, theirs: float) -> float:
        """How many times as fast as theirs our figure is."""
        return theirs / ours if self.is_time else ours / theirs

    @property
    def takes_threads(self) -> bool:
        """Whether our program can be told how many threads to compute this on."""
        return self.kind != INFER

    def our_arguments(self, threads: int) -> list[str]:
        """What to call our program with."""
        arguments = [self.kind]
        if self.kind == GEMM:
            arguments += ["--size", str(self.size)]
        else:
            arguments += ["--layers", ",".join(map(str, self.layers))]
        if self.kind == TRAIN:
            arguments += ["--activation", self.activation, "--batch", str(self.batch)]
        if self.takes_threads:
            arguments += ["--threads", str(threads)]
        return arguments

    @property
    def our_key(self) -> str:
        """Where in the JSON that our program prints the figure is."""
        return {INFER: "microseconds", GEMM: "gflops"}.get(self.kind, "samples_per_second")


ROWS = [
    Row("train-16-16-batch-10", "Train 784-16-16-10, batch 10", TRAIN, 4, SMALL, batch=10),
    Row("train-16-16-batch-128", "Train 784-16-16-10, batch 128", TRAIN, 2.5, SMALL, batch=128),
    Row("gradient", "Gradient of all 60,000, 784-16-16-10", GRADIENT, 2.5, SMALL),
    Row("train-100-batch-10", "Train 784-100-10, batch 10", TRAIN, 3, (784, 100, 10), batch=10),
    Row(
        "train-512-512-batch-128", "Train 784-512-512-10, ReLU, batch 128", TRAIN, 1.4,
        (784, 512, 512, 10), activation="relu", batch=128,
    ),
    Row("infer", "One image through 784-16-16-10", INFER, 10, SMALL),
    Row("gemm", "Matrix product, 1024 × 1024 × 1024", GEMM, 1.6, size=1024),
]


def learning_rate(activation: str) -> float:
    """A rate at which such networks learn."""
    return 0.05 if activation == "relu" else 0.5
