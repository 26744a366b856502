"""Entry point of the `g60` command: 0 done, 1 could not be done, 2 wrong usage."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence

from cli import ask, config, corpus, evaluate, keys, known, search, serve, verify
from cli.output import warnings_on_stderr
from index.errors import G60Error

COMMANDS = (serve, ask, search, verify, corpus, known, evaluate, keys, config)
EXAMPLES = """\
examples:
  g60 serve                            then open http://127.0.0.1:8000/
  g60 ask "松江的研发投入强度是多少？"
  g60 index add 通知.pdf 文件夹/         answers use them from then on
  g60 eval --questions mine.xlsx       how good are the answers to your own questions?
Each command explains itself: g60 COMMAND --help. Settings come from the environment or .env:
g60 config lists them."""
INTERRUPTED = 128 + signal.SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; known failures are one line on stderr."""
    for stream in (sys.stdout, sys.stderr):
        # Chinese must get through also where the locale is C or the terminal is legacy Windows.
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    arguments = _parser().parse_args(argv)
    try:
        with warnings_on_stderr():
            status: int = arguments.run(arguments)
        sys.stdout.flush()
    except G60Error as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader (head, less) has gone: nothing more to say, and nobody to say it to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        return _fail(f"{error.strerror or error}{where}. Free or correct it and run again.")
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="g60", description="Cited, verified answers from Chinese policy documents.",
        epilog=EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(subparsers)
    return parser


def _fail(message: str) -> int:
    print("g60:", " ".join(message.split()), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
