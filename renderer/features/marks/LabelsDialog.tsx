import { useRef, useState } from 'react'
import type { Label } from '#shared/contract/marks.ts'
import { calledTheSame } from '#shared/domain/marks/labels.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LabelChip } from './LabelChip.tsx'
import { LabelForm } from './LabelForm.tsx'
import { LabelRow } from './LabelRow.tsx'
import styles from './LabelsDialog.module.css'
import { useChangeLabels, useLabels } from './use-labels.ts'

/** The labels of the review: made, renamed, coloured anew, made one, and taken out of the list. */
export function LabelsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      title={t('marks.manage.title')}
      width="wide"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <Labels />
    </Dialog>
  )
}

function Labels() {
  const t = useText()
  const { closed, can } = useSession()
  const labels = useLabels()
  const change = useChangeLabels()
  const [isNew, setNew] = useState(false)
  const newButton = useRef<HTMLButtonElement>(null)
  /** What had the keyboard is gone: it goes to where a label is made, once that is there. */
  const leave = () => requestAnimationFrame(() => newButton.current?.focus())
  const closeNew = () => {
    setNew(false)
    leave()
  }
  if (!labels) return null
  const used = labels.filter((label) => !label.retired)
  const groups = [
    { id: 'team', labels: used.filter((label) => label.shared) },
    { id: 'own', labels: used.filter((label) => label.mine && !label.shared) },
    { id: 'others', labels: used.filter((label) => !label.mine && !label.shared) },
    { id: 'retired', labels: labels.filter((label) => label.retired) },
  ] as const
  const same = calledTheSame(used).flatMap((group) => mergeable(group) ?? [])
  return (
    <div className={styles.labels}>
      <p className={styles.says}>{t(closed.size > 0 ? 'marks.manage.says.blind' : 'marks.manage.says')}</p>
      {same.map(({ into, labels: merged }) => (
        <div key={into.label} className={styles.same}>
          <p>
            {t('marks.manage.same', { n: merged.length + 1 })}{' '}
            <LabelChip name={into.name} colour={into.colour} others={[into, ...merged].map((one) => whose(one, t))} />
          </p>
          <Button
            size="small"
            onPress={() =>
              change.mutate(() => api.marks.mergeLabels({ labels: merged.map(({ label }) => label), into: into.label }))
            }
          >
            {t('marks.manage.same.merge')}
          </Button>
        </div>
      ))}
      {isNew ? (
        <LabelForm
          mayShare={can('setUp')}
          onCancel={closeNew}
          onSave={(label) => {
            closeNew()
            change.mutate(() => api.marks.saveLabel(label))
          }}
        />
      ) : (
        <div>
          <Button ref={newButton} size="small" onPress={() => setNew(true)}>
            {t('marks.manage.new')}
          </Button>
        </div>
      )}
      {groups.map(
        (group) =>
          group.labels.length > 0 && (
            <section key={group.id}>
              <h3 className={styles.heading}>{t(`marks.manage.${group.id}`)}</h3>
              <ul>
                {group.labels.map((label) => (
                  <LabelRow
                    key={label.label}
                    label={label}
                    others={used.filter((one) => one.label !== label.label)}
                    change={change.mutate}
                    onLeave={leave}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
      {labels.length === 0 && <p className={styles.says}>{t('marks.manage.none')}</p>}
    </div>
  )
}

/** Which of labels of one name can be made one by this person, and which of them stays: the team's before any other. */
function mergeable(group: readonly Label[]): { into: Label; labels: Label[] } | undefined {
  const into = group.find((label) => label.shared) ?? group.find((label) => !label.mayChange) ?? group[0]
  const labels = group.filter((label) => label !== into && label.mayChange)
  return into && labels.length > 0 ? { into, labels } : undefined
}

function whose(label: Label, t: ReturnType<typeof useText>): string {
  return label.shared ? t('marks.labels.team') : label.mine ? t('marks.labels.mine') : label.by
}
