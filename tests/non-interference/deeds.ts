import { as, type TestReview } from '../support/review.ts'

// What happens while somebody listens, for the tests of what they are sent.

/** Where they do it. */
export const stage = 'title-abstract'

/** What others do while the viewer listens: at which ms what happens in one of two worlds, or in both. */
export type Deeds = readonly {
  at: number
  in?: 'A' | 'B'
  does: (review: TestReview, reports: string[]) => Promise<unknown>
}[]

/** Somebody votes on a report. */
export const vote =
  (name: 'lead' | 'second' | 'third', i: number, decision: 'include' | 'exclude' = 'include'): Deeds[number]['does'] =>
  (review, reports) =>
    as(review, name).screening.vote({ stage, report: reports[i] ?? '', decision })

/** Somebody takes back what they said last. */
export const undo =
  (name: 'second'): Deeds[number]['does'] =>
  (review) =>
    as(review, name).reviews.undo({})

/** The lead adds a reason: what everybody is told. */
export const reason =
  (label: string): Deeds[number]['does'] =>
  (review) =>
    as(review, 'lead').reviews.saveReason({ stage, label })

/** Others vote in one world and not in the other, at odd times and around what everybody is told. */
export const voting: Deeds = [
  { at: 110, in: 'A', does: vote('second', 0) },
  { at: 370, does: reason('One') },
  { at: 380, in: 'A', does: vote('second', 1, 'exclude') },
  { at: 1290, in: 'A', does: undo('second') },
  { at: 2050, does: reason('Two') },
  { at: 2740, in: 'B', does: vote('second', 2) },
  { at: 14_990, in: 'A', does: vote('second', 3) },
  { at: 31_001, in: 'B', does: vote('second', 3, 'exclude') },
  { at: 31_240, does: reason('Three') },
]
