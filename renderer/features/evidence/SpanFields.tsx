import { evenCount, mostBands, readBands } from '#shared/domain/evidence/categories.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { useText } from '../../app/text.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './dialogs.module.css'

/** By which spans a column is counted, as they are typed. */
export interface SpanText {
  bands: string
  width: number | undefined
}

interface SpanFieldsProps {
  column: Column
  value: SpanText
  onChange: (value: SpanText) => void
}

/** Which spans years or numbers are counted by: all of one width, or as they are written. */
export function SpanFields({ column, value, onChange }: SpanFieldsProps) {
  const t = useText()
  const isOwn = value.bands.trim() !== ''
  const tooMany = tooManyOf(column, value)
  return (
    <fieldset className={styles.spans}>
      <legend>{t('evidence.pictures.spans', { column: column.label })}</legend>
      <div className={styles.spanFields}>
        <NumberField
          label={t('evidence.pictures.width')}
          help={t('evidence.pictures.width.help')}
          error={tooMany === undefined ? undefined : t('evidence.pictures.width.many', { n: tooMany, most: mostBands })}
          value={value.width ?? Number.NaN}
          minValue={1}
          maxValue={1_000_000}
          formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
          isDisabled={isOwn}
          onChange={(width) => onChange({ ...value, width: Number.isNaN(width) ? undefined : width })}
        />
        <TextField
          label={t('evidence.pictures.bands')}
          help={t('evidence.pictures.bands.help')}
          error={isOwn && readBands(value.bands) === undefined ? t('evidence.pictures.bands.wrong') : undefined}
          value={value.bands}
          onChange={(bands) => onChange({ ...value, bands })}
        />
      </div>
    </fieldset>
  )
}

/** Whether no picture can be drawn by what was typed. */
export function isWrongSpans(column: Column, value: SpanText): boolean {
  if (value.bands.trim() !== '') return readBands(value.bands) === undefined
  return tooManyOf(column, value) !== undefined
}

/** How many spans of this width there would be, where that is too many. */
function tooManyOf(column: Column, { width, bands }: SpanText): number | undefined {
  if (width === undefined || bands.trim() !== '') return undefined
  const n = evenCount(column, width)
  return n > mostBands ? n : undefined
}
