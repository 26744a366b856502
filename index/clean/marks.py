"""What lines look like: ends of sentences, items, headings, captions, bylines, furniture."""

import re

CLOSED = re.compile(r"(?:[。！？!?…；;：:]|(?<=[A-Za-z\u3400-\u9fff”）)])\.)[”’」』）)》】\]\"']*$")
COMMA = re.compile(r"[，、,]$")

ITEM = re.compile(
    r"(?:(?P<han>[一二三四五六七八九十]{1,3})(?P<after>是|要|、|，)"
    r"|(?:首先|其次|再次|最后)[，,]"
    r"|第(?P<nth>[一二三四五六七八九十百零\d]{1,5})(?P<unit>[章节条编款篇部分]|，|、)"
    r"|[（(](?P<paren>[一二三四五六七八九十\d]{1,3})[）)]"
    r"|(?P<digit>\d{1,2})(?P<point>[.．、)）])(?!\d)"
    r"|[■●◆▲□◇△▶★•·※]|[①-⑳])"
)
NUMBERED = (
    re.compile(r"第[一二三四五六七八九十百零\d]{1,5}[编篇部]"),
    re.compile(r"第[一二三四五六七八九十百零\d]{1,5}章|[一二三四五六七八九十]{1,3}、"),
    re.compile(r"第[一二三四五六七八九十百零\d]{1,5}节|[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]"),
)
"""Numbered headings by level, as the official layout of Chinese documents (GB/T 9704) has them."""

SIGNED = re.compile(
    r"(?:[年月]\s*\d{1,2}\s*日|(?:政府|委员会|办公室|办公厅|公司|协会|厅|局|部|院|处|会))$"
)
FIELD = re.compile(r"[\u3400-\u9fffA-Za-z ]{2,8}[：:]\s*\S")
HEADING_START = re.compile(r"[^，。、；：！？）》”’」』】%,.;:!?)\]]")
LABEL = re.compile(r"[：:（）()]")
CAPTION = re.compile(
    r"^(?:图为|图片说明|图\s*\d+|[▲△▼]|右图|左图|上图|下图)|(?:[\s/／）)]|^)?(?:摄|摄影|供图|制图|绘|资料图|资料图片)"
    r"[）)]?$"
)
BYLINE = re.compile(
    r"^[■●◆▲□]\s*[\u3400-\u9fff·\s]{2,24}$"
    r"|^[□■●◆（(]?\s*(?:本报|本刊|特约|见习|首席|实习)*"
    r"(?:记者|通讯员|撰文|撰稿|作者|文[/／]|文字|整理|编辑)\s*[：:/／]?\s*[\u3400-\u9fff·、\s]{2,40}[）)]?$"
)
NOTE = re.compile(r"^[【\[]?(?:编者按|编者的话|开栏的话|编后|按语|导语|导读)[】\]]?\s*[：:]?")
BOX = re.compile(
    r"^[【\[]?(?:[\u3400-\u9fff]{0,4}(?:简介|名片|小传)|人物档案|相关链接|新闻链接|链接|背景链接|名词解释"
    r"|知识链接|延伸阅读|小贴士|资料卡|新闻背景)[】\]]?\s*(?:[：:]|$)"
)
SPONSOR = re.compile(r"(?:特别支持|特约刊登|特约播出|冠名|协办|赞助|广告)$")
BARE_NUMBER = re.compile(r"^\d{1,4}$|^[A-D]\d{2}$")
PAGE_NUMBER = re.compile(
    r"^(?:[-—–·]\s*\d{1,4}\s*[-—–·]|第\s*\d{1,4}\s*[页版](?:\s*[/／共]\s*共?\s*\d{1,4}\s*页?)?"
    r"|[Pp]age\s+\d+(?:\s+of\s+\d+)?)$"
)
DATELINE = re.compile(
    r"^(?=.*星期[一二三四五六日天])(?=.*\d{4}\s*年)[^。]{6,60}$|^(?:责任编辑|责编|本版编辑|版式|美编)[：:\s].{2,40}$"
)
SUBTITLE = re.compile(r"^[—–―-]{2,}\s*\S")


def closed(text: str) -> bool:
    """Judge if a line may end a paragraph: its last character ends a sentence or a clause."""
    return CLOSED.search(text) is not None


def level(text: str) -> int:
    """Return the level of a numbered heading, 1 for the outermost kind; 0 if it is not numbered."""
    return next((n for n, mark in enumerate(NUMBERED, 1) if mark.match(text)), 0)
