import pytest

from index.clean.junctions import SHIPPED, shipped


@pytest.mark.parametrize(
    ("left", "right", "wrong"),
    [
        ("推动经济结构不断", "优化升级", "粮仓外景"),
        ("要加强知识产", "权的保护", "近年来，临禾"),
        ("为人民群众的生", "命财产安全", "《条例》指出"),
        ("进一步提高服务水", "平，让群众", "一是加快建设"),
    ],
)
def test_what_reads_on_scores_above_what_does_not(left, right, wrong):
    score = shipped().score
    assert score(left, right) > 0
    assert score(left, right) > score(left, wrong) + 1


def test_rare_ends_are_no_evidence():
    assert shipped().score("饕餮", "魑魅") <= 0


def test_the_statistic_stays_small():
    assert SHIPPED.stat().st_size < 2_000_000
