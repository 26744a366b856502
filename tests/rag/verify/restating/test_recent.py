"""近八年 is 八年来 where a text has that, and no 接近八年."""

from rag.verify.restating.recent import so_many_years
from tests.rag.verify.small import label

TEXT = "八年来，东川的茶园面积在全省保持前列，茶农收入得到持续提高。"


def test_the_last_years_are_the_years_up_to_now() -> None:
    assert label("近八年东川的茶农收入持续提高。", TEXT) == "supported"
    assert label("近8年来，东川的茶农收入持续提高。", TEXT) == "supported"


def test_another_number_of_years_is_not_put_so() -> None:
    claim = "近五年，东川的茶农收入持续提高。"
    assert so_many_years(claim, TEXT) == claim
    assert label(claim, TEXT) != "supported"


def test_what_took_nearly_so_long_stays() -> None:
    claim = "大坝修了近八年。"
    assert so_many_years(claim, TEXT) == claim
