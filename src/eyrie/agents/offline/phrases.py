"""The few sentences that the offline model says in its own words, in English and German."""

import re
from collections.abc import Sequence
from typing import Final

from eyrie.agents.offline.words import Language, listed, terms, words
from eyrie.gateway.protocol import ToolDefinition

_ADD_MODEL: Final[dict[Language, str]] = {
    "en": "Add a model with `eyrie model add` or under Models in the web UI.",
    "de": "Ein Modell fügst du mit `eyrie model add` oder unter Models in der Weboberfläche hinzu.",
}
_NEED: Final = re.compile(r"(?:I need a value for|Ich brauche einen Wert für) `(?P<field>[^`]+)`")
_GREETINGS: Final = listed(
    """
    hi hello hey hallo moin servus good morning evening afternoon day night guten morgen abend tag nacht there thanks thank you
    danke howdy greetings grüezi
    """
)
_ABOUT_ITSELF: Final = re.compile(
    r"\b(?:what (?:can|do|are) you(?: do| able| know)?\b(?! (?:remember|think|like|want|say))|who are you|"
    r"help me$|^help\W*$|how do you work|"
    r"what tools|which tools|"
    r"was kannst du|wer bist du|^hilfe\W*$|welche werkzeuge|wie funktionierst du)",
    re.IGNORECASE,
)
_GENERATION: Final = frozenset(
    terms(
        "poem poems haiku limerick story essay song lyrics joke novel slogan blog article "
        "translate rephrase paraphrase rewrite brainstorm invent "
        "imagine code program script function class "
        "gedicht geschichte aufsatz lied witz übersetze übersetzen umschreiben programm skript funktion erfinde"
    )
)
_COMPOSING: Final = listed(
    """
    write compose draft schreibe schreib verfasse dichte formuliere implement
    """
)
_SUMMARY: Final = frozenset(["summarize", "summarise", "summary", "tldr", "zusammenfassen", "zusammenfassung", "fasse"])
_MOST_TOOLS: Final = 8


def cannot(subject: str, language: Language) -> str:
    """The refusal: one sentence with what can't be answered, and how to add a model."""
    start = "Das kann ich offline nicht beantworten" if language == "de" else "I can't answer this offline"
    return f"{start}: {subject} {_ADD_MODEL[language]}"


def needs(field: str, tool: str, language: Language) -> str:
    """The question for exactly one missing value."""
    if language == "de":
        return f"Ich brauche einen Wert für `{field}`, um `{tool}` zu benutzen. Wie lautet er?"
    return f"I need a value for `{field}` to use `{tool}`. What is it?"


def needed_field(text: str) -> str | None:
    """The field that such a question asks for."""
    match = _NEED.search(text)
    return match["field"] if match else None


def _offer(tool: ToolDefinition) -> str:
    """A tool as somebody would ask for it: by its first example, or else by what it says of itself."""
    if tool.examples:
        return f"`{tool.name}`: “{tool.examples[0]}”"
    return f"`{tool.name}`: {tool.description.split('. ')[0].split(': ')[0].rstrip('.')[:160]}"


def introduction(tools: Sequence[ToolDefinition], language: Language) -> str:
    """What the offline model is, what it can do here, and how to get more."""
    listed = "".join(f"\n- {_offer(tool)}" for tool in tools[:_MOST_TOOLS])
    more = len(tools) - _MOST_TOOLS
    if language == "de":
        what = "Ich bin das Offline-Modell von Eyrie: Ich wähle Werkzeuge und zitiere, was sie liefern, und schreibe keine eigenen Texte."
        rest = f"\n- {more} weitere" if more > 0 else ""
        able = (
            f"Hier kann ich benutzen:\n{listed}{rest}\n"
            if tools
            else "Dieser Agent hat keine Werkzeuge; ich kann nur aus Text zitieren, den du mir gibst."
        )
        return f"{what} {able}\n{_ADD_MODEL[language]}"
    rest = f"\n- {more} more" if more > 0 else ""
    able = f"Here I can use:\n{listed}{rest}\n" if tools else "This agent has no tools; I can only quote from text that you give me."
    what = "I am Eyrie's offline model: I choose tools and quote what they return, and write no text of my own."
    return f"{what} {able}\n{_ADD_MODEL[language]}"


def is_small_talk(text: str) -> bool:
    """Whether a request is only a greeting, or asks what can be done here."""
    said = words(text[:500])
    if len(said) <= 6 and all(word in _GREETINGS for word in said):
        return True
    return bool(_ABOUT_ITSELF.search(text[:500].strip()))


def is_generation(text: str) -> bool:
    """Whether a request wants text, code or a translation made, which quoting can't do."""
    return any(word in _COMPOSING for word in words(text)) or bool(_GENERATION & set(terms(text)))


def wants_summary(text: str) -> bool:
    """Whether a request wants the gist of something."""
    return any(word in _SUMMARY for word in words(text))


def generation_terms(text: str) -> frozenset[str]:
    """The terms of a request that speak of making text."""
    composing = {word for word in words(text) if word in _COMPOSING}
    return (_GENERATION & set(terms(text))) | frozenset(terms(" ".join(sorted(composing))))


def reason(kind: str, language: Language) -> str:
    """Why something can't be answered."""
    english, german = _REASONS[kind]
    return german if language == "de" else english


_REASONS: Final = {
    "generation": (
        "it has to be written, and I only choose tools and quote.",
        "Es müsste geschrieben werden, und ich wähle nur Werkzeuge und zitiere.",
    ),
    "nothing": ("no tool here fits and no text here has it.", "Hier passt kein Werkzeug, und kein Text hier enthält es."),
    "long": ("the request is longer than I can pass on whole.", "Die Anfrage ist länger, als ich sie ganz weitergeben kann."),
    "schema": ("the text and the tools here don't have a value for", "Text und Werkzeuge hier haben keinen Wert für"),
}
