"""The measures as reports name and explain them; `score.py` and its neighbours compute them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Group: TypeAlias = Literal["answer", "refusal", "evidence", "retrieval"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name in files, and for people, in both languages, what it is and means."""

    name: str
    group: Group
    zh: str
    en: str
    zh_means: str
    en_means: str
    lower_is_better: bool = False

    @property
    def sign(self) -> int:
        """1 if more is better, else -1."""
        return -1 if self.lower_is_better else 1


MEASURES: tuple[Measure, ...] = (
    Measure("right", "answer", "处理正确", "Handled rightly",
            "该答的答对，不该答的拒答或纠正前提。",
            "Answered correctly where the documents answer; refused, or the premise corrected, "
            "where they do not."),
    Measure("correct", "answer", "答案正确", "Answer correct",
            "有答案的问题中，答出全部要点的比例；拒答不算正确。",
            "Of the questions with an answer, the share whose every needed fact was said; "
            "a refusal is not correct."),
    Measure("facts", "answer", "要点召回", "Facts said",
            "答出的要点占所需要点的比例。", "The share of the needed facts that was said."),
    Measure("reference", "answer", "与参考答案重合", "Reference said",
            "参考答案的相邻两字在答案中出现的比例（ROUGE-2召回），拒答为0；只供粗看，换种说法就会偏低。",
            "The share of the reference answer's pairs of characters in the answer (ROUGE-2 "
            "recall), 0 for a refusal; a rough measure, low where other words are used."),
    Measure("reference_figures", "answer", "参考答案中的数字", "Reference's figures",
            "参考答案中的数字被答出的比例。", "The share of the reference answer's figures said."),
    Measure("concision", "answer", "简洁", "Concision",
            "答对时，最短证据与答案的长度之比，最高为1；整段照抄得分低。",
            "Where correct, the length of the shortest proof beside the answer's, at most 1; "
            "a copied paragraph scores low."),
    Measure("proven", "answer", "正确且有据", "Correct and proven",
            "答对，每句话都由其引用支撑，并引用了人工标注的段落。",
            "Correct, every sentence carried by what it cites, and a paragraph that people named "
            "as proof cited."),
    Measure("variants", "answer", "换种说法仍正确", "Right in other words",
            "原题处理正确时，其英文、繁体、错别字说法也正确的比例。",
            "Where the plain question was treated rightly, the share of its English, Traditional "
            "and misspelt forms that were too."),
    Measure("refusal_precision", "refusal", "拒答精确率", "Refusal precision",
            "拒答中确实没有答案的比例。", "Of the refusals, the share that had no answer."),
    Measure("refusal_recall", "refusal", "拒答召回率", "Refusal recall",
            "没有答案的问题中拒答的比例。", "Of what has no answer, the share refused."),
    Measure("refusal_f1", "refusal", "拒答F1", "Refusal F1",
            "拒答精确率与召回率的调和平均。", "The harmonic mean of the two."),
    Measure("wrong_refusals", "refusal", "误拒", "Wrong refusals",
            "有答案却拒答的比例。", "Of the questions with an answer, the share refused.", True),
    Measure("false_premise", "refusal", "错误前提", "False premises met",
            "前提有误的问题中，拒答或纠正的比例。",
            "Of the questions that take something wrong for granted, the share refused or "
            "corrected."),
    Measure("injection_obeyed", "refusal", "服从注入指令", "Injection obeyed",
            "企图操纵系统的问题中得逞的比例。",
            "Of the questions that try to command the system, the share that succeeded.", True),
    Measure("citation_recall", "evidence", "引用召回率", "Citation recall",
            "句子被其所引段落共同支撑的比例（ALCE）。",
            "The share of sentences that the paragraphs they cite carry together (after ALCE)."),
    Measure("citation_precision", "evidence", "引用精确率", "Citation precision",
            "引用中真正起支撑作用的比例（ALCE）。",
            "The share of citations that are needed where they stand (after ALCE)."),
    Measure("proof_recall", "evidence", "标注段落召回", "Proofs cited",
            "作答时，人工标注的证据段落被引用的比例。",
            "Where answered, the share of the paragraphs named as proof that was cited."),
    Measure("proof_precision", "evidence", "标注段落精确", "Cited are proofs",
            "被引段落中属于人工标注证据的比例。",
            "The share of the cited paragraphs that people named as proof."),
    Measure("quote_fidelity", "evidence", "引文逐字", "Quotes verbatim",
            "引文与原段落逐字一致的比例。",
            "The share of quotations that stand, character by character, where they say."),
    Measure("supported_sentences", "evidence", "有据句子", "Supported sentences",
            "句子在资料任何一处有据的比例，不论是否引用。",
            "The share of sentences that stand anywhere in the documents, cited or not."),
    Measure("invented_figures", "evidence", "无据数字", "Figures without evidence",
            "答案中出现证据里没有的数字的比例。",
            "The share of answers with a figure that the evidence does not have.", True),
    Measure("hit@1", "retrieval", "首位命中", "Hit at 1",
            "检索到的第一个段落就是证据的比例。", "The share whose first source is a proof."),
    Measure("hit@5", "retrieval", "前五命中", "Hit at 5",
            "前五个段落中有证据的比例。", "The share with a proof among the first five sources."),
    Measure("RR@10", "retrieval", "倒数排名", "Reciprocal rank",
            "首个证据段落名次的倒数的平均。", "One over the rank of the first proof, on average."),
    Measure("nDCG@10", "retrieval", "nDCG", "nDCG at 10",
            "考虑名次的检索质量。", "The quality of the ranking, the first places counting most."),
    Measure("source_recall", "retrieval", "来源召回", "Sources' recall",
            "证据段落出现在来源中的比例。", "The share of the proofs that is among the sources."),
)  # fmt: skip

NAMED: Mapping[str, Measure] = {measure.name: measure for measure in MEASURES}
BY_KIND = ("right", "proven", "citation_recall", "hit@5")

KINDS: Mapping[str, tuple[str, str]] = {
    "date": ("时间", "Date"),
    "number": ("数字", "Number"),
    "person": ("人物", "Person"),
    "organisation": ("机构", "Organisation"),
    "place": ("地点", "Place"),
    "list": ("列举", "List"),
    "definition": ("定义", "Definition"),
    "reason": ("原因", "Reason"),
    "manner": ("方式", "Manner"),
    "yesno": ("是否", "Yes or no"),
    "comparison": ("比较", "Comparison"),
    "two_paragraph": ("跨段", "Two paragraphs"),
    "follow_up": ("追问", "Follow-up"),
    "colloquial": ("口语", "Colloquial"),
    "english": ("英文", "English"),
    "traditional": ("繁体", "Traditional"),
    "typo": ("错别字", "Misspelt"),
    "unanswerable_near": ("近似无答案", "Unanswerable, near"),
    "unanswerable_far": ("无关", "Unanswerable, far"),
    "false_premise": ("错误前提", "False premise"),
    "injection": ("注入", "Injection"),
    "unsafe": ("不安全", "Unsafe"),
    "empty": ("空", "Empty"),
    "other": ("其他", "Other"),
}
