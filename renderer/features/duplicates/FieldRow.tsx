import type { ReportFieldValue } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { piecesOf, sidesOf } from './differences.ts'
import css from './FieldRow.module.css'
import { recordPlaces } from './record-places.ts'

interface FieldRowProps {
  field: ReportFieldValue
  /** How many records the report has. */
  records: number
  isOpen: boolean
  onToggle: () => void
  isBusy: boolean
  /** Told the record whose value is chosen; null for the rule's choice again. */
  onChoose: (record: string | null) => void
}

type Option = ReportFieldValue['options'][number]

/** A value that is longer than this shows its beginning only, in characters. */
const long = 420

/** One field of a report: what it says and from where; opened, the values that differ from it. */
export function FieldRow({ field, records, isOpen, onToggle, isBusy, onChoose }: FieldRowProps) {
  const t = useText()
  const { languageName, number } = useFormat()
  const { can } = useSession()
  const { options, chosenBy } = field
  const name = t('clusters.field', { field: field.field.replaceAll('-', '_') })
  const others = options.length - 1
  const isLong = field.value.length > long
  const texts: Partial<Record<string, (value: string) => string>> = {
    type: (value) => t('app.report.type', { type: value.replaceAll('-', '_') }),
    language: languageName,
  }
  const textOf = (value: string) => texts[field.field]?.(value) ?? value
  const serif = field.field === 'title' || field.field === 'abstract'
  const from = (option: Option | undefined) => {
    const given = option?.records ?? []
    if (given.length === records && records > 1) return t('clusters.fields.all', { n: records })
    return recordPlaces(given, number)
  }

  return (
    <tr>
      <th scope="row" className={css.name}>
        {name}
      </th>
      <td>
        {isOpen && others > 0 ? (
          <ul className={css.options} aria-label={t('clusters.fields.choose', { name })}>
            {options.map((option, index) => (
              <li key={option.value} className={css.option}>
                <span className={css.sign} aria-hidden="true">
                  {index === 0 ? '✓' : ''}
                </span>
                <span dir="auto">
                  <span className={cx(serif && css.serif)}>
                    {index === 0 ? (
                      textOf(option.value)
                    ) : (
                      <Differing from={textOf(field.value)} to={textOf(option.value)} />
                    )}
                  </span>
                  <span className={css.from}>{from(option)}</span>
                </span>
                {index === 0 ? (
                  <span className={css.shown}>{t('clusters.fields.shown')}</span>
                ) : (
                  can('deduplicate') && (
                    <Button
                      size="small"
                      isDisabled={isBusy}
                      aria-label={t('clusters.fields.use.named', { name, source: option.records[0]?.source ?? '' })}
                      onPress={() => onChoose(option.records[0]?.id ?? null)}
                    >
                      {t('clusters.fields.use')}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        ) : (
          <div className={cx(serif && css.serif, isLong && !isOpen && css.clamp)} dir="auto">
            {textOf(field.value)}
          </div>
        )}
        {(others > 0 || isLong || chosenBy === 'person') && (
          <div className={css.more}>
            {chosenBy === 'person' && <span className={css.chosen}>{t('clusters.fields.byPerson')}</span>}
            {chosenBy === 'person' && can('deduplicate') && (
              <Button
                variant="bare"
                size="small"
                isDisabled={isBusy}
                aria-label={t('clusters.fields.back.named', { name })}
                onPress={() => onChoose(null)}
              >
                {t('clusters.fields.back')}
              </Button>
            )}
            {(others > 0 || isLong) && (
              <Button
                variant="bare"
                size="small"
                aria-expanded={isOpen}
                aria-label={
                  isOpen ? t('clusters.fields.close.named', { name }) : t('clusters.fields.more', { name, n: others })
                }
                onPress={onToggle}
              >
                {isOpen
                  ? t('clusters.fields.close')
                  : others > 0
                    ? t('clusters.fields.others', { n: others })
                    : t('duplicates.showAbstracts')}
              </Button>
            )}
          </div>
        )}
      </td>
      <td>{!(isOpen && others > 0) && <span className={css.from}>{from(options[0])}</span>}</td>
    </tr>
  )
}

/** A value with what it has otherwise than the one that is shown marked. */
function Differing({ from, to }: { from: string; to: string }) {
  const [, stretches] = sidesOf(piecesOf(from, to))
  let at = 0
  return stretches.map((stretch) => {
    const key = at
    at += stretch.text.length
    return stretch.differs ? (
      <mark key={key} className={css.mark}>
        {stretch.text}
      </mark>
    ) : (
      <span key={key}>{stretch.text}</span>
    )
  })
}
