"""The calculator."""

from collections.abc import Mapping
from fractions import Fraction

from pydantic import Field, JsonValue

from eyrie.kit.frozen import Frozen
from eyrie.tools.builtin.arithmetic import ArithmeticFailed, Number, evaluate
from eyrie.tools.parameters import parameters
from eyrie.tools.protocol import ToolContext, ToolResult, ToolSpec

MAX_DECIMALS = 40


class Arguments(Frozen):
    """What the calculator is asked for."""

    expression: str = Field(
        description="The arithmetic expression, with numbers in English notation: (2 + 3) * 4, 15% of 80, sqrt(2), round(10 / 3, 2)."
    )


class Calculator:
    """Exact arithmetic."""

    spec = ToolSpec(
        name="calculator",
        description=(
            "Calculates the exact value of an arithmetic expression: plus, minus, times, divided by, remainder, powers, roots, "
            "percentages, rounding, minimum, maximum, mean, logarithms, trigonometry. "
            "Use it for every calculation instead of doing sums in your head. "
            "Operators: + - * / // % ** and parentheses; `15% of 80` works; functions such as sqrt, round, min, max, log; constants pi, e."
        ),
        parameters=parameters(Arguments),
        examples=(
            "What is 12 * (3 + 4)?",
            "Calculate 15% of 80",
            "How much is 1299.99 divided by 12, rounded to 2 digits?",
            "What is the square root of 144 plus 2 to the power of 10?",
            "Was ist 3 mal 4?",
            "Wie viel ergibt 17 geteilt durch 3?",
        ),
        timeout_seconds=5,
    )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:  # noqa: ARG002 - of the protocol
        """The value, as text and as data."""
        expression = Arguments.model_validate(arguments).expression
        try:
            value = evaluate(expression)
        except ArithmeticFailed as error:
            return ToolResult(text=str(error), is_error=True)
        text, exact = shown(value)
        return ToolResult(
            text=f"{expression.strip()} {'=' if exact else '≈'} {text}", data={"expression": expression, "result": text, "exact": exact}
        )


def shown(value: Number) -> tuple[str, bool]:
    """`value` as decimal digits, and whether those are all of it."""
    if isinstance(value, float):
        return f"{value:.15g}", False
    if value.denominator == 1:
        return str(value.numerator), True
    decimals = _decimals(value.denominator)
    if decimals is None:
        return f"{_rounded(value)} ({value.numerator}/{value.denominator})" if len(str(value)) <= MAX_DECIMALS else _rounded(value), False
    digits = f"{abs(value.numerator) * 10**decimals // value.denominator:0{decimals + 1}d}"
    return f"{'-' if value < 0 else ''}{digits[:-decimals]}.{digits[-decimals:]}", True


def _decimals(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator has, None when they never end or are too many to show."""
    for decimals in range(1, MAX_DECIMALS + 1):
        if 10**decimals % denominator == 0:
            return decimals
    return None


def _rounded(value: Fraction) -> str:
    """15 significant digits, also of a value that no float can hold."""
    try:
        near = float(value)
    except OverflowError:
        near = 0.0
    if near:
        return f"{near:.15g}"
    exponent = len(str(abs(value.numerator))) - len(str(value.denominator))
    digits, _, shift = f"{float(value / Fraction(10) ** exponent):.14e}".partition("e")
    return f"{digits.rstrip('0').rstrip('.')}e{exponent + int(shift):+d}"
