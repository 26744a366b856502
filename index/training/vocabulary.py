"""The tokenizer of the static model: pieces with probabilities, and the folding in front."""

import io
import math
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sentencepiece import SentencePieceTrainer, sentencepiece_model_pb2
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

from index.normalise import fold
from index.tokens import HAN, Segmenter

UNKNOWN = "[UNK]"
_LEAST = 5  # a piece seen less often has no vector worth its bytes
_LONGEST = 12  # characters of a piece
_LONGEST_NUMBER = 4  # digits: years and shares; longer ones are found by their words
# Two single characters are a word that the dictionary lacks (科创, 微信, 反诈) when they are next
# to each other this often, and e^5 times as often as chance would have it.
_PAIR_LEAST = 30
_PAIR_INFORMATION = 5.0
_SINGLE_HAN = re.compile(f"[{HAN}]")
_BATCH = 2000
# Only letters and digits reach the pieces; punctuation stands between them.
_BETWEEN = r"[^\p{L}\p{N}]+"


def learn_tokenizer(texts: Sequence[str], size: int) -> Tokenizer:
    """Return a unigram tokenizer with `size` pieces, cutting as the dictionary of jieba cuts."""
    words, pairs = _counts(texts)
    total = sum(words.values())
    for (first, second), count in pairs.items():
        expected = words[first] * words[second] / total
        if count >= _PAIR_LEAST and math.log(count / expected) > _PAIR_INFORMATION:
            words[first + second] += count
    characters: Counter[str] = Counter()
    for word, count in words.items():
        for character in word:
            characters[character] += count
    pieces = {
        character: max(words[character], count / 50)  # a way out for words that are no piece
        for character, count in characters.items()
        if count >= _LEAST
    }
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    longer = [(word, count) for word, count in ranked if _is_piece(word, count)]
    pieces.update(longer[: size - 1 - len(pieces)])
    return _tokenizer({piece: math.log(count / total) for piece, count in pieces.items()})


def _counts(texts: Sequence[str]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """Count the words, and the pairs of single Chinese characters that stand together."""
    segmenter = Segmenter()
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        for text, cut in zip(batch, segmenter.words_of(batch), strict=True):
            words.update(cut)
            folded, end, before = fold(text), 0, ""
            for word in cut:
                place = folded.index(word, end)
                if place == end and _SINGLE_HAN.fullmatch(word) and _SINGLE_HAN.fullmatch(before):
                    pairs[before, word] += 1
                before, end = word, place + len(word)
    return words, pairs


def _is_piece(word: str, count: int) -> bool:
    if not 1 < len(word) <= _LONGEST or count < _LEAST or not word.isalnum():
        return False
    return not (word.isdigit() and len(word) > _LONGEST_NUMBER)


def _tokenizer(scores: dict[str, float]) -> Tokenizer:
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    pieces = [(UNKNOWN, 0.0), *((piece, round(score, 2)) for piece, score in ranked)]
    made = Tokenizer(models.Unigram(pieces, unk_id=0, byte_fallback=False))
    made.normalizer = normalizers.Precompiled(_folding())
    made.pre_tokenizer = pre_tokenizers.Split(Regex(_BETWEEN), "removed")
    return made


def _folding() -> bytes:
    """Compile `fold` into the table of replacements that a tokenizer file can hold."""
    rules = []
    for code in range(0x21, sys.maxunicode + 1):
        character = chr(code)
        folded = fold(character) if not 0xD800 <= code < 0xE000 else character  # noqa: PLR2004 - surrogates
        if folded != character:
            rules.append(f"{code:X}\t{ord(folded):X}\n")
    model = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rules.tsv"
        path.write_text("".join(rules), "utf-8")
        SentencePieceTrainer.train(
            sentence_iterator=iter(["a b c d"] * 10),
            model_writer=model,
            model_type="char",
            vocab_size=10,
            hard_vocab_limit=False,
            normalization_rule_tsv=str(path),
            minloglevel=2,
        )
    read = sentencepiece_model_pb2.ModelProto()
    read.ParseFromString(model.getvalue())
    return bytes(read.normalizer_spec.precompiled_charsmap)
