import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { retrievalStates } from '#shared/domain/fulltext/list.ts'
import { retrievalStatuses } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { LongActProgress } from '../../app/LongActProgress.tsx'
import { readText } from '../../app/settings.ts'
import { useText } from '../../app/text.ts'
import { useLongAct } from '../../app/use-long-act.ts'
import styles from '../../ui/ChangePreview.module.css'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { RetrievalDialog } from './RetrievalDialog.tsx'
import type { FullTexts } from './use-full-texts.ts'
import type { SaidOfText } from './use-retrieve.ts'

/** Says of every full text in the list, or of those that are ticked, how it stands: what would change is said before it does. */
export function RetrieveManyDialog({ texts, onClose }: { texts: FullTexts; onClose: () => void }) {
  const t = useText()
  const { number } = useFormat()
  const [status, setStatus] = useState<SaidOfText['status']>('sought')
  const which = { filters: texts.filters, ...(texts.ticked.size > 0 ? { ids: [...texts.ticked] } : {}) }
  const { data: preview, error } = useQuery({
    ...orpc.fulltext.retrieveManyPreview.queryOptions({ input: { ...which, status } }),
    staleTime: 0,
    gcTime: 0,
  })
  const many = useLongAct<Parameters<typeof api.fulltext.retrieveMany>[0]>({
    call: (input, options) => api.fulltext.retrieveMany(input, options),
    done: (n) => t('fulltext.many.done', { n }),
    stopped: t('bulk.stopped'),
    onDone: () => {
      texts.untick()
      onClose()
    },
  })
  return (
    <RetrievalDialog
      status={status}
      from={readText('fulltext.from') ?? ''}
      // While it works it is stopped first.
      onClose={() => many.progress || onClose()}
      isBlocked={!preview || preview.changes === 0 || many.progress !== undefined}
      confirmLabel={t('fulltext.many.go', { n: preview?.changes ?? 0 })}
      onConfirm={(said) => preview && many.start({ ...which, ...said, expected: preview.changes })}
      choice={
        <SegmentedControl
          aria-label={t('fulltext.many.status')}
          value={status}
          onChange={setStatus}
          isDisabled={many.progress !== undefined}
          options={retrievalStatuses.map((id) => ({
            id,
            label: t('fulltext.retrieval.state', { state: id.replaceAll('-', '_') }),
          }))}
        />
      }
    >
      <div className={styles.preview} role="status">
        {error ? (
          <p className={styles.problem}>{problemText(error, t)}</p>
        ) : preview ? (
          <>
            <p>{t('fulltext.many.list', { n: preview.reports, ticked: texts.ticked.size })}</p>
            <p className={styles.changes}>{t('fulltext.many.changes', { n: preview.changes })}</p>
            <ul className={styles.from}>
              {retrievalStates
                .filter((state) => (preview.from[state] ?? 0) > 0)
                .map((state) => (
                  <li key={state}>
                    <span className={styles.figure}>{number(preview.from[state] ?? 0)}</span>{' '}
                    {t('fulltext.many.from', { state: state.replaceAll('-', '_') })}
                  </li>
                ))}
            </ul>
            {preview.same > 0 && <p>{t('fulltext.many.same', { n: preview.same })}</p>}
            {preview.changes > 0 && <p className={styles.once}>{t('bulk.once')}</p>}
          </>
        ) : (
          <p>{t('bulk.looking')}</p>
        )}
      </div>
      <LongActProgress act={many} saving={t('bulk.saving')} />
    </RetrievalDialog>
  )
}
