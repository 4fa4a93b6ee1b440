import { useState } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { linesOf } from './pasted-lines.ts'

interface PasteTermsProps {
  title: string
  onAdd: (texts: string[]) => void
  close: () => void
}

/** A list from elsewhere, one word or phrase on each line. */
export function PasteTerms({ title, onAdd, close }: PasteTermsProps) {
  const t = useText()
  const [text, setText] = useState('')
  const lines = linesOf(text)
  const name = t('highlights.setup.paste.title', { list: title })
  return (
    <Dialog
      title={name}
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>{t('app.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={lines.length === 0}
            onPress={() => {
              onAdd(lines)
              close()
            }}
          >
            {t('highlights.setup.paste.add', { n: lines.length })}
          </Button>
        </>
      }
    >
      <TextArea
        aria-label={name}
        help={t('highlights.setup.paste.text')}
        value={text}
        onChange={setText}
        rows={10}
        autoFocus
      />
    </Dialog>
  )
}
