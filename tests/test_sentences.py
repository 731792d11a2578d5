"""Where sentences end: hard cases by phenomenon, the five articles, invariants."""

from itertools import pairwise
from textwrap import fill

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from steps import outgrown_on

from analysis import SEEDS, split_sentences
from analysis.text.lines import find_lines, find_paragraphs
from analysis.text.sentences import LONGEST, find_sentences

# One case a line; | stands where a sentence ends.
CASES = {
    "titles": """
        Dr. Amara Obi met Mrs. Lund on Monday.| They spoke for an hour.
        The court heard Gen. Tomas Varga and Lt. Col. Ines Prado.| Neither pleaded.
        Sen. Ruth Calloway, D-Calif., left early.| Rep. Owen Marsh stayed.
        Messrs. Hale and Boone resigned.| Prof. Lindqvist did not.
        The Rev. Martin Oyelaran led the service.| Some 300 people came.
        “Mr. Okafor is wrong,” she said.| “Mr. Diaz is right.”
        The ex-Gov. Pat Dunne ran again.| He lost.
        Police named Sgt. A. Novak as the driver.| He is 34.
        Maj.-Gen. Adeyemi took command.| Cmdr. Silva replaced him.
        Fr. Nolan blessed the boats.| Then it rained.
    """,
    "initials": """
        J. K. Rowling was not there.| J.R.R. Tolkien's heirs were.
        George W. Bush spoke first.| John F. Kennedy's niece came next.
        The author, W. E. B. Du Bois, was quoted.| Nobody objected.
        They asked T. S. Eliot's biographer.| He declined.
        Samuel L. Jackson read the letter.| A reply came from Michael J. Fox.
        The suspect, identified as K. P., is 19.| He was released.
        The files on Edwin P. Marlow are closed.| They open at 2:00 P.M. Monday.
        Doctors gave them vitamin C.| Parents were relieved.
        There was no plan B.| Ministers improvised.
        The disease is hepatitis B.| It spreads slowly.
        They drew a place in Group C.| Japan is in Group D.
        Veterans of World War I.| Their letters survive.
        They are older than I.| Nobody minds.
        The singer Jay-Z.| Fans waited outside.
    """,
    "countries and acronyms": """
        He flew to the U.S. on Friday.| He came back on Sunday.
        Exports to the U.S. fell.| Imports from the U.K. rose.
        The treaty was signed in the U.S.| It was never ratified.
        Officials in the U.S. Department of Justice declined.| So did others.
        The U.N. Security Council met.| It adjourned at noon.
        Troops left for the U.S.S.R. in 1956.| Few returned.
        She lives in Washington, D.C.| Her sister lives in L.A. now.
        He works for the U.N.| The agency did not comment.
        The plan has backers in the E.U.| But it has no money.
        “We love the U.S.” he told them.
        The law, unlike that of the U.S., bans it.| Courts agree.
        A U.S.-backed force entered.| It met no resistance.
        She moved to the U.S.| “I had no choice,” she said.
        Growth is slow in the U.S.| Prices fell in May.
        He left for the U.K.| Houses are dear there.
        He said that they looked at the laws of the U.S. Territories then.| They are old.
        Yields on the U.S. Treasuries rose.| He said two U.S. Marines were killed.
        She works for the U.N.| Dr. Obi works there too.
    """,
    "companies": """
        Apple Inc. and Alphabet Inc. reported on Tuesday.| Both beat forecasts.
        He joined Ford Motor Co. in 1998.| It made trucks.
        Shares of Lowe's Cos. rose 3%.| Home Depot Inc. fell.
        The buyer is Delta Holdings Ltd.| The price was not given.
        Meridian Corp. Chief Executive Lena Voss quit.| No reason was given.
        Warner Bros. made the film.| It flopped.
        The firm, Halvorsen & Co., was sold.| Staff were told by e-mail.
        Orion Mining Inc. said so.| AT&T did too.
        She sued Acme Corp.| In 2011 she won.
        He worked at AT&T.| Sprint hired him later.
    """,
    "suffixes": """
        Martin Luther King Jr. Day is in January.| Schools close.
        Robert Downey Jr. won.| Sammy Davis Jr. had not.
        It was named after William Gates Sr.| He died in 2020.
        She has a Ph.D. in physics.| Her brother has an M.D.
        He received his Ph.D.| Then he left.
        Ana Ruiz, Ph.D., chairs the panel.| It meets monthly.
    """,
    "months and days": """
        The vote is on Nov. 3.| Results are due on Nov. 5.
        Fighting began on Sept. 11, 2012.| It ended in Oct. 2013.
        They met in Dec.| The talks failed.
        The shop closes on Sun.| It opens on Tue. 4 May.
        Between Jan. and Aug. prices doubled.| Wages did not.
        On Feb. 29 nothing happened.| On Mar. 1 everything did.
    """,
    "numbers": """
        Inflation reached 52.4 percent.| It had been 4.5 percent.
        It cost $4.5m.| The budget was £3.2bn.
        The price fell by 0.3%.| Analysts had expected more.
        About 8,500.5 tonnes were lost.| Nobody counted them.
        Decree No. 4,078 was withdrawn.| Decree No. 5 was not.
        She finished as No. 2.| The winner took 55.1%.
        Turnout was 67.4 in 2009.| In 2021 it was 71.2.
        The answer was no.| Then it was yes.
        He scored in the 3.5 m dive.| She won the 10 m.| The crowd left.
        Nobody asked in 1999.| 2004 was different.
        See p. 12 and pp. 14-16 of the report.| Vol. 2 has more.
        Art. 5 applies.| So does Sec. 230.
        The rule is in Vol. II of the code.| Few have read it.
        No. 10 declined to comment.| The Treasury did not reply.
        She lives at Apt. 12 near Rte. 3.| Few know it.
        “No.| I never said that.”
        The asteroid passed at 7.9 km/s.| It was small.
        Fees rose from Rs. 500 to Rs. 900.| Parents protested.
        They beat 1. FC Köln on Saturday.| Bayern drew.
    """,
    "times": """
        The quake struck at 3:57 a.m. local time.| Nobody was hurt.
        Polls close at 8 p.m. Eastern.| Counting starts at 9 p.m. Saturday.
        It ended at 5 p.m.| Police cleared the square.
        The curfew begins at 11 p.m.| Shops close at 10 p.m. GMT.
        He was found at 4 a.m.| Doctors could not save him.
        The polls closed at 8 p.m.| Local officials began to count.
        Doors open at 4.00pm.| The talk is at 5.40pm IST.
    """,
    "places": """
        They live in St. Louis and on St. James St.| The rent is high.
        He climbed Mt. Kenya.| He had failed on Mt. Blanc.
        Ft. Worth is near.| So is Ft. Hood.
        The office is at 12 Elm Ave.| It is shut.
        He was born in Tampa, Fla.| His wife is from Ohio.
        The governor of Pa. signed it.| Others followed.
        PORT ELGIN, Ont. (CP) — A storm hit.| Roads closed.
        SPRINGFIELD, Mass. – Police made an arrest.| Nobody was hurt.
        A crowd gathered on Rivonia Rd.| It soon dispersed.
    """,
    "lower case after a stop": """
        Bring water, bread, etc. when you come.| Tell no one.
        There were nurses, teachers, etc.| Farmers stayed away.
        The trial of Smith vs. Jones opened.| Roe v. Wade was cited.
        Some goods, e.g. rice, are short.| Others, i.e. salt, are not.
        The study (Lee et al. 2010) was withdrawn.| Its authors protested.
        It weighs approx. 5 kg.| It is c. 1,200 years old.
        He earns ca. 900 euros.| That is little.
    """,
    "lower case that opens a sentence": """
        Sales fell.| iPhone shipments rose.
        She sold it online.| eBay took a cut.
        Read the report.| www.example.org has a copy.
        It is free.| https://example.org/a.b?c=d explains why.
    """,
    "ellipses": """
        The sets were installed in the square… but nothing was shown.| People left.
        Thousands were harmed …| I have a duty to go.
        “We waited...| Nobody came,” she said.
        He paused ... and went on.| Nobody spoke.
        “It was . . . strange,” he said.| She nodded.
        “I trusted them (…).| They lied,” he said.
        “It matters [...] a lot,” he said.| It does.
        Well… maybe.| Or not.
    """,
    "quotations": """
        “We will not leave.| We live here.”| He then left.
        “We are done,” she said.| “Go home.”
        "It is over."| "No, it is not."
        ‘We lost.’| The hall fell silent.
        He called it “a farce”.| Others agreed.
        She wrote: “Never again.”| The letter is lost.
        'They ran.'| 'We stayed.'
        He said “yes.”| Then he said “no.”
        It was “fair.”| “Free,” it was not.
        The sign read “No. 5.”| It fell.
        «Nous partons.»| The minister smiled.
        „Das ist alles.“| Reporters laughed.
        “Go!”| The crowd ran.
    """,
    "questions and exclamations": """
        “Is this the end?” he asked.| Nobody knew.
        “Stop!” she shouted.| The car did not.
        “Who paid?” Ms. Lund asked.| The room was silent.
        “Why now?” Minister Obi wondered.| “Why not?”
        “Do you regret it?”| He did not answer.
        “Are you mad?”| Mr. Hale said that he was not.
        What now?| Nobody knows.| Why?
        The quiz show Who Knows? returns in May.| It ended in 2009.
        Yahoo! shares fell.| Others rose.
        He won!| He actually won!!| They cheered.
        Really?!| Yes.
        Is it “legal?” lawyers asked.| It is.
        He asked: “Why now?”| Petra said.
        The mayor said, "Who else?"| Ruiz asked again.
        Is the list complete ?| Surely not.
        Who, what, when?| These were the questions.
    """,
    "brackets": """
        (He had left in 2010.)| The trial went on.
        The league (founded in 1908) folded.| It had debts.
        She sang (badly).| They clapped.
        They met twice (in May and, it is said, in June).| Nothing came of it.
        The group [sic] denied it.| [Names were changed.]| It is closed.
        The dam burst (see p. 4).| Villages were lost.
        It was late.| (Nobody minded.)| They stayed.
        The unit (the 3rd Bn.) moved.| It was June.
    """,
    "marks and addresses": """
        The post by @nadia_k was shared.| @tomas replied.
        #VoteNow trended.| #Turnout did too.
        It stands at https://example.com/x.| Nobody reads it.
        Write to press@example.org.| They answer.
        The site example.co.uk was down.| It is back.
        He uses Node.js.| She does not.
        The clause[4] is void.[5]| Judges agree.
        He died in 1805. [17]| His heirs sued.
        The film *Roma* won.| *Cold War* did not.
        Prices rose 4%.| €5 buys little.| $5 buys less.
        The town is poor.| – It was rich once.
    """,
    "lists": """
        1. Open the door.| Then close it.
        1) Participation of soldiers in the operation;
        • Lima, May 2021.| The count took days.
        A. The first point is law.| It is brief.
        IV. The verdict is due.| It will be short.
        Q. What did you see?| A lot.
        The steps are: 1. Wait for the bell.| Then run.
        – Pay the fee;
        *4. The fourth part is missing.*| Nobody knows why.
    """,
    "times before names": """
        At 5 a.m. Mr. Soto went to vote.
        Shortly after 9 p.m. Soto conceded.
        By 11 p.m. Mrs. Lund had left.| She slept.
        Not until 2 a.m. Hale was told.
        On Monday at about 6 p.m. Councillor Obi spoke.
        When polls closed at 8 p.m. Soto conceded.
        In Velm at 7 a.m. Dr. Obi opened the doors.
        From 6 a.m. to 9 p.m. Reyes waited.
        The polls opened at 8 a.m.| Soto voted at nine.
        On Friday the shops close at 5 p.m.| Reyes left early.
        When the polls closed, it was 8 p.m.| Soto conceded.
        It ended at 5 p.m.| Police cleared the square.
        He came at 4 p.m.| Mr. Soto left.
    """,
    "particles that open a sentence": """
        Only three were left.| de Soto stayed.
        Nobody spoke.| van den Berg rose.
        It was late.| al-Harbi left.
        He left.| d'Orsay stayed.
        The vote was lost.| de la Cruz blamed Mr. de Soto.
        “Who won?” de Soto asked.| Nobody knew.
        She met J. de Soto and Lt. van Holt.| They left.
        They asked, what now?| “de Soto is out,” she said.
    """,
    "blanks before closing marks": """
        “Where were you? »| Marco said nothing.
        "Where were you? "| Marco said nothing.| "There are no options. "| Coach Smith said it.
        « Nous partons. »| The minister smiled.
        “We go. ”| He left.
        "It is over. " |"No, it is not. "| She left.
    """,
    "headings in capitals": """
        WHAT HAPPENED NEXT| The council met on Monday and the mayor spoke.
        MIXED REACTIONS| Council members said no.| They left.
        A TOWN WAITS| A man came by.
        The bridge fell.| WHO IS TO BLAME| The mayor says nobody.
        THE COST OF WAR 2019| “We lost all,” she said.
        THE MAYOR OF PORT VELM has resigned.| He is 40.
        BUENOS AIRES Police said three died.
        US FDA Commissioner Jane Hale said no.| She left.
        RIO DE JANEIRO Police said no.
        PORT ELGIN, Ont. (CP) — A storm hit.| Roads closed.
    """,
    "wire marks": """
        ``We won,'' Soto said.| ``We did.''| They left.
        The mayor left.| ``We won,'' he said.
    """,
    "accents": """
        Ángel Ruiz left.| Álvaro stayed.| Évora is far.
        The word naïve.| Über drivers struck.
        Çelik won.| Šimić came second.| Łódź burned.
    """,
}


