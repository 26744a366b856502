"""Names found by how they are read."""

from rag.verify.restating.sounds import heard


def test_a_name_is_heard_wherever_it_stands() -> None:
    assert heard("wutong", "企业租用梧桐湾的厂房") == "梧桐"
    assert heard("zhoumingyuan", "院长为周明远教授") == "周明远"


def test_what_is_not_there_is_not_heard() -> None:
    assert not heard("beiqiao", "企业租用梧桐湾的厂房")
    assert not heard("wu", "梧桐湾")  # too short to mean one name
    assert not heard("r&d9", "研发")
