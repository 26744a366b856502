"""`g60 serve`: the HTTP API and the page with the chat widget."""

import argparse
import errno
import socket
import sys

from cli.output import Subparsers, progress
from index.errors import G60Error
from rag.settings import Settings, load_settings

GRACE_SECONDS = 5
"""How long answers under way may go on after an interrupt: a streamed one may have no end."""


PAGES = """\
/ is the chat page, /docs the API, /v1 its OpenAI-compatible address. Ctrl-C ends it.
Everybody who reaches it may ask, unless G60_PUBLIC=false; `g60 keys create` makes keys."""


def add_to(subparsers: Subparsers) -> None:
    """Add the command's own arguments."""
    parser = subparsers.add_parser(
        "serve", help="serve the API and the chat page", epilog=PAGES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--host", help="the address to listen on; default: G60_HOST, else "
                        "127.0.0.1, which only this machine reaches; 0.0.0.0 is all")  # fmt: skip
    parser.add_argument("--port", type=int,
                        help="default: G60_PORT, else 8000; 0 takes a free one")  # fmt: skip
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until interrupted."""
    given = {name: getattr(arguments, name) for name in ("host", "port")}
    settings = load_settings(**{name: value for name, value in given.items() if value is not None})
    with _listen(settings) as listener:
        _serve(listener, settings)
    return 0


def _listen(settings: Settings) -> socket.socket:
    """Bind before anything slow happens, so that a taken port is known at once."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # With the protocol named, asyncio sends at once what is ready (TCP_NODELAY); without it every
    # answer waited 40 ms for the reader's acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.host, settings.port))
        listener.listen()  # who connects while the index opens waits, and is then served
    except (OSError, UnicodeError) as error:
        listener.close()
        place = f"{settings.host}:{settings.port}"
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise G60Error(
                f"{place} is in use.", "Stop what listens there or choose another with --port."
            ) from error
        raise G60Error(
            f"Cannot listen on {place}: {error}.", "Correct --host or --port."
        ) from error
    return listener


def _serve(listener: socket.socket, settings: Settings) -> None:
    import uvicorn
    from uvicorn.importer import import_from_string

    from rag.compose import open_chatbot

    # What is wrong with documents and models is said here, not in a log.
    chatbot = open_chatbot(settings, progress("indexing"))
    create_app = import_from_string("server:create_app")
    host, port = listener.getsockname()[:2]
    print(f"G60: http://{f'[{host}]' if ':' in host else host}:{port}/", file=sys.stderr)
    config = uvicorn.Config(
        create_app(settings, chatbot),
        log_level="warning",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    uvicorn.Server(config).run(sockets=[listener])
