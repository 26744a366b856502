"""The report of a run: one HTML file that works from disk, and the same as CSV and JSON."""

from eval.report.write import write_report

__all__ = ["write_report"]
