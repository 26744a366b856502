"""How long each stage of an answer took."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from rag.seams import Verifier
from rag.types import Claim, Evidence, Verdict

MS = 1000.0


class Stopwatch:
    """Collects the seconds of named stages; laps follow one another."""

    def __init__(self) -> None:
        """Start."""
        self._start = self._last = time.perf_counter()
        self._seconds: dict[str, float] = {}

    def lap(self, name: str, without: float = 0.0) -> None:
        """End the stage `name`, which began at the last lap; `without` seconds are not its own."""
        now = time.perf_counter()
        self._seconds[name] = max(0.0, now - self._last - without)
        self._last = now

    def add(self, name: str, seconds: float) -> None:
        """Record a stage that was measured elsewhere."""
        self._seconds[name] = seconds

    def timings_ms(self) -> Mapping[str, float]:
        """Return the milliseconds of each stage and of all so far, as `total`."""
        seconds = {**self._seconds, "total": time.perf_counter() - self._start}
        return {name: round(value * MS, 3) for name, value in seconds.items()}


@dataclass(slots=True)
class TimedVerifier:
    """A verifier that adds up the seconds it takes."""

    verifier: Verifier
    seconds: float = field(default=0.0, init=False)

    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        """Verify and time it."""
        start = time.perf_counter()
        try:
            return self.verifier.verify(claim, evidence)
        finally:
            self.seconds += time.perf_counter() - start
