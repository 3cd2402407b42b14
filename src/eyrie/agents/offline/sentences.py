"""Picks the sentences of a text that answer a question, by BM25, in the order of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from eyrie.agents.offline.words import terms
from eyrie.kit.bm25 import Bm25

MAX_SENTENCES: Final = 600
_LONGEST: Final = 600
_END: Final = re.compile(r"(?<=[.!?…])[\"'”)\]]*\s+(?=[^\W\d_a-zäöü]|[\d\"'“„(\[#*-])|\n+", re.UNICODE)
_SHARE_OF_BEST: Final = 0.45
_NEEDED: Final = 0.34


@dataclass(frozen=True)
class Quote:
    """A sentence of one of the texts, with how well it fits."""

    text: str
    source: int
    order: int
    score: float


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, a line's end ending one too; at most as many as are looked at."""
    pieces = (piece.strip() for piece in _END.split(text))
    return [piece[:_LONGEST] for piece in pieces if piece][:MAX_SENTENCES]


def best_sentences(question: str, texts: Sequence[str], *, limit: int = 3) -> list[Quote]:
    """The sentences that say most about the question; none when too few of its words are found."""
    wanted = frozenset(terms(question))
    every = [(source, order, sentence) for source, text in enumerate(texts) for order, sentence in enumerate(split_sentences(text))]
    counted = [Counter(terms(sentence)) for _, _, sentence in every]
    ranking = Bm25([{word: float(count) for word, count in one.items()} for one in counted])
    quotes = []
    for index, (source, order, sentence) in enumerate(every):
        shared = len(wanted & counted[index].keys())
        if sentence.endswith("?") or not shared or shared < _NEEDED * len(wanted):
            continue
        quotes.append(Quote(sentence, source, order, ranking.score(index, wanted)))
    return _kept(quotes, limit)


def central_sentences(texts: Sequence[str], *, limit: int = 4) -> list[Quote]:
    """The sentences that share most with the rest: what comes closest to a summary without writing one."""
    every = [(source, order, sentence) for source, text in enumerate(texts) for order, sentence in enumerate(split_sentences(text))]
    counted = [set(terms(sentence)) for _, _, sentence in every]
    common = Counter(word for one in counted for word in one)
    quotes = [
        Quote(sentence, source, order, sum(common[word] - 1 for word in sorted(words_of)) / (len(words_of) + 4))
        for (source, order, sentence), words_of in zip(every, counted, strict=True)
        if len(words_of) > 2
    ]
    return _kept(quotes, limit, share=0.0)


def _kept(quotes: list[Quote], limit: int, *, share: float = _SHARE_OF_BEST) -> list[Quote]:
    best = max((quote.score for quote in quotes), default=0.0)
    ranked = sorted((quote for quote in quotes if quote.score >= share * best), key=lambda one: (-one.score, one.source, one.order))
    return sorted(ranked[:limit], key=lambda one: (one.source, one.order))
