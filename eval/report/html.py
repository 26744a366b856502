"""Pieces of HTML, escaped, in both languages at once; the reader's choice hides the other."""

from collections.abc import Iterable, Sequence
from html import escape

from eval.measures import Interval

Html = str  # already escaped


def both(zh: str, en: str) -> Html:
    """Return a text in both languages."""
    return f'<span lang="zh">{escape(zh)}</span><span lang="en">{escape(en)}</span>'


def table(head: Sequence[Html], rows: Iterable[Sequence[Html]], kind: str = "") -> Html:
    """Return a table; the first cell of a row is its heading."""
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    heads = f"<thead><tr>{cells}</tr></thead>" if head else ""
    body = "".join(
        f"<tr><th>{row[0]}</th>{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>"
        for row in rows
    )
    return f'<div class="wide"><table class="{kind}">{heads}<tbody>{body}</tbody></table></div>'


def section(name: str, zh: str, en: str, *parts: Html) -> Html:
    """Return a section with its heading; nothing where it would be empty."""
    if not any(parts):
        return ""
    return f'<section id="{name}"><h2>{both(zh, en)}</h2>{"".join(parts)}</section>'


def paragraph(zh: str, en: str) -> Html:
    """Return a paragraph in both languages."""
    return f"<p>{both(zh, en)}</p>"


def figure(pictures: tuple[Html, Html], zh: str, en: str) -> Html:
    """Return a plot drawn once in each language, with what it shows."""
    if not all(pictures):
        return ""
    drawn = "".join(
        f'<div lang="{language}" class="plot">{picture}</div>'
        for language, picture in zip(("zh", "en"), pictures, strict=True)
    )
    return f"<figure>{drawn}<figcaption>{both(zh, en)}</figcaption></figure>"


def percent(value: float) -> str:
    """Return a share as people read it."""
    return f"{value * 100:.1f}%"


def bar(interval: Interval) -> Html:
    """Return a value as a bar with its interval drawn over it."""
    value, low, high = (min(100.0, max(0.0, 100 * one))
                        for one in (interval.value, interval.low, interval.high))  # fmt: skip
    return (
        f'<span class="bar"><i style="width:{value:.2f}%"></i>'
        f'<b style="left:{low:.2f}%;width:{high - low:.2f}%"></b></span>'
    )


def between(interval: Interval) -> str:
    """Return the ends of an interval."""
    return f"{percent(interval.low)} – {percent(interval.high)}"
