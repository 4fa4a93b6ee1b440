import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import { orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import css from './BroughtLists.module.css'
import { ReportWords } from './ReportWords.tsx'

interface ReportPickerProps {
  /** The name of the file whose report is looked for. */
  file: string
  onPick: (report: ReportRow) => void
  onCancel: () => void
}

/** Looks for a report at full text by words of its title, its authors or its year. */
export function ReportPicker({ file, onPick, onCancel }: ReportPickerProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const { data } = useQuery({
    ...orpc.attachments.find.queryOptions({ input: { q } }),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  })
  const found = q.trim() === '' ? undefined : data
  return (
    <div className={css.picker}>
      <TextField
        label={t('attachments.pick.search', { file })}
        placeholder={t('attachments.pick.hint')}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      {found && (
        <p className={css.why} role="status">
          {t('attachments.pick.found', { n: found.total, shown: found.reports.length })}
        </p>
      )}
      {found && found.reports.length > 0 && (
        <ul className={css.found}>
          {found.reports.map((report) => (
            <li key={report.id}>
              <Button variant="bare" onPress={() => onPick(report)}>
                <span className={css.choiceWords}>
                  <ReportWords report={report} />
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onPress={onCancel}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
