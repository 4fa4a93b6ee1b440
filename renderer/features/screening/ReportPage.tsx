import type { Reason } from '#shared/contract/reviews.ts'
import type { ReportDetail } from '#shared/contract/screening.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { RecordText } from '../../ui/RecordText.tsx'
import type { MarkText } from '../../ui/text-place.ts'
import { ReportOrigin } from '../duplicates/ReportOrigin.tsx'
import { RemovedNotice } from '../removal/RemovedNotice.tsx'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import { DecisionLine } from './DecisionLine.tsx'
import type { Queue } from './use-queue.ts'

interface ReportPageProps {
  report: ReportDetail
  queue: Queue
  mine: { decision: Decision; reasons: readonly string[] } | null
  reasons: readonly Reason[]
  /** Why it cannot be decided now. */
  blocked: string | undefined
  /** How words in running text are marked, such as those searched for. */
  mark: MarkText
}

/** The report that is being read: where it stands, what is special about it, the record itself, where it came from. */
export function ReportPage({ report, queue, mine, reasons, blocked, mark }: ReportPageProps) {
  const t = useText()
  return (
    <>
      <DecisionLine
        place={queue.place}
        of={queue.ids.length}
        said={mine}
        whose={t('screening.mine')}
        reasons={reasons}
        blocked={blocked}
      />
      <RemovedNotice report={report.id} removed={report.removed} previous={report.previous} />
      <RecordText report={report} mark={mark} />
      <ReportOrigin report={report.id}>
        <ReportTimeline report={report.id} />
      </ReportOrigin>
    </>
  )
}
