import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { Select } from '../../ui/Select.tsx'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { reportQuery } from '../screening/use-report.ts'
import styles from './DestinationPanel.module.css'
import { ReplaceDialog } from './ReplaceDialog.tsx'

const choices = ['none', 'background', 'ongoing', 'protocol', 'awaiting'] as const
type Choice = (typeof choices)[number]

interface DestinationPanelProps {
  report: ReportDetail
  destination: { to: string; replacedBy: string[]; note: string } | null
}

/** Where a report went that is not included: background, a protocol, replaced by others. */
export function DestinationPanel({ report, destination }: DestinationPanelProps) {
  const t = useText()
  const { can } = useSession()
  const [isReplacing, setReplacing] = useState(false)
  const send = useSend(report.id)
  const isReplaced = destination?.to === 'replaced'
  return (
    <SideSection title={t('fulltext.destination')}>
      {isReplaced ? (
        <p>{t('fulltext.replacedBy', { n: destination.replacedBy.length })}</p>
      ) : (
        <>
          <Select
            aria-label={t('fulltext.destination')}
            help={t('fulltext.destination.says')}
            options={choices.map((id) => ({ id, label: t(`fulltext.destination.${id}`) }))}
            value={choices.find((choice) => choice === destination?.to) ?? 'none'}
            onChange={send}
            isDisabled={!can('chart')}
          />
          {can('chart') && (
            <div className={styles.replace}>
              <Button size="small" onPress={() => setReplacing(true)}>
                {t('fulltext.replace')}
              </Button>
            </div>
          )}
        </>
      )}
      {isReplacing && <ReplaceDialog report={report} onClose={() => setReplacing(false)} />}
    </SideSection>
  )
}

function useSend(report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (choice: Choice) => api.fulltext.send({ report, to: choice === 'none' ? null : choice }),
    onSuccess(_, choice) {
      client.setQueryData(reportQuery('full-text', report).queryKey, (old) =>
        old ? { ...old, destination: choice === 'none' ? null : { to: choice, replacedBy: [], note: '' } } : old,
      )
      refreshAfterDecision(client)
    },
    onError,
  })
  return mutate
}
