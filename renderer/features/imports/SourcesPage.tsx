import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { RecordBrowser } from './RecordBrowser.tsx'
import { RecordSide } from './RecordSide.tsx'
import { SourceSide } from './SourceSide.tsx'
import css from './SourcesPage.module.css'
import { SourceTable } from './SourceTable.tsx'
import { TakeOverBanner } from './TakeOverBanner.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useImportQueue } from './use-import-queue.ts'

/** Where the records came from: the sources with their files, and every record as it was read. */
export function SourcesPage() {
  const t = useText()
  const { number } = useFormat()
  const { review, can } = useSession()
  const navigate = useNavigate()
  const { data } = useQuery(orpc.imports.sources.queryOptions({ input: {} }))
  const [view, setView] = useState<'sources' | 'records'>('sources')
  const [chosen, setChosen] = useState<string | null>(null)
  const [record, setRecord] = useState<string | null>(null)

  const sources = data?.sources ?? []
  const source = sources.find((one) => one.id === chosen)
  const searched = sources.filter((one) => one.enters === 'search')
  const records = searched.reduce((sum, one) => sum + one.records, 0)
  const before = sources.reduce((sum, one) => sum + one.removedBefore, 0)
  const importFiles = () => void navigate({ to: '/review/import' })
  const [, queue] = useImportQueue(review.path)
  const takes = can('import')
  const drop = useCallback(
    (files: File[]) => {
      if (!takes) return
      queue.add(files)
      void navigate({ to: '/review/import' })
    },
    [queue, navigate, takes],
  )
  const over = useFileDrop(drop)

  useCommands([
    {
      id: 'imports.files',
      label: t('imports.importFiles'),
      keys: 'a',
      run: importFiles,
      enabled: can('import'),
      section: t('imports.sources'),
    },
    {
      id: 'imports.records',
      label: t('imports.allRecords'),
      keys: 'r',
      run: () => setView('records'),
      section: t('imports.sources'),
    },
    {
      id: 'imports.sources',
      label: t('imports.sources'),
      keys: 's',
      run: () => setView('sources'),
      section: t('imports.sources'),
    },
  ])

  if (data && sources.length === 0) {
    return (
      <Room title={t('imports.identified')}>
        <Empty
          title={t(over && takes ? 'imports.dropNow' : 'imports.none.title')}
          action={
            can('import') && (
              <Button variant="primary" size="large" command="imports.files" onPress={importFiles}>
                {t('imports.importFiles')}
              </Button>
            )
          }
        >
          <p>{t('imports.none.text')}</p>
        </Empty>
      </Room>
    )
  }

  return (
    <Room
      title={t('imports.identified')}
      middle={view === 'records' ? 'flush' : 'wide'}
      sideWidth={view === 'records' ? 'wide' : 'narrow'}
      chips={
        <>
          <Chip pressed={view === 'sources'} count={number(searched.length)} onPress={() => setView('sources')}>
            {t('imports.sources')}
          </Chip>
          <Chip pressed={view === 'records'} count={number(records)} onPress={() => setView('records')}>
            {t('imports.allRecords')}
          </Chip>
        </>
      }
      status={
        <>
          <span className={css.status}>
            {over && takes
              ? t('imports.dropNow')
              : [
                  t('imports.status', { records, sources: searched.length }),
                  before > 0 && t('imports.statusBefore', { n: before }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </span>
          {can('import') && (
            <Button variant="primary" size="small" command="imports.files" onPress={importFiles}>
              {t('imports.importFiles')}
            </Button>
          )}
        </>
      }
      side={
        view === 'records' ? (
          <RecordSide record={record} />
        ) : (
          <SourceSide key={source?.id} source={source} onRecords={() => setView('records')} />
        )
      }
    >
      {view === 'records' ? (
        <RecordBrowser sources={sources} source={chosen} onSource={setChosen} selected={record} onSelect={setRecord} />
      ) : (
        <div className={css.column}>
          <TakeOverBanner />
          <SourceTable sources={sources} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
    </Room>
  )
}
