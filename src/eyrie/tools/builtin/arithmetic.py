"""Exact, bounded arithmetic: fractions as long as a value is rational, floating point only where it can't be."""

import ast
import math
import operator
import re
from collections.abc import Callable, Sequence
from fractions import Fraction

Number = Fraction | float

MAX_CHARACTERS = 500
MAX_BITS = 12_000
"""Of a numerator or denominator; about 3,600 digits, below the limit at which Python refuses to print an integer."""
MAX_DEPTH = 80
MAX_FACTORIAL = 1_000

CONSTANTS = {"pi": math.pi, "π": math.pi, "e": math.e, "tau": math.tau}


class ArithmeticFailed(ValueError):
    """An expression that has no value, with a message that says how to mend it."""


def evaluate(expression: str) -> Number:
    """The value of `expression`: a Fraction when it is exact, else a float. Raises ArithmeticFailed."""
    if len(expression) > MAX_CHARACTERS:
        raise ArithmeticFailed(f"The expression has {len(expression)} characters; at most {MAX_CHARACTERS} are read. Split it up.")
    source, literals = _translate(expression)
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, MemoryError, RecursionError) as error:
        raise ArithmeticFailed(f"{expression!r} is not an arithmetic expression; write something like (2 + 3) * 4.") from error
    try:
        return _Evaluation(literals).value(tree, 0)
    except ZeroDivisionError as error:
        raise ArithmeticFailed("Division by zero has no result.") from error
    except OverflowError as error:
        raise ArithmeticFailed("The result is too large to be computed.") from error


_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(?P<name>[^\W\d_²³]\w*)|(?P<operator>\*\*|//|[-+*/%^(),×÷·−√²³]))"  # noqa: RUF001 - people write these signs
)
_SIGNS = {"^": "**", "×": "*", "·": "*", "÷": "/", "−": "-", "√": "sqrt"}  # noqa: RUF001 - people write these signs


def _translate(expression: str) -> tuple[str, list[Fraction]]:
    """`expression` in Python's grammar, its numbers replaced by names `_0`, `_1` … so that they stay exact."""
    text = expression.strip().removesuffix("=").rstrip()
    literals: list[Fraction] = []
    output: list[str] = []
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise ArithmeticFailed(f"{text[position:].strip()[:20]!r} can't be read; use numbers, + - * / // % **, ( ) and functions.")
        attached = token.end() == position + len(token[0].strip())
        position = token.end()
        match token.lastgroup, token[0].strip():
            case "number", digits:
                output.append(f" _{len(literals)} ")
                literals.append(_literal(digits))
            case "name", name:
                output.append(" * " if name.lower() == "of" else f" {name} ")
            case _, "%" if _is_percent(text, position, attached=attached):
                output.append(f" * _{len(literals)} ")
                literals.append(Fraction(1, 100))
            case _, "²" | "³" as power:
                output.append(f" ** _{len(literals)} ")
                literals.append(Fraction(2 if power == "²" else 3))
            case _, sign:
                output.append(_SIGNS.get(sign, sign))
    return "".join(output).strip(), literals


def _is_percent(text: str, position: int, *, attached: bool) -> bool:
    """Whether the % before `position` means hundredths: nothing that could be divided by follows.

    Before a sign it depends on the space: `20% - 5` is a percentage, `20 % -5` a remainder.
    """
    following = text[position:].lstrip()
    if not following or following[0] in ")*/,^×÷·" or re.match(r"of\b", following, re.IGNORECASE):  # noqa: RUF001 - people write these signs
        return True
    return following[0] in "+-−" and attached  # noqa: RUF001 - people write these signs


def _literal(digits: str) -> Fraction:
    _, _, exponent = digits.lower().partition("e")
    if exponent and abs(int(exponent)) > 3_000:
        raise ArithmeticFailed(f"{digits} is too large or too small to be computed exactly.")
    return Fraction(digits)


class _Evaluation:
    """One walk over the tree of an expression."""

    def __init__(self, literals: Sequence[Fraction]) -> None:
        self._literals = literals

    def value(self, node: ast.expr, depth: int) -> Number:
        if depth > MAX_DEPTH:
            raise ArithmeticFailed(f"The expression is nested more than {MAX_DEPTH} deep; split it up.")
        match node:
            case ast.Name(id=name):
                return self._name(name)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return -self.value(operand, depth + 1)
            case ast.UnaryOp(op=ast.UAdd(), operand=operand):
                return self.value(operand, depth + 1)
            case ast.BinOp(left=left, op=op, right=right):
                return _bounded(_binary(op, self.value(left, depth + 1), self.value(right, depth + 1)))
            case ast.Call(func=ast.Name(id=name), args=args, keywords=[]):
                return _bounded(_call(name, [self.value(arg, depth + 1) for arg in args]))
            case ast.Tuple():
                raise ArithmeticFailed("A comma separates arguments of a function; write 3.5 and 1000 instead of 3,5 and 1,000.")
            case _:
                raise ArithmeticFailed("Only numbers, + - * / // % **, parentheses and functions such as sqrt(2) can be computed.")

    def _name(self, name: str) -> Number:
        if name.startswith("_") and name[1:].isascii() and name[1:].isdigit() and int(name[1:]) < len(self._literals):
            return self._literals[int(name[1:])]
        constant = CONSTANTS.get(name.lower())
        if constant is None:
            raise ArithmeticFailed(f"{name!r} is not known; there are {', '.join(CONSTANTS)} and the functions {', '.join(FUNCTIONS)}.")
        return constant


