"""People, parties, bodies and places of a collection."""

import re

import pytest

from analysis.actors import by_alias, load_actors


def test_actors_of_the_seeds_are_found_by_any_spelling(seeds):
    names = by_alias(load_actors(seeds))
    assert {names[a].name for a in ("anez", "jeanine anez")} == {"Jeanine Áñez"}
    assert names["arce"].party == names["mas"].name == "Movement for Socialism"
    assert names["lower house"].kind == "body"


def test_no_file_no_actors(collection):
    assert load_actors(collection(a="Text.")) == ()


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("kind = 'person'", "line 4: an actor has no name"),
        ("name = 'A'\nkind = 'dog'", "line 6: kind 'dog' of A is unknown"),
        ("name = 'A'\nkind = 'body'\nalias = ['B']", "line 7: alias means nothing here"),
        ("name = 'A'\nkind = 'body'\naliases = 'B'", "line 7: aliases is no list of texts"),
        ("name = 'A'\nkind = 'body'\naliases = [7]", "line 7: aliases is no list of texts"),
        ("name = 5\nkind = 'body'", "line 5: name is no text"),
        ("name = '…'\nkind = 'body'", 'line 5: name "…" is no name; write it as articles do'),
        ("name = 'Ana Roth|Ana'\nkind = 'person'", 'line 5: name "Ana Roth|Ana" is no name'),
    ],
)
def test_bad_entry_is_named(collection, toml, message):
    articles = collection({"actors.toml": f"[[actor]]\nname = 'Orbe'\nkind = 'place'\n[[actor]]\n{toml}"}, a="Text.")
    with pytest.warns(UserWarning, match=r"actors\.toml: " + message) as warned:
        assert [actor.name for actor in load_actors(articles)] == ["Orbe"]
    assert len(warned) == 1


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[actor]\n", ".*line 1"),
        ("[actor]\nname = 'A'", r"line 1: actor is no list of tables; write \[\[actor\]\]"),
        ("\n[[actors]]\nname = 'A'", "line 2: actors means nothing here; use actor"),
    ],
)
def test_a_file_that_cannot_be_meant_is_left_out(collection, toml, message):
    with pytest.warns(UserWarning, match=r"actors\.toml: " + message):
        assert load_actors(collection({"actors.toml": toml}, a="Text.")) == ()


@pytest.mark.parametrize("alias", ["", "*", "Roth*", "(Ana|A.) Roth", "A\\w+ Roth"])
def test_an_alias_that_is_no_name_is_left_out(collection, alias):
    toml = f"[[actor]]\nname = 'Ana Roth'\nkind = 'person'\naliases = ['Roth', '{alias}']"
    articles = collection({"actors.toml": toml}, a="Text.")
    with pytest.warns(UserWarning, match=re.escape(f'line 4: alias "{alias}" of Ana Roth is no name')):
        assert [actor.aliases for actor in load_actors(articles)] == [("Roth",)]
