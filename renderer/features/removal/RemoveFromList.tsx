import { useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import type { Queue } from '../screening/use-queue.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { RemoveListDialog } from './RemoveListDialog.tsx'
import { useRemoval } from './use-removal.ts'

interface RemoveFromListProps {
  queue: Queue
  /** What is being read. */
  report: ReportDetail | undefined
}

/** Removes the whole list or the report that is being read, or puts them back; by key or from the palette. */
export function RemoveFromList({ queue, report }: RemoveFromListProps) {
  const t = useText()
  const [open, setOpen] = useState<'list' | 'report'>()
  const { putBack } = useRemoval()
  const section = t('screening.command.section')
  const isBack = queue.filters.removed === 'yes'
  const isRemoved = report !== undefined && report.removed !== null
  useCommands([
    {
      id: 'removal.list',
      label: t(isBack ? 'removal.command.listBack' : 'removal.command.list'),
      keys: 'Shift+t',
      run: () => setOpen('list'),
      enabled: queue.ids.length > 0,
      section,
    },
    {
      id: 'removal.report',
      label: t(isRemoved ? 'removal.command.reportBack' : 'removal.command.report'),
      run: () => (isRemoved ? putBack(report.id) : setOpen('report')),
      enabled: report !== undefined,
      section,
    },
  ])
  if (open === 'list') return <RemoveListDialog queue={queue} onClose={() => setOpen(undefined)} />
  if (open !== 'report' || !report) return null
  return (
    <RemoveDialog
      report={report.id}
      previous={report.previous}
      onRemoved={() => queue.goOn(report.id)}
      onClose={() => setOpen(undefined)}
    />
  )
}
