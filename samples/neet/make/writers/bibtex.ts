import { abstractText, type Entry, pageRange, serial } from './common.ts'

/** JSTOR's citation list: upper and lower case fields as the site writes them, given names first, no DOI. */
export function jstor(entries: Entry[]): string {
  const body = entries.map(({ view, number }) => {
    const { report } = view
    const stable = String(99_900_000 + serial(report, number))
    const fields: [string, string | undefined][] = [
      ['ISSN', report.journal?.issn.replace('-', '')],
      ['URL', `http://www.jstor.org.example/stable/${stable}`],
      ['abstract', abstractText(view).replaceAll('%', '\\%').replaceAll('&', '\\&')],
      ['author', view.authors.map((author) => `${author.given} ${author.family}`).join(' and ')],
      [
        report.type === 'chapter' ? 'booktitle' : 'journal',
        report.type === 'chapter' ? 'Handbook of early transitions' : view.journal,
      ],
      ['number', view.issue],
      ['pages', pageRange(view, '--')],
      ['publisher', report.journal?.publisher.replaceAll('&', '\\&') ?? report.publisher?.replaceAll('&', '\\&')],
      ['title', view.title.replaceAll('&', '\\&')],
      ['urldate', '2021-08-24'],
      ['volume', view.volume],
      ['year', view.year === undefined ? undefined : String(view.year)],
    ]
    const text = fields.filter(([, value]) => value).map(([name, value]) => ` ${name} = {${value}}`)
    return `@${report.type === 'chapter' ? 'incollection' : 'article'}{10.2307.example.${stable},\n${text.join(',\n')}\n}\n`
  })
  return `JSTOR CITATION LIST\n\n\n@comment{{NUMBER OF CITATIONS : ${entries.length}}}\n\n${body.join('\n')}`
}

const cristinTypes = {
  article: 'article',
  editorial: 'article',
  erratum: 'article',
  conference: 'inproceedings',
  thesis: 'phdthesis',
  report: 'techreport',
  book: 'book',
  chapter: 'incollection',
}
const categories = {
  article: 'Vitenskapelig artikkel',
  editorial: 'Leder',
  erratum: 'Errata',
  conference: 'Sammendrag/abstract',
  thesis: 'Doktorgradsavhandling',
  report: 'Rapport',
  book: 'Fagbok',
  chapter: 'Vitenskapelig kapittel',
}

/** Letters as LaTeX writes them, in the entries that were registered by hand. */
const latex = (text: string) =>
  text
    .replaceAll('å', '{\\aa}')
    .replaceAll('Å', '{\\AA}')
    .replaceAll('ø', '{\\o}')
    .replaceAll('Ø', '{\\O}')
    .replaceAll('æ', '{\\ae}')
    .replaceAll('Æ', '{\\AE}')

/** Cristin: one entry a line group, family names first, category in the note. The last entry was cut off in transfer. */
export function cristin(entries: Entry[]): string {
  const body = entries.map(({ view, number }) => {
    const { report } = view
    const id = 9_000_000 + serial(report, number)
    const letters = number % 6 === 0 ? latex : (text: string) => text
    const house = report.type === 'thesis' ? 'school' : report.type === 'report' ? 'institution' : 'publisher'
    const fields: [string, string | undefined][] = [
      [
        'author',
        letters(view.authors.map((author) => `${author.family}, ${author.given}`).join(' and ')) ||
          (report.organisation && `{${report.organisation}}`),
      ],
      ['title', letters(`{${view.title}}`)],
      [
        report.type === 'chapter' ? 'booktitle' : 'journal',
        report.type === 'chapter' ? 'Ungdom i overgang' : view.journal && letters(view.journal),
      ],
      ['year', view.year === undefined ? undefined : String(view.year)],
      ['volume', view.volume],
      ['number', view.issue],
      ['pages', pageRange(view, '--')],
      [house, report.publisher],
      ['issn', report.journal?.issn],
      ['isbn', report.isbn],
      ['doi', view.doi],
      ['abstract', abstractText(view).replaceAll('%', '\\%')],
      ['note', categories[report.type]],
      ['language', report.language === 'nb' ? 'nob' : 'eng'],
      ['url', `https://app.cristin.no.example/results/show.jsf?id=${id}`],
    ]
    const text = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`)
    return `@${cristinTypes[report.type]}{cristin${id},\n${text.join(',\n')}\n}\n`
  })
  return body.join('\n').replace(/,\n {2}url = [^\n]*\n}\n$/, ',\n  url = {https://app.cristin.no.example/res')
}
