import type { Removed } from '#shared/contract/screening.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './RemovedNotice.module.css'
import { useRemoval } from './use-removal.ts'

interface RemovedNoticeProps {
  report: string
  removed: Removed | null
  /** Of the previous version of the review. */
  previous: boolean
}

/** That a report was removed, by whom and why, and the way to put it back. Nothing where it was not. */
export function RemovedNotice({ report, removed, previous }: RemovedNoticeProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const { can } = useSession()
  const { putBack, isSaving } = useRemoval()
  if (!removed) return null
  const { by, why, at, name, when } = removed
  return (
    <section className={styles.notice} aria-label={t('filters.removed', { value: 'yes' })}>
      <span className={styles.sign} aria-hidden="true">
        ⊘
      </span>
      <span className={styles.words}>
        <span dir="auto">{t('removal.removed', { at: previous ? 'dropped' : at, by, why })}</span>
        <span className={styles.who}>
          {t('removal.who', { name: name || t('reviews.log.terminal'), when: dateTime(when) })}
        </span>
      </span>
      {can('remove') && (
        <Button size="small" isDisabled={isSaving} onPress={() => putBack(report)}>
          {t('removal.putBack')}
        </Button>
      )}
    </section>
  )
}
