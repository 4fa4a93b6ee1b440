import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { showToast } from '../../ui/toasts.ts'
import { SourceFields } from './SourceFields.tsx'
import type { Source } from './source.ts'
import { draftOf, sourceOf } from './source-draft.ts'

interface EditSourceProps {
  source: Source
  isOpen: boolean
  onOpenChange: (open: boolean) => void
}

/** Changes what is said of a source. */
export function EditSource({ source, isOpen, onOpenChange }: EditSourceProps) {
  const t = useText()
  const [draft, setDraft] = useState(() => draftOf(source))
  const save = useMutation({
    mutationFn: () => api.imports.saveSource({ id: source.id, ...sourceOf(draft) }),
    onSuccess: () => {
      onOpenChange(false)
      showToast(t('imports.saved'))
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  const close = () => {
    setDraft(draftOf(source))
    onOpenChange(false)
  }
  return (
    <Dialog
      title={t('imports.editSource')}
      isOpen={isOpen}
      onOpenChange={close}
      width="wide"
      actions={
        <>
          <Button onPress={close}>{t('imports.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={draft.name.trim() === '' || save.isPending}
            onPress={() => save.mutate()}
          >
            {t('imports.save')}
          </Button>
        </>
      }
    >
      <SourceFields draft={draft} onChange={setDraft} whole />
    </Dialog>
  )
}
