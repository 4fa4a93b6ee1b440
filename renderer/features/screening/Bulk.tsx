import { useState } from 'react'
import type { Reason } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { BulkDialog } from './BulkDialog.tsx'
import type { Queue } from './use-queue.ts'

interface BulkProps {
  stage: StageId
  queue: Queue
  reasons: readonly Reason[]
}

/** A decision on the whole list, by its key or from the palette. */
export function Bulk({ stage, queue, reasons }: BulkProps) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  useCommands([
    {
      id: 'screening.bulk',
      label: t('filters.command.bulk'),
      keys: 'b',
      run: () => setOpen(true),
      enabled: queue.ids.length > 0 && queue.filters.removed !== 'yes',
      section: t('screening.command.section'),
    },
  ])
  return isOpen && <BulkDialog stage={stage} queue={queue} reasons={reasons} onClose={() => setOpen(false)} />
}
