const REST = 'Young people. A register of p &lt; 0.05.'
const TITLE = 'Ungdom utenfor skole og arbeid: en registerstudie'
const datafield = (tag: string, subfields: Record<string, string>, indicators = '  ') =>
  `<datafield tag="${tag}" ind1="${indicators[0]}" ind2="${indicators[1]}">${Object.entries(subfields)
    .map(([code, text]) => `<subfield code="${code}">${text}</subfield>`)
    .join('')}</datafield>`

/** One small export of each XML format, our own text, for tests: as `SMALL_EXPORTS`. */
export const SMALL_XML_EXPORTS: Record<string, string> = {
  'pubmed-xml': `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">12345678</PMID>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5679</ISSN><JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2020</Year><Month>Mar</Month><Day>4</Day></PubDate></JournalIssue><Title>Tidsskrift for prøver</Title></Journal>
<ArticleTitle>${TITLE}.</ArticleTitle><Pagination><MedlinePgn>101-19</MedlinePgn></Pagination><ELocationID EIdType="doi" ValidYN="Y">10.5555/abc.1</ELocationID>
<Abstract><AbstractText Label="BACKGROUND">Young people.</AbstractText><AbstractText Label="METHODS">A register of <i>p</i> &lt; 0.05.</AbstractText></Abstract>
<AuthorList><Author ValidYN="Y"><LastName>Åsland</LastName><ForeName>Kari</ForeName></Author><Author ValidYN="Y"><LastName>van der Berg</LastName><ForeName>Jan Erik</ForeName></Author></AuthorList><Language>nor</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">ungdom</DescriptorName></MeshHeading></MeshHeadingList><KeywordList><Keyword>arbeid</Keyword></KeywordList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">12345678</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID Version="1">12345679</PMID><Book><BookTitle>A book</BookTitle><PubDate><Year>2019</Year></PubDate></Book></BookDocument></PubmedBookArticle>
<DeleteCitation><PMID Version="1">1</PMID></DeleteCitation>
</PubmedArticleSet>
`,
  mods: `<?xml version="1.0" encoding="UTF-8"?>
<m:modsCollection xmlns:m="http://www.loc.gov/mods/v3">
<m:mods><m:titleInfo><m:title>Ungdom utenfor skole og arbeid</m:title><m:subTitle>en registerstudie</m:subTitle></m:titleInfo>
<m:name type="personal"><m:namePart type="family">Åsland</m:namePart><m:namePart type="given">Kari</m:namePart><m:role><m:roleTerm type="code" authority="marcrelator">aut</m:roleTerm></m:role></m:name>
<m:name type="personal"><m:namePart>van der Berg, Jan Erik,</m:namePart><m:namePart type="date">1960-</m:namePart></m:name>
<m:genre authority="diva" type="publicationTypeCode">article</m:genre><m:originInfo><m:dateIssued>2020</m:dateIssued></m:originInfo>
<m:identifier type="doi">10.5555/abc.1</m:identifier><m:subject><m:topic>ungdom</m:topic><m:topic>arbeid</m:topic></m:subject><m:abstract>${REST}</m:abstract>
<m:relatedItem type="host"><m:titleInfo><m:title>Tidsskrift for prøver</m:title></m:titleInfo><m:identifier type="issn">1234-5679</m:identifier><m:part><m:detail type="volume"><m:number>12</m:number></m:detail><m:detail type="issue"><m:number>3</m:number></m:detail><m:extent><m:start>101</m:start><m:end>119</m:end></m:extent></m:part></m:relatedItem></m:mods>
<m:mods><m:titleInfo><m:title>A thesis</m:title></m:titleInfo><m:genre>theses</m:genre></m:mods>
</m:modsCollection>
`,
  marcxml: `<?xml version="1.0" encoding="UTF-8"?>
<collection xmlns="http://www.loc.gov/MARC21/slim">
<record><leader>00000naa a2200000 c 4500</leader><controlfield tag="001">1</controlfield>
${datafield('024', { a: '10.5555/abc.1', '2': 'doi' }, '7 ')}${datafield('100', { a: 'Åsland, Kari,', d: '1980-', '4': 'aut' }, '1 ')}
${datafield('245', { a: 'Ungdom utenfor skole og arbeid :', b: 'en registerstudie /', c: 'Kari Åsland' }, '10')}${datafield('264', { c: '2020' }, ' 1')}
${datafield('520', { a: REST })}${datafield('650', { a: 'ungdom', x: 'arbeid.' })}${datafield('700', { a: 'van der Berg, Jan Erik' }, '1 ')}
${datafield('773', { t: 'Tidsskrift for prøver', x: '1234-5679', g: 'Vol. 12, nr. 3 (2020), s. 101-119' }, '08')}</record>
<record><leader>00000nam a2200000 c 4500</leader>${datafield('245', { a: 'A thesis' }, '10')}${datafield('502', { b: 'Masteroppgave', c: 'A University', d: '2019' })}</record>
</collection>
`,
  'primo-pnx-xml': `<?xml version="1.0" encoding="UTF-8"?>
<records><record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><control><recordid>TN_1</recordid></control>
<display><type>article</type><title>Ungdom utenfor skole og arbeid : en registerstudie</title><creator>Åsland, Kari 1980- ; van der Berg, Jan Erik$$Qvan der Berg</creator><subject>ungdom ; arbeid</subject><language>nor</language></display>
<addata><jtitle>Tidsskrift for prøver</jtitle><risdate>202003</risdate><volume>12</volume><issue>3</issue><spage>101</spage><epage>119</epage><issn>1234-5679</issn><doi>10.5555/abc.1</doi><abstract>${REST}</abstract><date>2020</date></addata></record>
<record><display><type>dissertation</type><title>A thesis</title></display></record></records>
`,
  jats: `<?xml version="1.0" encoding="UTF-8"?>
<pmc-articleset>
<article article-type="research-article" xml:lang="no"><front><journal-meta><journal-title-group><journal-title>Tidsskrift for prøver</journal-title></journal-title-group><issn pub-type="ppub">1234-5679</issn></journal-meta>
<article-meta><article-id pub-id-type="doi">10.5555/abc.1</article-id><title-group><article-title>${TITLE}</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Åsland</surname><given-names>Kari</given-names></name></contrib><contrib contrib-type="author"><name><surname>van der Berg</surname><given-names>Jan Erik</given-names></name></contrib></contrib-group>
<pub-date pub-type="ppub"><month>3</month><year>2020</year></pub-date><volume>12</volume><issue>3</issue><fpage>101</fpage><lpage>119</lpage><abstract><sec><title>BACKGROUND</title><p>Young people.</p></sec><sec><title>METHODS</title><p>A register of <italic>p</italic> &lt; 0.05.</p></sec></abstract><kwd-group><kwd>ungdom</kwd><kwd>arbeid</kwd></kwd-group></article-meta></front><body><p>Text</p></body></article>
<article article-type="letter"><front><article-meta><title-group><article-title>A letter</article-title></title-group></article-meta></front></article>
</pmc-articleset>
`,
  'bibo-rdf': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bibo="http://purl.org/ontology/bibo/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<bibo:AcademicArticle rdf:about="#1"><dcterms:title>${TITLE}</dcterms:title><bibo:authorList><rdf:Seq><rdf:li rdf:nodeID="a"/><rdf:li><foaf:Person><foaf:surname>van der Berg</foaf:surname><foaf:givenName>Jan Erik</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bibo:authorList>
<dcterms:abstract>${REST}</dcterms:abstract><dcterms:subject>ungdom</dcterms:subject><dcterms:subject>arbeid</dcterms:subject><bibo:pages>101-119</bibo:pages><bibo:doi>10.5555/abc.1</bibo:doi>
<dcterms:isPartOf><bibo:Issue><bibo:volume>12</bibo:volume><bibo:issue>3</bibo:issue><dcterms:date>2020-03</dcterms:date><dcterms:isPartOf rdf:resource="#j"/></bibo:Issue></dcterms:isPartOf></bibo:AcademicArticle>
<foaf:Person rdf:nodeID="a"><foaf:surname>Åsland</foaf:surname><foaf:givenname>Kari</foaf:givenname></foaf:Person>
<bibo:Journal rdf:about="#j"><dcterms:title>Tidsskrift for prøver</dcterms:title><bibo:issn>1234-5679</bibo:issn></bibo:Journal>
<bibo:Thesis rdf:about="#2"><dcterms:title>A thesis</dcterms:title></bibo:Thesis>
</rdf:RDF>
`,
  citavi: `<?xml version="1.0" encoding="utf-8"?>
<CitaviExchangeData Version="6.0.0.0">
 <Persons><Person id="p1"><FirstName>Kari</FirstName><LastName>Åsland</LastName></Person><Person id="p2"><FirstName>Jan</FirstName><MiddleName>Erik</MiddleName><LastName>Berg</LastName><Prefix>van der</Prefix></Person></Persons>
 <Keywords><Keyword id="k1"><Name>ungdom</Name></Keyword><Keyword id="k2"><Name>arbeid</Name></Keyword></Keywords>
 <Periodicals><Periodical id="j1"><Name>Tidsskrift for prøver</Name><ISSN>1234-5679</ISSN></Periodical></Periodicals>
 <References>
  <Reference id="r1"><PeriodicalID>j1</PeriodicalID><Abstract>${REST}</Abstract><DOI>10.5555/abc.1</DOI><Number>3</Number><PageRange><![CDATA[<sp><n>101</n></sp><ep><n>119</n></ep><os>101-119</os>]]></PageRange><ReferenceType>JournalArticle</ReferenceType><Title>Ungdom utenfor skole og arbeid</Title><Subtitle>en registerstudie</Subtitle><Volume>12</Volume><Year>2020</Year></Reference>
  <Reference id="r2"><ReferenceType>Thesis</ReferenceType><Title>A thesis</Title></Reference>
 </References>
 <ReferenceAuthors><OnetoN>r1;p1;p2</OnetoN></ReferenceAuthors><ReferenceKeywords><OnetoN>r1;k1;k2</OnetoN></ReferenceKeywords>
</CitaviExchangeData>
`,
  'dublin-core': `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>oai:example.org:1</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${TITLE}</dc:title><dc:creator>Åsland, Kari</dc:creator><dc:creator>van der Berg, Jan Erik</dc:creator><dc:subject>ungdom</dc:subject><dc:subject>arbeid</dc:subject><dc:description>${REST}</dc:description><dc:date>2021-05-06T10:11:12Z</dc:date><dc:date>2020</dc:date><dc:type>Peer reviewed</dc:type><dc:type>Journal article</dc:type><dc:identifier>https://doi.org/10.5555/abc.1</dc:identifier><dc:identifier>urn:issn:1234-5679</dc:identifier><dc:identifier>Tidsskrift for prøver. 2020, 12 (3), 101-119.</dc:identifier><dc:language>nob</dc:language></oai_dc:dc></metadata></record>
<record><header status="deleted"><identifier>oai:example.org:2</identifier></header></record>
<record><header><identifier>oai:example.org:3</identifier></header><metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A thesis</dc:title><dc:type>Master thesis</dc:type></oai_dc:dc></metadata></record>
</ListRecords></OAI-PMH>
`,
}

/** The same of formats that have no place for an abstract or for keywords, or none for a journal. */
export const SPARSE_XML_EXPORTS: Record<string, string> = {
  'crossref-unixref': `<?xml version="1.0" encoding="UTF-8"?>
<doi_records>
<doi_record><crossref><journal><journal_metadata language="no"><full_title>Tidsskrift for prøver</full_title><issn media_type="print">1234-5679</issn></journal_metadata>
<journal_issue><publication_date media_type="print"><year>2020</year></publication_date><journal_volume><volume>12</volume></journal_volume><issue>3</issue></journal_issue>
<journal_article><titles><title>Ungdom utenfor skole og arbeid</title><subtitle>en registerstudie</subtitle></titles><contributors><person_name contributor_role="author"><given_name>Kari</given_name><surname>Åsland</surname></person_name><person_name contributor_role="author"><given_name>Jan Erik</given_name><surname>van der Berg</surname></person_name></contributors>
<jats:abstract xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1"><jats:p>${REST}</jats:p></jats:abstract><publication_date media_type="online"><year>2019</year></publication_date><publication_date media_type="print"><month>03</month><year>2020</year></publication_date>
<pages><first_page>101</first_page><last_page>119</last_page></pages><doi_data><doi>10.5555/abc.1</doi></doi_data></journal_article></journal></crossref></doi_record>
<doi_record><crossref><dissertation><titles><title>A thesis</title></titles></dissertation></crossref></doi_record>
</doi_records>
`,
  'msbib-xml': `<?xml version="1.0"?>
<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="">
<b:Source><b:Tag>one</b:Tag><b:SourceType>JournalArticle</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Åsland</b:Last><b:First>Kari</b:First></b:Person><b:Person><b:Last>van der Berg</b:Last><b:First>Jan</b:First><b:Middle>Erik</b:Middle></b:Person></b:NameList></b:Author></b:Author><b:Title>${TITLE}</b:Title><b:JournalName>Tidsskrift for prøver</b:JournalName><b:Year>2020</b:Year><b:Month>March</b:Month><b:Volume>12</b:Volume><b:Issue>3</b:Issue><b:Pages>101-119</b:Pages><b:StandardNumber>1234-5679</b:StandardNumber><b:DOI>10.5555/abc.1</b:DOI><b:LCID>1044</b:LCID></b:Source>
<b:Source><b:SourceType>Report</b:SourceType><b:Title>A report</b:Title><b:Author><b:Author><b:Corporate>Et direktorat</b:Corporate></b:Author></b:Author></b:Source>
</b:Sources>
`,
  'jstor-dfr-xml': `<?xml version="1.0" encoding="UTF-8"?>
<citations>
<article id="10.5555/abc.1"><doi>10.5555/abc.1</doi><title>${TITLE}</title><author>Kari Åsland</author><author>Jan Erik van der Berg</author><journaltitle>Tidsskrift for prøver</journaltitle><volume>12</volume><issue>3</issue><pubdate>2020-03-01T00:00:00Z</pubdate><pagerange>pp. 101-119</pagerange><publisher>A Society</publisher><type>fla</type></article>
<article id="10.5555/abc.2"><doi>10.5555/abc.2</doi><title></title><author></author><journaltitle>Tidsskrift for prøver</journaltitle><type>brv</type><reviewed-work>Unge utenfor|Per Moe</reviewed-work></article>
</citations>
`,
  'clinicaltrials-xml': `<?xml version="1.0" encoding="UTF-8"?>
<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>Ungdom</brief_title><official_title>${TITLE}</official_title>
<sponsors><lead_sponsor><agency>A University</agency></lead_sponsor></sponsors><brief_summary><textblock>
   Young people.

   A register of
   p &lt; 0.05.
</textblock></brief_summary><condition>NEET</condition><overall_official><last_name>Kari Åsland, PhD</last_name></overall_official><study_first_posted>March 4, 2020</study_first_posted></clinical_study>
`,
}
