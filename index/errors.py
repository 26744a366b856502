"""Everything that can go wrong for a known reason, each with what to do about it.

G60Error
├── SettingsError        a setting that cannot be used
├── CorpusError          the documents: missing, empty, unreadable
│   ├── DocumentError    one document cannot be read; the others can
│   └── UnknownDocument  no such document or paragraph
├── IndexingError        the index: cannot be written, damaged
│   └── IndexBusy        held by another process; the same may work a moment later
├── EmbeddingError       the embedding model: missing, damaged, not installed
└── GeneratorError       the language model: unreachable, refusing, broken off
"""


class G60Error(Exception):
    """A failure with a known reason; `what` happened and what `to_do` about it."""

    def __init__(self, what: str, to_do: str) -> None:
        super().__init__(f"{what} {to_do}")
        self.what = what
        self.to_do = to_do


class SettingsError(G60Error):
    """A setting has a value that cannot be used."""


class CorpusError(G60Error):
    """The corpus as a whole cannot be used."""


class DocumentError(CorpusError):
    """One document cannot be read."""


class UnknownDocument(CorpusError):  # noqa: N818 - reads as what it says
    """No document or paragraph has the id asked for."""


class IndexingError(G60Error):
    """The index cannot be written, is damaged, or is held by another process."""


class IndexBusy(IndexingError):  # noqa: N818 - a state, which passes
    """Another process is writing the index."""


class EmbeddingError(G60Error):
    """The embedding model is missing, damaged, or needs an extra that is not installed."""


class GeneratorError(G60Error):
    """The language model could not be reached, refused, or broke off."""
