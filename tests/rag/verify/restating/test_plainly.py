"""What introduces a claim is no part of it; one way to forbid is as good as another."""

import pytest

from rag.verify.restating.plainly import names_another, plainly
from tests.rag.verify.small import label


@pytest.mark.parametrize(
    ("claim", "plain"),
    [
        ("材料提到，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("根据文中介绍，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("可以看出，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("这篇文章由两位馆员署名。", "由两位馆员署名。"),
        ("文章丰富了馆藏，读者很多。", "文章丰富了馆藏，读者很多。"),
        ("资料显示闭馆。", "资料显示闭馆。"),
        ("馆内不允许饮食。", "馆内不得饮食。"),
        ("不许可证转让。", "不许可证转让。"),
        ("也就是说，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("图书馆周一闭馆，值得一提的是，周日开放。", "图书馆周一闭馆，周日开放。"),
        ("需要注意的是，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("总的来看，更重要的是，图书馆周一闭馆。", "图书馆周一闭馆。"),
        ("按馆长陆闻溪的说法，图书馆周一闭馆。", "馆长陆闻溪说，图书馆周一闭馆。"),
        ("图书馆不只是藏书，还办展览。", "图书馆不仅藏书，还办展览。"),
        ("馆藏不只3万册。", "馆藏不只3万册。"),
        ("读者要注意防火。", "读者要注意防火。"),
        ("您要找的这份报纸，在二楼。", "这份报纸，在二楼。"),
        ("您问的是，图书馆周一闭馆。", "您问的是，图书馆周一闭馆。"),
        ("拿藏书来说，全馆有3万册。", "藏书，全馆有3万册。"),
        ("为什么说图书馆是地标？因为它最高。", "图书馆是地标，因为它最高。"),
        ("期刊和报纸一样，也在二楼。", "期刊和报纸，也在二楼。"),
        ("期刊和报纸一样多。", "期刊和报纸一样多。"),
        ("有三样藏品，其中一样是古籍。", "有三样藏品，其中一个是古籍。"),
        ("古籍非修补不可。", "古籍必须修补。"),
        ("书香非常不可多得。", "书香非常不可多得。"),
    ],
)
def test_only_the_introduction_goes(claim: str, plain: str) -> None:
    assert plainly(claim) == plain


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("读者不可以把饮料带进阅览室。", "supported"),
        ("读者不允许把饮料带进阅览室。", "supported"),
        ("读者可以把饮料带进阅览室。", "contradicted"),
    ],
)
def test_what_is_forbidden_in_other_words(claim: str, said: str) -> None:
    assert label(claim, "读者不得把饮料带进阅览室。") == said


VERSIONS = (
    "绿道有三个版本：1.0版是“源起河口”，2.0版是“联通两岸”。2016年5月，河口启动1.0版绿道建设。"
    "2017年，河口与东岸共建2.0版绿道。"
)


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("1.0版“源起河口”的绿道在2016年5月启动建设。", True),
        ("“源起河口”的1.0版绿道在2016年5月启动建设。", True),
        ("“联通两岸”的2.0版绿道在2017年共建。", True),
        ("“联通两岸”的1.0版绿道在2016年5月启动建设。", False),
        ("2.0版“源起河口”的绿道在2017年共建。", False),
    ],
)
def test_a_name_given_by_the_way_belongs_to_what_bears_it(claim: str, *, true: bool) -> None:
    assert (label(claim, VERSIONS) == "supported") is true


def test_what_a_version_is_called() -> None:
    evidence = "绿道有两版：1.0版是“源起河口”，2.0版是“联通湖东”。"
    assert names_another("您问的2.0版，名字叫“源起河口”。", evidence)
    assert not names_another("您问的1.0版，名字叫“源起河口”。", evidence)


def test_what_surely_must_be_is_what_must_be() -> None:
    assert plainly("河口镇一定要走修路这条路。") == "河口镇必须走修路这条路。"


def test_what_only_says_that_it_is_written_is_no_part_of_it() -> None:
    assert plainly("据所载，河口镇修了茶路。") == "河口镇修了茶路。"
    assert plainly("可以了解到，河口镇修了茶路。") == "河口镇修了茶路。"


def test_what_somebody_mentioned_is_what_he_said() -> None:
    assert plainly("按会上提到的内容，河口镇要修茶路。") == "会上说，河口镇要修茶路。"
    assert plainly("放到全省来看，河口镇的茶路最长。") == "全省，河口镇的茶路最长。"


def test_lately_and_a_little_more() -> None:
    assert plainly("最近六年，绿道变了样。") == "六年来，绿道变了样。"
    assert plainly("船的数量是当初的三倍还多。") == plainly("船的数量是当初的三倍多。")
