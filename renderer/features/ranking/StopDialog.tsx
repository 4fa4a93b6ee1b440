import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { LongActDialog } from '../../app/LongActDialog.tsx'
import { useText } from '../../app/text.ts'
import { useLongAct } from '../../app/use-long-act.ts'
import { Button } from '../../ui/Button.tsx'
import change from '../../ui/ChangePreview.module.css'
import { TextArea } from '../../ui/TextField.tsx'
import { certainlyIn } from './whole-percent.ts'

interface StopDialogProps {
  now: { unseen: number; half: number; conflicts: number }
  onClose: () => void
}

/** Stops screening at title and abstract: whether the rule holds, what is left out and what stays, and the words for the figure. */
export function StopDialog({ now, onClose }: StopDialogProps) {
  const t = useText()
  const { percent } = useFormat()
  const { data: rule } = useQuery({
    ...orpc.ranking.stopping.queryOptions({ input: { stage: 'title-abstract' } }),
    staleTime: 0,
  })
  const [typed, setTyped] = useState<string>()
  const stopping = useLongAct<Parameters<typeof api.ranking.stop>[0]>({
    call: (input, options) => api.ranking.stop(input, options),
    done: (n) => t('ranking.early.done', { n }),
    stopped: t('removal.stopped'),
    onDone: onClose,
  })
  const isBusy = stopping.progress !== undefined
  const told = rule && {
    screened: rule.screened,
    reports: rule.reports,
    certain: percent(certainlyIn(rule.certain)),
    recall: percent(rule.recall),
    confidence: percent(rule.confidence),
  }
  const why = typed ?? (told ? t('ranking.early.why.first', told) : '')
  return (
    <LongActDialog
      title={t('ranking.early.title')}
      act={stopping}
      saving={t('removal.saving')}
      onClose={onClose}
      go={
        <Button
          variant="primary"
          isDisabled={!why.trim() || !rule || isBusy}
          onPress={() => stopping.start({ expected: now.unseen, why: why.trim() })}
        >
          {t('ranking.early.go', { n: now.unseen })}
        </Button>
      }
    >
      <div className={change.preview} role="status">
        {told && rule && (
          <p className={rule.mayStop ? undefined : change.problem}>
            {t('ranking.early.rule', { holds: String(rule.mayStop), ...told })}
          </p>
        )}
        <p className={change.changes}>{t('ranking.early.changes', { n: now.unseen })}</p>
        {now.half + now.conflicts > 0 && <p>{t('ranking.early.stays', now)}</p>}
        <p className={change.once}>{t('ranking.early.later')}</p>
      </div>
      <TextArea
        label={t('ranking.early.why')}
        help={t('ranking.early.why.help')}
        value={why}
        onChange={setTyped}
        isDisabled={isBusy}
      />
    </LongActDialog>
  )
}
