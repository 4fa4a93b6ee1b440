import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { markedSearch } from '../highlights/marked-search.ts'
import { Consequences } from './Consequences.tsx'
import css from './JoinDialog.module.css'
import { TwoReports } from './TwoReports.tsx'

interface JoinDialogProps {
  report: string
  onClose: () => void
  /** Told the report that was made. */
  onJoined?: (report: string) => void
}

/** Finds the report that is the same as this one, shows both and what joining does to the votes, and joins them. */
export function JoinDialog({ report, onClose, onJoined }: JoinDialogProps) {
  const t = useText()
  const { undo } = useUndo()
  const { typed, setTyped, q } = useTyped()
  const [at, setAt] = useState(0)
  const confirm = useRef<HTMLButtonElement>(null)
  const { data, isPlaceholderData } = useQuery({
    ...orpc.duplicates.similar.queryOptions({ input: { report, limit: 30, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  })
  const found = data?.reports ?? []
  const place = Math.min(at, Math.max(0, found.length - 1))
  const other = found[place]
  const { data: consequence } = useQuery({
    ...orpc.duplicates.consequence.queryOptions({ input: { reports: [report, other?.id ?? ''] } }),
    enabled: other !== undefined,
  })
  const { mutate, isPending } = useMutation({
    mutationFn: (reports: string[]) => api.duplicates.join({ reports }),
    onSuccess: (joined) => {
      showToast(t('clusters.joined'), { action: { label: t('duplicates.undo'), run: undo } })
      onJoined?.(joined.report)
      onClose()
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  // Not while the list is about to change: what is joined is what was seen.
  const isSettled = typed.trim() === q && !isPlaceholderData
  const able = other !== undefined && consequence !== undefined && isSettled && !isPending
  const join = () => able && mutate([report, other.id])
  const move = (step: number) => setAt(Math.min(found.length - 1, Math.max(0, place + step)))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      join()
    }
  }
  const inField = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      move(step)
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      // What is said above the button is read first; Enter once more does it.
      event.preventDefault()
      confirm.current?.focus()
    }
  }
  return (
    <Dialog
      title={t('clusters.join.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      width="full"
      actions={
        <>
          <span className={css.keys}>{t('clusters.join.keys')}</span>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button ref={confirm} variant="primary" sign="=" keys="$mod+Enter" isDisabled={!able} onPress={join}>
            {t('clusters.join.confirm')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears a combination of keys for the whole dialog */}
      <div className={css.dialog} onKeyDown={onKeyDown}>
        <div className={css.left}>
          <div className={css.search} onKeyDownCapture={inField}>
            <TextField
              type="search"
              aria-label={t('clusters.join.search')}
              placeholder={t('clusters.join.search')}
              value={typed}
              onChange={(text) => {
                setTyped(text)
                setAt(0)
              }}
              autoFocus
            />
          </div>
          <p className={css.found} aria-live="polite">
            {data &&
              (found.length === 0 ? t('clusters.join.none') : q ? t('clusters.join.found') : t('clusters.join.alike'))}
            {other && <span className="visually-hidden"> {other.title}</span>}
          </p>
          <div className={css.list}>
            <LongList
              label={t('clusters.join.list')}
              total={found.length}
              rowHeight={76}
              row={(index) => found[index]}
              onSight={nothing}
              selected={found.length === 0 ? null : place}
              onSelect={setAt}
            >
              {(one) => <RecordCard report={one} words={(text) => markedSearch(text, q)} />}
            </LongList>
          </div>
        </div>
        <div className={css.right}>
          {other && (
            <>
              <TwoReports key={other.id} one={report} other={other.id} />
              <Consequences consequence={consequence} report={report} />
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const nothing = () => undefined

/** What was typed, and a moment after the last letter what is searched for. */
function useTyped() {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 150)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, setTyped, q }
}
