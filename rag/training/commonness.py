"""Count how common words and characters are in Chinese prose: `python -m rag.training.commonness`.

Reads the news and the two encyclopaedia sets (both may be shipped as statistics) and writes
`rag/commonness.txt`: a word or character and, in how many of a million sentences it
occurs, on each line.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from index.normalise import fold
from index.tokens import Segmenter

WORDS = 24_000  # the rarest of them is in 1 of 60,000 sentences; rarer ones count as unseen
CHARACTERS = 3_500
_SENTENCE = re.compile(r"[^。！？；\n]{4,}")
OUTPUT = Path(__file__).parent.parent / "reading" / "commonness.txt"


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder with the public sets")
    folder = parser.parse_args().data
    words: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    segmenter, total = Segmenter(), 0
    for text in _texts(folder):
        sentences = _SENTENCE.findall(fold(text))
        total += len(sentences)
        for sentence in segmenter.words_of(sentences):
            words.update({word for word in sentence if len(word) > 1 and word.isalpha()})
            characters.update({char for word in sentence for char in word})
    kept = [*words.most_common(WORDS), *characters.most_common(CHARACTERS)]
    lines = [f"{word} {max(1, round(count * 1_000_000 / total))}" for word, count in kept]
    OUTPUT.write_text("\n".join(lines) + "\n", "utf-8")


def _texts(folder: Path) -> Iterator[str]:
    for name, field in (("news", "text"), ("drcd.dev", "context"), ("cmrc.trial", "context")):
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            seen = {json.loads(line)[field] for line in lines}
        yield from sorted(seen)


if __name__ == "__main__":
    main()
