import type { Random } from './random.ts'
import type { Fate, Report } from './report.ts'
import type { Ref } from './truth.ts'

interface Vote {
  decision: 'include' | 'exclude' | 'maybe'
  /** A reason of the review, for an exclusion. */
  reason?: string
  note?: string
}

/** What two reviewers and, where they differ, the third decided on a title and abstract. */
export interface Screened {
  report: Ref
  votes: { r1: Vote; r2: Vote }
  resolution?: Vote
}

const outAtFirst: Fate[] = ['not-nordic', 'wrong-target', 'not-empirical', 'wrong-type', 'before-1990']

/** True for the 300 that go no further than title and abstract. */
export const excludedAtFirst = (report: Report) => outAtFirst.includes(report.fate)

const notes: Record<'include' | 'exclude' | 'maybe' | 'resolution', string[]> = {
  include: [
    'Check the age range in full text.',
    'Good description of the sample.',
    'Cited in two other reports.',
    'Same data as an earlier article?',
    'Relevant for the second question.',
  ],
  exclude: [
    'Only mentions young people in passing.',
    'Could be useful as background.',
    'Age not given, but clearly adults.',
    'Abstract says nothing of the country; the journal does.',
  ],
  maybe: [
    'The abstract does not say which country.',
    'Age range unclear.',
    'Is this research or a summary of a project?',
    'Young people are one of several groups.',
    'Look at the full text before deciding.',
    'Unsure whether schooling counts here.',
  ],
  resolution: [
    'Read the introduction: it is within the protocol.',
    'When in doubt, read in full.',
    'Agreed at the meeting.',
    'The target group is another.',
    'Not a study.',
  ],
}

/** What somebody who wanted a report out that stayed in would have said. */
const mistaken: Partial<Record<Fate, string[]>> = {
  included: ['not-empirical', 'wrong-target'],
  'other-nordic': ['wrong-target', 'not-empirical'],
  oecd: ['not-nordic'],
  'norway-compared': ['not-nordic', 'wrong-target'],
  'norwegian-wrong': ['wrong-target', 'not-empirical'],
  replaced: ['wrong-type'],
}

/** How easily reviewers differ over a report of each fate. */
const doubt: Record<Fate, number> = {
  included: 0.5,
  replaced: 0,
  'other-nordic': 0.7,
  oecd: 2,
  'norway-compared': 1.2,
  'norwegian-wrong': 4,
  'not-nordic': 0.4,
  'wrong-target': 2,
  'not-empirical': 2,
  'wrong-type': 1,
  'before-1990': 0.3,
}

/** Draws `count` of the reports, the doubtful ones before the clear ones. */
function doubtful(random: Random, reports: Report[], count: number): Set<Report> {
  const keyed = reports.map((report) => ({ report, key: random.next() ** (1 / (doubt[report.fate] || 1e-9)) }))
  return new Set(
    keyed
      .sort((a, b) => b.key - a.key)
      .slice(0, count)
      .map(({ report }) => report),
  )
}

/**
 * The votes of two blind reviewers on every report. They differ over 61: 27 of those that the third excludes and 34 of those
 * that go on; in 40 of the 61 one of them says maybe.
 */
export function screen(random: Random, reports: Report[], ref: (report: Report) => Ref): Screened[] {
  const out = reports.filter(excludedAtFirst)
  const on = reports.filter((report) => !excludedAtFirst(report))
  const differing = [...doubtful(random, out, 27), ...doubtful(random, on, 34)]
  const unsure = new Set(random.shuffle(differing).slice(0, 40))
  const open = new Set(differing)
  const noted = (vote: Vote, p: number): Vote =>
    random.chance(p) ? { ...vote, note: random.pick(notes[vote.decision]) } : vote

  return reports.map((report): Screened => {
    const last = excludedAtFirst(report)
    const right: Vote = last ? { decision: 'exclude', reason: report.fate } : { decision: 'include' }
    if (!open.has(report)) {
      // They agree; over the reason of an exclusion they may differ without that being a conflict at this stage.
      const second =
        last && random.chance(0.05) && report.fate !== 'wrong-target' ? { ...right, reason: 'wrong-target' } : right
      return { report: ref(report), votes: { r1: noted(right, 0.04), r2: noted(second, 0.03) } }
    }
    const wrong: Vote = last
      ? { decision: 'include' }
      : { decision: 'exclude', reason: random.pick(mistaken[report.fate] ?? ['wrong-target']) }
    const one: Vote = unsure.has(report) ? { decision: 'maybe' } : wrong
    const other: Vote = unsure.has(report) && random.chance(0.35) ? wrong : right
    const [r1, r2] = random.shuffle([noted(one, one.decision === 'maybe' ? 0.7 : 0.2), noted(other, 0.15)])
    if (!r1 || !r2) throw new Error('two votes are two votes')
    const resolution = random.chance(0.4)
      ? { ...right, note: random.pick(last ? notes.resolution.slice(2) : notes.resolution.slice(0, 3)) }
      : right
    return { report: ref(report), votes: { r1, r2 }, resolution }
  })
}
