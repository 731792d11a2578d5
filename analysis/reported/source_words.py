"""Words that tell of a source: verbs of saying and of seeing somebody at a share, polls, bodies that count."""

from .cues import MONTHS, WEEKDAYS
from .speakers import FIGURES

SAY = frozenset(
    "said says say saying told announced confirmed estimated estimates estimate claimed claims claim stated states"
    " added declared acknowledged insisted insists insist admitted admits gives gave give put puts lists listed"
    " notes noted reckons reckon spoke speaks speak replied explained tallied tweeted wrote warned suggested"
    " suggests suggest asserted alleged alleges conceded publishes published predicted forecast foresaw projected"
    " sees saw reported reports report reporting recorded documented counted counts found finds showed shows show"
    " calculated agreed believes believe attributes attributed answered repeated revised raised tells admit sticks"
    " settled indicated indicate listing declares announces".split()
)
NEAR_ONLY = frozenset(
    "gives gave give put puts counted counts recorded found finds shows showed show published publishes notes lists"
    " listed sees saw wrote raised revised settled sticks indicated indicate tallied listing documented attributes"
    " attributed".split()
)  # they name a source only where they stand close before the number
SELF_SAID = frozenset("himself herself itself themselves".split())
AFTER_SPEECH = frozenset("said says added told explained replied announced".split())
BEFORE_VERB = frozenset(
    "has have had also later earlier who which then still now itself since on late yesterday".split()
)
ADJUNCT = WEEKDAYS.keys() | MONTHS.keys() | frozenset(
    "on in a an the late early morning evening night afternoon statement statements interview report reporters reporter"
    " journalists press briefing conference news television tv radio twitter agency us our yesterday"
    " today afp reuters ap"
    " state national local bbc cnn parliament tweet written to by telephone".split()
)  # fmt: skip
FORESEE = frozenset("predicted forecast foresaw projected sees saw believes believe".split())
POLLS = frozenset("poll polls survey surveys projection projections barometer tracker".split())
SEES = frozenset("put puts sees saw seen foresaw foresees predicts".split())
HAD = SEES | {"had", "has", "have", "gave", "gives", "given", "assigned", "credits"}
COUNTERS = POLLS | frozenset(
    "pollster pollsters channel channels broadcaster broadcasters network networks institute office commission tribunal"
    " count counts firms council jury televisions stations numbers tallies".split()
)
PRONOUNS = frozenset("he she they it we".split())
JOINERS = frozenset("and but while that which where when as with".split())
OFFICIAL = frozenset("electoral election elections".split())
BODIES = frozenset(
    "commission tribunal council board court office organ jury authority institute committee poll news university"
    " school agency research bureau reuters times".split()
)
TRIGGERS = SAY | POLLS | HAD | COUNTERS | FIGURES | frozenset("according per : reported account words".split())
