from tests.fuzz_documents import LONGEST, run


def test_mutated_files_are_read_or_refused_and_nothing_else():
    tally = run(400, seed=7)
    assert tally.outcomes.total() == 400
    kinds = {outcome.split()[1] for outcome in tally.outcomes}
    assert kinds == {"read", "refused"}
    assert tally.slowest < LONGEST
