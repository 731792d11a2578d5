"""Small collections of every odd kind: texts by file name, and companion files by theirs, `/` in it for a folder."""

FIRE = """Mill fire in Orbe

By Ana Roth, 3 March 2024

A fire at a mill in the town of Orbe killed four people on Monday, the mayor said. Nineteen workers were hurt, three of
them badly. “We lost friends and nobody warned us,” said Ana Roth, who has worked there since 2011.

The owners said that the alarm had failed. The police arrested one man after a protest against the owners, and people
spoke of a crisis of the government and of a massacre.
"""
VOTE = """Vote in Orbe

The mayor of Orbe, Ilse Brandt, won 54 percent of the vote on Sunday against 41 percent for her rival, Tomas Velm.
Turnout was 63.5 percent. Her party won 21 of the 40 seats in the council.

A poll in May had put her at 48 percent. “The fire changed everything,” she said. Critics speak of fraud. On 30 February
2024 and at 2024-13-45 nobody was told more about it by Tomas Velm"""
WALK = """A walk by the river

The river runs low in this season. Herons stand in the shallows and children throw bread. A woman reads under a tree.

Nobody hurries. The bells ring and the boats come home, and people talk about the harvest and the price of wine.
"""
GERMAN = """Der Fluss

Der Fluss führt in dieser Jahreszeit wenig Wasser, und die Kinder werfen Brot hinein. Eine Frau liest unter einem Baum,
und niemand hat es eilig. Die Glocken läuten, die Boote kommen nach Hause, und die Leute sprechen über das Wetter.
"""
SHORT = "A crisis in {0}\n\nThe crisis of {0} killed two. It was told by Tomas Velm"
ONE_FRAME = '[[frame]]\nname = "crisis"\ndefinition = "words of a crisis"\nterms = ["crisis", "fraud"]\n'
TWO_FRAMES = f'{ONE_FRAME}\n[[frame]]\nname = "fire"\ndefinition = "words of a fire"\nterms = ["fire*", "alarm"]\n'
ACTORS = """[[actor]]
name = "Tomas Velm of Orbe"
kind = "person"
aliases = ["Tomas Velm", "Velm"]

[[actor]]
name = "Orbe Forward"
kind = "party"
aliases = ["Orbe Forward Now"]
"""
LEXICON, WIDER, NAMES = {"framing.toml": ONE_FRAME}, {"framing.toml": TWO_FRAMES}, {"actors.toml": ACTORS}


def dated(**published: str) -> dict[str, str]:
    """An `articles.csv` with dates, each as published,earliest,latest, and one short name for all."""
    rows = [f"{article_id},{dates},The $5 <b>Daily</b>\n" for article_id, dates in published.items()]
    return {"articles.csv": "".join(["article_id,published,earliest,latest,short_name\n", *rows])}


HIT = "article_id,start,end,frame,term,surface,right\na,{0},{1},crisis,crisis,crisis,1\n"
LABELS = {"labels/framing_hits.csv": HIT.format(FIRE.index("crisis"), FIRE.index("crisis") + 6)}
MARKET = """Fish for sale

Traders sold herring and mackerel under blue awnings, while gulls circled above empty crates.
"""
REFERENCES = """id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url,article_id,relation
R1,deaths,4,,exact,people,people,Orbe,2024,,Mayor,,label,agree
R2,deaths,1e308,,exact,people,people,Orbe,2024,,Mayor,,label,
R3,fish,5,4,exact,kg,herring,Orbe,2024,,Mayor,,frame,
"""
TOWNS = [f"Town{letter}" for letter in "abcdefghijklmnopqrstu"]

COLLECTIONS = {
    "one article, no companion files": ({"a": FIRE}, {}),
    "two articles without dates, a lexicon of one frame": (
        {"a": FIRE, "b": VOTE}, LEXICON | LABELS | NAMES | dated(a=",,")),
    "three articles, dates odd": (
        {"a": FIRE, "b": VOTE, "c": WALK},
        WIDER | NAMES | dated(a="2020-02-31,,", b="0000-00-00,2024-05-01,2023", c=",now,9999-12-31")),
    "seven articles": ({town: SHORT.format(town) for town in TOWNS[:7]}, WIDER),
    "twenty-one articles": ({str(i): SHORT.format(town) for i, town in enumerate(TOWNS)}, LEXICON),
    "no lexicon, texts that end in an actor's name": ({"a": VOTE, "b": SHORT.format("Orbe")}, NAMES),
    "no English": ({"a": GERMAN}, WIDER),
    "one article in English, one without words": ({"a": FIRE, "b": GERMAN, "c": "12 34\n"}, LEXICON),
    "no words": ({"a": "—\n", "b": "", "c": "…\n\n*\n", "d": "12 34\n"}, LEXICON),
    "only a headline, empty companion files": ({"a": "Mill fire in Orbe\n"}, {"framing.toml": "", "actors.toml": ""}),
    "no value, no hit": ({"a": WALK, "b": MARKET, "c": "Herons and gulls share the river.\n"}, WIDER | NAMES),
    "all the same article": ({f"copy {i}": SHORT.format("Orbe") for i in range(3)}, WIDER | NAMES),
    "numeric file names, dates partial": (
        {"1": FIRE, "2": WALK, "10": VOTE, "20": MARKET},
        WIDER | NAMES | dated(**{"1": "2024-03-04,,", "2": "2024,,", "10": "2024-05,,2025", "20": ",,2024-06-01"})),
    "names of columns, numbers and references beyond measure": (
        {"label": FIRE, "frame": VOTE.replace("21", "9" * 400), "word": SHORT.format("Orbe"), "rank": MARKET},
        WIDER | {"reference_values.csv": REFERENCES}),
    "articles that share nothing": ({"a": WALK, "b": MARKET, "c": GERMAN}, {}),
    "quotations only": ({"a": "“We saw it, and four people died.”\n", "b": "“It is over.”\n", "c": "Yes."}, LEXICON),
    "boilerplate only": ({"a": "Share this article\n\nFollow us on Twitter\n", "b": "Read more: A fire\n"}, WIDER),
}  # fmt: skip
