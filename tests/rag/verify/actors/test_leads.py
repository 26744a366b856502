"""Who begins each of two joined sentences."""

from tests.rag.verify.small import label

TEXT = "大坝施工必须由有资质的单位承担。施工单位必须按照设计文件进行施工。"


def test_two_sentences_joined_with_their_own_subjects_pass() -> None:
    claim = "大坝施工必须由有资质的单位承担，同时施工单位必须按照设计文件施工。"
    assert label(claim, TEXT) == "supported"


def test_subjects_exchanged_are_stopped() -> None:
    claim = "施工单位必须由有资质的单位承担，同时大坝施工必须按照设计文件施工。"
    assert label(claim, TEXT) != "supported"
