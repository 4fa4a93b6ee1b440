import { useQuery } from '@tanstack/react-query'
import type { ReviewMap } from '#shared/contract/reviews.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { type Session, useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import css from './ConsequenceLine.module.css'
import { consequenceSentences } from './consequence-line.ts'

/** What a yes does to the votes, in one line; nothing where nobody that the viewer may know of has voted on both. */
export function ConsequenceLine({ reports }: { reports: readonly [string, string] }) {
  const t = useText()
  const format = useFormat()
  const session = useSession()
  const { data: map } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  const { data } = useQuery({
    ...orpc.duplicates.consequence.queryOptions({ input: { reports: [...reports] } }),
    enabled: session.can('deduplicate') && reports[0] !== reports[1] && mayHaveVotes(map, session),
  })
  const sentences = data ? consequenceSentences(data, t, format) : []
  if (sentences.length === 0) return null
  return <p className={css.line}>{sentences.join(' ')}</p>
}

/** Before anybody has voted there is nothing to ask. A viewer of a closed stage is told of their own votes alone. */
function mayHaveVotes(map: ReviewMap | undefined, { closed }: Session): boolean {
  if (!map) return false
  const mine = map.screening.mine
  return !closed.has('title-abstract') || (mine !== null && mine.left < mine.assigned)
}
