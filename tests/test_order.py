"""Tables and findings are the same whatever order the rows that they are made of come in: every tie is settled."""

import ast
from pathlib import Path

import pandas as pd
import pytest

import analysis
from analysis.framing import findings as of_frames
from analysis.framing.lexicon import lexicon_of
from analysis.framing.naming import compared_person
from analysis.readability.findings import about_false_ends
from analysis.words import report as of_words
from analysis.words.passages import copy_groups

LEXICON = {"fraud": ["fraud", "mob"], "change": ["coup", "riot"], "vote": ["vote", "poll"]}
TWICE = """The poll said a coup was near. A riot began at 5 p.m. on Nov. 29 in the U.S. embassy.

The coup was a fraud and the mob ran. The vote was clean, the vote was fair."""
TEXTS = {  # full of ties
    "a": TWICE,
    "b": TWICE,
    "c": "A mob ran. The riot and the fraud.\n\nThe poll was near, said the coup. The clean vote, the fair vote.",
    "d": "Fraud, fraud, fraud. The mob, the mob, the mob.\n\nA coup, a coup, a coup. A clean poll, a fair poll.",
}
ARTICLES = pd.DataFrame({"text": TEXTS, "short_name": {name: name for name in TEXTS}, "published": ""})
ARTICLES.index.name = "article_id"


def hits(articles=ARTICLES):
    return analysis.framing_hits(articles, LEXICON)


def shuffled(table):
    return [table.sample(frac=1, random_state=seed) for seed in range(5)]


def comparable(made):
    """A table with the rows of each article together, in the order that they have there; a list as a table."""
    table = pd.DataFrame({"said": made}) if isinstance(made, list) else made
    return table.sort_values("article_id", kind="stable", ignore_index=True) if "article_id" in table else table


@pytest.mark.parametrize(
    "made",
    [
        analysis.word_rates,
        lambda a: analysis.ngram_rates(a, 2, 3),
        analysis.distinctive_words,
        analysis.prior_sensitivity,
        analysis.dispersion,
        analysis.dispersion_over_articles,
        analysis.collocations,
        lambda a: analysis.commonest(a, 5),
        lambda a: analysis.uneven_words(a, 3),
        hits,
        lambda a: analysis.framing_rates(hits(a), a),
        lambda a: analysis.framing_overlaps(hits(a)),
        lambda a: of_frames.about_voices(analysis.framing_rates(hits(a), a), hits(a)),
        analysis.readability_scores,
        analysis.readability_ranks,
        analysis.textstat_false_ends,
    ],
)  # fmt: skip
def test_the_order_of_the_articles_changes_no_table(made):
    table = comparable(made(ARTICLES))
    for articles in shuffled(ARTICLES):
        pd.testing.assert_frame_equal(comparable(made(articles)), table)


@pytest.mark.parametrize(
    ("made", "given"),
    [
        (analysis.framing_overlaps, hits),
        (lambda t: analysis.frame_table(lexicon_of(LEXICON), t), hits),
        (lambda t: analysis.framing_rates(t, ARTICLES), hits),
        (lambda t: analysis.framing_differences(t, ARTICLES), hits),
        (lambda t: analysis.commonest(t, 5), lambda: analysis.word_rates(ARTICLES)),
        (lambda t: analysis.words_by_rank(t, ARTICLES, 9), lambda: analysis.word_rates(ARTICLES)),
        (lambda t: of_words.about_phrases(t, ARTICLES), lambda: analysis.ngram_rates(ARTICLES, 2)),
        (lambda t: of_frames.about_frames(t, ARTICLES), lambda: analysis.framing_rates(hits(), ARTICLES)),
        (lambda t: analysis.collocates(t, "coup"), lambda: analysis.collocations(ARTICLES, minimum=1)),
        (about_false_ends, lambda: analysis.textstat_false_ends(ARTICLES)),
        (lambda t: [compared_person(t, lexicon_of({}))],
         lambda: pd.DataFrame({"actor": [*"bbaacc"], "description": "d", "position": "apposition", "article_id": "x"})),
        (lambda t: [" ".join(group) for group in copy_groups(t)],
         lambda: pd.DataFrame({"article_id": [*"daci"], "other": [*"ebjk"]})),
    ],
)  # fmt: skip
def test_the_order_of_the_rows_changes_no_table(made, given):
    rows = given()
    table = comparable(made(rows))
    for other in shuffled(rows):
        pd.testing.assert_frame_equal(comparable(made(other)), table)


def test_no_sort_leaves_ties_to_the_processor():
    loose = []
    for path in Path(analysis.__file__).parent.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            alone = not call.args and not call.keywords  # equal values are all there is to it
            several = bool(call.args) and not isinstance(call.args[0], ast.Constant) and call.func.attr == "sort_values"
            stable = alone or several or any(word.arg == "kind" for word in call.keywords)
            if call.func.attr in {"sort_values", "argsort", "nlargest", "nsmallest", "most_common"} and not stable:
                loose.append(f"{path.name}:{call.lineno}")
    assert loose == []
