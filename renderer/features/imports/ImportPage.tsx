import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar, Room } from '../../ui/Room.tsx'
import { FileCard } from './FileCard.tsx'
import { FileDrop } from './FileDrop.tsx'
import css from './ImportPage.module.css'
import { isGoing, type QueuedFile, sourceKey } from './import-queue.ts'
import { useImportQueue } from './use-import-queue.ts'

/** Bringing in the files of searches: dropped, looked into, described, imported. */
export function ImportPage() {
  const t = useText()
  const navigate = useNavigate()
  const { review, can } = useSession()
  const [{ files, running }, queue] = useImportQueue(review.path)
  const known = useQuery(orpc.imports.sources.queryOptions({ input: {} })).data?.sources ?? []

  const going = files.filter(isGoing)
  const nameless = going.some((file) => file.into === null && file.draft.name.trim() === '')
  const looking = files.some((file) => file.state === 'waiting' || file.state === 'looking')
  const done = files.filter((file) => file.state === 'done')
  const ready = going.length > 0 && !nameless && !running && !looking
  const go = () => void queue.start()
  const sources = () => void navigate({ to: '/review/sources' })
  const duplicates = () => void navigate({ to: '/review/duplicates' })

  useCommands([
    {
      id: 'imports.go',
      label: t('imports.go', { n: going.length }),
      keys: '$mod+Enter',
      run: go,
      enabled: ready,
      section: t('imports.import'),
    },
    {
      id: 'imports.stop',
      label: t('imports.stop'),
      keys: 'Escape',
      run: queue.stop,
      enabled: running,
      section: t('imports.import'),
    },
  ])

  const finished = done.length > 0 && going.length === 0 && !looking && !running
  return (
    <Room
      title={t('imports.import')}
      status={<Status files={files} />}
      bar={
        files.length > 0 && (
          <Bar
            start={
              <>
                <Button onPress={sources}>{t('imports.nextSources')}</Button>
                {files.some((file) => file.state === 'done' || file.state === 'unreadable') && !running && (
                  <Button variant="bare" onPress={queue.clear}>
                    {t('imports.clear')}
                  </Button>
                )}
              </>
            }
            end={
              running ? (
                <span>{t('imports.importingN', { k: done.length + 1, n: done.length + going.length + 1 })}</span>
              ) : (
                nameless && <span className={css.problem}>{t('imports.nameNeeded')}</span>
              )
            }
          >
            {running ? (
              <Button size="large" keys="Escape" onPress={queue.stop}>
                {t('imports.stop')}
              </Button>
            ) : finished ? (
              <Button variant="primary" size="large" onPress={duplicates}>
                {t('imports.nextDuplicates')}
              </Button>
            ) : (
              <Button variant="primary" size="large" keys="$mod+Enter" isDisabled={!ready} onPress={go}>
                {t('imports.go', { n: going.length })}
              </Button>
            )}
          </Bar>
        )
      }
    >
      <div className={css.page}>
        {can('import') ? (
          <FileDrop large={files.length === 0} onFiles={queue.add} />
        ) : (
          <p className={css.problem}>{t('app.problem.forbidden')}</p>
        )}
        <ul className={css.files}>
          {files.map((file) => (
            <FileCard
              key={file.key}
              file={file}
              sources={known}
              together={togetherWith(file, going)}
              locked={running}
              brief={files.length > 2}
              onChange={(changes) => queue.change(file.key, changes)}
              onRemove={() => queue.remove(file.key)}
              onRetry={() => queue.retry(file.key)}
            />
          ))}
        </ul>
      </div>
    </Room>
  )
}

/** How many records there are to come in, or came in. */
function Status({ files }: { files: readonly QueuedFile[] }) {
  const t = useText()
  const going = files.filter(isGoing)
  const done = files.filter((file) => file.state === 'done')
  const unreadable = files.filter((file) => file.state === 'unreadable').length
  const records = going.reduce((sum, file) => sum + (file.preview?.records ?? 0), 0)
  const parts = [
    records > 0 && t('imports.goRecords', { n: records }),
    done.length > 0 && t('imports.doneAll', { records: done.reduce((sum, file) => sum + (file.records ?? 0), 0) }),
    unreadable > 0 && t('imports.unreadableLeft', { n: unreadable }),
  ]
  return <span aria-live="polite">{parts.filter(Boolean).join(' · ')}</span>
}

/** The other files that go to the same new source. */
function togetherWith(file: QueuedFile, going: readonly QueuedFile[]): string[] {
  if (file.into !== null || file.draft.name.trim() === '') return []
  return going.filter((one) => one.key !== file.key && sourceKey(one) === sourceKey(file)).map((one) => one.file.name)
}
