import { anyDay, type Days } from '../app/period.ts'
import { useText } from '../app/text.ts'
import { Button } from './Button.tsx'
import styles from './PeriodFields.module.css'
import { TextField } from './TextField.tsx'

/** From which day to which; both may be left out. */
export function PeriodFields({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const t = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay itself out
    <div role="group" aria-label={t('app.period')} className={styles.period}>
      <TextField
        type="date"
        label={t('app.period.from')}
        value={days.first}
        onChange={(first) => onChange({ ...days, first })}
      />
      <TextField
        type="date"
        label={t('app.period.to')}
        value={days.last}
        onChange={(last) => onChange({ ...days, last })}
      />
      {(days.first || days.last) && (
        <Button variant="bare" size="small" onPress={() => onChange(anyDay)}>
          {t('app.period.clear')}
        </Button>
      )}
    </div>
  )
}
