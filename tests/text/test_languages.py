"""Languages are folders of word lists: what is there, what is not, and what holds for each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.text.cues import cue_forms
from crossread.text.data import has_table, languages, load, load_for
from crossread.text.grammar import is_gerund, is_infinitive, is_participle, is_verb
from crossread.text.predicates import has_predicate
from crossread.text.reporting import reporting_clauses
from crossread.text.roles import head_noun, singular, source_sort
from crossread.text.tokens import tokenize

TABLES = (
    "certainty",
    "cues",
    "grammar",
    "marks",
    "names",
    "reporting",
    "roles",
    "sources",
    "terms",
    "verbs",
)


def test_a_language_is_a_folder() -> None:
    assert languages() == ("en", "es")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_tables_that_reading_reports_takes(language: str, table: str) -> None:
    assert has_table(language, table)


@pytest.mark.parametrize("table", ["grammar", "marks", "verbs", "roles", "sources"])
@pytest.mark.parametrize("language", languages())
def test_a_table_has_the_keys_of_the_english_one(language: str, table: str) -> None:
    optional = {"noun_before_adjective", "dash_of_dialogue", "stops_outside"}
    assert set(load_for(language, table)) - optional == set(load_for("en", table))


@pytest.mark.parametrize("language", languages())
def test_the_rules_of_certainty_are_those_of_english(language: str) -> None:
    assert set(load_for(language, "certainty")) <= set(load_for("en", "certainty"))


@pytest.mark.parametrize("language", languages())
def test_no_form_of_a_cue_is_listed_for_two_verbs_of_one_frame(language: str) -> None:
    table = load_for(language, "cues")
    for stance in ("asserts", "denies", "declines", "doubts", "unknown"):
        for lemmas in table.get(stance, {}).values():
            forms = [form for listed in lemmas.values() for form in listed.split()]
            assert sorted(set(forms)) == sorted(forms)


def test_a_table_that_is_missing_is_told_with_the_languages_there_are() -> None:
    with pytest.raises(LookupError, match="en, es"):
        load("fr/cues")


def test_a_language_without_a_folder_has_empty_tables() -> None:
    assert load_for("fr", "cues") == {}
    assert cue_forms("fr") == {}


def test_a_path_is_no_language() -> None:
    assert load_for("../data/en", "cues") == {}


def test_in_a_language_without_a_folder_no_speaker_is_guessed() -> None:
    assert reporting_clauses("« Le quai est fermé », a dit Mara Ellison.", language="fr") == []


def test_a_token_is_read_in_its_own_language() -> None:
    english, spanish = tokenize("negar"), tokenize("negar", language="es")
    assert [is_infinitive(t) for t in (*english, *spanish)] == [False, True]


@pytest.mark.parametrize(("word", "expected"), [("asegurando", True), ("cuando", False), ("diciendo", True)])
def test_spanish_gerunds_are_told_by_their_ending(word: str, expected: bool) -> None:
    assert is_gerund(tokenize(word, language="es")[0]) is expected


@pytest.mark.parametrize(("word", "expected"), [("evacuados", True), ("dicho", True), ("abogado", False)])
def test_spanish_participles_are_told_by_their_ending(word: str, expected: bool) -> None:
    assert is_participle(tokenize(word, language="es")[0]) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("El ferri zarpó", True),
        ("La marcha", False),
        ("El puerto cierra", True),
        ("La policía la detuvo", True),
        ("Fue", True),
        ("Elena", False),
    ],
)
def test_spanish_verbs_are_told_from_nouns(words: str, expected: bool) -> None:
    tokens = tokenize(words, language="es")
    assert is_verb(tokens, len(tokens) - 1) is expected


def test_a_spanish_predicate_is_seen() -> None:
    assert has_predicate("el muelle está cerrado", language="es")
    assert not has_predicate("el muelle del puerto", language="es")


@pytest.mark.parametrize(
    ("phrase", "head", "sort"),
    [
        ("fuentes policiales", "fuente", "people"),
        ("los dos portavoces", "portavoz", "people"),
        ("la alcaldesa socialista", "alcaldesa", "people"),
        ("el Ministerio de Puertos", "ministerio", "organisation"),
        ("las autoridades locales", "autoridad", "organisation"),
        ("un comunicado", "comunicado", "document"),
        ("el barco", "barco", None),
    ],
)
def test_spanish_phrases_are_sorted_by_their_first_noun(phrase: str, head: str, sort: str | None) -> None:
    assert (head_noun(phrase, language="es"), source_sort(phrase, language="es")) == (head, sort)


@pytest.mark.parametrize(
    ("plural", "expected"),
    [("jueces", "juez"), ("fiscales", "fiscal"), ("padres", "padre"), ("operaciones", "operación")],
)
def test_spanish_plurals_become_singular(plural: str, expected: str) -> None:
    assert singular(plural, language="es") == expected


@given(st.text(max_size=300), st.sampled_from(["en", "es", "fr", "", "data", "../en"]))
def test_reading_never_raises_and_stays_inside_the_text(text: str, language: str) -> None:
    for clause in reporting_clauses(text, objects=True, language=language):
        for span in (clause.subject, clause.cue, clause.content):
            assert span is None or 0 <= span[0] < span[1] <= len(text)


WORDS = st.sampled_from(
    [
        "dijo",
        "que",
        "el",
        "la",
        "Duarte",
        "alcaldesa",
        "según",
        ",",
        ".",
        "—",
        "«",
        "»",
        ":",
        "no",
        "se",
        "negó",
        "a",
        "comentar",
        "y",
        "añadió",
        "ha",
        "dicho",
        "por",
        "fue",
        "Según",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_words_of_reporting_in_any_order_are_read(words: list[str]) -> None:
    text = " ".join(words)
    for clause in reporting_clauses(text, objects=True, language="es"):
        assert text[slice(*clause.cue)]
