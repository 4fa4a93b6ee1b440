import type { ReportRow } from '#shared/contract/base.ts'
import { useText } from '../../app/text.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './TakeLine.module.css'

interface ReportSwitchProps {
  reports: readonly ReportRow[]
  value: string
  onChoose: (report: string) => void
}

/** Whose full text is read, of a study with several reports. */
export function ReportSwitch({ reports, value, onChoose }: ReportSwitchProps) {
  const t = useText()
  return (
    <div className={styles.line}>
      <Select
        aria-label={t('charting.study.read')}
        options={reports.map(({ id, title, year }) => ({ id, label: year === null ? title : `${title} (${year})` }))}
        value={value}
        onChange={onChoose}
      />
    </div>
  )
}
