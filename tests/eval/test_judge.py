"""A model's second opinion: blind, kept, bounded, and worth what its agreement shows."""

import asyncio
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from eval.agreement import agreement, kappa
from eval.evaluate import Evaluation, Options, evaluate, reopened
from eval.folder import OPINIONS, RunError, RunFolder
from eval.judge import Judge, Unreadable, read_opinion
from eval.judging import Judged, judge_runs
from eval.opinion import LABELS, Opinion, blind, by_rules, conversation, standard
from eval.report import write_report
from eval.response import Response
from eval.systems import SystemFailure
from eval.tables import judge_table
from rag.settings import Settings
from rag.types import Turn
from tests.eval import fakes
from tests.eval.test_endpoint import completion
from tests.scripted_server import Raw, Reply, ScriptedServer, Status

Says = Callable[[str], str]
FACTS = re.compile(r"^\d+\. (.+?)(?:（或：(.+)）)?$", re.MULTILINE)


def verdict(label: str, reason: str = "因为") -> Raw:
    return completion(json.dumps({"verdict": label, "reason": reason}, ensure_ascii=False))


def told(request: dict[str, Any], tag: str) -> str:
    """What a judge is shown between two tags."""
    text = request["messages"][1]["content"]
    return text.split(f"<{tag}>\n")[1].split(f"\n</{tag}>")[0]


def careful(request: dict[str, Any]) -> Reply:
    """Judge as somebody would who reads what a right answer needs."""
    right, said = told(request, "标准"), told(request, "答案")
    refused = "资料中没有" in said
    needed = [(one, *more.split("；")) for one, more in FACTS.findall(right)]
    found = sum(any(one in said for one in group if one) for group in needed)
    if not right.startswith("资料有答案"):
        met = refused or (found and found == len(needed))
        return verdict("rightly_refused" if met else "wrong")
    if refused:
        return verdict("wrongly_refused")
    return verdict("correct" if found == len(needed) else "partly" if found else "wrong")


def evaluated(folder: Path, habit: fakes.Habit, **more: Any) -> Evaluation:
    options = Options(fakes.write_questions(folder), **more)
    return evaluate(fakes.SmallBot(habit), Settings(data_dir=folder / "var"), options)


def judged(server: ScriptedServer, *runs: Evaluation, name: str = "judge") -> list[Judged]:
    judge = Judge(server.base_url, name, key="k", pause=0.001)
    return judge_runs(judge, runs, lambda _: fakes.paragraphs().places(), seed=5, jobs=3)


