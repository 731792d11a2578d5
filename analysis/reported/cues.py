"""Cue words of news English: who is killed, hurt or held, what is polled, counted, won. General, no topic."""

from .tolls.people import KIN as KIN
from .tolls.people import NOT_PEOPLE as NOT_PEOPLE
from .tolls.people import PEOPLE as PEOPLE
from .tolls.people import PERSON_ENDINGS as PERSON_ENDINGS
from .tolls.people import words as words

# Transitive verbs by measure: past participle (and simple past), then the forms that are only active.
KILLED = words(
    "neutralised neutralized strangled hacked suffocated mown liquidated trampled butchered gunned stoned killed slain"
    " slaughtered massacred murdered executed assassinated beheaded lynched hanged electrocuted gassed decapitated"
)
HURT = words(
    "stabbed blinded poisoned mauled crippled scorched scratched bitten treated wounded injured hurt maimed"
    " hospitalised hospitalized burned scalded bruised"
)
HELD = words(
    "booked court-martialed recaptured arrested detained jailed imprisoned charged sentenced prosecuted convicted"
    " apprehended indicted remanded captured nabbed collared incarcerated rearrested re-arrested"
)
HELD_LOOSELY = words("held seized")  # held needs people and a sense of custody
KILL = words(
    "lynch lynching hanging hangs hang neutralize drowning butcher butchering kill kills killing slay slays slaying"
    " slew slaughter slaughters slaughtering massacre massacres massacring murder murders murdering execute executes"
    " executing assassinate assassinating assassinates behead beheading"
)
HARM = words("hurting injures wound wounds wounding injure injuring maim maiming hurts hospitalising hospitalizing")
HOLD = words(
    "indicts convicts arrest arrests arresting detain detains detaining jail jails jailing imprison imprisons"
    " imprisoning charge charges charging sentence sentences sentencing prosecute prosecutes prosecuting nab nabs"
    " apprehend apprehends apprehending capture captures capturing indict indicting convict convicting"
)
DIE = words("died die dies dying perished perish perishing drowned suffocated succumbed asphyxiated")  # intransitive
PARTICIPLES = dict.fromkeys(KILLED, "deaths") | dict.fromkeys(HURT, "injuries") | dict.fromkeys(HELD, "arrests")
ACTIVE = dict.fromkeys(KILL, "deaths") | dict.fromkeys(HARM, "injuries") | dict.fromkeys(HOLD, "arrests")
# Nouns and adjectives that stand for the counted themselves: 34 dead, 8,500 deaths, 120 arrests.
COUNTED_DEAD = words(
    "deceased coffins dead deaths death fatalities fatality killings murders executions homicides bodies corpses lives"
    " killed casualties slain lynchings assassinations martyrs fatally"
)
COUNTED_HURT = words("treated wounded injured injuries hurt injury")
COUNTED_HELD = words(
    "prisoners arrests detentions detainees arrested detained imprisoned jailed convictions arrest inmates defendants"
    " convicts indictments prosecutions convicted"
)
PRISONERS = words("prisoners detainees inmates defendants convicts")
COUNTED = (
    dict.fromkeys(COUNTED_DEAD, "deaths")
    | dict.fromkeys(COUNTED_HURT, "injuries")
    | dict.fromkeys(COUNTED_HELD, "arrests")
)
# deaths of N, detention of hundreds, injuries to N
OF_NOUNS = COUNTED | dict.fromkeys(
    words(
    "killing murder massacre slaughter slaying execution assassination shooting-dead loss lynching"
), "deaths"
) | dict.fromkeys(words(
    "detention arrest imprisonment jailing prosecution conviction sentencing charging round-up"
), "arrests") | dict.fromkeys(words("wounding injuring"), "injuries")  # fmt: skip
TALLIED = COUNTED | {"custody": "arrests", "toll": "deaths"}
TOLLS = words("toll tally tolls")
BE = words("was were is are be been being got get gets getting 're 's remain remained lay")
HAVE = words("have has had having 've")
MODAL = words("could would might may should can will shall must if unless whether to cannot can't won't wouldn't")
# A clause of its own begins here.
SUBORDINATORS = words(
    "after when as while because since before although though where until unless whereas so once if but despite amid"
    " following leaving"
)
INCLUDING = words("including include includes included among comprising")
VERBS = words(
    "bit paid made failed fallen met committed needed required sought bore inhaled broke pleaded casting voting turning"
    " lost suffered sustained faced received attended marched gathered took came went turned voted cast told fled"
    " remain remained remains appeared occurred happened protested rallied elected backed supported won got gave stood"
    " face faces facing stand await awaiting claimed called joined belong belonged fell rose live lived worked left"
    " began started became showed stayed signed breathed underwent nursing named ended embraced lay lie lies languish"
    " languished languishing bearing saw watched witnessed visited bought sided rebelled defied crossed defected deny"
    " denied denies plead seeking receiving undergoing did bear drowned perished"
)  # no noun phrase goes on past them
FUNCTION = words(
    "none nobody a an the this that these those of in on at by for from to with without into onto over under about"
    " against between through during before after since until within across along near around outside inside amid"
    " despite like than as and or but nor so yet if when while because although though whether unless where who whom"
    " whose which what how why i you he she it we they me him her us them his its their our my your mine is are was"
    " were be been being am has have had having do does did will would shall should can could may might must not no"
    " never also only just still already then there here now again later earlier today yesterday tomorrow very too more"
    " most less least both either neither each every all any some such same own said says say told according reported"
    " among including per via upon tonight"
)
_MONTHS = "january february march april may june july august september october november december".split(" ")
MONTHS = {m: i for i, m in enumerate(_MONTHS, start=1)} | {m[:3]: i for i, m in enumerate(_MONTHS, start=1)}
MONTHS["sept"] = 9
WEEKDAYS = {d: i for i, d in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])}

