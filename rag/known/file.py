"""The files of known questions: for people to read, and to add to.

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


def read_folders(folders: Iterable[Path]) -> Iterator[KnownQuestion]:
    """Yield the questions of every file in these folders; none of one that is not there."""
    for path in files_in(folders):
        yield from read_known(path)


def files_in(folders: Iterable[Path]) -> Iterator[Path]:
    """Yield the files of known questions in these folders, each folder's by name."""
    for folder in folders:
        yield from sorted(folder.glob(f"*{SUFFIX}"))


def read_known(path: Path) -> list[KnownQuestion]:
    """Read a file; SettingsError names the line that cannot be read."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not UTF-8.", "Save it as UTF-8.") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror}.", TO_DO) from error
    return list(_questions(text, str(path)))


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


def _questions(text: str, name: str) -> Iterator[KnownQuestion]:
    document, block = "", _Block()
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if found := _DOCUMENT.fullmatch(line):
            document, block = found["id"], _Block()
        elif (found := _PLACE.fullmatch(line)) and (found["no"] or found["number"]):
            block.name(found["no"], found["number"], found["words"])
        elif not (document and block.is_open):
            missing = "a place such as [11]" if document else "`document = …`"
            raise SettingsError(f"{name}, line {number}: a question before {missing}.", TO_DO)
        else:
            block.has_questions = True
            yield KnownQuestion(line, document, block.places, block.answered)
