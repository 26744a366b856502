"""What figures count: classifiers and measures, and which of them can stand for each other."""

import re

# Classifiers that Chinese lets one swap without changing what is counted (18个 / 18家).
_COUNT = (
    "个 家 项 座 条 户 所 支 只 款 种 批 件 场 处 类 门 台 套 辆 架 艘 颗 枚 篇 部 "
    "本 份 次 组 对 队 节 链 大 方面 点 道 面 片 块 股 级 "
    "部委 部分 阶段 环节 步 例 起 宗 笔 多个 余个 样 张 栋 幢 间 桩 段 棵 株 箱 桶 瓶 句"
)
_PEOPLE = "人 名 位 人次 员"
_PLACES = "城市 城 市 地 县 区 省 国 国家"
_EXACT = (
    "百分点 个百分点 万元 元 美元 欧元 港元 平方公里 平方千米 平方米 公顷 亩 "
    "公里 千米 米 厘米 毫米 吨 公斤 千克 克 "
    "千瓦时 千瓦 兆瓦 度 倍 年 个年头 年头 个月 个多月 个半月 月 周 个星期 天 日 "
    "工作日 个工作日 小时 个小时 个多小时 个半小时 个钟头 分钟 秒 "
    "岁 周岁 周年 版 届 期 章 条款 折 番 分 名次 摄氏度 "
    "km kg mw gw kw nm gb tb mb m g kwh 字 页 层 号 轮 年度 季度"
)
_ALIKE = {
    "平方千米": "平方公里", "千米": "公里", "km": "公里", "千克": "公斤", "kg": "公斤",
    "个百分点": "百分点", "周岁": "岁", "个月": "月份", "kwh": "千瓦时", "kw": "千瓦",
    "mw": "兆瓦", "个多月": "月份", "个半月": "月份", "个工作日": "工作日",
    "日": "天", "m": "米", "g": "克",
}  # fmt: skip
_SCALED = {
    "万元": ("元", 10**4), "倍": ("share", 1),  # 增长1.34倍 is 增幅134%
    "年": ("月份", 12), "个年头": ("月份", 12), "年头": ("月份", 12),
    "周": ("分钟", 10080), "个星期": ("分钟", 10080), "小时": ("分钟", 60),
    "个小时": ("分钟", 60), "个多小时": ("分钟", 60), "个半小时": ("分钟", 60),
    "个钟头": ("分钟", 60),
    "天": ("分钟", 1440), "日": ("分钟", 1440), "吨": ("公斤", 1000),
    "公里": ("米", 1000), "千米": ("米", 1000), "km": ("米", 1000), "公顷": ("亩", 15),
}  # fmt: skip

_GENERAL = frozenset({"", "个", "多个", "余个"})  # stand for any classifier

CLASSES: dict[str, str] = {
    **dict.fromkeys(_COUNT.split(), "count"),
    **dict.fromkeys(_GENERAL, "any"),
    **dict.fromkeys(_PEOPLE.split(), "people"),
    **dict.fromkeys(_PLACES.split(), "places"),
    **{unit: _ALIKE.get(unit, unit) for unit in _EXACT.split()},
}
UNIT = "|".join(sorted(map(re.escape, filter(None, CLASSES)), key=len, reverse=True))
_LOOSE = frozenset({"", "any", "count", "people", "places"})


def unit_class(unit: str) -> str:
    """Return what a unit counts: a class of classifiers, or the measure itself."""
    return CLASSES.get(unit, unit)


def scale(unit: str) -> tuple[str, int]:
    """Return the unit a value is kept in, and the factor to it (万元 is 10,000 元)."""
    return _SCALED.get(unit, (unit_class(unit), 1))


def compatible(one: str, other: str) -> bool:
    """Tell whether two unit classes can name the same figure."""
    if {one, other} == {"count", "people"}:
        return False  # 三所学校, 三名教师
    return one == other or (one in _LOOSE and other in _LOOSE)


def alike(one: str, other: str) -> bool:
    """Tell whether two figures of a text count in the same way: 18个, 16家."""
    return one == other or {one, other} == {"any", "count"}
