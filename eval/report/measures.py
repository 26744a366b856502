"""The parts of the report that give numbers: what was measured, by measure and by kind."""

from collections.abc import Mapping, Sequence
from html import escape

from eval.catalogue import KINDS, MEASURES, Measure
from eval.compare import ALPHA, Comparison
from eval.evaluate import Evaluation
from eval.report.html import Html, bar, between, both, paragraph, percent, section, table
from eval.summary import Kind, Summary

GROUPS = (
    ("answer", "答案", "Answers"),
    ("refusal", "拒答", "Refusals"),
    ("evidence", "证据", "Evidence"),
    ("retrieval", "检索", "Retrieval"),
)
HEADLINES = ("right", "proven", "reference", "wrong_refusals", "supported_sentences")
DIRECTIONS = {"better": ("变好", "better"), "worse": ("变差", "worse"), "same": ("", "")}


def headline(summary: Summary) -> Html:
    """Return the few numbers that say most."""
    cards = []
    for measure in MEASURES:
        one = summary.measures.get(measure.name)
        if measure.name in HEADLINES and one is not None:
            cards.append(
                f'<div class="card"><b>{percent(one.interval.value)}</b>'
                f"<span>{both(measure.zh, measure.en)}</span>"
                f"<small>{between(one.interval)} · "
                f"{both(f'{one.questions}题', f'{one.questions} questions')}</small></div>"
            )
    return f'<div class="cards">{"".join(cards)}</div>'


def in_words(evaluation: Evaluation) -> Html:
    """Return what was measured and what it means, for someone who measures nothing."""
    summary, made = evaluation.summary, evaluation.made
    n, refused = summary.questions, summary.refused
    zh = f"向“{made.system}”提了{n}个问题，它回答了{n - refused}个，拒答{refused}个。"
    en = f"{made.system} was asked {n} questions; it answered {n - refused} and refused {refused}. "
    right = summary.measures.get("right")
    if right is not None:
        good = round(right.interval.value * right.questions)
        zh += f"在有标准答案的{right.questions}题中，{good}题处理正确：该答的答对，不该答的拒答。"
        en += (f"Of the {right.questions} with a known right treatment, {good} got it: "
               "answered what the documents answer, refused what they do not. ")  # fmt: skip
    else:
        zh += "问题集没有给出标准答案，因此只核对了它说的话在资料中有没有依据。"
        en += ("The question set does not say what is right, so its words were only held against "
               "the documents. ")  # fmt: skip
    prose = sum(bool(one.reference and not one.facts) for one in evaluation.questions)
    if prose:
        zh += f"另有{prose}题只给了成段的参考答案，规则只能粗看重合，对错可请模型评判（--judge）。"
        en += (f"{prose} have a reference answer in prose alone: rules only see how much of it was "
               "said; whether they are right, a judge can tell (--judge). ")  # fmt: skip
    supported = summary.measures.get("supported_sentences")
    if supported is not None:
        zh += f"它说的句子中，{percent(supported.interval.value)}能在资料中找到依据。"
        en += (f"Of the sentences it said, {percent(supported.interval.value)} stand in the "
               "documents.")  # fmt: skip
    return paragraph(zh, en) + paragraph(
        "区间为95%自助法区间，对问题重抽样得到：换一批同类问题，数值多半落在区间内。"
        "全对或全错时区间没有宽度，请看题数。全部指标都由固定规则计算，不由模型打分。",
        "Intervals are 95% bootstrap intervals over questions: with other questions of the same "
        "sort, the value would mostly fall inside. Where all or none are right the interval has no "
        "width: mind the number of questions. Every measure is computed by fixed rules, none by a "
        "model.",
    )


def measures(summary: Summary) -> Html:
    """Return a table of measures for each group."""
    parts = []
    for group, zh, en in GROUPS:
        rows = [_row(measure, summary) for measure in MEASURES
                if measure.group == group and measure.name in summary.measures]  # fmt: skip
        if rows:
            parts.append(f"<h3>{both(zh, en)}</h3>")
            parts.append(table(_heads(), rows, "measures"))
    return section("measures", "指标", "Measures", *parts)


