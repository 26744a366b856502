"""Puts a list that a claim tells in two parts: 甲、乙之外，还有丙; 甲、乙，再加上丙.

Both parts are then held against the same list of the evidence.
"""

import re

_BESIDES = re.compile(  # 甲、乙之外，四条里还有丙
    r"^\s*(?!除)(?P<some>[^，。；：除]{2,60}?)(?:之外|以外)[，,](?P<rest>[^。；]*?(?:还|另|又|也)[^。；]*|[^。；]+?的(?:还|另)?有[^。；]+)[。！]?$"
)
_PLUS = re.compile(  # …、乙，再加上丙
    r"(?<=[^，。；：])[，,](?:最后)?(?:(?:再|还|另|又|外)(?:加|添)(?:上|入)?|加上|连同|以及再加上)(?:了)?(?:一?[个条项家位])?(?=[^，。；、]{2,16}(?:[，,。！]|$))"
)


def besides(text: str) -> str:
    """Return a claim with 除了 before what it names besides, and one list for one told in two."""
    text = _BESIDES.sub(r"除了\g<some>，\g<rest>。", text)
    return _PLUS.sub("和", text)
