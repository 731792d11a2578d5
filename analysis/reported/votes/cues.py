"""Cue words of election news: votes, seats, turnout, leads, thresholds, and the verbs that give them to somebody."""

from ..cues import words

VOTE_NOUNS = words("vote votes ballot ballots preferences voices suffrages")
SEATS = words("seats seat mandates mandate benches caucus")
VENUES = words(  # what people sit in
    "bus buses minibus coach car cars van train trains carriage tram boat ferry plane planes aircraft airliner jet"
    " helicopter vehicle vehicles hall auditorium theatre theater cinema arena stadium stand stands restaurant cafe bar"
    " venue church classroom lecture concert flight"
)
MEMBERS = words(
    "deputies senators mps mp lawmakers legislators councillors councilors representatives parliamentarians congressmen"
    " meps msps mlas mnas tds aldermen assembly-members senator governors mayors mayoralties constituencies ridings"
    " independents officials"
)
CHAMBERS = words(
    "parliament assembly house senate congress knesset bundestag duma rada sejm chamber legislature council diet"
    " riksdag storting folketing eduskunta majlis sabha commons lords dail cortes parliamentary legislative seat lower"
    " upper"
)
VOTERS = words(
    "strong voters electors electorate enrolled people citizens adults residents registered eligible those population"
    " roll rolls register nationals constituents youth youths women men"
)
TURNOUT = words("turnout turn-out participation attendance")
TURNED = words("voted turned participated cast voting queued flocked")
LEADS = words("lead margin advantage edge gap cushion difference distance deficit plurality")
AHEAD = words("ahead behind clear apart")
MARGIN_VERBS = words(
    "led leads leading lead beat beating beats beaten defeated defeating defeats trailing trails trailed trail"
    " separated separate separates separating won wins winning overtook lost narrowed widened stretched edged prevailed"
    " triumphed"
)
CHANGE_NOUNS = words(
    "swing increase rise rises drop fall decline decrease growth reduction gain jump surge slump slide cut loss"
    " improvement rebound contraction higher lower fewer bounce boost hike more less up down cheaper dearer"
)
MOVE_BY = words(
    "up down rose risen rise rising rises fell fallen falling falls increased increase increasing dropped drop dropping"
    " drops grew grown grow growing gained gain gaining gains lost lose losing loses declined decline declining jumped"
    " jump surged surge slumped slipped slid climbed swing swung cut shrank soared plunged tumbled added improved"
    " expanded raise raised raising boost"
)
THRESHOLDS = words("halfway cutoff cut-off threshold thresholds barrier hurdle quorum requirement minimum bar")
NEED = words("need needs needed needing require requires required requiring necessary must")
UNSURE = words("undecided undecideds unsure")
VOTED = words("vote votes voted voting cast were was came ballots")
CARRIED = words("won win wins winning carried carry carries carrying lost lose losing flipped")  # Ohio by 44 votes
TOOK = CARRIED | words("take taking took takes hold held holds holding loses secured gained")  # Ohio with 44 percent
NEEDED_FOR = words("it majority victory win election passage")  # a majority takes 76
COUNTING = words(
    "counted tallied processed precincts tabulated reporting returns scrutinised scrutinized counting sheets declared"
    " opened stations districts constituencies wards municipalities"
)
WIN = words(
    "split return returning shared sharing won win wins winning took take takes taken taking received receive receives"
    " receiving got get gets getting garnered garnering garners secured securing secures secure obtained obtaining"
    " obtains collected collecting captured capturing claimed claiming earned earning earns scored scoring scores"
    " netted netting nets drew attracted pulled gathered gathering polled polling polls credited awarded gave give"
    " gives giving given had has have having achieved achieving reached reaching registered recorded amassed mustered"
    " managed clinched grabbed finished finishing stood stands standing holds hold held holding retained retains keep"
    " keeps kept commands controls fell falls slipped dropped drops slumped rose climbed placed came followed follows"
    " trailed trailing trails led leads leading projected predicted forecast estimated allocated assigned elected"
    " returned picked snatched put puts expect expected expects carried carrying carries sees saw seen shows showed"
    " descended remained remains maintains maintained opposed favored favoured approved backed supported rejected chose"
    " voted prefers preferred named wants cast stays swept sweeping lost loses ended hovering scraped down be poll fare"
    " fared slip slips slid"
)
LINKS = words(
    "mere paltry or 's ' ’ with on at to for of from against versus and , : ( – = than by about only just is was were"
    " are barely"
)
OPINION = words(
    "approving disapproving viewed favourably favorably trusted approval approve popularity disapprove disapproval"
    " satisfied rated trust favourable favorable rejection"
)  # fmt: skip
BACK = words(
    "support supported supports back backed backs backing prefer preferred favour favor favoured favored voted vote"
    " chose choose would opposed oppose against undecided behind intend intended plan likely said named picked want"
    " wanted say did went endorsed endorse opted opting approving disapproving"
)
ECONOMY = words(
    "inflation unemployment growth gdp economy profit profits sales revenue revenues shares price prices interest tax"
    " taxes exports imports stake budget output wages wage spending market turnover-tax earnings income poverty salary"
    " salaries debt tariff tariffs costs cost jobless cpi index stock stocks dividend production vat barrel dollar rent"
    " peso euro yen rupee pound ruble lira rand naira hikes economic currency rate population inhabitants area km"
)
ELECTION = words(
    "election elections vote votes voters voter ballot ballots poll polls candidate candidates party parties parliament"
    " referendum seats senate electoral turnout coalition runoff presidential constituency mps primary caucuses"
    " plebiscite campaign opposition incumbent polling pollster parliamentary voted voting mandates knesset survey"
    " surveys suffrages abstention abstentions bypoll by-election recount caucus legislature legislative municipal"
    " nulls quota ballotage deputies electorate senators plebiscites frontrunner presidency respondents runner-up"
    " president pollsters referendums elected electors mp democrats socialists conservatives liberals greens labour"
    " republicans tories communists nationalists chancellor governor premier undecided manifesto"
)
OTHER_CONTESTS = words(
    "goal goals striker midfielder defender coach fans match matches league champions championship tournament season"
    " rugby football cricket tennis olympic medal medals seed cup title album song songs singer band film films actor"
    " actress viewers jury awards award oscar oscars grammy audience theatre soundtrack nominations drama series"
    " shareholders shareholder shares stock dividend investors profits sales customers"
)  # votes, polls, seats and points of sport, the arts and business
VOTING_PLACES = words(
    "station stations day place places booth booths closed close opened open centre centres center centers officials"
    " agents unit units body hours"
)
POLL_WORDS = words(
    "survey surveys surveyed pollster pollsters approval polled intentions intention popularity tracker respondents"
    " interviewees interviewed forecast forecasts predicted foresaw questioned"
)
RESULT_WORDS = words(
    "result results counted counting tallied count official officially certified tribunal commission returns tally"
    " scrutiny recount inaugurated confirmed votes reporting"
)
WEAK_RESULT = words(
    "winner victor won took received garnered secured obtained netted captured netting securing winning elected"
    " defeated beat clinched finished collected amassed triumphed got scored descended managed ballot round came ended"
    " finishing qualified prevailed bested edged"
)

