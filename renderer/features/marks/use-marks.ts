import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Label, ReportMarks } from '#shared/contract/marks.ts'
import type { MarkKind, StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { reportQuery } from '../screening/use-report.ts'
import { withLabel } from './labels-on.ts'

interface Gesture {
  run: () => Promise<unknown>
  /** Of which report what it is: by the time it is saved, the room may show another. */
  report: string
  /** What it makes of the report's marks, shown before the server has answered. */
  shows?: (marks: ReportMarks) => ReportMarks
}

interface Marks {
  toggle: (mark: MarkKind, marks: ReportMarks) => void
  putLabel: (label: Pick<Label, 'label' | 'name' | 'colour'>, on: boolean) => void
  /** Makes a label and puts it on the report. */
  newLabel: (name: string, shared: boolean) => void
  ask: (text: string, closes?: boolean) => void
}

/** What a person can put on the report that is read. It shows at once; the server is told one thing after the other. */
export function useMarks(stage: StageId, report: string): Marks {
  const client = useQueryClient()
  const onProblem = useProblemToast()
  const keyOf = (of: string) => reportQuery(stage, of).queryKey
  const { mutate } = useMutation({
    mutationFn: ({ run }: Gesture) => run(),
    onError(error, gesture) {
      onProblem(error)
      void client.invalidateQueries({ queryKey: keyOf(gesture.report) })
    },
    onSuccess: (_, { report, shows }) => {
      // Once more: an answer from before may have come in between.
      if (shows) showSaved(keyOf(report), (old) => (old ? { ...old, marks: shows(old.marks) } : old))
      else void client.invalidateQueries({ queryKey: keyOf(report) })
      void client.invalidateQueries({ queryKey: orpc.screening.rows.key() })
      void client.invalidateQueries({ queryKey: orpc.marks.key() })
      void client.invalidateQueries({ queryKey: orpc.reviews.log.key(), refetchType: 'none' })
    },
  })
  const carryOut = (gesture: Omit<Gesture, 'report'>) => {
    const { shows } = gesture
    if (shows) client.setQueryData(keyOf(report), (old) => (old ? { ...old, marks: shows(old.marks) } : old))
    mutate({ ...gesture, report })
  }
  return {
    toggle(mark, marks) {
      const on = !marks[mark]
      carryOut({ run: () => api.marks.mark({ report, mark, on }), shows: (now) => ({ ...now, [mark]: on }) })
    },
    putLabel(label, on) {
      carryOut({
        run: () => api.marks.putLabel({ report, label: label.label, on }),
        shows: (now) => ({ ...now, labels: withLabel(now.labels, label, on) }),
      })
    },
    newLabel: (name, shared) => carryOut({ run: () => api.marks.saveLabel({ name, shared, report }) }),
    ask: (text, closes = false) => carryOut({ run: () => api.marks.ask({ stage, report, text, closes }) }),
  }
}
