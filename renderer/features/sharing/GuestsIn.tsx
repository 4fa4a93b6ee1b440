import type { SharingState } from '#shared/contract/sharing.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import styles from './sharing.module.css'

/** Who came in from elsewhere, and to which review. */
export function GuestsIn({ guests }: { guests: SharingState['guests'] }) {
  const t = useText()
  const { date, list } = useFormat()
  return (
    <section className={styles.guests}>
      <h3>{t('sharing.guests')}</h3>
      {guests.length === 0 ? (
        <p className={styles.says}>{t('sharing.guests.none')}</p>
      ) : (
        <ul>
          {guests.map(({ name, reviews, day }) => (
            <li key={name}>
              {reviews.length > 0
                ? t('sharing.guest', { name, reviews: list(reviews), day: date(day) })
                : t('sharing.guest.nowhere', { name, day: date(day) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
