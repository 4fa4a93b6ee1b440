import type { Client } from '#server/client.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

/**
 * Whether a third person sends conflicts back: to the same voters with the same words in both worlds, so that these have to
 * see the same whatever the other voter answers; or in each world to others, which is what the policy lets them be told.
 */
export type Sending = 'alike' | 'differently'

interface Scene {
  which: 'A' | 'B'
  sending: Sending
  at: StageId
  reports: readonly string[]
  clients: Record<'viewer' | 'other' | 'third', Client>
  /** A reason for exclusion at the stage. */
  reason: string
  /** Goes on to the next step, which both worlds take alike, and lets it happen where it does. */
  step: (happens: boolean, act: () => Promise<unknown>) => Promise<void>
}

/** What a third person asks about conflicts, what is settled and reopened, and what the voters answer and vote anew. */
export async function sendBack({ which, sending, at: stage, reports, clients, reason, step }: Scene): Promise<void> {
  const { viewer, other, third } = clients
  const on = (i: number) => ({ stage, report: reports[i] ?? '' })
  const inA = which === 'A'
  await step(inA, () => third.conflicts.reopen({ ...on(0), note: 'Read once more' }))
  await step(inA, () => third.conflicts.discuss({ ...on(2), text: 'Among resolvers' }))
  if (sending === 'alike') {
    for (const i of [2, 4]) await step(true, () => third.conflicts.refer({ ...on(i), text: 'Which ages?' }))
    // What the other says and votes since differs; in A they come to agree, and in B they do not.
    await step(inA, () => other.conflicts.discuss({ ...on(2), text: 'All ages, I include it' }))
    await step(true, () =>
      other.screening.vote({
        ...on(2),
        decision: inA ? 'include' : 'exclude',
        reasons: inA ? [] : [reason],
        note: `anew in ${which}`,
      }),
    )
    await step(true, () => viewer.conflicts.discuss({ ...on(2), text: 'From 16 on' }))
    await step(true, () => third.conflicts.discuss({ ...on(2), text: 'Thank you' }))
    await step(true, () => viewer.screening.vote({ ...on(2), decision: 'include' }))
    await step(!inA, () => other.conflicts.discuss({ ...on(4), text: 'Said in B' }))
    return
  }
  await step(inA, () => third.conflicts.refer({ ...on(2), text: 'Asked in A' }))
  await step(inA, () => other.conflicts.discuss({ ...on(2), text: 'Answered in A' }))
  await step(inA, () => third.conflicts.refer({ ...on(4), text: 'Asked and taken back' }))
  await step(inA, () => third.conflicts.withdraw(on(4)))
  await step(!inA, () => other.screening.vote({ ...on(3), decision: 'exclude', reasons: [reason] }))
  await step(!inA, () => third.conflicts.refer({ ...on(3), text: 'Asked in B' }))
  await step(!inA, () => other.conflicts.discuss({ ...on(3), text: 'Answered in B' }))
}
