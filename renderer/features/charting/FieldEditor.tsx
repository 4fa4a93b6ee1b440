import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './FieldEditor.module.css'
import { type FieldDraft, hasChoices } from './form-draft.ts'

const types = ['one', 'many', 'text', 'number'] as const

interface FieldEditorProps {
  draft: FieldDraft
  /** From 0. */
  index: number
  isLast: boolean
  problem: 'label' | 'options' | undefined
  onChange: (part: Partial<FieldDraft>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One question of the form while it is written. */
export function FieldEditor({ draft, index, isLast, problem, onChange, onMove, onRemove }: FieldEditorProps) {
  const t = useText()
  const n = index + 1
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{t('charting.form.question', { n })}</legend>
      <div className={styles.row}>
        <TextField
          label={t('charting.form.label')}
          value={draft.label}
          onChange={(label) => onChange({ label })}
          error={problem === 'label' ? t('charting.form.needLabel', { n }) : undefined}
        />
        <Select
          label={t('charting.form.type')}
          options={types.map((id) => ({ id, label: t(`charting.form.type.${id}`) }))}
          value={draft.type}
          onChange={(type) => onChange({ type })}
        />
      </div>
      {hasChoices(draft) && (
        <TextArea
          label={t('charting.form.options')}
          value={draft.choices}
          onChange={(choices) => onChange({ choices })}
          rows={Math.max(3, draft.choices.split('\n').length)}
          error={problem === 'options' ? t('charting.form.needOptions', { n }) : undefined}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={t('charting.form.up', { n })}
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        >
          ↑
        </Button>
        <Button size="small" aria-label={t('charting.form.down', { n })} isDisabled={isLast} onPress={() => onMove(1)}>
          ↓
        </Button>
        <Button variant="bare" size="small" aria-label={t('charting.form.remove', { n })} onPress={onRemove}>
          {t('app.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
