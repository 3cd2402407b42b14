"""YAML that strangers wrote: bounded, without anchors and tags, and every value knows the line it stands in.

Scalars are read by the core schema of YAML 1.2, so `no` and `on` are words and a date is a text. What comes out is what
JSON could hold.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml
from pydantic import JsonValue

from eyrie.kit.problems import AppError

MAX_CHARACTERS = 256 * 1024
MAX_YAML_DEPTH = 32
MAX_NODES = 20_000

_WIDTH = 120
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_FLOAT = re.compile(r"[-+]?([0-9]{0,30}\.[0-9]{1,30}|[0-9]{1,30}\.?(?=[eE]))([eE][-+]?[0-9]{1,2})?")
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")
_WORDS: dict[str, JsonValue] = {"": None, "~": None, "null": None, "true": True, "false": False}


class YamlUnreadable(AppError):
    """The text is no YAML that can be read here."""

    status = 400
    type = "yaml-unreadable"

    def __init__(self, reason: str, place: "Place | None" = None) -> None:
        where = f" (line {place.line}, column {place.column})" if place else ""
        super().__init__(f"The YAML can't be read: {reason}{where}.", **(place.members() if place else {}))


@dataclass(frozen=True)
class Place:
    """Where something stands in a text; the first line and column are 1."""

    line: int
    column: int

    def members(self) -> dict[str, JsonValue]:
        """The place as members of a problem."""
        return {"line": self.line, "column": self.column}


@dataclass(frozen=True)
class YamlDocument:
    """What a text holds, and where each part of it stands."""

    value: JsonValue
    root: yaml.Node

    def place(self, path: Iterable[str | int]) -> Place:
        """Where the value at `path` (keys and indexes) stands, or the innermost value around it that exists."""
        node = self.root
        for part in path:
            inner = _child(node, part)
            if inner is None:
                break
            node = inner
        return _place(node.start_mark)


def read_yaml(text: str) -> YamlDocument:
    """The one document in `text`. Raises YamlUnreadable with the line and column."""
    if len(text) > MAX_CHARACTERS:
        raise YamlUnreadable(f"it has {len(text)} characters, at most {MAX_CHARACTERS} are read")
    try:
        _check(text)
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        place = _place(error.problem_mark) if error.problem_mark else None
        raise YamlUnreadable(" ".join(filter(None, (error.context, error.problem))), place) from error
    except yaml.YAMLError as error:  # of the reader: bytes or characters that YAML doesn't have
        raise YamlUnreadable("it holds a character that YAML doesn't allow") from error
    if root is None:
        raise YamlUnreadable("it is empty")
    return YamlDocument(_value(root), root)


def write_yaml(document: Mapping[str, JsonValue]) -> str:
    """The document as YAML that people like to read: texts of several lines as blocks. `read_yaml` reads the same from it."""
    return yaml.dump(dict(document), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False)


def _check(text: str) -> None:
    """Refuse what could grow or run, before anything is built from it."""
    depth = nodes = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        place = _place(event.start_mark)  # type: ignore[arg-type]  # those of a parser always have one
        match event:
            case yaml.AliasEvent():
                raise YamlUnreadable("aliases (`*name`) are not allowed; write the value out", place)
            case yaml.CollectionStartEvent():
                depth += 1
            case yaml.CollectionEndEvent():
                depth -= 1
            case _:
                pass
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            if event.anchor is not None:
                raise YamlUnreadable("anchors (`&name`) are not allowed; write the value out", place)
            if getattr(event, "tag", None) is not None:
                raise YamlUnreadable("tags (`!…`) are not allowed; remove it", place)
        if depth > MAX_YAML_DEPTH:
            raise YamlUnreadable(f"it is nested more than {MAX_YAML_DEPTH} deep", place)
        if nodes > MAX_NODES:
            raise YamlUnreadable(f"it has more than {MAX_NODES} values", place)


def _value(node: yaml.Node) -> JsonValue:
    match node:
        case yaml.MappingNode(value=pairs):
            return _mapping(pairs)
        case yaml.SequenceNode(value=items):
            return [_value(item) for item in items]
        case _:
            plain = not getattr(node, "style", "")  # without quotes, and no block
            return _scalar(str(node.value)) if plain else str(node.value)


def _mapping(pairs: list[tuple[yaml.Node, yaml.Node]]) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for key, value in pairs:
        if not isinstance(key, yaml.ScalarNode):
            raise YamlUnreadable("a key must be a word or a text in quotes", _place(key.start_mark))
        if key.value in found:
            raise YamlUnreadable(f"the key {key.value[:100]!r} stands here twice; remove one", _place(key.start_mark))
        found[key.value] = _value(value)
    return found


def _scalar(text: str) -> JsonValue:
    if text.lower() in _WORDS and text in {text.lower(), text.upper(), text.capitalize()}:
        return _WORDS[text.lower()]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _child(node: yaml.Node, part: str | int) -> yaml.Node | None:
    match node, part:
        case yaml.MappingNode(value=pairs), str():
            return next((value for key, value in pairs if key.value == part), None)
        case yaml.SequenceNode(value=items), int() if 0 <= part < len(items):
            return items[part]  # type: ignore[no-any-return]  # the stubs leave nodes untyped
        case _:
            return None


def _place(mark: yaml.Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)


class _Dumper(yaml.SafeDumper):
    """Indents lists below their key, and repeats values instead of pointing at them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - of the class above
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - of the class above
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if _OTHER_BREAKS.search(text):
        return dumper.represent_scalar(_TEXT_TAG, text, style='"')  # the other styles fold them into spaces
    if "\n" in text:
        return dumper.represent_scalar(_TEXT_TAG, text, style="|")
    # What the library takes for a text, but our reader for a number, needs quotes.
    return dumper.represent_scalar(_TEXT_TAG, text, style=None if _scalar(text) == text else "'")


_TEXT_TAG = "tag:yaml.org,2002:str"
_Dumper.add_representer(str, _text)
