"""Addresses in a text: URLs, e-mail addresses, file names."""

import re
from typing import Final

from eyrie.agents.offline.fill.found import Found, apart

_URL: Final = re.compile(r"https?://[^\s<>\"'`{}|\\^]+", re.IGNORECASE)
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,5}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_FILE: Final = re.compile(
    r"(?<![\w@./-])[\w][\w./-]{0,200}?\."
    r"(?:txt|md|markdown|rst|csv|tsv|parquet|xlsx?|json|jsonl|ya?ml|toml|xml|html?|pdf|docx?|pptx?|odt|log|sql|py|js|ts|png|jpe?g|zip)(?![\w/])",
    re.IGNORECASE,
)
_CLOSERS: Final = {")": "(", "]": "["}


def find_urls(text: str) -> tuple[Found, ...]:
    """The http(s) addresses, without the punctuation of the sentence around them."""
    found = []
    for match in _URL.finditer(text):
        address = match.group().rstrip(".,;:!?")
        while address and address[-1] in _CLOSERS and address.count(address[-1]) > address.count(_CLOSERS[address[-1]]):
            address = address[:-1].rstrip(".,;:!?")
        if len(address) > len("https://"):
            found.append(Found(address, match.start(), match.start() + len(address)))
    return tuple(found)


def find_emails(text: str) -> tuple[Found, ...]:
    """The e-mail addresses."""
    return tuple(Found(match.group(), match.start(), match.end()) for match in _EMAIL.finditer(text))


def find_files(text: str) -> tuple[Found, ...]:
    """The file names with a known ending that are not part of a URL or an e-mail address."""
    found = (Found(match.group(), match.start(), match.end()) for match in _FILE.finditer(text))
    return apart(found, (*find_urls(text), *find_emails(text)))
