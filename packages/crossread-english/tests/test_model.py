from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from crossread_english import Analysis, Model, load

SENTENCE = "Officials in Port Dunmore said on Friday that Mara Ellison had left the harbour."
OTHERS = ["The ferry sank.", "“We don't know,” she said.", "FIRE CLOSES DUNMORE DOCK", "", " ", SENTENCE]


def read(model: Model, sentence: str) -> Analysis:
    return model.analyse([sentence])[0]


def at(sentence: str, analysis: Analysis, word: str) -> int:
    return [sentence[start:end] for start, end in analysis.tokens].index(word)


def test_a_reporting_verb_heads_what_it_reports(model: Model) -> None:
    analysis = read(model, SENTENCE)
    said, left = at(SENTENCE, analysis, "said"), at(SENTENCE, analysis, "left")
    assert analysis.heads[said] == -1
    assert (analysis.heads[left], analysis.deprels[left]) == (said, "ccomp")
    assert (analysis.heads[0], analysis.deprels[0]) == (said, "nsubj")


def test_words_have_parts_of_speech_features_and_lemmas(model: Model) -> None:
    analysis = read(model, SENTENCE)
    said = at(SENTENCE, analysis, "said")
    assert analysis.upos[said] == "VERB"
    assert "Tense=Past" in analysis.feats[said]
    assert (analysis.lemmas[0], analysis.lemmas[said]) == ("official", "say")


def test_names_have_their_kind(model: Model) -> None:
    analysis = read(model, SENTENCE)
    found = {
        (SENTENCE[analysis.tokens[start][0] : analysis.tokens[end - 1][1]], kind)
        for start, end, kind in analysis.names
    }
    assert found == {("Port Dunmore", "LOC"), ("Mara Ellison", "PER")}


def test_likeness_of_meaning_is_likeness_of_vectors(model: Model) -> None:
    fire, blaze, vote = model.analyse(
        ["A fire destroyed the harbour.", "The port burned down.", "Parliament passed the budget."]
    )

    def near(a: Analysis, b: Analysis) -> float:
        return sum(x * y for x, y in zip(a.vector, b.vector, strict=True))

    assert near(fire, blaze) > near(fire, vote) + 0.2
    assert abs(near(fire, fire) - 1) < 1e-5


def test_what_a_sentence_gives_does_not_depend_on_its_neighbours(model: Model) -> None:
    together = model.analyse(OTHERS)
    assert together == [read(model, sentence) for sentence in OTHERS]
    assert together == load(threads=1).analyse(OTHERS)
    assert together[::-1] == model.analyse(OTHERS[::-1])


def test_white_space_has_no_tokens(model: Model) -> None:
    assert read(model, " \t").tokens == ()


def test_a_sentence_longer_than_the_network_is_one_tree(model: Model) -> None:
    sentence = ", ".join(["the ferry left Port Dunmore at 6.10am"] * 90)
    analysis = read(model, sentence)
    assert len(analysis.tokens) == len(analysis.heads) == len(analysis.lemmas) > 800
    assert analysis.heads.count(-1) == 1
    assert max(end for _, end, _ in analysis.names) <= len(analysis.tokens)
    assert abs(sum(x * x for x in analysis.vector) - 1) < 1e-5


def test_an_address_longer_than_the_network_is_one_token(model: Model) -> None:
    address = "https://example.com/" + "dock/" * 600 + "1"
    assert [address[start:end] for start, end in read(model, address).tokens] == [address]


def test_without_vectors_all_else_is_the_same(model: Model) -> None:
    [short] = model.analyse([SENTENCE], vectors=False)
    assert short == replace(read(model, SENTENCE), vector=())


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60))
def test_every_text_gives_one_value_a_token_and_one_root(model: Model, sentence: str) -> None:
    a = read(model, sentence)
    assert {len(x) for x in (a.tokens, a.upos, a.feats, a.lemmas, a.heads, a.deprels)} == {len(a.tokens)}
    assert a.heads.count(-1) == (1 if a.tokens else 0)
    assert all(0 <= start < end <= len(a.tokens) for start, end, _ in a.names)


def test_it_loads_in_half_a_second_without_torch() -> None:
    program = "import crossread_english, sys; crossread_english.load(); sys.exit('torch' in sys.modules)"
    best = 9.0
    for _ in range(3):  # the best of three: the machine may be busy with other things
        began = time.monotonic()
        assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
        best = min(best, time.monotonic() - began)
    assert best < 2.0  # the goal is 0.5 on a quiet machine; benchmarks/speed/language.py measures it


def test_vectors_alone_are_those_that_a_whole_analysis_gives(model: Model) -> None:
    sentences = [sentence for sentence in OTHERS if sentence.strip()]
    assert model.vectors(sentences) == [analysis.vector for analysis in model.analyse(sentences)]
