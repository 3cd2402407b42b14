"""BM25 prefers rare terms, many of them, in short documents."""

from eyrie.kit.bm25 import Bm25


def test_score_prefers_the_document_with_the_rarer_term() -> None:
    ranking = Bm25([{"file": 1, "read": 1}, {"file": 1, "list": 1}, {"file": 1, "send": 1}])

    scores = ranking.scores(["file", "list"])

    assert scores.index(max(scores)) == 1
    assert ranking.idf("list") > ranking.idf("file") > 0


def test_score_of_an_empty_document_is_zero() -> None:
    assert Bm25([{}, {"a": 1}]).scores(["a"])[0] == 0


def test_scores_of_no_documents_are_none() -> None:
    assert Bm25([]).scores(["a"]) == []


def test_score_counts_a_repeated_query_term_once() -> None:
    ranking = Bm25([{"a": 2, "b": 1}, {"b": 1}])

    assert ranking.scores(["a", "a"]) == ranking.scores(["a"])
