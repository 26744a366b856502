"""The names of places that ship: `places.txt` and those that the verifier knows."""

from functools import cache
from pathlib import Path

from rag.verify.words.lexicon import lexicon

PLACES = Path(__file__).parent / "places.txt"
_NO_PLACE = frozenset(("九城市", "世界", "全球", "全国", "国内", "国际"))


@cache
def known_places() -> frozenset[str]:
    """Load the names of places that ship, once."""
    lines = PLACES.read_text("utf-8").splitlines()
    named = {word for line in lines if not line.startswith("#") for word in line.split()}
    return (frozenset(named) | lexicon().places) - _NO_PLACE
