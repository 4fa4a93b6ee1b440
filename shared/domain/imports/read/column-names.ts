import type { Column } from './columns.ts'

/** The names that databases, reference managers and people give each column; compared in lower case without signs. */
const NAMES: Record<Column, string> = {
  title:
    'title|article title|document title|item title|titles|primary title|title primary|titel|tittel|display name|paper title|record title|study title|publication title primary|ti|t1|name of publication|tittel på publikasjon',
  subtitle: 'subtitle|undertittel',
  'original-title': 'original title|original foreign title|tt|opprinnelig tittel',
  'translated-title': 'translated title|english title|title english',
  author:
    'authors|author|author s|author names|authors primary|first authors|creator|creators|forfatter|forfattere|författare|au|a1|inventors|contributors|authorships author display name|author name',
  'author-full': 'author full names|authors full names|af|fau|full author names',
  organisation:
    'corporate author|group authors|organisation|organization|organisasjon|institusjon|utgiver organisasjon',
  editor: 'editor|editors|secondary authors|authors secondary|redaktør|book editors|ed|a2',
  year: 'year|publication year|pub year|published year|year of publication|år|utgivelsesår|årstall|py|yr|y1|year published|publiseringsår|pubyear',
  date: 'date|publication date|date published|date of publication|published date|dato|publiseringsdato|da|dp|coverdate|date issued|issue date|published',
  month: 'month|published month|pub month day|pd',
  container:
    'journal|source title|journal title|journal book|publication title|periodical full|publication|journal name|container title|book title|booktitle|tidsskrift|publisert i|utgitt i|so|jo|jf|t2|jt|jn|primary location source display name|publication name|secondary title|title secondary|host publication|title of journal|conference title|proceedings title',
  abbreviation:
    'journal abbreviation|abbreviated source title|periodical abbrev|alternate title1|ja|j2|j9|ji|ta|journal iso abbreviation|alternate title2|journal short',
  series: 'series|book series title|series title|serie|se|t3',
  event: 'conference name|conference|conference title name|ct|meeting name|konferanse',
  volume: 'volume|vol|journal volume|biblio volume|vl|vi|vo|bind|årgang',
  issue: 'issue|issue number|journal issue|biblio issue|is|ip|hefte|nummer|nr|number',
  page: 'pages|page|page range|sider|pg|side|page numbers',
  'first-page': 'start page|first page|page start|biblio first page|sp|bp|startpage',
  'last-page': 'end page|last page|page end|other pages|biblio last page|ep|endpage',
  'article-number': 'art no|article number|ar|article no',
  'page-count': 'page count|num pages|number of pages',
  number: 'report number|rapportnummer|report no',
  edition: 'edition|utgave|et',
  publisher: 'publisher|book publisher|utgiver|forlag|pb|pu|publisher name|published by|utgivarinstitution',
  place:
    'place|place of publication|place published|publisher place|utgivelsessted|sted|pi|cy|pl|publisher city|place of publication country',
  doi: 'doi|item doi|digital object identifier|di|do|doi link|doi number|ids doi',
  serial:
    'issn|isbn|issns|isbns|issn isbn|eissn|e issn|print issn|sn|ei|bn|issn electronic|issn print|electronic issn|issn linking|isbn issn|ib',
  pmid: 'pmid|pubmed id|medline pmid|pm|pubmed|ids pmid',
  pmcid: 'pmcid|pmc id|pmc',
  url: 'url|link|links|source urls|external url|web address|lenke|nettadresse|adresse|ur|plink|uri|full text link|embase link|webadresse|handle|article url|fulltext url|primary location landing page url|source url',
  abstract:
    'abstract|abstract note|abstracts|sammendrag|summary|ab|n2|n2 ab|description|abstrakt|resumé|notes abstract|original abstract|beskrivelse',
  keyword:
    'keywords|author keywords|keyword|nøkkelord|emneord|subjects|subject|mesh terms|index keywords|keywords plus|de|kw|ot|mh|manual tags|automatic tags|emtree medical index terms|emtree medical index terms major focus|emtree drug index terms|emtree drug index terms major focus|ieee terms|subject headings|keyword heading|descriptors|keywords display name|tema|heading words|index terms',
  language:
    'language|language of original document|article language|output language|språk|la|lg|lang|languages|original language',
  type: 'item type|type of reference|reference type|publication type|document type|content type|type|doctype|dt|pt|ty|dokumenttype|publikasjonstype|kategori|category|record type|type of document|type of publication|source type',
  genre: 'type of work|thesis type|sjanger|genre',
  note: 'notes|note|n1|merknad|kommentar|comments|extra|merknader',
  accession:
    'accession number|embase accession id|eid|ut|ut unique wos id|ui|an|lens id|accession no|eric number|pui|unique identifier|cristin id|nva id|isi loc|accession id|document identifier',
  database: 'database|db|data source|source database|cite source|databasename|database name|sub file database|vn',
  citation: 'citation|source citation|reference|full citation',
  source: 'source|kilde',
  id: 'id|key|record id|internal id|covidence|ref|reference id|entry number',
}

const COLUMNS = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) => names.split('|').map((name) => [name, column as Column] as const)),
)

/** A column's name without case and signs, as names are compared. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\uFEFF/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a column holds, told by its name; undefined where the name is not known. */
export function columnNamed(plain: string): Column | undefined {
  return COLUMNS.get(plain)
}