def marked(text: str) -> str:
    """The text with | where a sentence ends, the blanks behind it kept out."""
    found = find_sentences(text, find_lines(text))
    return "|".join(text[start:end] for start, end, _ in found)


def cases() -> list[str]:
    return [line.strip() for group in CASES.values() for line in group.strip().splitlines()]


@pytest.mark.parametrize("case", cases())
def test_hard_cases(case):
    parts = [part.strip() for part in case.split("|")]
    assert marked(" ".join(parts)) == "|".join(parts)


@pytest.mark.parametrize(
    "text",
    [
        "The evidence was thin.|He was freed.",
        "“It is over.”|The hall was quiet.",
        '"It is over."|The hall was quiet.',
        "The trains stopped on Monday.|Commuters waited for hours.",
        "It ended in 2019.|The council met again.",
        "It rose by 5%.|Nobody knows why.",
        "He left (in May).|She stayed on.",
        'He left on Monday.|"We go," he said.| "We stay," she said.',
        "He left on Monday.|“We go,” he said.",
        "She said no.|It’s late.",
    ],
)
def test_a_missing_space_still_ends_a_sentence(text):
    assert marked(text.replace("|", "")) == text.replace("| ", "|")


def test_a_line_end_ends_a_sentence_unless_it_is_a_comma():
    assert marked("Polls close at\nNoon in the south") == "Polls close at|Noon in the south"
    assert (
        marked("When the police came,\n\nthe crowd left. It rained.")
        == "When the police came,\n\nthe crowd left.|It rained."
    )
    assert marked("She said:\n\n“We won.”") == "She said:|“We won.”"
    assert marked("The fees are due;\nso is the rent.") == "The fees are due;|so is the rent."


