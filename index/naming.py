"""Document ids: what the file says, else a slug of its name."""

import hashlib
import re
import unicodedata

LONGEST = 80
"""Characters of an id; longer names are cut and told apart by a hash."""

SEPARATORS = re.compile(r"[\\/]")
NOT_IN_ID = re.compile(r"[^\w.]+|_+")
SUFFIX = re.compile(r"(?<=.)\.[A-Za-z0-9]{1,8}\Z")


def base_name(name: str) -> str:
    """Return the last part of a path of any system."""
    return SEPARATORS.split(name)[-1]


def stem(name: str) -> str:
    """Return the file name without folders and without its suffix (`.jsonl.gz` is one)."""
    return SUFFIX.sub("", base_name(name).removesuffix(".gz"))


def document_id(own: str, name: str, number: int = 1) -> str:
    """Return the id of the number-th document of a file: its own one, else from the file's name.

    Letters of any script stay, everything else becomes `-`: the id is one part of a URL's path.
    """
    wanted = own or stem(name)
    text = unicodedata.normalize("NFKC", wanted)
    slug = NOT_IN_ID.sub("-", text if own else text.lower()).strip("-.")
    if not slug or len(slug) > LONGEST:
        mark = hashlib.sha256(wanted.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        slug = f"{slug[:LONGEST]}-{mark}" if slug else f"document-{mark}"
    return slug if own or number == 1 else f"{slug}-{number}"