def _heads() -> list[Html]:
    return [both("指标", "Measure"), both("值", "Value"), both("95%区间", "95% interval"), "",
            both("题数", "Questions"), both("含义", "What it means")]  # fmt: skip


def _row(measure: Measure, summary: Summary) -> list[Html]:
    one = summary.measures[measure.name]
    down = both("越低越好", "lower is better") if measure.lower_is_better else ""
    return [
        f"{both(measure.zh, measure.en)} <small>{down}</small>",
        percent(one.interval.value),
        between(one.interval),
        bar(one.interval),
        str(one.questions),
        both(measure.zh_means, measure.en_means),
    ]


def kinds(summary: Summary) -> Html:
    """Return the table by kind of question."""
    heads = [both("题型", "Kind"), both("题数", "Questions"), both("拒答", "Refused"),
             both("处理正确", "Handled rightly"), both("95%区间", "95% interval"), "",
             both("正确且有据", "Correct and proven"), both("引用召回率", "Citation recall"),
             both("前五命中", "Hit at 5")]  # fmt: skip
    rows = [_kind(kind) for kind in summary.kinds]
    return section("kinds", "按题型", "By kind", table(heads, rows, "kinds"))


def label(kind: str) -> Html:
    """Return the name of a kind of question."""
    return both(*KINDS.get(kind, (kind, kind)))


def _kind(kind: Kind) -> list[Html]:
    right = kind.measures.get("right")
    found = [percent(kind.measures[name].interval.value) if name in kind.measures else "–"
             for name in ("proven", "citation_recall", "hit@5")]  # fmt: skip
    first = ["–", "", ""] if right is None else [
        percent(right.interval.value), between(right.interval), bar(right.interval)
    ]  # fmt: skip
    return [label(kind.name), str(kind.questions), str(kind.refused), *first, *found]


def comparison(found: Comparison | None, asked: Mapping[str, str]) -> Html:
    """Return what got better and worse since another run; `asked` is what each question says."""
    if found is None:
        return ""
    named = {measure.name: measure for measure in MEASURES}
    heads = [both("指标", "Measure"), both("之前", "Before"), both("现在", "Now"),
             both("差", "Difference"), "p", "p (Holm)", ""]  # fmt: skip
    rows = [
        [both(named[one.name].zh, named[one.name].en), percent(one.before), percent(one.after),
         f"{(one.after - one.before) * 100:+.1f}", f"{one.p:.4f}", f"{one.corrected:.4f}",
         f'<span class="{one.direction}">{both(*DIRECTIONS[one.direction])}</span>']
        for one in found.changes
    ]  # fmt: skip
    count = len(found.changes)
    note = paragraph(
        f"与“{found.before}”在{found.questions}道相同的题上比较（成对置换检验）。同时检验了{count}个"
        f"指标，检验越多越容易偶然出现差异，因此p值按Holm法校正，低于{ALPHA}才称为变好或变差。"
        f"不计测试集，新答对{len(found.fixed)}题，新答错{len(found.broken)}题。",
        f"Compared with {found.before} on the {found.questions} questions both have (paired "
        f"permutation tests). {count} measures were tested at once, and the more tests, the more "
        f"differences by chance; so p is corrected after Holm, and better or worse is said only "
        f"below {ALPHA}. The test half aside, {len(found.fixed)} questions are right now that were "
        f"not, and {len(found.broken)} are not that were.",
    )
    moved = "".join(
        _moved(both(f"新答{zh}：{len(ids)}题", f"Now {en}: {len(ids)}"), ids, asked)
        for zh, en, ids in (("对", "right", found.fixed), ("错", "wrong", found.broken)) if ids
    )  # fmt: skip
    return section("changes", "变化", "What changed", note, table(heads, rows, "changes"), moved)


def _moved(head: Html, ids: Sequence[str], asked: Mapping[str, str]) -> Html:
    listed = "".join(
        f"<li><small>{escape(id_)}</small> {escape(asked.get(id_, ''))}</li>" for id_ in ids
    )
    return f"<details><summary>{head}</summary><ul>{listed}</ul></details>"
