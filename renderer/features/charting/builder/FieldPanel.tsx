import { useEffect, useRef } from 'react'
import { type Field, fieldTypes } from '#shared/domain/charting/form.ts'
import { type FormProblem, hasOptions } from '#shared/domain/charting/problems.ts'
import type { AnswerAt } from '#shared/domain/charting/shown.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import { ConditionPart } from './ConditionPart.tsx'
import styles from './FieldPanel.module.css'
import { FormulaPart } from './FormulaPart.tsx'
import { inOrder } from './form-edit.ts'
import { OptionsPart } from './OptionsPart.tsx'
import { problemWords } from './problem-text.ts'

interface FieldPanelProps {
  field: Field
  fields: readonly Field[]
  /** What is wrong with it, where that is to be told. */
  problems: readonly FormProblem[]
  /** The options that were saved: they are kept when they are taken away. */
  savedOptions: ReadonlySet<string>
  /** The answers in the preview, for the example of a formula. */
  answerAt: AnswerAt
  /** How often the keyboard was to be taken to its label: each time it is more, it is taken there. */
  written: number
  onChange: (part: Partial<Field>, what?: string) => void
  onGroup: (group: string | undefined) => void
  onCopy: () => void
  onRemove: () => void
}

/** Everything that can be said about one field of a form. */
export function FieldPanel(props: FieldPanelProps) {
  const { field, fields, problems, savedOptions, answerAt, written, onChange, onGroup, onCopy, onRemove } = props
  const t = useText()
  const label = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (written > 0) label.current?.focus()
  }, [written])
  const said = (...kinds: FormProblem['kind'][]) => {
    const problem = problems.find((one) => kinds.includes(one.kind))
    return problem && problemWords(problem, t)
  }
  const groups = inOrder(fields).filter((one) => one.type === 'group' && one.id !== field.id)
  const isAsked = field.type !== 'heading' && field.type !== 'calculated'
  return (
    <div className={styles.panel}>
      <TextField
        inputRef={label}
        label={t('charting.build.label')}
        value={field.label}
        onChange={(text) => onChange({ label: text }, 'label')}
        error={said('no-label')}
        maxLength={500}
      />
      <TextArea
        label={t('charting.build.help')}
        value={field.help ?? ''}
        onChange={(help) => onChange({ help }, 'help')}
        rows={2}
        maxLength={5000}
      />
      <Select
        label={t('charting.build.type')}
        options={fieldTypes.map((id) => ({ id, label: t(`charting.form.type.${id}`) }))}
        value={field.type}
        onChange={(type) => onChange({ type })}
      />
      {hasOptions(field) && (
        <OptionsPart
          field={field}
          saved={savedOptions}
          error={said('no-options', 'option-twice', 'option-parent', 'option-into')}
          onChange={onChange}
        />
      )}
      {field.type === 'number' && <NumberPart field={field} error={said('limits')} onChange={onChange} />}
      {field.type === 'calculated' && (
        <FormulaPart field={field} fields={fields} answerAt={answerAt} bandsError={said('bands')} onChange={onChange} />
      )}
      {isAsked && (
        <div className={styles.checks}>
          {field.type !== 'group' && (
            <Checkbox isSelected={field.required ?? false} onChange={(required) => onChange({ required })}>
              {t('charting.build.required')}
            </Checkbox>
          )}
          {hasOptions(field) && field.type !== 'tags' && (
            <Checkbox isSelected={field.other ?? false} onChange={(other) => onChange({ other })}>
              {t('charting.build.other')}
            </Checkbox>
          )}
          {(field.type === 'country' || field.type === 'report') && (
            <Checkbox isSelected={field.several ?? false} onChange={(several) => onChange({ several })}>
              {t('charting.build.several')}
            </Checkbox>
          )}
        </div>
      )}
      <ConditionPart
        field={field}
        fields={fields}
        error={said('condition-gone', 'condition-value', 'condition-circle')}
        onChange={onChange}
      />
      {field.type !== 'group' && groups.length > 0 && (
        <Select
          label={t('charting.build.group')}
          options={[
            { id: '', label: t('charting.build.group.none') },
            ...groups.map((group) => ({ id: group.id, label: group.label || t('charting.build.unnamed') })),
          ]}
          value={field.in ?? ''}
          onChange={(group) => onGroup(group || undefined)}
        />
      )}
      {said('group-gone') && <p className={styles.error}>{said('group-gone')}</p>}
      <div className={styles.actions}>
        <Button size="small" onPress={onCopy}>
          {t('charting.build.copy')}
        </Button>
        <Button size="small" variant="danger" onPress={onRemove}>
          {t('charting.build.remove')}
        </Button>
      </div>
    </div>
  )
}

interface NumberPartProps {
  field: Field
  error: string | undefined
  onChange: FieldPanelProps['onChange']
}

/** The unit of a number, and what it is at least and at most. */
function NumberPart({ field, error, onChange }: NumberPartProps) {
  const t = useText()
  const limit = (side: 'min' | 'max') => (
    <NumberField
      label={t(`charting.build.${side}`)}
      value={field[side] ?? Number.NaN}
      onChange={(value) => onChange({ [side]: Number.isNaN(value) ? undefined : value })}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 6 }}
      isInvalid={error !== undefined}
    />
  )
  return (
    <>
      <TextField
        label={t('charting.build.unit')}
        value={field.unit ?? ''}
        onChange={(unit) => onChange({ unit }, 'unit')}
        maxLength={100}
      />
      <div className={styles.pair}>
        {limit('min')}
        {limit('max')}
      </div>
      {error && <p className={styles.error}>{error}</p>}
    </>
  )
}
