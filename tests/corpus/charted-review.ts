import { type Call, say } from '#server/call.ts'
import type { Client } from '#server/client.ts'
import type { Host } from '#server/host.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { clientAs, importBytes, memberNamed, newReview } from './review.ts'
import { risOf } from './ris.ts'

/** A review whose reports are all included, each a study of its own, with what was charted of them. */
export interface ChartedReview {
  path: string
  /** The reports in the order of the review. */
  reports: string[]
}

/**
 * Makes a review of synthetic references that are all included, by saying the facts that a team's work would have left.
 *
 * @param answer what One charted for each field of each study, by its place; null for nothing
 */
export async function chartedReview(
  host: Host,
  name: string,
  count: number,
  fields: readonly Field[],
  answer: (field: Field, study: number) => Answer,
): Promise<ChartedReview> {
  const path = await newReview(host, name)
  const one = await clientAs(host, path, 'One')
  await importBytes(one, `${name}.ris`, risOf({ count, seed: 5, abstract: 0 }))
  const members = [await memberNamed(one, 'One'), await memberNamed(one, 'Two')]
  const { ids: reports } = await one.screening.queue({ stage: 'title-abstract' })
  const call: Call = { db: host.open(path), actor: { kind: 'terminal' }, author: members[0] ?? '', clock: host.clock }
  say(call, [...reports.flatMap((report) => votes(report, members))])
  await openBoth(one, members)
  await one.charting.saveForm({ name: 'Charting', fields: [...fields] })
  const answers = reports.flatMap((report, study) =>
    answersTo(report, call.author, fields, (field) => answer(field, study)),
  )
  for (let from = 0; from < answers.length; from += 20_000) say(call, answers.slice(from, from + 20_000))
  return { path, reports }
}

function votes(report: string, members: readonly string[]): NewFact[] {
  return members.flatMap((member) =>
    (['title-abstract', 'full-text'] as const).map((stage) => ({
      kind: 'vote' as const,
      subject: `${stage}/${report}/${member}`,
      body: { stage, report, member, decision: 'include' as const, reasons: [] },
    })),
  )
}

async function openBoth(client: Client, reviewers: readonly string[]): Promise<void> {
  for (const id of ['title-abstract', 'full-text'] as const) {
    await client.reviews.saveStage({
      id,
      reviewers: [...reviewers],
      reviewersPerReport: 2,
      maybe: 'conflict',
      blind: false,
    })
  }
}

function answersTo(
  report: string,
  member: string,
  fields: readonly Field[],
  answer: (field: Field) => Answer,
): NewFact[] {
  return fields.flatMap((field): NewFact[] => {
    const value = answer(field)
    if (value === null) return []
    return [
      {
        kind: 'answer',
        subject: [report, field.id, member].join('/'),
        body: { report, field: field.id, member, value },
      },
    ]
  })
}
