"""Plots as inline SVG; the one door of leather.

leather (MIT, pure Python, no dependencies) draws what is needed here; matplotlib would add 60 MB
to an install that is to stay small, pygal is LGPL. The page's style sheet recolours the
presentation attributes that leather writes, so that plots follow light and dark.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

WIDTH, HEIGHT = 520, 300
BAR = 34  # height of one bar with its gap
MARGIN = 90  # and of what stands above and below the bars
INK, FAINT = "#2a6fdb", "#b9b9b9"  # recoloured by report.css
ROOM = 1.12  # the scale goes a little beyond the longest bar

Points: TypeAlias = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a plot; `faint` is for what others are compared with."""

    name: str
    points: Points
    faint: bool = False


def line_plot(
    lines: Sequence[Line], x_name: str, y_name: str, x_range: tuple[float, float] = (0.0, 1.0)
) -> str:
    """Return lines over `x_range`, from 0 to 1 upwards; "" where there is no point."""
    import leather

    if not any(line.points for line in lines):
        return ""
    chart = leather.Chart()
    chart.add_x_scale(*x_range)
    chart.add_y_scale(0.0, 1.0)
    for line in lines:
        colour = FAINT if line.faint else INK
        chart.add_line(list(line.points), name=line.name, stroke_color=colour)
    chart.add_x_axis(name=x_name)
    chart.add_y_axis(name=y_name)
    return _inline(chart.to_svg(width=WIDTH, height=HEIGHT), WIDTH, HEIGHT)


def bar_plot(bars: Sequence[tuple[str, float]], x_name: str) -> str:
    """Return one horizontal bar for each name; "" where there is none."""
    import leather

    if not bars:
        return ""
    chart = leather.Chart()
    chart.add_bars([(value, name) for name, value in bars], fill_color=INK)
    chart.add_x_scale(0.0, max(max(value for _, value in bars) * ROOM, 1e-3))
    chart.add_x_axis(name=x_name)
    height = BAR * len(bars) + MARGIN
    return _inline(chart.to_svg(width=WIDTH, height=height), WIDTH, height)


def _inline(svg: str, width: int, height: int) -> str:
    """Let the picture shrink with the page and take the page's font."""
    svg = re.sub(r' font-family="[^"]*"', "", str(svg))
    sized = f'<svg width="{width}" height="{height}"'
    return svg.replace(sized, f'<svg role="img" viewBox="0 0 {width} {height}"', 1)
