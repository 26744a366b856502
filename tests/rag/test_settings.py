"""Settings: read from the environment and .env, shown without their secrets."""

from pathlib import Path

import pytest

from index.errors import SettingsError
from rag.settings import SHIPPED_CORPUS, describe, load_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run each test in an empty folder, so that no .env of the developer is read."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_shipped_dossier_is_the_default_corpus():
    assert load_settings().corpus == SHIPPED_CORPUS


def test_the_environment_goes_before_the_file(elsewhere, monkeypatch):
    (elsewhere / ".env").write_text("G60_PORT=9001\nG60_HOST=0.0.0.0\n", encoding="utf-8")
    monkeypatch.setenv("G60_PORT", "9002")

    settings = load_settings()

    assert (settings.host, settings.port) == ("0.0.0.0", 9002)
    origins = {line.name: line.origin for line in describe(settings)}
    assert origins["G60_PORT"] == "environment"
    assert origins["G60_HOST"] == ".env"
    assert origins["G60_CORPUS"] == "default"


def test_what_the_command_line_gives_goes_before_both(monkeypatch):
    monkeypatch.setenv("G60_PORT", "9002")
    assert load_settings(port=9003).port == 9003


def test_origins_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("G60_ALLOWED_ORIGINS", "https://a.example/, https://b.example")
    assert load_settings().allowed_origins == ("https://a.example", "https://b.example")


def test_a_key_is_never_shown(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-very-secret")
    shown = {line.name: line for line in describe(load_settings())}
    assert shown["OPENAI_API_KEY"].value == "********"
    assert shown["OPENAI_API_KEY"].origin == "environment"


@pytest.mark.parametrize(("value", "public"), [("false", False), ("0", False), ("true", True)])
def test_a_server_can_be_closed_to_those_without_a_key(monkeypatch, value, public):
    assert load_settings().public
    monkeypatch.setenv("G60_PUBLIC", value)
    assert load_settings().public == public


@pytest.mark.parametrize("port", ["eighty", "70000", "-1"])
def test_a_bad_value_names_its_variable(monkeypatch, port):
    monkeypatch.setenv("G60_PORT", port)
    with pytest.raises(SettingsError, match="G60_PORT"):
        load_settings()


def test_a_file_in_another_encoding_is_named(elsewhere):
    (elsewhere / ".env").write_bytes("G60_HOST=松江".encode("gb18030"))
    with pytest.raises(SettingsError, match=r"\.env"):
        load_settings()
