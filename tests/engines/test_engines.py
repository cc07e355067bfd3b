"""One contract for every engine, run on the English model, and on Stanza and spaCy by stand-ins."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crossread.engines
from crossread.engines import load_engine
from crossread.engines.english import EnglishEngine
from crossread.engines.rules import RulesAlone
from crossread.engines.spacy import SpacyEngine
from crossread.engines.stanza import StanzaEngine
from crossread.records import Engine, Parse
from fakes import SpacyPipeline, stanza_pipeline

READERS = [EnglishEngine(), StanzaEngine(pipeline=stanza_pipeline), SpacyEngine(SpacyPipeline())]
ENGINES: list[Engine] = [*READERS, RulesAlone()]
SENTENCES = [
    "Ellison left.",
    "",
    " ",
    "No one was on the dock, and no one was killed.",
    "FIRE CLOSES DOCK",
    "Ellison left.",
]

every_engine = pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
every_reader = pytest.mark.parametrize("engine", READERS, ids=lambda engine: engine.name)


def check(sentence: str, parse: Parse) -> None:
    """What holds of every parse: words in order inside the sentence, one tree, names on its text."""
    places = [(word.start, word.end) for word in parse.words]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(sentence) for start, end in places)
    assert [word.head for word in parse.words].count(-1) == bool(parse.words)
    assert all(-1 <= word.head < len(parse.words) for word in parse.words)
    assert all(0 <= name.start < name.end <= len(sentence) for name in parse.names)


@every_engine
def test_every_sentence_has_a_parse_that_lies_on_its_text(engine: Engine) -> None:
    parses = engine.analyse(SENTENCES)
    assert len(parses) == len(SENTENCES)
    for sentence, parse in zip(SENTENCES, parses, strict=True):
        check(sentence, parse)


@every_engine
def test_a_sentence_gives_the_same_alone_and_among_others(engine: Engine) -> None:
    together = engine.analyse(SENTENCES)
    assert together == [engine.analyse([sentence])[0] for sentence in SENTENCES]
    assert together[::-1] == engine.analyse(SENTENCES[::-1])


@every_engine
def test_no_sentences_have_no_parses(engine: Engine) -> None:
    assert engine.analyse([]) == []


@every_reader
def test_a_subject_hangs_on_its_verb_and_a_name_has_its_kind(engine: Engine) -> None:
    [parse] = engine.analyse(["Ellison left."])
    assert [(w.start, w.end, w.upos, w.head, w.deprel) for w in parse.words] == [
        (0, 7, "PROPN", 1, "nsubj"),
        (8, 12, "VERB", -1, "root"),
        (12, 13, "PUNCT", 1, "punct"),
    ]
    assert [w.lemma for w in parse.words] == ["Ellison", "leave", "."]
    assert [(name.start, name.end, name.kind) for name in parse.names] == [(0, 7, "person")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80))
def test_the_english_model_keeps_to_the_text_of_any_line(line: str) -> None:
    [parse] = EnglishEngine().analyse([line])
    check(line, parse)


def test_the_english_model_is_the_default_and_rules_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load_engine().name == "english"
    monkeypatch.setattr(crossread.engines, "find_spec", lambda _package: None)
    assert load_engine().name == "rules"


def test_an_engine_that_is_not_installed_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crossread.engines, "find_spec", lambda _package: None)
    with pytest.raises(LookupError, match=r"pip install 'crossread\[stanza\]'"):
        load_engine("stanza:en")


def test_an_engine_that_nobody_knows_is_refused_with_the_names() -> None:
    with pytest.raises(LookupError, match="no engine is called oracle: choose english, rules"):
        load_engine("oracle")


@pytest.mark.parametrize("kind", ["stanza", "spacy"])
def test_stanza_and_spacy_need_a_model(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crossread.engines, "find_spec", lambda package: package)
    with pytest.raises(LookupError, match=f"write {kind}:NAME"):
        load_engine(kind)


def test_a_spacy_pipeline_with_other_labels_is_refused() -> None:
    with pytest.raises(
        ValueError, match=r"labels dependencies with agent, dobj.*not in Universal Dependencies"
    ):
        SpacyEngine(SpacyPipeline(("nsubj", "dobj", "agent")))


def test_a_spacy_pipeline_without_a_parser_is_refused() -> None:
    pipeline = SpacyPipeline()
    pipeline.pipe_names = ("tagger",)  # type: ignore[assignment]
    with pytest.raises(ValueError, match="en_invented_ud has no parser"):
        SpacyEngine(pipeline)


def test_a_spacy_pipeline_is_loaded_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = ModuleType("spacy")
    spacy.load = {"invented_ud": SpacyPipeline()}.__getitem__  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    assert SpacyEngine("invented_ud").language == "en"


def test_a_spacy_pipeline_that_is_missing_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        raise OSError(name)

    spacy = ModuleType("spacy")
    spacy.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", spacy)
    with pytest.raises(LookupError, match="no pipeline called nowhere"):
        SpacyEngine("nowhere")


def test_stanza_without_the_languages_model_says_how_to_fetch_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def pipeline(*_args: object, **_options: object) -> None:
        raise FileNotFoundError

    stanza = ModuleType("stanza")
    stanza.Pipeline = pipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "stanza", stanza)
    with pytest.raises(LookupError, match=r"stanza\.download\('fi'\)"):
        StanzaEngine("fi")


@every_engine
def test_every_sentence_or_none_has_a_vector_of_one_length(engine: Engine) -> None:
    vectors = engine.vectors(SENTENCES)
    assert len(vectors) in (0, len(SENTENCES))
    assert len({len(vector) for vector in vectors}) <= 1


@every_engine
def test_a_sentence_has_the_same_vector_alone_and_among_others(engine: Engine) -> None:
    assert engine.vectors(SENTENCES) == [v for sentence in SENTENCES for v in engine.vectors([sentence])]
