"""Okapi BM25 over small sets of documents that are held in memory."""

from collections.abc import Iterable, Mapping, Sequence
from math import log

K1 = 1.2
B = 0.75


class Bm25:
    """Ranks documents, each a map of term to its (weighted) count, against a query of terms."""

    def __init__(self, documents: Sequence[Mapping[str, float]]) -> None:
        self._documents = documents
        self._lengths = [sum(document.values()) for document in documents]
        self._mean = sum(self._lengths) / len(documents) if documents else 0.0
        self._frequency: dict[str, int] = {}
        for document in documents:
            for term in document:
                self._frequency[term] = self._frequency.get(term, 0) + 1

    def idf(self, term: str) -> float:
        """How much a term tells documents apart; always positive, highest for a term that no document has."""
        having = self._frequency.get(term, 0)
        return log(1 + (len(self._documents) - having + 0.5) / (having + 0.5))

    def score(self, index: int, query: Iterable[str]) -> float:
        """The score of one document; a term counts once, however often the query has it."""
        document = self._documents[index]
        if not document:
            return 0.0
        norm = K1 * (1 - B + B * self._lengths[index] / self._mean)
        hits = {term: document[term] for term in query if term in document}
        return sum(self.idf(term) * count * (K1 + 1) / (count + norm) for term, count in sorted(hits.items()))

    def scores(self, query: Iterable[str]) -> list[float]:
        """The score of every document, in the order in which they were given."""
        terms = frozenset(query)
        return [self.score(index, terms) for index in range(len(self._documents))]
