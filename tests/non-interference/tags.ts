import type { Client } from '#server/client.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'

interface Tagging {
  which: 'A' | 'B'
  at: StageId
  reports: readonly string[]
  criterion: string
  clients: Record<'viewer' | 'other' | 'third', Client>
  /** Whether the third person rules where the two differ. */
  thirdActs: boolean
  /** Sets the clock to the next step. */
  next: () => void
}

/** Tags against a criterion: the viewer's are the same in both worlds; the other reviewer's are not, nor what is ruled on them. */
export async function tagDifferently(tagging: Tagging): Promise<void> {
  const { which, at, reports, criterion, clients, thirdActs, next } = tagging
  for (const report of reports.slice(0, 2)) {
    next()
    await clients.viewer.criteria.assess({ report, criterion, verdict: 'met', quote: 'read by the viewer' })
  }
  for (const [i, verdict] of (['not-met', 'met', 'unclear'] as const).entries()) {
    next()
    if (which === 'A')
      await clients.other.criteria.assess({ report: reports[i] ?? '', criterion, verdict, quote: 'seen', page: '4' })
  }
  next()
  if (which === 'A' && thirdActs)
    await clients.third.criteria.rule({
      stage: at,
      report: reports[0] ?? '',
      criterion,
      verdict: 'unclear',
      note: 'ruled',
    })
}
