import { useState } from 'react'
import { problemText } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { type Translate, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { Progress } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import css from './FileCard.module.css'
import { FilePreview } from './FilePreview.tsx'
import { encodingText, formatText } from './format-text.ts'
import type { QueuedFile } from './import-queue.ts'
import { SourceFields } from './SourceFields.tsx'
import { problemSentence } from './warning-text.ts'

interface FileCardProps {
  file: QueuedFile
  /** Sources that are there already. */
  sources: readonly { id: string; name: string }[]
  /** The other files that go to the same new source. */
  together: readonly string[]
  locked: boolean
  /** Whether it is one of so many that each begins as one line. */
  brief: boolean
  onChange: (changes: Partial<QueuedFile>) => void
  onRemove: () => void
  onRetry: () => void
}

const newSource = 'new'

/** One file on its way in: what it was recognised as, what went wrong, and the source that it belongs to. */
export function FileCard(props: FileCardProps) {
  const { file, sources, together, locked, brief, onChange, onRemove, onRetry } = props
  const t = useText()
  const { number } = useFormat()
  const { preview } = file
  const [wanted, setWanted] = useState<boolean | null>(null)
  const ready = preview !== undefined && (file.state === 'ready' || file.state === 'stopped')
  const nameless = file.into === null && file.draft.name.trim() === ''
  const open = ready && !locked && (nameless || (wanted ?? !brief))
  const closed = preview?.already !== undefined && !file.again
  return (
    <li className={cx(css.card, !open && css.brief)}>
      <header className={css.head}>
        <Sign state={file.state} />
        <div className={css.words}>
          <h2 className={css.name}>{file.file.name}</h2>
          <p className={css.under}>{underLine(file, t, number)}</p>
        </div>
        {ready && !open && !closed && (
          <p className={css.goes}>
            <span className={css.goesTo}>
              {sources.find((source) => source.id === file.into)?.name ?? file.draft.name}
            </span>
            {file.into === null && <span className={css.under}>{t(`imports.kind.${file.draft.kind}`)}</span>}
          </p>
        )}
        {ready && !locked && !closed && !nameless && (
          <Button
            variant="bare"
            aria-expanded={open}
            aria-label={t(open ? 'imports.less.file' : 'imports.look.file', { file: file.file.name })}
            onPress={() => setWanted(!open)}
          >
            {t(open ? 'imports.less' : 'imports.look')}
          </Button>
        )}
        {file.state === 'failed' && <Button onPress={onRetry}>{t('imports.tryAgain')}</Button>}
        {!locked && file.state !== 'done' && (
          <Button variant="bare" onPress={onRemove} aria-label={t('imports.leaveOut.file', { file: file.file.name })}>
            {t('imports.leaveOut')}
          </Button>
        )}
      </header>
      {file.state === 'unreadable' && preview?.problem && (
        <p className={css.problem}>{problemSentence(preview.problem, t)}</p>
      )}
      {file.state === 'failed' && <p className={css.problem}>{problemText(file.error, t)}</p>}
      {file.state === 'importing' && (
        <Progress
          label={t('imports.importing', { file: file.file.name })}
          done={file.progress?.done}
          total={file.progress?.total}
        />
      )}
      {file.state === 'stopped' && <p className={css.note}>{t('imports.stopped', { file: file.file.name })}</p>}
      {ready && preview.already !== undefined && (
        <div className={css.note}>
          <p>{t('imports.already', { name: preview.already })}</p>
          <Checkbox isDisabled={locked} isSelected={file.again} onChange={(again) => onChange({ again })}>
            {t('imports.again')}
          </Checkbox>
        </div>
      )}
      {open && !closed && (
        <div className={css.body}>
          <div className={css.source}>
            {sources.length > 0 && (
              <Select
                label={t('imports.into')}
                value={file.into ?? newSource}
                onChange={(id) => onChange({ into: id === newSource ? null : id })}
                options={[
                  { id: newSource, label: t('imports.newSource') },
                  ...sources.map((source) => ({ id: source.id, label: source.name })),
                ]}
              />
            )}
            {file.into === null && <SourceFields draft={file.draft} onChange={(draft) => onChange({ draft })} />}
            {together.length > 0 && (
              <p className={css.under}>{t('imports.together', { files: together.join(', ') })}</p>
            )}
          </div>
          <FilePreview preview={preview} />
        </div>
      )}
    </li>
  )
}

const signs: Partial<Record<QueuedFile['state'], { sign: string; tone: string | undefined }>> = {
  ready: { sign: '✓', tone: css.good },
  done: { sign: '✓', tone: css.good },
  unreadable: { sign: '✕', tone: css.bad },
  failed: { sign: '✕', tone: css.bad },
  stopped: { sign: '!', tone: css.doubt },
}

function Sign({ state }: { state: QueuedFile['state'] }) {
  const { sign, tone } = signs[state] ?? { sign: '…', tone: undefined }
  return (
    <span className={cx(css.sign, tone)} aria-hidden="true">
      {sign}
    </span>
  )
}

/** What is known of the file, in one line. */
function underLine(file: QueuedFile, t: Translate, number: (n: number) => string): string {
  const { preview, state } = file
  const size = sizeText(file.file.size, t, number)
  if (state === 'waiting') return `${size} · ${t('imports.waiting')}`
  if (state === 'looking') return `${size} · ${t('imports.looking')}`
  if (state === 'done') return `${t('imports.done')} · ${t('imports.recognised', { n: file.records ?? 0 })}`
  if (!preview || preview.problem) return size
  const left = preview.entries - preview.records
  return [
    formatText(preview.format, t),
    preview.producer,
    encodingText(preview.encoding),
    t('imports.recognised', { n: preview.records }),
    left > 0 && t('imports.entriesLeft', { n: left }),
    preview.warnings.length > 0
      ? t('imports.warnings', { n: preview.warnings.length })
      : left === 0 && t('imports.whole'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function sizeText(bytes: number, t: Translate, number: (n: number) => string): string {
  if (bytes < 1000) return t('imports.size', { size: number(bytes), unit: 'b' })
  if (bytes < 1_000_000) return t('imports.size', { size: number(Math.round(bytes / 1000)), unit: 'kb' })
  return t('imports.size', { size: number(Math.round(bytes / 100_000) / 10), unit: 'mb' })
}