# Small sets that single rules on casualties need.
LIVES = words("life lives")
LOSE = words("lost lose losing gave")
SHOOT = words("shot shoot shoots shooting")
LOSS_OF = words("lost losing lose loses")  # 12 soldiers
TAKE = words("claimed claims claiming claim taken took takes taking take cost costs costing lost")
SAVE = words("saved save saving")
SINGULAR = words("death arrest injury fatality")
EVENTS = words(
    "deaths fatalities arrests injuries killings homicides murders executions detentions prosecutions convictions"
)
ABSTRACT = words("deaths lives bodies fatalities injuries arrests killings")
OFFICES = words(
    "appointed olympic national sporting trade industry member international regulatory electoral government public"
    " sports governing professional state water law work evidence research opinion"
    " student students business church teaching medical"
)
REMAINS = words(
    "named identified buried bury mourned mourning names bodies remains funeral funerals coffins relatives families"
    " fatal"
)
CARRIED = words("taken rushed admitted brought flown transferred evacuated sent")
SUFFERED = words(
    "suffered suffer suffering sustained sustaining treated received receiving nursing nursed bore bear bearing with"
    " had have has from for got"
)
UNDERGONE = words(
    "received receiving receive needed need needs needing required require requires requiring sought seek seeking"
    " underwent undergone undergoing undergo given getting under awaiting"
)
WOUNDS = words("trauma injuries wounds burns inhalation fractures concussion bruises shrapnel wound injury")
CARE = words("surgery stitches hospitalisation hospitalization treatment")
HELP = words("care attention help assistance aid treatment")
TERMS = words("given got received handed serve serving served gets receive")
FACE = words("face faced facing faces received given serving awaiting await appear appeared handed got stand on")
JUSTICE = words("charges sentences sentence terms term trial imprisonment prison jail detention court")
CUSTODY = words("on over in for without by after under overnight . , ;")
TREATED_AS = words("as like to with unfairly badly equally well differently the")
BEFORE_PARTICIPLE = words(", and or shot confirmed reported reportedly feared be as now later then also were was")
BEFORE_INNER_NUMBER = words("of on in the last by at until since aged under over")
BEFORE_NUMBER = words("between the a an its his their also only just total all further additional another some about")
NEW_CLAUSE = FUNCTION - BE - HAVE
OBJECT_STARTS = words(
    "the a an his her their its them him another several dozens hundreds thousands scores many two three four five six"
    " seven eight nine ten one"
)  # fmt: skip
CHARGE = words("charge charges charging sentence sentences charged sentenced")
SENTENCES = words("sentence sentences imprisonment terms")
HANDED = words("handed gave given hand handing sentenced awarded awarding")
MOVES = words(
    "has have grown grows growing grow jump jumps jumping raised raises raise brings brought bringing swelled mounted"
    " doubled climbing rises totalled totaled totals exceeding fell dropped to at of is was are were gone hits stands"
    " stood reached reaches hit rose risen rising climbed climbs passed passes surpassed exceeded exceeds topped tops :"
    " jumped from had now by be as than grew put puts putting soared became , touched touches crosses crossed numbered"
    " past remained revised reach exceed surpassing end ends ended"
)
PASSING = words("passed exceeded exceeds exceeding topped tops topping surpassed surpassing")
OTHER_TOLLS = words("vote votes seat seats medal goal goals election final season bridge")
POSSIBLE = words("could would might should will shall can may")
AFTER_POSSIBLE = words("take be have kill die arrest cause lead cost claim injure face exceed reach rise top climb")
EXPECTED = words("feared expected likely")
GROW = words("exceed rise climb reach top pass grow increase")  # feared to exceed 200
THREATENED = words("threatened threatening planned plotting plotted vowed plot")
SEVERELY = words(
    "fatally seriously critically gravely severely grievously badly slightly lightly critical stable"
)  # hurt, of a number that stands alone
SUSPECTS = words(
    "smugglers smuggler suspects suspect traffickers robbers thieves militants attackers gunmen gunman poachers looters"
    " burglars pirates kidnappers dealers fugitives accomplices bombers escapees insurgents plotters rioters"
)
ARMED = words(
    "soldiers troops militants fighters terrorists rebels insurgents gunmen bandits combatants extremists jihadists"
    " servicemen mercenaries guerrillas attackers militiamen members participants commanders operatives"
)
NO_RATE = words("earlier ago later before after old")
RATE_UNITS = words("day week month year hour minute capita million")
TROOPS = words(
    "man soldier officer policeman fighter men soldiers troops fighters officers policemen servicemen marines people"
    " militants members"
)
OF_THINGS = words(
    "booked captured charged collared poisoned scratched bitten treated hurt burned scorched crippled"
)  # done to things too
RELEASE = words("freed released freeing releasing free release escaped")
ROOM = words("built designed meant room capacity space")
DROPPED = words("dropped dismissed withdrawn quashed")
TAKEN_AWAY = words("rounded picked brought hauled taken led marched")
COURTS = words("judge court magistrate prosecutor tribunal judges")
COST = words("cost costs costing")
WARD = words("hospital hospitals clinic clinics")
SEND = words("sent sends send sending put puts putting landed landing took takes taking")
NOT_TOLLS = words(
    "ages cases infections doses tests vaccinations youngest oldest eldest average age level temperature temperatures"
    " speed speeds patient"
)
LEAVE = words("left leaves leaving leave")
LEFT_SO = {"dead": "deaths", "wounded": "injuries", "injured": "injuries", "hurt": "injuries", "maimed": "injuries"}
DESTROY = words("eliminated destroyed liquidated neutralised neutralized")
TEND = words(
    "treat treats burning scalding stabs stabbing poisoning shoots shooting bruising treated treating admitted"
    " hospitalised hospitalized"
)
BURY = words("buried bury burying mourned mourns mourning mourn")
THOUGHT = words(
    "thought believed feared known confirmed reported said estimated presumed understood alleged claimed found"
)
TOLL_NOUNS = words("number toll total tally count figure")  # brings to three the number of people killed
CASUALTY = (
    PARTICIPLES.keys()
    | ACTIVE.keys()
    | OF_NOUNS.keys()
    | DIE
    | TOLLS
    | HELD_LOOSELY
    | LOSE
    | TAKEN_AWAY
    | WOUNDS
    | CARE
    | DESTROY
    | TEND
    | BURY
    | JUSTICE
    | words(
        "victims victim custody detention jail prison bars dock hospital hospitals injuries wounds beaten burned"
        " crushed stabbed shot rounded picked brought charges trial sentences sentence terms court imprisonment died"
        " lives fatally lifeless succumbed nobody"
    )
)  # a sentence with none of them counts no victims, unless it goes on from the one before
