"""Every setting, from the environment (prefix `G60_`) or a `.env` file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    EnvSettingsSource,
    NoDecode,
    SettingsConfigDict,
)

from index.errors import SettingsError

SHIPPED_CORPUS = Path(__file__).resolve().parent.parent / "index" / "corpus"

Origin: TypeAlias = Literal["environment", ".env", "default"]


class Settings(BaseSettings):
    """What can be set; `g60 config` prints it."""

    model_config = SettingsConfigDict(
        env_prefix="G60_", env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True
    )

    corpus: Path = Field(SHIPPED_CORPUS, description="a folder or file of documents")
    data_dir: Path = Field(Path("var"), description="where indexes and added documents are kept")
    embedding: str = Field(
        "", description="a sentence-transformers model, by name or folder; empty: the shipped one"
    )
    ranker: str = Field(
        "",
        description="a sentence-transformers CrossEncoder that orders what was found anew, by name "
        "or folder; empty: the learned fusion's order",
    )
    entailment: str = Field(
        "",
        description="a CrossEncoder trained on inference (NLI) that checks each sentence beside "
        "the rules, by name or folder; empty: the rules alone",
    )
    strictness: float = Field(
        0.5,
        gt=0,
        lt=1,
        description="how sure an answer must be, 0 to 1; higher refuses more",
    )
    llm_model: str = Field(
        "", description="a model behind an OpenAI-compatible address; empty: quote, do not write"
    )
    llm_deadline: float = Field(
        30.0, gt=0, description="seconds a language model has for the whole answer"
    )
    openai_api_key: SecretStr = Field(
        SecretStr(""), validation_alias="OPENAI_API_KEY", description="the key for that address"
    )
    openai_base_url: str = Field(
        "", validation_alias="OPENAI_BASE_URL", description="that address; empty: OpenAI's own"
    )
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="web origins whose pages may show the widget, separated by commas"
    )
    public: bool = Field(
        True, description="whether everybody may ask; otherwise only who has a key (`g60 keys`)"
    )
    host: str = Field("127.0.0.1", description="the address that `g60 serve` listens on")
    port: int = Field(8000, ge=0, le=65535, description="the port that `g60 serve` listens on")

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        return tuple(part.strip().rstrip("/") for part in value.split(",") if part.strip())

    @field_validator("corpus", "data_dir")
    @classmethod
    def _expand(cls, value: Path) -> Path:
        return value.expanduser()


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One line of `g60 config`."""

    name: str
    value: str
    origin: Origin
    description: str


def load_settings(**given: Any) -> Settings:
    """Read the settings; `given` (from the command line) goes before the environment."""
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = _variable(str(first["loc"][0]))
        raise SettingsError(
            f"{name} cannot be used: {first['msg']}.",
            f"Set {name} to another value or unset it; `g60 config` lists all settings.",
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError("The file .env is not UTF-8.", "Save it as UTF-8.") from error


def describe(settings: Settings) -> list[SettingLine]:
    """Return each setting with its value, secrets masked, and where the value came from."""
    environment, dotenv = EnvSettingsSource(Settings)(), DotEnvSettingsSource(Settings)()
    lines = []
    for name, field in Settings.model_fields.items():
        keys = {name, str(field.validation_alias)}
        origin: Origin = "default"
        if keys & environment.keys():
            origin = "environment"
        elif keys & dotenv.keys():
            origin = ".env"
        value = _shown(getattr(settings, name))
        lines.append(SettingLine(_variable(name), value, origin, field.description or ""))
    return lines


def _variable(name: str) -> str:
    field = Settings.model_fields.get(name)
    if field is None or field.validation_alias is not None:
        return name.upper()
    return f"G60_{name.upper()}"


def _shown(value: Any) -> str:
    if isinstance(value, SecretStr):
        return "********" if value.get_secret_value() else ""
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value)
