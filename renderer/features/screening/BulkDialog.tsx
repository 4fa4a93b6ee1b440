import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reason } from '#shared/contract/reviews.ts'
import { type Decision, decisions, type StageId } from '#shared/domain/reviews/words.ts'
import { ownDecisions } from '#shared/domain/screening/filters.ts'
import { orpc } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { LongActDialog } from '../../app/LongActDialog.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import change from '../../ui/ChangePreview.module.css'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './BulkDialog.module.css'
import { useBulk } from './use-bulk.ts'
import type { Queue } from './use-queue.ts'

interface BulkDialogProps {
  stage: StageId
  queue: Queue
  reasons: readonly Reason[]
  onClose: () => void
}

const noReason = 'none'

/** One decision on every report in the list: what it would change is said before it does. */
export function BulkDialog({ stage, queue, reasons, onClose }: BulkDialogProps) {
  const t = useText()
  const { number } = useFormat()
  const [decision, setDecision] = useState<Decision>('exclude')
  const [reason, setReason] = useState(stage === 'full-text' ? (reasons[0]?.id ?? noReason) : noReason)
  const input = {
    stage,
    filters: queue.filters,
    decision,
    reasons: decision === 'exclude' && reason !== noReason ? [reason] : [],
  }
  const { data: preview, error } = useQuery({
    ...orpc.screening.bulkPreview.queryOptions({ input }),
    staleTime: 0,
    gcTime: 0,
  })
  const bulk = useBulk(queue, onClose)
  const options = [
    ...(stage === 'full-text' && reasons.length > 0 ? [] : [{ id: noReason, label: t('bulk.reason.none') }]),
    ...reasons.map(({ id, label }) => ({ id, label })),
  ]
  return (
    <LongActDialog
      title={t('bulk.title')}
      act={bulk}
      saving={t('bulk.saving')}
      onClose={onClose}
      go={
        <Button
          variant={decision}
          isDisabled={!preview || preview.changes === 0 || bulk.progress !== undefined}
          onPress={() => preview && bulk.start({ ...input, expected: preview.changes })}
        >
          {t('bulk.go', { decision, n: preview?.changes ?? 0 })}
        </Button>
      }
    >
      <div className={styles.fields}>
        <div className={styles.field}>
          <span className={styles.label}>{t('bulk.decision')}</span>
          <SegmentedControl
            aria-label={t('bulk.decision')}
            value={decision}
            onChange={setDecision}
            isDisabled={bulk.progress !== undefined}
            options={decisions.map((id) => ({ id, label: t(`screening.${id}`) }))}
          />
        </div>
        {decision === 'exclude' && options.length > 1 && (
          <Select
            label={t('bulk.reason')}
            options={options}
            value={reason}
            onChange={setReason}
            isDisabled={bulk.progress !== undefined}
          />
        )}
      </div>
      <div className={change.preview} role="status">
        {error ? (
          <p className={change.problem}>{problemText(error, t)}</p>
        ) : preview ? (
          <>
            <p>{t('bulk.list', { n: preview.reports })}</p>
            <p className={change.changes}>{t('bulk.changes', { n: preview.changes })}</p>
            <ul className={change.from}>
              {ownDecisions
                .filter((one) => preview.from[one] > 0)
                .map((one) => (
                  <li key={one}>
                    <span className={change.figure}>{number(preview.from[one])}</span>{' '}
                    {t('bulk.from', { decision: one })}
                  </li>
                ))}
            </ul>
            {preview.same > 0 && <p>{t('bulk.same', { n: preview.same })}</p>}
            {preview.others > 0 && <p>{t('bulk.others', { n: preview.others })}</p>}
            {preview.undecidable > 0 && <p>{t('bulk.undecidable', { n: preview.undecidable })}</p>}
            {preview.changes > 0 && <p className={change.once}>{t('bulk.once')}</p>}
          </>
        ) : (
          <p>{t('bulk.looking')}</p>
        )}
      </div>
    </LongActDialog>
  )
}
