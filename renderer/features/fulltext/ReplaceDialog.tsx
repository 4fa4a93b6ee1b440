import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportRow } from '#shared/contract/base.ts'
import type { ReportDetail } from '#shared/contract/screening.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import { ChooseReports } from './ChooseReports.tsx'
import { NewReportFields } from './NewReportFields.tsx'
import { type DraftReport, emptyDraft, toNewReport } from './new-reports.ts'
import styles from './ReplaceDialog.module.css'

/** Replaces a report by others, such as a thesis by its articles: by reports that are here, and by new ones that are typed in. */
export function ReplaceDialog({ report, onClose }: { report: ReportDetail; onClose: () => void }) {
  const t = useText()
  const onError = useProblemToast()
  const [chosen, setChosen] = useState<readonly ReportRow[]>([])
  const [drafts, setDrafts] = useState<readonly DraftReport[]>([])
  const [oneStudy, setOneStudy] = useState(true)
  const [found, setFound] = useState('')
  const [isChecked, setChecked] = useState(false)
  const n = chosen.length + drafts.length
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api.fulltext.replace({
        report: report.id,
        by: drafts.map(toNewReport),
        existing: chosen.map(({ id }) => id),
        oneStudy,
        source: t('fulltext.replace.source'),
        ...(found ? { found } : {}),
      }),
    async onSuccess() {
      onClose()
      showToast(t('fulltext.replace.done', { n }))
      await refreshAll()
    },
    onError,
  })
  const confirm = () => {
    setChecked(true)
    if (n > 0 && drafts.every((draft) => draft.title.trim())) mutate()
  }
  return (
    <Dialog
      title={t('fulltext.replace.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('fulltext.cancel')}</Button>
          <Button variant="primary" onPress={confirm} isDisabled={isPending}>
            {t('fulltext.replace.confirm')}
          </Button>
        </>
      }
    >
      <p className={styles.replaced} dir="auto">
        {report.title}
      </p>
      <p className={styles.says}>{t('fulltext.replace.says')}</p>
      <h3 className={styles.part}>{t('fulltext.replace.existing')}</h3>
      <ChooseReports but={report.id} chosen={chosen} onChange={setChosen} />
      <h3 className={styles.part}>{t('fulltext.replace.new')}</h3>
      {drafts.map((draft, index) => (
        <NewReportFields
          key={draft.key}
          draft={draft}
          n={index + 1}
          isChecked={isChecked}
          onChange={(part) => setDrafts((all) => all.map((one) => (one.key === draft.key ? { ...one, ...part } : one)))}
          onRemove={() => setDrafts((all) => all.filter((one) => one.key !== draft.key))}
        />
      ))}
      <Button
        size="small"
        onPress={() => setDrafts((all) => [...all, emptyDraft(Math.max(0, ...all.map((one) => one.key)) + 1)])}
      >
        {t('fulltext.replace.add')}
      </Button>
      <div className={styles.foot}>
        {drafts.length > 0 && (
          <TextField
            type="date"
            label={t('fulltext.replace.foundOn')}
            help={t('fulltext.say.on.help')}
            value={found}
            onChange={setFound}
          />
        )}
        {n > 1 && (
          <Checkbox isSelected={oneStudy} onChange={setOneStudy}>
            {t('fulltext.replace.oneStudy')}
          </Checkbox>
        )}
      </div>
      {isChecked && n === 0 && (
        <p className={styles.problem} role="alert">
          {t('problem.replaced-by-nothing')}
        </p>
      )}
    </Dialog>
  )
}
