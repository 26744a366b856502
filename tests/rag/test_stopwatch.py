"""Timings: every stage in milliseconds, and time spent elsewhere not counted twice."""

import time

from rag.stopwatch import Stopwatch, TimedVerifier
from rag.types import Claim, Evidence, Verdict


class SlowVerifier:
    def verify(self, claim: Claim, evidence: Evidence) -> Verdict:
        time.sleep(0.02)
        return Verdict("unsupported")


def test_stages_and_total_are_milliseconds():
    watch = Stopwatch()
    time.sleep(0.02)
    watch.lap("retrieve")
    timings = watch.timings_ms()
    assert 15 < timings["retrieve"] <= timings["total"] < 2000


def test_time_spent_verifying_is_not_counted_as_generating():
    watch, verifier = Stopwatch(), TimedVerifier(SlowVerifier())
    verifier.verify(Claim("一句。"), Evidence())
    watch.lap("generate", without=verifier.seconds)
    watch.add("verify", verifier.seconds)
    timings = watch.timings_ms()
    assert timings["verify"] > 15
    assert timings["generate"] < timings["verify"]