def test_a_careful_judge_agrees_with_the_rules(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    with ScriptedServer(careful) as server:
        (one,) = judged(server, run)
    found = agreement(run, one)
    assert (found.asked, found.judged, found.both, found.unreadable) == (14, 14, 14, 0)
    assert found.kappa is not None
    assert (found.kappa.value, found.labels.value, found.same.value) == (1, 1, 1)
    assert found.judged_right.value == pytest.approx(run.summary.measures["right"].interval.value)


def test_a_judge_that_always_says_correct_has_no_kappa(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    with ScriptedServer(verdict("correct")) as server:
        (one,) = judged(server, run)
    found = agreement(run, one)
    assert found.judged_right.value == 1
    assert found.same.value > 0.5
    assert found.kappa.value == found.kappa.low == found.kappa.high == 0
    assert found.table["wrong"]["correct"] == 6
    assert "Cohen's kappa 0.00" in judge_table(found)


def test_where_both_always_say_the_same_kappa_is_not_defined():
    assert kappa([(True, True)] * 9, (True, False)) is None
    assert kappa([], (True, False)) is None


def test_kappa_is_that_of_cohen():
    # 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: (0.7 - 0.5) / (1 - 0.5)
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
    found = kappa(pairs, ("y", "n"))
    assert found.value == pytest.approx(0.4)
    assert found.low < 0.4 < found.high


def test_the_measures_are_the_same_with_any_judge(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    write_report(run)
    before = json.loads((run.folder.path / "report.json").read_text("utf-8"))
    scores = run.folder.scores()
    with ScriptedServer(verdict("correct")) as server:
        write_report(run, judged=judged(server, run)[0])
    after = json.loads((run.folder.path / "report.json").read_text("utf-8"))
    assert after.pop("judge")["kappa"]["value"] == 0
    assert after == before
    assert run.folder.scores() == scores


def test_a_judge_learns_nothing_of_whose_answer_it_is(tmp_path):
    question = fakes.questions(tmp_path)[0]
    ours = Response("q", answered=True, answer="Robo7：2015年3月启动【3†来源】，见[3]和[1]。")
    theirs = Response("q", answered=True, answer="本系统：2015年3月启动[7]，见[^7]和¹。")
    assert blind(ours, ["Robo7"]) == blind(theirs, []) == "本系统：2015年3月启动[1]，见[1]和[2]。"
    run = evaluated(tmp_path, fakes.honest)
    with ScriptedServer(careful) as server:
        judged(server, run)
    sent = json.dumps(server.requests, ensure_ascii=False)
    assert run.made.system not in sent
    assert question.text in sent
    assert "extractive" not in sent


def test_the_answers_of_several_runs_come_shuffled_and_the_same_way_again(tmp_path):
    runs = [evaluated(tmp_path, habit) for habit in (fakes.honest, fakes.top_sentence)]
    orders = []
    for _ in range(2):
        for run in runs:
            (run.folder.path / OPINIONS).unlink(missing_ok=True)
        with ScriptedServer(careful) as server:
            judge = Judge(server.base_url, "m", pause=0.001)
            first, second = judge_runs(judge, runs, lambda _: (), seed=5, jobs=1)
        orders.append([told(request, "问题") for request in server.requests])
        assert len(first.opinions) == len(second.opinions) == 14
    assert orders[0] == orders[1]
    in_order = [question.text for run in runs for question in run.questions]
    assert sorted(map(len, orders[0])) == sorted(len(text) or 1 for text in in_order)
    assert orders[0] != in_order


def test_opinions_are_kept_and_not_asked_for_again(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    with ScriptedServer(careful) as server:
        (first,) = judged(server, run)
        asked = len(server.requests)
        path = run.folder.path / OPINIONS
        lines = path.read_bytes().splitlines(keepends=True)
        path.write_bytes(b"".join(lines[:9]) + lines[9][:30])  # killed in the middle
        (again,) = judged(server, run)
        assert len(server.requests) == asked + 5
        assert again == first
        judged(server, run, name="another")
        assert len(server.requests) == asked + 5 + 14


def test_what_cannot_be_read_is_asked_again_counted_and_said(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    replies = {"云河科创带哪年启动？": ["好答案！", "[1]", '{"verdict": "great"}'],
               "白塔市市长是谁？": ["嗯……", '{"verdict": "Correct", "reason": "对"}']}  # fmt: skip

    def odd(request: dict[str, Any]) -> Reply:
        waiting = replies.get(told(request, "问题"))
        return completion(waiting.pop(0)) if waiting else careful(request)

    with ScriptedServer(odd) as server:
        (one,) = judged(server, run)
        assert len(server.requests) == 14 + 2 + 1
    assert one.unreadable == ("q1",)
    found = agreement(run, one)
    assert (found.judged, found.unreadable) == (13, 1)
    assert "13 of 14 answers judged, 1 unreadable" in judge_table(found)
    page = write_report(run, judged=one).read_text("utf-8")
    assert "On 1 its replies named no verdict." in page


def test_a_judge_that_goes_away_is_said_and_can_be_gone_on_with(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    with ScriptedServer(Status(401)) as server:
        (one,) = judged(server, run)
        assert len(server.requests) <= 8 + 3  # not all fourteen
    assert len(one.silent) == 14
    assert "401" in one.why
    assert agreement(run, one).kappa is None
    assert "14 without a reply" in judge_table(agreement(run, one))
    with ScriptedServer(careful) as server:
        assert len(judged(server, run)[0].opinions) == 14


def test_a_busy_judge_is_asked_again_and_one_without_a_temperature_too():
    replies = iter([Status(429), Status(400), verdict("correct", "两\n行")])

    async def ask(server: ScriptedServer) -> Opinion:
        judge = Judge(server.base_url, "m", pause=0.001)
        try:
            return await judge.opinion([{"role": "user", "content": "？"}])
        finally:
            await judge.close()

    with ScriptedServer(lambda _: next(replies)) as server:
        assert asyncio.run(ask(server)) == Opinion("correct", "两 行")
        assert "temperature" not in server.requests[-1]


def test_a_judge_without_a_temperature_is_asked_by_several_at_once(tmp_path):
    def picky(request: dict[str, Any]) -> Reply:
        return Status(400) if "temperature" in request else careful(request)

    with ScriptedServer(picky) as server:
        (one,) = judged(server, evaluated(tmp_path, fakes.top_sentence))
    assert (len(one.opinions), one.silent) == (14, ())


@pytest.mark.parametrize(
    ("reply", "error"),
    [(Raw(b"<html>", "text/html"), SystemFailure), (Status(404), SystemFailure),
     (completion(""), Unreadable), (completion('{"verdict": ["correct"]}'), Unreadable)],
)  # fmt: skip
def test_what_is_no_opinion(reply, error):
    async def ask(server: ScriptedServer) -> None:
        judge = Judge(server.base_url, "m", pause=0.001)
        with pytest.raises(error):
            await judge.opinion([{"role": "user", "content": "？"}])
        await judge.close()

    with ScriptedServer(reply) as server:
        asyncio.run(ask(server))


@pytest.mark.parametrize(
    ("reply", "label"),
    [
        ('{"verdict": "partly", "reason": "缺一点"}', "partly"),
        ('```json\n{"verdict": "rightly refused"}\n```', "rightly_refused"),
        ('<think>{"verdict": "wrong"}</think>{"verdict": "correct"}', "correct"),
        ('{"verdict": "wrong"} 再想想，{"verdict": "correct"}', "correct"),
        ('<think>{"verdict": "wrong"}', ""),
        ("正确", ""),
        ("{" * 9999, ""),
        ("", ""),
    ],
)
def test_reading_a_reply(reply, label):
    found = read_opinion(reply)
    assert (found.label if found else "") == label


def test_the_standard_tells_what_is_needed(tmp_path):
    named = {question.id: question for question in fakes.questions(tmp_path)}
    assert standard(named["q4"]).endswith("1. 2.3万家（或：23,000）")
    assert "资料没有答案" in standard(named["n1"])
    assert "三座城市" in standard(named["f1"])
    assert "“得手了”" in standard(named["i1"])


def test_a_conversation_is_told_in_order(tmp_path):
    question = fakes.questions(tmp_path)[0]
    turns = (Turn("user", "谁？"), Turn("assistant", "沈明远。"))
    values = {name: getattr(question, name) for name in question.__slots__}
    text = conversation(type(question)(**{**values, "history": turns}))
    assert text.splitlines()[:2] == ["用户：谁？", "助手：沈明远。"]
    assert text.endswith(question.text)


def test_the_rules_in_the_judges_words(tmp_path):
    seen = set()
    for habit in (fakes.honest, fakes.refuses, fakes.top_sentence):
        run = evaluated(tmp_path, habit)
        seen |= {by_rules(question, run.responses[question.id], row.scores)
                 for question, row in zip(run.questions, run.rows, strict=True)}  # fmt: skip
    assert seen <= set(LABELS)
    assert {"correct", "wrong", "rightly_refused", "wrongly_refused"} <= seen


def test_questions_without_a_key_are_judged_by_what_is_found(tmp_path):
    path = tmp_path / "bare.jsonl"
    path.write_text('{"question": "白塔市市长是谁？"}', "utf-8")
    settings = Settings(data_dir=tmp_path / "var")
    run = evaluate(fakes.SmallBot(fakes.honest), settings, Options(path))
    with ScriptedServer(verdict("correct")) as server:
        (one,) = judged(server, run)
        assert fakes.TEXTS[3] in server.requests[0]["messages"][1]["content"]
    found = agreement(run, one)
    assert (found.judged, found.both, found.kappa) == (1, 0, None)
    assert write_report(run, judged=one).exists()


def test_a_model_that_judges_itself_is_told_on(tmp_path):
    questions = fakes.write_questions(tmp_path)
    settings, bot = Settings(data_dir=tmp_path / "var"), fakes.SmallBot(fakes.honest)

    def model(request: dict[str, Any]) -> Reply:
        judging = "<标准>" in request["messages"][-1]["content"]
        return careful(request) if judging else completion("沈明远。")

    with ScriptedServer(model) as server:
        options = Options(questions, url=server.base_url, model="m")
        run = evaluate(bot, settings, options)
        (one,) = judged(server, run, name="m")
    assert one.itself
    assert "its own answers" in judge_table(agreement(run, one))


def test_a_finished_run_is_opened_again_with_its_own_questions(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence, out=tmp_path / "run")
    bot, path = fakes.SmallBot(fakes.honest), tmp_path / "questions.jsonl"
    again = reopened(bot, path, RunFolder(tmp_path / "run"))
    assert (again.rows, again.responses) == (run.rows, run.responses)
    assert again.summary == run.summary
    assert bot.asked == []
    path.write_text('{"question": "谁？"}', "utf-8")
    with pytest.raises(RunError, match="was not made with"):
        reopened(bot, path, RunFolder(tmp_path / "run"))


def test_the_report_shows_both_and_keeps_the_test_half_closed(tmp_path):
    run = evaluated(tmp_path, fakes.top_sentence)
    with ScriptedServer(verdict("wrong", "<b>不对</b>")) as server:
        (one,) = judged(server, run)
    closed = write_report(run, judged=one).read_text("utf-8")
    assert 'id="judge"' in closed
    assert "&lt;b&gt;不对" in closed
    assert "<b>不对" not in closed
    assert "青州有多少高新技术企业？" not in closed  # test half
    assert "青州有多少高新技术企业？" in write_report(run, judged=one, open_test=True).read_text()
    csv_file = (run.folder.path / "report.csv").read_text("utf-8-sig")
    assert csv_file.splitlines()[0].endswith("judge,judge_reason")
