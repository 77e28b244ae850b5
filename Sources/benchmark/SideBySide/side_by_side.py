#!/usr/bin/env python3
"""Runs PyTorch, JAX, NumPy and scikit-learn on the same work as `benchmark`, in the same minutes.

    swift build -c release --product benchmark
    MNIST_DIR=FOLDER python3 Sources/benchmark/SideBySide/side_by_side.py

All compute in 32-bit floats: plain stochastic gradient descent on the lecture's cost Σ (a − y)²,
the mean over a mini-batch, with a sigmoid last layer. In each round, one contender runs after the
other, so that whatever slows the machine down meets all of them. A figure is the median over the
rounds, on the better of one and two threads.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, NoReturn, Sequence

# Leave no folder of compiled files among the sources.
sys.dont_write_bytecode = True

from contenders import PEERS, Contender, OurProgram, PeerProcess, Trouble, count  # noqa: E402
from table import AllFigures, load, machine, number, spreads, table  # noqa: E402
from work import IMAGES, LABELS, ROWS, Row  # noqa: E402

PACKAGES = ["torch", "jax", "numpy", "scikit-learn", "threadpoolctl"]
PROGRAM = Path(__file__).resolve().parents[3] / ".build/release/benchmark"
THREADS = [threads for threads in (1, 2) if threads <= (os.cpu_count() or 1)]
# Threads of the last contender may still look for work so long, in seconds.
PAUSE = 0.2


class Parser(argparse.ArgumentParser):
    """Says in one line what is wrong."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"Error: {message}; --help lists the options\n")


