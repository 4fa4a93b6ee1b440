import {
  abstractText,
  type Entry,
  initialsOf,
  languageNames,
  monthOf,
  pageRange,
  pubmedLanguages,
  serial,
  wrapped,
} from './common.ts'

/** A field of PubMed's format: four places for the tag, continued lines indented by six. */
const field = (tag: string, value: string) =>
  wrapped(value, 80).map((line, i) => `${i ? '     ' : `${tag.padEnd(4)}-`} ${line}`)

const pubmedTypes = {
  article: 'Journal Article',
  editorial: 'Editorial',
  erratum: 'Published Erratum',
  conference: 'Congress',
  thesis: 'Academic Dissertation',
  report: 'Technical Report',
  book: 'Book',
  chapter: 'Journal Article',
}

/** PubMed (.nbib): abbreviated pages, translated titles in brackets with the original as TT. */
export function pubmed(entries: Entry[]): string {
  return entries
    .map(({ view, number }) => {
      const { report } = view
      const { journal } = report
      const pages = pageRange(view)
      const pii = `S${journal?.issn.replace('-', '')}${serial(report, number)}`
      const stop = /[.?!]$/.test(view.title) ? '' : '.'
      const lines = [
        ...field('PMID', report.pmid ?? ''),
        ...field('OWN', 'NLM'),
        ...field('STAT', 'MEDLINE'),
        ...field('DCOM', `${report.year + 1}0305`),
        ...field('LR', `${report.year + 1}0612`),
        ...(journal
          ? [...field('IS', `${journal.issn} (Electronic)`), ...field('IS', `${journal.issn} (Linking)`)]
          : []),
        ...(view.volume ? field('VI', view.volume) : []),
        ...(view.issue ? field('IP', view.issue) : []),
        ...(view.year === undefined ? [] : field('DP', `${view.year} ${monthOf(report)}`)),
        ...field('TI', view.originalTitle ? `[${view.title}${stop}]` : `${view.title}${stop}`),
        ...(pages ? field('PG', pages) : []),
        ...(view.doi ? field('LID', `${view.doi} [doi]`) : []),
        ...(view.withAbstract ? field('AB', abstractText(view)) : []),
        ...view.authors.flatMap((author) => [
          ...field('FAU', `${author.family}, ${author.given.replaceAll('.', '')}`),
          ...field('AU', `${author.family} ${initialsOf(author)}`),
        ]),
        ...field('LA', pubmedLanguages[report.language]),
        ...field('PT', pubmedTypes[report.type]),
        ...(view.originalTitle ? field('TT', `${view.originalTitle}.`) : []),
        ...field('PL', report.language === 'en' ? 'England' : 'Norway'),
        ...(view.abbreviation ? field('TA', view.abbreviation) : []),
        ...(view.journal ? field('JT', view.journal) : []),
        ...field('SB', 'IM'),
        ...['Adolescent', 'Humans', 'Young Adult'].flatMap((heading) => field('MH', heading)),
        ...field('OTO', 'NOTNLM'),
        ...report.keywords.flatMap((keyword) => field('OT', keyword)),
        ...field('EDAT', `${report.year}/03/30 06:00`),
        ...field('PHST', `${report.year}/01/21 00:00 [received]`),
        ...field('AID', `${pii} [pii]`),
        ...(view.doi ? field('AID', `${view.doi} [doi]`) : []),
        ...field('PST', 'ppublish'),
        ...field(
          'SO',
          `${view.abbreviation}. ${view.year} ${monthOf(report)};${view.volume ?? ''}${view.issue ? `(${view.issue})` : ''}${pages ? `:${pages}` : ''}.${view.doi ? ` doi: ${view.doi}.` : ''}`,
        ),
      ]
      return `${lines.join('\n')}\n\n`
    })
    .join('')
}

