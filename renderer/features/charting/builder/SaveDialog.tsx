import { useState } from 'react'
import type { Effect } from '#shared/domain/charting/effects.ts'
import type { Change } from '#shared/domain/charting/versions.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { changeWords, effectWords } from './change-text.ts'
import styles from './SaveDialog.module.css'

/** What saving would change. */
export interface Preview {
  changes: Change[]
  effects: Effect[]
  answers: number
  ownOnly: boolean
}

interface SaveDialogProps {
  preview: Preview
  onSave: (why: string) => void
  onClose: () => void
}

/** Before a form is saved that was charted by: what changes, what happens to how many answers, and why it is changed. */
export function SaveDialog({ preview, onSave, onClose }: SaveDialogProps) {
  const t = useText()
  const [why, setWhy] = useState('')
  return (
    <Dialog
      title={t('charting.save.title')}
      isOpen
      onOpenChange={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={() => onSave(why.trim())}>
            {t('charting.save.confirm')}
          </Button>
        </>
      }
    >
      <section className={styles.section}>
        <h3 className={styles.title}>{t('charting.save.answers')}</h3>
        {preview.effects.length === 0 && (
          <p className={styles.says}>{t('charting.save.nothing', { n: preview.answers })}</p>
        )}
        {preview.effects.map((effect) => (
          <div key={effect.field} className={styles.effect}>
            <strong dir="auto">{effect.label}</strong>
            <ul>
              {effectWords(effect, t).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </div>
        ))}
        {preview.ownOnly && <p className={styles.says}>{t('charting.save.ownOnly')}</p>}
        <p className={styles.says}>{t('charting.save.kept')}</p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.title}>{t('charting.save.changes')}</h3>
        <Changes changes={preview.changes} />
      </section>
      <TextArea label={t('charting.save.why')} value={why} onChange={setWhy} rows={2} maxLength={5000} />
    </Dialog>
  )
}

/** The differences between two versions in words. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useText()
  if (changes.length === 0) return <p className={styles.says}>{t('charting.change.none')}</p>
  return (
    <ul className={styles.changes}>
      {[...new Set(changes.map((change) => changeWords(change, t)))].map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}
