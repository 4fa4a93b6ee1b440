import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { useText } from '../../app/text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { PreviousSign } from '../removal/PreviousSign.tsx'
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
  const isTagged = studies.some((study) => criteria.some((criterion) => study.criteria[criterion.id]))
  const here = useRef<HTMLTableRowElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another row is the one that is told about
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
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
          { id: 'report', label: t('charting.included.col.report') },
          { id: 'reports', label: t('charting.included.col.reports'), align: 'end' as const, width: '104px' },
          ...(isTagged
            ? [{ id: 'criteria', label: t('charting.included.col.criteria'), align: 'end' as const, width: '84px' }]
            : []),
          ...(fields.length > 0
            ? [{ id: 'charted', label: t('charting.included.col.charted'), align: 'end' as const, width: '84px' }]
            : []),
        ]}
      >
        {studies.map((study) => {
          const [main] = study.reports
          if (!main) return null
          const met = criteria.filter((criterion) => study.criteria[criterion.id] === 'met').length
          return (
            <tr
              key={study.id}
              ref={study.id === current ? here : undefined}
              className={cx(styles.row, study.id === current && styles.current)}
            >
              <td>
                <div className={styles.cell}>
                  {onSelect && (
                    <Checkbox
                      aria-label={t('charting.included.select', { title: main.title })}
                      isSelected={selected.has(study.id)}
                      onChange={(isOn) => toggle(study.id, isOn)}
                    />
                  )}
                  <Button
                    className={styles.report}
                    aria-current={study.id === current}
                    onPress={() => onChoose(study.id)}
                  >
                    <RecordCard
                      report={main}
                      signs={study.reports.some(({ previous }) => previous) && <PreviousSign />}
                    />
                  </Button>
                </div>
              </td>
              <td className={numberCell}>{study.reports.length}</td>
              {isTagged && (
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
