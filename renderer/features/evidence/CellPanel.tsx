import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { cellText } from '#shared/domain/evidence/cell-text.ts'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { useChosenStudy } from '../charting/chosen-study.ts'
import styles from './CellPanel.module.css'
import type { EvidenceTable } from './use-evidence.ts'

interface CellPanelProps extends Pick<EvidenceTable, 'evidence' | 'forms' | 'words'> {
  column: Column
  row: number
}

/** The active cell in full: the study, what the column asks, what stands, and who charted it from where in the text. */
export function CellPanel({ column, row, evidence, forms, words }: CellPanelProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const [, choose] = useChosenStudy()
  const navigate = useNavigate()
  const { field } = column
  const asked = useSettled({ report: evidence.report[row] ?? '', field: field?.id ?? '' })
  const isAsked = field !== undefined && field.in === undefined && field.type !== 'calculated'
  const { data } = useQuery({
    ...orpc.evidence.cell.queryOptions({ input: asked }),
    enabled: isAsked && asked.field === field?.id && asked.report === evidence.report[row],
  })
  const chart = () => {
    choose(evidence.study[row] ?? '')
    void navigate({ to: '/review/charting' })
  }
  const report = {
    title: evidence.title[row] ?? '',
    authors: evidence.authors[row] ?? '',
    year: evidence.year[row] ?? null,
    container: evidence.container[row] ?? '',
  }
  const said = data?.said.filter((one) => one.value !== null) ?? []
  const why = whyReadOnly(column, forms)
  return (
    <>
      <SideSection title={t('evidence.cell.side')}>
        <RecordCard report={report} />
        <h3 className={styles.label} dir="auto">
          {column.label}
        </h3>
        {field?.help && <p className={styles.help}>{field.help}</p>}
        <p className={styles.value} dir="auto">
          {column.differs.has(row)
            ? `⇄ ${t('evidence.cell.differs')}`
            : cellText(column, column.values[row], words) || t('evidence.cell.empty')}
        </p>
        {why && <p className={styles.help}>{t(why, { formula: field?.formula ?? '' })}</p>}
        {column.part === 'form' && (
          <div className={styles.action}>
            <Button size="small" onPress={chart}>
              {t('evidence.cell.chart')}
            </Button>
          </div>
        )}
      </SideSection>
      {isAsked && said.length > 0 && (
        <SideSection title={t('evidence.cell.said')}>
          <ul className={styles.said}>
            {said.map((one) => (
              <li key={`${one.name} ${one.at}`}>
                <p>
                  <strong>{one.name}</strong> <span className={styles.at}>{dateTime(one.at)}</span>
                </p>
                {one.quote && (
                  <blockquote className={styles.quote} dir="auto">
                    {one.quote}
                  </blockquote>
                )}
                {one.page && <p className={styles.at}>{t('evidence.cell.page', { page: one.page })}</p>}
                {one.note && <p dir="auto">{one.note}</p>}
              </li>
            ))}
          </ul>
        </SideSection>
      )}
    </>
  )
}

/** Asks only where the keyboard stays for a moment: whoever moves on asks nothing. */
function useSettled<T extends object>(value: T): T {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key)), 180)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}

function whyReadOnly(column: Column, forms: EvidenceTable['forms']) {
  if (column.part !== 'form' || column.isEditable) return undefined
  if (column.field?.type === 'calculated') return 'evidence.cell.calculated' as const
  const form = forms.find((one) => one.fields.some((field) => field.id === column.field?.id))
  if (form?.blind) return 'evidence.cell.blind' as const
  return form?.perStudy === 2 ? ('evidence.cell.dual' as const) : ('evidence.cell.readOnly' as const)
}
