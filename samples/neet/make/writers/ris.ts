import { folded } from '../letters.ts'
import { abstractText, type Entry, languageNames, monthOf, serial } from './common.ts'

type Line = [tag: string, value: string | undefined]

const render = (lines: Line[], end = 'ER  - ') =>
  [
    ...lines.filter(([, value]) => value !== undefined && value !== '').map(([tag, value]) => `${tag}  - ${value}`),
    end,
  ].join('\r\n')

const types = {
  article: 'JOUR',
  editorial: 'JOUR',
  erratum: 'JOUR',
  conference: 'JOUR',
  thesis: 'THES',
  report: 'RPRT',
  book: 'BOOK',
  chapter: 'CHAP',
}

/** APA PsycInfo by Ovid: numbered entries, ID first; plain ASCII. The 57th entry lost its ER. */
export function psycinfo(entries: Entry[]): string {
  const out = entries.map(({ view, number }) => {
    const { report } = view
    const accession = `${report.year}-9${String(serial(report, number)).padStart(4, '0')}-001`
    const doi = view.doi && `http://dx.doi.org/${view.doi}`
    const lines: Line[] = [
      ['TY', types[report.type]],
      ['ID', accession],
      ['DO', doi],
      ['T1', `${view.title}${/[.?!]$/.test(view.title) ? '' : '.'}`],
      ...view.authors.map((author): Line => ['A1', `${author.family}, ${author.given.replaceAll('.', '')}`]),
      ['Y1', view.year === undefined ? undefined : `${view.year}//`],
      ['N2', folded(abstractText(view))],
      ...report.keywords.map((keyword): Line => ['KW', folded(keyword)]),
      ['M3', 'Health & Mental Health Services [3370]'],
      ['JF', view.journal],
      ['JA', view.abbreviation && folded(view.abbreviation)],
      ['VL', view.volume],
      ['IS', view.issue],
      ['SP', view.firstPage ?? 'No'],
      ['EP', view.firstPage ? (view.lastPage ?? view.firstPage) : 'Specified'],
      ['PB', report.journal?.publisher],
      ['SN', report.journal?.issn],
      ['LA', report.language === 'en' ? undefined : languageNames[report.language]],
      ['UR', `http://ovidsp.ovid.com.example/ovidweb.cgi?T=JS&PAGE=reference&D=psyc18&NEWS=N&AN=${accession}`],
    ]
    const text = render(lines, number === 57 ? '' : 'ER  - ')
    return number === 57 ? `${number}.\r\n${text}` : `${number}.\r\n${text}\r\n\r\n`
  })
  return out.join('')
}

/** CINAHL by EBSCO: authors in full, subjects in capitals, accession and links last. */
export function cinahl(entries: Entry[]): string {
  return entries
    .map(({ view, number }) => {
      const { report } = view
      const accession = String(990_000_000 + serial(report, number))
      const lines: Line[] = [
        ['TY', types[report.type]],
        ...view.authors.map((author): Line => ['AU', `${author.family}, ${author.given}`]),
        ['T1', `${view.title}${/[.?!]$/.test(view.title) ? '' : '.'}`],
        ['JO', view.journal],
        ['JF', view.journal],
        ['J2', view.abbreviation],
        [
          'Y1',
          view.year === undefined
            ? undefined
            : `${view.year}/${String(((Number(report.issue?.replace(/\D/g, '')) || 1) * 2) % 12 || 12).padStart(2, '0')}//`,
        ],
        ['VL', view.volume],
        ['IS', view.issue],
        ['M3', report.type === 'editorial' ? 'editorial' : 'research; journal article'],
        ['SP', view.firstPage],
        ['EP', view.lastPage],
        ['CY', 'Oslo'],
        ['PB', report.journal?.publisher],
        ['SN', report.journal?.issn.replace('-', '')],
        ['AB', abstractText(view)],
        ...report.keywords.map((keyword): Line => ['KW', keyword.toUpperCase()]),
        [
          'N1',
          `Accession Number: ${accession}. Language: ${languageNames[report.language]}. Entry Date: ${report.year}1201. Publication Type: journal article.`,
        ],
        [
          'UR',
          `http://search.ebscohost.com.example/login.aspx?direct=true&db=ccm&AN=${accession}&site=ehost-live&scope=site`,
        ],
        ['DP', 'EBSCOhost'],
        ['DB', 'ccm'],
      ]
      return `${render(lines)}\r\n\r\n`
    })
    .join('')
}

/** ProQuest: accession early, supervisors as A3, database and copyright notes last. The 23rd entry has no title. */
export function proquest(entries: Entry[]): string {
  return entries
    .map(({ view, number }) => {
      const { report } = view
      const accession = String(9_900_000_000 + serial(report, number))
      const thesis = report.type === 'thesis'
      const year = view.year === undefined ? undefined : String(view.year)
      const path = thesis ? 'dissertations-theses' : 'scholarly-journals'
      const lines: Line[] = [
        ['TY', types[report.type]],
        ['T1', number === 23 ? undefined : view.title],
        ['AN', accession],
        ['AB', abstractText(view)],
        ['JF', thesis ? 'ProQuest Dissertations and Theses' : view.journal],
        ...view.authors.map((author): Line => ['AU', `${author.family}, ${author.given}`]),
        ['Y1', year],
        ['PY', year],
        ['DA', thesis ? year : year && `${year} ${monthOf(report)}`],
        ['VL', view.volume],
        ['IS', view.issue],
        ['SP', thesis ? String(140 + (report.number % 190)) : view.firstPage],
        ['EP', thesis ? undefined : view.lastPage],
        ['PB', report.publisher ?? report.journal?.publisher],
        ['SN', report.isbn?.replaceAll('-', '') ?? report.journal?.issn.replace('-', '')],
        ...report.keywords.map((keyword): Line => ['KW', keyword]),
        ['UR', `https://www.proquest.com.example/${path}/docview/${accession}/se-2?accountid=99999`],
        ['LA', languageNames[report.language]],
        ['DB', thesis ? 'ProQuest Dissertations & Theses Global' : 'Social Science Premium Collection'],
        [
          'N1',
          'Copyright - Database copyright ProQuest LLC; ProQuest does not claim copyright in the individual underlying works.',
        ],
        ['N1', `Last updated - ${report.year + 1}-09-12`],
        ['DO', view.doi],
        ['M3', thesis ? 'Ph.D.' : undefined],
      ]
      return `${render(lines, 'ER  - ')}\r\n\r\n\r\n\r\n`
    })
    .join('')
}

/** idunn.no: a short RIS with T1, JO and a DOI; written in Windows-1252. */
export function idunn(entries: Entry[]): string {
  return entries
    .map(({ view }) => {
      const { report } = view
      const lines: Line[] = [
        ['TY', 'JOUR'],
        ['T1', view.title],
        ...view.authors.map((author): Line => ['A1', `${author.family}, ${author.given}`]),
        ['PY', view.year === undefined ? undefined : String(view.year)],
        ['JO', view.journal],
        ['VL', view.volume],
        ['IS', view.issue?.padStart(2, '0')],
        ['SP', view.firstPage],
        ['EP', view.lastPage],
        ['SN', report.journal?.issn],
        ['DO', view.doi],
        ['UR', view.doi ? `https://www.idunn.no.example/doi/${view.doi}` : undefined],
        ['LA', report.language === 'nb' ? 'NOB' : undefined],
        ['AB', abstractText(view)],
        ...report.keywords.map((keyword): Line => ['KW', keyword]),
        ['PB', report.journal?.publisher],
      ]
      return `${render(lines)}\r\n`
    })
    .join('\r\n')
}
