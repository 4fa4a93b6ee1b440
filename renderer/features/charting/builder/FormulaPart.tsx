import { useRef, useState } from 'react'
import { type Field, tones } from '#shared/domain/charting/form.ts'
import {
  bandOf,
  calculate,
  formulaFunctions,
  formulaProblem,
  withIds,
  withLabels,
} from '#shared/domain/charting/formula.ts'
import { type AnswerAt, itemsOf } from '#shared/domain/charting/shown.ts'
import { useFormat } from '../../../app/format.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea, TextField } from '../../../ui/TextField.tsx'
import styles from './FieldPanel.module.css'
import { inOrder } from './form-edit.ts'
import { formulaWords } from './problem-text.ts'

interface FormulaPartProps {
  field: Field
  fields: readonly Field[]
  answerAt: AnswerAt
  bandsError: string | undefined
  onChange: (part: Partial<Field>, what?: string) => void
}

/** How a field is calculated, looked at while it is typed, with what it comes to in the preview; and what values are called. */
export function FormulaPart({ field, fields, answerAt, bandsError, onChange }: FormulaPartProps) {
  const t = useText()
  const { number } = useFormat()
  const area = useRef<HTMLTextAreaElement>(null)
  // As it is typed, while it is; else with the labels that the fields bear now.
  const [typed, setTyped] = useState<string | null>(null)
  const formula = field.formula ?? ''
  const text = typed ?? withLabels(formula, fields)
  const write = (next: string) => {
    if (typed !== null) setTyped(next)
    onChange({ formula: withIds(next, fields) }, 'formula')
  }
  const insert = (piece: string) => {
    const at = area.current?.selectionStart ?? text.length
    const end = area.current?.selectionEnd ?? at
    write(text.slice(0, at) + piece + text.slice(end))
    area.current?.focus()
  }
  const asked = fields.filter((one) => !one.retired)
  const problem = formulaProblem({ fields: asked }, field)
  // Where it stands in what is seen: in the formula itself a field's id may be longer or shorter than its label.
  const seen = problem && { ...problem, text: withLabels(`{${problem.text}}`, fields).slice(1, -1) }
  const at = seen ? text.indexOf(seen.text) : -1
  const [item] = itemsOf(asked.find((one) => one.id === field.in) ?? field, answerAt)
  const value = problem ? undefined : calculate({ fields: asked }, field, answerAt, field.in && item)
  const band = value === undefined ? undefined : bandOf(value, field.bands)
  const usable = inOrder(fields).filter((one) => one.id !== field.id && one.type !== 'heading')
  return (
    <>
      <TextArea
        areaRef={area}
        label={t('charting.build.formula')}
        help={t('charting.build.formula.help')}
        value={text}
        onFocus={() => setTyped(text)}
        onBlur={() => setTyped(null)}
        onChange={(next) => {
          setTyped(next)
          onChange({ formula: withIds(next, fields) }, 'formula')
        }}
        error={seen && seen.kind !== 'empty' ? formulaWords(seen, at < 0 ? seen.at : at, t) : undefined}
        rows={3}
        maxLength={2000}
      />
      <div className={styles.checks}>
        <div>
          <MenuButton
            size="small"
            groups={[
              {
                id: 'fields',
                title: t('charting.build.fields'),
                choices: usable.map((one) => ({
                  id: one.id,
                  label: one.label || t('charting.build.unnamed'),
                  run: () =>
                    insert(
                      withLabels(
                        one.options.some((option) => option.points !== undefined)
                          ? `points({${one.id}})`
                          : `{${one.id}}`,
                        fields,
                      ),
                    ),
                })),
              },
              {
                id: 'functions',
                title: t('charting.build.formula.functions'),
                choices: formulaFunctions.map((name) => ({
                  id: `fn-${name}`,
                  label: name,
                  run: () => insert(`${name}()`),
                })),
              },
            ]}
          >
            {t('charting.build.formula.insert')}
          </MenuButton>
        </div>
        <p className={styles.result} role="status">
          {value === undefined
            ? t('charting.build.formula.waits')
            : t('charting.build.formula.result', { value: band ? `${number(value)} (${band.label})` : number(value) })}
        </p>
      </div>
      <Bands field={field} error={bandsError} onChange={onChange} />
    </>
  )
}

/** What a value is called, from how much on. */
function Bands({
  field,
  error,
  onChange,
}: {
  field: Field
  error: string | undefined
  onChange: FormulaPartProps['onChange']
}) {
  const t = useText()
  const bands = field.bands ?? []
  const change = (index: number, part: Partial<(typeof bands)[number]>, what: string) =>
    onChange({ bands: bands.map((band, i) => (i === index ? { ...band, ...part } : band)) }, `${what} ${index}`)
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{t('charting.build.bands')}</legend>
      {bands.map((band, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity than their place
        <div key={`${bands.length} ${i}`} className={styles.row}>
          <TextField
            aria-label={t('charting.build.bands.from', { n: i + 1 })}
            defaultValue={String(band.from)}
            onChange={(text) => {
              const from = Number(text.replace(',', '.'))
              if (text.trim() && !Number.isNaN(from)) change(i, { from }, 'from')
            }}
          />
          <TextField
            aria-label={t('charting.build.bands.label', { n: i + 1 })}
            value={band.label}
            onChange={(label) => change(i, { label }, 'band')}
          />
          <Select
            aria-label={t('charting.build.tone')}
            options={(['', ...tones] as const).map((id) => ({ id, label: t(`charting.build.tone.${id || 'none'}`) }))}
            value={band.tone ?? ''}
            onChange={(tone) => change(i, { tone: tone || undefined }, 'tone')}
          />
          <Button
            size="small"
            variant="bare"
            aria-label={t('charting.build.bands.remove', { n: i + 1 })}
            onPress={() =>
              onChange({ bands: bands.length === 1 ? undefined : bands.filter((_, other) => other !== i) })
            }
          >
            ×
          </Button>
        </div>
      ))}
      {error && <p className={styles.error}>{error}</p>}
      <div>
        <Button
          size="small"
          onPress={() =>
            onChange({
              bands: [...bands, { from: (bands.at(-1)?.from ?? -1) + 1, label: t('charting.build.bands.new') }],
            })
          }
        >
          {t('charting.build.bands.add')}
        </Button>
      </div>
    </fieldset>
  )
}
