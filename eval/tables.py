"""Runs and comparisons as text for a terminal."""

import unicodedata
from collections.abc import Mapping, Sequence

from eval.agreement import Agreement
from eval.catalogue import KINDS, NAMED
from eval.causes import CAUSES
from eval.compare import ALPHA, Comparison
from eval.measures import Interval
from eval.opinion import LABELS
from eval.summary import Summary

GAP = "  "


def summary_table(summary: Summary) -> str:
    """Return the measures with their intervals, then the kinds, then the latency."""
    rows = [("measure", "value", "95% interval", "n")]
    for name, one in summary.measures.items():
        arrow = " (lower is better)" if NAMED[name].lower_is_better else ""
        value = one.interval
        rows.append((f"{NAMED[name].en}{arrow}", f"{value.value:.3f}",
                     f"{value.low:.3f} – {value.high:.3f}", str(one.questions)))  # fmt: skip
    kinds = [("kind", "n", "refused", "right", "95% interval")]
    for kind in summary.kinds:
        label = KINDS[kind.name][1] if kind.name in KINDS else kind.name
        right = kind.measures.get("right")
        cells = ("–", "") if right is None else (
            f"{right.interval.value:.3f}", f"{right.interval.low:.3f} – {right.interval.high:.3f}"
        )  # fmt: skip
        kinds.append((label, str(kind.questions), str(kind.refused), *cells))
    stages = [("stage", "median ms", "95th percentile")]
    stages += [(s, f"{row['p50']:.1f}", f"{row['p95']:.1f}") for s, row in summary.latency.items()]
    return "\n\n".join(aligned(table) for table in (rows, kinds, stages) if len(table) > 1)


def causes_table(causes: Mapping[str, int]) -> str:
    """Return why questions failed, and how many for each reason."""
    rows = [("why it failed", "n"), *((CAUSES[name][1], str(n)) for name, n in causes.items())]
    return aligned(rows) if causes else "no failure found"


def judge_table(found: Agreement) -> str:
    """Return what a judge said beside the rules."""
    named = [name for _, name in LABELS.values()]
    rows = [("rules \\ judge", *named)]
    rows += [
        (LABELS[rules][1], *(str(row[label]) for label in LABELS))
        for rules, row in found.table.items() if any(row.values())
    ]  # fmt: skip
    lost = [f"{found.unreadable} unreadable"] * bool(found.unreadable)
    lost += [f"{found.silent} without a reply"] * bool(found.silent)
    lost += ["its own answers, which judges favour"] * found.itself
    share = found.judged_right
    return (
        f"judge {found.judge}: {found.judged} of {found.asked} answers judged"
        f"{''.join(f', {one}' for one in lost)}; it decides nothing\n"
        f"judged right {share.value:.3f} ({share.low:.3f} – {share.high:.3f})\n"
        f"beside the rules, {found.both} questions: same {found.same.value:.3f}, "
        f"Cohen's kappa {_kappa(found.kappa)} right or not, {_kappa(found.labels)} all labels"
        + (f"\n\n{aligned(rows)}" if len(rows) > 1 else "")
    )


def _kappa(found: Interval | None) -> str:
    if found is None:
        return "undefined (both always say the same)"
    return f"{found.value:.2f} ({found.low:.2f} – {found.high:.2f})"


def comparison_table(comparison: Comparison) -> str:
    """Return the measures of both runs with what the paired tests say."""
    rows = [("measure", "before", "after", "difference", "p", "p (Holm)", "")]
    for change in comparison.changes:
        mark = "" if change.direction == "same" else change.direction.upper()
        rows.append((NAMED[change.name].en, f"{change.before:.3f}", f"{change.after:.3f}",
                     f"{change.after - change.before:+.3f}", f"{change.p:.4f}",
                     f"{change.corrected:.4f}", mark))  # fmt: skip
    return (
        f"{comparison.before} -> {comparison.after}: {comparison.questions} questions in both\n\n"
        f"{aligned(rows)}\n\n"
        f"{len(comparison.changes)} measures were tested on the same questions, so p is corrected "
        f"after Holm; better or worse is said only below {ALPHA}.\n"
        f"Now right, the test half aside: {_listed(comparison.fixed)}\n"
        f"Now wrong, the test half aside: {_listed(comparison.broken)}"
    )


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as columns: the first to the left, the others to the right."""
    widths = [max(_width(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        GAP.join(_padded(cell, widths[n], left=not n) for n, cell in enumerate(row)).rstrip()
        for row in rows
    )


def _listed(ids: Sequence[str], most: int = 12) -> str:
    more = f" and {len(ids) - most} more" if len(ids) > most else ""
    return f"{len(ids)}" + (f" ({', '.join(ids[:most])}{more})" if ids else "")


def _padded(cell: str, width: int, *, left: bool) -> str:
    gap = " " * (width - _width(cell))
    return cell + gap if left else gap + cell


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
