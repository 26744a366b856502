"""The offline half: documents in, searchable index out."""
