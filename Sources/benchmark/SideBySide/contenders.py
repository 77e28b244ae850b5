"""Who computes: our program, and each peer on each number of threads."""

from __future__ import annotations

import json
import os
import subprocess
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from work import Row

OURS = "this workbook"
PEERS = {"torch": "PyTorch", "jax": "JAX", "numpy": "NumPy", "sklearn": "scikit-learn"}


class Trouble(Exception):
    """What to tell the user, in one line."""


class Contender(ABC):
    """One column of the table on one number of threads."""

    column: str
    threads: int

    @abstractmethod
    def takes(self, row: Row) -> bool:
        """Whether it can do this row's work."""

    def threads_on(self, row: Row) -> int:
        """On how many threads it does this row's work."""
        return self.threads

    @abstractmethod
    def figure(self, row: Row) -> float:
        """Does the row's work once more and measures it."""


class OurProgram(Contender):
    """`benchmark`, started anew for each figure."""

    column = OURS

    def __init__(self, program: Path, threads: int, kernel: str | None, is_first: bool) -> None:
        self.program, self.threads, self.is_first = program, threads, is_first
        self.environment = dict(os.environ)
        if kernel:
            self.environment["NEURAL_KERNELS"] = kernel
        self.kernels: set[str] = set()

    def takes(self, row: Row) -> bool:
        # What cannot be told a number of threads is measured once.
        return row.takes_threads or self.is_first

    def threads_on(self, row: Row) -> int:
        return self.threads if row.takes_threads else 1

    def figure(self, row: Row) -> float:
        answer = self.answer(row.our_arguments(self.threads))
        if "kernel" in answer:
            self.kernels.add(answer["kernel"])
        return _number(answer, row.our_key, self.program)

    def peak(self) -> float:
        """The processor's multiplications and additions, in Gflop/s, as `benchmark` finds them."""
        answer = self.answer(["peak", "--threads", str(self.threads)])
        return _number(answer, "gflops", self.program)

    def answer(self, arguments: list[str]) -> dict[str, Any]:
        """The last line of JSON that the program prints."""
        command = f"{self.program} {' '.join(arguments)}"
        try:
            result = subprocess.run(
                [self.program, *arguments], env=self.environment, text=True,
                stdin=subprocess.DEVNULL, capture_output=True,
            )
        except OSError as error:
            raise Trouble(f"{self.program} does not start: {error.strerror}") from None
        if result.returncode != 0:
            reason = (result.stderr.strip().splitlines() or [f"status {result.returncode}"])[0]
            raise Trouble(f"{command}: {reason}")
        return _json(result.stdout.strip().rpartition("\n")[2], command)


class PeerProcess(Contender):
    """`peers.py` in a process of its own, which waits for its turn between figures."""

    def __init__(self, name: str, threads: int, python: Path) -> None:
        self.name, self.column, self.threads = name, PEERS[name], threads
        script = Path(__file__).with_name("peers.py")
        self.process = subprocess.Popen(
            [python, "-B", script, name, str(threads)], text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )

    def introduction(self) -> dict[str, Any]:
        """The first thing that it says, once it is ready."""
        return self._answer()

    def takes(self, row: Row) -> bool:
        return self.name != "sklearn" or row.kind == "train"

    def figure(self, row: Row) -> float:
        try:
            print(row.key, file=self.process.stdin, flush=True)
        except BrokenPipeError:
            raise Trouble(f"{self} has ended too early") from None
        return _number(self._answer(), "figure", self)

    def close(self) -> None:
        """Ends the process: by the end of its input, or else by force."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def _answer(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        if not line:
            raise Trouble(f"{self} has ended too early")
        answer = _json(line, self)
        if "error" in answer:
            raise Trouble(f"{self}: {answer['error']}")
        return answer

    def __str__(self) -> str:
        return f"{self.column} on {count(self.threads, 'thread')}"


def count(number: int, thing: str) -> str:
    """Such as “1 thread” and “2 threads”."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _json(line: str, source: object) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise Trouble(f"{source} should print a JSON object, but printed: {line.strip()[:100]!r}")
    return answer


def _number(answer: dict[str, Any], key: str, source: object) -> float:
    value = answer.get(key)
    if type(value) not in (int, float) or not 0 < value < float("inf"):
        raise Trouble(f"{source}: {key!r} should be a positive number, but is {value!r}")
    return float(value)
