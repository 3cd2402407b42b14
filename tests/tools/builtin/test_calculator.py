"""The calculator: exact where it can be, bounded everywhere, and clear about what it can't read."""

import math
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eyrie.tools.builtin.arithmetic import ArithmeticFailed, evaluate
from eyrie.tools.builtin.calculator import Calculator, shown
from tests.tools.context import context


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("2 + 3 * 4", "14"),
        ("(2+3)*4 =", "20"),
        ("0.1 + 0.2", "0.3"),
        ("-0.05", "-0.05"),
        ("1/8", "0.125"),
        ("2^10", "1024"),
        ("2**-2", "0.25"),
        ("7 // 2", "3"),
        ("-7 % 3", "2"),
        ("20 % -6", "-4"),
        ("15% of 80", "12"),
        ("20% - 5", "-4.8"),
        ("19 % * 200", "38"),
        ("100 * (1 + 19%)", "119"),
        ("5²+ 2³", "33"),
        ("6 × 7 ÷ 2 − 1", "20"),  # noqa: RUF001 - people write these signs
        ("007 + 1", "8"),
        (".5 + 1.", "1.5"),
        ("1e3", "1000"),
        ("sqrt(16/9) * 3", "4"),
        ("√(144)", "12"),
        ("round(2.675, 2)", "2.68"),
        ("round(-2.5)", "-3"),
        ("round(1234, -2)", "1200"),
        ("floor(-1.5) + ceil(1.2)", "0"),
        ("min(3, 1, 2) + max(1, 5)", "6"),
        ("mean(1, 2, 6) + sum(1, 2)", "6"),
        ("factorial(20)", "2432902008176640000"),
        ("gcd(12, 18) + lcm(4, 6)", "18"),
        ("ABS(-3)", "3"),
        ("2**200", str(2**200)),
    ],
)
def test_evaluate_is_exact(expression: str, result: str) -> None:
    assert shown(evaluate(expression)) == (result, True)


@pytest.mark.parametrize(
    ("expression", "result"),
    [
        ("1/3", "0.333333333333333 (1/3)"),
        ("pi", "3.14159265358979"),
        ("sqrt(2)", "1.4142135623731"),
        ("sin(pi/2)", "1"),
        ("ln(e)", "1"),
        ("log(8, 2)", "3"),
        ("log10(1000)", "3"),
        ("2 ** 0.5", "1.4142135623731"),
        ("1 / 3 ** 2000", "5.72124519477295e-955"),
    ],
)
def test_evaluate_says_when_a_value_is_rounded(expression: str, result: str) -> None:
    assert shown(evaluate(expression)) == (result, False)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("", "not an arithmetic expression"),
        ("2 +", "not an arithmetic expression"),
        ("1 / 0", "Division by zero"),
        ("0 ** -1", "Division by zero"),
        ("5 % 0", "Division by zero"),
        ("3,5 + 1", "3.5 and 1000"),
        ("9 ** 9 ** 9", "too large"),
        ("10 ** 100000", "too large"),
        ("1e999999999", "too large"),
        ("factorial(1e9)", "0 to 1000"),
        ("factorial(1000) * factorial(1000)", "too many digits"),
        ("exp(10000)", "too large"),
        ("sqrt(-1)", "no real value"),
        ("(-8) ** 0.5", "not a real number"),
        ("log(0)", "no real value"),
        ("sqrt()", "takes 1 argument"),
        ("sqrt(1, 2)", "takes 1 argument"),
        ("gcd(1.5, 2)", "whole number"),
        ("round(1, 101)", "at most 100 digits"),
        ("foo(1)", "no function 'foo'"),
        ("x + 1", "'x' is not known"),
        ("_0", "can't be read"),
        ("__import__('os')", "can't be read"),
        ("(1).real", "can't be read"),
        ("lambda: 1", "can't be read"),
        ("1 if 2 else 3", "Only numbers"),
        ("not 1", "Only numbers"),
        ("1 and 2", "Only numbers"),
        ("sqrt(sqrt)", "not known"),
        ("sqrt(2)(3)", "Only numbers"),
        ("1" * 501, "at most 500"),
        ("(" * 240 + "1" + ")" * 240, "not an arithmetic expression"),
        ("-" * 400 + "1", "nested"),
        ("1 \0 2", "can't be read"),
        ("\ud800", "can't be read"),
    ],
)
def test_evaluate_explains_what_it_cannot_compute(expression: str, message: str) -> None:
    with pytest.raises(ArithmeticFailed) as caught:
        evaluate(expression)

    assert message in str(caught.value)


def expressions() -> st.SearchStrategy[str]:
    """Expressions in Python's own grammar, so that Python can be asked for their value."""
    leaves = st.integers(0, 10**6).map(str)
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "//", "%"]), inner).map(lambda parts: f"({' '.join(parts)})"),
            inner.map(lambda operand: f"(-{operand})"),
            st.tuples(inner, st.integers(0, 5)).map(lambda parts: f"({parts[0]} ** {parts[1]})"),
        ),
        max_leaves=10,
    )


@given(expressions())
@settings(max_examples=200, deadline=None)
def test_evaluate_agrees_with_fractions(expression: str) -> None:
    numbers: list[Fraction] = []
    source = ""
    for token in expression.replace("(", " ( ").replace(")", " ) ").replace("-", " - ").split():
        if token.isdigit():
            source += f"n[{len(numbers)}] "
            numbers.append(Fraction(token))
        else:
            source += token + " "
    try:
        expected = Fraction(eval(source, {"n": numbers}))
    except ZeroDivisionError:
        with pytest.raises(ArithmeticFailed):
            evaluate(expression)
        return

    try:
        assert evaluate(expression) == expected
    except ArithmeticFailed:
        assert max(abs(expected.numerator), expected.denominator) > 10**1000 or "**" in expression or len(expression) > 500


@given(st.text(alphabet="0123456789.eE+-*/%^()²√, ofsqrtpiloground_$\0ä", max_size=60))
@settings(max_examples=500, deadline=2_000)
def test_evaluate_has_a_value_or_an_explanation_for_any_text(expression: str) -> None:
    try:
        value = evaluate(expression)
    except ArithmeticFailed:
        return

    assert math.isfinite(value)
    assert shown(value)[0]


async def test_calculator_answers_with_text_and_data() -> None:
    result = await Calculator()(context(), {"expression": "15% of 80"})

    assert (result.text, result.is_error) == ("15% of 80 = 12", False)
    assert result.data == {"expression": "15% of 80", "result": "12", "exact": True}


async def test_calculator_returns_an_error_the_model_can_mend() -> None:
    result = await Calculator()(context(), {"expression": "1/0"})

    assert (result.text, result.is_error) == ("Division by zero has no result.", True)
