"""Benchmark questions, measures, runner, report."""
