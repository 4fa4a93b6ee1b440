import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { AssignDialog } from '../reviews/AssignDialog.tsx'
import type { Queue } from './use-queue.ts'

/** Says who screens the reports that the filters left in the list; by its key or from the palette. */
export function AssignList({ stage, queue }: { stage: StageId; queue: Queue }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { data: setup } = useQuery(orpc.reviews.setup.queryOptions({ input: {} }))
  const settings = setup?.stages.find((one) => one.id === stage)
  useCommands([
    {
      id: 'screening.assign',
      label: t('filters.command.assign'),
      keys: 'Shift+w',
      run: () => setOpen(true),
      enabled: queue.ids.length > 0 && settings !== undefined,
      section: t('screening.command.section'),
    },
  ])
  if (!isOpen || !setup || !settings) return null
  return <AssignDialog stage={settings} members={setup.members} reports={queue.ids} onClose={() => setOpen(false)} />
}
