"""An uploaded document: a multipart form with one file, and what the sender says about it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import Request as HTTPRequest
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, Field, ValidationError, ValidationInfo, field_validator
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from api.requests import Request, Text, clean, year_month_or_day
from index.errors import DocumentError
from index.naming import base_name
from index.read import META, read_bytes
from index.types import Document

MAX_LINE = 300
"""Characters of a title or a source; the longest title of a law has 90."""

MAX_NAME = 255
"""Characters of a file's name, as file systems have it."""

MAX_PARTS = 20
"""Fields of a form; ours are eight."""

MAX_FIELD = 16 * 1024
"""Bytes of one field, many times those of its longest line."""


def one_line(value: str) -> str:
    """Put a single space for each run of white space."""
    return " ".join(value.split())


Line = Annotated[Text, AfterValidator(one_line), Field(max_length=MAX_LINE)]
Moment = Annotated[Text, AfterValidator(str.strip), AfterValidator(year_month_or_day)]


class FieldsIn(Request):
    """What is said about a document beside its file; this goes before what the file says."""

    title: Line = ""
    source: Line = ""
    date: Moment = ""
    issued_by: Line = ""
    number: Line = ""
    effective_from: Moment = ""
    effective_to: Moment = ""

    @field_validator("effective_to")
    @classmethod
    def _ordered(cls, end: str, info: ValidationInfo) -> str:
        start = info.data.get("effective_from", "")
        shorter = min(len(start), len(end))
        if end[:shorter] < start[:shorter]:
            raise ValueError("this is before effective_from")
        return end

    def applied(self, document: Document) -> Document:
        """Return the document with what was said about it."""
        given = {name: value for name, value in self.model_dump().items() if value}
        meta = {name: given.pop(name) for name in META if name in given}
        return replace(document, meta={**document.meta, **meta}, **given)


FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {"type": "string", "format": "binary"},
                        **FieldsIn.model_json_schema()["properties"],
                    },
                }
            }
        },
    }
}
"""What `/docs` says about the form; it is read by hand, after the key was looked at."""


async def received(request: HTTPRequest) -> tuple[str, bytes, FieldsIn]:
    """Return the name of the uploaded file, its bytes and the fields beside it."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise HTTPException(415, "Send the document as multipart/form-data, in the part `file`.")
    try:
        async with request.form(max_files=1, max_fields=MAX_PARTS, max_part_size=MAX_FIELD) as form:
            return *await _file(form), _fields(form)
    except HTTPException as error:
        if error.status_code != 400:  # noqa: PLR2004 - what the form's parser raises
            raise
        raise HTTPException(422, f"The form cannot be read. {error.detail}") from error
    except ClientDisconnect as error:
        raise HTTPException(422, "The upload was broken off.") from error


def read_documents(name: str, data: bytes, fields: FieldsIn) -> Sequence[Document]:
    """Return the documents of a file with what was said about them; raise DocumentError."""
    documents = read_bytes(name, data)
    if not documents:
        raise DocumentError(f"{name} holds no document.", "Write something into it.")
    if len(documents) > 1:
        for field in ("title", "number"):
            if getattr(fields, field):
                raise _wrong(field, f"the file holds {len(documents)} documents; say it in each")
    return [fields.applied(document) for document in documents]


async def _file(form: FormData) -> tuple[str, bytes]:
    file = form.get("file")
    if not isinstance(file, UploadFile):
        raise _wrong("file", "send the document's file in this part")
    name = one_line(clean(base_name(file.filename or "")))
    if not name:
        raise _wrong("file", "the file needs a name, which says what kind it is")
    if len(name) > MAX_NAME:
        raise _wrong("file", f"the file's name has more than {MAX_NAME} characters")
    return name, await file.read()


def _fields(form: FormData) -> FieldsIn:
    try:
        return FieldsIn.model_validate({name: form[name] for name in form if name != "file"})
    except ValidationError as error:
        wrong = [{**each, "loc": ("body", *each["loc"])} for each in error.errors()]
        raise RequestValidationError(wrong) from error


def _wrong(field: str, what: str) -> RequestValidationError:
    return RequestValidationError([{"type": "value_error", "loc": ("body", field), "msg": what}])
