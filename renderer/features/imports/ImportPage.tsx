import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Bar, Room } from '../../ui/Room.tsx'
import { ByHandDialog } from './ByHandDialog.tsx'
import { FileCard } from './FileCard.tsx'
import { FileDrop } from './FileDrop.tsx'
import css from './ImportPage.module.css'
import { ImportStatus } from './ImportStatus.tsx'
import { draftName, isGoing, isLooked } from './queued-file.ts'
import { TakeOverBanner } from './TakeOverBanner.tsx'
import { useImportQueue } from './use-import-queue.ts'

/** Bringing in the files of searches: dropped, looked into, described, imported. */
export function ImportPage() {
  const t = useText()
  const navigate = useNavigate()
  const { review, can } = useSession()
  const [list, queue] = useImportQueue(review.path)
  const { files, drafts, running } = list
  const [byHand, setByHand] = useState(false)
  const sources = useQuery(orpc.imports.sources.queryOptions({ input: {} })).data?.sources ?? []

  const going = files.filter(isGoing)
  const nameless = going.some((file) => draftName(file, drafts) === '')
  const looking = files.some(isLooked)
  const done = files.filter((file) => file.state === 'done')
  const ready = going.length > 0 && !nameless && !running && !looking
  const finished = done.length > 0 && going.length === 0 && !looking && !running
  const go = () => void queue.start()

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
    {
      id: 'imports.byHand',
      label: t('imports.byHand.title'),
      keys: 'p',
      run: () => setByHand(true),
      enabled: can('import'),
      section: t('imports.import'),
    },
  ])

  return (
    <Room
      title={t('imports.import')}
      status={<ImportStatus files={files} />}
      bar={
        files.length > 0 && (
          <Bar
            start={
              <>
                <Button onPress={() => void navigate({ to: '/review/sources' })}>{t('imports.nextSources')}</Button>
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
              <Button variant="primary" size="large" onPress={() => void navigate({ to: '/review/duplicates' })}>
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
          <FileDrop large={files.length === 0} onFiles={queue.add} onByHand={() => setByHand(true)} />
        ) : (
          <p className={css.problem}>{t('app.problem.forbidden')}</p>
        )}
        {done.length > 0 && !running && <TakeOverBanner />}
        <ul className={css.files} aria-label={t('imports.files')}>
          {files.map((file) => (
            <FileCard key={file.key} file={file} list={list} queue={queue} sources={sources} brief={files.length > 2} />
          ))}
        </ul>
      </div>
      {byHand && <ByHandDialog queue={queue} sources={sources} onClose={() => setByHand(false)} />}
    </Room>
  )
}
