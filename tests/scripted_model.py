"""What is asked of scripted models: one question on one paragraph, and the generator that asks."""

from index.types import Paragraph
from rag.circuit import Circuit
from rag.llm import ModelSettings, OpenAIGenerator
from rag.types import Evidence, EvidenceItem, Query, Question
from tests.scripted_server import ScriptedServer

TEXT = "园区产值20亿元，企业300家。"
QUERY = Query(Question("园区产值多少？"), "园区产值多少？")
EVIDENCE = Evidence((EvidenceItem(1, "d", "年报", Paragraph(1, TEXT), 1.0),))
DEADLINE = 1.5  # seconds for a whole answer
IDLE = 0.5  # seconds without a byte


def model(
    server: ScriptedServer, circuit: Circuit | None = None, **settings: float
) -> OpenAIGenerator:
    """Return a generator that asks this server once and does not wait long."""
    options = {"deadline": DEADLINE, "idle": IDLE, "retries": 0, **settings}
    return OpenAIGenerator(ModelSettings("m", server.base_url, "key", **options), circuit)
