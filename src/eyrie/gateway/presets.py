"""Providers that we know: what has to be entered for them is a key, or nothing."""

from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlsplit

from eyrie.gateway.providers.endpoint import Dialect

OLLAMA_PORT = 11434


@dataclass(frozen=True)
class Preset:
    """A known provider. `variables` are those that programs conventionally read its key (or a local server's address) from."""

    name: str
    title: str
    dialect: Dialect
    base_url: str
    needs_secret: bool
    variables: tuple[str, ...] = ()


_ALL = (
    Preset("openai", "OpenAI", Dialect.OPENAI, "https://api.openai.com/v1", True, ("OPENAI_API_KEY",)),
    Preset("anthropic", "Anthropic", Dialect.ANTHROPIC, "https://api.anthropic.com", True, ("ANTHROPIC_API_KEY",)),
    Preset(
        "gemini",
        "Google Gemini",
        Dialect.GEMINI,
        "https://generativelanguage.googleapis.com/v1beta",
        True,
        ("GEMINI_API_KEY", "GOOGLE_API_KEY"),
    ),
    Preset("mistral", "Mistral", Dialect.OPENAI, "https://api.mistral.ai/v1", True, ("MISTRAL_API_KEY",)),
    Preset("groq", "Groq", Dialect.OPENAI, "https://api.groq.com/openai/v1", True, ("GROQ_API_KEY",)),
    Preset("openrouter", "OpenRouter", Dialect.OPENAI, "https://openrouter.ai/api/v1", True, ("OPENROUTER_API_KEY",)),
    Preset("deepseek", "DeepSeek", Dialect.OPENAI, "https://api.deepseek.com/v1", True, ("DEEPSEEK_API_KEY",)),
    Preset("xai", "xAI", Dialect.OPENAI, "https://api.x.ai/v1", True, ("XAI_API_KEY",)),
    Preset("together", "Together AI", Dialect.OPENAI, "https://api.together.xyz/v1", True, ("TOGETHER_API_KEY",)),
    Preset("fireworks", "Fireworks AI", Dialect.OPENAI, "https://api.fireworks.ai/inference/v1", True, ("FIREWORKS_API_KEY",)),
    Preset("cerebras", "Cerebras", Dialect.OPENAI, "https://api.cerebras.ai/v1", True, ("CEREBRAS_API_KEY",)),
    Preset("moonshot", "Moonshot AI", Dialect.OPENAI, "https://api.moonshot.ai/v1", True, ("MOONSHOT_API_KEY",)),
    Preset("hugging-face", "Hugging Face", Dialect.OPENAI, "https://router.huggingface.co/v1", True, ("HF_TOKEN",)),
    Preset(
        "bedrock",
        "Amazon Bedrock (us-east-1)",
        Dialect.OPENAI,
        "https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1",
        True,
        ("AWS_BEARER_TOKEN_BEDROCK",),
    ),
    Preset("ollama", "Ollama", Dialect.OPENAI, f"http://127.0.0.1:{OLLAMA_PORT}/v1", False, ("OLLAMA_HOST",)),
    Preset("vllm", "vLLM", Dialect.OPENAI, "http://127.0.0.1:8000/v1", False),
    Preset("llama-cpp", "llama.cpp", Dialect.OPENAI, "http://127.0.0.1:8080/v1", False),
    Preset("lm-studio", "LM Studio", Dialect.OPENAI, "http://127.0.0.1:1234/v1", False),
)
PRESETS = MappingProxyType({preset.name: preset for preset in _ALL})
LOCAL = tuple(preset for preset in _ALL if not preset.needs_secret)
"""Servers that people run themselves, at their usual ports of this machine."""


def ollama_address(host: str) -> str:
    """The base URL behind a value of OLLAMA_HOST: `host`, `host:port`, `:port` or a URL. Raises ValueError.

    An address that a server listens on (`0.0.0.0`) becomes the one that it is reached at on the same machine.
    """
    parts = urlsplit(host.strip() if "://" in host else f"http://{host.strip()}")
    name = parts.hostname or "127.0.0.1"
    if name in {"0.0.0.0", "::"}:  # noqa: S104 - recognised here, nothing listens on it
        name = "127.0.0.1"
    port = parts.port or ({"https": 443}.get(parts.scheme, OLLAMA_PORT))
    shown = f"[{name}]" if ":" in name else name
    return f"{parts.scheme}://{shown}:{port}{parts.path.rstrip('/').removesuffix('/v1')}/v1"
