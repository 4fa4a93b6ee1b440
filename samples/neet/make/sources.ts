/** One place that was searched, and the file that came of it. */
interface SampleSource {
  stem: string
  file: string
  name: string
  kind: 'database' | 'other'
  method?: 'website' | 'organisation' | 'citation' | 'personal' | 'other'
  platform: string
  /** ISO date. */
  searched: string
  query: string
  /** Entries in the file, and hits as the searcher noted them: the same number. */
  hits: number
}

const youth = '(youth OR young OR adolescen*)'
const outside = '(NEET OR drop-out OR "early school leav*" OR inactiv* OR "not in education")'
const north = '(Nordic OR Scandinavia* OR Norw* OR Swed* OR Danish OR Denmark OR Finland OR Finnish OR Iceland*)'
const all = `${youth} AND ${outside} AND ${north}`

/** The fifteen places in the order in which they were searched. */
export const sources: SampleSource[] = [
  {
    stem: 'psycinfo',
    file: 'psycinfo.ris',
    name: 'APA PsycInfo',
    kind: 'database',
    platform: 'Ovid',
    searched: '2021-08-23',
    query: `${all}.mp.`,
    hits: 168,
  },
  {
    stem: 'cinahl',
    file: 'cinahl.ris',
    name: 'CINAHL',
    kind: 'database',
    platform: 'EBSCO',
    searched: '2021-08-23',
    query: `TX ${all}`,
    hits: 74,
  },
  {
    stem: 'embase',
    file: 'embase.csv',
    name: 'Embase',
    kind: 'database',
    platform: 'Ovid',
    searched: '2021-08-23',
    query: `${all}.mp.`,
    hits: 112,
  },
  {
    stem: 'eric',
    file: 'eric.nbib',
    name: 'ERIC',
    kind: 'database',
    platform: 'EBSCO',
    searched: '2021-08-24',
    query: `TX ${all}`,
    hits: 143,
  },
  {
    stem: 'jstor',
    file: 'jstor.bib',
    name: 'JSTOR',
    kind: 'database',
    platform: 'JSTOR',
    searched: '2021-08-24',
    query: `${youth} AND ${outside}`,
    hits: 61,
  },
  {
    stem: 'pubmed',
    file: 'pubmed.nbib',
    name: 'PubMed',
    kind: 'database',
    platform: 'NLM',
    searched: '2021-08-24',
    query: `${all}[tiab]`,
    hits: 129,
  },
  {
    stem: 'scopus',
    file: 'scopus.csv',
    name: 'Scopus',
    kind: 'database',
    platform: 'Elsevier',
    searched: '2021-08-25',
    query: `TITLE-ABS-KEY(${all})`,
    hits: 241,
  },
  {
    stem: 'webofscience',
    file: 'webofscience.txt',
    name: 'Web of Science',
    kind: 'database',
    platform: 'Clarivate',
    searched: '2021-08-25',
    query: `TS=(${all})`,
    hits: 187,
  },
  {
    stem: 'proquest',
    file: 'proquest.ris',
    name: 'ProQuest',
    kind: 'database',
    platform: 'ProQuest',
    searched: '2021-08-26',
    query: `noft(${all})`,
    hits: 59,
  },
  {
    stem: 'opengrey',
    file: 'opengrey.csv',
    name: 'OpenGrey',
    kind: 'other',
    method: 'other',
    platform: 'opengrey',
    searched: '2021-08-30',
    query: 'young people AND (NEET OR drop-out)',
    hits: 9,
  },
  {
    stem: 'cristin',
    file: 'cristin.bib',
    name: 'Cristin',
    kind: 'other',
    method: 'other',
    platform: 'Cristin',
    searched: '2021-08-30',
    query: 'unge utenfor; frafall; NEET',
    hits: 58,
  },
  {
    stem: 'idunn',
    file: 'idunn.ris',
    name: 'idunn.no',
    kind: 'other',
    method: 'website',
    platform: 'idunn.no',
    searched: '2021-08-31',
    query: 'unge AND (utenfor* OR frafall OR arbeid)',
    hits: 37,
  },
  {
    stem: 'websites',
    file: 'websites.xlsx',
    name: 'Websites of public bodies',
    kind: 'other',
    method: 'website',
    platform: 'web',
    searched: '2021-09-02',
    query: 'unge utenfor skole og arbeid',
    hits: 41,
  },
  {
    stem: 'archives',
    file: 'archives.xml',
    name: 'Archives of universities and research institutes',
    kind: 'other',
    method: 'organisation',
    platform: 'institutional archives',
    searched: '2021-09-03',
    query: 'NEET; frafall; utenforskap; unge utenfor',
    hits: 56,
  },
  {
    stem: 'own-lists',
    file: 'own-lists.rdf',
    name: "The authors' own lists",
    kind: 'other',
    method: 'personal',
    platform: 'Zotero',
    searched: '2021-09-10',
    query: '',
    hits: 22,
  },
]