_EXACT: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: lambda left, right: Fraction(left // right),
    ast.Mod: operator.mod,
}
_FLOAT: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}


def _binary(op: ast.operator, left: Number, right: Number) -> Number:
    if isinstance(op, ast.Pow):
        return _power(left, right)
    if type(op) not in _EXACT:
        raise ArithmeticFailed("Only the operators + - * / // % ** can be computed.")
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return _EXACT[type(op)](left, right)
    return _FLOAT[type(op)](float(left), float(right))


def _power(base: Number, exponent: Number) -> Number:
    if isinstance(base, Fraction) and isinstance(exponent, Fraction) and exponent.denominator == 1:
        if base == 0 and exponent < 0:
            raise ZeroDivisionError
        if abs(exponent) * max(_bits(base) - 1, 0) > MAX_BITS:
            raise ArithmeticFailed("The power is too large to be computed exactly; use smaller numbers.")
        return Fraction(base ** int(exponent))
    result = float(base) ** float(exponent)
    if isinstance(result, complex):
        raise ArithmeticFailed("The root of a negative number is not a real number.")
    return float(result)


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _bounded(value: Number) -> Number:
    if isinstance(value, Fraction):
        if _bits(value) > MAX_BITS:
            raise ArithmeticFailed("The result has too many digits to be computed exactly; use smaller numbers.")
    elif not math.isfinite(value):
        raise ArithmeticFailed("The result is not a finite number.")
    return value


def _call(name: str, args: Sequence[Number]) -> Number:
    function = FUNCTIONS.get(name.lower())
    if function is None:
        raise ArithmeticFailed(f"There is no function {name!r}; the functions are {', '.join(FUNCTIONS)}.")
    least, most, compute = function
    if not least <= len(args) <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        raise ArithmeticFailed(f"{name}() takes {wanted} argument(s), not {len(args)}.")
    try:
        return compute(*args)
    except ValueError as error:
        if isinstance(error, ArithmeticFailed):
            raise
        raise ArithmeticFailed(f"{name}() has no real value there.") from error


def _sqrt(value: Number) -> Number:
    if isinstance(value, Fraction) and value >= 0:
        root = Fraction(math.isqrt(value.numerator), math.isqrt(value.denominator))
        if root * root == value:
            return root
    return math.sqrt(value)


def _round(value: Number, digits: Number = Fraction(0)) -> Number:
    """Half away from zero, as people round money; Python's own rounds half to even."""
    places = _whole(digits, "the number of digits")
    if abs(places) > 100:
        raise ArithmeticFailed("round() takes at most 100 digits.")
    scaled = Fraction(value) * Fraction(10) ** places
    whole = math.floor(abs(scaled) + Fraction(1, 2))
    return Fraction(whole if scaled >= 0 else -whole) / Fraction(10) ** places


def _log(value: Number, base: Number = math.e) -> float:
    return math.log(value) if base == math.e else math.log(value, base)


def _factorial(value: Number) -> Fraction:
    whole = _whole(value, "the argument of factorial()")
    if not 0 <= whole <= MAX_FACTORIAL:
        raise ArithmeticFailed(f"factorial() takes a whole number from 0 to {MAX_FACTORIAL}.")
    return Fraction(math.factorial(whole))


def _mean(*values: Number) -> Number:
    return _sum(*values) / len(values)


def _sum(*values: Number) -> Number:
    if any(isinstance(value, float) for value in values):
        return math.fsum(values)
    return sum((Fraction(value) for value in values), Fraction(0))


def _whole(value: Number, what: str) -> int:
    if value != int(value):
        raise ArithmeticFailed(f"{what} must be a whole number.")
    return int(value)


def _gcd(*values: Number) -> Fraction:
    return Fraction(math.gcd(*(_whole(value, "the arguments of gcd()") for value in values)))


def _lcm(*values: Number) -> Fraction:
    product = Fraction(1)
    for value in values:
        whole = _whole(value, "the arguments of lcm()")
        _bounded(product * abs(whole))
        product = Fraction(math.lcm(int(product), whole))
    return product


FUNCTIONS: dict[str, tuple[int, int, Callable[..., Number]]] = {
    "abs": (1, 1, abs),
    "round": (1, 2, _round),
    "floor": (1, 1, lambda value: Fraction(math.floor(value))),
    "ceil": (1, 1, lambda value: Fraction(math.ceil(value))),
    "min": (1, 100, lambda *values: min(values)),
    "max": (1, 100, lambda *values: max(values)),
    "sum": (1, 100, _sum),
    "mean": (1, 100, _mean),
    "sqrt": (1, 1, _sqrt),
    "exp": (1, 1, math.exp),
    "log": (1, 2, _log),
    "ln": (1, 1, math.log),
    "log2": (1, 1, math.log2),
    "log10": (1, 1, math.log10),
    "sin": (1, 1, math.sin),
    "cos": (1, 1, math.cos),
    "tan": (1, 1, math.tan),
    "asin": (1, 1, math.asin),
    "acos": (1, 1, math.acos),
    "atan": (1, 1, math.atan),
    "degrees": (1, 1, math.degrees),
    "radians": (1, 1, math.radians),
    "factorial": (1, 1, _factorial),
    "gcd": (1, 100, _gcd),
    "lcm": (1, 100, _lcm),
}
"""Name → fewest arguments, most arguments, function. `log` is natural unless a base is given; angles are in radians."""
