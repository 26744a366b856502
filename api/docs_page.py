"""The page at `/docs`: what there is to ask, made from the OpenAPI description.

The usual pages load their scripts from the network; this one is whole in itself, so that it
can be read where there is none.
"""

from collections.abc import Iterator
from html import escape
from string import Template
from typing import Any

METHODS = ("get", "post", "put", "delete")
DEEPEST = 6
"""Levels of objects in objects that are drawn; the description has four."""

PAGE = Template("""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>$title</title><link rel="icon" href="data:,">
<style>
  :root { --ink: #1e2831; --soft: #55636f; --page: #f2f5f6; --card: #fff; --line: #d8e0e5;
    --accent: #0c5a70; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e4eaee; --soft: #a3b3be;
    --page: #0e1317; --card: #151b20; --line: #323f49; --accent: #86cbdf; } }
  * { box-sizing: border-box; margin: 0; }
  body { font: 1rem/1.6 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC",
    sans-serif; color: var(--ink); background: var(--page); overflow-wrap: anywhere; }
  main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem; }
  h1 { font-size: 1.5rem; } h2 { font: 600 1rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
  h2 b { color: var(--accent); } h3 { font-size: 0.875rem; color: var(--soft); }
  p { color: var(--soft); white-space: pre-line; } a { color: var(--accent); }
  section { margin-top: 1.25rem; padding: 1rem 1.25rem; display: grid; gap: 0.5rem;
    background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
  pre { overflow-x: auto; font: 0.8125rem/1.6 ui-monospace, Menlo, Consolas, monospace;
    background: var(--page); border-radius: 0.5rem; padding: 0.625rem 0.875rem; }
  main > pre { margin-top: 1rem; background: var(--card); border: 1px solid var(--line); }
</style></head><body><main>
<h1>$title</h1>
<p>$summary The same for machines: <a href="/openapi.json">openapi.json</a>.
Every error is a problem document (RFC 9457); its request_id is in the log.</p>
<pre>curl -H 'Content-Type: application/json' -d '{"question": "…"}' "$$SERVER/v1/ask"</pre>
$sections
</main></body></html>
""")


def render(api: dict[str, Any]) -> str:
    """Return the page for an OpenAPI description."""
    sections = [
        _section(api, method, path, operation)
        for path, methods in api["paths"].items()
        for method, operation in methods.items()
        if method in METHODS
    ]
    return PAGE.substitute(
        title=escape(api["info"]["title"]),
        summary=escape(api["info"].get("summary", "")),
        sections="\n".join(sections),
    )


def _section(api: dict[str, Any], method: str, path: str, operation: dict[str, Any]) -> str:
    parts = [
        f"<h2><b>{method.upper()}</b> {escape(path)}</h2>",
        f"<p>{escape(operation.get('description', ''))}</p>",
    ]
    body = operation.get("requestBody", {}).get("content", {})
    answers = operation["responses"].get("200", {}).get("content", {})
    form = "multipart/form-data" if "multipart/form-data" in body else "application/json"
    label = "Request, as a form" if form.startswith("multipart") else "Request"
    shapes = (label, body.get(form)), ("Response", answers.get("application/json"))
    for label, content in shapes:
        schema = (content or {}).get("schema")
        if schema:
            sketched = "\n".join(sketch(api, schema))
            parts.append(f"<h3>{label}</h3><pre>{escape(sketched)}</pre>")
    return f"<section>{''.join(parts)}</section>"


def sketch(api: dict[str, Any], schema: dict[str, Any], indent: str = "") -> Iterator[str]:
    """Yield the lines of JSON-like text that show the shape of a schema."""
    schema = _resolve(api, schema)
    properties = schema.get("properties")
    if properties is None or len(indent) > 2 * DEEPEST:
        yield _word(schema)
        return
    yield "{"
    for name, inner in properties.items():
        inner_schema = _resolve(api, inner)
        optional = "" if name in schema.get("required", ()) else "?"
        opening, closing = ("[", "]") if inner_schema.get("type") == "array" else ("", "")
        first, *rest = sketch(api, inner_schema.get("items", inner_schema), indent + "  ")
        lines = [f'{indent}  "{name}"{optional}: {opening}{first}', *rest]
        lines[-1] += closing + (" or null" if {"type": "null"} in inner.get("anyOf", ()) else "")
        yield from lines
    yield indent + "}"


def _resolve(api: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Follow a reference, and take the first of several forms that is not null."""
    while True:
        if "$ref" in schema:
            schema = api["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
        elif "anyOf" in schema:
            schema = next(each for each in schema["anyOf"] if each.get("type") != "null")
        else:
            return schema


def _word(schema: dict[str, Any]) -> str:
    if "enum" in schema:
        return " | ".join(f'"{value}"' for value in schema["enum"])
    if "const" in schema:
        return f'"{schema["const"]}"'
    limits = [
        f"{sign} {schema[name]:g}"
        for name, sign in (("maxLength", "up to"), ("minimum", "from"), ("maximum", "to"))
        if name in schema
    ]
    return " ".join([schema.get("type", "any"), *limits])
