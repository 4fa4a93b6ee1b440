import { type Article, articlePdf, brokenPdf, type Layout, notPdf, scannedPdf } from './pdfs.ts'

/** A report of a review for which PDFs are dropped. */
export interface Sought extends Article {
  key: string
  year: number
  /** As the review has the DOI; some reports have none. */
  doi?: string
}

/** A file that is dropped, and the report whose text it is: null where it is none's. */
export interface Dropped {
  name: string
  bytes: Buffer
  of: string | null
  what: string
}

const who = ['Young adults', 'Early school leavers', 'Unge uføre', 'Ungdom i Sør-Norge', 'Young mothers', 'Unge menn']
const about = [
  'outside work and education',
  'med sammensatte behov i møte med Nav',
  'leaving upper secondary school',
  'på vei inn i arbeidslivet',
  'receiving disability pension',
  'som faller fra videregående opplæring',
]
const how = [
  'a register study of three cohorts',
  'en kvalitativ studie av unges erfaringer',
  'a longitudinal analysis',
  'en oversikt over tiltak',
  'protocol for a randomised trial',
]
const families = ['Nordmann', 'Øvrebø', 'Åsheim', 'Bjørnsen', 'Sæther', 'Lindqvist', 'Dahl', 'Müller', 'García', 'Ng']

/** So many reports: many share most of the words of their titles, some a whole title, and a third has no DOI. */
export function soughtReports(count: number): Sought[] {
  return Array.from({ length: count }, (_, i): Sought => {
    const family = families[i % families.length] ?? ''
    const second = families[(i * 7 + 3) % families.length] ?? ''
    const title = `${who[i % 6]} ${about[Math.floor(i / 6) % 6]}: ${how[Math.floor(i / 36) % 5]}`
    return {
      key: `r${i}`,
      // One title in forty is another report's too, of another year and other people; two are parts of one work.
      title: i % 40 === 39 ? titleAt(i - 1) : i % 20 === 7 ? `${title}, part ${i % 40 === 7 ? 1 : 2}` : title,
      authors: [`Kari ${family}`, `Ola ${second}`],
      year: 1995 + ((i * 11) % 28),
      doi: i % 3 === 2 ? undefined : `10.1000/j.${2000 + i}.${i < 20 ? '1' : '10'}`,
      journal: i % 4 === 0 ? 'Scandinavian Journal of Made-up Studies' : 'Tidsskrift for eksempler',
    }
  })
}

function titleAt(i: number): string {
  return `${who[i % 6]} ${about[Math.floor(i / 6) % 6]}: ${how[Math.floor(i / 36) % 5]}`
}

/** What libraries, publishers and people call a file. */
function nameOf(report: Sought, i: number): string {
  const family = report.authors[0]?.split(' ')[1] ?? ''
  const names = [
    `${1000 + i}.pdf`,
    `${family} et al. - ${report.year} - ${report.title.replaceAll(':', '')}.pdf`,
    'download.pdf',
    `s12889-0${i}-x.pdf`,
    `${family}${report.year}.pdf`,
    `${report.title.slice(0, 40)}.pdf`,
  ]
  return names[i % names.length] ?? ''
}

/**
 * Two hundred files and more for these reports, as a folder of full texts is: most are the article, with and without its
 * DOI, in one column or two; some only look like it.
 */
export async function droppedFiles(reports: readonly Sought[]): Promise<Dropped[]> {
  const files: Dropped[] = []
  const put = async (what: string, of: string | null, name: string, bytes: Buffer | Promise<Buffer>) =>
    files.push({ what, of, name, bytes: await bytes })
  const layouts: Layout[] = [
    {},
    { columns: 2 },
    { info: { Title: 'Microsoft Word - manuscript_final.docx' } },
    { pages: 12, columns: 2 },
    { ownerPassword: 'owner' },
  ]
  const at = (i: number) => reports[i % reports.length] as Sought
  for (const [i, report] of reports.slice(0, 150).entries())
    await put(
      'article',
      report.key,
      nameOf(report, i),
      articlePdf(withoutDoiAt(report, i), layouts[i % layouts.length]),
    )
  for (let i = 150; i < 156; i++) {
    await put('scan', at(i).key, nameOf(at(i), i), scannedPdf())
    await put('encrypted', at(i).key, nameOf(at(i), i + 1), articlePdf(at(i), { userPassword: 'secret' }))
  }
  await put('500 pages', at(156).key, 'thesis.pdf', articlePdf(at(156), { pages: 500 }))
  await put('500 pages', at(157).key, 'avhandling.pdf', articlePdf({ ...at(157), doi: undefined }, { pages: 500 }))
  for (let i = 0; i < 5; i++) {
    const about = at(i * 3)
    const other = { authors: ['Per Hansen'], year: about.year + 1, doi: `10.1000/other.${i}`, cited: [about.doi ?? ''] }
    await put('correction', null, `erratum ${i}.pdf`, articlePdf({ ...other, title: `Correction to: ${about.title}` }))
    await put(
      'correction in two lines',
      null,
      `c${i}.pdf`,
      articlePdf({ ...other, title: about.title, label: 'Corrigendum' }),
    )
    await put('comment', null, `comment ${i}.pdf`, articlePdf({ ...other, title: `Comment on "${about.title}"` }))
    await put(
      'cites',
      null,
      `cites ${i}.pdf`,
      articlePdf({ ...other, title: `Another work on how people fare, number ${i}` }),
    )
    await put(
      'cites by title',
      null,
      `t${i}.pdf`,
      articlePdf({
        ...other,
        doi: undefined,
        title: `What came after, number ${i}`,
        abstract: `We build on ${about.title} (doi:${about.doi}) and on what it found. `.repeat(2),
      }),
    )
    await put(
      'other',
      null,
      `unrelated ${i}.pdf`,
      articlePdf({ ...other, cited: [], title: `Fish of the northern lakes, volume ${i}` }),
    )
    await put(
      'longer title',
      null,
      `l${i}.pdf`,
      articlePdf({ ...other, cited: [], doi: undefined, title: `${about.title} and ten years after` }),
    )
  }
  await put('broken', null, 'broken.pdf', brokenPdf(await articlePdf(at(0))))
  await put('cut', null, 'cut.pdf', (await articlePdf(at(1))).subarray(0, 900))
  await put('not a PDF', null, 'article.pdf', notPdf)
  await put('empty', null, 'empty.pdf', Buffer.alloc(0))
  return files
}

/** Older articles have no DOI on them, even where there is one now. */
function withoutDoiAt(report: Sought, i: number): Sought {
  return i % 5 === 0 ? { ...report, doi: undefined } : report
}

/** The reports as a RIS file. */
export function risOf(reports: readonly Sought[]): string {
  return reports
    .map(({ title, authors, year, doi, journal }) =>
      [
        'TY  - JOUR',
        `TI  - ${title}`,
        ...authors.map((name) => `AU  - ${name.split(' ').reverse().join(', ')}`),
        `PY  - ${year}`,
        `JO  - ${journal}`,
        ...(doi ? [`DO  - ${doi}`] : []),
        'ER  - ',
        '',
      ].join('\n'),
    )
    .join('\n')
}
