import { useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'

/** The key that asks why a report is here, and whether the answer is shown. */
export function useTimelineCommand(report: string | undefined): {
  isOpen: boolean
  open: () => void
  close: () => void
} {
  const t = useText()
  // Which report it was asked of: another that is read next is not told of by itself.
  const [asked, setAsked] = useState<string | null>(null)
  const open = () => setAsked(report ?? null)
  useCommands([
    {
      id: 'reviews.timeline',
      label: t('reviews.timeline.command'),
      keys: 'w',
      run: open,
      enabled: report !== undefined,
      section: t('reviews.timeline.section'),
    },
  ])
  return { isOpen: report !== undefined && asked === report, open, close: () => setAsked(null) }
}
