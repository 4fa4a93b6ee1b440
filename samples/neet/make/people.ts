import type { Random } from './random.ts'
import type { Author, Fate, Report } from './report.ts'
import { replacing, review } from './review.ts'
import type { Ref } from './truth.ts'
import { excludedAtFirst, type Screened, screen } from './votes.ts'

/** The decision on one full text. Who of the three makes it is for the review to say: each report has one reader. */
interface Assessed {
  report: Ref
  decision: 'include' | 'exclude'
  reason?: string
  note?: string
  destination?: 'background' | 'replaced'
  replacedBy?: Ref[]
}

/** What was charted of one study, and who did it. */
interface Charted {
  report: Ref
  by: string
  answers: { method: string; question: string[] }
}

/** Everything the people of the sample review did, in the order in which they did it. */
interface People {
  about: string
  review: typeof review
  titleAbstract: Screened[]
  fullText: Assessed[]
  replacing: {
    source: typeof replacing.source
    /** CSL-JSON. */
    items: ((typeof replacing.items)[number] & { author: Author[] })[]
    decisions: Assessed[]
  }
  /** Reports of one study, the main report first; every other included report is a study of its own. */
  studies: { reports: Ref[] }[]
  charting: Charted[]
}

/** Literature from other countries, kept for the introduction though excluded. */
const foreign: Fate[] = ['other-nordic', 'oecd', 'norway-compared']

const articles: Ref[] = replacing.items.map((item) => item.id)

function assess(random: Random, report: Report, ref: Ref): Assessed {
  if (report.fate === 'included')
    return {
      report: ref,
      decision: 'include',
      ...(random.chance(0.05)
        ? {
            note: random.pick([
              'Central to the third question.',
              'Young people quoted at length.',
              'Check for overlap with the register studies.',
            ]),
          }
        : {}),
    }
  if (report.fate === 'replaced')
    return {
      report: ref,
      decision: 'exclude',
      note: 'The thesis is made of two published articles; they stand for it.',
      destination: 'replaced',
      replacedBy: articles,
    }
  return {
    report: ref,
    decision: 'exclude',
    reason: report.fate,
    ...(foreign.includes(report.fate) ? { destination: 'background' as const } : {}),
  }
}

/** The charting form's method for a design. */
function methodOf(report: Report): string {
  if (report.design === 'qualitative' || report.design === 'mixed') return report.design
  return report.design === 'review' || report.design === 'text' ? 'other' : 'quantitative'
}

/** Which of the three questions a study speaks to; at least one. */
function questionsOf(random: Random, method: string): string[] {
  const chances: Record<string, [who: number, accounts: number, system: number]> = {
    qualitative: [0.15, 0.95, 0.45],
    quantitative: [0.85, 0.04, 0.4],
    mixed: [0.35, 0.6, 0.75],
    other: [0.6, 0.35, 0.7],
  }
  const ids = review.form.fields[1].options.map((option) => option.id)
  const found = ids.filter((_, i) => random.chance(chances[method]?.[i] ?? 0.5))
  return found.length ? found : [method === 'qualitative' ? 'accounts' : method === 'quantitative' ? 'who' : 'system']
}

/** What the people decided; it follows from what the reports are, so that it can be understood by reading them. */
export function peopleOf(random: Random, reports: Report[], refs: Map<number, Ref[]>): People {
  const ref = (report: Report): Ref => {
    const first = refs.get(report.number)?.[0]
    if (!first) throw new Error(`report ${report.number} has no record`)
    return first
  }
  const order = random.shuffle(reports)
  const fullText = order.filter((report) => !excludedAtFirst(report))
  const included = fullText.filter((report) => report.fate === 'included')
  const thesis = fullText.find((report) => report.fate === 'replaced')
  if (!thesis) throw new Error('there is a thesis to replace')
  const [main, second] = articles
  if (!main || !second) throw new Error('two articles replace the thesis')
  const chart = (report: Ref, method: string, i: number): Charted => ({
    report,
    by: review.members[i % 3]?.id ?? 'r1',
    answers: { method, question: questionsOf(random, method) },
  })
  return {
    about:
      'Synthetic. What the people of the sample review decided. Reports are named by one of their records (file:entry), the two articles that replace a thesis by replacing:1 and replacing:2. Full texts have one reader each, whoever the review assigns. Every full text was retrieved.',
    review,
    titleAbstract: screen(random, order, ref),
    fullText: fullText.map((report) => assess(random, report, ref(report))),
    replacing: {
      source: replacing.source,
      items: replacing.items.map((item) => ({ ...item, author: thesis.authors })),
      decisions: articles.map((report) => ({ report, decision: 'include' })),
    },
    studies: [{ reports: [main, second] }],
    charting: [...included.map((report, i) => chart(ref(report), methodOf(report), i)), chart(main, 'qualitative', 0)],
  }
}
