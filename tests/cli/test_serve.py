"""`g60 serve`: where it listens, and that nothing it sends has to wait."""

import asyncio
import contextlib
import socket

import pytest

from cli.serve import _listen
from index.errors import G60Error
from rag.settings import Settings


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_what_is_sent_leaves_at_once(host):
    """Nagle's algorithm is off: with it every answer took 40 ms more."""

    async def accepted(listener: socket.socket) -> int:
        found: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            taken = writer.get_extra_info("socket")
            found.set_result(taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        async with await asyncio.start_server(connected, sock=listener):
            _, writer = await asyncio.open_connection(host, listener.getsockname()[1])
            option = await found
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()
        return option

    try:
        listener = _listen(Settings(host=host, port=0))
    except G60Error:
        pytest.skip(f"needs {host}: this machine does not have it")
    assert asyncio.run(accepted(listener)) != 0


def test_a_port_that_is_taken_is_named():
    with _listen(Settings(host="127.0.0.1", port=0)) as listener:
        taken = Settings(host="127.0.0.1", port=listener.getsockname()[1])
        with pytest.raises(G60Error, match="is in use"):
            _listen(taken)


def test_an_address_of_another_machine_is_named():
    with pytest.raises(G60Error, match=r"Cannot listen on 192\.0\.2\.1"):
        _listen(Settings(host="192.0.2.1", port=0))
