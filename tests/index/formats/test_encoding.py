import pytest

from index.errors import DocumentError
from index.formats.encoding import decode, everyday_share

SHORT = "关于做好稻谷收储工作的通知"
LONG = "各乡镇要按时开仓，每日9点至17点收粮；“优质优价”，不得压级压价。\n" * 40


@pytest.mark.parametrize("text", [SHORT, LONG, "Opening hours: 9 to 17.\n"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_encoding_is_told_by_its_bytes(text, encoding):
    assert decode("x.txt", text.encode(encoding)) == text


def test_a_wrong_decoding_does_not_look_everyday():
    right = LONG.encode("gb18030").decode("gb18030")
    wrong = LONG.encode("gb18030").decode("utf-16-le", "ignore")
    assert everyday_share(right) > 0.97
    assert everyday_share(wrong) < 0.5


def test_line_ends_stay_so_that_offsets_hold():
    assert decode("x.txt", "甲\r\n乙\r丙".encode()) == "甲\r\n乙\r丙"


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\xff\xfe\x00", b"\x81\x20\xff" * 9])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(DocumentError, match="not text"):
        decode("x.bin", data)