def test_hard_wrapped_paragraphs_are_read_as_paragraphs():
    text = (
        "The council met on Monday evening to hear what the engineers of the\n"
        "port had found under the eastern quay. Mr. Hale, who leads them, spoke\n"
        "for an hour. Nobody in the room had expected the bill to be so large,\n"
        "and few were ready to pay it.\n"
        "\n"
        "A second report is due in May. It will say how long the work may take,\n"
        "who will do it and what the port will lose while the quay is closed to\n"
        "ships of more than 5,000 tonnes.\n"
    )
    found = marked(text).split("|")
    assert len(found) == 5
    assert found[1] == "Mr. Hale, who leads them, spoke\nfor an hour."


QUAY = [
    "The council met on Monday evening to hear what the engineers of the port had found under the quay and its sheds.",
    "Nobody in the room had expected the bill to be so large, and few were ready to pay for it before the summer.",
    "“We have never seen a thing like this,” said Ana Ruiz, who has led the dockers of the port through every strike.",
    "The mayor told reporters that he would stay until autumn, and that no ship would be turned away by then or later.",
    "Police arrested three people.",
    "A second report is due in June and will say how long the work may take, who does it and what the town will pay.",
]


@pytest.mark.parametrize("width", [60, 72, 80, 90, 100])
@pytest.mark.parametrize(
    "between",
    [
        [],
        ["Who will pay"],
        ["Boats wait near the old quay of Orbe on Sunday", "Photo: Ana Ruiz"],
        ["2"],
        ["a new bridge\ntwo new ferries"],
        ["Tide 43.2 percent\nUnion 38.7 percent\nothers 18.1 percent"],
    ],
)
def test_hard_wrapped_paragraphs_may_be_short(width, between):
    paragraphs = ["Quay to stay shut", *QUAY[:3], *between, *QUAY[3:], *between]
    text = "\n\n".join(p if p in between else fill(p, width) for p in paragraphs)
    assert [s.replace("\n", " ") for s in marked(text).split("|")] == "\n".join(paragraphs).split("\n")