/** ERIC (.nbib): the site's own dialect, with the source on one line and the DOI as a link. */
export function eric(entries: Entry[]): string {
  return entries
    .map(({ view, number }) => {
      const { report } = view
      const id = `EJ${7_000_000 + serial(report, number)}`
      const pages = pageRange(view)
      const line = (tag: string, value: string | undefined) => (value ? [`${tag.padEnd(4)}- ${value}`] : [])
      const source = [view.volume && `v${view.volume}`, view.issue && `n${view.issue}`, pages && `p${pages}`, view.year]
        .filter(Boolean)
        .join(' ')
      const report_ = report.type === 'report'
      return [
        '',
        ...line('OWN', 'ERIC'),
        ...line('TI', view.title),
        ...(view.authors.length ? view.authors : []).flatMap((author) =>
          line('AU', `${author.family}, ${author.given}`),
        ),
        ...line('AU', view.authors.length ? undefined : report.organisation),
        ...report.keywords.flatMap((keyword) => line('OT', keyword.charAt(0).toUpperCase() + keyword.slice(1))),
        ...line('JT', report_ ? report.publisher : view.journal),
        ...line('SO', source),
        ...line('AID', view.doi && `http://dx.doi.org/${view.doi}`),
        ...line('OID', id),
        ...line('VI', view.volume),
        ...line('IP', view.issue),
        ...line('PG', pages),
        ...line('DP', view.year === undefined ? undefined : String(view.year)),
        ...line('LID', `http://eric.ed.gov.example/?id=${id}`),
        ...line('AB', abstractText(view)),
        ...line('ISSN', report.journal && `ISSN-${report.journal.issn}`),
        ...line('LA', languageNames[report.language]),
        ...line('PT', report_ ? 'Reports - Evaluative' : 'Journal Articles'),
        ...line('PT', report_ ? undefined : 'Reports - Research'),
        '',
      ].join('\n')
    })
    .join('\n')
}

const wosTypes = {
  article: 'Article',
  editorial: 'Editorial Material',
  erratum: 'Correction',
  conference: 'Meeting Abstract',
  thesis: 'Book',
  report: 'Article',
  book: 'Book',
  chapter: 'Article; Book Chapter',
}

/** Web of Science plain text: FN and VR, tags of two letters, continued lines indented by three, ER and EF. */
export function webOfScience(entries: Entry[]): string {
  const records = entries.map(({ view, number }) => {
    const { report } = view
    const many = (tag: string, values: string[]) => values.map((value, i) => `${i ? '  ' : tag} ${value}`)
    const one = (tag: string, value: string | undefined) => (value ? [`${tag} ${value}`] : [])
    const lines = [
      ...one('PT', 'J'),
      ...many(
        'AU',
        view.authors.map((author) => `${author.family}, ${initialsOf(author)}`),
      ),
      ...many(
        'AF',
        view.authors.map((author) => `${author.family}, ${author.given}`),
      ),
      ...many('TI', wrapped(view.title, 76)),
      ...one('SO', view.journal?.toLocaleUpperCase('nb')),
      ...one('LA', languageNames[report.language]),
      ...one('DT', view.variants.includes('year-online-first') ? 'Article; Early Access' : wosTypes[report.type]),
      ...many('DE', wrapped(report.keywords.join('; '), 76)),
      ...one('AB', abstractText(view)),
      ...one(
        'C1',
        view.authors[0] &&
          `[${view.authors[0].family}, ${view.authors[0].given}] Fjordane Univ, Dept Social Studies, Fjordane, Norway.`,
      ),
      ...one('NR', String(18 + (report.number % 61))),
      ...one('TC', String(report.number % 37)),
      ...one('PU', report.journal?.publisher.toUpperCase()),
      ...one('SN', report.journal?.issn),
      ...one('J9', view.abbreviation?.toLocaleUpperCase('nb')),
      ...one(
        'JI',
        view.abbreviation
          ?.split(' ')
          .map((word) => `${word}.`)
          .join(' '),
      ),
      ...one('PD', monthOf(report).toUpperCase()),
      ...one('PY', view.year === undefined ? undefined : String(view.year)),
      ...one('VL', view.volume),
      ...one('IS', view.issue),
      ...one('BP', view.firstPage),
      ...one('EP', view.lastPage),
      ...one('DI', view.doi),
      ...one('WC', 'Social Sciences, Interdisciplinary'),
      ...one('UT', `WOS:0099${String(serial(report, number)).padStart(11, '0')}`),
      ...one('DA', '2021-08-25'),
      'ER',
    ]
    return `${lines.join('\n')}\n\n`
  })
  return `FN Clarivate Analytics Web of Science\nVR 1.0\n${records.join('')}EF`
}
