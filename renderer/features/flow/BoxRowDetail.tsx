import { Link } from '@tanstack/react-router'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import css from './BoxList.module.css'
import { roomOfBox } from './room-of.ts'
import type { ShownBox } from './types.ts'
import type { BoxRow } from './use-box-rows.ts'

/** One that a box counts: what it is, why it is here, what happened to it, and where it is worked on. */
export function BoxRowDetail({ row, box }: { row: BoxRow; box: ShownBox }) {
  const t = useText()
  return (
    <div className={css.detail}>
      <p className={css.whole} dir="auto" aria-live="polite">
        <span className={css.wholeTitle}>{row.title || t('flow.untitled')}</span>
        <span className={css.by}>{[row.authors, row.year].filter(Boolean).join(' · ')}</span>
        <span className={css.why}>{row.why}</span>
      </p>
      <div className={css.open}>
        <RoomLink box={box.key} report={row.report} />
        {row.report !== null && <ReportTimeline report={row.report} />}
      </div>
    </div>
  )
}

/** Leads to the room of a row; nothing where this member has no business there. */
function RoomLink({ box, report }: { box: string; report: string | null }) {
  const t = useText()
  const { can, closed } = useSession()
  const room = roomOfBox(box)
  if (room === 'duplicates') {
    return (
      <Link to="/review/duplicates" search={{ tab: 'merged' }}>
        {t('flow.open.duplicates')}
      </Link>
    )
  }
  if (report === null || !can('screen')) return null
  if (room === 'screening') {
    return (
      <Link to="/review/screening/title-abstract" search={{ report }}>
        {t('flow.open.screening')}
      </Link>
    )
  }
  if (room === 'fulltext' && !closed.has('title-abstract')) {
    return (
      <Link to="/review/fulltext" search={{ report }}>
        {t('flow.open.fulltext')}
      </Link>
    )
  }
  return null
}