@pytest.mark.parametrize("page", ["\n\n", "\n\f", "\n\n\f"])
def test_a_hard_wrapped_sentence_goes_on_upon_the_next_page(page):
    text = "\n\n".join(fill(paragraph, 72) for paragraph in QUAY).replace("that no\n", f"that no{page}")
    assert f"no{page}ship" in text and [" ".join(s.split()) for s in marked(text).split("|")] == QUAY
    assert all((line.label == "blank") == (line.start == line.end) for line in find_lines(text))


@pytest.mark.parametrize(
    "lines",
    [
        "the quay at night is\nempty, and the boats\nare asleep under the long\nrain\nwhich nobody\nsends away",
        "apples 30 crowns a kilo\npears 45 crowns a kilo\nplums 25 crowns a kilo\nonions 8 crowns a kilo",
        "ruiz: we asked for it in May\nhale: i never saw it\nruiz: it was sent to your office\nhale: who signed it?",
        "town | dead | hurt\nvelm | 3 | 12\norbe | 1 | 4\nskarn | 14 | 37\nport | 0 | 2",
    ],
)
@pytest.mark.parametrize("about", [[], QUAY, ["Quay shut", "Nobody is to pay."], ["\n".join(QUAY)]])
def test_lines_that_nothing_broke_stay_lines(lines, about):
    text = "\n\n".join([*about, lines, *about])
    assert len(find_paragraphs(text, find_lines(text))) == sum(map(bool, text.split("\n")))


