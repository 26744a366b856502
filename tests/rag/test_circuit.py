"""A circuit opens after repeated failure and lets one request try again."""

from rag.circuit import FAILURES, REST, Circuit


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def opened(clock: Clock) -> Circuit:
    circuit = Circuit(clock)
    for _ in range(FAILURES):
        assert circuit.admit()
        circuit.failed()
    return circuit


def test_opens_after_failures_in_a_row() -> None:
    circuit = opened(Clock())
    assert circuit.open
    assert not circuit.admit()


def test_a_success_in_between_starts_the_count_again() -> None:
    circuit = Circuit(Clock())
    for _ in range(3):
        for _ in range(FAILURES - 1):
            circuit.failed()
        circuit.succeeded()
    assert circuit.admit()


def test_after_a_rest_one_tries_and_the_others_wait() -> None:
    clock = Clock()
    circuit = opened(clock)
    clock.now = REST
    assert circuit.admit()
    assert not circuit.admit()
    circuit.succeeded()
    assert circuit.admit()
