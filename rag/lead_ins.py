"""What people say before they ask: who they are, what they need it for, and the request itself."""
# ruff: noqa: E501 - tables of Chinese expressions read best in full lines

import re

# 请提供, 烦请说明, 再告诉我: a request, whose object is asked for also without a question word.
_POLITE = r"(?:请问|敬请|恳请|烦请|请|麻烦(?:你|您)?|劳驾|拜托|帮忙|帮我|给我)"
_CAN_YOU = r"(?:能否|能不能|可否|可以|能)"
_TELLS = (
    r"(?:(?:再|也|一并|分别|逐一|逐条|依次|简单|详细|顺便|同时|另外|先|分[两三]部分){0,4}"
    r"(?:说明|说说|讲讲|介绍|列举|列出|列明|列一下|答复|解释|提供|给出|指出|写出|补上|补全|比较|对比|确认|核实|回答|注明|告诉我?|讲清楚?|谈谈|查一下|看一下)(?:一下|下)?(?:我|您|你)?)"
)
_WISHES = r"(?:(?:我|我们|本人)?(?:还|也|另|先|又)?(?:想|需要?|要)(?:请(?:你|您)|再)?(?:知道|了解|问(?:问|一下)?|请教)(?:一下|的是)?|(?:我|我们)?想请(?:你|您)(?:说明|介绍|讲讲))"
_AFTER = r"(?:然后|最后|并且?|也|再|同时|另外|另|顺便|先){0,4}"
REQUEST = re.compile(
    rf"^{_AFTER}(?:{_CAN_YOU}?{_POLITE}+(?:[从把将][^，,：:]{{0,12}}?(?={_TELLS}))?{_TELLS}?|{_CAN_YOU}?{_TELLS}|{_WISHES})[，,：:\s]*(?=.{{2}})"
)
_WANTED = re.compile(rf"{_TELLS}|{_WISHES}|给我")
# 孩子做手抄报：…; a colon within a time or a title is another thing.
_COLON = re.compile(
    r"^(?P<lead>(?:[^：:?？《》“”\"]|“[^”]*”|《[^》]*》){2,80}?)(?<!\d)[：:](?P<rest>.{4,})$",
    re.DOTALL,
)
_TASK = r"(?:作业|手抄报|剪报|简报|信息图|时间轴|报告|论文|文章|稿|课题|汇报|调研|考察|采访|参观|讲解|材料|资料|表格?|卡|校对|翻译|ppt|笔记|功课|新闻|报道|摘要|台账|演讲|作文)"
# 作为实习记者，; 我在整理人物资料卡，; 想写一篇报告，: none of it is asked about.
_ROLE = re.compile(
    rf"^(?:(?:作为|身为)[^，,?？]{{2,24}}"
    rf"|(?:敬启者|你好|您好|大家好|老师好?)"
    rf"|(?:(?:我们?|本人|咱们?|单位|领导|老师|孩子|儿子|女儿|同学)[^，,?？]{{0,6}})?(?:正?在|准备|打算|要|想|需要?|受托|受委托|布置了?|让我们?|正)[^，,?？]{{0,16}}?(?:写|做|整理|准备|查|核稿|核对|翻译|汇报|讲|编|填|撰写|著录|梳理|弄清楚?|弄明白|了解|确认|搞清楚?|搞懂)[^，,?？]{{0,16}}?{_TASK}[^，,?？]{{0,8}}"
    r"|(?:我想?|想|先)?(?:先|想|要)*(?:弄清楚?|弄明白|搞清楚?|搞懂|了解一下|确认一下)[^，,?？]{0,12}"
    r"|(?:据我所知|冒昧问一句|有个问题|问个事|问一下|请教一下|打扰一下|鉴于需要[^，,]{0,10}|为(?:了|避免)[^，,]{2,14}))[，,。.\s]+(?=.{4})"
)


def without_lead(text: str) -> tuple[str, bool]:
    """Return a text without what is said before it asks, and whether it requests something."""
    rest, requests = text.strip(), False
    while True:
        shorter = _ROLE.sub("", rest, count=1)
        if shorter == rest:
            shorter, asked = _without_request(rest)
            requests = requests or asked
        if shorter == rest:
            return rest, requests
        rest = shorter


def _without_request(text: str) -> tuple[str, bool]:
    if match := REQUEST.match(text):
        return text[match.end() :], bool(_WANTED.search(match[0]))
    if match := _COLON.match(text):
        return match["rest"].strip(), True
    return text, False
