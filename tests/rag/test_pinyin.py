"""Characters that sound alike."""

from rag.pinyin import readings, sound_alikes, sounds


def test_readings_have_no_tones() -> None:
    assert readings("兴") == ("xing",)
    assert "nu" in readings("女")
    assert readings("a") == readings("") == ()


def test_many_hear_no_difference() -> None:
    assert sounds("新") == sounds("兴")
    assert sounds("张") & sounds("赞")
    assert "兴" in sound_alikes("新")
    assert "新" not in sound_alikes("新")
    assert sound_alikes("?") == frozenset()
