import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { api, orpc } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ExternalLink } from '../../ui/ExternalLink.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { reportQuery } from '../screening/use-report.ts'
import styles from './RetrievalPanel.module.css'

interface RetrievalPanelProps {
  report: ReportDetail
  retrieval: { status: 'pending' | 'sought' | 'retrieved' | 'not-retrieved'; why: string } | null
}

const signs = { pending: '○', sought: '◔', retrieved: '✓', 'not-retrieved': '✕' } as const

/** Whether the full text was had, and where to look for it. */
export function RetrievalPanel({ report, retrieval }: RetrievalPanelProps) {
  const t = useText()
  const { can } = useSession()
  const [isAsking, setAsking] = useState(false)
  const retrieve = useRetrieve(report.id)
  const status = retrieval?.status ?? 'pending'
  const mayHave = can('chart') && status !== 'retrieved'
  const mayMiss = can('chart') && status !== 'not-retrieved'
  const section = t('fulltext.command.section')
  useCommands([
    {
      id: 'fulltext.retrieve',
      label: t('fulltext.retrieve'),
      keys: 'r',
      run: () => retrieve({ status: 'retrieved' }),
      enabled: mayHave,
      section,
    },
    {
      id: 'fulltext.notRetrieved',
      label: t('fulltext.notRetrieved'),
      keys: 'Shift+r',
      run: () => setAsking(true),
      enabled: mayMiss,
      section,
    },
  ])
  return (
    <SideSection title={t('fulltext.retrieval')}>
      <p className={`${styles.status} ${styles[status]}`}>
        <span aria-hidden="true">{signs[status]}</span> {t(`fulltext.retrieval.${status}`)}
      </p>
      {retrieval?.why && (
        <p className={styles.why} dir="auto">
          {retrieval.why}
        </p>
      )}
      <Links report={report} />
      <div className={styles.actions}>
        {mayHave && (
          <Button size="small" command="fulltext.retrieve" onPress={() => retrieve({ status: 'retrieved' })}>
            {t('fulltext.retrieve')}
          </Button>
        )}
        {mayMiss && (
          <Button size="small" onPress={() => setAsking(true)}>
            {t('fulltext.notRetrieved')}
          </Button>
        )}
      </div>
      <NotRetrievedDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={(why) => retrieve({ status: 'not-retrieved', why })}
      />
    </SideSection>
  )
}

function Links({ report }: { report: ReportDetail }) {
  const t = useText()
  const links = [
    report.doi && { href: `https://doi.org/${report.doi}`, label: t('fulltext.openDoi') },
    report.pmid && { href: `https://pubmed.ncbi.nlm.nih.gov/${report.pmid}/`, label: t('fulltext.openPubmed') },
    report.url && { href: report.url, label: t('fulltext.openUrl') },
  ].filter((link) => typeof link === 'object')
  if (links.length === 0) return null
  return (
    <ul className={styles.links} aria-label={t('fulltext.find')}>
      {links.map((link) => (
        <li key={link.href}>
          <ExternalLink href={link.href}>{link.label} ↗</ExternalLink>
        </li>
      ))}
    </ul>
  )
}

interface NotRetrievedDialogProps {
  isOpen: boolean
  onClose: () => void
  onConfirm: (why: string) => void
}

function NotRetrievedDialog({ isOpen, onClose, onConfirm }: NotRetrievedDialogProps) {
  const t = useText()
  const [why, setWhy] = useState('')
  const confirm = () => {
    onClose()
    onConfirm(why.trim())
    setWhy('')
  }
  return (
    <Dialog
      title={t('fulltext.notRetrieved.title')}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('fulltext.cancel')}</Button>
          <Button variant="primary" onPress={confirm}>
            {t('fulltext.notRetrieved.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.says}>{t('fulltext.notRetrieved.says')}</p>
      <TextArea label={t('fulltext.notRetrieved.why')} value={why} onChange={setWhy} autoFocus />
    </Dialog>
  )
}

/** Says whether the text was had, and shows it once it is saved. */
function useRetrieve(report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (said: { status: 'retrieved' | 'not-retrieved'; why?: string }) =>
      api.fulltext.retrieve({ report, ...said }),
    onSuccess(_, { status, why }) {
      client.setQueryData(reportQuery('full-text', report).queryKey, (old) =>
        old ? { ...old, retrieval: { status, why: why ?? '' } } : old,
      )
      // A report without its text waits for nobody's decision.
      void client.invalidateQueries({ queryKey: orpc.screening.queue.key() })
      refreshAfterDecision(client)
    },
    onError,
  })
  return mutate
}
