"""Cue words of election news: votes, seats, turnout, leads, thresholds, and the verbs that give them to somebody."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOTE_NOUNS = _words("vote votes ballot ballots preferences voices suffrages")
SEATS = _words("seats seat mandates mandate")
MEMBERS = _words(
    "deputies senators mps mp lawmakers legislators councillors councilors representatives parliamentarians congressmen"
    " assemblymen meps msps mlas mnas tds aldermen congresspeople assembly-members deputy senator governors governorships"
    " mayors mayoralties councils constituencies ridings independents officials counties municipalities"
)
CHAMBERS = _words(
    "parliament assembly house senate congress knesset bundestag duma rada sejm chamber legislature council diet riksdag"
    " storting folketing eduskunta majlis sabha commons lords dail cortes parliamentary legislative seat lower upper"
)
VOTERS = _words(
    "voters electors electorate enrolled people citizens adults residents registered eligible those population roll rolls"
    " register nationals constituents youth youths women men"
)
TURNOUT = _words("turnout turn-out participation attendance")
TURNED = _words("voted turned participated cast voting queued flocked")
LEADS = _words("lead margin advantage edge gap cushion difference distance deficit plurality ahead-by")
AHEAD = _words("ahead behind clear adrift apart clear-of")
MARGIN_VERBS = _words(
    "led leads leading lead beat beating beats beaten defeated defeating defeats trailing trails trailed trail separated"
    " separate separates separating outpolled won wins winning overtook pipped lost narrowed widened stretched edged"
)
CHANGE_NOUNS = _words(
    "swing increase rise rises drop fall decline decrease growth reduction gain jump surge slump slide cut loss"
    " improvement rebound contraction higher lower fewer bounce boost hike more less up down cheaper dearer"
)
MOVE_BY = _words(
    "up down rose risen rise rising rises fell fallen falling falls increased increase increasing dropped drop dropping"
    " drops grew grown grow growing gained gain gaining gains lost lose losing loses declined decline declining jumped"
    " jump surged surge slumped slipped slid climbed swing swung cut shrank soared plunged tumbled added improved expanded"
)
THRESHOLDS = _words("threshold thresholds barrier hurdle quorum requirement minimum bar")
NEED = _words("need needs needed needing require requires required requiring necessary must")
SURPASS = _words("clear surpass cross pass passing clearing crossing surpassing reach exceed overcome")
COUNTING = _words(
    "counted tallied processed precincts tabulated reporting returns scrutinised scrutinized counting sheets declared"
    " opened stations"
)
WIN = _words(
    "won win wins winning took take takes taken taking received receive receives receiving got get gets getting garnered"
    " garnering garners secured securing secures secure obtained obtaining obtains collected collecting captured"
    " capturing claimed claiming earned earning earns scored scoring scores netted netting nets drew attracted pulled"
    " gathered gathering polled polling polls credited awarded gave give gives giving given had has have having achieved"
    " achieving reached reaching registered recorded amassed mustered managed clinched grabbed bagged finished finishing"
    " stood stands standing holds hold held holding retained retains keep keeps kept commands controls fell falls slipped"
    " dropped drops slumped rose climbed placed came followed follows trailed trailing trails led leads leading projected"
    " predicted forecast estimated allocated assigned elected returned picked snatched put puts puts expect expected"
    " expects carried carrying carries sees saw seen shows showed descended polls remained remains maintains maintained"
    " opposed favored favoured approved backed supported rejected chose voted prefers preferred named wants cast stays"
    " swept sweeping lost loses down be account"
)
LINKS = _words("with on at to for of from against versus and , : ( – = than by about only just is was were are barely")
OPINION = _words("approval approve approves approved popularity disapprove disapproval satisfied rated trust favourable favorable rejection favourability")  # fmt: skip
BACK = _words(
    "support supported supports back backed backs backing prefer preferred favour favor favoured favored voted vote chose"
    " choose would opposed oppose against undecided behind intend intended plan likely said named picked want wanted say"
    " did"
)
ECONOMY = _words(
    "inflation unemployment growth gdp economy profit profits sales revenue revenues shares price prices interest"
    " tax taxes exports imports stake budget output wages wage spending market turnover-tax earnings income poverty"
    " salary salaries debt tariff tariffs costs cost jobless cpi index stock stocks dividend production vat barrel dollar"
    " economic rupee currency rate"
)
ELECTION = _words(
    "election elections vote votes voters voter ballot ballots poll polls candidate candidates party parties parliament"
    " referendum seats senate electoral turnout coalition runoff presidential constituency mps primary caucuses plebiscite"
    " campaign opposition incumbent polling pollster parliamentary voted voting votes mandates knesset"
)
VOTING_PLACES = _words(
    "station stations day place places booth booths closed close opened open centre centres center centers officials"
    " agents unit units body hours"
)
POLL_WORDS = _words(
    "survey surveys surveyed pollster pollsters approval polled intentions intention popularity tracker respondents"
    " interviewees interviewed forecast forecasts predicted"
)
RESULT_WORDS = _words(
    "result results counted counting tallied count official officially certified tribunal commission returns tally scrutiny"
    " recount inaugurated confirmed votes reporting"
)
WEAK_RESULT = _words(
    "won took received garnered secured obtained netted captured netting securing winning elected defeated beat clinched"
    " finished collected amassed triumphed got scored descended"
)
