"""Verbs that introduce or follow what somebody says, as alternatives of a regular expression."""

# Forms that are never nouns, so that they tell speech wherever they stand.
SAYING = (
    "said|says|saying|told|tells|telling|wrote|writes|writing|added|adds|adding|asked|asks|asking|replied|replies|replying"
    "|stated|stating|declared|declares|declaring|announced|announces|announcing|argued|argues|arguing|insisted|insists"
    "|insisting|explained|explains|explaining|warned|warns|warning|tweeted|tweeting|continued|continues|concluded|concludes"
    "|recalled|recalls|remarked|observed|responded|responds|answered|answering|admitted|admits|wondered|wonders|joked|jokes"
    "|quipped|exclaimed|shouted|shouting|shouts|cried|chanted|chanting|demanded|pressed|vowed|vowing|promised|promising|urged"
    "|urging|assured|assuring|quoted|quoting"
)
# Verbs whose object or complement is put in somebody's words: "called it a", "described as", "spoke of".
DESCRIBING = (
    "say|tell|(?<!-)called|calls|calling|described|describes|describing|dubbed|dubs|labelled|labeled|labels|labelling|branded"
    "|brands|branding|referred|refers|referring|presented|presents|presenting|spoke|speaks|speaking|denounced|denounces"
    "|denouncing|expressed|expresses|expressing|exhorted|exhorting|voiced|voicing"
)
# Words of a phrase that a colon ends before a quotation, beside the verbs: "in the following terms:", "on Twitter:".
ANNOUNCING = (
    "say|written|statements?|claim(?:ed|s|ing)?|reports?|reported|reads?|reading|noted|notes|noting|comment(?:ed|s|ing)?"
    "|post(?:ed|s)?|tweet(?:s|ers)?|twitter|facebook|according to|letter|words|terms"
    "|message|reactions?|speech|e-?mail|spoke"
)
