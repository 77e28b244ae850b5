"""One peer on one number of threads: measures each row that it is asked for.

    python peers.py numpy 2

It first checks the peer's results, then prints a line of JSON with its versions; then it reads keys
of rows, a line each, and answers each with a line of JSON. It ends with its input.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import os
import sys
import time
from typing import Any, Callable, TextIO

from work import GRADIENT, INFER, ROWS, TRAIN, Row

# A figure is the mean speed over at least so long, and over at least one whole run.
SECONDS = 0.5


def limit_threads(name: str, threads: int) -> None:
    """Sets what the libraries read when they are loaded."""
    # Both slow NumPy down on newer processors than the one that they name.
    for variable in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(variable, None)
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ[f"{library}_NUM_THREADS"] = str(threads)
    os.environ["VECLIB_MAXIMUM_THREADS"] = str(threads)
    os.environ["JAX_PLATFORMS"] = "cpu"
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false" if threads == 1 else ""
    # JAX takes as many threads as it may use cores. (macOS has only the flag above.)
    if name == "jax" and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-threads:])


def private_output() -> TextIO:
    """What was standard output, which from now on goes to standard error."""
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    return output


def prepare(peer: Any, row: Row) -> Any:
    """The row's work, set up and run once, so that it is compiled and its memory is there."""
    if row.kind == TRAIN:
        run = peer.train(row.layers, row.activation, row.batch)
    elif row.kind == GRADIENT:
        run = peer.gradient(row.layers)
    elif row.kind == INFER:
        run = peer.infer(row.layers)
    else:
        run = peer.gemm(row.size)
    run()
    return run


def units_per_second(run: Any) -> float:
    """How many samples, calls or matrix products a second takes."""
    done, start = 0, time.perf_counter()
    while True:
        done += run()
        elapsed = time.perf_counter() - start
        if elapsed >= SECONDS:
            return done / elapsed


def openblas() -> str | None:
    """Which OpenBLAS NumPy calls, and which of its kernels, if it does."""
    from threadpoolctl import threadpool_info

    for library in threadpool_info():
        if library.get("internal_api") == "openblas":
            return f"{library['version']}, kernel {library['architecture']}"
    return None


def introduce(module: Any, name: str, threads: int) -> dict[str, Any]:
    """Versions, and how exact the results are."""
    versions = {package: importlib.metadata.version(package) for package in module.PACKAGES}
    answer: dict[str, Any] = {"versions": versions}
    if name == "numpy":
        answer["openblas"] = openblas()
    if name != "sklearn":
        from reference import TOLERANCE, largest_error

        answer["largest_error"] = error = largest_error(module.Peer, threads)
        if not error <= TOLERANCE:
            raise ValueError(f"results are off by {error:.1e} of the largest entry")
    return answer


def serve(name: str, threads: int, say: Callable[[dict[str, Any]], None]) -> None:
    """Introduces the peer, then measures each row that is asked for."""
    module = importlib.import_module(f"peer_{name}")
    from digits import mnist

    peer = module.Peer(mnist(), threads)
    say(introduce(module, name, threads))
    rows = {row.key: row for row in ROWS}
    current, run = "", None
    for line in sys.stdin:
        key = line.strip()
        if key != current:
            # First let go of the last row's memory.
            run = None
            current, run = key, prepare(peer, rows[key])
        say({"figure": rows[key].figure(units_per_second(run))})


def main() -> None:
    name, threads = sys.argv[1], int(sys.argv[2])
    output = private_output()

    def say(answer: dict[str, Any]) -> None:
        print(json.dumps(answer), file=output, flush=True)

    limit_threads(name, threads)
    try:
        serve(name, threads, say)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        say({"error": f"{type(error).__name__}: {error}"})
        sys.exit(1)


if __name__ == "__main__":
    main()