@pytest.mark.parametrize("text", ["", "\n", "   ", ".", "...", "\n \n.\n", "\r\n"])
def test_texts_without_words(text):
    assert marked(text).replace("|", "") == text.strip()


def test_labels_are_those_of_the_line():
    text = "A town votes\n\nThe count began. It is slow, officials said, and it may last until the end of the week."
    assert [s.label for s in find_sentences(text, find_lines(text))] == ["title", "body", "body"]


def test_the_five_articles(seeds):
    table = split_sentences(seeds)
    for article_id, text in seeds["text"].items():
        gold = (SEEDS / "labels" / "sentences" / f"{article_id}.txt").read_text(encoding="utf-8").splitlines()
        found = table.loc[table["article_id"] == article_id, "text"]
        assert ["".join(s.split()) for s in found] == ["".join(s.split()) for s in gold if s.strip()]
        assert all(text[r.start : r.end] == r.text for r in table[table["article_id"] == article_id].itertuples())


@given(st.text(alphabet=st.sampled_from("aB.U1 \n\t\r,;:!?…“”\"'‘’()[]-—é*#")) | st.text())
@example("He said “a. B.\n\n“C” d")
@example("a,\n\n#\n\nb")
def test_sentences_hold_every_character_that_is_not_blank(text):
    found = find_sentences(text, find_lines(text))
    assert all(start < end for start, end, _ in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] for s in found)
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())


@pytest.mark.parametrize("unit", ["killed by ", "1-", "a" + 3000 * " ", "“a\t", "word" * 2000 + " "])
def test_what_never_ends_is_cut(unit):
    text = (unit * 20_000)[:50_000].strip()
    found = find_sentences(text, find_lines(text))
    assert all(len("".join(text[s.start : s.end].split())) <= 2 * LONGEST for s in found) and len(found) > 1
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in found)
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
    assert find_sentences("a" * LONGEST, find_lines("a" * LONGEST)) == [(0, LONGEST, "body")]


@pytest.mark.parametrize(
    "unit", ["“", ". . .", "a.b.c.", "\n", '." ', "Mr. ", "“a;\n", "1. ", "a,\n", '. " ', "A B ", "p.m. A "]
)
def test_the_work_grows_with_the_text(unit):
    assert outgrown_on(unit, lambda text: find_sentences(text, find_lines(text))) == {}
