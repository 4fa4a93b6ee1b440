import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Form } from '#shared/contract/charting.ts'
import { api, refreshAll } from '../../../app/client.ts'
import { useProblemToast } from '../../../app/errors.tsx'
import { useText } from '../../../app/text.ts'
import { showToast } from '../../../ui/toasts.ts'
import type { Preview } from './SaveDialog.tsx'
import type { FormDraft } from './use-form-draft.ts'

/**
 * Saves a form that was changed. Where something was answered by it, what happens to the answers is told first, and saving waits
 * for a yes.
 *
 * @param onSaved told the form's id, once all is read anew
 */
export function useSaveForm(form: Form | undefined, { draft, settle }: FormDraft, onSaved: (id: string) => void) {
  const t = useText()
  const onError = useProblemToast()
  const [asked, setAsked] = useState<Preview>()
  const input = (why?: string) => {
    const { version: _, why: __, ...rest } = form ?? { version: '', fields: [] }
    const { name, fields, since } = draft
    return { ...rest, name: name.trim(), fields, ...(since && { since }), ...(why && { why }) }
  }
  const save = useMutation({
    mutationFn: (why: string | undefined) => api.charting.saveForm(input(why)),
    async onSuccess({ id }) {
      setAsked(undefined)
      await refreshAll()
      settle()
      onSaved(id)
      showToast(t('charting.form.saved'))
    },
    onError(error) {
      setAsked(undefined)
      onError(error)
    },
  })
  const look = useMutation({
    mutationFn: () => api.charting.previewForm(input()),
    onSuccess(preview) {
      // What others answered may be closed to whoever saves: then it is told that none of it is lost.
      if (preview.answers > 0 || preview.ownOnly) setAsked(preview)
      else save.mutate(undefined)
    },
    onError,
  })
  return {
    /** What is told before it is saved. */
    asked,
    isBusy: save.isPending || look.isPending,
    save: () => (form ? look.mutate() : save.mutate(undefined)),
    confirm: (why: string) => save.mutate(why),
    cancel: () => setAsked(undefined),
  }
}
