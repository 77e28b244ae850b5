"""What is printed: the machine, and the figures as Markdown."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Sequence

from contenders import OURS, PEERS
from work import Row

# Other work on the machine makes figures say less above this.
BUSY = 0.5

# A column's figures, one for each round, by the number of threads.
Figures = dict[int, list[float]]
# By the row's key and the column.
AllFigures = dict[str, dict[str, Figures]]


@dataclass(frozen=True)
class Best:
    """The median on the better number of threads."""

    figure: float
    threads: int
    # (Largest − smallest) / median.
    spread: float


def best(row: Row, figures: Figures) -> Best | None:
    """The better one of a column's medians, if it has any."""
    medians = {threads: median(values) for threads, values in figures.items() if values}
    if not medians:
        return None
    threads = (min if row.is_time else max)(medians, key=medians.__getitem__)
    values = figures[threads]
    return Best(medians[threads], threads, (max(values) - min(values)) / medians[threads])


def machine() -> str:
    """The processor's name and how many cores there are."""
    return f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def _processor() -> str:
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
        command = ["sysctl", "-n", "machdep.cpu.brand_string"]
        return subprocess.run(command, text=True, capture_output=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return platform.processor() or "unknown processor"


def load() -> str:
    """What else the machine does, with a warning if that is much."""
    average = os.getloadavg()[0]
    warning = " — WARNING: other programs are busy, figures will scatter" if average > BUSY else ""
    return f"{average:.2f}{warning}"


def table(rows: Sequence[Row], peers: Sequence[str], figures: AllFigures) -> str:
    """Medians, threads in parentheses, and how many times as fast as the best peer ours is."""
    columns = [PEERS[name] for name in peers] + [OURS]
    lines = _heading(["Work", *columns, "× best", "goal"])
    for row in rows:
        results = {column: best(row, figures[row.key].get(column, {})) for column in columns}
        ratio = _ratio(row, results)
        cells = [_cell(row, results[column]) for column in columns]
        goal = f"{row.goal:g}" + ("" if ratio is None else " ✓" if ratio >= row.goal else " ✗")
        lines.append(_line([row.title, *cells, "—" if ratio is None else f"{ratio:.2f}", goal]))
    return "\n".join(lines)


def spreads(rows: Sequence[Row], peers: Sequence[str], figures: AllFigures) -> str:
    """How far the rounds lie apart, for the same figures."""
    columns = [PEERS[name] for name in peers] + [OURS]
    lines = _heading(["(max − min) / median", *columns])
    for row in rows:
        results = [best(row, figures[row.key].get(column, {})) for column in columns]
        lines.append(_line([row.title, *(f"{r.spread:.0%}" if r else "—" for r in results)]))
    return "\n".join(lines)


def _ratio(row: Row, results: dict[str, Best | None]) -> float | None:
    """Ours against the best peer, if there are both."""
    ours = results[OURS]
    peers = [result for column, result in results.items() if result and column != OURS]
    if not ours or not peers:
        return None
    return min(row.times_as_fast(ours.figure, peer.figure) for peer in peers)


def _cell(row: Row, result: Best | None) -> str:
    if result is None:
        return "—"
    return f"{number(result.figure)} {row.unit} ({result.threads})"


def number(value: float) -> str:
    """Three or four digits that matter."""
    if value < 100:
        return f"{value:.3g}"
    return f"{round(value, -3) if value >= 1e5 else value:,.0f}"


def _heading(cells: Sequence[str]) -> list[str]:
    return [_line(cells), _line(["---"] + ["---:"] * (len(cells) - 1))]


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
