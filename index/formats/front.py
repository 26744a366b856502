"""YAML front matter: what a Markdown file says about itself between two `---` lines."""

import re
from collections.abc import Mapping

import yaml

from index.errors import DocumentError

FENCE = re.compile(
    r"\A---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
MAX_LENGTH = 20_000
"""Characters of front matter; a hostile one could otherwise keep the parser busy for minutes."""


def split(name: str, text: str) -> tuple[Mapping[str, str], int]:
    """Return the fields and where the text proper starts; ({}, 0) without front matter."""
    match = FENCE.match(text)
    if match is None:
        return {}, 0
    return _fields(name, match["yaml"]), match.end()


def _fields(name: str, source: str) -> dict[str, str]:
    # Aliases can grow exponentially ("billion laughs"), so front matter may not have them.
    try:
        if len(source) > MAX_LENGTH or _has_alias(source):
            raise _broken(name, "it is too long or uses YAML aliases")
        values = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - strings only, no tags
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise _broken(name, str(error).splitlines()[0] if str(error) else "no YAML") from error
    if values is None or values == "":
        return {}
    if not isinstance(values, dict):
        raise _broken(name, "it is not a list of `name: value` lines")
    return {str(key): value.strip() for key, value in values.items() if isinstance(value, str)}


def _has_alias(source: str) -> bool:
    return any(isinstance(token, yaml.AliasToken) for token in yaml.scan(source))


def _broken(name: str, why: str) -> DocumentError:
    return DocumentError(
        f"The front matter of {name} cannot be read: {why}.",
        "Write it as `name: value` lines between two lines of `---`, or remove it.",
    )
