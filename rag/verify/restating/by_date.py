"""Takes apart what a claim dates each by itself and tells in one: 甲2011年，乙2012年，一年一园.

What it says of the dates as such (一年一个版本, 夹在中间的2020年, 先…，到1986年才…) is borne out by
them, or is not. Each dated statement is then held against the evidence by itself.
"""

import re

from rag.verify.evidence.parts import WHEN
from rag.verify.numbers.dates import Date
from rag.verify.restating.dealt_dates import LED, dealt_in_order, dealt_over
from rag.verify.restating.respective import cuts
from rag.verify.restating.year_runs import between, rising, told_dates, without_run
from rag.verify.text.reading import Reading, read
from rag.verify.words.content import content_words, inside

FEW = 6  # things with a date each
_AMONG = re.compile(  # 夹在中间的|2020年
    r"(?:夹在|处在|处于|介于|居于)?(?:中间|当中|两者之间|二者之间)(?:隔着|夹着|隔|这年)?的?$"
)
_AMONG_BOTH = re.compile(
    r"(?:正好|恰好|刚好)?(?:夹在|处在|处于|介于)(?:两者|二者|两件事|这两年|它们)?(?:之间|中间)[，：:]"
)
_ORDERS = (
    r"(?:首先|最先|起先|先(?!后)|(?<!先)后|而后|随后|之后|此后|后来|接着|继而|然后|最后|最终|再|又|直到"
    r"|到了?)"
)
_MARK = re.compile(rf"{_ORDERS}(?:是|在|于|到|又|就)*$")
_MARK_AFTER = re.compile(r"^[，,]?(?:才|又|便|就|再)(?=[^\W\d_])")
_MARK_FIRST = re.compile(rf"^{_ORDERS}(?:是|在|于)?(?=[^，。；])")
# an order that the date of a row does not tell
_BACK = re.compile(r"[之此以]前|更早|早在|早于|晚于")
_CUT = re.compile(r"[，；,;]|、(?=(?:又|再|后|而)?(?:在|于)?\d{4}年)")


def told_by_date(reading: Reading) -> list[str]:
    """Return what a claim says of each date, as sentences; nothing if it is not told so."""
    dates = told_dates(reading)
    if not 1 < len(dates) <= FEW:
        return []
    return dealt_in_order(reading) or dealt_over(reading, dates) or _apart(reading, dates)


def _apart(reading: Reading, dates: list[Date]) -> list[str]:
    text = reading.folded
    led = LED.match(text)
    if led and led.end() <= dates[0].start:
        if not _as_led(led, text[led.end() :]):
            return []
        text = led["who"] + text[led.end() :]
    rows = _rows(without_run(read(text)))
    return [one for one in rows if one] if len(rows) > 1 else []


def _as_led(led: re.Match[str], rest: str) -> bool:
    """Tell whether what is told as first and what as later have the dates for it."""
    rows = [
        (row, date) for row in _CUT.split(rest) for date in read(row).dates if date.year is not None
    ]
    if len(rows) != 2:  # noqa: PLR2004 - 先 and 后 are two
        return False
    early, late = (_which(led[name], [row for row, _ in rows]) for name in ("early", "late"))
    if early is None and late is None:
        return False
    return early in {0, None} and late in {1, None} and rising([date for _, date in rows])


def _which(what: str, rows: list[str]) -> int | None:
    """Return which of two statements something is, by the pairs of signs that it shares."""
    pairs = [what[at : at + 2] for at in range(len(what) - 1)]
    shares = [sum(pair in row for pair in pairs) for row in rows]
    return None if shares[0] == shares[1] else shares.index(max(shares))


def _rows(text: str) -> list[str]:
    """Return one statement a date, each with who or what it is of; [] if there is none such."""
    reading = read(text.strip("。！，"))
    dates = told_dates(reading)
    both = dates and _AMONG_BOTH.match(reading.folded, dates[0].end)
    if both and len(dates) == 3:  # noqa: PLR2004 - one between two
        return _rows(reading.folded[both.end() :]) if between(dates[0], dates[1:]) else []
    rows: list[str] = []
    marked, who = False, ""
    for span in cuts(reading.folded, _CUT):
        own = inside(dates, span)
        row = reading.folded[span.start : span.end]
        if len(own) > 1:
            return []
        if own:
            told = own[0]
            before, after = row[: told.start - span.start], row[told.end - span.start :]
            among = _AMONG.search(before)
            if among and not between(told, [one for one in dates if one is not told]):
                return []
            before = before[: among.start()] if among else before
            if _BACK.search(before):
                return []
            plain = _MARK_FIRST.sub("", _MARK.sub("", before)), _MARK_AFTER.sub("", after, count=1)
            marked = marked or plain != (before, after)
            rows.append(f"{plain[0]}{told}{plain[1]}")
        elif rows:
            rows[-1] += f"，{row}"
        else:
            who += row
    leads = any(WHEN.search(f"{one}，") for one in rows[:-1])  # 从2016年启动时起，乙才…
    if leads or (marked and not rising(dates)):
        return []
    return _with_subject(rows, who)


def _with_subject(rows: list[str], who: str) -> list[str]:
    """Return the statements, with who the first is of where the others begin with their date."""
    if not rows:
        return []
    first = read(rows[0])
    subject = who + rows[0][: first.dates[0].start] if first.dates else who
    subject = subject.removesuffix("于").removesuffix("在")
    words = content_words(read(subject))
    whole = [rows[0] if not who else who + rows[0]]
    for row in rows[1:]:
        dated = read(row).dates
        bare = bool(dated) and dated[0].start == 0
        whole.append(subject + row if bare and words else row)
    return [f"{one}。" for one in whole]
