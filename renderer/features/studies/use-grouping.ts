import { useMutation } from '@tanstack/react-query'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { type TextId, useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'

/**
 * Which reports are one study: 54 publications of 38 studies are a change of unit, no exclusion. Each is one gesture, and
 * undone as one.
 */
export function useGrouping() {
  const together = useGesture('studies.grouped', (reports: string[]) => api.studies.group({ reports }))
  const join = useGesture('studies.grouped', (reports: string[]) => api.studies.join({ reports }))
  const alone = useGesture('studies.ungrouped', (report: string) => api.studies.ungroup({ report }))
  const main = useGesture('studies.main.set', (report: string) => api.studies.setMain({ report }))
  const apart = useGesture('studies.apart.done', (reports: string[]) => api.studies.apart({ reports, on: true }))
  const again = useGesture('studies.apart.again.done', (reports: string[]) => api.studies.apart({ reports, on: false }))
  return {
    group: together,
    join,
    ungroup: alone,
    setMain: main,
    apart,
    askAgain: again,
  }
}

/**
 * Saves, says what was done, and reads everything anew, for a study counts in many places. Settles once that was read, whether
 * it was saved or not.
 */
function useGesture<Of>(said: TextId, save: (of: Of) => Promise<unknown>): (of: Of) => Promise<void> {
  const t = useText()
  const onError = useProblemToast()
  const { mutateAsync } = useMutation({
    mutationFn: save,
    onSuccess: () => showToast(t(said)),
    onError,
    onSettled: () => refreshAll(),
  })
  return (of) => mutateAsync(of).then(noAnswer, noAnswer)
}

/** What went wrong was said. */
function noAnswer(): void {}
