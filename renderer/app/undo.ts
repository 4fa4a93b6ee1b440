import { useMutation } from '@tanstack/react-query'
import { showToast } from '../ui/toasts.ts'
import { api, refreshAll } from './client.ts'
import { useProblemToast } from './errors.tsx'
import { useFormat } from './format.ts'
import { useText } from './text.ts'

/**
 * Takes back the actor's own latest gesture, or brings the last one back, and says what that was. Everything is read
 * anew afterwards: one gesture may have touched any number on the map.
 */
export function useUndo(): { undo: () => void; redo: () => void } {
  const t = useText()
  const { list } = useFormat()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: async (direction: 'undo' | 'redo') => {
      const { undone } = await api.reviews[direction]({})
      await refreshAll()
      return { direction, undone }
    },
    onSuccess: ({ direction, undone }) => {
      if (!undone) {
        showToast(t(direction === 'undo' ? 'app.undo.nothing' : 'app.undo.nothingAgain'))
        return
      }
      const kinds = list([...new Set(undone.kinds)].map((kind) => t('app.fact', { kind: kind.replaceAll('-', '_') })))
      const what = undone.facts > 1 ? t('app.fact.count', { what: kinds, n: undone.facts }) : kinds
      showToast(t(direction === 'undo' ? 'app.undo.done' : 'app.undo.redone', { what }))
    },
    onError,
  })
  return { undo: () => mutate('undo'), redo: () => mutate('redo') }
}
