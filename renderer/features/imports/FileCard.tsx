import { useEffect, useRef, useState } from 'react'
import { problemText } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { ColumnsDialog } from './ColumnsDialog.tsx'
import css from './FileCard.module.css'
import { FilePreview } from './FilePreview.tsx'
import { FileProgress } from './FileProgress.tsx'
import { FileSource } from './FileSource.tsx'
import { fileLine } from './file-line.ts'
import { HitsLine } from './HitsLine.tsx'
import { agrees, hitsOf } from './hits.ts'
import type { QueueStore } from './import-queue.ts'
import { draftName, type ImportQueue, isTwice, type QueuedFile } from './queued-file.ts'
import type { Source } from './source.ts'
import { problemSentence } from './warning-text.ts'

interface FileCardProps {
  file: QueuedFile
  list: ImportQueue
  queue: QueueStore
  /** Sources that are there already. */
  sources: readonly Source[]
  /** Whether it is one of so many that each begins as one line. */
  brief: boolean
}

/** One file on its way in: what it was recognised as, what went wrong, and the source that it belongs to. */
export function FileCard({ file, list, queue, sources, brief }: FileCardProps) {
  const t = useText()
  const format = useFormat()
  const { preview, state, key } = file
  const name = file.file.name
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [mapping, setMapping] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (state === 'importing') card.current?.scrollIntoView({ block: 'nearest' })
  }, [state])
  const ready = preview !== undefined && (state === 'ready' || state === 'stopped')
  const twice = isTwice(file)
  const nameless = draftName(file, list.drafts) === ''
  const canOpen = ready && !list.running && !twice
  const open = canOpen && (nameless || (wanted ?? !brief))
  const source = sources.find((one) => one.id === file.into)
  const goesTo = source ?? list.drafts[file.into]
  const hits = source && hitsOf(source, source.records)
  return (
    <li ref={card} className={cx(css.card, !open && css.brief)} aria-label={name}>
      <header className={css.head}>
        <Sign state={state} twice={twice} />
        <div className={css.words}>
          <h2 className={css.name}>{name}</h2>
          <p className={css.under}>{fileLine(file, t, format)}</p>
        </div>
        {((ready && !open && !twice) || state === 'done') && goesTo && (
          <p className={css.goes}>
            <span className={css.goesTo}>{goesTo.name}</span>
            <span className={css.under}>{t(`imports.kind.${goesTo.kind}`)}</span>
          </p>
        )}
        {canOpen && !nameless && (
          <Button
            variant="bare"
            aria-expanded={open}
            aria-label={t(open ? 'imports.less.file' : 'imports.look.file', { file: name })}
            onPress={() => setWanted(!open)}
          >
            {t(open ? 'imports.less' : 'imports.look')}
          </Button>
        )}
        {state === 'unmapped' && (
          <Button variant="primary" onPress={() => setMapping(true)}>
            {t('imports.columns.say')}
          </Button>
        )}
        {(state === 'failed' || (state === 'stopped' && !preview)) && (
          <Button onPress={() => queue.retry(key)} aria-label={t('imports.tryAgain.file', { file: name })}>
            {t('imports.tryAgain')}
          </Button>
        )}
        {state !== 'done' && state !== 'importing' && state !== 'looking' && (
          <Button
            variant="bare"
            onPress={() => queue.remove(key)}
            aria-label={t('imports.leaveOut.file', { file: name })}
          >
            {t('imports.leaveOut')}
          </Button>
        )}
      </header>
      {(state === 'importing' || state === 'looking') && (
        <div className={css.note}>
          <FileProgress file={file} onStop={() => queue.stopOne(key)} />
        </div>
      )}
      {state === 'unreadable' && preview?.problem && (
        <p className={css.problem}>{problemSentence(preview.problem, t)}</p>
      )}
      {state === 'unmapped' && <p className={css.note}>{t('imports.columns.unknown')}</p>}
      {state === 'failed' && <p className={css.problem}>{problemText(file.error, t)}</p>}
      {state === 'stopped' && (
        <p className={css.note}>{preview ? t('imports.stopped', { file: name }) : t('imports.stoppedLooking')}</p>
      )}
      {state === 'done' && hits && !agrees(hits) && (
        <div className={css.note}>
          <HitsLine hits={hits} />
        </div>
      )}
      {ready && (preview.already !== undefined || file.twin) && (
        <div className={css.note}>
          <p>
            {preview.already === undefined
              ? t('imports.twin', { name: file.twin?.name ?? '' })
              : t(preview.already === name ? 'imports.already' : 'imports.alreadyAs', { name: preview.already })}
          </p>
          <Checkbox
            isDisabled={list.running}
            isSelected={file.again}
            onChange={(again) => queue.change(key, { again })}
          >
            {t('imports.again')}
          </Checkbox>
        </div>
      )}
      {open && (
        <div className={css.body}>
          <FileSource file={file} list={list} queue={queue} sources={sources} />
          <FilePreview preview={preview} onColumns={() => setMapping(true)} />
        </div>
      )}
      {mapping && preview?.table && (
        <ColumnsDialog
          file={file}
          onClose={() => setMapping(false)}
          onConfirm={(columns) => {
            setMapping(false)
            queue.map(key, columns)
          }}
        />
      )}
    </li>
  )
}

const signs: Partial<Record<QueuedFile['state'], { sign: string; tone: string | undefined }>> = {
  ready: { sign: '✓', tone: css.good },
  done: { sign: '✓', tone: css.good },
  unreadable: { sign: '✕', tone: css.bad },
  failed: { sign: '✕', tone: css.bad },
  unmapped: { sign: '?', tone: css.doubt },
  stopped: { sign: '!', tone: css.doubt },
}

function Sign({ state, twice }: { state: QueuedFile['state']; twice: boolean }) {
  const doubt = twice && state === 'ready'
  const { sign, tone } = doubt ? { sign: '=', tone: css.doubt } : (signs[state] ?? { sign: '…', tone: undefined })
  return (
    <span className={cx(css.sign, tone)} aria-hidden="true">
      {sign}
    </span>
  )
}
