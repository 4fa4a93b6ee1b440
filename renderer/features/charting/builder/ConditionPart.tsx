import { useState } from 'react'
import { type Field, otherPrefix } from '#shared/domain/charting/form.ts'
import { canBeCondition, hasOptions } from '#shared/domain/charting/problems.ts'
import { useText } from '../../../app/text.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import styles from './FieldPanel.module.css'
import { inOrder } from './form-edit.ts'

interface ConditionPartProps {
  field: Field
  fields: readonly Field[]
  error: string | undefined
  onChange: (part: Partial<Field>, what?: string) => void
}

/** When a field is shown: always, or only after certain answers to another one. */
export function ConditionPart({ field, fields, error, onChange }: ConditionPartProps) {
  const t = useText()
  const candidates = inOrder(fields).filter(
    (one) =>
      one.id !== field.id &&
      canBeCondition(one) &&
      one.type !== 'country' &&
      (one.in === undefined || one.in === field.in),
  )
  // Chosen, but without answers yet: only with some it is a condition.
  const [asked, setAsked] = useState(field.showIf?.field ?? '')
  const id = field.showIf?.field ?? asked
  const on = fields.find((one) => one.id === id && !one.retired)
  const is = field.showIf?.is ?? []
  const give = (values: string[]) =>
    onChange({ showIf: on && values.length > 0 ? { field: on.id, is: values } : undefined }, 'showIf')
  if (candidates.length === 0 && !field.showIf) return null
  return (
    <fieldset className={styles.part}>
      <legend className="visually-hidden">{t('charting.build.condition')}</legend>
      <Select
        label={t('charting.build.condition')}
        options={[
          { id: '', label: t('charting.build.condition.always') },
          ...candidates.map((one) => ({ id: one.id, label: one.label || t('charting.build.unnamed') })),
        ]}
        value={on ? id : ''}
        onChange={(next) => {
          setAsked(next)
          if (next !== field.showIf?.field) onChange({ showIf: undefined })
        }}
      />
      {on && hasOptions(on) && (
        <div className={styles.checks}>
          <span className={styles.says}>{t('charting.build.condition.is')}</span>
          {[
            ...on.options.filter((option) => !option.retired),
            ...(on.other ? [{ id: otherPrefix, label: t('charting.build.condition.other') }] : []),
          ].map((option) => (
            <Checkbox
              key={option.id}
              isSelected={is.includes(option.id)}
              onChange={(isOn) => give(isOn ? [...is, option.id] : is.filter((one) => one !== option.id))}
            >
              {option.label}
            </Checkbox>
          ))}
        </div>
      )}
      {on && !hasOptions(on) && (
        <TextField
          label={t('charting.build.condition.values')}
          defaultValue={is.join(', ')}
          onChange={(text) =>
            give(
              text
                .split(/[,;\s]+/)
                .map((one) => one.trim())
                .filter(Boolean),
            )
          }
        />
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  )
}