def options(arguments: Sequence[str]) -> argparse.Namespace:
    """What the user wants."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    rows, peers = [row.key for row in ROWS], list(PEERS)
    add = parser.add_argument
    add("--rows", type=some_of(rows), default=rows, metavar="ROW,…", help=", ".join(rows))
    add("--peers", type=some_of(peers), default=peers, metavar="PEER,…", help=", ".join(peers))
    add("--rounds", type=positive, default=5, metavar="N", help="figures for a median (default: 5)")
    add("--benchmark", type=Path, default=PROGRAM, metavar="PROGRAM",
        help="our program (default: .build/release/benchmark of this package)")
    add("--our-threads", type=positive, metavar="N", help="of our program (default: tries 1 and 2)")
    add("--kernel", choices=["avx512", "avx2", "portable"],
        help="of our program (default: its own choice)")
    add("--environment", type=Path, default=cache / "neural-network-workbook/peers",
        metavar="FOLDER", help="virtual environment of the peers (default: in the user's cache)")
    add("--no-install", action="store_true", help="use the peers as they are in there")
    add("--json", type=Path, metavar="FILE", help="keep all figures in this file")
    chosen = parser.parse_args(arguments)
    check(chosen)
    return chosen


def some_of(known: list[str]) -> Callable[[str], list[str]]:
    """Reads a list with commas, of known words, into their order."""

    def read(text: str) -> list[str]:
        words = [word.strip() for word in text.split(",")]
        for word in words:
            if word not in known:
                raise argparse.ArgumentTypeError(f"{word!r} is none of {', '.join(known)}")
        return [word for word in known if word in words]

    return read


def positive(text: str) -> int:
    """Reads a number from 1 to 1000."""
    if not text.isdecimal() or not 1 <= int(text) <= 1_000:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 1000")
    return int(text)


def check(chosen: argparse.Namespace) -> None:
    """Finds what is missing before anything is installed or measured."""
    if not os.access(chosen.benchmark, os.X_OK) or chosen.benchmark.is_dir():
        raise Trouble(f"{chosen.benchmark} is no program; "
                      "`swift build -c release --product benchmark` makes ours")
    folder = Path(os.environ.get("MNIST_DIR") or "/nowhere")
    for name in (IMAGES, LABELS):
        if not (folder / name).exists() and not (folder / f"{name}.gz").exists():
            raise Trouble(f"set MNIST_DIR to the folder of MNIST's {IMAGES} and {LABELS}, "
                          "as they are or with .gz")
    if chosen.json and (chosen.json.is_dir() or not chosen.json.resolve().parent.is_dir()):
        raise Trouble(f"--json {chosen.json}: choose a file in a folder that exists")
    if chosen.no_install and not python_of(chosen.environment).exists():
        raise Trouble(f"{chosen.environment} has no peers; without --no-install they are installed")


def python_of(environment: Path) -> Path:
    return environment.absolute() / "bin/python"


def install(environment: Path) -> None:
    """Makes the virtual environment, with the newest release of each peer."""
    progress(f"Installing the newest {', '.join(PACKAGES)} in {environment}")
    try:
        if not python_of(environment).exists():
            call(sys.executable, "-m", "venv", environment)
        call(python_of(environment), "-m", "pip", "install", "--quiet", "--upgrade", *PACKAGES)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Trouble(f"the peers cannot be installed in {environment}: {error}") from None


def call(*command: str | Path) -> None:
    """Runs a command; what it prints is not part of the result."""
    subprocess.run(command, check=True, stdout=sys.stderr)


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def start_peers(
    names: Sequence[str], python: Path, peers: list[PeerProcess]
) -> dict[str, dict[str, Any]]:
    """Adds a process for each peer and number of threads; returns what each peer says of itself."""
    introductions = {}
    for name in names:
        for threads in THREADS:
            progress(f"Starting and checking {PEERS[name]} on {count(threads, 'thread')}")
            peers.append(PeerProcess(name, threads, python))
            introductions[name] = peers[-1].introduction()
    return introductions


def versions(introductions: dict[str, dict[str, Any]]) -> str:
    """Of each peer, and what NumPy computes its products with."""
    packages: dict[str, str] = {}
    for introduction in introductions.values():
        packages.update(introduction["versions"])
    text = ", ".join(f"{package} {version}" for package, version in packages.items())
    openblas = introductions.get("numpy", {}).get("openblas")
    return f"{text}; NumPy's OpenBLAS {openblas}" if openblas else text


def measure(rows: Sequence[Row], rounds: int, contenders: Sequence[Contender]) -> AllFigures:
    """All figures: by row, column and number of threads, one for each round."""
    figures: AllFigures = {}
    for row in rows:
        here = figures[row.key] = {}
        for round in range(1, rounds + 1):
            for contender in contenders:
                if not contender.takes(row):
                    continue
                column, threads = contender.column, contender.threads_on(row)
                figure = contender.figure(row)
                here.setdefault(column, {}).setdefault(threads, []).append(figure)
                progress(f"{row.key}, round {round} of {rounds}: {column} ({threads}): "
                         f"{number(figure)} {row.unit}")
                time.sleep(PAUSE)
    return figures


def compare(chosen: argparse.Namespace, peers: list[PeerProcess]) -> None:
    """Prints the conditions, measures, and prints the table."""
    rows = [row for row in ROWS if row.key in chosen.rows]
    facts: list[str] = []

    def tell(fact: str) -> None:
        facts.append(fact)
        print(fact, flush=True)

    tell(f"Machine: {machine()}")
    tell(f"Load average: {load()}")
    our_threads = [chosen.our_threads] if chosen.our_threads else THREADS
    ours = [
        OurProgram(chosen.benchmark.absolute(), threads, chosen.kernel, threads == our_threads[0])
        for threads in our_threads
    ]
    peaks = {program.threads: program.peak() for program in ours}
    for threads, peak in peaks.items():
        tell(f"Peak on {count(threads, 'thread')}: {number(peak)} Gflop/s")
    if not chosen.no_install:
        install(chosen.environment)
    introductions = start_peers(chosen.peers, python_of(chosen.environment), peers)
    tell(f"Peers: {versions(introductions)}")
    figures = measure(rows, chosen.rounds, [*ours, *peers])
    kernels = sorted(set().union(*(program.kernels for program in ours)))
    if kernels:
        tell(f"Our kernels: {', '.join(kernels)}")
    print(f"\n{table(rows, chosen.peers, figures)}\n")
    print(f"Medians of {count(chosen.rounds, 'round')}; threads in parentheses.\n")
    print(spreads(rows, chosen.peers, figures))
    if chosen.json:
        everything = {"facts": facts, "peers": introductions, "peak_gflops": peaks,
                      "kernels": kernels, "figures": figures}
        chosen.json.write_text(json.dumps(everything, indent=2, ensure_ascii=False) + "\n")


def main() -> int:
    peers: list[PeerProcess] = []
    try:
        chosen = options(sys.argv[1:])
    except Trouble as trouble:
        progress(f"Error: {trouble}")
        return 2
    try:
        compare(chosen, peers)
        return 0
    except (Trouble, OSError) as trouble:
        progress(f"Error: {trouble}")
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        for peer in peers:
            peer.close()


if __name__ == "__main__":
    sys.exit(main())
