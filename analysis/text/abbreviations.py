"""Words of news English that tell whether a full stop ends a sentence."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A name or the other half of a comparison follows: never the end.
JOINING = _words(
    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Gen Gens Lt Lieut Col Cols Maj Capt Cpl Sgt Sgts Pvt Pte Adm "
    "Cmdr Cdr Comdr Brig Sen Sens Rep Reps Gov Govs Pres Rev Revs Hon Fr Msgr Mgr Ven Amb Atty Supt Det Insp Ald "
    "Cllr Sra Srta Dn vs v e.g i.e eg ie viz cf approx incl esp aka a.k.a Rt Asst Dep Dist Secy Sec Ofc Pfc Spc Cpt "
    "Ens Tech Const Cst"
)

# A number follows, or the sentence ends. Upper-case Roman numerals count as numbers.
BEFORE_NUMBER = _words(
    "No Nos no nos Nr Art Arts Secs Sect p pp Vol Vols vol vols Ch Chap chap Fig Figs fig figs Op op Para Paras "
    "para paras Pt pt Rs Tk tel Tel ext Ext cl est c ca b d Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon "
    "Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Ps al ft lb lbs oz min sec hr hrs mi"
)

# Ends the sentence only where the next word is one that opens sentences; so do initials and dotted acronyms.
TRAILING = _words(
    "Inc Corp Co Cos Ltd Bros Jr Sr Esq Ave Blvd Rd St Ste Mt Mts Ft Pkwy Hwy Dept Depts Univ Assn Assoc Intl Natl "
    "Govt Mfg Bldg Pty Plc plc Cie Ph Ala Ariz Ark Calif Colo Conn Fla Ga Kan Ky Md Mich Minn Neb Nev Okla Pa Tenn "
    "Tex Va Vt Wis Wyo Ont Que Alta Sask"
)

# Capitalised words that open sentences and hardly ever go on a name.
OPENERS = _words(
    "A About Above According Across After Afterwards Again Against Ahead All Almost Along Already Also Although "
    "Amid Among An And Another Any Anyone Anything Apart Are As Asked At Away Back Because Before Behind Being "
    "Below Beside Besides Between Beyond Both But By Clearly Critics Currently Despite Did Does During Each Earlier "
    "Either Elsewhere Even Eventually Ever Every Everybody Everyone Everything Experts Few Finally Following For "
    "Former Formerly Fortunately From Further Furthermore Generally Given Had Half Has Have Having He Hence Her "
    "Here Hers Him His How However Hundreds I I'd I'll I'm I've If In Indeed Initially Inside Instead Investigators "
    "Is It Its It's It’s Just Last Later Leaders Less Let Like Likewise Many Maybe Meanwhile Millions More Moreover "
    "Most Much My Nearly Neither Never Nevertheless Next No Nobody None Nonetheless Nor Not Nothing Now Observers "
    "Of Officers Officials Often On Once One Only Opponents Or Other Others Otherwise Our Out Over Overall "
    "Particularly People Perhaps Police Previously Protesters Rather Recent Recently Reporters Residents "
    "Researchers Same Scientists Separately Several Shares She Shortly Should Similarly Since So Some "
    "Somebody Someone Something Sometimes Soon Still Such Supporters Surely Than Thank That That's That’s The Their "
    "Them Then There Thereafter Therefore These They They're They’re This Those Though Thousands Three "
    "Through Throughout Thus To Today Together Tomorrow Too Towards Two Under Unfortunately Unless Unlike Until Up "
    "Upon Us Usually Was We We're We’re Were What Whatever When Whenever Where Whereas Whether Which While Who "
    "Whoever Whole Whose Why With Within Without Workers Yes Yesterday Yet You Your"
)

# Words after a time of day (5 p.m. Eastern) or after a numbered body (3. October) that go on with the sentence.
AFTER_TIME = _words(
    "Eastern Central Mountain Pacific Greenwich Local London Moscow EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT "
    "UTC BST CET CEST IST JST Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays "
    "Thursdays Fridays Saturdays Sundays Jan January Feb February March April May June July Aug August Sept "
    "September Oct October Nov November Dec December"
)
AFTER_ORDINAL = _words(
    "January February March April May June July August September October November December FC Bundesliga Liga"
)

# Nouns before a single letter that is no initial: vitamin C, World War I.
LETTERED = _words(
    "vitamin Vitamin plan Plan group Group grade Grade class Class type Type category Category schedule Schedule "
    "hepatitis Hepatitis influenza section Section part Part appendix Appendix exhibit Exhibit block Block gate "
    "Gate route Route War Act zone Zone level Level point Point option Option team Team phase Phase cell Cell unit "
    "Unit Serie Ligue Channel Company Terminal Pier Deck Wing Ward Camp Factor side Side letter Letter chapter "
    "Chapter"
)
