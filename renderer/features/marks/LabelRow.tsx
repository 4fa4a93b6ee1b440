import { useRef, useState } from 'react'
import type { Label } from '#shared/contract/marks.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { LabelChip } from './LabelChip.tsx'
import { LabelForm } from './LabelForm.tsx'
import styles from './LabelsDialog.module.css'

interface LabelRowProps {
  label: Label
  /** What it can be merged into. */
  others: readonly Label[]
  change: (run: () => Promise<unknown>) => void
  /** Told when the row may be gone, so that the keyboard can go somewhere else. */
  onLeave: () => void
}

/** One label: what it is called, on how many reports it is, and what can be done with it. */
export function LabelRow({ label: row, others, change, onLeave }: LabelRowProps) {
  const t = useText()
  const { can } = useSession()
  const [isChanging, setChanging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const done = () => {
    setChanging(false)
    // The form had the keyboard, and is gone.
    requestAnimationFrame(() => button.current?.focus())
  }
  const { label, name, colour, shared, mine, by, retired, mayChange, reports } = row
  const retire = (next: boolean) => {
    setChanging(false)
    onLeave()
    change(() => api.marks.saveLabel({ label, name, retired: next }))
  }
  if (isChanging)
    return (
      <li className={styles.changing}>
        <LabelForm
          label={row}
          mayShare={can('setUp')}
          onCancel={done}
          onSave={(next) => {
            done()
            change(() => api.marks.saveLabel({ label, ...next }))
          }}
        />
        <div className={styles.further}>
          {others.length > 0 && (
            <Select
              label={t('marks.manage.merge')}
              placeholder={t('marks.manage.merge.choose')}
              value={null}
              options={others.map((one) => ({ id: one.label, label: one.name }))}
              onChange={(into) => {
                setChanging(false)
                onLeave()
                change(() => api.marks.mergeLabels({ labels: [label], into }))
              }}
            />
          )}
          <Button size="small" onPress={() => retire(true)}>
            {t('marks.manage.retire')}
          </Button>
        </div>
        <p className={styles.says}>{t('marks.manage.further.says')}</p>
      </li>
    )
  return (
    <li className={styles.row}>
      <LabelChip name={name} colour={colour} />
      <span className={styles.aside}>
        {[!mine && !shared && by, t('marks.manage.reports', { n: reports ?? 0 })].filter(Boolean).join(' · ')}
      </span>
      {mayChange && (
        <Button
          ref={button}
          variant="bare"
          size="small"
          aria-label={t(retired ? 'marks.manage.again.named' : 'marks.manage.change.named', { name })}
          onPress={() => (retired ? retire(false) : setChanging(true))}
        >
          {t(retired ? 'marks.manage.again' : 'marks.manage.change')}
        </Button>
      )}
    </li>
  )
}
