"""Phrases that say what became of people: after them (were put to death), or before them (took the lives of).

Those with a star count only in the passive.
"""

AFTER = {
    "deaths": (
        "bit the dust|paid the ultimate price|paid the supreme price|made the ultimate sacrifice"
        "|paid with their lives|gave their lives|gave up their lives|did not survive|didn't survive|not survived"
        "|failed to survive|did not recover|never recovered|put to death|fell in combat|fell in battle"
        "|fell in action|fell in the|fallen in combat|fallen in battle|fallen in the fighting|deprived of life"
        "|in coffins|in body bags|laid to rest|breathed their last|gave up the ghost|passed away|met their deaths"
        "|met their death|met their end|to their deaths|to their death|lay dead|lie dead|found lifeless"
        "|came to die|embraced martyrdom|attained martyrdom|achieved martyrdom"
        "|*washed away|*swept away|*blown up|*blown to pieces|*blown apart|*torn apart|*mowed down|*mown down"
        "|*cut down|*struck down|*run over|took their own lives|taken their own lives|committed suicide|shot dead"
        "|buried alive|beyond help|lost his life|lost her life|to the gallows|are gone|did not make it"
        "|didn't make it|dead on arrival|never woke up"
    ),
    "injuries": (
        "in hospital|in hospitals|in intensive care|on ventilators|on a ventilator|on life support"
        "|in critical condition|in serious condition|in stable condition|in a critical condition"
        "|in a serious condition|in a stable condition|in critical but|in a life"
        "|fighting for life|fighting for their lives|clinging to life|needed hospital|needing hospital"
        "|required hospital|requiring hospital|came away with|*cut by"
        "|*hit by shrapnel|*hit by bullets|*hit by gunfire|*hit by rubber|*hit by stray|*hit by a bullet"
        "|*hit by debris|*struck by shrapnel|*struck by bullets|*struck by gunfire|*struck by rubber"
        "|*struck by a bullet|*struck by debris|overcome by smoke|overcome by fumes|inhaled smoke"
        "|inhaled enough smoke|lost limbs|lost an eye|lost a leg|lost an arm|lost their sight|with burns"
        "|with gunshot|with bullet|with shrapnel|with head injuries|with eye|with broken|had broken|had bullet"
        "|had gunshot|bore the marks|bore marks"
    ),
    "arrests": (
        "appeared before a|appeared in court|appear before a|appear in court|behind bars|in custody"
        "|in police custody|under arrest|under house arrest|*locked up|*rounded up|*hauled in|*hauled off"
        "|*hauled away|*picked up|led away in|*dragged away|went to jail|went to prison|sent to jail|sent to prison"
        "|gone to jail|gone to prison|going to jail|going to prison|given life|in solitary|in pre - trial"
        "|in pretrial|in detention|on remand|before a judge|before a court|before a magistrate|before a tribunal"
        "|before a military|go before|on trial|stand trial|stood trial|stands trial|standing trial|found guilty"
        "|pleaded guilty|pleaded not|pleading guilty|on death row|taken prisoner|taken captive|on bail|bound over"
        "|*bundled into|*taken away|in handcuffs|in jail|in prison|in cells|*in the cells"
        "|ended up in the cells|languish in"
        "|languishing in|languished in|in police cells|in stockades"
    ),
}
BEFORE = {
    "deaths": (
        "cut down|cutting down|gunned down|gunning down|mowed down|mowing down|mown down|blew up|wiped out"
        "|wiping out|put to death|putting to death|burned to death|burnt to death|burning to death|beat to death"
        "|beating to death|stabbed to death|stabbing to death|hacked to death|hacking to death|tortured to death"
        "|shot to death|crushed to death|crushing to death|trampled to death|trampling to death|scalded to death"
        "|scalding to death|swept away|swept to death|finished off"
    ),
    "injuries": ("operated on|operating on|stitched up|attended to|tended to|treating|patched up"),
    "arrests": (
        "rounded up|rounding up|round up|hauled in|hauling in|haul in|picked up|picking up|pick up|locked up"
        "|locking up|scooped up|swept up|sweeping up|hauled off|dragged off|dragged away|led away|took prisoner"
        "|put on trial|putting on trial|placed under arrest|put under arrest|took into custody|took away"
        "|taking away|taking into custody|brought in|sent to prison|sending to prison|sent to jail|put behind bars"
        "|sentenced to death|condemned to death"
    ),
}


def _table(phrases: dict[str, str], word: int) -> dict[str, list[tuple[list[str], str, bool]]]:
    """The phrases by their first (word 0) or last word (word -1), with measure and whether only passive."""
    found: dict[str, list[tuple[list[str], str, bool]]] = {}
    for measure, line in phrases.items():
        for phrase in line.split("|"):
            parts = phrase.lstrip("*").split()
            found.setdefault(parts[word], []).append((parts, measure, phrase[0] == "*"))
    return found


_AFTER = _table(AFTER, 0)
_BEFORE = _table(BEFORE, -1)
COMMON = frozenset("hospital treating before military fighting the with price".split())
EVERYDAY = frozenset(
    "a action an are behind beyond by came coming court cut cutting fell gave given go going gone had help in it life"
    " made make met never not on picked put received round run sent support take taken their they to took up"
    " went".split()
)


def _by_sign() -> dict[str, list[set[str]]]:
    """The words of each phrase by its sign: the longest that is none of every sentence."""
    found: dict[str, list[set[str]]] = {}
    for phrase in "|".join([*AFTER.values(), *BEFORE.values()]).split("|"):
        parts = {word for word in phrase.lstrip("*").split() if word != "-"}
        sign = max(sorted(parts), key=lambda word: (word not in EVERYDAY, len(word)))
        if sign not in COMMON:
            found.setdefault(sign, []).append(parts)
    return found


_BY_SIGN = _by_sign()
SIGNS = frozenset(_BY_SIGN)


def may_tell_fate(low: list[str]) -> bool:
    """Whether all words of one of the phrases are among the words of a sentence."""
    words = frozenset(low)
    return any(parts <= words for sign in SIGNS & words for parts in _BY_SIGN[sign])


def fate_after(low: list[str], i: int, passive: bool) -> str:
    """The measure of a phrase that begins at word i, else empty; `passive`: whether a form of be goes before."""
    for parts, measure, only_passive in _AFTER.get(low[i], ()):
        if low[i : i + len(parts)] == parts and (passive or not only_passive):
            return measure
    return ""


def fate_before(low: list[str], i: int) -> str:
    """The measure of a phrase that ends with word i, else empty."""
    for parts, measure, _ in _BEFORE.get(low[i], ()):
        if low[max(0, i + 1 - len(parts)) : i + 1] == parts:
            return measure
    return ""
