import { Button } from 'react-aria-components'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import styles from './IncludedTable.module.css'
import { answeredCount, type Study } from './studies.ts'

interface IncludedTableProps {
  studies: readonly Study[]
  fields: readonly Field[]
  criteria: readonly Criterion[]
  current: string | undefined
  onChoose: (study: string) => void
  selected: ReadonlySet<string>
  /** Left out where studies may not be grouped. */
  onSelect?: (selected: ReadonlySet<string>) => void
}

/** One row per included study; the row that is chosen is told about at the side. */
export function IncludedTable(props: IncludedTableProps) {
  const { studies, fields, criteria, current, onChoose, selected, onSelect } = props
  const t = useText()
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(selected)
    if (isOn) next.add(id)
    else next.delete(id)
    onSelect?.(next)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t('charting.included.list')}>
      <Table
        caption={t('charting.included.list')}
        columns={[
          ...(onSelect ? [{ id: 'select', label: '', width: '32px' }] : []),
          { id: 'report', label: t('charting.included.col.report') },
          { id: 'reports', label: t('charting.included.col.reports'), align: 'end' as const },
          ...(criteria.length > 0
            ? [{ id: 'criteria', label: t('charting.included.col.criteria'), align: 'end' as const }]
            : []),
          ...(fields.length > 0
            ? [{ id: 'charted', label: t('charting.included.col.charted'), align: 'end' as const }]
            : []),
        ]}
      >
        {studies.map((study) => {
          const [main] = study.reports
          if (!main) return null
          const met = criteria.filter((criterion) => study.criteria[criterion.id] === 'met').length
          return (
            <tr key={study.id} className={cx(styles.row, study.id === current && styles.current)}>
              {onSelect && (
                <td>
                  <Checkbox
                    aria-label={t('charting.included.select', { title: main.title })}
                    isSelected={selected.has(study.id)}
                    onChange={(isOn) => toggle(study.id, isOn)}
                  />
                </td>
              )}
              <td>
                <Button
                  className={styles.report}
                  aria-current={study.id === current}
                  onPress={() => onChoose(study.id)}
                >
                  <RecordCard report={main} />
                </Button>
              </td>
              <td className={numberCell}>{study.reports.length}</td>
              {criteria.length > 0 && (
                <td className={numberCell}>
                  {met}/{criteria.length}
                </td>
              )}
              {fields.length > 0 && (
                <td className={numberCell}>
                  {answeredCount(study, fields)}/{fields.length}
                </td>
              )}
            </tr>
          )
        })}
      </Table>
    </section>
  )
}
