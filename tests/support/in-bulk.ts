import { finish } from '#server/work.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { as, importTitles, type TestReview } from './review.ts'

/** Invented titles, from one number on, no two alike. */
export function inventedTitles(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `Invented reference ${(from + i) * 7919} on work number ${from + i}`)
}

/** Brings in so many invented references of databases, and so many that citation searching found. Gives the reports. */
export async function importInvented(review: TestReview, databases: number, other = 0): Promise<string[]> {
  // Thousands of votes on a review that is thrown away: the disk need not be waited for.
  review.db.exec('PRAGMA synchronous = OFF')
  const lead = as(review, 'lead')
  await importTitles(review, 'Searches', inventedTitles(0, databases))
  if (other > 0) {
    const text = inventedTitles(databases, other)
      .map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`)
      .join('\n')
    const source = { name: 'Other sources', kind: 'other' as const, method: 'citation' as const, removedBefore: 0 }
    await finish(await lead.imports.add({ file: new File([text], 'others.ris'), source }))
  }
  return (await lead.screening.queue({ stage: 'title-abstract' })).ids
}

/** Lets the lead and the second decide the same on many reports at once. */
export async function decideBoth(
  review: TestReview,
  stage: StageId,
  ids: string[],
  decision: 'include' | 'exclude',
  reasons: string[] = [],
): Promise<void> {
  for (const name of ['lead', 'second'] as const)
    await finish(await as(review, name).screening.bulk({ stage, ids, decision, reasons, expected: ids.length }))
}

/** Opens a stage with the lead and the second as its two reviewers. */
export async function openToBoth(review: TestReview, id: StageId): Promise<void> {
  const reviewers = [review.members.lead ?? '', review.members.second ?? '']
  await as(review, 'lead').reviews.saveStage({ id, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: false })
}

/** Includes so many of the reports, excludes the others at title and abstract, and opens both stages. */
export async function screenTitles(review: TestReview, ids: string[], included: number): Promise<string[]> {
  await decideBoth(review, 'title-abstract', ids.slice(included), 'exclude')
  await decideBoth(review, 'title-abstract', ids.slice(0, included), 'include')
  await openToBoth(review, 'title-abstract')
  await openToBoth(review, 'full-text')
  return ids.slice(0, included)
}

/** Makes studies of reports that follow each other: so many of a size, from one report on. */
export async function groupInOrder(review: TestReview, reports: string[], count: number, size: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await as(review, 'lead').studies.group({ reports: reports.slice(i * size, (i + 1) * size) })
}
