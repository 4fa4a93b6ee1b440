import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { LongActDialog } from '../../app/LongActDialog.tsx'
import { useText } from '../../app/text.ts'
import { useLongAct } from '../../app/use-long-act.ts'
import { Button } from '../../ui/Button.tsx'
import change from '../../ui/ChangePreview.module.css'
import type { Queue } from '../screening/use-queue.ts'
import { ReasonFields, useRemovalReason } from './ReasonFields.tsx'
import styles from './RemoveDialog.module.css'

/** Removes every report in the list, or puts those back that are removed: what changes is said before it does. */
export function RemoveListDialog({ queue, onClose }: { queue: Queue; onClose: () => void }) {
  const t = useText()
  const { filters } = queue
  const back = filters.removed === 'yes'
  const why = useRemovalReason(filters)
  const { data: preview, error } = useQuery({
    ...orpc.removal.preview.queryOptions({ input: { filters, back } }),
    staleTime: 0,
    gcTime: 0,
  })
  const all = useLongAct<Parameters<typeof api.removal.removeAll>[0]>({
    call: (input, options) => api.removal.removeAll(input, options),
    done: (n) => t(back ? 'removal.done.back' : 'removal.done', { n }),
    stopped: t('removal.stopped'),
    anew: queue.anew,
    onDone: onClose,
  })
  const removal = back ? null : why.said
  const isBusy = all.progress !== undefined
  const n = preview?.changes ?? 0
  return (
    <LongActDialog
      title={back ? t('removal.title.back') : t('removal.title', { of: 'list' })}
      act={all}
      saving={t('removal.saving')}
      onClose={onClose}
      go={
        <Button
          variant="primary"
          isDisabled={n === 0 || removal === undefined || isBusy}
          onPress={() => removal !== undefined && all.start({ filters, removal, expected: n })}
        >
          {t(back ? 'removal.go.back' : 'removal.go.n', { n })}
        </Button>
      }
    >
      {!back && (
        <div className={styles.fields}>
          <ReasonFields why={why} isDisabled={isBusy} />
        </div>
      )}
      <div className={change.preview} role="status">
        {error ? (
          <p className={change.problem}>{problemText(error, t)}</p>
        ) : preview ? (
          <>
            <p>{t('removal.list', { n: preview.reports })}</p>
            <p className={change.changes}>{t('removal.changes', { back: String(back), n })}</p>
            {preview.voted > 0 && <p>{t('removal.voted', { n: preview.voted })}</p>}
            {!back && <p>{t('removal.says', { of: 'list' })}</p>}
            {n > 0 && <p className={change.once}>{t('bulk.once')}</p>}
          </>
        ) : (
          <p>{t('bulk.looking')}</p>
        )}
      </div>
    </LongActDialog>
  )
}
