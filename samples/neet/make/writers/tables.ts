import { strToU8, zipSync } from 'fflate'
import { abstractText, dotted, type Entry, languageNames, monthOf, pageRange, serial } from './common.ts'

const quoted = (cell: string | undefined) => `"${(cell ?? '').replaceAll('"', '""')}"`
const row = (cells: (string | undefined)[]) => cells.map(quoted).join(',')

/** Embase by Ovid: two-letter headings under a preamble that says what was searched. */
export function embase(entries: Entry[]): string {
  const headings = [
    'VN',
    'DB',
    'AN',
    'PM',
    'AU',
    'TI',
    'SO',
    'JN',
    'YR',
    'VO',
    'IP',
    'PG',
    'IS',
    'PB',
    'AB',
    'KW',
    'PT',
    'LG',
    'DO',
  ]
  const rows = entries.map(({ view, number }) => {
    const { report } = view
    const pages = pageRange(view)
    const source = `${view.journal}. ${view.volume ?? ''}${view.issue ? `(${view.issue})` : ''}${pages ? ` (pp ${pages})` : ''}, ${view.year}. Date of Publication: ${monthOf(report)} ${view.year}.`
    return row([
      'Ovid Technologies',
      'Embase',
      String(6_990_000_000 + serial(report, number)),
      number % 3 ? undefined : report.pmid,
      view.authors.map((author) => `${author.family} ${dotted(author)}`).join('; '),
      view.title,
      source,
      view.journal,
      String(view.year ?? ''),
      view.volume,
      view.issue,
      pages,
      report.journal?.issn,
      report.journal?.publisher,
      abstractText(view),
      report.keywords.join('; '),
      report.type === 'conference' ? 'Conference Abstract' : report.type === 'editorial' ? 'Editorial' : 'Article',
      languageNames[report.language],
      view.doi && `https://dx.doi.org/${view.doi}`,
    ])
  })
  const preamble = [
    '"Ovid Technologies, Inc."',
    '"Database: Embase 1974 to 2021 August 20"',
    `"Search results: 1-${entries.length}"`,
    '',
  ]
  return [...preamble, row(headings), ...rows, ''].join('\r\n')
}

const scopusTypes = {
  article: 'Article',
  editorial: 'Editorial',
  erratum: 'Erratum',
  conference: 'Conference Paper',
  thesis: 'Book',
  report: 'Report',
  book: 'Book',
  chapter: 'Book Chapter',
}

/** Scopus: UTF-8 with a byte order mark, authors with semicolons. The 118th row ends too early. */
export function scopus(entries: Entry[]): string {
  const headings = [
    'Authors',
    'Author full names',
    'Author(s) ID',
    'Title',
    'Year',
    'Source title',
    'Volume',
    'Issue',
    'Art. No.',
    'Page start',
    'Page end',
    'Page count',
    'Cited by',
    'DOI',
    'Link',
    'Abstract',
    'Author Keywords',
    'Publisher',
    'ISSN',
    'ISBN',
    'PubMed ID',
    'Language of Original Document',
    'Abbreviated Source Title',
    'Document Type',
    'Publication Stage',
    'Open Access',
    'Source',
    'EID',
  ]
  const rows = entries.map(({ view, number }) => {
    const { report } = view
    const eid = `2-s2.0-9900${String(serial(report, number)).padStart(7, '0')}`
    const ids = view.authors.map((_, i) => String(59_990_000_000 + report.number * 10 + i))
    const article = view.firstPage && !view.lastPage
    const cells = [
      view.authors.map((author) => `${author.family} ${dotted(author)}`).join('; '),
      view.authors.map((author, i) => `${author.family}, ${author.given} (${ids[i]})`).join('; '),
      ids.join('; '),
      view.title,
      String(view.year ?? ''),
      view.journal ?? (report.type === 'chapter' ? 'Handbook of early transitions' : ''),
      view.volume,
      view.issue,
      article ? view.firstPage : '',
      article ? '' : view.firstPage,
      article ? '' : view.lastPage,
      view.firstPage && view.lastPage ? String(Number(view.lastPage) - Number(view.firstPage)) : '',
      String((report.number * 7) % 53),
      view.doi,
      `https://www.scopus.com.example/inward/record.uri?eid=${eid}`,
      view.withAbstract ? abstractText(view) : '[No abstract available]',
      report.keywords.join('; '),
      report.journal?.publisher ?? report.publisher,
      report.journal?.issn.replace('-', ''),
      report.isbn,
      number % 4 ? '' : report.pmid,
      languageNames[report.language],
      view.abbreviation,
      scopusTypes[report.type],
      view.variants.includes('year-online-first') ? 'Article in Press' : 'Final',
      number % 5 ? '' : 'All Open Access; Gold Open Access',
      'Scopus',
      eid,
    ]
    return row(number === 118 ? cells.slice(0, 15) : cells)
  })
  return [row(headings), ...rows, ''].join('\n')
}

/** OpenGrey: a small table with semicolons between the cells, saved as UTF-16 by a spreadsheet. */
export function openGrey(entries: Entry[]): string {
  const line = (cells: string[]) => cells.map((cell) => (/[;"\n]/.test(cell) ? quoted(cell) : cell)).join(';')
  const rows = entries.map(({ view, number }) => {
    const { report } = view
    const people = view.authors.map((author) => `${author.family}, ${author.given}`).join('; ')
    const kind = report.type === 'thesis' ? 'U - Thesis' : 'R - Report'
    return line([
      view.title,
      people || (report.organisation ?? ''),
      String(view.year ?? ''),
      report.publisher ?? '',
      kind,
      languageNames[report.language],
      abstractText(view),
      `http://www.opengrey.eu.example/item/10068/9${serial(report, number)}`,
    ])
  })
  return [
    line(['Title', 'Author', 'Year', 'Publisher', 'Document type', 'Language', 'Abstract', 'URL']),
    ...rows,
    '',
  ].join('\r\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Websites of public bodies: a sheet kept by hand while searching. */
export function websites(entries: Entry[]): Uint8Array {
  const headings = ['Title', 'Author', 'Publisher', 'Year', 'Type', 'Series no.', 'Language', 'URL', 'Accessed']
  const rows = entries.map(({ view, number }) => {
    const { report } = view
    const people = view.authors.map((author) => `${author.family}, ${author.given}`).join('; ')
    return [
      view.title,
      people || (report.organisation ?? ''),
      report.publisher ?? '',
      view.year ?? '',
      'Report',
      view.issue ?? '',
      languageNames[report.language],
      `https://www.bodies.example/publications/${serial(report, number)}.pdf`,
      '2021-09-02',
    ]
  })
  const sheet = [headings, ...rows].map((cells, r) => {
    const marks = cells.map((cell, c) => {
      const at = `${String.fromCharCode(65 + c)}${r + 1}`
      if (cell === '') return ''
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
    })
    return `<row r="${r + 1}">${marks.join('')}</row>`
  })
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="References" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  }
  // One fixed time for every part, so that the same references give the same bytes.
  const mtime = new Date(2021, 8, 2, 12)
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime,
    level: 6,
  })
}
