import type { Form } from '#shared/contract/charting.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import type { Passage } from './selected-quote.ts'
import styles from './TakeLine.module.css'

interface TakeLineProps {
  passage: Passage | undefined
  form: Form
  active: string | undefined
  onTake: () => void
}

/** What is selected, and into which field it can be taken. */
export function TakeLine({ passage, form, active, onTake }: TakeLineProps) {
  const t = useText()
  const field = form.fields.find(({ id }) => id === active?.split('/')[0])
  if (!passage) return null
  return (
    <div className={styles.line}>
      <q className={styles.quote} dir="auto">
        {passage.quote}
      </q>
      <Button size="small" command="charting.take" isDisabled={!field} onPress={onTake}>
        {field ? t('charting.take.into', { label: field.label }) : t('charting.take.nowhere')}
      </Button>
    </div>
  )
}