# Small sets that single rules need.
NOT_SEATS = words("projection projections majority lead count")
WON_SEATS = words(
    "has have had hold holds held won win wins winning took takes secured captured carried clinched gets keeps take"
    " taking get got"
)
WON_MEMBERS = WIN - words("had put saw named voted chose with on at be down by")
SHARE_WORDS = words("vote support rating backing ballot approval share poll polls survey surveys")
NEEDED = words("needed required necessary avoid outright")
OUTCOME = words("keeps won took received got secured garnered obtained wins takes gets winning beat finished carried")
GO = words("gone going went go flocked headed came took turned voted")
RESPONDENTS = words(
    "respondents polled surveyed interviewees latinos democrats republicans whom us supporters under whites pensioners"
)
NOT_POLITICAL = words("basis index nasdaq ftse dow league table scored season match shares stock")
SIDES_TAKEN = words("opposed against abstaining abstentions abstention abstained hands")
NOT_TALLIES = words("war charges crimes violence percent people")
PASSED = words(
    "passed approved adopted rejected carried backed failed defeated voted endorsed ratified impeached confirmed"
    " approve pass passes adopt reject threw thrown fell survived upheld scraped cleared advanced dismissed blocked"
    " sacked repealed quashed backs approves adopts rejects endorses ratifies upholds confirms repeals"
)
MOTIONS = words(
    "motion bill resolution law amendment budget nomination nominee measure treaty accord proposal veto impeachment"
    " reading committee confidence legislation reform deal act committees"
)
LOSE = words("lost lose losing loses shed")
GAIN_OR_LOSE = LOSE | words("gained gain gaining flipped gains costs cost")
AT_STAKE = words("available grabs stake contested total elective")
NOT_WON_VOTES = words("counting sheets cost costs invalid spoiled spoilt counted null blank contain")
LOST_VOTES = words("stolen bought rigged discarded annulled voided spoilt spoiled rejected")
SEPARATE = words("separate separated separating separates between")
HOLDERS = words("its their all others opponents independents camp party bloc coalition alliance it anywhere government")
NOBODY = words("no nobody not neither none failed without short")
DECIDED = words("rejected backed supported approved chosen endorsed opposed preferred favoured favored")
NOT_CAST = words("blank invalid spoiled spoilt null void")
ROLLS = words("roll rolls register electorate")
MARGINAL = words("marginal target key winnable vulnerable")
FAVOUR = words("favour favor")
ELECTION_ITSELF = words(
    "election elections electoral elected voter voters ballot ballots referendum turnout candidate candidates"
    " plebiscite suffrages abstention bypoll by-election recount ballotage runoff run-off primary presidential"
    " pollsters seats votes constituency constituencies primaries caucuses mandates parliament knesset polls polling"
)
NEAR_VOTE = words("election elections candidate candidates party parties referendum voters turnout ballot parliament")
OPINE = words(
    "said say think thought believe believed agreed agree felt feel want wanted thinks says considered expect"
)
CHOOSE = words(
    "yes no vote voted voting support supported back backed undecided prefer preferred choose chose re-elect re-elected"
)
POLLING = POLL_WORDS | words("poll polls pollsters undecided intention trend barometer sample sampled tracking")
OFFICIAL = words(
    "results counted counting official officially tally returns elected inaugurated certified commission tribunal"
    " declared"
)
