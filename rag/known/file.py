"""The files of known questions and wordings: for people to read, and to add to.

    document = g60-dossier           what the blocks below are about

    [11] 2023年，松江全区的R&D（研发）投入强度达到6.79%。
    松江搞科研花的钱占多大比重？       questions that these words of paragraph 11 answer
    松江研发强度多高

    [9] 2016年5月24日
    [9] 2018年6月                     two places, where an answer needs both
    从1.0版到3.0版隔了多久？

    [-11] 2023年，松江全区的R&D（研发）投入强度达到6.79%。
    松江2019年研发强度是多少？         near these words, and answered nowhere

    [-]
    今天天气怎么样？                  nowhere near

    [11] 达到 = 为, 升至              what else may be said for words of paragraph 11, there

Lines that begin with # and empty lines say nothing. An empty line after questions is not needed:
a place after questions begins the next block.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from index.errors import SettingsError

SUFFIX = ".txt"
QUESTIONS = "questions"  # the folder of added files, in the data folder
SHIPPED_QUESTIONS = Path(__file__).parents[2] / "index" / "questions"

_DOCUMENT = re.compile(r"document\s*=\s*(?P<id>\S.*)")
_WORDING = re.compile(r"\[(?P<number>\d{1,9})\]\s*(?P<words>\S.*?)\s+=\s+(?P<others>\S.*)")
_COMMA = re.compile(r"\s*[,，;；]\s*")
_PLACE = re.compile(r"\[(?P<no>-?)(?P<number>\d{0,9})\]\s*(?P<words>.*)")
TO_DO = "Correct the line; docs/known-questions.md shows how such a file is written."


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a numbered paragraph; no words: all of it."""

    paragraph: int
    words: str


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question as people ask it, with the places that answer it, or that only come near."""

    text: str
    document: str
    places: tuple[Place, ...]
    answered: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of a numbered paragraph, and what else may be said for them there."""

    document: str
    paragraph: int
    words: str
    others: tuple[str, ...]


def read_folders(folders: Iterable[Path]) -> Iterator[KnownQuestion]:
    """Yield the questions of every file in these folders; none of one that is not there."""
    for path in files_in(folders):
        yield from read_known(path)


def files_in(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of known questions in these folders, each folder's by name."""
    for folder in folders:
        yield from sorted(folder.glob(f"*{SUFFIX}"))


def read_known(path: Path) -> list[KnownQuestion]:
    """Read the questions of a file; SettingsError names the line that cannot be read."""
    return [one for one in _entries(_text(path), str(path)) if isinstance(one, KnownQuestion)]


def read_wordings(path: Path) -> list[Wording]:
    """Read the wordings of a file; SettingsError names the line that cannot be read."""
    return [one for one in _entries(_text(path), str(path)) if isinstance(one, Wording)]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.", TO_DO) from error


@dataclass(slots=True)
class _Block:
    """The places named last, whether they answer, and whether questions followed already."""

    places: tuple[Place, ...] = ()
    answered: bool = False
    is_open: bool = False
    has_questions: bool = False

    def name(self, no: str, number: str, words: str) -> None:
        """Take one more place, or the first of the next block."""
        if self.has_questions or not self.is_open or self.answered == bool(no):
            self.places, self.has_questions = (), False
        self.answered, self.is_open = not no, True
        if number:
            self.places = (*self.places, Place(int(number), words))


def _entries(text: str, name: str) -> Iterator[KnownQuestion | Wording]:
    document, block = "", _Block()
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if found := _DOCUMENT.fullmatch(line):
            document, block = found["id"], _Block()
        elif document and (found := _WORDING.fullmatch(line)):
            others = tuple(other for other in _COMMA.split(found["others"]) if other)
            yield Wording(document, int(found["number"]), found["words"], others)
        elif (found := _PLACE.fullmatch(line)) and (found["no"] or found["number"]):
            block.name(found["no"], found["number"], found["words"])
        elif not (document and block.is_open):
            missing = "a place such as [11]" if document else "`document = …`"
            raise SettingsError(f"{name}, line {number}: a question before {missing}.", TO_DO)
        else:
            block.has_questions = True
            yield KnownQuestion(line, document, block.places, block.answered)
