"""When a document was in force."""

from collections.abc import Mapping


def in_force(meta: Mapping[str, str], day: str) -> bool:
    """Return whether a document was in force on a day (YYYY-MM-DD), the last one included.

    `effective_from` and `effective_to` are ISO dates; one that is missing sets no limit, and
    a shorter one (2024, 2024-03) stands for the whole of its year or month.
    """
    start, end = meta.get("effective_from", ""), meta.get("effective_to", "")
    return (not start or start <= day[: len(start)]) and (not end or day[: len(end)] <= end)
