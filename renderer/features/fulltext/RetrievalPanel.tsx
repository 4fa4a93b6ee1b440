import { useState } from 'react'
import type { ReportDetail, ReportRetrieval } from '#shared/contract/screening.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { keepSetting, readText } from '../../app/settings.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { RetrievalDialog } from './RetrievalDialog.tsx'
import { RetrievalLinks } from './RetrievalLinks.tsx'
import styles from './RetrievalPanel.module.css'
import { retrievalSigns, retrievalText } from './retrieval-text.ts'
import { type SaidOfText, useRetrieve } from './use-retrieve.ts'

interface RetrievalPanelProps {
  report: ReportDetail
  retrieval: ReportRetrieval | null
}

/** Whether the full text is being asked for, was had or could not be had, and where to look for it. */
export function RetrievalPanel({ report, retrieval }: RetrievalPanelProps) {
  const t = useText()
  const format = useFormat()
  const { can } = useSession()
  const [asking, setAsking] = useState<'sought' | 'not-retrieved'>()
  const retrieve = useRetrieve(report.id)
  const status = retrieval?.status ?? 'pending'
  const maySay = can('chart')
  const section = t('fulltext.command.section')
  useCommands([
    {
      id: 'fulltext.retrieve',
      label: t('fulltext.retrieve'),
      keys: 'r',
      run: () => retrieve({ status: 'retrieved' }),
      enabled: maySay && status !== 'retrieved',
      section,
    },
    {
      id: 'fulltext.sought',
      label: t('fulltext.sought'),
      keys: 'Shift+a',
      run: () => setAsking('sought'),
      enabled: maySay,
      section,
    },
    {
      id: 'fulltext.notRetrieved',
      label: t('fulltext.notRetrieved'),
      keys: 'Shift+r',
      run: () => setAsking('not-retrieved'),
      enabled: maySay,
      section,
    },
  ])
  const confirm = (said: SaidOfText) => {
    if (said.from) keepSetting('fulltext.from', said.from)
    setAsking(undefined)
    retrieve(said)
  }
  return (
    <SideSection title={t('fulltext.retrieval')}>
      <p className={`${styles.status} ${styles[status]}`}>
        <span aria-hidden="true">{retrievalSigns[status]}</span>{' '}
        {retrievalText({ status, from: retrieval?.from ?? '', since: retrieval?.since ?? '' }, t, format)}
      </p>
      {retrieval?.by && <p className={styles.by}>{t('fulltext.retrieval.by', { name: retrieval.by })}</p>}
      {retrieval?.why && (
        <p className={styles.why} dir="auto">
          {retrieval.why}
        </p>
      )}
      <RetrievalLinks report={report} />
      {maySay && (
        <div className={styles.actions}>
          {status !== 'retrieved' && (
            <Button size="small" command="fulltext.retrieve" onPress={() => retrieve({ status: 'retrieved' })}>
              {t('fulltext.retrieve')}
            </Button>
          )}
          <Button size="small" command="fulltext.sought" onPress={() => setAsking('sought')}>
            {t('fulltext.sought')}
          </Button>
          <Button size="small" command="fulltext.notRetrieved" onPress={() => setAsking('not-retrieved')}>
            {t('fulltext.notRetrieved')}
          </Button>
        </div>
      )}
      {asking && (
        <RetrievalDialog
          status={asking}
          from={readText('fulltext.from') ?? ''}
          onClose={() => setAsking(undefined)}
          onConfirm={confirm}
        />
      )}
    </SideSection>
  )
}
