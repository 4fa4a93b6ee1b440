import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ReasonFields, useRemovalReason } from './ReasonFields.tsx'
import styles from './RemoveDialog.module.css'
import { useRemoval } from './use-removal.ts'

interface RemoveDialogProps {
  report: string
  /** Of the previous version of the review: it is taken out of this one. */
  previous: boolean
  onRemoved?: () => void
  onClose: () => void
}

/** Removes one report before screening, or takes one of the previous version out of this one: says why. */
export function RemoveDialog({ report, previous, onRemoved, onClose }: RemoveDialogProps) {
  const t = useText()
  const why = useRemovalReason()
  const { remove, isSaving } = useRemoval(() => {
    onRemoved?.()
    onClose()
  })
  const of = previous ? 'previous' : 'report'
  return (
    <Dialog
      title={t('removal.title', { of })}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!why.said || isSaving}
            onPress={() => why.said && remove({ report, ...why.said })}
          >
            {t('removal.go')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <ReasonFields why={why} isDisabled={isSaving} />
      </div>
      <p className={styles.says}>{t('removal.says', { of })}</p>
    </Dialog>
  )
}
