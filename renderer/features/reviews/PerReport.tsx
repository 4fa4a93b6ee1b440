import { useState } from 'react'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import styles from './stage.module.css'

type ReviewersPerReport = Stage['reviewersPerReport']

interface PerReportProps {
  label: string
  value: ReviewersPerReport
  onChange: (value: ReviewersPerReport) => void
  isDisabled?: boolean
}

const usual = ['1', '2', '3', 'all'] as const

/** How many reviewers each report needs: one, two, three, all, or any other number. */
export function PerReport({ label, value, onChange, isDisabled }: PerReportProps) {
  const t = useText()
  const known = usual.find((one) => one === String(value))
  const [isOther, setOther] = useState(known === undefined)
  const choose = (id: (typeof usual)[number] | 'other') => {
    setOther(id === 'other')
    if (id !== 'other') onChange(id === 'all' ? 'all' : Number(id))
  }
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <div className={styles.row}>
        <SegmentedControl
          aria-label={label}
          value={isOther || known === undefined ? 'other' : known}
          isDisabled={isDisabled}
          onChange={choose}
          options={[
            ...usual.map((id) => ({ id, label: id === 'all' ? t('reviews.stage.perReport.all') : id })),
            { id: 'other' as const, label: t('reviews.stage.perReport.other') },
          ]}
        />
        {(isOther || known === undefined) && (
          <NumberField
            aria-label={label}
            minValue={1}
            maxValue={20}
            value={value === 'all' ? Number.NaN : value}
            isDisabled={isDisabled}
            onChange={(n) => {
              if (Number.isInteger(n)) onChange(n)
            }}
          />
        )}
      </div>
    </div>
  )
}
