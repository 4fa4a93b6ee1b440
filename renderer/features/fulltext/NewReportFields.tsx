import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import type { DraftReport } from './new-reports.ts'
import styles from './ReplaceDialog.module.css'

interface NewReportFieldsProps {
  draft: DraftReport
  /** Its place among those that are typed in, from 1. */
  n: number
  /** Whether somebody tried to go on: then what is missing is said. */
  isChecked: boolean
  onChange: (part: Partial<DraftReport>) => void
  onRemove: () => void
}

/** A report that is typed in. */
export function NewReportFields({ draft, n, isChecked, onChange, onRemove }: NewReportFieldsProps) {
  const t = useText()
  return (
    <fieldset className={styles.item}>
      <legend className={styles.legend}>{t('fulltext.replace.item', { n })}</legend>
      <TextField
        label={t('fulltext.replace.field.title')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={isChecked && !draft.title.trim() ? t('fulltext.replace.needTitle') : undefined}
        autoFocus
      />
      <TextArea
        label={t('fulltext.replace.field.authors')}
        rows={2}
        value={draft.authors}
        onChange={(authors) => onChange({ authors })}
      />
      <div className={styles.row}>
        <TextField
          label={t('fulltext.replace.field.container')}
          value={draft.container}
          onChange={(container) => onChange({ container })}
        />
        <NumberField
          label={t('fulltext.replace.field.year')}
          value={draft.year}
          onChange={(year) => onChange({ year })}
          minValue={1000}
          maxValue={3000}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
        />
        <TextField label={t('fulltext.replace.field.doi')} value={draft.doi} onChange={(doi) => onChange({ doi })} />
      </div>
      <Button variant="bare" size="small" aria-label={t('fulltext.replace.remove', { n })} onPress={onRemove}>
        {t('app.remove')}
      </Button>
    </fieldset>
  )
}
