"""People, parties, bodies and places of a collection."""

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
        ("[[actor]]\nkind = 'person'", r"actor 1 \(no name\): no name"),
        ("[[actor]]\nname = 'A'\nkind = 'dog'", r"actor 1 \(A\): kind 'dog' is unknown"),
        ("[[actor]]\nname = 'A'\nkind = 'body'\nalias = ['B']", "unknown key 'alias'"),
        ("[[actor]]\nname = 'A'\nkind = 'body'\naliases = 'B'", "aliases is no list"),
        ("[[actor]\n", r"actors\.toml: .*line 1"),
    ],
)
def test_bad_entry_is_named(collection, toml, message):
    with pytest.raises(ValueError, match=message):
        load_actors(collection({"actors.toml": toml}, a="Text."))
