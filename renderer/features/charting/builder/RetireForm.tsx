import { useQuery } from '@tanstack/react-query'
import type { Form } from '#shared/contract/charting.ts'
import { orpc } from '../../../app/client.ts'
import { useText } from '../../../app/text.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

interface RetireFormProps {
  form: Form
  onRetire: () => void
  onClose: () => void
}

/** Before a form is not used any more: that what was charted by it stays, and how much that is. */
export function RetireForm({ form, onRetire, onClose }: RetireFormProps) {
  const t = useText()
  const { version: _, ...input } = form
  const preview = useQuery({
    ...orpc.charting.previewForm.queryOptions({ input: { ...input, retired: true } }),
    staleTime: 0,
  })
  const { answers, ownOnly } = preview.data ?? { answers: 0, ownOnly: false }
  return (
    <Dialog
      title={t('charting.retire.title', { name: form.name || t('charting.forms.unnamed') })}
      isOpen
      onOpenChange={onClose}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button
            variant="danger"
            onPress={() => {
              onRetire()
              onClose()
            }}
          >
            {t('charting.forms.retire')}
          </Button>
        </>
      }
    >
      <p>{t('charting.retire.says', { n: answers })}</p>
      {ownOnly && <p>{t('charting.save.ownOnly')}</p>}
    </Dialog>
  )
}
