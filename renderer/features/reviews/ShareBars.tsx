import type { StageShares } from '#shared/contract/reviews.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { ShareBar } from '../../ui/ShareBar.tsx'
import styles from './stage.module.css'

/** How many reports each member gets, as bars, with what changes beside them. No vote plays a part in it. */
export function ShareBars({ shares }: { shares: StageShares }) {
  const t = useText()
  const { number } = useFormat()
  const most = Math.max(1, ...shares.members.map(({ before, after }) => Math.max(before, after)))
  const { nobody, few } = shares
  return (
    <div className={styles.shares}>
      <ul className={styles.bars} aria-label={t('reviews.stage.shares')}>
        {shares.members.map(({ member, name, after, gained, lost, votedOnLost }) => (
          <li key={member} className={styles.share}>
            <span className={styles.who}>{name}</span>
            <ShareBar className={styles.bar} part={after} of={most} />
            <span className={styles.number}>{t('reviews.stage.shares.reports', { n: after })}</span>
            <span className={styles.change}>
              {gained > 0 && <span>{t('reviews.stage.shares.gained', { n: number(gained) })}</span>}
              {lost > 0 && <span>{t('reviews.stage.shares.lost', { n: number(lost) })}</span>}
              {lost > 0 && votedOnLost !== null && votedOnLost > 0 && (
                <span>{t('reviews.stage.shares.voted', { n: votedOnLost })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {nobody.after > 0 && <p className={styles.warning}>{t('reviews.stage.shares.nobody', { n: nobody.after })}</p>}
      {few.after > 0 && <p className={styles.warning}>{t('reviews.stage.shares.few', { n: few.after })}</p>}
    </div>
  )
}
