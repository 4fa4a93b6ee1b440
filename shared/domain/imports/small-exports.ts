import { SMALL_XML_EXPORTS } from './small-xml-exports.ts'

/** One small export of each format, our own text, for tests: two entries each, the first by the same two authors. */
export const SMALL_EXPORTS: Record<string, string> = {
  ris: `TY  - JOUR
AU  - Åsland, Kari
AU  - van der Berg, Jan Erik
TI  - Ungdom utenfor skole og arbeid: en registerstudie
T2  - Tidsskrift for prøver
PY  - 2020
VL  - 12
IS  - 3
SP  - 101
EP  - 119
DO  - https://doi.org/10.5555/abc.1
SN  - 1234-5679
KW  - ungdom
KW  - arbeid
AB  - BACKGROUND: Young people.
METHODS: A register of p < 0.05.
XX  - something unknown
ER  - 

TY  - THES
AU  - Moe, Per
TI  - A thesis
PY  - 2019
ER  - 
`,
  nbib: `
PMID- 12345678
OWN - NLM
TI  - Ungdom utenfor skole og arbeid: en
      registerstudie.
FAU - Åsland, Kari
AU  - Åsland K
FAU - van der Berg, Jan Erik
AU  - van der Berg JE
JT  - Tidsskrift for prøver
DP  - 2020 Mar 4
VI  - 12
IP  - 3
PG  - 101-119
LID - 10.5555/abc.1 [doi]
IS  - 1234-5679 (Print)
LA  - nor
PT  - Journal Article
MH  - ungdom
MH  - arbeid
AB  - BACKGROUND: Young people. METHODS: A register of
      p < 0.05.

PMID- 12345679
TI  - A second one.
AU  - Moe P
DP  - 2019
`,
  bibtex: `@string{tfp = "Tidsskrift for pr{\\o}ver"}
@article{one,
  author = {{\\AA}sland, Kari and van der Berg, Jan Erik},
  title = {Ungdom utenfor skole og arbeid: en registerstudie},
  journal = tfp, year = 2020, volume = 12, number = 3, pages = {101--119},
  doi = {10.5555/abc.1}, issn = {1234-5679}, keywords = {ungdom, arbeid},
  abstract = {Young people. A register of $p < 0.05$.}
}
@phdthesis{two, author = {Moe, Per}, title = {A thesis}, year = {2019}, school = {A University}}
`,
  'wos-tagged': `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Asland, K
   van der Berg, JE
AF Åsland, Kari
   van der Berg, Jan Erik
TI Ungdom utenfor skole og arbeid: en
   registerstudie
SO Tidsskrift for prøver
LA Norwegian
DT Article
DE ungdom; arbeid
AB Young people. A register of p < 0.05.
SN 1234-5679
PD MAR
PY 2020
VL 12
IS 3
BP 101
EP 119
DI 10.5555/abc.1
UT WOS:000000000000001
ER

PT J
AU Moe, P
TI A second one
PY 2019
ER

EF
`,
  enw: `%0 Journal Article
%A Åsland, Kari
%A van der Berg, Jan Erik
%T Ungdom utenfor skole og arbeid: en registerstudie
%J Tidsskrift for prøver
%D 2020
%V 12
%N 3
%P 101-119
%R 10.5555/abc.1
%@ 1234-5679
%K ungdom
arbeid
%X BACKGROUND: Young people.
METHODS: A register of p < 0.05.
%# something unknown

%0 Thesis
%A Moe, Per
%T A thesis
%D 2019
`,
  'refworks-tagged': `RT Journal Article
SR Electronic(1)
ID 1
A1 Åsland,Kari
A1 van der Berg,Jan Erik
T1 Ungdom utenfor skole og arbeid: en registerstudie
JF Tidsskrift for prøver
YR 2020
FD Mar 4
VO 12
IS 3
SP 101
OP 119
K1 ungdom
K1 arbeid
AB Young people. A register of p < 0.05.
SN 1234-5679
DO 10.5555/abc.1

RT Dissertation/Thesis
A1 Moe, Per
T1 A thesis
YR 2019
SP 80
`,
  'ovid-tagged': `<1. >
VN  - Ovid Technologies
DB  - A Database of Tests <1946 to 2020>
AU  - Åsland, Kari MD, PhD 1
AU  - van der Berg, Jan Erik [Author; E-mail: nobody@example.org]
TI  - Ungdom utenfor skole og arbeid: en registerstudie. [Review].
SO  - Tidsskrift for prøver. 12(3):101-119, March 4, 2020.
IS  - 1234-5679
KW  - ungdom;  arbeid
AB  - Young people. A register of p < 0.05.
DO  - https://dx.doi.org/10.5555/abc.1
PT  - Journal Article
YR  - 2020

<2. >
VN  - Ovid Technologies
AU  - Moe, Per
TI  - A second one
SO  - Journal of Tests. Vol.4(2), Sep 2019, pp. 1-9.
`,
  'ovid-text': `<1>
Accession Number
  00000001-202003000-00001.
Author
  Åsland, Kari MD;  van der Berg, Jan Erik RN; PhD
Title
  Ungdom utenfor skole og arbeid: en registerstudie.[Article]
Source
  Tidsskrift for prøver.   12(3):101-119, March 2020.
Abstract
  Young people. A register of p < 0.05.
Author Keywords
  ungdom;  arbeid.
Publication Type
  Journal Article
ISSN
  1234-5679
DOI Number
  10.5555/abc.1

<2>
Author
  Moe, Per
Title
  A second one
Source
  (2019). A second one. (pp. 1-9). x, 90 pp. Oslo: A Press.
`,
  'proquest-text': `____________________________________________________________

Report Information from ProQuest
March 04 2020 12:00
____________________________________________________________

Table of contents

1. Ungdom utenfor skole og arbeid: en registerstudie

2. A thesis

____________________________________________________________

Document 1 of 2

Ungdom utenfor skole og arbeid: en registerstudie

Author: Åsland, Kari; van der Berg, Jan Erik

http://example.org/docview/1

Abstract: BACKGROUND: Young people.

METHODS: A register of p < 0.05.

DOI: 10.5555/abc.1

Document type: Article

ISSN: 1234-5679

Issue: 3

Pages: 101-119

Publication title: Tidsskrift for prøver

Publication year: 2020

Subject: ungdom; arbeid

Title: Ungdom utenfor skole og arbeid: en registerstudie

Volume: 12

____________________________________________________________

Document 2 of 2

A thesis

Author: Moe, Per

Document type: Dissertation/Thesis

Degree date: 2019

____________________________________________________________

Bibliography

Citation style: BibTeX

@misc{
author={Moe,Per}, year={2019}, title={A thesis}, }

____________________________________________________________

Contact us at: http://example.org
`,
  labelled: `Record #1 of 2
ID: CN-00000001
AU: Åsland, Kari
AU: van der Berg, Jan Erik
TI: Ungdom utenfor skole og arbeid: en registerstudie
SO: Tidsskrift for prøver
YR: 2020
VL: 12
NO: 3
PG: 101-119
SN: 1234-5679
PM: PUBMED 12345678
PT: Journal article
KY: ungdom; arbeid
DOI: 10.5555/abc.1
AB: Young people. A register of p < 0.05.
US: https://example.org/CN-00000001

\uFEFFRecord #2 of 2
ID: CN-00000002
AU: Moe P
TI: A second one
YR: 2019
`,
  'endnote-xml': `<?xml version="1.0" encoding="UTF-8"?><xml><records><record><source-app name="EndNote">EndNote</source-app><rec-number>1</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style face="normal">Åsland, Kari</style></author><author>van der Berg, Jan Erik</author></authors></contributors><titles><title><style face="normal">Ungdom utenfor skole </style><style face="italic">og arbeid: en registerstudie</style></title><secondary-title>Tidsskrift for prøver</secondary-title></titles><pages>101-119</pages><volume>12</volume><number>3</number><keywords><keyword>ungdom</keyword><keyword>arbeid</keyword></keywords><dates><year>2020</year></dates><isbn>1234-5679</isbn><abstract>Young people. A register of p &lt; 0.05.</abstract><electronic-resource-num>10.5555/abc.1</electronic-resource-num></record><record><ref-type name="Thesis">32</ref-type><contributors><authors><author>Moe, Per</author></authors></contributors><titles><title>A thesis</title></titles><dates><year>2019</year></dates></record></records></xml>
`,
  csv: `"Authors","Title","Year","Source title","Volume","Issue","Page start","Page end","DOI","Abstract","Author Keywords","ISSN","EID","Unknown"
"Åsland, Kari; van der Berg, Jan Erik","Ungdom utenfor skole og arbeid: en registerstudie",2020,"Tidsskrift for prøver",12,3,101,119,"10.5555/abc.1","Young people. A register of p < 0.05.","ungdom; arbeid","12345679","2-s2.0-1","kept"
"Moe, Per","A ""second"" one, with a comma",2019,,,,,,,,,,"2-s2.0-2",
`,
  'csl-json': `[
  {"id": "one", "type": "article-journal", "title": "Ungdom utenfor skole og arbeid: en registerstudie",
   "author": [{"family": "Åsland", "given": "Kari"}, {"family": "Berg", "given": "Jan Erik", "non-dropping-particle": "van der"}],
   "container-title": "Tidsskrift for prøver", "issued": {"date-parts": [["2020", 3]]}, "volume": "12", "issue": 3, "page": "101-119",
   "DOI": "10.5555/abc.1", "ISSN": "1234-5679", "keyword": "ungdom, arbeid", "abstract": "Young people. A register of p < 0.05.", "odd": {"a": 1}},
  {"id": "two", "type": "thesis", "title": "A thesis", "author": [{"literal": "Moe"}]}
]
`,
  'openalex-json': `{"meta": {"count": 2}, "results": [
{"id": "https://openalex.org/W1", "doi": "https://doi.org/10.5555/abc.1", "title": "Ungdom utenfor skole og arbeid: en registerstudie", "publication_year": 2020,
 "publication_date": "2020-03-04", "type": "article", "language": "no",
 "primary_location": {"source": {"display_name": "Tidsskrift for prøver", "issn_l": "1234-5679", "issn": ["1234-5679"], "type": "journal"}},
 "authorships": [{"author": {"display_name": "Kari Åsland"}}, {"author": {"display_name": "Jan Erik van der Berg"}}],
 "biblio": {"volume": "12", "issue": "3", "first_page": "101", "last_page": "119"}, "keywords": [{"display_name": "ungdom"}, {"keyword": "arbeid"}],
 "abstract_inverted_index": {"Young": [0], "people.": [1], "A": [2], "register": [3], "of": [4], "p": [5], "<": [6], "0.05.": [7]}},
{"id": "https://openalex.org/W2", "title": "A thesis", "type": "dissertation", "authorships": []}
]}
`,
  'crossref-json': `{"status": "ok", "message-type": "work-list", "message": {"total-results": 2, "items": [
{"DOI": "10.5555/abc.1", "type": "journal-article", "title": ["Ungdom utenfor skole og arbeid"], "subtitle": ["en registerstudie"],
 "author": [{"given": "Kari", "family": "Åsland"}, {"given": "Jan Erik", "family": "van der Berg"}],
 "container-title": ["Tidsskrift for prøver"], "issued": {"date-parts": [[2020, 3]]}, "volume": "12", "issue": "3", "page": "101-119",
 "ISSN": ["1234-5679"], "subject": ["ungdom", "arbeid"], "abstract": "<jats:p>Young people. A register of p &lt; 0.05.</jats:p>"},
{"DOI": "10.5555/abc.2", "type": "dissertation", "title": ["A thesis"], "author": [{"name": "A University"}]}
]}}
`,
  'lens-json': `{"total": 2, "data": [
{"lens_id": "000-000-000-000-001", "title": "Ungdom utenfor skole og arbeid: en registerstudie", "publication_type": "journal article", "year_published": 2020,
 "authors": [{"first_name": "Kari", "last_name": "Åsland"}, {"first_name": "Jan Erik", "last_name": "van der Berg"}],
 "source": {"title": "Tidsskrift for prøver", "issn": [{"type": "print", "value": "12345679"}]}, "volume": "12", "issue": "3", "start_page": "101", "end_page": "119",
 "external_ids": [{"type": "doi", "value": "10.5555/abc.1"}], "keywords": ["ungdom", "arbeid"], "abstract": "Young people. A register of p < 0.05."},
{"lens_id": "000-000-000-000-002", "title": "A thesis", "publication_type": "dissertation"}
]}
`,
  json: `[
  {"uid": "GS:1", "title": "Ungdom utenfor skole og arbeid: en registerstudie", "source": "Tidsskrift for prøver", "year": 2020, "volume": 12, "issue": 3,
   "startpage": 101, "endpage": 119, "cites": 4, "doi": "10.5555/abc.1", "issn": "12345679", "keywords": ["ungdom", "arbeid"],
   "abstract": "Young people. A register of p < 0.05.", "authors": ["Kari Åsland", "Jan Erik van der Berg"]},
  {"uid": "GS:2", "title": "A thesis", "cites": 0, "volume": 0, "authors": ["P Moe", "..."]}
]
`,
  'zotero-rdf': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
 <bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
  <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Åsland</foaf:surname><foaf:givenName>Kari</foaf:givenName></foaf:Person></rdf:li><rdf:li><foaf:Person><foaf:surname>van der Berg</foaf:surname><foaf:givenName>Jan Erik</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
  <dc:subject>ungdom</dc:subject><dc:subject>arbeid</dc:subject>
  <dc:title>Ungdom utenfor skole og arbeid: en registerstudie</dc:title><dcterms:abstract>Young people. A register of p &lt; 0.05.</dcterms:abstract><dc:date>2020-03</dc:date><bib:pages>101-119</bib:pages></bib:Article>
 <bib:Journal rdf:about="urn:issn:1234-5679"><prism:volume>12</prism:volume><prism:number>3</prism:number><dc:title>Tidsskrift for prøver</dc:title><dc:identifier>DOI 10.5555/abc.1</dc:identifier><dc:identifier>ISSN 1234-5679</dc:identifier></bib:Journal>
 <bib:Memo rdf:about="#item_2"><rdf:value>A note</rdf:value></bib:Memo>
 <bib:Thesis rdf:about="#item_3"><z:itemType>thesis</z:itemType><dc:title>A thesis</dc:title></bib:Thesis>
</rdf:RDF>
`,
  ...SMALL_XML_EXPORTS,
}
