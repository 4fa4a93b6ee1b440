import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clientOf } from '#server/client.ts'
import { playSample } from '#server/sample/play.ts'
import { clientAs, hostOf } from '../../corpus/review.ts'

/** The sample's data. */
export const sampleFolder = join(import.meta.dirname, '..', '..', '..', 'samples', 'neet')

/** What is decided of a report: the decision, and the label of the reason of an exclusion. */
export interface Decided {
  decision: 'include' | 'exclude' | 'maybe'
  reason: string | null
}

/** What the people of the sample review decide of one report. */
export interface Plan {
  title: string
  year: number | null
  container: string
  /** By name of the member. */
  votes: Record<string, Decided>
  resolution: Decided | undefined
  fullText: Decided | undefined
  to: 'background' | 'replaced' | undefined
}

/** The sample review as it ends: what was decided of each report, and the numbers of its flow by box. */
export interface SamplePlan {
  plans: readonly Plan[]
  flow: Record<string, number | null>
}

interface Row {
  id: string
  title: string
  year: number | null
  container: string
}

/** Makes the sample review in a new folder, up to where somebody has to judge. Gives its path. */
export async function makeUnscreened(place: string): Promise<string> {
  return make(place, 'screening')
}

async function make(place: string, until?: 'screening'): Promise<string> {
  mkdirSync(place, { recursive: true })
  const host = hostOf(place)
  const path = join(place, 'neet.parallax')
  try {
    for await (const _ of playSample({
      host,
      folder: sampleFolder,
      path,
      lang: 'en',
      clientOf,
      ...(until && { until }),
    }));
  } finally {
    host.close()
  }
  return path
}

/** Plays the sample to its end in a folder of its own, and tells what was decided. */
export async function samplePlan(place: string): Promise<SamplePlan> {
  const path = await make(place)
  const host = hostOf(place)
  try {
    const lead = await clientAs(host, path, 'Reviewer 1')
    const { boxes } = await lead.flow.show({ form: '2020', lang: 'en' })
    const db = host.open(path)
    const said = db.all<{ kind: string; body: string }>(
      `SELECT kind, body FROM fact WHERE kind IN ('vote', 'resolution', 'destination')`,
    )
    const setup = await lead.reviews.setup({})
    const names = new Map((await lead.team.members({})).members.map(({ id, name }) => [id, name]))
    const labels = new Map(setup.reasons.map(({ id, label }) => [id, label]))
    const plans = new Map(
      db
        .all<Row>('SELECT id, title, year, container FROM report')
        .map(({ id, ...report }): [string, Plan] => [
          id,
          { ...report, votes: {}, resolution: undefined, fullText: undefined, to: undefined },
        ]),
    )
    for (const { kind, body } of said) {
      const { report, stage, member, decision, reasons, to } = JSON.parse(body)
      const plan = plans.get(report)
      if (!plan) throw new Error('a fact is about no report')
      const decided: Decided = { decision, reason: labels.get(reasons?.[0]) ?? null }
      if (kind === 'destination') plan.to = to
      else if (kind === 'resolution') plan.resolution = decided
      else if (stage === 'full-text') plan.fullText = decided
      else plan.votes[names.get(member) ?? ''] = decided
    }
    return { plans: [...plans.values()], flow: Object.fromEntries(boxes.map(({ key, n }) => [key, n])) }
  } finally {
    host.close()
  }
}
