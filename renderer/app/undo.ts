import { useMutation } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { showToast } from '../ui/toasts.ts'
import { api, orpc, outbox, queryClient, refreshAll, refreshAllBut, showSaved } from './client.ts'
import { useProblemToast } from './errors.tsx'
import { useFormat } from './format.ts'
import type { WaitingVote } from './outbox.ts'
import { useText } from './text.ts'

/**
 * Takes back the actor's own latest gesture, or brings the last one back, and says what that was. Everything is read
 * anew afterwards, for one gesture may have touched any number on the map; only of a single vote it is known what it touched.
 */
export function useUndo(): { undo: () => void; redo: () => void } {
  const t = useText()
  const { list } = useFormat()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: async (direction: 'undo' | 'redo') => {
      // A vote that the host has not heard is not said at all.
      const unsaid = direction === 'undo' ? outbox.takeBack() : undefined
      if (unsaid) return { direction, undone: takenBack(unsaid) }
      const { undone } = await api.reviews[direction]({})
      // A room must not show what changed as it was read before.
      if (undone?.vote && undone.report) await readAnew(undone.vote.stage, undone.report)
      else await refreshAll()
      return { direction, undone }
    },
    onSuccess: ({ direction, undone }) => {
      if (!undone) {
        showToast(t(direction === 'undo' ? 'app.undo.nothing' : 'app.undo.nothingAgain'))
        return
      }
      const kinds = list([...new Set(undone.kinds)].map((kind) => t('app.fact', { kind: kind.replaceAll('-', '_') })))
      const several = undone.facts > 1 ? t('app.fact.count', { what: kinds, n: undone.facts }) : kinds
      const { vote, title } = undone
      const said = vote ? t('app.undo.vote', { before: vote.before ?? 'none', now: vote.now ?? 'none' }) : several
      const what = title ? t('app.undo.of', { what: said, title: short(title) }) : said
      showToast(t(direction === 'undo' ? 'app.undo.done' : 'app.undo.redone', { what }))
    },
    onError,
  })
  return { undo: () => mutate('undo'), redo: () => mutate('redo') }
}

/** Shows the report without a vote that was not said yet, as the host has it. */
function takenBack({ stage, report, title, decision, before }: WaitingVote) {
  showSaved(orpc.screening.report.queryOptions({ input: { stage, report } }).queryKey, (old) => {
    const mine = old?.mine && before ? { ...old.mine, decision: before } : null
    return old ? { ...old, mine } : old
  })
  return { kinds: ['vote'], facts: 1, report, title, vote: { stage, before: decision, now: before } }
}

/**
 * Reads one report anew, then all else but the list of many that it is in: that stands still in its room, which counts
 * the vote itself.
 */
async function readAnew(stage: StageId, report: string): Promise<void> {
  const query = orpc.screening.report.queryOptions({ input: { stage, report } })
  // A report that is gone has nothing to show.
  await queryClient.fetchQuery({ ...query, staleTime: 0 }).catch(() => undefined)
  void refreshAllBut(orpc.screening.queue.key({ input: { stage } }))
}

/** As much of a title as a person needs to know which it is. */
function short(title: string): string {
  return title.length > 60 ? `${title.slice(0, 56).trimEnd()} …` : title
}
