import { useState } from 'react'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import type { Queue } from './use-queue.ts'

/** A decision that is on disk, and the report that it was on. */
export interface Saved {
  decision: Decision
  on: string | undefined
}

interface LiveLineProps {
  queue: Queue
  /** The report on the page; undefined while it is read. */
  title: string | undefined
  /** What was saved last. */
  saved: Saved | undefined
}

/** Says to those who hear what was saved just now, and what is on the page. */
export function LiveLine({ queue, title, saved }: LiveLineProps) {
  const t = useText()
  const { current } = queue
  const [last, setLast] = useState({ current, saved, isSaying: false })
  // Going on without a decision says nothing of the one before.
  if (last.current !== current || last.saved !== saved) {
    const isNew = last.saved !== saved || saved?.on === last.current
    setLast({ current, saved, isSaying: saved !== undefined && isNew })
  }
  const at = queue.place === undefined ? '' : t('screening.position', { at: queue.place + 1, n: queue.ids.length })
  const page = title === undefined ? '' : [at, title || t('app.report.untitled')].filter(Boolean).join(': ')
  const now = queue.isReady && current === undefined ? t('screening.left.none') : page
  const before = last.isSaying && saved ? t('screening.saved', { decision: saved.decision }) : ''
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {now && [before, now].filter(Boolean).join(' ')}
    </p>
  )
}
