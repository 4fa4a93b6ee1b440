import type { ReactNode } from 'react'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import type { QueueStore } from './import-queue.ts'
import { emptyDraft } from './source-draft.ts'

interface PasteReferencesProps {
  queue: QueueStore
  text: string
  onText: (text: string) => void
  ways: ReactNode
  onClose: () => void
}

/** A list of references in any style: it goes into the list of files, where it is looked over like any other. */
export function PasteReferences({ queue, text, onText, ways, onClose }: PasteReferencesProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const look = () => {
    const name = t('imports.byHand.file', { when: dateTime(new Date().toISOString()) })
    queue.add([new File([text], name, { type: 'text/plain' })], {
      as: 'references',
      proposal: { ...emptyDraft, name: t('imports.byHand.source'), kind: 'other' },
    })
    onClose()
  }
  return (
    <Dialog
      title={t('imports.byHand.title')}
      isOpen
      onOpenChange={(open) => open || onClose()}
      role="alertdialog"
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('imports.cancel')}</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={look}>
            {t('imports.byHand.look')}
          </Button>
        </>
      }
    >
      {ways}
      <TextArea
        label={t('imports.byHand.references')}
        help={t('imports.byHand.pasteHelp')}
        rows={13}
        value={text}
        onChange={onText}
        autoFocus
      />
    </Dialog>
  )
}
