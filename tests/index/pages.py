"""Made-up newspaper pages, typeset with reportlab: what tests know is what was set.

The town of 临禾 and its granaries do not exist.
"""

import io
import random
from collections import Counter
from dataclasses import dataclass, field

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
NEVER_FIRST = "，。、；：？！”）》%"
WHO = [
    "临禾市粮食局", "北仓管理中心", "市农业农村委员会", "三家种业企业", "禾苗合作社的社员们",
    "质量监测站", "当地的老保管员", "来自五个乡镇的种粮大户", "粮食储备公司",
    "市政府有关部门",
]  # fmt: skip
WHEN = [
    "去年秋天", "2031年3月", "今年上半年", "自项目启动以来", "三年来", "入夏以后",
    "在新一轮检查中", "截至6月底", "“开仓节”期间", "按照《临禾市粮食安全条例》",
]  # fmt: skip
DID = [
    "建成了二十座低温仓房", "完成了全部库点的智能化改造", "把损耗率从2.1%降到0.6%",
    "为农户代储稻谷三万多吨", "与两所高校共同建立了储粮实验室", "推出“一卡通”收粮服务",
    "开展了六轮粮情普查", "引进烘干设备四十台（套）", "发布了优质稻米的团体标准",
    "将应急保障能力提高到十五天",
]  # fmt: skip
SO = [
    "得到了群众的普遍好评", "为稳定粮价打下了坚实基础", "使农民卖粮更加方便快捷",
    "进一步守住了粮食安全的底线", "受到省里的通报表扬", "节省费用约320万元",
    "让每一粒粮食都有据可查", "带动了周边县区共同发展",
]  # fmt: skip
MORE = [
    "下一步，{who}还将继续{do}。", "“我们要把每一粒粮食都管好。”负责人这样说。",
    "据统计，{when}累计有{n}人参与其中。", "有专家认为，这一做法值得总结推广。",
    "其中，{who}承担了{n}%的任务。", "{who}表示，工作的重点在于落实。",
]  # fmt: skip
DO = [
    "扩大优质稻谷的种植面积", "完善粮食应急保障网络", "加强仓储人员的技能培训",
    "推动绿色储粮技术的应用",
]  # fmt: skip
HEADINGS = [
    "向科技要粮食", "一粒米的旅程", "守住天下粮仓", "从田头到餐桌", "让老仓库焕发新活力",
    "新农具闯市场",
]  # fmt: skip
CAPTIONS = [
    "临禾北仓外景 苏小禾 摄", "图为保管员在检查粮温", "新型烘干机（资料图）",
    "收粮现场 本报记者 林田 摄",
]  # fmt: skip
BOXES = [
    "人物简介：苏大禾，男，2001年起任临禾北仓主任，高级粮油保管师，先后主持低温储粮项目七个。",
    "相关链接：临禾北仓建于1958年，占地二百四十亩，现有仓房六十二座，总仓容二十一万吨。",
]
TITLES = ["临禾粮仓建设迈出新步伐", "小粮仓里的大文章", "种好田 管好粮"]


def sentence(chance: random.Random) -> str:
    if chance.random() < 0.45:
        return chance.choice(MORE).format(
            who=chance.choice(WHO), when=chance.choice(WHEN), do=chance.choice(DO),
            n=chance.randint(11, 98),
        )  # fmt: skip
    parts = [chance.choice(WHEN), chance.choice(WHO) + chance.choice(DID)]
    parts += [*chance.sample(DID, chance.randint(0, 2)), chance.choice(SO)]
    return "，".join(parts) + "。"


def paragraph(chance: random.Random) -> str:
    return "".join(sentence(chance) for _ in range(chance.randint(1, 4)))


@dataclass
class Page:
    """A typeset page: its PDF, and what was set."""

    pdf: bytes
    paragraphs: list[str]
    headings: list[str]
    asides: list[str] = field(default_factory=list)


def wide(text: str) -> float:
    return sum(1.0 if ord(char) > 0x2000 else 0.5 for char in text)


def broken(text: str, measure: float) -> list[str]:
    """Break a text into lines as a typesetter does: no line begins with a closing mark."""
    lines = [""]
    for char in text:
        full = wide(lines[-1] + char) - measure
        if full > 1 and char in NEVER_FIRST:  # one mark may hang; a second takes a character along
            lines.append(lines[-1][-1])
            lines[-2] = lines[-2][:-1]
        elif full > 0 and char not in NEVER_FIRST:
            lines.append("")
        lines[-1] += char
    return lines


def page(seed: int, columns: int) -> Page:
    """Typeset one page of two or three columns with headings, a box and captions thrown in."""
    chance = random.Random(seed)
    size, leading = 10, 16
    measure = {2: 23, 3: 15}[columns]
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    set_paragraphs = [paragraph(chance) for _ in range(chance.randint(9, 12))]
    headings = chance.sample(HEADINGS, 2)
    before = sorted(chance.sample(range(2, len(set_paragraphs)), 2))
    flow: list[tuple[str, str]] = []
    for i, text in enumerate(set_paragraphs):
        if i in before:
            flow.append(("heading", headings[before.index(i)]))
        flow += [("line", line) for line in broken("　　" + text, measure)]
    canvas.setFont(FONT, 22)
    canvas.drawString(60, 790, chance.choice(TITLES))
    height = -(-len(flow) // columns) + 2
    box, caption = chance.choice(BOXES), chance.choice(CAPTIONS)
    where = {chance.randrange(columns): "box", chance.randrange(columns): "caption"}
    for column in range(columns):
        x, y = 45 + column * (measure + 2) * size, 750
        here, flow = flow[:height], flow[height:]
        middle = chance.randrange(4, max(5, len(here) - 2))
        for number, (kind, text) in enumerate(here):
            if number == middle and column in where:
                lines = broken(box, measure * 1.1) if where[column] == "box" else [caption]
                y = _aside(canvas, lines, x + 4, y)
            canvas.setFont(FONT, 13 if kind == "heading" else size)
            y -= 6 if kind == "heading" else 0
            canvas.drawString(x, y, text)
            y -= leading + (6 if kind == "heading" else 0)
    canvas.save()
    return Page(out.getvalue(), set_paragraphs, headings, [box, caption])


def _aside(canvas: Canvas, lines: list[str], x: float, y: float) -> float:
    canvas.setFont(FONT, 8)
    for number, line in enumerate(lines):
        canvas.drawString(x, y - 10 - 12 * number, line)
    return y - 22 - 12 * len(lines)


def f1(found: list[str], wanted: list[str]) -> float:
    """Return the F1 of paragraphs, white space aside."""
    a, b = (Counter("".join(text.split()) for text in texts) for texts in (found, wanted))
    return 2 * (a & b).total() / max(1, a.total() + b.total())
