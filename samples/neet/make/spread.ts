import type { Random } from './random.ts'
import type { Report } from './report.ts'
import { sources } from './sources.ts'

/** Which places could hold a report, with a weight for how likely each is. */
function places(report: Report): Record<string, number> {
  const { type, language, journal, fate } = report
  const field = journal?.field
  const norwegian =
    fate === 'included' || fate === 'norwegian-wrong' || fate === 'replaced' || fate === 'norway-compared'
  switch (type) {
    case 'thesis':
      return language === 'nb'
        ? { archives: 3, cristin: 1, opengrey: 0.5 }
        : { proquest: 3, opengrey: 0.4, ...(norwegian ? { archives: 1 } : {}) }
    case 'report':
      return language === 'nb'
        ? { websites: 4, archives: 1, cristin: 1, 'own-lists': 1 }
        : { websites: 2, opengrey: 1, ...(language === 'en' ? { eric: 1 } : {}) }
    case 'book':
      return { cristin: 2, 'own-lists': 2 }
    case 'chapter':
      return language === 'nb'
        ? { cristin: 1, 'own-lists': 1, archives: 0.5 }
        : { scopus: 1, proquest: 0.5, jstor: 0.5 }
    case 'conference':
      return { embase: 2, webofscience: 2, psycinfo: 1, scopus: 1 }
    case 'erratum':
      return { scopus: 1, webofscience: 1, ...(report.pmid ? { pubmed: 1 } : {}) }
    case 'editorial':
      return language === 'nb'
        ? { idunn: 3, cristin: 1 }
        : { scopus: 2, webofscience: 1, ...(report.pmid ? { pubmed: 1, embase: 0.5 } : { jstor: 1 }) }
  }
  const home: Record<string, number> =
    language === 'nb'
      ? { idunn: 3, cristin: 3, archives: 1, scopus: 0.6, proquest: 0.5, 'own-lists': 0.4 }
      : language === 'en'
        ? {
            scopus: 3,
            webofscience: 2.4,
            proquest: 0.35,
            ...(norwegian ? { cristin: 0.5, archives: 0.4, 'own-lists': 0.1 } : {}),
          }
        : { scopus: 2, webofscience: 1, proquest: 1 }
  if (report.pmid) Object.assign(home, { pubmed: 2.6, embase: 1.6, cinahl: 1.2 })
  if (field === 'psychology' || field === 'health') Object.assign(home, { psycinfo: 2.6 })
  if (field === 'education') Object.assign(home, { eric: 3.2, psycinfo: 0.8 })
  if (field === 'society') Object.assign(home, { psycinfo: 0.8, ...(language === 'en' ? { eric: 0.9, jstor: 1 } : {}) })
  if (field === 'economics') Object.assign(home, { jstor: 1.6, eric: 0.4, embase: 0.1 })
  return home
}

/** A record to be written: which report it is of, and whether it is that source's second record of it. */
export interface Placement {
  report: Report
  again: boolean
  /** The report's only record. */
  alone: boolean
}

/** Copies that stand twice in one file, as when an article is indexed on line and in print. */
const twice: Record<string, number> = { scopus: 4, psycinfo: 2, webofscience: 2 }

function draw(random: Random, weights: [string, number][]): string {
  let at = random.next() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of weights) {
    at -= weight
    if (at <= 0) return name
  }
  return weights[weights.length - 1]?.[0] ?? ''
}

/** Spreads the reports over the files: each in at least one, each file exactly full. */
export function spread(random: Random, reports: Report[]): Map<string, Placement[]> {
  const files = new Map<string, Placement[]>(sources.map((source) => [source.stem, []]))
  const left = new Map(sources.map((source) => [source.stem, source.hits - (twice[source.stem] ?? 0)]))
  const put = (stem: string, report: Report, again: boolean) => {
    files.get(stem)?.push({ report, again, alone: false })
    if (!again) left.set(stem, (left.get(stem) ?? 0) - 1)
  }
  const has = (stem: string, report: Report) =>
    files.get(stem)?.some((placement) => placement.report === report) ?? false

  // The pickiest first: a book has two places to go, an article in English a dozen.
  const order = random.shuffle(reports).sort((a, b) => Object.keys(places(a)).length - Object.keys(places(b)).length)
  for (const report of order) {
    const open = Object.entries(places(report)).filter(([stem]) => (left.get(stem) ?? 0) > 0)
    if (!open.length) throw new Error(`no place left for report ${report.number} (${report.type}, ${report.language})`)
    put(draw(random, open), report, false)
  }

  for (const source of [...sources].sort((a, b) => a.hits - b.hits)) {
    while ((left.get(source.stem) ?? 0) > 0) {
      const open = reports.filter((report) => (places(report)[source.stem] ?? 0) > 0 && !has(source.stem, report))
      if (!open.length) throw new Error(`${source.stem} lacks ${left.get(source.stem)} records`)
      const weights = open.map((report): [string, number] => [String(report.number), places(report)[source.stem] ?? 0])
      const number = Number(draw(random, weights))
      const report = open.find((one) => one.number === number)
      if (report) put(source.stem, report, false)
    }
    const copies = (files.get(source.stem) ?? []).filter(
      ({ report }) => report.type === 'article' && report.doi && !report.pair && report.fate !== 'included',
    )
    for (const { report } of random.shuffle(copies).slice(0, twice[source.stem] ?? 0)) put(source.stem, report, true)
  }
  const counts = new Map<Report, number>()
  for (const { report } of [...files.values()].flat()) counts.set(report, (counts.get(report) ?? 0) + 1)
  for (const [stem, placements] of files) {
    for (const placement of placements) placement.alone = counts.get(placement.report) === 1
    files.set(stem, random.shuffle(placements))
  }
  return files
}
