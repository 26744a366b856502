"""Things in a row: 甲镇的船闸、渡口和码头这三处."""

from rag.verify.restating.rows import row


def test_things_of_one_owner() -> None:
    found = row("甲镇的船闸、渡口和码头")
    assert found
    assert (found.lead, found.things, found.tail) == ("甲镇的", ("船闸", "渡口", "码头"), "")


def test_they_are_as_many_as_they_are_counted() -> None:
    found = row("河口与西塘两处的冷库")
    assert found
    assert (found.things, found.tail) == (("河口", "西塘"), "的冷库")
    assert row("河口与西塘三处的冷库") is None
    found = row("船闸、科技和文化的融合", 2)
    assert found
    assert found.things == ("船闸", "科技和文化的融合")


def test_quotations_side_by_side() -> None:
    found = row("“源起河口”“联通和西”")
    assert found
    assert found.things == ("“源起河口”", "“联通和西”")
    assert row("船闸") is None
