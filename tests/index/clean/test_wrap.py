import pytest

from index.clean.junctions import shipped
from index.clean.layout import layout
from index.clean.lines import measured
from index.clean.wrap import segments
from tests.index.pages import broken

PARAGRAPHS = [
    "临禾粮仓始建于一九五八年，是全市最早的国家粮食储备库之一，经过六十多年的发展，现有仓房一百二十座，总仓容达到三十万吨。",
    "近年来，粮仓不断推进智能化改造，安装了传感器三千多个，实现了粮情的实时监测和自动预警，损耗率明显下降。",
    "下一步，将继续加大科技投入，与三所高校开展联合攻关，力争在低温储粮技术上取得新的突破，让群众吃上更好的粮食。",
]


def joined(text):
    lines, score = measured(text), shipped().score
    return [segment.text.text for segment in segments(lines, layout(lines, score), score)]


@pytest.mark.parametrize("measure", [14, 21, 28, 35, 38])
@pytest.mark.parametrize(("indent", "gap"), [("　　", "\n"), ("", "\n\n"), ("　　", "\n\n")])
def test_wrapped_lines_become_paragraphs_at_any_width(measure, indent, gap):
    text = gap.join("\n".join(broken(indent + whole, measure)) for whole in PARAGRAPHS)
    assert joined(text) == PARAGRAPHS


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n"])
def test_one_paragraph_a_line_stays_so(gap):
    assert joined(gap.join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize(
    "lines",
    [
        ["静夜思", "床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"],
        [
            "办理居住证所需材料",
            "身份证",
            "户口本",
            "照片两张",
            "租房合同",
            "联系电话：021-12345678",
        ],
    ],
)
def test_verse_and_lists_stay_as_they_are(lines):
    assert joined("\n".join(lines)) == lines


def test_items_begin_paragraphs_where_the_page_has_it_so():
    page = [
        "粮仓的工作分为两步，各单位要按照要求抓好落实。具体而言：",
        "一是加强仓储管理，做到每日巡查粮情，及时处置发现的各类问题。",
        "二是完善应急机制，做到遇有灾情能够在一小时之内调出粮食。",
    ]
    assert joined("\n".join("\n".join(broken(line, 14)) for line in page)) == page


def test_items_inside_a_paragraph_are_not_cut():
    # The second item happens to begin a line; the first one does not.
    lines = [
        "　　粮仓的工作有两个重点，一是加强管理；",
        "二是完善机制，使粮食在任何时候都能够调得",
        "出、用得上、信得过，让群众放心。",
    ]
    assert joined("\n".join(lines)) == ["".join(lines).strip()]
