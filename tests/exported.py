"""Files as press databases write them, with invented content: two articles each, about a mill and a mayor of Orbe."""

NEXIS_UNI = """User Name: Ana
Date and Time: Friday, March 20, 2020 4:51:00 PM CET
Job Number: 113
Documents (2)
1. Mill fire kills four in Orbe
Client/Matter: -None-
2. Mayor of Orbe resigns
| About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2020 LexisNexis


Mill fire kills four in Orbe
The Orbe Times
March 4, 2019 Monday
First Edition

Copyright 2019 Orbe Press Ltd. All Rights Reserved

Section: NEWS; Pg. 3
Length: 45 words
Byline: By Ana Roth and Tom Weil
Body

A fire at a mill in Orbe killed four people on Monday, the mayor said.

The section: of the mill was old.
Graphic

A mill
Classification

Language: ENGLISH
Publication-Type: Newspaper
Load-Date: March 5, 2019

End of Document

Mayor of Orbe resigns
Velm Post (online)
5 March 2019

Copyright 2019 Velm Post
Length: 12 words
Body

The mayor of Orbe resigned on Tuesday.
Load-Date: March 6, 2019
End of Document
"""
NEXIS = """
Download Request: Selected Items: 1-2
Time Of Request: Friday, March 20, 2018  16:51:31


                               1 of 2 DOCUMENTS



                               The Orbe Times

                            January 11, 2010 Monday
                                   Edition 1;
                                    Scotland

Mill fire kills four in the town of Orbe, and the mayor says that he is
sorry

BYLINE: Ana Roth

SECTION: NEWS; Pg. 6

LENGTH: 45 words

DATELINE: Orbe

A fire at a mill in Orbe killed four people
on Monday, the mayor said.

Two were hurt.

LOAD-DATE: January 11, 2010

LANGUAGE: ENGLISH


                    Copyright 2010 Orbe Press LTD
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                                  Velm Post

                            January 12, 2010 Tuesday

Mayor resigns

LENGTH: 9 words

The mayor of Orbe resigned.

LOAD-DATE: January 13, 2010
"""
FACTIVA = """SE  News
HD  Mill fire kills four in Orbe
BY  By Ana Roth
WC  45 words
PD  4 March 2019
SN  The Orbe Times
SC  ORBET
PG  12
LA  English
CY  Copyright 2019, Orbe Press
LP
    A fire at a mill in Orbe killed four people.
TD
    IN Orbe, two were hurt.
    They were young.
CO  orbml : Orbe Mills
NS  gfire : Fires
AN  Document ORBET00020190304ef3400001

HD  Mayor resigns
PD  5 March 2019
SN  Velm Post
LP
    The mayor resigned.
Document VELMP00020190305ab1200002

Search Summary
Text: mill
"""
FACTIVA_PLAIN = """NEWS
Mill fire kills four in Orbe
By Ana Roth
45 words
4 March 2019
10:15 GMT
The Orbe Times
ORBET
12
English
Copyright 2019, Orbe Press. All rights reserved.

A fire at a mill in Orbe killed four people.

Two were hurt.

Document ORBET00020190304ef3400001

Mayor resigns
9 words
5 March 2019
Velm Post
VELMP
English
(c) 2019 Velm Post

The mayor resigned.

Document VELMP00020190305ab1200002
"""
PROQUEST = """
____________________________________________________________

Document 1 of 2

Mill fire kills four in Orbe

Author: Roth, Ana

ProQuest document link

Publication info: The Orbe Times; Orbe [Orbe]. 04 Mar 2019: 12.

Abstract: None available.

Links: http://example.org/1

Full text: A fire at a mill in Orbe killed four people.

The mayor said: we are sorry.

Credit: ANA ROTH

Subject: Fires; Mills

Title: Mill fire kills four in Orbe

Publication title: The Orbe Times; Orbe

Pages: 12

Publication year: 2019

Publication date: Mar 4, 2019

ProQuest document ID: 2187

Document URL: https://example.org/docview/2187

Database: Newsstream
____________________________________________________________

Document 2 of 2

Mayor resigns

Full text: The mayor resigned.

Title: Mayor resigns

Publication title: Velm Post

Publication date: Mar 5, 2019

ProQuest document ID: 2188
____________________________________________________________

Contact us at: http://example.org Copyright 2020 ProQuest LLC. Database copyright
"""
EUROPRESSE = """The Orbe Times
News, Monday, March 4, 2019, p. 12

Mill fire kills four in Orbe

Ana Roth

A fire at a mill in Orbe killed four people.

Two were hurt.

© 2019 Orbe Press. All rights reserved.
news·20190304·ORB·3211354

Velm Post
Tuesday, March 5, 2019

Mayor of Orbe resigns

The mayor resigned.

© 2019 Velm Post
news·20190305·VLM·3211355
"""
EUROPRESSE_HTML = """<html><head><title>x</title></head><body>
<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">The Orbe Times, no. 43018</span></div>
<div><span class="DocHeader">News, lundi 4 mars 2019 45 mots, p. 12</span></div>
<div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Mill fire kills four in Orbe</p></div>
<div class="docAuthors">Ana Roth</div></header>
<section><div class="DocText clearfix"><p>A fire at a mill in Orbe killed four people.</p>
<p>Two were &amp; hurt.</p></div></section>
<footer><small>© 2019 Orbe Press</small><br>news·20190304·ORB·3211354</footer></article>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Velm Post (site web)</span></div>
<div><span class="DocHeader">mardi 5 mars 2019</span></div>
<div class="titreArticle">Mayor of Orbe resigns</div></header>
<section><div class="docOcurrContainer"><p>The mayor resigned.</p></div></section></article></body></html>"""
FACTIVA_HTML = """<html><body><div id="article-1"><div class="article enArticle"><p>
<table><tr><td class="index"><b>HD</b></td><td>Mill fire kills four in Orbe</td></tr>
<tr><td><b>BY</b></td><td>Ana Roth</td></tr><tr><td><b>PD</b></td><td>4 March 2019</td></tr>
<tr><td><b>SN</b></td><td>The Orbe Times</td></tr><tr><td><b>PG</b></td><td>12</td></tr>
<tr><td><b>LP</b></td><td><p class="articleParagraph">A fire at a mill in Orbe killed four people.</p></td></tr>
<tr><td><b>TD</b></td><td><p>Two were hurt.</p><p>They were young.</p></td></tr>
<tr><td><b>NS</b></td><td>gfire</td></tr>
<tr><td><b>AN</b></td><td>Document ORBET00020190304ef3400001</td></tr></table></div></div>
<table><tr><td>HD</td><td>Mayor resigns</td></tr><tr><td>PD</td><td>5 March 2019</td></tr>
<tr><td>SN</td><td>Velm Post</td></tr>
<tr><td>LP</td><td><p>The mayor resigned.</p></td></tr>
<tr><td>AN</td><td>Document VELMP00020190305ab1200002</td></tr></table></body></html>"""

FACTIVA_ROWS = [
    "HD  Mill fire kills four in Orbe", "BY  By Ana Roth", "WC  45 words", "PD  4 March 2019", "SN  The Orbe Times",
    "PG  12", "LP  A fire at a mill in Orbe killed four people.", "TD  Two were hurt.¶They were young.", "NS  gfire",
    "AN  Document ORBET00020190304ef3400001", "HD  Mayor resigns", "PD  5 March 2019", "SN  Velm Post",
    "LP  The mayor resigned.", "AN  Document VELMP00020190305ab1200002",
]  # fmt: skip
