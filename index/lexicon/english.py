"""English words brought to one form: enough to find them in a list, no more."""

import re

_TOKEN = re.compile(r"[a-z0-9]+(?:[&.+/'][a-z0-9]+)*%?")
_VOWEL = re.compile(r"[aeiouy]")
# Shorter ones are words of their own that only look inflected: gas, its, red, king.
SHORTEST_STEM = 3


def english_tokens(folded: str) -> list[str]:
    """Return the runs of Latin letters and digits; a hyphen parts words."""
    return _TOKEN.findall(folded)


def stem(token: str) -> str:
    """Return the token without plural, possessive, -ed and -ing.

    The result need not be a word; it only has to be the same for all forms of one.
    """
    token = token.removesuffix("'s")
    if token.endswith("ies") and len(token) > SHORTEST_STEM + 2:
        return token[:-3] + "y"
    if token.endswith("s") and not token.endswith(("ss", "us", "is")):
        token = _cut(token, "s")
    for ending in ("ing", "ed"):
        if token.endswith(ending):
            token = _undouble(_cut(token, ending))
            break
    return token.removesuffix("e") if len(token) > SHORTEST_STEM else token


def _cut(token: str, ending: str) -> str:
    rest = token.removesuffix(ending)
    return rest if len(rest) >= SHORTEST_STEM and _VOWEL.search(rest) else token


def _undouble(token: str) -> str:
    """Return planned's plann as plan; a final ll or ss belongs to the word."""
    doubled = len(token) > SHORTEST_STEM and token[-1] == token[-2]
    return token[:-1] if doubled and token[-1] not in "lsz" else token
