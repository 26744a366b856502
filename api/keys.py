"""Who may do what: `Authorization: Bearer g60_…`, looked up for each request."""

import asyncio
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from starlette.exceptions import HTTPException

from api.store import PREFIX, Key, KeyStore, Scope, digest_of

UNAUTHORIZED, FORBIDDEN = 401, 403


@dataclass(frozen=True, slots=True)
class Access:
    """The keys of this server, and whether asking needs one."""

    keys: KeyStore | None = None
    public: bool = True

    def admit(self, token: str, scopes: tuple[Scope, ...], *, open_to_all: bool) -> Key | None:
        """Return the key that lets a request in, None where none is needed; raise 401 or 403.

        Any one of `scopes` will do. A key that is not known is refused even where none is
        needed: who sends one should hear that it was revoked.
        """
        if not token:
            if open_to_all:
                return None
            raise _refusal(UNAUTHORIZED, _needs(scopes))
        key = self.keys.find(digest_of(token)) if self.keys else None
        if key is None or key.revoked:
            told = "This key is not known here, or was revoked. Ask who runs the server for another"
            raise _refusal(UNAUTHORIZED, f"{told}.", 'error="invalid_token"')
        if not (open_to_all or set(scopes) & set(key.scopes)):
            told = f"This key does not have the scope {' or '.join(scopes)}"
            names = f'error="insufficient_scope", scope="{" ".join(scopes)}"'
            raise _refusal(FORBIDDEN, f"{told}. Ask who runs the server for one that has.", names)
        return key


async def may_ask(request: Request) -> Key | None:
    """Let in who may ask: everybody, unless G60_PUBLIC is off."""
    return await _admit(request, ("ask",), open_to_all=_access(request).public)


async def may_read(request: Request) -> Key | None:
    """Let in who may read the documents: who may ask or change them."""
    return await _admit(request, ("ask", "documents"), open_to_all=_access(request).public)


async def may_edit(request: Request) -> Key:
    """Let in who may add and remove documents; always by a key."""
    key = await _admit(request, ("documents",), open_to_all=False)
    assert key is not None
    return key


Editor = Annotated[Key, Depends(may_edit)]


async def _admit(request: Request, scopes: tuple[Scope, ...], *, open_to_all: bool) -> Key | None:
    access, token = _access(request), _token(request.headers.get("authorization", ""))
    if not token:
        return access.admit(token, scopes, open_to_all=open_to_all)
    # Beside the event loop: the database may be on a slow disk.
    return await asyncio.to_thread(access.admit, token, scopes, open_to_all=open_to_all)


def _access(request: Request) -> Access:
    access: Access = request.app.state.access
    return access


def _token(authorization: str) -> str:
    """Return the key that was sent; OpenAI's clients always send one, `none` or another's."""
    scheme, _, token = authorization.partition(" ")
    token = token.strip()
    return token if scheme.lower() == "bearer" and token.startswith(PREFIX) else ""


def _needs(scopes: tuple[Scope, ...]) -> str:
    return (
        f"This needs a key with the scope {' or '.join(scopes)}: send the header "
        f"Authorization: Bearer {PREFIX}…. Who runs the server makes keys with `g60 keys create`."
    )


def _refusal(status: int, detail: str, *challenge: str) -> HTTPException:
    header = ", ".join(('Bearer realm="g60"', *challenge))
    return HTTPException(status, detail, {"WWW-Authenticate": header})
