import type { Column } from './columns.ts'

/** The names that databases, reference managers and people give each column; compared in lower case without signs. */
const NAMES: Record<Column, string> = {
  title:
    'title|article title|document title|item title|titles|primary title|title primary|titel|tittel|display name|paper title|record title|study title|publication title primary|ti|t1|name of publication|tittel på publikasjon|publikasjonstittel|hovedtittel|dc title|public title|brief title|full title|name of the publication|tittel på verket|title of article|title article|reference title|item name|titulo|título|titre|otsikko',
  subtitle: 'subtitle|undertittel|dc title subtitle',
  'original-title':
    'original title|original foreign title|tt|opprinnelig tittel|scientific title|alternative title|dc title alternative|alternativ tittel',
  'translated-title': 'translated title|english title|title english',
  author:
    'authors|author|author s|author names|authors primary|first authors|creator|creators|forfatter|forfattere|författare|au|a1|inventors|contributors|authorships author display name|author name|dc contributor author|bidragsytere|bidragsyter|forfatter e|authors raw|author list|all authors|author full name|dc creator|autores|auteurs|autor|upphov|upphovspersoner|opphav',
  'author-full': 'author full names|authors full names|af|fau|full author names|authors full name',
  organisation:
    'corporate author|group authors|organisation|organization|organisasjon|institusjon|utgiver organisasjon|dc contributor department|primary sponsor|sponsor|book group authors|collective name',
  editor:
    'editor|editors|secondary authors|authors secondary|redaktør|book editors|ed|a2|dc contributor editor|redaktører|parent authors|redaktör|book editor',
  year: 'year|publication year|pub year|published year|year of publication|år|utgivelsesår|årstall|py|yr|y1|year published|publiseringsår|pubyear|publication yr|year of pub|publication date year|utgivningsår|udgivelsesår|published in year|issue year|año|année|jahr',
  date: 'date|publication date|date published|date of publication|published date|dato|publiseringsdato|da|dp|coverdate|date issued|issue date|published|dc date issued|utgivelsesdato|first posted|date registration|pubdate|cover date|publication date print|publisert|registration date|date of registration|publikasjonsdato',
  month: 'month|published month|pub month day|pd',
  container:
    'journal|source title|journal title|journal book|publication title|periodical full|publication|journal name|container title|book title|booktitle|tidsskrift|publisert i|utgitt i|so|jo|jf|t2|jt|jn|primary location source display name|publication name|secondary title|title secondary|host publication|title of journal|conference title|proceedings title|source title abbreviated iso|dc source journal|dc relation ispartof|dc source|tidsskriftnavn|tidskrift|publiseringskanal|kanal|pubtitle|parent title|host publication title|anthology title|source name|full journal name|journal full title|venue|book name|publication source|revista|zeitschrift|bok|utgivelse|container',
  abbreviation:
    'journal abbreviation|abbreviated source title|periodical abbrev|alternate title1|ja|j2|j9|ji|ta|journal iso abbreviation|alternate title2|journal short|abbreviated journal title|journal abbrev',
  series:
    'series|book series title|series title|serie|se|t3|dc relation ispartofseries|serienavn|publication series|series name',
  event: 'conference name|conference|conference title name|ct|meeting name|konferanse',
  volume:
    'volume|vol|journal volume|biblio volume|vl|vi|vo|bind|årgang|dc source volume|volum|volym|band|volume number',
  issue:
    'issue|issue number|journal issue|biblio issue|is|ip|hefte|nummer|nr|number|dc source issue|dc source issuenumber|häfte|utgave nr|issue no|no',
  page: 'pages|page|page range|sider|pg|side|page numbers|pagination|dc source pagenumber|sidetall|sidor|sidenummer|sidetal|page s',
  'first-page':
    'start page|first page|page start|biblio first page|sp|bp|startpage|page start number|side fra|fra side|pages from|from page',
  'last-page': 'end page|last page|page end|other pages|biblio last page|ep|endpage|side til|til side|pages to|to page',
  'article-number': 'art no|article number|ar|article no|article id|artikkelnummer|elocation id',
  'page-count': 'page count|num pages|number of pages|antall sider|antal sidor|numpages|dc format extent',
  number: 'report number|rapportnummer|report no|dc relation ispartofseries number|nct number',
  edition: 'edition|utgave|et',
  publisher:
    'publisher|book publisher|utgiver|forlag|pb|pu|publisher name|published by|utgivarinstitution|dc publisher|förlag|publisher organisation',
  place:
    'place|place of publication|place published|publisher place|utgivelsessted|sted|pi|cy|pl|publisher city|place of publication country|place of pub|utgiversted|utgivningsort|city',
  doi: 'doi|item doi|digital object identifier|di|do|doi link|doi number|ids doi|dc identifier doi|doi url|digital object id|dx doi|doi lenke|digitalobjectidentifier',
  serial:
    'issn|isbn|issns|isbns|issn isbn|eissn|e issn|print issn|sn|ei|bn|issn electronic|issn print|electronic issn|issn linking|isbn issn|ib|dc identifier issn|dc identifier isbn|journal issn|journal eissn|pissn|p issn|issn l|primary location source issn|primary location source issn l|issn e issn|isbn s|issn s|standard number|isbn13|isbn 13|isbn10|isbn 10|online issn|linking issn|isbn print|isbn electronic',
  pmid: 'pmid|pubmed id|medline pmid|pm|pubmed|ids pmid|pubmed number|pub med id|medline id',
  pmcid: 'pmcid|pmc id|pmc|pubmed central id|pmc number',
  url: 'url|link|links|source urls|external url|web address|lenke|nettadresse|adresse|ur|plink|uri|full text link|embase link|webadresse|handle|article url|fulltext url|primary location landing page url|source url|dc identifier uri|study url|dimensions url|source linkout|document url|html url|landing page|landing page url|permalink|permanent url|url to article|nettside|hyperlink|record url|record link|pdf url|full text url|fulltext link|lenke til fulltekst|länk|adress|urls|pdf link|website',
  abstract:
    'abstract|abstract note|abstracts|sammendrag|summary|ab|n2|n2 ab|description|abstrakt|resumé|notes abstract|original abstract|beskrivelse|dc description abstract|brief summary|sammanfattning|abstract text|abstract english|resume|ab abstract|zusammenfassung',
  keyword:
    'keywords|author keywords|keyword|nøkkelord|emneord|subjects|subject|mesh terms|index keywords|keywords plus|de|kw|ot|mh|manual tags|automatic tags|emtree medical index terms|emtree medical index terms major focus|emtree drug index terms|emtree drug index terms major focus|ieee terms|subject headings|keyword heading|descriptors|keywords display name|tema|heading words|index terms|dc subject|subject terms|indexing|identifier keywords|conditions|condition|stikkord|nyckelord|ämnesord|keywords author|author keyword|mesh|mesh term|mesh headings|inspec controlled terms|inspec non controlled terms|subjects mesh|thesaurus terms|major headings|minor headings|keyword s|identifiers|palabras clave|mots clés|schlagwörter|concepts',
  language:
    'language|language of original document|article language|output language|språk|la|lg|lang|languages|original language|dc language iso|dc language|idioma|langue|sprache|language of text|text language|document language',
  type: 'item type|type of reference|reference type|publication type|document type|content type|type|doctype|dt|pt|ty|dokumenttype|publikasjonstype|kategori|category|record type|type of document|type of publication|source type|dc type|entrytype|entry type|ref type|referencetype|resultattype|document types|pub types|doc types|pubtype|publikationstyp|type name|bibtype|article type|material type|publikasjonskategori',
  genre: 'type of work|thesis type|sjanger|genre|underkategori|publication subtype|thesis level',
  note: 'notes|note|n1|merknad|kommentar|comments|extra|merknader|user notes|dc description|general notes',
  accession:
    'accession number|embase accession id|eid|ut|ut unique wos id|ui|an|lens id|accession no|eric number|pui|unique identifier|cristin id|nva id|isi loc|accession id|document identifier|store id|storeid|trial id|trialid|publication id|dimensions id|pid|openalex id|corpus id|paper id|scopus id|wos id|nva identifikator|mag id|embase id|cochrane id|accession nr',
  database:
    'database|db|data source|source database|cite source|databasename|database name|sub file database|vn|provider|long db name|longdbname|short db name|source register|database provider|dbname|origin database|platform',
  citation:
    'citation|source citation|reference|full citation|full reference|bibliographic citation|dc identifier citation|source information|bibliografisk referanse|referanse|citation string',
  source: 'source|kilde|bron',
  id: 'id|key|record id|internal id|covidence|ref|reference id|entry number|refid|ref id|item id|itemid|record number|covidence number|unique id|article id internal|bibtex key|citekey|citation key|rec id|internal',
}

const COLUMNS = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) => names.split('|').map((name) => [name, column as Column] as const)),
)

/** A column's name without case and signs, as names are compared. */
export function plainName(name: string): string {
  return name
    .slice(0, 200)
    .normalize('NFC')
    .replace(/\[[^\][]{0,20}\]$/, '')
    .toLowerCase()
    .replace(/^\uFEFF/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a column holds, told by its name (`Start page`, `start_page`, `StartPage`); undefined where it is not known. */
export function columnNamed(name: string): Column | undefined {
  return COLUMNS.get(plainName(name)) ?? COLUMNS.get(plainName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')))
}
