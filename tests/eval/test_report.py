"""The report: one file that asks for nothing else, in two languages, telling why things failed."""

import csv
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eval.evaluate import Evaluation, Options, evaluate
from eval.report import write_report
from rag.settings import Settings
from rag.types import Answer
from tests.eval import fakes

HOSTILE = "<script>alert(1)</script>=1+1"


def evaluated(folder: Path, habit: fakes.Habit, **more) -> Evaluation:
    options = Options(fakes.write_questions(folder), **more)
    return evaluate(fakes.SmallBot(habit), Settings(data_dir=folder / "var"), options)


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> str:
    folder = tmp_path_factory.mktemp("report")
    return write_report(evaluated(folder, fakes.top_sentence)).read_text("utf-8")


class Balanced(HTMLParser):
    """Notices a tag that is closed in the wrong place."""

    VOID = frozenset({"meta", "input", "link", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_it_is_well_formed(page):
    parser = Balanced()
    parser.feed(page)
    assert parser.open == []


def test_it_refers_to_nothing_outside(page):
    assert re.findall(r"(?:src|href)=", page) == []
    assert set(re.findall(r"https?://[^\"' )]+", page)) <= {"http://www.w3.org/2000/svg"}


def test_every_text_is_there_in_both_languages(page):
    assert page.count('<span lang="zh">') == page.count('<span lang="en">')
    assert page.count('<div lang="zh" class="plot">') == page.count('<div lang="en" class="plot">')
    assert "<svg" in page


def test_failures_have_question_answer_proof_and_cause(page):
    assert "answered what the documents do not answer" in page
    assert "青州2021年的研发投入强度是多少？" in page
    assert 'data-cause="answered_unanswerable"' in page


def test_the_test_half_is_counted_but_not_listed(tmp_path):
    evaluation = evaluated(tmp_path, fakes.refuses)
    closed = write_report(evaluation).read_text("utf-8")
    opened = write_report(evaluation, open_test=True).read_text("utf-8")
    assert "白塔市市长是谁？" in closed  # dev
    assert "青州有多少高新技术企业？" not in closed  # test
    assert "4 more of the test half failed" in closed
    assert "青州有多少高新技术企业？" in opened


def test_what_a_system_says_is_never_markup_or_a_formula(tmp_path):
    def hostile(*_: object) -> Answer:
        return Answer("a", f"={HOSTILE}", answered=True)

    evaluation = evaluated(tmp_path, hostile)
    page = write_report(evaluation).read_text("utf-8")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    with (evaluation.folder.path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["answer"][0] for row in csv.DictReader(file)} == {"'"}


def test_csv_and_json_have_the_same_numbers(tmp_path):
    evaluation = evaluated(tmp_path, fakes.top_sentence)
    write_report(evaluation)
    record = json.loads((evaluation.folder.path / "report.json").read_text("utf-8"))
    with (evaluation.folder.path / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    right = [float(row["right"]) for row in rows]
    assert record["measures"]["right"]["value"] == pytest.approx(sum(right) / len(right), abs=1e-4)
    assert sum(record["failures"].values()) == sum(bool(row["cause"]) for row in rows)
    assert record["n"] == len(rows) == len(evaluation.questions)
    assert record["made"]["questions"] == evaluation.made.questions


def test_with_a_baseline_it_says_what_changed(tmp_path):
    before = evaluated(tmp_path, fakes.refuses)
    after = evaluated(tmp_path, fakes.honest)
    page = write_report(after, baseline=before.folder.path).read_text("utf-8")
    assert "corrected after Holm" in page
    assert 'id="changes"' in page


def test_a_system_that_says_how_sure_it_was_gets_two_more_plots(tmp_path, page):
    def sure(bot, question, evidence) -> Answer:
        answer = fakes.honest(bot, question, evidence)
        values = {name: getattr(answer, name) for name in Answer.__slots__}
        return Answer(**{**values, "certainty": 0.9 if answer.answered else 0.2})

    with_both = write_report(evaluated(tmp_path, sure)).read_text("utf-8")
    assert with_both.count("<figure>") == page.count("<figure>") + 2
    assert "Reliability" in with_both


def test_a_perfect_run_lists_nothing(tmp_path):
    page = write_report(evaluated(tmp_path, fakes.honest)).read_text("utf-8")
    assert "There is no failure to list." in page


def test_what_did_not_fail_is_there_too_filtered_out(page, tmp_path):
    assert 'data-cause="" hidden' in page
    assert "青州的研发投入强度是多少？" in page  # dev, and answered
    perfect = write_report(evaluated(tmp_path, fakes.honest)).read_text("utf-8")
    assert perfect.count("<details data-kind") == 8  # the dev half, all shown
    assert "hidden" not in perfect.split('id="list"')[1].split("</section>")[0]


def test_answers_in_prose_are_shown_and_not_called_right_or_wrong(tmp_path):
    path = tmp_path / "prose.csv"
    path.write_text("问题,答案\n白塔市市长是谁？,沈明远\n基金多大？,三十亿元\n", "utf-8")
    settings = Settings(data_dir=tmp_path / "var")
    run = evaluate(fakes.SmallBot(fakes.honest), settings, Options(path))
    page = write_report(run).read_text("utf-8")
    assert "2 have a reference answer in prose alone" in page
    assert "Reference said" in page
    assert "三十亿元" in page
    assert 'data-cause="refused"' in page
    assert "Handled rightly" not in page.split("</header>")[1].split("</section>")[0]


def test_questions_without_a_key_show_every_answer(tmp_path):
    path = tmp_path / "bare.jsonl"
    path.write_text('{"question": "白塔市市长是谁？"}\n{"question": "北极有多冷？"}', "utf-8")
    settings = Settings(data_dir=tmp_path / "var")
    run = evaluate(fakes.SmallBot(fakes.honest), settings, Options(path))
    page = write_report(run).read_text("utf-8")
    assert page.count("<details data-kind") == 2
    assert "沈明远" in page
