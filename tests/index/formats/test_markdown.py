from index.formats.markdown import read

PAGE = """---
title: 粮仓手册
---
<!-- 编者：草稿 -->
# 粮仓手册

收储从**五月**开始，
由[粮食局](https://example.org)负责。
<!-- source: 第二页 -->

## 开仓

### 时间

每日九点<!-- 待定 -->开仓。

- 晴天开*南*门
- 雨天开北门
  并铺垫木

> 编者按：仓库已迁址。

## 价格
| 品种 | 价格 |
| --- | ---: |
| 早稻 | 1.2 |
| 晚稻 | 1.3 |

```
<!-- 不是正文 -->
# 原样
```
"""


def blocks(text):
    return [(b.kind, b.headings, b.text) for b in read("x.md", text).blocks]


def test_a_page_is_cut_under_its_headings():
    assert blocks(PAGE) == [
        ("body", (), "收储从五月开始，由粮食局负责。"),
        ("body", ("开仓", "时间"), "每日九点开仓。"),
        ("list", ("开仓", "时间"), "晴天开南门"),
        ("list", ("开仓", "时间"), "雨天开北门并铺垫木"),
        ("note", ("开仓", "时间"), "编者按：仓库已迁址。"),
        ("table", ("价格",), "品种：早稻；价格：1.2"),
        ("table", ("价格",), "品种：晚稻；价格：1.3"),
        ("body", ("价格",), "# 原样"),
    ]


def test_spans_lead_back_to_the_source():
    draft = read("x.md", PAGE)
    first = draft.blocks[0]
    assert "".join(draft.text[s.start : s.end] for s in first.spans) == first.text


def test_the_first_heading_is_the_title_if_none_is_given():
    draft = read("x.md", "# 办法\n\n正文。\n\n# 附则\n\n末尾。")
    assert draft.title == "办法"
    assert [b.headings for b in draft.blocks] == [(), ("附则",)]


def test_underlined_headings_and_english_lines():
    assert blocks("Opening hours\n===\n\nThe gate opens\nat nine.\n\n时间\n---\n九点。") == [
        ("body", (), "The gate opens at nine."),
        ("body", ("时间",), "九点。"),
    ]


def test_markup_characters_in_prose_stay():
    assert blocks("2 * 3 * 4 = 24，snake_case_name，3 < 5。")[0][2] == (
        "2 * 3 * 4 = 24，snake_case_name，3 < 5。"
    )
