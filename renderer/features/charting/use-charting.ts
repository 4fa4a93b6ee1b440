import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Form, StudyAnswer } from '#shared/contract/charting.ts'
import { progressOf } from '#shared/domain/charting/progress.ts'
import { api, orpc, showSaved } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { Newest } from '../../app/newest.ts'

/** The query of which studies are the member's to chart, and how far they are. */
export function workQuery() {
  return orpc.charting.work.queryOptions({ input: {} })
}

/** The query of what the member sees in the forms of a study. */
export function studyQuery(report: string) {
  return orpc.charting.study.queryOptions({ input: { report } })
}

/** How far the member is with a study by a form. */
export interface FarWith {
  mine: boolean
  through: boolean
  asked: number
  answered: number
}

/** How far the member is with each study by a form; undefined while that is being read. */
export function useWork(form: string): ReadonlyMap<string, FarWith> | undefined {
  const { data } = useQuery(workQuery())
  return useMemo(
    () =>
      data &&
      new Map(
        data.studies.flatMap(({ study, forms }) =>
          forms.filter((one) => one.form === form).map((far) => [study, far] as const),
        ),
      ),
    [data, form],
  )
}

/** Whether nothing is left to do with a study: by one's own word, or where one charts it, because all was answered. */
export function isDone(far: FarWith | undefined, form: Pick<Form, 'perStudy'>): boolean {
  if (!far) return false
  return far.through || (form.perStudy !== 2 && far.asked > 0 && far.answered === far.asked)
}

/** Which question an answer is to: the field, and of a repeating group the item. */
export type AnswerPlace = Pick<StudyAnswer, 'field' | 'item'>
/** Answers a question. What it becomes is made of what it was last said to be, which may not be answered yet. */
export type SaveAnswer = (
  place: AnswerPlace,
  change: (now: StudyAnswer | undefined) => Omit<StudyAnswer, 'field' | 'item' | 'by'>,
) => Promise<unknown>

const newest = new Newest<StudyAnswer | undefined>()

/** Enters answers about a study, and shows each once it is saved; what an answer rests on goes with it. */
export function useAnswers(report: string, form: Form): SaveAnswer {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutateAsync } = useMutation({
    // What it is about goes with it: by the time it is saved, the room may show another study.
    mutationFn: ({ report, answer }: { report: string; form: Form; answer: StudyAnswer }) =>
      api.charting.answer({ report, ...answer }),
    onSuccess(_, { report, form, answer }) {
      showSaved(studyQuery(report).queryKey, (old) => {
        if (!old) return old
        const answers = [...old.answers.filter((one) => !isOf(one, answer)), answer]
        showSaved(workQuery().queryKey, (work) => work && counted(work, old.study, form, answers))
        return { ...old, answers }
      })
      for (const queryKey of [orpc.charting.included.key(), orpc.evidence.key(), orpc.reviews.log.key()]) {
        void client.invalidateQueries({ queryKey, refetchType: 'none' })
      }
    },
    onError,
  })
  return (place, change) => {
    const key = JSON.stringify([report, place.field, place.item])
    const saved = client.getQueryData(studyQuery(report).queryKey)?.answers.find((one) => isOf(one, place))
    const answer = { ...change(newest.of(key, saved)), ...place }
    return newest.say(key, answer, () => mutateAsync({ report, form, answer }))
  }
}

function isOf(answer: StudyAnswer, { field, item }: AnswerPlace): boolean {
  return answer.field === field && answer.item === item
}

type Work = Awaited<ReturnType<typeof api.charting.work>>

function counted(work: Work, study: string, form: Form, answers: readonly StudyAnswer[]): Work {
  const { asked, answered } = progressOf(form, answers)
  return changed(work, study, form.id, { asked, answered })
}

function changed(work: Work, study: string, form: string, part: Partial<FarWith>): Work {
  const studies = work.studies.map((one) =>
    one.study === study
      ? { ...one, forms: one.forms.map((far) => (far.form === form ? { ...far, ...part } : far)) }
      : one,
  )
  return { ...work, studies }
}

interface Through {
  report: string
  study: string
  form: string
  done: boolean
  onSaved: () => void
}

/** Says that one is through with a study by a form, or not any more. */
export function useThrough(report: string, study: string, form: string): (done: boolean, onSaved: () => void) => void {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: ({ report, form, done }: Through) => api.charting.charted({ report, form, done }),
    onSuccess(_, { study, form, done, onSaved }) {
      showSaved(workQuery().queryKey, (work) => work && changed(work, study, form, { through: done }))
      for (const queryKey of [
        orpc.charting.differences.key(),
        orpc.charting.agreement.key(),
        orpc.charting.progress.key(),
        orpc.reviews.log.key(),
      ])
        void client.invalidateQueries({ queryKey, refetchType: 'none' })
      onSaved()
    },
    onError,
  })
  return (done, onSaved) => mutate({ report, study, form, done, onSaved })
}
