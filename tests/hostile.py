"""A small collection whose every string would be a mark, a formula or a script, were it not taken for plain text."""

import csv
from pathlib import Path

SCRIPT = "<img src=x onerror=alert(1)>"
SHORT = ["Cash $$ Report", "The $Daily$ Post", SCRIPT, "[l](javascript:alert(1))"]
STEMS = ["=1+1 <b>a", "b $x$ $y$", "c [l](javascript:alert(2)) & _x_ *y*", "<svg onload=alert(3)>"]
OUTLET, AUTHOR, HEADLINE = f"{SCRIPT} $o$", "[A](javascript:alert(11)) $a$", "=h $$ <h1>"
ACTOR, PARTY = "Ana <b>Roth</b> $1 $2", "_Fishers_ & <script>alert(4)</script>"
FRAMES = ["a|b <i>fraud</i> $f$", "[blame](javascript:alert(5))"]
EVENT, WORD, SOURCE = "the `strike` <u>of</u> $e$", "*walkout* $w$ <em>", "Office <img src=y onerror=alert(6)> $o$"
PLACE = "Orbe <script>alert(7)</script>"
TEXT = """{headline}

By {author}

The strike at the mill in {place} killed {killed} people on 3 March 2021, {actor} told the “{outlet}” reporters.
It paid $5 million to the police and $3 million to the army, and \\(x^2\\) more. Nobody saw the fraud <b>bold</b> of it.

Ana Roth won {share} percent of the vote in Orbe against 41 percent for her rival, the Office said. A poll in May had
put Roth at {poll} percent. “We lost <img src=z onerror=alert(8)> friends in the walkout,” said Mayor Roth, who was to
blame.

The police <script>alert(9)</script> arrested {killed} men. The Fishers of {place} took 12 seats of 20. They killed a
guard and [l](javascript:alert(10)) resigned. The fraud was to blame for the strike, Mr. Roth said, and _x_ *y* |z| too.
"""


def write_hostile(folder: Path) -> Path:
    """Write the collection, its companion files included, to a new folder."""
    folder.mkdir()
    rows = []
    for i, (stem, short) in enumerate(zip(STEMS, SHORT, strict=True)):
        said = {"outlet": f"{OUTLET} {i}", "author": f"{AUTHOR} {i}", "headline": f"{HEADLINE}{i}"}
        text = TEXT.format(**said, place=PLACE, actor=ACTOR, killed=4 + i, share=52 + i, poll=48 + i)
        (folder / f"{stem}.txt").write_text(text + f"Word{i} $word{i}$ <b>word{i}</b>.\n" * 5, encoding="utf-8")
        rows.append({"article_id": stem, "short_name": short, **said, "published": f"2021-03-0{i + 4}"})
    _table(folder / "articles.csv", rows)
    about = {"event": EVENT, "bound": "exact", "place": "Orbe", "date": "2021-03-03", "as_of": "2021-03-04",
             "value_high": "", "source": SOURCE, "url": "javascript:alert(12)", "second_url": "", "confidence": "high",
             "note": SCRIPT}  # fmt: skip
    values = [("R1", "vote_share", 55, "percent", ACTOR), ("R2", "deaths", 3, "people", "people")]
    names = ("id", "measure", "value", "unit", "subject")
    _table(folder / "reference_values.csv", [dict(zip(names, value, strict=True)) | about for value in values])
    (folder / "actors.toml").write_text(
        f"[[actor]]\nname = '{ACTOR}'\nkind = 'person'\nparty = '{PARTY}'\naliases = ['Roth', 'Ana Roth']\n"
        f"[[actor]]\nname = '{PARTY}'\nkind = 'party'\naliases = ['Fishers']\n"
        f"[[actor]]\nname = '{PLACE}'\nkind = 'place'\naliases = ['Orbe']\n", encoding="utf-8")  # fmt: skip
    (folder / "framing.toml").write_text(
        "".join(f"[[frame]]\nname = '{frame}'\ndefinition = '{SCRIPT} $d$'\nsource = '{SOURCE}'\nterms = ['{term}']\n"
                for frame, term in zip(FRAMES, ["fraud", "to blame"], strict=True))
        + f"[naming]\nactors = ['{ACTOR}']\n[event]\nname = '{EVENT}'\nyears = [2021]\n"
        f"[[event.word]]\nname = '{WORD}'\nterms = ['walkout']\n[[event.word]]\nname = 'strike'\nterms = ['strike']\n",
        encoding="utf-8")  # fmt: skip
    return folder


def _table(path: Path, rows: list[dict]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
