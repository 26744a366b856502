"""Prompts fail loudly where a variable is missing or superfluous."""

import pytest

from prompts import PromptError, parse, prompt

GOOD = "version: 1\nvariables: a, b\n\n[system]\nsay $a\n[user]\n$b $$5\n"


@pytest.mark.parametrize("name", ["answer", "repair"])
def test_shipped_prompts_can_be_read(name: str) -> None:
    shipped = prompt(name)
    assert [role for role, _ in shipped.fill(**dict.fromkeys(shipped.variables, "x"))] == [
        "system",
        "user",
    ]


def test_fills_its_variables() -> None:
    assert parse("p", GOOD).fill(a="1", b="$c") == [("system", "say 1"), ("user", "$c $5")]


@pytest.mark.parametrize("values", [{}, {"a": "1"}, {"a": "1", "b": "2", "c": "3"}])
def test_other_variables_are_an_error(values: dict[str, str]) -> None:
    with pytest.raises(PromptError, match="The prompt p misses"):
        parse("p", GOOD).fill(**values)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[system]\nno header",
        "version: 1\nvariables: a\n\nno message",
        "version: 1\nvariables: a\n\n[system]\n$a $b",
        "version: 1\nvariables: a, b\n\n[system]\n$a",
        "version: 1\nvariables:\n\n[system]\n5$ off",
    ],
)
def test_a_damaged_file_is_an_error(text: str) -> None:
    with pytest.raises(PromptError):
        parse("p", text)


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(PromptError, match="no prompt nonsense"):
        prompt("nonsense")
