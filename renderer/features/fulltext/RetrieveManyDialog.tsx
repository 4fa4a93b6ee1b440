import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Progress as Step } from '#shared/contract/base.ts'
import { retrievalStates } from '#shared/domain/fulltext/list.ts'
import { retrievalStatuses } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { readText } from '../../app/settings.ts'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import styles from '../../ui/ChangePreview.module.css'
import { Progress } from '../../ui/Progress.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { showToast } from '../../ui/toasts.ts'
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
  const many = useRetrieveMany(() => {
    texts.untick()
    onClose()
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
      {many.progress && (
        <Progress label={t('bulk.saving')} done={many.progress.done} total={many.progress.total} onCancel={many.stop} />
      )}
    </RetrievalDialog>
  )
}

/** Says it of all of them; what was said can be undone from the toast, also where it was stopped. */
function useRetrieveMany(onDone: () => void) {
  const t = useText()
  const onError = useProblemToast()
  const { undo } = useUndo()
  const [progress, setProgress] = useState<Step>()
  const abort = useRef<AbortController>(null)
  const start = async (input: Parameters<typeof api.fulltext.retrieveMany>[0]) => {
    const stopper = new AbortController()
    abort.current = stopper
    setProgress({ doing: 'save', done: 0, total: input.expected })
    const action = { label: t('app.command.undo'), run: undo }
    try {
      const events = await api.fulltext.retrieveMany(input, { signal: stopper.signal })
      let event = await events.next()
      while (!event.done) {
        setProgress(event.value)
        event = await events.next()
      }
      showToast(t('fulltext.many.done', { n: event.value.changed }), { action })
    } catch (error) {
      if (stopper.signal.aborted) showToast(t('bulk.stopped'), { action })
      else onError(error)
    }
    setProgress(undefined)
    await refreshAll()
    onDone()
  }
  return {
    progress,
    start: (input: Parameters<typeof start>[0]) => void start(input),
    stop: () => abort.current?.abort(),
  }
}
