import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './TogetherDialog.module.css'

interface TogetherDialogProps {
  names: string[]
  /** What they want to settle it as; null where nothing is asked. */
  decision: 'include' | 'exclude' | null
  reason: string | undefined
  onClose: () => void
  onConfirm: () => void
}

/** Asks whether all who voted are there, by name, before a conflict is settled in the name of all of them. */
export function TogetherDialog({ names, decision, reason, onClose, onConfirm }: TogetherDialogProps) {
  const t = useText()
  const { list } = useFormat()
  return (
    <Dialog
      role="alertdialog"
      title={t('conflicts.together.title', { n: names.length })}
      isOpen={decision !== null}
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={onConfirm}>
            {t('conflicts.together.confirm', { n: names.length })}
          </Button>
        </>
      }
    >
      <p>{t('conflicts.together.says', { names: list(names) })}</p>
      {decision && (
        <p className={styles.decision}>
          <DecisionMark decision={decision} />
          {reason && <span dir="auto">{reason}</span>}
        </p>
      )}
    </Dialog>
  )
}
