"""Names in Latin letters, read as the corpus writes them: Chizhou is 池州 where that occurs."""

from collections.abc import Callable, Iterator, Sequence

from rag.pinyin import characters_of

LEAST_SYLLABLES, MOST_SYLLABLES = 2, 4  # of a name; one alone is read too many ways
LONGEST_SYLLABLE = 6  # letters: zhuang
MOST = 3  # readings of a name that are looked for; what has more is no name
MOST_BEGUN = 300  # beginnings of names that are gone on with: shi shi shi has 200,000 readings


def read_name(
    letters: str,
    known: Callable[[str], bool],
    words: Callable[[str], Sequence[str]],
    *,
    capital: bool = True,
) -> tuple[str, ...]:
    """Return how the corpus writes a name given in pinyin; nothing if it has no such name.

    `known` tells whether the corpus has a pair of neighbouring characters, `words` cuts a text.
    What is not `capital` has to be a word, since like is no name though it could be 力科.
    """
    found = sorted(
        {
            name
            for syllables in _splits(letters, MOST_SYLLABLES)
            if len(syllables) >= LEAST_SYLLABLES
            for name in _names(syllables, known)
        }
    )
    whole = [name for name in found if list(words(name)) == [name]]
    likely = (whole, found) if capital else (whole,)
    return tuple(next((names for names in likely if 0 < len(names) <= MOST), ()))


def _names(syllables: Sequence[str], known: Callable[[str], bool]) -> Iterator[str]:
    names = list(characters_of(syllables[0]))
    for syllable in syllables[1:]:
        if len(names) > MOST_BEGUN:
            return
        nexts = characters_of(syllable)
        names = [name + one for name in names for one in nexts if known(name[-1] + one)]
    yield from names


def _splits(letters: str, most: int) -> tuple[tuple[str, ...], ...]:
    """Return all ways to read letters as at most so many syllables."""
    if not letters:
        return ((),)
    if not most or len(letters) > most * LONGEST_SYLLABLE:
        return ()
    return tuple(
        (letters[:end], *rest)
        for end in range(1, min(len(letters), LONGEST_SYLLABLE) + 1)
        if characters_of(letters[:end])
        for rest in _splits(letters[end:], most - 1)
    )
