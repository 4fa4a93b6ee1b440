import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { ShareBar } from '../../ui/ShareBar.tsx'
import styles from './TeamPage.module.css'

/** How many of their reports somebody has voted on, as a bar and in figures. */
export function Voted({ reviewer }: { reviewer: { voted: number; assigned: number } | undefined }) {
  const t = useText()
  const { number } = useFormat()
  if (!reviewer) return <span className={styles.second}>{t('team.member.notThere')}</span>
  const { voted, assigned } = reviewer
  return (
    <span className={styles.voted}>
      <ShareBar className={styles.meter} part={voted} of={assigned} />
      {t('team.member.voted', { voted: number(voted), assigned: number(assigned) })}
    </span>
  )
}
