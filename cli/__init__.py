"""The `g60` command."""
