"""Entry point of the `g60` command."""


def main() -> None:
    """Run the command line."""
