"""Words that tell of a source: verbs of saying, people and bodies that speak, documents, polls, bodies that count."""

from ...text.saying import SAYING
from ..cues import MONTHS, WEEKDAYS

PERSONS = frozenset(
    "clerk engineer ranger midwife consul warden"
    " activist administrator adviser advisor agent aide ambassador analyst attorney author bishop brother campaigner"
    " candidate captain chair chairman chairperson chairwoman chief colonel commander commissioner constable coroner"
    " daughter deputy diplomat director doctor driver economist envoy epidemiologist expert farmer father firefighter"
    " founder general governor guard head historian imam inspector journalist judge lawmaker lawyer leader lieutenant"
    " magistrate manager mayor medic member minister monitor mother neighbor neighbour nurse observer officer official"
    " ombudsman operator ophthalmologist organiser organizer owner paramedic parent partner pathologist physician"
    " policeman policewoman prefect premier president priest professor prosecutor rapporteur registrar relative"
    " reporter rescuer researcher resident rival scientist secretary sergeant sheriff shopkeeper sister soldier"
    " spokesman spokesperson spokeswoman student superintendent surgeon survivor teacher undersecretary villager"
    " volunteer widow witness worker".split()
)
DOCUMENTS = frozenset(
    "tally count figures data estimate estimates toll results numbers list website statistics account accounts"
    " calculation calculations records census statement report audit bulletin communique communiqué register log"
    " returns update dossier tallies".split()
)  # somebody made them
MANNERS = frozenset("reckoning lights telling version words view".split())  # by the ministry's lights
FIGURES = DOCUMENTS | MANNERS
BODIES = frozenset(
    "administration agency agencies airline alliance army association authorities authority battalion board brigade"
    " broadcaster broadcasters bureau cabinet center centre channel channels charities charity clinic clinics"
    " coalition coastguard collective commission committee companies company consulate council counsel court crescent"
    " dailies daily defence defense delegation department directorate division directorates dispatch embassy federation"
    " firm firms force forces foundation front gendarmerie government group groups headquarters hospital hospitals"
    " inquiry institute institutes institution investigators junta lawmakers league magazine media members military"
    " militia ministers ministry mission morgue morgues mortuary municipality navy network networks newspaper"
    " newspapers ngo ngos office operation opposition organisation organisations organization organizations outlet"
    " paper parliament parties party police poll polls pollster pollsters prefecture presidency press project"
    " projection projections radio railway railways rebels regime regulator relatives reports secretariat service"
    " services society source sources staff state station statements studies study survey surveys team television"
    " tribunal troops union unions university watchdog weekly witnesses campaigners aides exit-polls".split()
)
HEADS = PERSONS | {p + "s" for p in PERSONS} | BODIES | DOCUMENTS - {"list", "account", "accounts", "log"}

SAY = frozenset(SAYING.split("|")) - {"continued", "continues", "pressed", "asked", "asks", "asking"} | (
    frozenset(
        "say confirmed confirms estimated estimates estimate claimed claims claim state states acknowledged"
        " acknowledges insist acknowledge admit gives gave give put puts lists listed notes noted reckons reckon"
        " spoke spoken speaks speak tallied tallies suggested suggests suggest asserted asserts alleged alleges"
        " conceded concedes concede publishes published predicted forecast foresaw projected sees saw reported"
        " reports report reporting recorded records documented documents counted counts found finds showed shows"
        " show calculated calculates count agreed believes believe attributes attributed repeated revised raised"
        " sticks settled indicated indicates indicate listing announce registered registers verified verifies"
        " logged logs maintains maintained maintain recalled acknowledging confirming revealed reveals disclosed"
        " identified blamed blames considers knows specified specifies clarified"
        " informs recalling noting saying claiming alleging stressing insisting".split()
    )
)
NEAR_ONLY = frozenset(
    "gives gave give put puts counted counts recorded records found finds showed shows show published publishes notes"
    " lists listed sees saw wrote raised revised settled sticks indicated indicates indicate tallied tallies listing"
    " documented documents attributes attributed registered registers logged logs verified verifies pressed demanded"
    " promised urged vowed identified blamed blames considers knows count".split()
)  # they name a source only where they stand close before the number
GIVEN = frozenset(
    "put given confirmed reported estimated announced counted declared published verified raised lowered revised"
    " quoted".split()
)
RECORD = frozenset("recorded records registered registers logged logs verified".split())  # countries do so too
TRUST = frozenset("believe believed trusted trust".split())
THAT_ONLY = frozenset("maintains maintained maintain promised promising promises vowed urged demanded".split())
SELF_SAID = frozenset("himself herself itself themselves".split())
ASKED = frozenset("told tells telling".split())  # whom it is said to follows
BEFORE_VERB = frozenset(
    "have has had also further later earlier who which then still now itself since on late yesterday would could may"
    " did does only once first".split()
)
ADJUNCT = WEEKDAYS.keys() | MONTHS.keys() | frozenset(
    "on in a an the late early morning evening night afternoon statement statements interview report reporters reporter"
    " journalists press briefing conference news television tv radio twitter facebook agency us our yesterday"
    " today afp reuters ap"
    " this state national local bbc cnn parliament tweet written to by telephone".split()
)  # fmt: skip
FORESEE = frozenset("predicted forecast foresaw projected sees saw believes believe".split())
POLLS = frozenset("poll polls survey surveys projection projections barometer tracker forecast forecasts".split())
SEES = frozenset("put puts sees saw seen foresaw foresees predicts projects projected forecasts".split())
HAD = SEES | {"had", "has", "have", "gave", "gives", "given", "assigned", "credits"}
COUNTERS = POLLS | frozenset(
    "pollster pollsters channel channels broadcaster broadcasters network networks institute office commission tribunal"
    " count counts firms council jury televisions stations numbers tallies".split()
)
PRONOUNS = frozenset("he she they it we".split())
JOINERS = frozenset("and but while that which where when as with".split())
OFFICIAL = frozenset("electoral election elections".split())
DECIDING = frozenset(
    "commission tribunal council board court office organ jury authority institute committee poll news university"
    " school agency research bureau reuters times".split()
)  # bodies that count or decide, none that stand for election
TRIGGERS = SAY | POLLS | HAD | COUNTERS | FIGURES | GIVEN | TRUST | frozenset("according per one that for : (".split())
