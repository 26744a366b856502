"""Draw how far a certainty can be trusted: `python -m eval.training.reliability DATA`.

Writes two plots to `docs/figures/`: how often there was an answer at each certainty, and what is
refused at which cost for every setting of strictness. Each question is judged by weights that were
fitted without it (`rag.training.certainty`), so nothing drawn here was fitted on.
"""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.report.charts import Line, line_plot
from rag.training.certainty import cross_validated, from_the_middle, read_table

FIGURES = Path(__file__).parent.parent.parent / "docs" / "figures"
BINS = 8  # with fewer than 30 of our own questions in a bin a point says little
STRICT = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98)
# Outside of a report's page nothing styles the picture.
STYLE = 'font-family="sans-serif"'

Floats = NDArray[np.float64]


def main() -> None:
    """Fit in folds, draw, print the points."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    table = read_table(parser.parse_args().data)
    held = cross_validated(table)
    sure = 1 / (1 + np.exp(-np.clip(from_the_middle(table, held), -30, 30)))
    own, public = table.mine, ~table.mine
    FIGURES.mkdir(parents=True, exist_ok=True)
    draw(
        "reliability",
        [
            Line("our own questions", reliability(sure[own], table.labels[own])),
            Line("ideal", [(0.0, 0.0), (1.0, 1.0)], faint=True),
        ],
        "certainty",
        "share with an answer",
    )
    draw(
        "risk-coverage",
        [
            Line("our own questions", trade(sure[own], table.labels[own])),
            Line("encyclopaedia", trade(sure[public], table.labels[public]), faint=True),
        ],
        "answerable questions refused",
        "unanswerable questions refused",
    )
    for strict in STRICT:
        wrong, right = refused(sure[own], table.labels[own], strict)
        print(f"strictness {strict:.2f}: refused {right:.3f}, wrongly {wrong:.3f}")  # noqa: T201


def reliability(sure: Floats, labels: Floats) -> list[tuple[float, float]]:
    """Return for bins of as many questions each: the mean certainty, and the share answerable."""
    order = np.argsort(sure, kind="stable")
    return [
        (float(sure[part].mean()), float(labels[part].mean()))
        for part in np.array_split(order, BINS)
        if len(part)
    ]


def trade(sure: Floats, labels: Floats) -> list[tuple[float, float]]:
    """Return (answerable refused, unanswerable refused) for every strictness that tells apart."""
    levels = np.unique(np.quantile(sure, np.linspace(0, 1, 101)))
    return [refused(sure, labels, float(level)) for level in levels]


def refused(sure: Floats, labels: Floats, strictness: float) -> tuple[float, float]:
    """Return the shares of the answerable and of the unanswerable questions that are refused."""
    below = sure < strictness
    return float(below[labels > 0].mean()), float(below[labels == 0].mean())


def draw(name: str, lines: list[Line], x_name: str, y_name: str) -> None:
    """Write one plot as a picture that stands alone."""
    picture = line_plot(lines, x_name, y_name).replace("<svg ", f"<svg {STYLE} ", 1)
    (FIGURES / f"{name}.svg").write_text(picture + "\n", "utf-8")


if __name__ == "__main__":
    main()
