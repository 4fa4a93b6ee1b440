import { useState } from 'react'
import { categoriesOf } from '#shared/domain/evidence/categories.ts'
import type { CellWords } from '#shared/domain/evidence/cell-text.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import type { Filter } from '#shared/domain/evidence/view.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './dialogs.module.css'

interface FilterDialogProps {
  column: Column
  filter: Filter
  /** The studies whose values are offered. */
  rows: readonly number[]
  words: CellWords
  onFilter: (filter: Filter) => void
  onClose: () => void
}

const answered = ['all', 'given', 'empty'] as const

/** What a column must say for its study to be shown: by the kind of column. */
export function FilterDialog({ column, filter, rows, words, onFilter, onClose }: FilterDialogProps) {
  const t = useText()
  const { number } = useFormat()
  const [draft, setDraft] = useState(filter)
  const isChoice = ['choice', 'choices', 'country', 'report'].includes(column.kind)
  const isSpan = ['number', 'year', 'date'].includes(column.kind)
  const toggle = (id: string, isOn: boolean) =>
    setDraft(({ options = [], ...rest }) => ({
      ...rest,
      options: isOn ? [...options, id] : options.filter((one) => one !== id),
    }))
  const set = (key: 'from' | 'to' | 'contains', value: string | number | undefined) =>
    setDraft(({ [key]: _gone, ...rest }) => (value === undefined ? rest : { ...rest, [key]: value }))
  const apply = () => {
    onFilter(draft)
    onClose()
  }
  return (
    <Dialog
      title={t('evidence.filter', { label: column.label })}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button
            onPress={() => {
              onFilter({})
              onClose()
            }}
          >
            {t('evidence.filter.clear')}
          </Button>
          <Button variant="primary" type="submit" form="evidence-filter">
            {t('evidence.filter.apply')}
          </Button>
        </>
      }
    >
      <form
        id="evidence-filter"
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {isChoice && (
          <fieldset className={styles.options}>
            <legend>{t('evidence.filter.any')}</legend>
            {categoriesOf(column, rows, words, '').list.map(({ key, label, rows: own }) => (
              <Checkbox
                key={key}
                isSelected={draft.options?.includes(key) ?? false}
                onChange={(isOn) => toggle(key, isOn)}
              >
                {label} <span className={styles.count}>{number(own.length)}</span>
              </Checkbox>
            ))}
          </fieldset>
        )}
        {isSpan && (
          <div className={styles.pair}>
            {(['from', 'to'] as const).map((end, i) => (
              <Bound
                key={end}
                label={t(`evidence.filter.${end}`)}
                isNumber={column.kind !== 'date'}
                isFirst={i === 0}
                value={draft[end]}
                onChange={(value) => set(end, value)}
              />
            ))}
          </div>
        )}
        {!isChoice && !isSpan && (
          <TextField
            label={t('evidence.filter.contains')}
            autoFocus
            value={draft.contains ?? ''}
            onChange={(text) => set('contains', text || undefined)}
          />
        )}
        <RadioGroup
          label={t('evidence.filter.answered')}
          options={answered.map((id) => ({ id, label: t(`evidence.filter.answered.${id}`) }))}
          value={draft.empty === undefined ? 'all' : draft.empty ? 'empty' : 'given'}
          onChange={(id) =>
            setDraft(({ empty: _gone, ...rest }) => (id === 'all' ? rest : { ...rest, empty: id === 'empty' }))
          }
        />
      </form>
    </Dialog>
  )
}

interface BoundProps {
  label: string
  isNumber: boolean
  isFirst: boolean
  value: string | number | undefined
  onChange: (value: string | number | undefined) => void
}

/** One end of a span; what is no number is kept as it is typed, and bounds nothing. */
function Bound({ label, isNumber, isFirst, value, onChange }: BoundProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value))
  return (
    <TextField
      label={label}
      autoFocus={isFirst}
      value={text}
      onChange={(next) => {
        setText(next)
        const plain = next.trim().replace(',', '.')
        const isGiven = plain !== '' && (!isNumber || Number.isFinite(Number(plain)))
        onChange(isGiven ? (isNumber ? Number(plain) : plain) : undefined)
      }}
    />
  )
}
