import type { Random } from './random.ts'
import type { Report } from './report.ts'

/**
 * Makes pairs of reports that look like one and are two: parts I and II, erratum and paper, conference abstract and paper,
 * one editorial title in two years, one annual report in two years, a report or thesis and the article made of it. Reports are changed in place of others of the same fate,
 * so that every count stays.
 */
export function addLookAlikes(random: Random, reports: Report[]): Report[] {
  const out = [...reports]
  const taken = new Set<number>()
  const find = (test: (report: Report) => boolean): Report => {
    const found = out.find((report) => !taken.has(report.number) && test(report))
    if (!found) throw new Error('no report to make a look-alike of')
    taken.add(found.number)
    return found
  }
  const put = (report: Report, change: Partial<Report>) => {
    const whole: Report = { ...report, ...change }
    for (const key of Object.keys(whole) as (keyof Report)[]) if (whole[key] === undefined) delete whole[key]
    out[report.number - 1] = whole
  }
  const article = (fate: Report['fate']) => (report: Report) =>
    report.fate === fate &&
    report.type === 'article' &&
    report.language === 'en' &&
    !!report.doi &&
    !!report.lastPage &&
    report.year > 1999 &&
    report.abstract.length > 0 &&
    report.authors.length > 1

  for (const [pair, fate, marks] of [
    ['part-1-2-nordic', 'other-nordic', ['Part I', 'Part II']],
    ['part-1-2-elsewhere', 'not-nordic', ['Part 1', 'Part 2']],
  ] as const) {
    const [first, second] = [find(article(fate)), find(article(fate))]
    const last = first.lastPage ?? 0
    put(first, { pair, title: `${first.title}. ${marks[0]}` })
    put(second, {
      pair,
      title: `${first.title}. ${marks[1]}`,
      authors: first.authors,
      country: first.country,
      design: first.design,
      year: first.year,
      journal: first.journal,
      volume: first.volume,
      issue: first.issue,
      firstPage: last + 1,
      lastPage: last + random.int(9, 16),
      doi: first.doi?.replace(/\d+$/, (n) => String(Number(n) + 1).padStart(5, '0')),
      pmid: first.pmid ? String(Number(first.pmid) + 1) : undefined,
      keywords: first.keywords,
      abstract: first.abstract.map((part, i) =>
        i === 0 ? { ...part, text: `This second part reports the follow-up. ${part.text}` } : part,
      ),
    })
  }

  for (const [pair, fate] of [
    ['erratum-nordic', 'included'],
    ['erratum-elsewhere', 'not-nordic'],
  ] as const) {
    const paper = find(article(fate))
    const erratum = find((report) => report.type === 'erratum')
    put(paper, { pair })
    put(erratum, {
      pair,
      title: `${random.pick(['Erratum to', 'Correction:'])} ${paper.title}`,
      authors: paper.authors,
      country: paper.country,
      year: paper.year,
      journal: paper.journal,
      volume: paper.volume,
      issue: String(Number(paper.issue) + 1),
      firstPage: (paper.lastPage ?? 0) + 140,
      lastPage: (paper.lastPage ?? 0) + 140,
      doi: paper.doi?.replace(/\d+$/, (n) => String(Number(n) + 500).padStart(5, '0')),
      pmid: paper.pmid ? String(Number(paper.pmid) + 300) : undefined,
      keywords: [],
    })
  }

  for (const [pair, fate] of [
    ['conference-included', 'included'],
    ['conference-nordic', 'other-nordic'],
  ] as const) {
    const paper = find(article(fate))
    const talk = find((report) => report.type === 'conference' && !!report.doi)
    const words = paper.abstract.map((part) => part.text).join(' ')
    put(paper, { pair })
    put(talk, {
      pair,
      title: paper.title,
      authors: paper.authors.slice(0, Math.max(2, paper.authors.length - 1)),
      country: paper.country,
      year: paper.year - 1,
      volume: String(Number(talk.volume) + paper.year - 1 - talk.year),
      design: paper.design,
      keywords: paper.keywords,
      abstract: [{ text: words.slice(0, Math.max(200, words.indexOf('. ', 250) + 1)) }],
    })
  }

  for (const [pair, language, title] of [
    ['editorial-en', 'en', 'Editorial: young people in transition'],
    ['editorial-nb', 'nb', 'Leder: Ungdom på terskelen'],
  ] as const) {
    const editorial = (report: Report) =>
      report.type === 'editorial' && report.language === language && !!report.lastPage
    const [first, second] = [find(editorial), find(editorial)]
    const years = Number(first.year) > 2019 ? -3 : 2
    put(first, { pair, title, titleEnglish: first.titleEnglish && 'Editorial: youth at the threshold', keywords: [] })
    put(second, {
      pair,
      title,
      titleEnglish: first.titleEnglish && 'Editorial: youth at the threshold',
      authors: first.authors,
      journal: first.journal,
      year: first.year + years,
      volume: String(Number(first.volume) + years),
      issue: first.issue,
      firstPage: first.firstPage,
      lastPage: (first.firstPage ?? 1) + 1,
      doi: first.doi && second.doi ? `${second.doi}${first.year + years}` : undefined,
      pmid: undefined,
      keywords: [],
    })
  }

  for (const [pair, fate, type] of [
    ['report-and-article', 'not-nordic', 'report'],
    ['thesis-and-article', 'other-nordic', 'thesis'],
  ] as const) {
    const paper = find(article(fate))
    const longer = find((report) => report.fate === fate && report.type === type && report.language === 'en')
    put(paper, { pair })
    put(longer, {
      pair,
      title: paper.title,
      authors: type === 'thesis' ? paper.authors.slice(0, 1) : paper.authors,
      organisation: undefined,
      country: paper.country,
      design: paper.design,
      year: paper.year - (type === 'thesis' ? 1 : 0),
      keywords: paper.keywords,
      abstract: [],
    })
  }

  const yearly = (report: Report) => report.fate === 'norwegian-wrong' && report.type === 'report'
  const body = {
    authors: [],
    organisation: 'Direktoratet for unge og arbeid',
    publisher: 'Direktoratet for unge og arbeid',
    design: 'text' as const,
    abstract: [],
    issue: undefined,
  }
  for (const [year, pair] of [
    [2017, 'yearly-report'],
    [2018, 'yearly-report'],
  ] as const)
    put(find(yearly), {
      ...body,
      pair,
      title: `Unge utenfor skole og arbeid: årsrapport ${year}`,
      titleEnglish: `Young people outside school and work: annual report ${year}`,
      year: year + 1,
    })
  for (const [title, english, year] of [
    ['delrapport', 'interim report', 2014],
    ['sluttrapport', 'final report', 2015],
  ] as const)
    put(find(yearly), {
      ...body,
      pair: 'interim-and-final-report',
      title: `Ungdomsløftet i Vestmarka, ${title} fra følgeevalueringen`,
      titleEnglish: `The youth initiative in Vestmarka, ${english} of the process evaluation`,
      year,
    })
  return out
}
