"""Whom and what policies tell apart: 那个人呢 asks of 个人 what was asked of 单位."""

_GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "个人 单位 企业 公司 机关 机构 个体户 个体工商户 社会组织",
        "城镇 农村 城市 乡镇 城区 乡村 城里 乡下 县城",
        "幼儿园 小学 初中 高中 大学",
        "首套 首套房 二套 二套房 第二套 第二套房",
        "大型 中型 小型 微型 小微 大型企业 中型企业 小型企业 微型企业 小微企业",
        "中专 大专 专科 本科 硕士 博士 本科生 硕士生 博士生 研究生",
        "一孩 二孩 三孩 头胎 二胎 三胎",
        "男 女 男方 女方 男职工 女职工 男性 女性",
        "职工 居民 在职 退休 灵活就业人员 学生 老人 儿童 成年人 未成年人",
        "单方 双方 单身 夫妻 一方",
        "新房 二手房 租房 买房 购房",
        "早上 中午 下午 晚上 白天 夜里",
        "上半年 下半年 第一批 第二批 第三批 首批",
        "一级 二级 三级 四级 五级",
        "一等奖 二等奖 三等奖 特等奖",
        "新增 续签 新办 换证 补办",
    )
)


def other_of_group(what: str, asked: str) -> str:
    """Return the word of a question that `what` is another of: 单位 for 个人; or nothing."""
    for group in _GROUPS:
        if what in group:
            found = sorted((word for word in group if word in asked), key=len)
            return found[-1] if found and found[-1] != what else ""
    return ""
