"""What routing by complexity saves against always asking the best model, and which answers it gets wrong by that.

Each prompt has a difficulty; a fixed table says which tier of models passes which difficulty (`benchmarks/data/routing_table.json`).
`--data FILE` takes other prompts: JSON lines with `prompt` (or `text`) and `difficulty` (or `label`), and maybe `output_tokens`; or lines
of difficulty, tab, prompt. The rules that are measured are those of the product.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic import BaseModel

from benchmarks.kit.report import Report, parser, run
from benchmarks.kit.routing_prompts import SHARES, Difficulty, Prompt, prompts
from eyrie import __version__
from eyrie.gateway.protocol import BYTES_PER_TOKEN
from eyrie.gateway.routing.complexity import estimate

DATA = Path(__file__).parent / "data"
_OUTPUT_TOKENS: dict[Difficulty, int] = {"simple": 80, "reasoning": 800, "code": 500, "long_context": 300}
_MILLION = 1_000_000


class Tier(BaseModel):
    """A model that could be chosen; prices in USD per million tokens."""

    model: str
    input: float
    output: float
    passes: tuple[Difficulty, ...]

    def cost(self, prompt: Prompt) -> float:
        """What the answer to `prompt` costs here, in USD."""
        return (len(prompt.text.encode()) / BYTES_PER_TOKEN * self.input + prompt.output_tokens * self.output) / _MILLION


class Table(BaseModel):
    """The fixed table of the benchmark."""

    about: str
    prices_of: str
    baseline: str
    tiers: dict[str, Tier]
    smart: dict[Difficulty, str]
    hybrid: dict[Difficulty, str]
    local_first: dict[Difficulty, str]


def read(file: Path) -> Iterator[Prompt]:
    """The prompts in `file`. Raises ValueError naming the line that can't be read."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip():
            yield _prompt(line, f"{file.name}:{number}")


def _prompt(line: str, place: str) -> Prompt:
    output_tokens: int | None = None
    if line.lstrip().startswith("{"):
        row = json.loads(line)
        text, label = row.get("prompt", row.get("text")), row.get("difficulty", row.get("label"))
        output_tokens = row.get("output_tokens")
    else:
        label, _, text = line.partition("\t")
    difficulty = str(label).strip().lower().replace("-", "_").replace(" ", "_")
    if difficulty not in SHARES or not isinstance(text, str) or not text:
        raise ValueError(f"{place}: a line needs a prompt and a difficulty, one of {', '.join(SHARES)}")
    return Prompt(text, difficulty, output_tokens or _OUTPUT_TOKENS[difficulty])


def compare(report: Report, name: str, given: Sequence[Prompt], table: Table, policy: dict[Difficulty, str], *, bars: bool = False) -> None:
    """Add what a policy (difficulty as estimated → tier) saves and passes, beside the baseline."""
    baseline = table.tiers[table.baseline]
    chosen = [table.tiers[policy[estimate(prompt.text).complexity.value]] for prompt in given]
    full = sum(baseline.cost(prompt) for prompt in given)
    spent = sum(tier.cost(prompt) for tier, prompt in zip(chosen, given, strict=True))
    lost = Counter(prompt.difficulty for tier, prompt in zip(chosen, given, strict=True) if prompt.difficulty not in tier.passes)
    could = sum(prompt.difficulty in baseline.passes for prompt in given)
    passed = (len(given) - lost.total()) / could
    report.add(f"{name}: cheaper than always {baseline.model}", [100 * (1 - spent / full)], "%", bar=40 if bars else None, least=True)
    report.add(f"{name}: passes, those of always {baseline.model} being 1", [passed], "", bar=0.98 if bars else None, least=True)
    if lost:
        report.note(f"{name} gives up: " + ", ".join(f"{count} of {kind}" for kind, count in lost.most_common()) + ".")


async def measure(report: Report, files: Sequence[Path], *, rounds: int) -> None:
    """Score the generated prompts, those written by hand, and those of `files`."""
    report.ran_with({"eyrie": __version__})
    table = Table.model_validate_json((DATA / "routing_table.json").read_bytes())
    report.note(f"Prices: {table.prices_of}.")
    sets = {"generated": prompts(), "by hand": list(read(DATA / "routing.tsv"))} | {file.name: list(read(file)) for file in files}
    for name, given in sets.items():
        right = sum(estimate(prompt.text).complexity == prompt.difficulty for prompt in given)
        report.add(f"{name}: {len(given)} prompts estimated as labelled", [100 * right / len(given)], "%")
        compare(report, f"{name}, smart", given, table, table.smart, bars=name != "by hand")
        compare(report, f"{name}, local where simple", given, table, table.hybrid)
        compare(report, f"{name}, local first", given, table, table.local_first)
    short = [prompt.text for prompt in sets["by hand"]]
    report.add("time of one estimate", [_seconds(short) for _ in range(rounds)], "µs")
    report.note(
        "The rules were made while looking at the generated prompts and those written by hand: only other prompts (--data) test them."
    )


def _seconds(texts: Sequence[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        estimate(text)
    return (time.perf_counter() - began) / len(texts) * _MILLION


def main() -> None:
    """Read the options, measure, print."""
    options = parser(__doc__ or "")
    options.add_argument("--data", type=Path, action="append", default=[], help="a file of prompts with their difficulty; may be repeated")
    options.add_argument("--write", type=Path, help="write the generated prompts to this file, and measure nothing")
    options.add_argument("--seed", type=int, default=1, help="of the generated prompts that --write writes")
    chosen = options.parse_args()
    if chosen.write:
        lines = (
            json.dumps({"prompt": one.text, "difficulty": one.difficulty, "output_tokens": one.output_tokens})
            for one in prompts(seed=chosen.seed)
        )
        chosen.write.write_text("\n".join(lines) + "\n", "utf-8")
        return
    asyncio.run(run(Report("routing"), lambda report: measure(report, chosen.data, rounds=chosen.rounds), as_json=chosen.json))


if __name__ == "__main__":
    main()
