import { Button } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import styles from './HomePage.module.css'

interface ReviewListProps {
  /** Undefined until they are known. */
  reviews: { path: string; name: string; title: string; opened: string; missing: boolean }[] | undefined
  onOpen: (path: string) => void
}

/** The reviews that can be opened, the latest first. One that is not where it was is listed, and cannot be opened. */
export function ReviewList({ reviews, onOpen }: ReviewListProps) {
  const t = useText()
  const { dateTime } = useFormat()
  if (!reviews) return null
  if (reviews.length === 0) return <p className={styles.none}>{t('reviews.home.none')}</p>
  return (
    <ul className={styles.list}>
      {reviews.map((review) => (
        <li key={review.path}>
          <Button className={styles.row} isDisabled={review.missing} onPress={() => onOpen(review.path)}>
            <span className={styles.reviewTitle} dir="auto">
              {review.title}
            </span>
            <span className={styles.when}>
              {review.missing
                ? t('reviews.home.missing')
                : review.opened === ''
                  ? ''
                  : t('reviews.home.opened', { when: dateTime(review.opened) })}
            </span>
            <span className={styles.file}>{window.parallax ? review.path : review.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
