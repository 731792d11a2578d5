"""Corrections of extracted values."""

import pytest

from analysis import reported_values
from analysis.corrections import (
    COLUMNS,
    SPAN,
    VALUES,
    all_corrections,
    corrected_values,
    load_corrections,
    review_sheet,
    save_correction,
)
from analysis.quality import NEEDED, load_labels

TEXT = "Nine people died in Orbe on Monday. The fire hurt 12 others. The mill had 40 rooms.\n"
HEADER = ",".join([*SPAN, "action", *VALUES, "note"]) + "\n"


def row(surface: str, action: str, start: int | None = None, **values: str) -> str:
    at = TEXT.index(surface) if start is None else start
    cells = [values.get(c, "") for c in VALUES]
    return ",".join(["a", str(at), str(at + len(surface)), surface, action, *cells, ""]) + "\n"


def corrected(collection, *rows: str):
    return corrected_values(collection({"corrections.csv": HEADER + "".join(rows)}, a=TEXT))


def test_without_the_file_nothing_changes(collection):
    articles = collection(a=TEXT)
    table = corrected_values(articles)
    assert set(table["correction"]) == {""}
    assert table.drop(columns="correction").equals(reported_values(articles))


def test_a_value_is_changed_where_cells_are_filled(collection):
    table = corrected(collection, row("Nine", "change", value="10", bound="about")).set_index("surface")
    assert table.loc["Nine", ["value", "bound", "measure", "correction"]].tolist() == [10, "about", "deaths", "changed"]
    older = collection({"corrections.csv": HEADER.replace("as_of,", "") + row("Nine", "drop")[:-2] + "\n"}, a=TEXT)
    assert "Nine" not in set(corrected_values(older)["surface"])
    counted = corrected(collection, row("Nine", "change", as_of="2024-03-05T14")).set_index("surface")
    assert counted.loc["Nine", ["as_of", "value"]].tolist() == ["2024-03-05T14", 9]


def test_a_value_is_dropped(collection):
    assert "12" not in set(corrected(collection, row("12", "drop"))["surface"])


def test_a_missed_value_is_added_in_its_place(collection):
    table = corrected(collection, row("40", "add", measure="seats", value="40", unit="seats"))
    added = table[table["surface"] == "40"].iloc[0]
    assert added[["measure", "voice", "sentence", "correction"]].tolist() == ["seats", "author", 3, "added"]
    assert table["start"].is_monotonic_increasing


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (row("Nine", "change", start=1), "line 2: 'Nine' does not stand at 1"),
        (row("Nine", "mend"), "line 2: action 'mend' is unknown"),
        (row("Nine", "add", measure="deaths"), "line 2: an added value needs measure and value"),
        (row("Nine", "change", value="ten"), "line 2: value 'ten' is no number"),
        (row("Nine", "change", bound="circa"), "line 2: bound 'circa' is unknown"),
        (row("Nine", "change", date="May"), "line 2: date 'May' is no date"),
    ],
)
def test_bad_row_names_file_line_and_mend(collection, line, message):
    with pytest.warns(UserWarning, match=r"corrections\.csv: " + message):
        assert set(corrected(collection, line, row("12", "drop"))["surface"]) == {"Nine", "40"}


def test_a_correction_of_nothing_is_an_error(collection):
    with pytest.warns(UserWarning, match=r"corrections\.csv: drop of 'Orbe' in a .* gives no value there"):
        assert set(corrected(collection, row("Orbe", "drop"))["surface"]) == {"Nine", "12", "40"}


def test_a_filled_review_sheet_is_a_corrections_file(collection, tmp_path):
    sheet = review_sheet(collection(a=TEXT))
    assert {"Nine", "12"} <= set(sheet["surface"])
    assert "measure=deaths value=9.0" in sheet.loc[sheet["surface"] == "Nine", "extracted"].iloc[0]
    sheet.loc[sheet["surface"] == "12", "action"] = "drop"
    sheet[sheet["action"] != ""].to_csv(tmp_path / "corrections.csv", index=False)
    table = corrected_values(collection(a=TEXT))
    assert "12" not in set(table["surface"])


