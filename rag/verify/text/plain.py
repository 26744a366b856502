"""Makes a model's words safe to show: no links, images, HTML, control or direction characters."""

import html
import re
import unicodedata

_COMMENT = re.compile(r"<!--.*?(?:-->|$)", re.DOTALL)
_HIDDEN = re.compile(
    r"<(script|style|iframe|object|svg|template)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"</?[a-zA-Z!?|][^<>]*(?:>|$)|</?[\u4e00-\u9fff][^<>]{0,40}>")
_EMOJI = re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\ufe0f]")
_IMAGE = re.compile(
    r"!\[([^\[\]]{0,300})\]\s?(?:\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\)?|\[[^\[\]]{0,300}\])"
)
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\s?\([^()]{0,500}(?:\([^()]{0,200}\)[^()]{0,200}){0,3}\)?")
_REFERENCE = re.compile(r"^\s*\[[^\]]+\]:\s*\S+.*$", re.MULTILINE)
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,20}:(?://|\\\\)|//|www\.|data:|javascript:|vbscript:|mailto:|file:)"
    r"[^\s，。；、！？）》”\"'<>【】]*",
    re.IGNORECASE,
)
_DOMAIN = re.compile(
    r"(?<![a-z0-9@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|net|org|cn|io|ai|top|xyz|info|dev|app|site|ru|co|me|cc|tk|link|click)(?![a-z0-9])"
    r"(?:[:/?#][^\s，。；、！？）》”\"'<>【】]*)?",
    re.IGNORECASE,
)
_KEPT_CONTROLS = "\n\t"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_ROUNDS = 3  # entities inside entities: &amp;lt; needs two


def plain(text: str) -> str:
    """Return `text` without anything that a browser or terminal would act on."""
    for _ in range(_ROUNDS):
        before, text = text, html.unescape(visible(text))
        if text == before:
            break
    for pattern in (_COMMENT, _HIDDEN, _TAG, _IMAGE, _REFERENCE, _EMOJI):
        text = pattern.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _DOMAIN.sub("", _ADDRESS.sub("", text))
    return visible(text)


def visible(text: str) -> str:
    """Return `text` without control, direction and zero-width characters."""
    if text.isprintable():
        return text
    return "".join(
        one for one in text
        if one in _KEPT_CONTROLS or unicodedata.category(one) not in _UNSEEN
    )  # fmt: skip
