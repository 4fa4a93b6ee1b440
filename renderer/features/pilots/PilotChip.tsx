import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import styles from './PilotChip.module.css'

/** In the room that screens: how far one is with the open round of the pilot, and the way to it. */
export function PilotChip({ stage }: { stage: StageId }) {
  const t = useText()
  const { number } = useFormat()
  const { data } = useQuery(orpc.pilots.list.queryOptions({ input: { stage } }))
  const round = data?.rounds.find((one) => one.state === 'open')
  if (!round?.mine) return null
  const { voted, of } = round.mine
  return (
    <Link to="/review/pilot" className={styles.chip}>
      {t('pilots.chip', { n: round.round, voted: number(voted), of: number(of) })}
    </Link>
  )
}
