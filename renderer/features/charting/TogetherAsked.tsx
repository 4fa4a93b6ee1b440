import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

interface TogetherAskedProps {
  names: string[]
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Asks, once for a study, whether all who charted it are there, by name, before anything is settled in the name of all of them. */
export function TogetherAsked({ names, isOpen, onClose, onConfirm }: TogetherAskedProps) {
  const t = useText()
  const { list } = useFormat()
  return (
    <Dialog
      role="alertdialog"
      title={t('charting.together.title', { n: names.length })}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button variant="primary" autoFocus onPress={onConfirm}>
            {t('charting.together.confirm', { n: names.length })}
          </Button>
        </>
      }
    >
      <p>{t('charting.together.says', { names: list(names) })}</p>
    </Dialog>
  )
}
