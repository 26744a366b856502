"""Every word that is sent to a language model, one file a purpose.

A prompt file begins with `version:` and `variables:` lines, then a blank line; then come its
messages, each under a line `[system]` or `[user]`. `$name` stands for a variable.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["system", "user"]

_MESSAGE = re.compile(r"^\[(system|user)\]\n", re.MULTILINE)
_HEADER = re.compile(r"\Aversion: (\d+)\nvariables: ?(.*)\n\n")


class PromptError(LookupError):
    """A prompt that is missing, damaged, or filled in with the wrong variables."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The messages of one purpose, with the variables they need."""

    name: str
    version: int
    variables: frozenset[str]
    messages: tuple[tuple[Role, Template], ...]

    def fill(self, **values: str) -> list[tuple[Role, str]]:
        """Return role and text of each message; raise PromptError unless all variables fit."""
        if values.keys() != self.variables:
            missing = ", ".join(sorted(self.variables - values.keys())) or "nothing"
            extra = ", ".join(sorted(values.keys() - self.variables)) or "nothing"
            raise PromptError(
                f"The prompt {self.name} misses {missing} and has no use for {extra}."
            )
        return [(role, template.substitute(values)) for role, template in self.messages]


@cache
def prompt(name: str) -> Prompt:
    """Return the prompt in `prompts/NAME.md`, read once."""
    try:
        text = files(__package__).joinpath(f"{name}.md").read_text("utf-8")
    except FileNotFoundError as error:
        raise PromptError(f"There is no prompt {name}.") from error
    return parse(name, text)


def parse(name: str, text: str) -> Prompt:
    """Read a prompt file; raise PromptError where what it declares is not what it uses."""
    header = _HEADER.match(text)
    pieces = _MESSAGE.split(text[header.end() :]) if header else []
    if header is None or pieces[0].strip() or len(pieces) < 3:  # noqa: PLR2004 - before, role, text
        raise PromptError(f"The prompt {name} needs version:, variables: and a [system] or [user].")
    messages = tuple(
        (_role(role), Template(body.strip()))
        for role, body in zip(pieces[1::2], pieces[2::2], strict=True)
    )
    declared = frozenset(_names(header[2]))
    used = frozenset(one for _, template in messages for one in template.get_identifiers())
    if declared != used or not all(template.is_valid() for _, template in messages):
        odd = ", ".join(sorted(declared ^ used)) or "a stray $"
        raise PromptError(f"The prompt {name} declares and uses different variables: {odd}.")
    return Prompt(name, int(header[1]), declared, messages)


def _names(line: str) -> list[str]:
    return [one.strip() for one in line.split(",") if one.strip()]


def _role(name: str) -> Role:
    return "system" if name == "system" else "user"
