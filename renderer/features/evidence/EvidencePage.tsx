import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filters } from '#shared/domain/evidence/view.ts'
import { refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readSetting } from '../../app/settings.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { NoneIncluded } from '../charting/NoneIncluded.tsx'
import styles from './EvidencePage.module.css'
import { ExportDialog } from './ExportDialog.tsx'
import { ImportDialog } from './ImportDialog.tsx'
import { PicturesView } from './PicturesView.tsx'
import { TableView } from './TableView.tsx'
import { isShown, orderedColumns } from './table-view.ts'
import { useEvidence } from './use-evidence.ts'
import { useTableView } from './use-table-view.ts'

const tabs = ['table', 'pictures'] as const

/** What the included studies say: as a table that is worked in, and as pictures of counts. */
export function EvidencePage() {
  const t = useText()
  const { can } = useSession()
  const navigate = useNavigate()
  const table = useEvidence()
  const state = useTableView()
  const [tab, setTab] = useState(() => readSetting('evidence.tab', tabs) ?? 'table')
  const [dialog, setDialog] = useState<'export' | 'import' | null>(null)
  const show = (next: (typeof tabs)[number]) => {
    keepSetting('evidence.tab', next)
    setTab(next)
  }
  const section = t('evidence.command.section')
  useCommands([
    { id: 'evidence.table', label: t('evidence.command.table'), keys: 't', run: () => show('table'), section },
    { id: 'evidence.pictures', label: t('evidence.command.pictures'), keys: 'p', run: () => show('pictures'), section },
    { id: 'evidence.export', label: t('evidence.export'), run: () => setDialog('export'), section },
  ])
  const title = t('evidence.title')
  const chips = (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t('evidence.tab')}</legend>
      {tabs.map((one) => (
        <Chip key={one} pressed={tab === one} onPress={() => show(one)}>
          {t(`evidence.tab.${one}`)}
        </Chip>
      ))}
    </fieldset>
  )
  if (table.error) return <PageProblem error={table.error} reset={() => void refreshAll()} />
  if (!table.isReady || table.evidence.study.length === 0) {
    return (
      <Room title={title} chips={chips}>
        {table.isReady && <NoneIncluded isOpen={table.isOpen} />}
      </Room>
    )
  }
  if (table.forms.length === 0) {
    return (
      <Room title={title} chips={chips}>
        <Empty
          title={t('evidence.noForm.title')}
          action={
            <Button onPress={() => void navigate({ to: '/review/charting' })}>{t('evidence.noForm.action')}</Button>
          }
        >
          {t('evidence.noForm.says')}
        </Empty>
      </Room>
    )
  }
  const status = (
    <>
      {can('chart') && (
        <Button size="small" onPress={() => setDialog('import')}>
          {t('evidence.import')}
        </Button>
      )}
      <Button size="small" onPress={() => setDialog('export')}>
        {t('evidence.export')}
      </Button>
    </>
  )
  const open = (filters: Filters) => {
    state.filterOnly(filters)
    show('table')
  }
  return (
    <>
      {tab === 'table' ? (
        <TableView table={table} state={state} title={title} chips={chips} status={status} />
      ) : (
        <PicturesView table={table} title={title} chips={chips} status={status} onOpen={open} />
      )}
      {dialog === 'export' && (
        <ExportDialog
          columns={orderedColumns(table.columns, state.view).filter((column) => isShown(column, state.view))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'import' && <ImportDialog table={table} onClose={() => setDialog(null)} />}
    </>
  )
}
