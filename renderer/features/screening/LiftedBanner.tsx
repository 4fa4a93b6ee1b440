import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './LiftedBanner.module.css'
import { useDismissed } from './use-dismissed.ts'

export interface Lifted {
  at: string
  by: string
  why: string
}

/** That the stage is no longer blind: by whom, when and why, for all to know, until they have read it. */
export function LiftedBanner({ lifted, of }: { lifted: Lifted; of: string }) {
  const t = useText()
  const { dateTime } = useFormat()
  const read = useDismissed(`lifted ${of} ${lifted.at}`)
  if (read.is) return null
  return (
    <section className={styles.banner} aria-label={t('screening.lifted')}>
      <span aria-hidden="true">○</span>
      <p className={styles.says}>
        {t('screening.lifted.says', { by: lifted.by, at: dateTime(lifted.at) })}
        {lifted.why && <span className={styles.why}> “{lifted.why}”</span>}
      </p>
      <Button variant="bare" size="small" onPress={read.dismiss}>
        {t('screening.lifted.read')}
      </Button>
    </section>
  )
}
