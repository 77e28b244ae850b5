"""MNIST's training images and labels, from IDX files, as 32-bit floats."""

from __future__ import annotations

import gzip
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from work import IMAGES, LABELS

COUNT, PIXELS, CLASSES = 60_000, 784, 10


@dataclass(frozen=True)
class Digits:
    """Images as rows of intensities from 0 to 1, and what the network should answer for each."""

    images: np.ndarray
    targets: np.ndarray

    def __len__(self) -> int:
        return len(self.images)


def mnist() -> Digits:
    """Reads the 60,000 training images from the folder that MNIST_DIR names."""
    folder = Path(os.environ["MNIST_DIR"])
    pixels = _values(folder, IMAGES, header=16, count=COUNT * PIXELS)
    labels = _values(folder, LABELS, header=8, count=COUNT)
    images = pixels.reshape(COUNT, PIXELS).astype(np.float32) / np.float32(255)
    return Digits(images, np.eye(CLASSES, dtype=np.float32)[labels])


def made_up(count: int) -> Digits:
    """As sparse as handwriting and otherwise random: enough to compare gradients on."""
    random = np.random.default_rng(seed=1)
    images = random.random((count, PIXELS), dtype=np.float32)
    images[images < 0.8] = 0
    labels = random.integers(0, CLASSES, count)
    return Digits(images, np.eye(CLASSES, dtype=np.float32)[labels])


def _values(folder: Path, name: str, header: int, count: int) -> np.ndarray:
    """The bytes after the header of a file that may be compressed."""
    packed = folder / f"{name}.gz"
    if packed.exists():
        content = gzip.decompress(packed.read_bytes())
    else:
        content = (folder / name).read_bytes()
    if len(content) != header + count:
        raise ValueError(f"{folder / name} has {len(content)} bytes instead of {header + count}")
    return np.frombuffer(content, np.uint8, offset=header)
