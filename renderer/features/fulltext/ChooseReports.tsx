import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import styles from './ChooseReports.module.css'

interface ChooseReportsProps {
  /** What cannot be chosen. */
  but: string
  chosen: readonly ReportRow[]
  onChange: (chosen: readonly ReportRow[]) => void
}

/** Reports at full text that are in the review already, found by words and ticked. */
export function ChooseReports({ but, chosen, onChange }: ChooseReportsProps) {
  const t = useText()
  const [words, setWords] = useState('')
  const { data } = useQuery({
    ...orpc.fulltext.list.queryOptions({ input: { filters: { words }, limit: 8 } }),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const isChosen = (id: string) => chosen.some((one) => one.id === id)
  const found =
    words.trim() === ''
      ? []
      : (data?.rows ?? []).filter(
          ({ id, destination }) => id !== but && destination?.to !== 'replaced' && !isChosen(id),
        )
  return (
    <div className={styles.choose}>
      <SearchField
        label={t('fulltext.replace.find')}
        placeholder={t('fulltext.replace.find')}
        value={words}
        onChange={setWords}
      />
      <ul className={styles.list} aria-label={t('fulltext.replace.chosen')}>
        {chosen.map((report) => (
          <li key={report.id} className={styles.row}>
            <RecordCard report={report} />
            <Button
              variant="bare"
              size="small"
              aria-label={t('app.remove.named', { name: report.title })}
              onPress={() => onChange(chosen.filter((one) => one.id !== report.id))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {words.trim() !== '' && (
        <ul className={styles.list} aria-label={t('fulltext.replace.found')}>
          {found.map((report) => (
            <li key={report.id} className={styles.row}>
              <Checkbox isSelected={false} onChange={() => onChange([...chosen, report])}>
                <RecordCard report={report} />
              </Checkbox>
            </li>
          ))}
          {data && found.length === 0 && <li className={styles.none}>{t('fulltext.replace.find.none')}</li>}
        </ul>
      )}
    </div>
  )
}
