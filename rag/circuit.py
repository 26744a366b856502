"""Stops asking a service that keeps failing, for a while."""

import time
from collections.abc import Callable

FAILURES = 3  # in a row: one may be chance, three are an outage
REST = 30.0  # seconds: a restart of a model server takes about this long


class Circuit:
    """Open after `FAILURES` failures in a row; lets one request try again after `REST` seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures = 0
        self._opened = 0.0

    @property
    def open(self) -> bool:
        """True while nobody should ask."""
        return self._failures >= FAILURES and self._clock() < self._opened + REST

    def admit(self) -> bool:
        """Return whether this request may be sent; the first after a rest is the trial."""
        if self._failures < FAILURES:
            return True
        if self.open:
            return False
        self._opened = self._clock()  # the others wait for how the trial goes
        return True

    def failed(self) -> None:
        """Count a failure."""
        self._failures += 1
        self._opened = self._clock()

    def succeeded(self) -> None:
        """Forget earlier failures."""
        self._failures = 0
