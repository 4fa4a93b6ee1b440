import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import styles from './Waiting.module.css'

interface WaitingProps {
  stages: readonly { stage: StageId; left: number }[]
  pilots: readonly { pilot: string; stage: StageId; round: number }[]
}

const roomOf = { 'title-abstract': '/review/screening/title-abstract', 'full-text': '/review/fulltext' } as const

/** What waits for this member, each with the way to it: nothing that only the votes of others would tell. */
export function Waiting({ stages, pilots }: WaitingProps) {
  const t = useText()
  const { can } = useSession()
  const { data: map } = useQuery(orpc.reviews.map.queryOptions({ input: {} }))
  const { data: asked } = useQuery(orpc.marks.questions.queryOptions({ input: {}, enabled: can('answer') }))
  const unanswered = asked?.questions.filter((question) => question.waits).length ?? 0
  const rows: { id: string; row: ReactNode }[] = []
  for (const { stage, left } of stages)
    if (left > 0)
      rows.push({
        id: stage,
        row: <Link to={roomOf[stage]}>{t('team.waiting.screen', { n: left, stage: t(`app.stage.${stage}`) })}</Link>,
      })
  if (can('resolve') && map?.conflicts.left)
    rows.push({
      id: 'conflicts',
      row: <Link to="/review/conflicts/title-abstract">{t('team.waiting.conflicts', { n: map.conflicts.left })}</Link>,
    })
  if (unanswered > 0) rows.push({ id: 'questions', row: t('team.waiting.questions', { n: unanswered }) })
  if (can('deduplicate') && map && map.duplicates.questions > 0)
    rows.push({
      id: 'duplicates',
      row: <Link to="/review/duplicates">{t('team.waiting.duplicates', { n: map.duplicates.questions })}</Link>,
    })
  for (const { pilot, stage, round } of pilots)
    rows.push({
      id: pilot,
      row: <Link to="/review/pilot">{t('team.waiting.pilot', { round, stage: t(`app.stage.${stage}`) })}</Link>,
    })
  if (rows.length === 0) return <p className={styles.none}>{t('team.waiting.none')}</p>
  return (
    <ul className={styles.list}>
      {rows.map(({ id, row }) => (
        <li key={id} className={styles.row}>
          {row}
        </li>
      ))}
    </ul>
  )
}