def test_the_sheet_holds_what_stands_around_a_value_in_a_long_sentence(collection):
    sheet = review_sheet(collection(a=f"{'They counted 1-2. ' * 400}".replace(".", ",")))
    assert len(sheet) == 400
    assert sheet["sentence_text"].str.len().max() <= 502
    middle = sheet["sentence_text"].iloc[200]
    assert middle[0] == middle[-1] == "…" and "counted 1-2," in middle


def test_corrections_of_the_seeds_are_valid(seeds):
    assert set(load_corrections(seeds)["action"]) <= {"add", "change", "drop"}
    assert len(corrected_values(seeds)) > 60


def test_a_lone_dash_empties_a_cell(collection):
    table = corrected(collection, row("Nine", "change", subject="-", value_high="-", date="-")).set_index("surface")
    assert table.loc["Nine", ["subject", "date", "correction"]].tolist() == ["", "", "changed"]


@pytest.mark.parametrize("action", ["change", "add"])
def test_a_measure_that_nobody_knows_is_named_and_left_out(collection, action):
    said = r"corrections\.csv: line 2: measure 'Injuries' is unknown; use one of poll_share, "
    with pytest.warns(UserWarning, match=said):
        table = corrected(collection, row("12", action, measure="Injuries", value="13"))
    assert set(table["correction"]) == {""}


def test_a_correction_may_name_a_measure_of_the_collection(collection):
    own = '[rooms]\npatterns = ["had N rooms"]\nexample = "It had 40 rooms."\n'
    files = {"measures.toml": own, "corrections.csv": HEADER + row("12", "change", measure="rooms")}
    assert corrected_values(collection(files, a=TEXT)).set_index("surface").loc["12", "measure"] == "rooms"


def test_a_correction_names_its_article_with_the_ending_of_its_file_too(collection):
    line = row("12", "drop").replace("a,", "a.txt,", 1)
    assert "12" not in set(corrected(collection, line)["surface"])
    articles = collection(a=TEXT)
    nothing = dict.fromkeys(COLUMNS, "") | {"article_id": "a", "start": "30", "end": "31", "surface": "x"}
    save_correction(articles, nothing)
    assert all_corrections(articles)[0]["article_id"].tolist() == ["a"]


def test_corrections_and_labels_of_articles_that_are_not_here_are_named(tmp_path, collection):
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "naming.csv").write_text("article_id,start,end,right\na.txt,0,4,1\nzz,0,4,1\n")
    files = {"corrections.csv": HEADER + row("12", "drop") + row("12", "drop").replace("a,", "yy,", 1)}
    with pytest.warns(UserWarning) as told:
        articles = collection(files, a=TEXT)
    assert [str(w.message) for w in told] == [
        f"{tmp_path}/corrections.csv: line 3: article yy is not here; mend its id; the row is left out",
        f"{tmp_path}/labels/naming.csv: line 3: article zz is not here; mend its id; the row is left out",
    ]
    assert len(corrected_values(articles)) == 2


def test_labels_of_a_measure_that_nobody_knows_are_named(tmp_path, collection):
    (tmp_path / "labels").mkdir()
    at = TEXT.index("12")
    cells = ["a,0,4,Nine,deaths|dead", f"a,{at},{at + 2},12,injuries|other"]
    lines = [",".join(NEEDED), *(f"{cell},1{',' * (len(NEEDED) - 6)}" for cell in cells)]
    (tmp_path / "labels" / "reported_values.csv").write_text("\n".join(lines), encoding="utf-8")
    with pytest.warns(UserWarning, match=r"reported_values\.csv: line 2: measure 'dead' is unknown"):
        assert load_labels(collection(a=TEXT))["surface"].tolist() == ["12"]
