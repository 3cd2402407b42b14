"""Prompts for the benchmark `routing`: varied requests with the difficulty they have by their making, the same for each seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Difficulty = Literal["simple", "reasoning", "code", "long_context"]

SHARES: dict[Difficulty, float] = {"simple": 0.45, "reasoning": 0.2, "code": 0.25, "long_context": 0.1}
"""Of a mixed office workload: most requests are small."""


@dataclass(frozen=True)
class Prompt:
    """A request, how hard it is, and how many tokens its answer takes."""

    text: str
    difficulty: Difficulty
    output_tokens: int


_WORDS = {
    "thing": ("invoice", "press release", "parking permit", "insurance claim", "recipe", "lease", "newsletter", "purchase order"),
    "person": ("Priya", "Mr. Okafor", "our landlord", "the new intern", "Grandma", "a customer in Lyon", "the caterer", "Tom"),
    "place": ("Lisbon", "Nairobi", "the office kitchen", "Osaka", "Bremen", "the loading dock", "Quito", "Leeds"),
    "topic": ("remote work", "coral reefs", "minimum wages", "the printing press", "sleep", "tariffs", "urban trees", "nuclear power"),
    "language": ("French", "Polish", "Japanese", "Portuguese", "German", "Turkish"),
    "code": ("Python", "TypeScript", "Go", "Java", "C#", "Rust", "PHP", "Kotlin"),
    "data": ("a list of intervals", "nested JSON", "log lines", "a binary tree", "CSV rows", "a graph of tasks", "timestamps", "a matrix"),
    "number": ("7", "12", "18", "24", "35", "48", "60", "95"),
    "small": ("2", "3", "4", "5"),
    "percent": ("5", "8", "12.5", "20", "30"),
    "sentence": (
        "The delivery came two days late but the driver was polite.",
        "we dont no when the meating starts tomorow",
        "Members may bring one guest free of charge on Sundays.",
        "The pump must be switched off before the cover is opened.",
        "I loved the first half and fell asleep in the second.",
    ),
}

_TEMPLATES: dict[Difficulty, tuple[str, ...]] = {
    "simple": (
        "Translate into {language}: {sentence}",
        "What is {language} for 'good luck'?",
        "Summarise in five words: {sentence}",
        "Correct any mistakes: {sentence}",
        "Write a one-line reminder for {person} about the {thing}.",
        "What's the usual tip in {place}?",
        "Give me a subject line for an e-mail to {person} about the {thing}.",
        "Is this sentence formal or informal? {sentence}",
        "hello there",
        "Name {small} facts about {topic}.",
        "How do you spell the word for {number} in {language}?",
        "What is a {thing}?",
        "Shorten this: {sentence}",
        "What's {percent}% of {number}?",
        "Turn into a polite question: send me the {thing}",
        "Does {place} use daylight saving time?",
        "Which day of the week was 14 July 1998?",
        "ok and now the same in {language}",
        "List {small} rhymes with 'light'.",
        "Set the tone to cheerful: {sentence}",
        "Wie schreibt man '{thing}' auf Deutsch?",
        "Fasse in einem Satz zusammen: {sentence}",
        "Please tag the sentiment of: {sentence}",
        "Give the opposite of each word: warm, early, brave",
        "A short toast for {person}'s farewell",
    ),
    "reasoning": (
        "{person} can finish the job in {number} hours and a colleague in {small} hours less. Working together, how long do they need?",
        "Should {place} subsidise {topic}? Lay out both sides and commit to an answer.",
        "We run a shop in {place}; costs grew {percent}% while sales fell {number} units a month. What would you change first, and why?",
        "Prove or give a counterexample: if n^2 is divisible by {number}, so is n.",
        "Plan the move of {number} desks from {place} over one weekend with {small} movers. What has to happen in which order?",
        "What were the deeper causes of the rise of {topic}, and which would you call decisive?",
        "A loan of {number}000 at {percent}% is repaid over {small} years. Is refinancing at one point less worth a fee of 900?",
        "Four people must cross a bridge with one torch; they need 1, {small}, {number} and 10 minutes. What is the fastest way?",
        "Critically assess the claim that {topic} always helps the poor.",
        "Design a fair rota for {number} volunteers such that nobody works {small} days in a row.",
        "Two studies on {topic} contradict each other. How could both be right, and what data would settle it?",
        "If exactly one of three statements about the {thing} is true, who signed it? Anna: Ben did. Ben: I did not. Cem: I did not.",
        "Estimate the yearly electricity use of {place} and state your assumptions.",
        "How many ways can {number} books be arranged if {small} of them must stay together?",
        "Our contract says deliveries are 'prompt'. The {thing} came after {number} days. Do we have a case? Argue both sides.",
        "Analysiere, welche Folgen {topic} für kleine Betriebe hätte, und gib eine Empfehlung.",
        "Zwei Züge fahren sich aus {number} km Entfernung mit 60 und 90 km/h entgegen. Wann treffen sie sich?",
    ),
    "code": (
        "Write a {code} function that sorts {data} without recursion.",
        "My {code} program crashes with a stack overflow when it reads {data}. How do I fix it?",
        "Review this: for (const x of items) {{ total = total + x.price * {small} }}",
        "Implement a cache with a time limit of {number} seconds in {code}.",
        "Explain why `x = {data!r}` fails: SyntaxError: invalid syntax",
        "Give me a regular expression for numbers with at most {small} decimals.",
        "Write an SQL query for the {small} best customers in {place} by revenue.",
        "Convert this loop to a stream in Java: for (int i = 0; i < n; i++) sum += a[i];",
        "Add tests for a {code} parser of {data}.",
        "Create a Docker image for a {code} service that listens on port 80{number}.",
        "How do I cancel an HTTP request in {code} after {small} seconds?",
        "def mean(xs):\n    return sum(xs) / len(xs)\n\nMake this safe for empty input.",
        "Write a shell script that renames every file in a folder to its date.",
        "Refactor a {code} class with {number} methods into smaller ones: where do I begin?",
        "Schreib mir ein Skript in {code}, das {data} einliest und doppelte Einträge entfernt.",
        "Why is my {code} build failing with 'undefined reference to main'?",
        "Which index helps: SELECT * FROM orders WHERE city = '{place}' ORDER BY created_at DESC LIMIT {number}",
    ),
    "long_context": (
        "Here are the minutes of {small} meetings. What was decided about the {thing}?\n\n{document}",
        "{document}\n\nSummarise the document above for {person}.",
        "Find every mention of {place} in this text and list the dates:\n{document}",
        "Answer from the manual only: what must be done before the cover is opened?\n\n{document}",
    ),
}

_OUTPUT_TOKENS: dict[Difficulty, tuple[int, int]] = {
    "simple": (15, 150),
    "reasoning": (400, 1_200),
    "code": (200, 900),
    "long_context": (150, 500),
}


def prompts(count: int = 300, seed: int = 1) -> list[Prompt]:
    """`count` prompts in the shares of a mixed workload, in an order drawn from `seed`; no two are equal."""
    draw = random.Random(seed)
    made: dict[str, Prompt] = {}
    for difficulty, share in SHARES.items():
        wanted = round(count * share)
        fresh = _endless(draw, difficulty)
        while sum(prompt.difficulty == difficulty for prompt in made.values()) < wanted:
            prompt = next(fresh)
            made.setdefault(prompt.text, prompt)
    found = list(made.values())
    draw.shuffle(found)
    return found


def _endless(draw: random.Random, difficulty: Difficulty) -> Iterator[Prompt]:
    templates = _TEMPLATES[difficulty]
    number = 0
    while True:
        template = templates[number % len(templates)]
        number += 1
        words = {name: draw.choice(choices) for name, choices in _WORDS.items()}
        if difficulty == "long_context":
            words["document"] = _document(draw)
        opening = draw.choice(("", "", "", "Please help: ", "Quick question. ", "Hi! ")) if number > len(templates) else ""
        yield Prompt(opening + template.format(**words), difficulty, draw.randint(*_OUTPUT_TOKENS[difficulty]))


def _document(draw: random.Random) -> str:
    """Between three and thirty thousand tokens of minutes."""
    lines = []
    for number in range(draw.randint(150, 1_500)):
        words = {name: draw.choice(choices) for name, choices in _WORDS.items()}
        lines.append(f"{number + 1}. {words['person']} reported from {words['place']} on the {words['thing']}: {words['sentence']}")
    return "\n".join(lines)
