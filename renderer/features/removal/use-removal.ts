import { useMutation } from '@tanstack/react-query'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'

/** Removes one report or puts it back, then reads everything anew, for it counts in many places; undone from the toast. */
export function useRemoval(onDone: () => void = () => {}) {
  const t = useText()
  const onError = useProblemToast()
  const { undo } = useUndo()
  const saved = (text: string) => {
    showToast(text, { action: { label: t('app.command.undo'), run: undo } })
    onDone()
  }
  const remove = useMutation({
    mutationFn: async (input: Parameters<typeof api.removal.remove>[0]) => {
      await api.removal.remove(input)
      await refreshAll()
    },
    onSuccess: () => saved(t('removal.done', { n: 1 })),
    onError,
  })
  const putBack = useMutation({
    mutationFn: async (report: string) => {
      await api.removal.putBack({ report })
      await refreshAll()
    },
    onSuccess: () => saved(t('removal.done.back', { n: 1 })),
    onError,
  })
  return { remove: remove.mutate, putBack: putBack.mutate, isSaving: remove.isPending || putBack.isPending }
}
